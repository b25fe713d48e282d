"""Frames of contact verbs: "X met (with) Y", "X and Y met", "X received Y", "X spoke to Y by phone"."""

from spacy.tokens import Token

from graph.vocabulary import Format, PartyKind
from ingest.extract.actors import Actor
from ingest.extract.contact_words import Contact, Pattern
from ingest.extract.contact_words import contact as noun_of_contact
from ingest.extract.doers import doers, is_passive
from ingest.extract.frames import Frame
from ingest.extract.offers import is_answer, offering
from ingest.extract.parties import Parties
from ingest.extract.partners import opening_names, partners
from ingest.extract.verb_senses import is_other_by_parties, is_other_by_words
from ingest.extract.windows import sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.wordlists import words

_GUESTS = words(
    "leaders ministers presidents premiers officials delegation delegations negotiators envoys lawmakers diplomats "
    "heads ambassadors counterparts representatives kings monarchs chiefs delegates governors mayors senators"
)
_JOINT = words("participants trilateral quadrilateral tripartite three-way four-way joint jointly together summit")
_NAMELY = words("including namely")
_ROOMS = ("one table", "single table", "same table", "one room", "same room", "round table")
_CONVERSATIONS = (Pattern.MEET, Pattern.WITH, Pattern.DISCUSS, Pattern.RECEIVE)
_FACE_TO_FACE = ("one on one", "one-on-one", "face to face", "face-to-face")
_SPOKE = words("for again briefly twice directly privately recently")
_PARAGRAPH = 150  # tokens behind a call over which it is told on
_NEXT = 8  # tokens of the next sentence
_ROUND_OF_CALLS = 3  # "met A, B and C": one after the other


def verb_frame(verb: Token, contact: Contact, parties: Parties) -> Frame | None:
    """The frame of one contact verb; None where its words or parties show that it is no contact."""
    if is_other_by_words(verb):
        return None
    agents, whom = doers(verb, parties), partners(verb, contact, parties)
    if contact.pattern in _CONVERSATIONS and (offered := offering(verb, parties)):
        agents, whom = (offered, whom) if whom else (parties.actors(_answering(verb)), offered)
    others = {parties.key(actor) for actor in whom}
    agents = [actor for actor in agents if parties.key(actor) not in others] or agents
    frame = Frame(verb, contact, f"verb:{contact.lemma}", slots=[agents, whom], format=_process(verb, contact))
    frame.together = not _are_each_with(whom, parties)
    if is_other_by_parties(frame, parties):
        return None
    match contact.pattern:
        case Pattern.RECEIVE:
            return _received(frame, agents, whom)
        case Pattern.VISIT if len(agents) > 1 and _is_each_other(verb):
            frame.slots = [agents]
            return frame
        case Pattern.VISIT | Pattern.SUMMON:
            by_name = contact.pattern is Pattern.SUMMON or all(actor.mention is not None for actor in agents)
            named = agents and whom and by_name
            frame.together = frame.together and not _is_separate(verb)
            return frame if named and all(_is_known(actor) for actor in whom) else None
        case Pattern.CALL | Pattern.WRITE:
            frame.together = len(whom) < 2  # one after the other
            return frame if agents and whom else None
        case Pattern.GATHER:
            return _gathering(frame, agents)
        case Pattern.UNITE:
            return _united(frame, agents, parties)
    return _conversation(frame, verb, contact)


def _answering(verb: Token) -> list[Token]:
    """Who answers the offer that the infinitive belongs to: "rejected an offer by Novak to meet"."""
    answer = verb.head if verb.head.pos_ == "VERB" else roles.governor(verb.head)
    return roles.subjects(answer) if answer is not None and is_answer(answer) else []


def _process(verb: Token, contact: Contact) -> Format | None:
    """ "Are negotiating over a border", at no place: no occasion is told."""
    runs = contact.lemma == "negotiate" and verb.tag_ == "VBG" and not roles.prep(verb, "in", "at")
    return Format.PROCESS if runs else None


def _received(frame: Frame, agents: list[Actor], guests: list[Actor]) -> Frame | None:
    if not agents or not guests or not all(_is_guest(actor) for actor in guests):
        return None
    if frame.trigger.doc[min(frame.trigger.i + 1, len(frame.trigger.doc) - 1)].lower_ == "from":
        return None
    frame.hosts = agents
    return frame


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


def _conversation(frame: Frame, verb: Token, contact: Contact) -> Frame | None:
    """Meeting, talking, negotiating: two slots, or one with several parties where the word is reciprocal."""
    agents, whom = frame.slots
    if not whom and agents and agents[0].mention is not None and agents[0].mention.kind is MentionKind.GROUP:
        frame.format = Format.SUMMIT if _is_of_body(agents[0].mention) else None
    if agents and whom:
        separate = _is_separate(verb) or not frame.together
        apart = len(whom) >= _ROUND_OF_CALLS or _are_of_two_countries(whom)
        frame.together = not separate and not (len(agents) == 1 and apart)
        frame.together = frame.together or (not separate and _is_joint(verb))
        return frame
    if whom and is_passive(verb):
        return None
    if len(agents) >= 2 and _is_reciprocal(verb, contact):
        frame.slots = [agents]
        if contact.pattern is Pattern.DISCUSS:
            frame.confidence = 0.7
        return frame
    if agents and _is_group(agents) and contact.pattern is Pattern.MEET and not roles.objects(verb):
        frame.slots = [agents]
        frame.confidence = 0.6
        return frame
    return None


def _is_separate(verb: Token) -> bool:
    return any(child.lower_ in ("separately", "individually") for child in roles.children(verb, "advmod"))


def _are_of_two_countries(whom: list[Actor]) -> bool:
    """ "Met with Prime Minister Novak of Arvenna and President Osei of Ghana": each by name, nobody's delegation."""
    if len({each.head for each in whom}) != len(whom):
        return False
    named = [each.mention for each in whom if each.is_single_person and each.mention is not None]
    homes = {m.jurisdiction or (m.party.country if m.party is not None else "") for m in named}
    return len(named) == len(whom) == len(homes) and "" not in homes


def _are_each_with(whom: list[Actor], parties: Parties) -> bool:
    """ "Met with Novak and with Osei"."""
    later = (each.mention for each in whom[1:] if each.head != whom[0].head)
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
    if opening_names(verb):
        return True
    return any(token.lower_ in _JOINT for token in around) or any(room in around.text for room in _ROOMS)


def _opens_sentence(noun: Token) -> bool:
    return noun.i - noun.sent.start <= 1


def _is_reciprocal(verb: Token, contact: Contact) -> bool:
    """A plural subject met each other: no other object, or "each other"."""
    heads = [] if contact.after or contact.lemma == "talk" else roles.objects(verb)  # "talked pipelines"
    if contact.pattern is Pattern.DISCUSS:
        return not is_passive(verb)
    following = verb.doc[verb.i + 1 : verb.i + 8]
    if verb.i and verb.doc[verb.i - 1].lower_ == "last":
        return True
    if contact.lemma == "speak" and _SPOKE & {token.lower_ for token in following[:1]}:
        return True  # "spoke for an hour", "spoke again"
    if any(token.lower_ in ("each", "another", "together", "phone", "telephone", "video") for token in following):
        return True
    if following.text.lower().startswith(_FACE_TO_FACE):
        return True
    return contact.reciprocal and (not heads or _is_each_other(verb))


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
