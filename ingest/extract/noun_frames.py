"""Frames of contact nouns: "talks between A and B", "A held a meeting with B", "during a call with B, A said"."""

from spacy.tokens import Span, Token

from graph.vocabulary import Format
from ingest.extract.absences import is_absence
from ingest.extract.actors import Actor
from ingest.extract.contact_words import PHONE_WORDS, VIDEO_WORDS, Contact, Pattern, contact
from ingest.extract.doers import doers
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.frames import Frame
from ingest.extract.lists import listed
from ingest.extract.noun_clauses import DASHES, HOSTING, WITHIN, from_clause, is_hyphenated
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

_RUNNING = words("fail collapse break stall drag suspend falter founder deadlock extend")
_MEANS = words("through via by")  # "settle it through dialogue"
_TAKEN_UP = words("involve engage lock embroil")  # "engaged in talks"
_GOING_ON = words("run continue go progress")
_BE = words("been are is were was")
_PLACED = words("in at")
_HAPPENING = words("take hold begin start open end resume continue conclude happen occur follow be have")
_MANY_SIDES = 4
_MOST_STEPS = 4
_FEW = 3
_ORDINALS = words("first second third fourth fifth sixth last final latest only")
_COUNTING = words("be mark represent become constitute")
_UNDOING = (Operator.CANCEL, Operator.POSTPONE)
_DEFINITE = words("the this that these those their both")
_ASIDE = frozenset({",", "-", "–", "—"})
_SENDING = words("send write hand give deliver dispatch")
_HAVING = words("have hold conduct")  # "the talks that Novak had with Osei"
_SPANS = words("since in for between of")


def noun_frame(noun: Token, contact: Contact, parties: Parties) -> Frame | None:
    """The frame of one contact noun; None where nothing shows that it names a contact."""
    if roles.relation(noun) == "compound" or not _is_contact(noun, contact):
        return None
    frame = Frame(noun, contact, f"noun:{contact.lemma}", anchor=_anchor(noun))
    frame.together = not any(child.lower_ == "separate" for child in roles.modifiers(noun))
    slots, whole = _beside(noun, contact, parties)
    is_told = whole and not (contact.pattern is Pattern.SUMMIT and _is_body_first(slots))
    frame.is_of_body = len(slots) == 1 and bool(_of(noun, contact, parties)) and not _with(noun, contact, parties)
    slots = _completed(frame, slots, parties) if whole else from_clause(frame, slots, parties)
    if frame.anchor is not None and is_absence(frame.anchor) and _is_roll(slots):
        frame.absent, slots = doers(frame.anchor, parties), []
        frame.anaphoric = True
    frame.slots = [slot for slot in slots if slot]
    if _is_of_body(frame) or (frame.is_of_body and _is_attended(frame)):
        frame.format = Format.SUMMIT
    is_told = is_told or (len(frame.slots) == 1 and frame.anchor is not None and frame.anchor.lemma_ == "hold")
    if contact.pattern is Pattern.SUMMIT and not (is_told and 2 <= len(frame.actors) <= _FEW):
        frame.format = Format.SUMMIT
    if _is_count(noun, frame.anchor):
        frame.slots, frame.anaphoric, frame.is_count = [], True, True
    if not frame.slots and roles.is_negated(noun):
        frame.anaphoric = True
    if contact.pattern is Pattern.TALKS and _is_process(frame):
        frame.format = Format.PROCESS
    frame.anaphoric = frame.anaphoric or (len(frame.actors) < 2 and _is_definite(noun))
    return frame


def _completed(frame: Frame, slots: list[list[Actor]], parties: Parties) -> list[list[Actor]]:
    """Where all sides stand with the noun: who hosts them; who attends, as one of many, a meeting of a body."""
    verb = frame.anchor
    if verb is not None and verb.lemma_ in HOSTING:
        frame.hosts = doers(verb, parties)
    if verb is not None and verb.lemma_ == "attend" and frame.is_of_body:
        return [doers(verb, parties), *slots]
    return slots


def _is_contact(noun: Token, contact: Contact) -> bool:
    """Calls need a telephone or a partner, meals and visits a partner, letters a reader."""
    partner = _has_partner(noun)
    if _follows(noun, "show", "shows"):
        return False
    match contact.pattern:
        case Pattern.CALL_NOUN:
            return partner or any(child.lower_ in PHONE_WORDS | VIDEO_WORDS for child in roles.modifiers(noun))
        case Pattern.MEAL:
            return partner or roles.is_negated(noun)
        case Pattern.TRIP:
            return False
        case Pattern.GATHERING:
            return not any(child.lower_ in ("news", "press", "media") for child in roles.modifiers(noun))
        case Pattern.LETTER:
            near = noun.doc[noun.i + 1 : min(noun.i + 14, sentence_end(noun))]
            sent = any(token.lower_ in ("to", "from", "between") and token.tag_ != "TO" for token in near)
            return sent or bool(_readers(noun))
    return True


def _readers(letter: Token) -> list[Token]:
    """Whom one sends it: "sent Novak a letter"."""
    verb = roles.governor(letter)
    if verb is None or verb.lemma_ not in _SENDING or roles.relation(letter) != "obj":
        return []
    return [each for each in roles.children(verb, "iobj", "obj", "dative") if each.i < letter.i]


def _has_partner(noun: Token) -> bool:
    """ "lunch with", also "lunch there with"."""
    if roles.prep(noun, "with", "between", "among"):
        return True
    for token in noun.doc[noun.i + 1 : min(noun.i + 5, sentence_end(noun))]:
        if token.lower_ in ("with", "between"):
            return True
        if token.pos_ not in {"ADV", "ADP", "PROPN", "DET"}:
            break
    return False


def _follows(noun: Token, *preposition: str) -> bool:
    return noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].lower_ in preposition


def _anchor(noun: Token) -> Token | None:
    """The verb whose object, subject or "in"-phrase the noun is."""
    for child in roles.children(noun, "amod"):
        before = noun.doc[child.i - 1] if child.i > sentence_start(noun) else None
        if operator(child) in _UNDOING and (before is None or before.pos_ not in {"DET", "ADJ", "ADP", "PRON"}):
            return child
    noun = roles.named_so(noun)
    governor = roles.governor(noun)
    for _ in range(_MOST_STEPS):
        if governor is not None and is_hyphenated(governor, noun):
            return None
        if governor is None or governor.pos_ in {"VERB", "AUX"}:
            return governor
        if roles.governing_preposition(noun) != "of":
            return None
        noun, governor = governor, roles.governor(governor)
    return None


def _beside(noun: Token, contact: Contact, parties: Parties) -> tuple[list[list[Actor]], bool]:
    """Parties that stand with the noun itself, and whether these are all sides."""
    if listed := _between(noun, parties):
        return [listed], len(listed) > 1
    if paired := _hyphenated(noun, parties):
        return [paired], True
    possessors = roles.possessors(noun)
    if contact.pattern is Pattern.SUMMIT:
        possessors = [each for each in possessors if each.lower_ != "their"]
    owners = parties.actors(possessors) + parties.actors(_by(noun))
    if contact.pattern is Pattern.LETTER:
        for clause in roles.clauses(noun, Clause.ADNOMINAL):
            owners = owners or parties.actors(roles.agents(clause) + roles.prep(clause, "from"))
    partners = _with(noun, contact, parties)
    for clause in roles.clauses(noun, Clause.RELATIVE):
        owners = owners or (doers(clause, parties) if clause.lemma_ in _HAVING and partners else [])
    if not owners or (len(owners) < 2 and not partners):
        owners = owners or _of(noun, contact, parties)
    return [slot for slot in (owners, partners) if slot], len(owners) > 1 or bool(owners and partners)


def _by(noun: Token) -> list[Token]:
    return roles.agents(noun)


def _between(noun: Token, parties: Parties) -> list[Actor]:
    """ "between A and B", read word by word behind the noun or the verb that carries it."""
    doc = noun.doc
    partnered = _follows(noun, "with")
    for i in range(noun.i + 1, min(noun.i + 16, sentence_end(noun))):
        word = doc[i].lower_
        if word in ("between", "among", "involving", "of") and (word != "of" or i == noun.i + 1):
            found = listed(parties, i + 1)
            if len(found) > 1:
                return found
            if len(found) == 1 and found[0].mention is not None and found[0].mention.kind is MentionKind.GROUP:
                return found if word != "of" else []
        if _ends_phrase(doc[i]) or (partnered and doc[i].pos_ == "VERB"):
            break
    return _fronted(noun, parties)


def _fronted(noun: Token, parties: Parties) -> list[Actor]:
    """ "Between A and B there have been two meetings"."""
    above = roles.governor(noun)
    happens = above is not None and above.lemma_ in _HAPPENING
    between = roles.prep(noun, "between") + (roles.prep(above, "between") if above is not None and happens else [])
    found = parties.actors(each for each in between if each.i < noun.i)
    return found if len(found) > 1 else []


def _ends_phrase(token: Token) -> bool:
    """What no "between" of the noun before it stands behind: a clause of its own."""
    if token.tag_ in {"WDT", "WP"}:
        return True
    return token.pos_ == "VERB" and token.tag_ in {"VBZ", "VBP", "VBD"} and token.lemma_ not in _HAPPENING | _RUNNING


def _hyphenated(noun: Token, parties: Parties) -> list[Actor]:
    """ "EU–Russia summit", "Afghan-Taliban peace talks"."""
    doc, start = noun.doc, sentence_start(noun)
    for i in range(max(noun.i - 6, start + 1), noun.i):
        if doc[i].text not in DASHES:
            continue
        left = next((a for size in (3, 2, 1) if i - size >= start and (a := parties.known_name(i - size, i))), None)
        right = next(
            (a for size in (3, 2, 1) if i + size < noun.i and (a := parties.known_name(i + 1, i + 1 + size))), None
        )
        if left is not None and right is not None and not _has_verb(doc[i + 2 : noun.i]):
            return [left, right]
    return []


def _has_verb(between: Span) -> bool:
    return any(token.pos_ in {"VERB", "AUX", "DET", "ADP"} and token.tag_ != "VBN" for token in between)


def _with(noun: Token, contact: Contact, parties: Parties) -> list[Actor]:
    prepositions = ("with", "to", "from") if contact.pattern in (Pattern.LETTER, Pattern.TRIP) else ("with",)
    found = parties.actors(each for each in roles.prep(noun, *prepositions) if not _is_parted(noun, each))
    by_words = listed(parties, noun.i + 2) if _follows(noun, *prepositions) else []
    known = {parties.key(actor) for actor in found}
    if not all(parties.key(actor) in known for actor in by_words):
        found = by_words
    if contact.pattern is Pattern.LETTER:
        found = found or parties.actors(_readers(noun))
    for clause in roles.clauses(noun, Clause.ADNOMINAL) + roles.clauses(noun, Clause.RELATIVE):
        found = found or parties.actors(roles.prep(clause, *prepositions))
    return found


def _is_parted(noun: Token, partner: Token) -> bool:
    """ "Attended a meeting and met with Novak": the partner of the verb in between."""
    between = noun.doc[noun.i + 1 : partner.i]
    return roles.is_negated(partner) or any(token.pos_ == "VERB" and contact(token) is not None for token in between)


def _of(noun: Token, contact: Contact, parties: Parties) -> list[Actor]:
    """ "a meeting of the leaders of A and B", "summit of the Eastern League", "the CIS summit"."""
    found = parties.actors(
        roles.prep(noun, "of", "for") if contact.pattern is Pattern.SUMMIT else roles.prep(noun, "of")
    )
    if found or contact.pattern not in (Pattern.SUMMIT, Pattern.MEETING, Pattern.TALKS):
        return found
    beside = (parties.mention(child) for child in roles.modifiers(noun))
    before = parties.mention(noun.doc[noun.i - 1]) if noun.i else None
    named = (*beside, before) if contact.pattern is Pattern.SUMMIT else beside
    bodies = [m for m in named if m is not None and m.kind is MentionKind.ORGANIZATION]
    return [actor for m in bodies[:1] for actor in parties.unfold(m)]


def _is_roll(slots: list[list[Actor]]) -> bool:
    """True where nobody, or a body alone, stands with the noun: who stayed away stayed away from others."""
    return len(slots) < 2 or len(slots[-1]) == 0


def _is_of_body(frame: Frame) -> bool:
    """ "a meeting of the Eastern League": its members met, none is named."""
    actors = frame.actors
    return len(actors) == 1 and actors[0].mention is not None and actors[0].mention.kind is MentionKind.ORGANIZATION


def _is_attended(frame: Frame) -> bool:
    """ "Novak attended a meeting of the Eastern League": one of many there, not across a table from the body."""
    others = frame.slots[-1] if len(frame.slots) > 1 else []
    return len(others) > _FEW or (bool(others) and not any(actor.is_single_person for actor in others))


def _is_body_first(slots: list[list[Actor]]) -> bool:
    """ "the CIS summit with X": a body's own summit."""
    first = slots[0] if slots else []
    return len(slots) > 1 and len(first) == 1 and not first[0].is_human


def _is_process(frame: Frame) -> bool:
    """Talks told as under way, stalled or broken down, at no place: negotiations, not an occasion."""
    verb = frame.anchor
    if verb is not None and verb.lemma_ in _TAKEN_UP and roles.governing_preposition(frame.trigger) == "in":
        return True
    if roles.governing_preposition(frame.trigger) in _MEANS and not roles.children(frame.trigger, "det"):
        return True
    if len(frame.actors) > _MANY_SIDES and frame.is_bare:
        return True
    if frame.contact.lemma == "negotiation" and frame.is_bare:
        return roles.governing_preposition(frame.trigger) not in WITHIN and not any(
            word in _PLACED for word, _ in roles.prepositional(frame.trigger)
        )
    if verb is None or any(
        word in _PLACED for token in (verb, frame.trigger) for word, _ in roles.prepositional(token)
    ):
        return False
    underway = verb.tag_ == "VBG" and any(each.lower_ in _BE for each in roles.auxiliaries(verb))
    return verb.lemma_ in _RUNNING or (underway and verb.lemma_ in _GOING_ON)


def _is_count(noun: Token, verb: Token | None) -> bool:
    """ "It was the first meeting since …", "marking their third meeting": counts the occasion told, tells no other."""
    if not any(child.lower_ in _ORDINALS for child in roles.modifiers(noun)):
        return False
    if roles.children(noun, "cop") or (verb is not None and verb.lemma_ in _COUNTING):
        return True
    return roles.relation(noun) in ("attr", "appos", "parataxis") or _is_aside(noun)


def _is_aside(noun: Token) -> bool:
    """ "Talked by telephone, their first contact since 2015", whatever the tree hangs it on."""
    doc = noun.doc
    opening = min((child.i for child in noun.lefts if child.lower_ in _DEFINITE), default=0)
    closing = doc[noun.i + 1].lower_ if noun.i + 1 < len(doc) else ""
    return opening > 0 and doc[opening - 1].text in _ASIDE and closing in _SPANS


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in _DEFINITE for child in roles.children(noun, "det", "nmod:poss", "poss"))
