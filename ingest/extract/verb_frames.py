"""Frames of contact verbs: "X met (with) Y", "X and Y met", "X received Y", "X spoke to Y by phone"."""

from dataclasses import replace

from spacy.tokens import Token

from graph.vocabulary import Format, PartyKind
from ingest.extract.actors import REPRESENTATIVES, Actor
from ingest.extract.contact_words import Contact, Pattern
from ingest.extract.contact_words import contact as noun_of_contact
from ingest.extract.doers import antecedent, doers, is_passive
from ingest.extract.frames import Frame
from ingest.extract.lists import listed
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

_NOT_CONVERSATION = words(
    "final finals semi-final semifinal semifinals quarterfinal match game championship tournament league cup playoff "
    "qualifier race fight bout"
)
_TO = frozenset({Pattern.WITH, Pattern.WRITE})
_SPEECH_PLACES = words(
    "group rally conference audience crowd reporters journalists parliament assembly camera press congress"
)
_GUESTS = words(
    "leaders ministers presidents premiers officials delegation delegations negotiators envoys lawmakers diplomats "
    "heads ambassadors counterparts representatives kings monarchs chiefs delegates governors mayors senators"
)
_GREETING = words("greet welcome")
_ARRIVALS = words("airport station tarmac airfield airstrip airbase port harbour harbor pier border")
_FORCES = words(
    "forces troops soldiers fighters militia militias militants rebels guerrillas army armies navy fleet brigade "
    "division regiment battalion"
)
_OPENING = frozenset({"-", "–", "—"})
_PLACED = words("in at on by over via")
_CALL = "call"
_DEMAND = 30  # tokens behind "called on" among which a demand begins
_QUOTATION = frozenset({'"', "“", "``", "‘"})
_JOINT = words("participants trilateral quadrilateral tripartite three-way four-way joint jointly together summit")
_ASPECTS = words("start begin finish stop continue resume keep consider enjoy recall remember be")
_NAMELY = words("including namely")
_ROOMS = ("one table", "single table", "same table", "one room", "same room", "round table")
_SPOKE = words("for again briefly twice directly privately recently")
_WHAT = words("that which what")
_CLOSE = 3  # tokens between a verb and the "with" that is sure to be its own
_PARAGRAPH = 150  # tokens behind a call over which it is told on
_REACH = 20  # tokens between a verb and "among them"
_NEXT = 8  # tokens of the next sentence
_ROUND_OF_CALLS = 3  # "met A, B and C": one after the other


def verb_frame(verb: Token, contact: Contact, parties: Parties) -> Frame | None:
    """The frame of one contact verb; None where its partners show that it is no contact."""
    if verb.tag_ == "VBG" and (roles.relation(verb) in ("amod", "compound") or _is_attributive(verb)):
        return None
    if any(noun.lower_ in _NOT_CONVERSATION for _, noun in roles.prepositional(verb)):
        return None
    agents = doers(verb, parties)
    partners = _partners(verb, contact, parties)
    if contact.pattern is Pattern.MEET and is_passive(verb) and not all(actor.is_single_person for actor in agents):
        return None  # "was met by protesters"
    if contact.pattern is Pattern.MEET and _are_forces(agents, parties) and _are_forces(partners, parties):
        return None  # "government forces met rebel fighters at the ford"
    others = {parties.key(actor) for actor in partners}
    agents = [actor for actor in agents if parties.key(actor) not in others] or agents
    frame = Frame(verb, contact, f"verb:{contact.lemma}", slots=[agents, partners], format=_process(verb, contact))
    frame.together = not _are_each_with(partners, parties)
    match contact.pattern:
        case Pattern.RECEIVE:
            return None if _is_on_arrival(verb) else _received(frame, agents, partners)
        case Pattern.VISIT if len(agents) > 1 and _is_each_other(verb):
            frame.slots = [agents]
            return frame
        case Pattern.VISIT | Pattern.SUMMON:
            named = agents and partners and all(actor.mention is not None for actor in agents)
            told = named and all(_is_known(actor) for actor in partners) and not _is_opinion(verb)
            told = told and not (contact.lemma == "see" and _is_sight(partners, parties))
            return frame if told else None
        case Pattern.WRITE if roles.prep(verb, "to"):
            return frame if agents and partners else None
        case Pattern.WRITE if is_passive(verb) or not all(_is_reader(actor, parties) for actor in partners):
            return None
        case Pattern.CALL | Pattern.WRITE:
            frame.together = len(partners) < 2  # one after the other
            return frame if agents and partners and not _has_clause(verb) and not _is_opinion(verb) else None
        case Pattern.GATHER:
            return _gathering(frame, agents)
        case Pattern.UNITE:
            return _united(frame, agents, parties)
    return _conversation(frame, verb, contact)


def _is_attributive(verb: Token) -> bool:
    """ "Beat visiting master Novak", "a visiting scholar in Oslo and visiting professor": what the noun is, where trees
    take it for a verb."""
    first = roles.first_conjunct(verb)
    if verb.lower_ != "visiting" or verb.i == 0:
        return False
    before = verb.nbor(-1)
    finite = before.tag_ in {"VBD", "VBZ", "VBP"} and before == roles.governor(verb) and before.lemma_ not in _ASPECTS
    return finite or (first != verb and roles.relation(first) == "amod")


def _is_reader(actor: Actor, parties: Parties) -> bool:
    """ "Wrote her last week"; not "wrote The Silver Circle", "wrote his Winter Trio": a work."""
    mention = actor.mention
    before = parties.doc[mention.start - 1] if mention is not None and mention.start else None
    return actor.is_single_person and (before is None or before.pos_ not in {"DET", "PRON"})


def _process(verb: Token, contact: Contact) -> Format | None:
    """ "Are negotiating over a border", at no place: no occasion is told."""
    runs = contact.lemma == "negotiate" and verb.tag_ == "VBG" and not roles.prep(verb, "in", "at")
    return Format.PROCESS if runs else None


def _partners(verb: Token, contact: Contact, parties: Parties) -> list[Actor]:
    """The other side: object or "with", as the verb takes it."""
    by_words = _next_after(verb, contact, parties)
    by_tree = _partners_by_tree(verb, contact, parties)
    known = {parties.key(actor) for actor in by_tree}
    found = by_words if by_words and not all(parties.key(actor) in known for actor in by_words) else by_tree
    return _among_them(verb, found, parties) or found


def _among_them(verb: Token, partners: list[Actor], parties: Parties) -> list[Actor]:
    """ "Met a string of leaders, among them Novak and Osei", "met two envoys: Novak and Osei": of a group by name."""
    if not partners or (partners[0].mention is not None and partners[0].is_single_person):
        return []
    if (opening := _opening_names(verb)) and (named := listed(parties, opening + 1)):
        return named
    if any(actor.mention is not None and actor.is_single_person for actor in partners):
        return []
    for i in range(verb.i + 1, min(verb.i + _REACH, sentence_end(verb) - 2)):
        if verb.doc[i].lower_ == "among" and verb.doc[i + 1].lower_ == "them":
            return listed(parties, i + 2)
    return []


def _opening_names(verb: Token) -> int:
    """The colon or dash behind a delegation that its names follow, 0 if there is none."""
    near = verb.doc[verb.i + 1 : min(verb.i + _REACH, sentence_end(verb) - 1)]
    if not any(token.lower_ in REPRESENTATIVES for token in near):
        return 0
    opens = (token.text == ":" or (token.text in _OPENING and token.nbor(-1).whitespace_) for token in near)
    return next((token.i for token, opening in zip(near, opens, strict=True) if opening), 0)


def _partners_by_tree(verb: Token, contact: Contact, parties: Parties) -> list[Actor]:
    along = roles.prep(verb, "with", "along with", "together with") or _beside_topic(verb, contact, parties)
    whom = next((noun.i for noun in along if noun.lower_ == "whom"), 0)
    found = antecedent(whom - 1, parties) if whom > 1 else []
    found += parties.actors(
        noun for noun in along if not roles.is_negated(noun) and not _is_absolute(noun, verb, parties)
    )
    if (contact.pattern in _TO and not contact.after) or contact.lemma in ("run", "bump"):
        found = found or parties.actors(roles.prep(verb, "to", "into"))
    if contact.pattern not in (Pattern.WITH, Pattern.DISCUSS, Pattern.GATHER):
        heads = roles.subjects(verb) if is_passive(verb) else roles.objects(verb)
        if contact.pattern is Pattern.VISIT and contact.after:
            heads = heads + [each for token in (verb, *heads) for each in roles.prep(token, "on")]
        found = parties.actors(heads) + [a for a in found if contact.pattern in (Pattern.MEET, Pattern.WRITE)]
    if contact.pattern is Pattern.RECEIVE and found:
        company = [each for each in roles.prep(verb, "together with", "along with") if each.i > verb.i]
        found += [replace(actor, beside=True) for actor in parties.actors(company)]
    return found


def _beside_topic(verb: Token, contact: Contact, parties: Parties) -> list[Token]:
    """ "Discussed the launch with Osei": trees hang the person on the topic."""
    topics = roles.objects(verb) if contact.pattern is Pattern.DISCUSS else []
    nouns = [noun for topic in topics if noun_of_contact(topic) is None for noun in roles.prep(topic, "with")]
    return [noun for noun in nouns if (m := parties.mention(noun)) is not None and m.kind is MentionKind.PERSON]


def _is_absolute(noun: Token, verb: Token, parties: Parties) -> bool:
    """ "Met to choose a speaker, with Novak elected": not with whom, but what came of it."""
    mention = parties.mention(noun)
    following = noun.doc[mention.end] if mention is not None and mention.end < len(noun.doc) else None
    far = mention is not None and mention.start - verb.i > _CLOSE
    return far and following is not None and (following.tag_ in {"VBN", "VBG"})


def _next_after(verb: Token, contact: Contact, parties: Parties) -> list[Actor]:
    """The list of parties right behind the verb, or behind its "with"; none behind a passive."""
    doc, at = verb.doc, verb.i + 1
    takes_object = contact.pattern not in (Pattern.WITH, Pattern.DISCUSS, Pattern.GATHER)
    steps = ("with", "to", "by", "down") if contact.pattern in _TO and contact.medium is None else ("with",)
    ready = takes_object
    at = _past_place(at, parties)
    while at < len(doc) and at - verb.i <= 12 and (doc[at].lower_ in steps or doc[at].pos_ == "ADV"):
        ready = ready or doc[at].lower_ in ("with", "to")
        at += 1
    if at >= len(doc) or not ready or at >= sentence_end(verb) or is_passive(verb):
        return []
    return [] if parties.mention(doc[at]) is None and doc[at].pos_ == "VERB" else listed(parties, at)


def _past_place(at: int, parties: Parties) -> int:
    """Behind "in Oslo", "on Tuesday" where "with" follows: "met in Oslo with"."""
    doc = parties.doc
    if at >= len(doc) or not (doc[at].lower_ in _PLACED or doc[at].pos_ in {"ADV", "NOUN"} or parties.is_time(at)):
        return at
    for i in range(at, min(at + 10, len(doc))):
        if doc[i].lower_ in ("with", "to") and parties.mention(doc[i]) is None:
            return i
        if doc[i].pos_ not in {"ADP", "PROPN", "DET", "NUM", "ADV", "NOUN", "ADJ"} and doc[i].text not in (",", "."):
            break
    return at


def _received(frame: Frame, agents: list[Actor], partners: list[Actor]) -> Frame | None:
    if not agents or not partners or not all(_is_guest(actor) for actor in partners):
        return None
    if frame.trigger.doc[min(frame.trigger.i + 1, len(frame.trigger.doc) - 1)].lower_ == "from":
        return None
    frame.hosts = agents
    return frame


def _is_on_arrival(verb: Token) -> bool:
    """ "Was greeted at the airport": no meeting by itself."""
    return verb.lemma_ in _GREETING and any(noun.lower_ in _ARRIVALS for _, noun in roles.prepositional(verb))


def _is_sight(partners: list[Actor], parties: Parties) -> bool:
    """ "Saw Novak leave": what one saw somebody do."""
    last = partners[-1].mention
    following = parties.doc[last.end] if last is not None and last.end < len(parties.doc) else None
    return following is not None and following.tag_ in {"VB", "VBG"}


def _are_forces(actors: list[Actor], parties: Parties) -> bool:
    return bool(actors) and all(parties.doc[actor.head].lower_ in _FORCES for actor in actors)


def _gathering(frame: Frame, agents: list[Actor]) -> Frame | None:
    objects = roles.objects(frame.trigger)
    if objects or not agents or (len(agents) < 2 and not _is_group(agents)):
        return None
    frame.slots = [agents]
    if agents[0].mention is not None and _is_of_body(agents[0].mention):
        frame.format = Format.SUMMIT
    return frame


def _united(frame: Frame, agents: list[Actor], parties: Parties) -> Frame | None:
    """ "Brought A and B together": the meeting of its objects, unless a noun tells it: "together for talks"."""
    verb = frame.trigger
    if any(noun_of_contact(noun) is not None for noun in roles.prep(verb, "for", "in", "at")):
        return None
    brought = parties.actors(roles.undergoers(verb))
    if len(brought) < 2 or not all(actor.is_human for actor in brought):
        return None
    frame.slots, frame.hosts = [brought], agents
    return frame


def _is_group(actors: list[Actor]) -> bool:
    return any(actor.mention is None or actor.mention.kind is MentionKind.GROUP for actor in actors)


def _has_clause(verb: Token) -> bool:
    """ "called on him to resign", "called him a liar", "called them to a meeting", "wrote that": no call, no letter."""
    if any(noun_of_contact(noun) is not None for noun in roles.prep(verb, "to", "for", "into")):
        return True
    if roles.clauses(verb, Clause.COMPLEMENT) or roles.children(verb, "xcomp", "oprd"):
        return True
    named = (*verb.lefts, *roles.first_conjunct(verb).lefts)
    whom = roles.clause_kind(verb) is Clause.RELATIVE and any(child.pos_ == "PROPN" for child in verb.lefts)
    if (whom and roles.objects(verb)) or any(child.lower_ in _WHAT for child in named):  # "the isle they call Tavi"
        return True
    return len(roles.objects(verb)) > 1


def _is_opinion(verb: Token) -> bool:
    """ "called on the ministers of Arvenna to resign", "calls him as “decent”": a demand or a name, where trees err."""
    if verb.lemma_ == "see":  # "sees it as a threat"
        return any(token.lower_ == "as" for token in verb.doc[verb.i + 1 : min(verb.i + _NEXT, sentence_end(verb))])
    if _CALL not in verb.lower_:
        return False
    behind = list(verb.doc[verb.i + 1 : min(sentence_end(verb), verb.i + _DEMAND)])
    if behind and behind[0].lower_ in ("on", "upon"):
        return any(token.tag_ == "TO" for token in behind)
    return any(token.text in _QUOTATION or token.lower_ == "as" for token in behind)


def _conversation(frame: Frame, verb: Token, contact: Contact) -> Frame | None:
    """Meeting, talking, negotiating: two slots, or one with several parties where the word is reciprocal."""
    agents, partners = frame.slots
    if not partners and agents and agents[0].mention is not None and agents[0].mention.kind is MentionKind.GROUP:
        frame.format = Format.SUMMIT if _is_of_body(agents[0].mention) else None
    if contact.pattern is Pattern.WITH and _is_address(verb, contact, partners):
        return None
    if agents and partners:
        separate = any(child.lower_ in ("separately", "individually") for child in roles.children(verb, "advmod"))
        separate = separate or not frame.together
        apart = len(partners) >= _ROUND_OF_CALLS or _are_of_two_countries(partners)
        frame.together = not separate and not (len(agents) == 1 and apart)
        frame.together = frame.together or (not separate and _is_joint(verb))
        return frame
    if partners and is_passive(verb):
        return None
    if len(agents) >= 2 and _is_reciprocal(verb, contact) and not _is_on_the_map(verb, agents):
        frame.slots = [agents]
        if contact.pattern is Pattern.DISCUSS:
            frame.confidence = 0.7
        return frame
    if agents and _is_group(agents) and contact.pattern is Pattern.MEET and not roles.objects(verb):
        frame.slots = [agents]
        frame.confidence = 0.6
        return frame
    return None


def _are_of_two_countries(partners: list[Actor]) -> bool:
    """ "Met with Prime Minister Novak of Arvenna and President Osei of Ghana": each by name, nobody's delegation."""
    if len({partner.head for partner in partners}) != len(partners):
        return False
    named = [partner.mention for partner in partners if partner.is_single_person and partner.mention is not None]
    homes = {m.jurisdiction or (m.party.country if m.party is not None else "") for m in named}
    return len(named) == len(partners) == len(homes) and "" not in homes


def _are_each_with(partners: list[Actor], parties: Parties) -> bool:
    """ "Met with Novak and with Osei"."""
    later = (partner.mention for partner in partners[1:] if partner.head != partners[0].head)
    return any(m is not None and m.start > 0 and parties.doc[m.start - 1].lower_ == "with" for m in later)


def _is_joint(verb: Token) -> bool:
    """ "Spoke with A, B and C. The participants agreed …": the next words show that all were there together."""
    end = sentence_end(verb)
    around = verb.doc[sentence_start(verb) : min(end + _NEXT, len(verb.doc))]
    following = verb.doc[end : min(end + _PARAGRAPH, len(verb.doc))]
    if any(token.lower_ == "participants" and _opens_sentence(token) for token in following):
        return True
    if any(token.lower_ in _NAMELY for token in verb.doc[verb.i + 1 : min(verb.i + _NEXT, end)]):
        return True  # "met with envoys, including A, B and C": a group, some of it by name
    if _opening_names(verb):
        return True
    return any(token.lower_ in _JOINT for token in around) or any(room in around.text for room in _ROOMS)


def _opens_sentence(noun: Token) -> bool:
    return noun.i - noun.sent.start <= 1


def _is_reciprocal(verb: Token, contact: Contact) -> bool:
    """A plural subject met each other: no other object, or "each other"."""
    heads = [] if contact.after else roles.objects(verb)
    if contact.pattern is Pattern.DISCUSS:
        return not is_passive(verb)
    following = verb.doc[verb.i + 1 : verb.i + 8]
    if verb.i and verb.doc[verb.i - 1].lower_ == "last":
        return True
    if contact.lemma == "speak" and _SPOKE & {token.lower_ for token in following[:1]}:
        return True  # "spoke for an hour", "spoke again"
    if any(token.lower_ in ("each", "another", "together", "phone", "telephone", "video") for token in following):
        return True
    return contact.reciprocal and (not heads or _is_each_other(verb))


def _is_on_the_map(verb: Token, agents: list[Actor]) -> bool:
    """ "where Thailand, Laos and Myanmar meet"."""
    near = verb.doc[max(0, verb.i - 10) : verb.i]
    return not any(actor.is_human for actor in agents) and any(token.lower_ == "where" for token in near)


def _is_known(actor: Actor) -> bool:
    """A person by name, or the holder of an office of some country."""
    mention = actor.mention
    return (
        mention is not None and actor.is_single_person and (mention.kind is not MentionKind.OFFICE or bool(mention.of))
    )


def _is_guest(actor: Actor) -> bool:
    """One person, or people whom one receives for talks."""
    if actor.is_single_person:
        return True
    words_ = (actor.name or (actor.mention.title if actor.mention is not None else "")).lower().split()
    return bool(_GUESTS & set(words_))


def _is_each_other(verb: Token) -> bool:
    following = verb.doc[verb.i + 1 : verb.i + 4].text.lower()
    return following.startswith(("each other", "one another", "with each other", "with one another"))


def _is_of_body(group: Mention) -> bool:
    """ "the leaders of the CIS countries": a body met, whoever of its members are named."""
    return group.party is not None and group.party.kind is PartyKind.ORGANIZATION


def _is_body(actor: Actor) -> bool:
    return actor.mention is not None and actor.mention.kind is MentionKind.ORGANIZATION


def _is_address(verb: Token, contact: Contact, partners: list[Actor]) -> bool:
    """ "spoke to reporters", "talked about", "spoke at a rally"."""
    if contact.lemma not in ("speak", "talk"):
        return False
    if partners and all(_is_body(actor) for actor in partners):
        return True
    return any(
        noun.lower_ in _SPEECH_PLACES for word, noun in roles.prepositional(verb) if word in ("to", "with", "before")
    )
