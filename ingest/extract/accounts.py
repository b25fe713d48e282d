"""A telling: one frame with its parties linked and grouped in sides, its status, time, place and means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from graph.claims import Party, Place
from graph.dates import When
from graph.vocabulary import Format, Medium, PartyKind, Status
from ingest.extract import circumstances
from ingest.extract.absences import attendance
from ingest.extract.actors import Actor
from ingest.extract.contact_words import Pattern
from ingest.extract.event_time import read_as
from ingest.extract.factuality import verdict
from ingest.extract.frames import Frame
from ingest.extract.gapping import Remnant, remnants
from ingest.extract.mediation import mediators
from ingest.extract.parties import Parties
from ingest.extract.timing import moved_to, when_and_status
from ingest.extract.verdicts import Verdict
from ingest.extract.windows import sentence
from ingest.nlp import roles
from ingest.nlp.wordlists import words

_SPORT = words(
    "football soccer rugby cricket basketball baseball hockey tennis volleyball handball tournament "
    "championship championships semi-final semi-finals semifinal semifinals playoff playoffs olympics fifa "
    "uefa goalkeeper"
)
_SCORE = re.compile(r"\b(?:won|beat|lost|drew|win|draw|lead|led)\b.{0,40}?\b\d{1,3}[-–]\d{1,3}\b")
_SETTING = words("of at during in before after ahead_of on")
_ONE_SIDED = frozenset({Status.CANCELLED, Status.POSTPONED})


@dataclass(slots=True)
class Telling:
    """What one place of the text says of one occasion."""

    frame: Frame
    sides: list[list[Party]]
    verdict: Verdict
    when: When
    medium: Medium
    format: Format
    moved_to: When | None = None
    place: Place | None = None
    part_of: str = ""
    host: Party | None = None
    mediators: list[Party] = field(default_factory=list)
    absent: list[Party] = field(default_factory=list)
    unmediated: bool = False
    attributed_to: Party | None = None

    @property
    def is_setting(self) -> bool:
        """True of a summit that is told only as the setting of something else: "on the sidelines of the summit"."""
        trigger = self.frame.trigger
        if self.format is not Format.SUMMIT or not self.frame.contact.is_noun or len(self.ids) > 1:
            return False
        governor = roles.governor(trigger)
        return governor is not None and roles.governing_preposition(trigger) in _SETTING

    @property
    def is_of_nobody(self) -> bool:
        """True of a summit of which no party is told: "the next summit will be in Mexico"."""
        return not (self.ids or self.absent or self.mediators or self.host)

    @property
    def is_presumed(self) -> bool:
        """True of "the meeting" that no verb says took place."""
        return self.status is Status.HELD and self.frame.contact.is_noun and self.frame.is_bare

    @property
    def status(self) -> Status:
        """Status as told here."""
        return self.verdict.status

    @property
    def parties(self) -> list[Party]:
        """Everyone in the conversation."""
        return [party for side in self.sides for party in side]

    @property
    def ids(self) -> frozenset[str]:
        """Ids of everyone in the conversation."""
        return frozenset(party.id for party in self.parties)


@dataclass(frozen=True, slots=True)
class _Share:
    """One of the conversations that a frame tells of, and what it has to itself."""

    slots: list[list[Actor]]
    place: Place | None = None
    remnant: Remnant | None = None


def tellings(frame: Frame, parties: Parties) -> Iterator[Telling]:
    """The tellings of a frame: one, or one for each partner met apart from the others."""
    said = attendance(frame.anchor or frame.trigger) if frame.absent else verdict(frame.trigger)
    left = remnants(frame, parties)
    frame.slots = [[a for a in slot if not any(each.holds(a) for each in left)] for slot in frame.slots]
    shares = [*_split(frame, parties), *(_Share(each.slots, each.place, each) for each in left)]
    for share in shares:
        telling = _telling(frame, said, share, parties=parties)
        if telling is not None:
            yield telling


def _split(frame: Frame, parties: Parties) -> Iterator[_Share]:
    """One conversation for each: "respectively" pairs them off, "separately" takes the partners one by one."""
    slots = frame.slots
    if len(slots) == 1 and sum(not actor.beside for actor in slots[0]) == 1:
        slots = [[actor for actor in slots[0] if not actor.beside]]  # who comes along is no other side
    if any(token.lower_ == "respectively" for token in sentence(frame.trigger)):
        places = _places(frame, parties)
        if len(slots) == 2 and len(slots[0]) == len(slots[1]) > 1:
            each = places if len(places) == len(slots[0]) else [None] * len(slots[0])
            yield from (_Share([[one], [other]], place) for one, other, place in zip(*slots, each, strict=True))
            return
        if len(slots) == 1 and len(slots[0]) == len(places) > 1:
            yield from (_Share([[actor]], place) for actor, place in zip(slots[0], places, strict=True))
            return
    if not frame.together and len(slots) == 2 and len(slots[1]) > 1:
        yield from (_Share([slots[0], partners]) for partners in _in_company(slots[1]))
        return
    yield _Share(slots)


def _in_company(actors: list[Actor]) -> list[list[Actor]]:
    """Each with those who came along."""
    groups: list[list[Actor]] = []
    for actor in actors:
        if actor.beside and groups:
            groups[-1].append(actor)
        else:
            groups.append([actor])
    return groups


def _places(frame: Frame, parties: Parties) -> list[Place]:
    """All places of an "in"-phrase on the contact word."""
    for word, noun in roles.prepositional(frame.trigger):
        if word == "in":
            found = [parties.mention(each) for each in roles.conjuncts(noun)]
            return [m.place for m in found if m is not None and m.place is not None]
    return []


def _telling(frame: Frame, said: Verdict, share: _Share, *, parties: Parties) -> Telling | None:
    slots, own = share.slots, share.remnant
    when, status = when_and_status(frame, said, parties.doc, scheduled=parties.is_of_schedule)
    if own is not None and not own.shares_time:
        when = read_as(own.time, future=status is Status.PLANNED)
    at = when.interval.start if when.interval else parties.doc._.published
    mediating = _linked(frame.mediators or mediators(frame, parties), parties, at)
    barred = {party.id for party in mediating}
    linked = [[p for p in _linked(slot, parties, at) if p.id not in barred] for slot in slots]
    hosts = _linked(frame.hosts if own is None or slots[0] == frame.slots[0] else [], parties, at)
    sides = _sides(linked)
    if _is_sport(frame, sides):
        return None
    count = sum(len(side) for side in sides)
    if count < 2 and not (frame.anaphoric or frame.format is Format.SUMMIT or (status in _ONE_SIDED and count)):
        return None
    by = said.by
    speakers = _linked(parties.actors([by]), parties, at) if by is not None else []
    return Telling(
        frame=frame,
        sides=sides,
        verdict=replace(said, status=_wished(said, status, speakers, sides)),
        when=when,
        moved_to=moved_to(frame, said, parties.doc),
        medium=_medium(frame, sides, parties),
        format=_format(frame, sides),
        place=share.place
        if own is not None and not own.shares_place
        else share.place or circumstances.place(frame, parties),
        part_of=circumstances.part_of(frame),
        host=hosts[0] if hosts else (speakers[0] if said.word.lower().startswith("invit") and speakers else None),
        mediators=mediating,
        absent=_linked(frame.absent, parties, at),
        unmediated=circumstances.is_unmediated(frame.trigger),
        attributed_to=speakers[0] if speakers else None,
    )


def _linked(actors: list[Actor], parties: Parties, at: date | None) -> list[Party]:
    found = (parties.party(actor, at) for actor in actors)
    return list({party.id: party for party in found if party is not None}.values())


def _wished(said: Verdict, status: Status, speakers: list[Party], sides: list[list[Party]]) -> Status:
    """A third party's wish for others' talks is advice: hypothetical."""
    if status is not Status.INVITED or not speakers:
        return status
    inside = {key for side in sides for party in side for key in (party.id, party.country) if key}
    outsider = not any(speaker.id in inside or speaker.country in inside for speaker in speakers)
    return Status.HYPOTHETICAL if outsider and said.advised else status


def _sides(slots: list[list[Party]]) -> list[list[Party]]:
    """Group the parties of the slots in sides: a slot's parties by country; the two of a pair always apart."""
    seen: set[str] = set()
    fresh = []
    for slot in slots:
        kept = [party for party in slot if party.id not in seen]
        seen |= {party.id for party in kept}
        if kept:
            fresh.append(kept)
    if len(fresh) == 1:
        parties = fresh[0]
        countries = {party.country or party.id for party in parties}
        unknown = not any(party.country for party in parties)
        grouped = _by_country(parties)
        people = all(party.kind is PartyKind.PERSON for party in parties)
        apart = len(parties) <= 2 or len(countries) < 2 or unknown or (people and len(grouped) < 2)
        return [[party] for party in parties] if apart else grouped
    return [side for slot in fresh for side in _by_country(slot)]


def _by_country(parties: list[Party]) -> list[list[Party]]:
    """Parties that act for one country together; a person of unknown country goes with the one named before."""
    known = [party.country for party in parties if party.country]
    sides: dict[str, list[Party]] = {}
    last = known[0] if known else ""
    for party in parties:
        key = party.country or (last if last and party.kind is PartyKind.PERSON else party.id)
        sides.setdefault(key, []).append(party)
        last = key
    return list(sides.values())


def _is_sport(frame: Frame, sides: list[list[Party]]) -> bool:
    """Countries and clubs that meet where the sentence speaks of sport."""
    if any(party.kind is PartyKind.PERSON and not party.provisional for side in sides for party in side):
        return False
    around = sentence(frame.trigger)
    return any(token.lower_ in _SPORT for token in around) or bool(_SCORE.search(around.text))


def _format(frame: Frame, sides: list[list[Party]]) -> Format:
    few = frame.format is Format.SUMMIT and 2 <= len(sides) <= 3 and _is_talk(frame) and not frame.is_of_body
    if frame.format is not None and not few:
        return frame.format
    return {0: Format.BILATERAL, 1: Format.BILATERAL, 2: Format.BILATERAL, 3: Format.TRILATERAL}.get(
        len(sides), Format.SUMMIT if frame.contact.pattern is Pattern.GATHER else Format.MULTILATERAL
    )


def _is_talk(frame: Frame) -> bool:
    return frame.contact.pattern is not Pattern.SUMMIT


def _medium(frame: Frame, sides: list[list[Party]], parties: Parties) -> Medium:
    """Those who "spoke with" each other from two countries did so by telephone, unless a place is told."""
    found = circumstances.medium(frame)
    if found is Medium.IN_PERSON and frame.contact.lemma == "speak" and len(sides) > 1:
        people = all(party.kind is PartyKind.PERSON for party in (side[0] for side in sides))
        countries = {side[0].country for side in sides}
        if people and len(countries) > 1 and "" not in countries and circumstances.place(frame, parties) is None:
            return Medium.PHONE
    return found
