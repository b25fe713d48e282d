"""Merges the claims of one occasion into one meeting, whatever their order.

Each field follows its own rule, written at the function that decides it. Support is counted in independent sources,
never in claims. Where reports contradict each other the better supported one fills the field, and the field's name
stands in `conflicts`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import prod

from graph.agreement import gathering_words, places_agree
from graph.claims import Evidence, MeetingClaim, Participant, Party, Place
from graph.dates import When
from graph.reports import Report, Told, best, in_order, named, sources
from graph.sides import Pair, absentees, pair, participants
from graph.status import Word, disputes, settle
from graph.vocabulary import DateBasis, Format, Medium, Precision, Status

_PRECISIONS = tuple(Precision)
_BASES = tuple(DateBasis)
_GUESSED = (DateBasis.PUBLICATION, DateBasis.NONE)
# On equal support the narrower word stands: it was said on purpose.
_MEDIA = (Medium.ENCOUNTER, Medium.VIDEO, Medium.PHONE, Medium.LETTER, Medium.IN_PERSON)
_BY_SIDES = {2: Format.BILATERAL, 3: Format.TRILATERAL}
_CERTAIN = 0.99  # no number of reports makes a meeting surer than this
_DOUBT = 0.5  # what is left of the confidence in a meeting that some report disputes


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One occasion as all its claims tell it; words as in the annotation guide, types as in `graph.claims`."""

    first: str  # id of the claim told first, from which the meeting has its id
    participants: tuple[Participant, ...]  # sides numbered from 0 in the order of telling
    status: Status
    medium: Medium
    format: Format
    mediators: tuple[Party, ...] = ()
    unmediated: bool = False
    host: Party | None = None
    absent: tuple[Party, ...] = ()
    when: When = field(default_factory=When)
    moved_to: When | None = None
    place: Place | None = None
    part_of: str = ""
    evidence: tuple[tuple[str, Evidence], ...] = ()  # (claim id, where it stands), in the order of telling
    disputed_by: tuple[str, ...] = ()  # ids of the claims that contradict the status; all others support it
    conflicts: tuple[str, ...] = ()  # names of the fields on which claims contradict each other
    sources: int = 1  # independent ones
    outlets: int = 0
    confidence: float = 1.0

    @property
    def title(self) -> str:
        """Who met whom, in one line: sides parted by a dash, the members of a side by commas. A summit's own name."""
        if self.format is Format.SUMMIT and self.part_of:
            return self.part_of
        sides: dict[int, list[str]] = defaultdict(list)
        for participant in self.participants:
            sides[participant.side].append(participant.party.name)
        return " – ".join(", ".join(names) for names in sides.values()) or self.part_of


def pairs(meeting: Meeting) -> frozenset[Pair]:
    """Who met whom in a meeting."""
    return met(meeting.status, meeting.format, ((each.party.id, each.side) for each in meeting.participants))


def met(status: str, format_: str, seated: Iterable[tuple[str, int]]) -> frozenset[Pair]:
    """The ids, in order, of each two parties on different sides of a held meeting that is neither a summit nor a
    process; `seated` gives the id and the side of each participant."""
    if status != Status.HELD or format_ in (Format.SUMMIT, Format.PROCESS):
        return frozenset()
    return frozenset(pair(one, other) for (one, here), (other, there) in combinations(seated, 2) if here != there)


def combine(claims: Sequence[MeetingClaim], reports: Mapping[str, Report] | None = None) -> Meeting:
    """Merge the claims of one occasion.

    `reports` gives the report of each claim by claim id; left out, all claims come from one document.

    Raises:
        ValueError: there are no claims.
    """
    told = in_order(claims, reports or {})
    status = settle(Word(t.claim.status, t.report.source, t.day, t.claim.attributed_to is None) for t in told)
    came = participants(told)
    mediators, unmediated = _mediation(told)
    disputed_by = tuple(t.claim.id for t in told if disputes(t.claim.status, status))
    return Meeting(
        first=told[0].claim.id,
        participants=came,
        status=status,
        medium=_medium(told),
        format=_format(told, len({p.side for p in came})),
        mediators=mediators,
        unmediated=unmediated,
        host=_host(told),
        absent=tuple(absentees(told).values()),
        when=_when(told, status),
        moved_to=next((t.claim.moved_to for t in reversed(told) if t.claim.moved_to), None),
        place=_place(told),
        part_of=_part_of(told),
        evidence=tuple((t.claim.id, t.claim.evidence) for t in told),
        disputed_by=disputed_by,
        conflicts=_conflicts(told, disputed=bool(disputed_by)),
        sources=sources(told),
        outlets=len(frozenset[str]().union(*(t.report.outlets for t in told))),
        confidence=_confidence(told, disputed=bool(disputed_by)),
    )


def _mediation(told: Sequence[Told]) -> tuple[tuple[Party, ...], bool]:
    """Mediators, or that there were none. Where both are told the better supported stands; on a tie that there were
    none, which is only said on purpose."""
    mediated = [t for t in told if t.claim.mediators]
    unmediated = [t for t in told if t.claim.unmediated]
    if unmediated and sources(unmediated) >= sources(mediated):
        return (), True
    return tuple(named(party for t in told for party in t.claim.mediators).values()), False


def _medium(told: Sequence[Told]) -> Medium:
    """The best supported medium with a cue; "in person" without a place is the absence of one."""
    cued = [t for t in told if t.claim.medium is not Medium.IN_PERSON or t.claim.place]
    cued.sort(key=lambda t: _MEDIA.index(t.claim.medium))
    return best(cued, lambda t: t.claim.medium) or Medium.IN_PERSON


def _format(told: Sequence[Told], sides: int) -> Format:
    """Counted from the sides. A summit where at least half of the sources say so, a process where nobody tells of an
    occasion, and as told where fewer than two sides are known."""
    summit = [t for t in told if t.claim.format is Format.SUMMIT]
    other = [t for t in told if t.claim.format not in (Format.SUMMIT, Format.PROCESS)]
    if not summit and not other:
        return Format.PROCESS
    if summit and sources(summit) >= sources(other):
        return Format.SUMMIT
    if sides in (0, 1):
        return best(other, lambda t: t.claim.format) or Format.BILATERAL
    return _BY_SIDES.get(sides, Format.MULTILATERAL)


def _host(told: Sequence[Told]) -> Party | None:
    """The host that most sources name."""
    hosts = named(t.claim.host for t in told if t.claim.host)
    chosen = best(told, lambda t: t.claim.host.id if t.claim.host else None)
    return hosts[chosen] if chosen else None


def _when(told: Sequence[Told], status: Status) -> When:
    """The finest interval that agrees with a report of the settled status. Intervals with words behind them come
    before those taken from the publication day; equally fine ones stand by the sources that agree, then by basis."""
    backing: dict[When, list[Told]] = defaultdict(list)
    for t in told:
        backing[t.claim.when].append(t)
    dated = [when for when in backing if when.interval]
    worded = [when for when in dated if when.basis not in _GUESSED] or dated
    settled = {when for when in worded if any(t.claim.status is status for t in backing[when])} or set(worded)
    return min(
        (when for when in worded if any(_same_time(when, other) for other in settled)),
        key=lambda when: (
            _PRECISIONS.index(when.precision),
            -sources(t for other in worded if _same_time(when, other) for t in backing[other]),
            when not in settled,
            _BASES.index(when.basis),
        ),
        default=When(),
    )


def _same_time(one: When, other: When) -> bool:
    """True where both intervals share a day."""
    return one.interval is not None and other.interval is not None and one.interval.overlaps(other.interval)


def _place(told: Sequence[Told]) -> Place | None:
    """The place that most sources name, a place within a country before a country."""
    places = {t.claim.place.id: t.claim.place for t in reversed(told) if t.claim.place}
    within = {key for key, place in places.items() if place.country and place.country != key}
    chosen = best(
        (t for t in told if t.claim.place and (not within or t.claim.place.id in within)),
        lambda t: t.claim.place.id if t.claim.place else None,
    )
    return places[chosen] if chosen else None


def _part_of(told: Sequence[Told]) -> str:
    """The name of the summit with the most words that set it apart, then of most sources."""
    names = [t for t in told if t.claim.part_of]
    fullest = max((len(gathering_words(t.claim.part_of)) for t in names), default=0)
    return best((t for t in names if len(gathering_words(t.claim.part_of)) == fullest), lambda t: t.claim.part_of) or ""


def _conflicts(told: Sequence[Told], *, disputed: bool) -> tuple[str, ...]:
    """Names of the fields on which claims contradict each other."""
    claims = [t.claim for t in told]
    places = {claim.place for claim in claims}
    times = {claim.when for claim in claims if claim.when.interval}
    contradicted = {
        "status": disputed,
        "mediators": any(claim.mediators for claim in claims) and any(claim.unmediated for claim in claims),
        "place": not all(places_agree(one, other) for one, other in combinations(places, 2)),
        "host": len({claim.host.id for claim in claims if claim.host}) > 1,
        "when": not all(_same_time(one, other) for one, other in combinations(times, 2)),
    }
    return tuple(name for name, found in contradicted.items() if found)


def _confidence(told: Sequence[Told], *, disputed: bool) -> float:
    """Chance that not every source errs, taking each source at its surest claim; less where the status is disputed."""
    surest: dict[str, float] = defaultdict(float)
    for t in told:
        surest[t.report.source] = max(surest[t.report.source], t.claim.confidence)
    sure = min(_CERTAIN, 1 - prod(1 - confidence for _, confidence in sorted(surest.items())))
    return round(sure * (_DOUBT if disputed else 1), 4)
