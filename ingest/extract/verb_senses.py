"""Contact verbs used of something else: "met in the final", "called him a liar", "wrote his trio", "saw her leave"."""

from spacy.tokens import Token

from ingest.extract.actors import Actor
from ingest.extract.contact_words import Pattern
from ingest.extract.contact_words import contact as noun_of_contact
from ingest.extract.doers import is_passive
from ingest.extract.frames import Frame
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence_end
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

_MATCHES = words(
    "final finals semi-final semifinal semifinals quarterfinal match game championship tournament league cup playoff "
    "qualifier race fight bout"
)
_SPEECH_PLACES = words(
    "group rally conference audience crowd reporters journalists parliament assembly camera press congress"
)
_GREETING = words("greet welcome")
_ARRIVALS = words("airport station tarmac airfield airstrip airbase port harbour harbor pier border")
_MEDIA = words("twitter facebook instagram telegram media")
_PARTINGS = words("off out through")  # "was seen off at the airport"
_FORCES = words(
    "forces troops soldiers fighters militia militias militants rebels guerrillas army armies navy fleet brigade "
    "division regiment battalion"
)
_ASPECTS = words("start begin finish stop continue resume keep consider enjoy recall remember be")
_CALL = "call"
_DEMAND = 30  # tokens behind "called on" among which a demand begins
_NEAR = 10  # tokens between "where" and a verb
_NEXT = 8  # tokens behind "sees" among which "as" stands
_QUOTATION = frozenset({'"', "“", "``", "‘"})
_WHAT = words("that which what")


def is_other_by_words(verb: Token) -> bool:
    """True of "visiting scholar", "met in the final", "was greeted at the airport", whoever did so."""
    if verb.tag_ == "VBG" and (roles.relation(verb) in ("amod", "compound") or _is_attributive(verb)):
        return True
    around = {noun.lower_ for _, noun in roles.prepositional(verb)}
    greeted = verb.lemma_ in _GREETING and bool((_ARRIVALS | _MEDIA) & around)
    return bool(_MATCHES & around) or greeted or (verb.lemma_ == "see" and roles.particle(verb) in _PARTINGS)


def is_other_by_parties(frame: Frame, parties: Parties) -> bool:
    """True where those who stand with the verb show that no contact is told: "was met by protesters"."""
    verb, pattern, (agents, partners) = frame.trigger, frame.contact.pattern, frame.slots
    match pattern:
        case Pattern.MEET:
            crowd = is_passive(verb) and not all(actor.is_single_person for actor in agents)
            battle = _are_forces(agents, parties) and _are_forces(partners, parties)
            return crowd or battle or (not partners and _is_on_the_map(verb, agents))
        case Pattern.WITH:
            return _is_address(frame)
        case Pattern.VISIT:
            return _is_opinion(verb) or (verb.lemma_ == "see" and _is_sight(partners, parties))
        case Pattern.CALL:
            return _has_clause(verb) or _is_opinion(verb)
        case Pattern.WRITE if not roles.prep(verb, "to"):
            read = all(_is_reader(actor, parties) for actor in partners)
            return is_passive(verb) or not read or _has_clause(verb)
    return False


def _is_attributive(verb: Token) -> bool:
    """ "Beat visiting master Novak", "a visiting scholar in Oslo and visiting professor": read as a verb by trees."""
    first = roles.first_conjunct(verb)
    if verb.lower_ != "visiting" or verb.i == 0:
        return False
    before = verb.nbor(-1)
    finite = before.tag_ in {"VBD", "VBZ", "VBP"} and before == roles.governor(verb) and before.lemma_ not in _ASPECTS
    return finite or (first != verb and roles.relation(first) == "amod")


def _are_forces(actors: list[Actor], parties: Parties) -> bool:
    """ "Government forces met rebel fighters": a battle."""
    return bool(actors) and all(parties.doc[actor.head].lower_ in _FORCES for actor in actors)


def _is_on_the_map(verb: Token, agents: list[Actor]) -> bool:
    """ "where Thailand, Laos and Myanmar meet"."""
    near = verb.doc[max(0, verb.i - _NEAR) : verb.i]
    return not any(actor.is_human for actor in agents) and any(token.lower_ == "where" for token in near)


def _is_address(frame: Frame) -> bool:
    """ "spoke to reporters", "spoke at a rally"."""
    verb, partners = frame.trigger, frame.slots[1]
    if frame.contact.lemma not in ("speak", "talk"):
        return False
    if partners and all(a.mention is not None and a.mention.kind is MentionKind.ORGANIZATION for a in partners):
        return True
    spoken_to = {noun.lower_ for word, noun in roles.prepositional(verb) if word in ("to", "with", "before")}
    return bool(_SPEECH_PLACES & spoken_to)


def _is_sight(partners: list[Actor], parties: Parties) -> bool:
    """ "Saw Novak leave": what one saw somebody do."""
    last = partners[-1].mention if partners else None
    following = list(parties.doc[last.end : last.end + 2]) if last is not None else []
    return bool(following) and following[0].tag_ in {"VB", "VBG"} and following[-1].lower_ != "to"  # "face to face"


def _is_reader(actor: Actor, parties: Parties) -> bool:
    """ "Wrote her last week"; not "wrote The Silver Circle", "wrote his Winter Trio": a work."""
    mention = actor.mention
    if mention is None or not actor.is_single_person:
        return False
    before = parties.doc[mention.start - 1] if mention.start else None
    return mention.kind is not MentionKind.PERSON or before is None or before.pos_ not in {"DET", "PRON"}


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
