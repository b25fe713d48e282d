"""Clauses that leave out the verb of the first: "A met B in Oslo and C in Rome", "A and B met in May, C and D in June".

They are read word by word, since a tree can only guess at them. One is believed only where it answers to the first:
each tells when, or each tells where.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace

from graph.claims import Place
from ingest.extract.actors import Actor
from ingest.extract.circumstances import WHERE, venue
from ingest.extract.contact_words import contact
from ingest.extract.doers import clause_start, is_passive
from ingest.extract.frames import Frame
from ingest.extract.lists import item
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence_end
from ingest.nlp.annotations import Mention, MentionKind, TimeMention
from ingest.nlp.wordlists import words

_JOINTS = words(", ; and & while")
_ANDS = words("and &")
_OPENING = WHERE | words("on in at over by during")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FULL_NAME = 2  # words


@dataclass(slots=True)
class Circumstances:
    """The first time and the first place of a stretch, and where it ends."""

    end: int
    time: TimeMention | None = None
    place: Place | None = None

    def answers(self, first: "Circumstances") -> bool:
        """Whether both tell when, or both tell where."""
        return bool((self.time and first.time) or (self.place and first.place))


@dataclass(frozen=True, slots=True)
class Remnant:
    """What is left of a clause without its verb: who, and when and where. What it shares is told before the verb."""

    start: int
    end: int
    slots: list[list[Actor]]
    time: TimeMention | None
    place: Place | None
    shares_time: bool
    shares_place: bool

    def holds(self, actor: Actor) -> bool:
        """Whether the words name the actor."""
        return self.start <= actor.head < self.end


def remnants(frame: Frame, parties: Parties) -> list[Remnant]:
    """The clauses behind the contact that leave its verb out, in order."""
    doc, trigger = parties.doc, frame.trigger
    at = max(trigger.i, frame.anchor.i if frame.anchor is not None else 0) + 1
    end = sentence_end(trigger)
    first = Circumstances(at)
    found: list[Remnant] = []
    while at < end and doc[at].tag_ not in _FINITE and not _is_other_contact(frame, at):
        if doc[at].lower_ in _JOINTS and parties.at(at) is None:
            at = _past_joints(parties, at)
            if (remnant := _remnant(frame, parties, at, first=first)) is not None:
                found.append(remnant)
                at = remnant.end
        elif (told := _circumstance(parties, at)).end > at:
            first.time, first.place = first.time or told.time, first.place or told.place
            at = told.end
        else:
            at += 1
    return found


def _is_other_contact(frame: Frame, i: int) -> bool:
    token = frame.trigger.doc[i]
    return token not in (frame.trigger, frame.anchor) and contact(token) is not None


def _past_joints(parties: Parties, at: int) -> int:
    doc = parties.doc
    while at < len(doc) and (doc[at].lower_ in _JOINTS or doc[at].pos_ == "ADV") and not parties.is_time(at):
        at += 1
    return at


def _remnant(frame: Frame, parties: Parties, start: int, *, first: Circumstances) -> Remnant | None:
    """The remnant that begins at a token; None where the words there are none, or have a verb of their own."""
    own = _circumstances(parties, start)
    slots, end = _sides(frame, parties, _past_joints(parties, own.end))
    behind = _circumstances(parties, end)
    own = Circumstances(behind.end, own.time or behind.time, own.place or behind.place)
    fronted = _circumstances(parties, clause_start(frame.trigger))
    known = Circumstances(first.end, first.time or fronted.time, first.place or fronted.place)
    if not slots or not own.answers(known) or _has_verb(parties, own.end):
        return None
    filled = _filled(frame, slots)
    return (
        Remnant(
            start,
            own.end,
            filled,
            time=own.time,
            place=own.place,
            shares_time=own.time is None and first.time is None,
            shares_place=own.place is None and first.place is None,
        )
        if filled
        else None
    )


def _has_verb(parties: Parties, at: int) -> bool:
    doc = parties.doc
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    return at < len(doc) and (doc[at].tag_ in _FINITE or doc[at].pos_ == "AUX")


def _circumstances(parties: Parties, at: int) -> Circumstances:
    """All times and places that stand at a token, one behind the other."""
    found = Circumstances(at)
    while (told := _circumstance(parties, found.end)).end > found.end:
        found = Circumstances(told.end, found.time or told.time, found.place or told.place)
    return found


def _circumstance(parties: Parties, at: int) -> Circumstances:
    """The time or place that stands at a token; one that ends where it begins where there is none."""
    doc, i = parties.doc, at
    if i < len(doc) and doc[i].lower_ in _OPENING:
        i += 1
    i += i < len(doc) and doc[i].pos_ == "DET" and parties.at(i) is None
    if i >= len(doc):
        return Circumstances(at)
    if parties.is_time(i):
        time = doc._.times[bisect_left(doc._.times, i + 1, key=lambda time: time.end)]
        return Circumstances(time.end, time=time)
    mention = parties.at(i) if doc[at].lower_ in WHERE else None
    place = venue(mention) if mention is not None else None
    return Circumstances(mention.end, place=place) if mention is not None and place is not None else Circumstances(at)


def _sides(frame: Frame, parties: Parties, at: int) -> tuple[list[list[Actor]], int]:
    """The parties from a token on: one list, or two where "with", "by" or nothing stands in between."""
    doc = parties.doc
    by = at < len(doc) and doc[at].lower_ == "by"
    last = sentence_end(frame.trigger)
    one, end = _list(parties, at + by, last)
    if not one or end >= len(doc):
        return [one] if one else [], end
    if (halves := _two_names(frame, parties, one)) is not None:
        return halves, end
    if by:
        return ([one, []] if is_passive(frame.trigger) else []), end
    beside = parties.at(end)
    if doc[end].lower_ in ("with", "by") or (beside is not None and beside.start == end):
        other, behind = _list(parties, end + (beside is None), last)
        return ([one, other], behind) if other else ([one], end)
    return [one], end


def _list(parties: Parties, at: int, last: int) -> tuple[list[Actor], int]:
    """The parties that "and" joins from a token on within the sentence, and where they end."""
    found: list[Actor] = []
    while at < last and (named := item(parties, at)) is not None:
        found += named[0]
        at = end = named[1]
        if at >= last or parties.doc[at].lower_ not in _ANDS:
            return found, end
        at += 1
    return found, at - bool(found)


def _two_names(frame: Frame, parties: Parties, found: list[Actor]) -> list[list[Actor]] | None:
    """ "… and Elena Ortiz Sami Haddad in Geneva": two names that were taken for one."""
    mention = found[0].mention if len(found) == 1 else None
    if mention is None or mention.kind is not MentionKind.PERSON or mention.title or len(_filled_slots(frame)) != 2:
        return None
    length = mention.end - mention.start
    words_ = parties.doc[mention.start : mention.end]
    if length == _FULL_NAME and all(parties.surnamed(word.text) is not None for word in words_):
        middle = mention.start + 1
    elif length == 2 * _FULL_NAME and (mention.party is None or mention.party.provisional):
        middle = mention.start + _FULL_NAME
    else:
        return None
    return [[_half(parties, mention, mention.start, middle)], [_half(parties, mention, middle, mention.end)]]


def _half(parties: Parties, mention: Mention, start: int, end: int) -> Actor:
    known = parties.surnamed(parties.doc[end - 1].text)
    if known is None or known is mention:
        known = replace(mention, name=parties.doc[start:end].text, chain=-1, party=None)
    return Actor(replace(known, start=start, end=end, head=end - 1), end - 1)


def _filled_slots(frame: Frame) -> list[list[Actor]]:
    return [slot for slot in frame.slots if slot]


def _filled(frame: Frame, found: list[list[Actor]]) -> list[list[Actor]]:
    """The slots of the remnant: what it does not name is as in the first clause; empty where it cannot answer to it."""
    slots = _filled_slots(frame)
    if not slots or any(actor.is_human != slots[-1][-1].is_human for slot in found for actor in slot):
        return []
    if len(found) == 2:
        return [one or other for one, other in zip(found, [slots[0], slots[-1]], strict=True)]
    if len(slots) == 1:
        return found if len(found[0]) > 1 else []
    return [slots[0], found[0]]
