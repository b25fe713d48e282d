"""Frames of contact nouns: "talks between A and B", "A held a meeting with B", "during a call with B, A said"."""

from spacy.tokens import Token

from graph.vocabulary import Format
from ingest.extract.absences import absentees, is_absence
from ingest.extract.actors import Actor
from ingest.extract.contact_words import DISTANT_WORDS, PHONE_WORDS, Contact, Pattern
from ingest.extract.contact_words import contact as contact_of
from ingest.extract.doers import doers
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.frames import Frame
from ingest.extract.noun_clauses import HOSTING, WITHIN, from_clause, is_told_in
from ingest.extract.noun_sides import (
    RUNNING,
    along,
    anchor,
    attendees,
    beside,
    feasted,
    hosting,
    of_whom,
    readers,
)
from ingest.extract.parties import Parties
from ingest.extract.windows import follows, sentence_end
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.wordlists import words

_MEANS = words("through via by")  # "settle it through dialogue"
_TAKEN_UP = words("involve engage lock embroil")  # "engaged in talks"
_GOING_ON = words("run continue go progress")
_STANDSTILLS = words(
    "collapse breakdown failure deadlock stalemate impasse suspension standstill setback progress breakthrough "
    "week month year"
)
_SEPARATE = words("separate parallel individual")
_LASTING = words("prolonged protracted ongoing stalled deadlocked long-running continuing")
_LEAVING = words("withdraw pull walk away back exit quit")
_CALLING = words("receive get take field return place make")
_BE = words("been are is were was")
_PLACED = words("in at")
_MANY_SIDES = 4
_FEW = 3
_ORDINALS = words("first second third fourth fifth sixth last final latest only")
_COUNTING = words("be mark represent become constitute")
_DEFINITE = words("the this that these those their both")
_ASIDE = frozenset({",", "-", "–", "—"})
_SPANS = words("since in for between of")


def noun_frame(noun: Token, contact: Contact, parties: Parties) -> Frame | None:
    """The frame of one contact noun; None where nothing shows that it names a contact."""
    if roles.relation(noun) == "compound" or not _is_contact(noun, contact) or _is_said_to_be_one(noun):
        return None
    frame = Frame(noun, contact, f"noun:{contact.lemma}", anchor=anchor(noun))
    several = noun.tag_ == "NNS" and contact.pattern in (Pattern.MEETING, Pattern.CALL_NOUN)
    frame.together = not several and not any(child.lower_ in _SEPARATE for child in roles.modifiers(noun))
    slots, whole = beside(noun, contact, parties)
    hosts = hosting(noun, parties)
    if not slots and hosts and all(actor.is_single_person for actor in hosts):
        slots = [hosts]  # "attended the summit hosted by Novak"
    is_told = whole and not (contact.pattern is Pattern.SUMMIT and _is_body_first(slots))
    frame.is_of_body = len(slots) == 1 and bool(of_whom(noun, contact, parties)) and not along(noun, contact, parties)
    slots = _completed(frame, slots, parties) if whole else from_clause(frame, slots, parties)
    frame.hosts = frame.hosts or hosts
    slots = [slot for slot in (*slots, attendees(noun, frame.anchor, parties)) if slot]
    if not whole and len(slots) == 1 and len(slots[0]) > 1 and along(noun, contact, parties):
        slots = []  # "you had meetings with both Novak and Osei": whom they met is not told
    if frame.anchor is not None and is_absence(frame.anchor):
        slots = _attended_by_others(frame, slots, whole=whole, parties=parties)
    frame.slots = slots
    if _is_of_body(frame) or (frame.is_of_body and _is_attended(frame)):
        frame.format = Format.SUMMIT
    is_held = len(frame.slots) == 1 and frame.anchor is not None and frame.anchor.lemma_ == "hold"
    is_told = is_told or is_held or _are_two_leaders(frame)
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


def _are_two_leaders(frame: Frame) -> bool:
    """ "Scraps the summit with Osei"."""
    return len(frame.slots) > 1 and all(len(slot) == 1 and slot[0].is_single_person for slot in frame.slots)


def _completed(frame: Frame, slots: list[list[Actor]], parties: Parties) -> list[list[Actor]]:
    """Where all sides stand with the noun: who hosts them; who attends, as one of many, a meeting of a body."""
    verb = frame.anchor
    if verb is not None and verb.lemma_ in HOSTING:
        frame.hosts = doers(verb, parties)
    if verb is not None and verb.lemma_ == "attend" and frame.is_of_body:
        return [doers(verb, parties), *slots]
    return slots


def _is_said_to_be_one(noun: Token) -> bool:
    """ "The Oslo summit was a meeting between Novak and Osei": told by what it is said to be."""
    predicate = roles.governor(noun)
    if predicate is None or roles.relation(noun) != "nsubj" or not roles.children(predicate, "cop"):
        return False
    said = contact_of(predicate)
    return said is not None and said.is_noun and bool(roles.prep(predicate, "between", "of", "among"))


def _is_contact(noun: Token, contact: Contact) -> bool:
    """Calls need a telephone or a partner, meals and visits a partner, letters a reader."""
    partner = _has_partner(noun)
    if follows(noun, "show", "shows"):
        return False
    match contact.pattern:
        case Pattern.CALL_NOUN if contact.lemma in PHONE_WORDS:
            return is_told_in(noun) or (follows(noun, "with") and roles.governing_preposition(noun) == "on")
        case Pattern.CALL_NOUN:
            distant = any(child.lower_ in DISTANT_WORDS for child in roles.modifiers(noun))
            return partner or distant or _is_answered(noun) or is_told_in(noun) or _is_held(noun)
        case Pattern.MEAL:
            return partner or roles.is_negated(noun) or bool(feasted(noun)) or _is_offered(noun)
        case Pattern.TRIP:
            return False
        case Pattern.TALKS:
            return not any(child.lower_ == "public" for child in roles.modifiers(noun))
        case Pattern.GATHERING:
            return not any(child.lower_ in ("news", "press", "media") for child in roles.modifiers(noun))
        case Pattern.LETTER:
            near = noun.doc[noun.i + 1 : min(noun.i + 14, sentence_end(noun))]
            sent = any(token.lower_ in ("to", "from", "between") and token.tag_ != "TO" for token in near)
            return sent or bool(readers(noun))
    return True


def _is_answered(call: Token) -> bool:
    """ "Took a call from Novak", "placed a call to Novak": else a call is a demand."""
    verb = roles.governor(call)
    return follows(call, "from", "to") and verb is not None and verb.lemma_ in _CALLING and call.tag_ == "NN"


def _is_offered(meal: Token) -> bool:
    """ "Invited Novak to lunch"."""
    verb = roles.governor(meal)
    invited = verb is not None and operator(verb) is Operator.INVITE and verb.pos_ == "VERB"
    return invited and roles.own_preposition(meal) == "to"


def _is_held(call: Token) -> bool:
    """ "Held a three-way call"."""
    verb = roles.governor(call)
    return verb is not None and verb.lemma_ == "hold" and roles.relation(call) == "obj"


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


def _attended_by_others(frame: Frame, slots: list[list[Actor]], *, whole: bool, parties: Parties) -> list[list[Actor]]:
    """The slots without who stayed away from the others; unless "skipped talks with Novak": they did not meet."""
    absent = absentees(frame.anchor, parties) if frame.anchor is not None else []
    away = {parties.key(actor) for actor in absent}
    others = [[actor for actor in slot if parties.key(actor) not in away] for slot in slots]
    others = [slot for slot in others if slot]
    if others and not whole and not frame.hosts and all(actor.is_single_person for slot in others for actor in slot):
        return slots
    frame.absent, frame.anaphoric = absent, not others
    return others


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


def _is_standing(noun: Token) -> bool:
    """ "The collapse of peace talks", "a stalemate in the talks", "is in talks", "withdrew from talks"."""
    above, preposition = roles.governor(noun), roles.governing_preposition(noun)
    if any(child.lower_ in _LASTING for child in roles.modifiers(noun)) or (roles.is_whereabouts(noun)):
        return True
    if above is None or not preposition:
        return False
    return above.lemma_ in (_STANDSTILLS if preposition in ("of", "in") else _LEAVING if preposition == "from" else ())


def _is_process(frame: Frame) -> bool:
    """Talks told as under way, stalled or broken down, at no place: negotiations, not an occasion."""
    verb = frame.anchor
    if verb is not None and verb.lemma_ in _TAKEN_UP and roles.governing_preposition(frame.trigger) == "in":
        return True
    if roles.governing_preposition(frame.trigger) in _MEANS and not roles.children(frame.trigger, "det"):
        return True
    if _is_standing(frame.trigger):
        return True
    if len(frame.actors) > _MANY_SIDES and frame.is_bare:
        return True
    if frame.contact.lemma == "negotiation" and frame.is_bare:
        return roles.governing_preposition(frame.trigger) not in WITHIN and not any(
            word in _PLACED for word, _ in roles.prepositional(frame.trigger)
        )
    if verb is not None and (verb.lemma_, roles.particle(verb)) == ("break", "off"):
        return True
    if verb is None or any(
        word in _PLACED for token in (verb, frame.trigger) for word, _ in roles.prepositional(token)
    ):
        return False
    underway = verb.tag_ == "VBG" and any(each.lower_ in _BE for each in roles.auxiliaries(verb))
    underway = underway or verb.tag_ in {"VBZ", "VBP"}
    return verb.lemma_ in RUNNING or (underway and verb.lemma_ in _GOING_ON)


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
    """ "The talks", those told before; a conference with a name of its own is another occasion."""
    told = any(child.lower_ in _DEFINITE for child in roles.children(noun, "det", "nmod:poss", "poss"))
    return told and noun.pos_ != "PROPN"
