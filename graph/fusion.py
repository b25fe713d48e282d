"""Derives meetings and statements from the claims of many documents, whatever the order in which they came.

Tellings of one document stay apart: its reader has decided. Tellings of different documents are joined where they lie
in a common block, their days overlap and neither place, medium nor summit contradicts; the surest joins are made first
(both dated and fine-grained, most parties in common), and no join is made that would bring contradicting tellings
together by way of a third. So repeated meetings of a pair stay apart, while conflicting reports of one occasion join.

The outcome depends on the set of claims alone, and on each connected component (tellings that share a block and
overlap) by itself: the store fuses only the components that a document touches.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.agreement import Setting
from graph.claims import MeetingClaim
from graph.combine import Meeting, combine
from graph.dates import Interval
from graph.reports import Report
from graph.tellings import GATHERING, Telling, tellings

_Rank = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FusedMeeting:
    """A meeting with its id and the claims it rests on."""

    id: str
    meeting: Meeting
    claims: tuple[str, ...]  # ids of all claims that tell of it, in the order of telling
    named_by: tuple[str, ...] = ()  # ids of the claims that name it as the frame of another meeting
    published: tuple[date, date] | None = None  # first and last day on which it was reported


def fuse(claims: Iterable[MeetingClaim], reports: Mapping[str, Report]) -> list[FusedMeeting]:
    """All meetings that the claims tell of, by id; `reports` gives the report of each claim by claim id."""
    return fuse_tellings(tellings(claims, reports))


def fuse_tellings(told: Sequence[Telling]) -> list[FusedMeeting]:
    """All meetings that the tellings add up to, by id."""
    clusters = _Clusters(told)
    for one, other in _joins(told):
        clusters.join(one, other)
    return sorted((_fused(group) for group in clusters.groups()), key=lambda fused: fused.id)


def meeting_id(first_claim: str) -> str:
    """Id of the meeting whose first claim this is; a summit that is only named has one of its own kind."""
    kind = "gathering" if first_claim.endswith(GATHERING) else "meeting"
    return f"{kind}:{first_claim.removesuffix(GATHERING).partition(':')[2]}"


@dataclass(slots=True)
class _Cluster:
    """Tellings of one occasion, with all that decides whether more may join."""

    members: list[Telling]
    documents: set[str]
    window: Interval | None
    settings: set[Setting]

    def admits(self, other: "_Cluster") -> bool:
        """True where no telling of the one contradicts a telling of the other.

        Days that overlap two by two have a day in common, so that the common window stands for all members.
        """
        return (
            self.window is not None
            and other.window is not None
            and self.window.overlaps(other.window)
            and self.documents.isdisjoint(other.documents)
            and all(one.agrees(another) for one in self.settings for another in other.settings)
        )


class _Clusters:
    """Tellings on their way into clusters."""

    def __init__(self, told: Sequence[Telling]) -> None:
        self._of = {
            telling.key: _Cluster([telling], {telling.report.document}, telling.window, {_setting(telling)})
            for telling in told
        }

    def join(self, one: Telling, other: Telling) -> None:
        """Make one cluster of the clusters of both, unless they contradict each other."""
        left, right = self._of[one.key], self._of[other.key]
        if left is right or not left.admits(right) or left.window is None or right.window is None:
            return
        left.members += right.members
        left.documents |= right.documents
        left.settings |= right.settings
        left.window = Interval(max(left.window.start, right.window.start), min(left.window.end, right.window.end))
        for telling in right.members:
            self._of[telling.key] = left

    def groups(self) -> Iterator[list[Telling]]:
        """The tellings of each cluster."""
        for cluster in {id(cluster): cluster for cluster in self._of.values()}.values():
            yield cluster.members


def _setting(telling: Telling) -> Setting:
    return Setting(telling.meeting.place, telling.meeting.medium, telling.meeting.part_of)


def _joins(told: Sequence[Telling]) -> list[tuple[Telling, Telling]]:
    """All pairs of tellings that may be one occasion, the surest first."""
    blocks: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        for block in telling.blocks():
            blocks[block].append(telling)
    found: dict[tuple[str, str], tuple[Telling, Telling]] = {}
    for members in blocks.values():
        for one, other in _overlapping(members):
            left, right = (one, other) if one.key < other.key else (other, one)
            found[left.key, right.key] = (left, right)
    joins = (two for two in found.values() if _may_join(*two))
    return [
        two for _, _, two in sorted(((_rank(*two), (two[0].key, two[1].key), two) for two in joins), key=_first_two)
    ]


def _first_two(entry: tuple[_Rank, tuple[str, str], object]) -> tuple[_Rank, tuple[str, str]]:
    return entry[0], entry[1]


def _overlapping(members: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs whose windows share a day, by one sweep over their first days."""
    dated = sorted((t.window.start, t.key, t.window.end, t) for t in members if t.window)
    running: list[tuple[date, Telling]] = []
    for start, _, end, telling in dated:
        running = [(until, other) for until, other in running if until >= start]
        for _, other in running:
            yield other, telling
        running.append((end, telling))


def _may_join(one: Telling, other: Telling) -> bool:
    return one.report.document != other.report.document and _setting(one).agrees(_setting(other))


def _rank(one: Telling, other: Telling) -> _Rank:
    """How sure it is that two tellings are of one occasion; the lowest is the surest.

    Both dated before one before none; then the finer days, or publication closest to the day; then the share of parties
    in common, the same place, the same summit.
    """
    guessed = 2 - one.dated - other.dated
    ours = {p.party.id for p in one.meeting.participants}
    theirs = {p.party.id for p in other.meeting.participants}
    return (
        guessed,
        _distance(one, other),
        -round(len(ours & theirs) / max(1, len(ours | theirs)), 6),
        one.meeting.place != other.meeting.place,
        one.meeting.part_of != other.meeting.part_of,
    )


def _distance(one: Telling, other: Telling) -> int:
    """Days of the wider interval where both have one; else days between what is known of the two."""
    if one.dated and other.dated and one.window and other.window:
        return max(one.window.days, other.window.days)
    first, second = _day(one), _day(other)
    return abs((first - second).days) if first and second else 0


def _day(telling: Telling) -> date | None:
    if telling.dated and telling.window:
        return telling.window.start
    return telling.report.published


def _fused(group: list[Telling]) -> FusedMeeting:
    """The meeting of one cluster: from the tellings that are about it, or, where none is, from those that name it."""
    about = [telling for telling in group if not telling.names_only]
    naming = [telling for telling in group if telling.names_only]
    telling_of_it = about or naming
    reports = {claim.id: telling.report for telling in telling_of_it for claim in telling.claims}
    meeting = combine([claim for telling in telling_of_it for claim in telling.claims], reports)
    days = [telling.report.published for telling in telling_of_it if telling.report.published]
    return FusedMeeting(
        id=meeting_id(meeting.first),
        meeting=meeting,
        claims=tuple(claim for claim, _ in meeting.evidence) if about else (),
        named_by=tuple(sorted(claim.id.removesuffix(GATHERING) for telling in naming for claim in telling.claims)),
        published=(min(days), max(days)) if days else None,
    )
