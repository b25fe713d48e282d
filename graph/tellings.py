"""What one document tells of one occasion, ready to be compared with what others tell: the unit of fusion.

A telling lies in blocks: tellings without a common block never tell of the same occasion. Blocks are
- `met|A|B`       parties on different sides of a meeting
- `talks|A|B`     the same of a process
- `gathers|…`     a summit, by each word that sets its name apart, its host, its place or a body that takes part

A claim about a meeting on the margins of a summit also tells, in a second telling, that there is such a summit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, groupby

from graph.agreement import gathering_words
from graph.claims import MeetingClaim
from graph.combine import Meeting, combine
from graph.dates import Interval, When
from graph.reports import Report
from graph.sides import pair
from graph.vocabulary import DateBasis, Format, Medium, PartyKind, Status

GATHERING = "~"  # marks the claim and telling that only name a summit
_GUESSED = (DateBasis.PUBLICATION, DateBasis.NONE)
# Days around its publication within which news without a date may have happened, or be going to happen.
_BACK = 7
_AHEAD = 30
_PROSPECTS = (Status.PLANNED, Status.INVITED, Status.RUMOURED, Status.HYPOTHETICAL, Status.CANCELLED, Status.POSTPONED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The claims of one document about one occasion, what they add up to, and when that may have been."""

    key: str  # document and number of the occasion
    claims: tuple[MeetingClaim, ...]
    report: Report
    meeting: Meeting
    window: Interval | None  # None: nobody can tell when; it stays on its own
    dated: bool  # the text gives a time, the window is not guessed from the day of publication

    @property
    def names_only(self) -> bool:
        """True where the text tells of a meeting on the margins and thereby names the summit."""
        return self.key.endswith(GATHERING)

    def blocks(self) -> frozenset[str]:
        """Keys of its blocks; none where it cannot be compared."""
        if self.window is None:
            return frozenset()
        if self.meeting.format is Format.SUMMIT:
            return _gathering_blocks(self.meeting)
        kind = "talks" if self.meeting.format is Format.PROCESS else "met"
        return frozenset(
            "|".join((kind, *pair(one.party.id, other.party.id)))
            for one, other in combinations(self.meeting.participants, 2)
            if one.side != other.side
        )


def tellings(claims: Iterable[MeetingClaim], reports: Mapping[str, Report]) -> list[Telling]:
    """All that the claims tell, by key; `reports` goes by claim id."""

    def key(claim: MeetingClaim) -> str:
        return told(reports[claim.id].document, claim.occasion)

    found = []
    each = {claim.id: claim for claim in claims}.values()
    for name, group in groupby(sorted(each, key=lambda claim: (key(claim), claim.id)), key=key):
        members = tuple(group)
        report = reports[members[0].id]
        found.append(_telling(name, members, report))
        naming = tuple(_gathering(claim) for claim in members if gathering_words(claim.part_of))
        if naming and found[-1].meeting.format is not Format.SUMMIT:
            found.append(_telling(name + GATHERING, naming, report))
    return found


def told(document: str, occasion: int) -> str:
    """Key of what a document tells of one occasion."""
    return f"{document}#{occasion}"


def window(when: When, published: date | None, status: Status) -> tuple[Interval | None, bool]:
    """The days on which it may have happened, and whether the text gives them."""
    if when.interval and when.basis not in _GUESSED:
        return when.interval, True
    if published is None:
        return when.interval, False
    back = 0 if status in _PROSPECTS else _BACK
    ahead = 0 if status is Status.HELD else _AHEAD
    return Interval(published - timedelta(days=back), published + timedelta(days=ahead)), False


def _telling(key: str, claims: tuple[MeetingClaim, ...], report: Report) -> Telling:
    meeting = combine(claims, {claim.id: report for claim in claims})
    days, dated = window(meeting.when, report.published, meeting.status)
    return Telling(key=key, claims=claims, report=report, meeting=meeting, window=days, dated=dated)


def _gathering(claim: MeetingClaim) -> MeetingClaim:
    """The summit on whose margins a meeting took place, as far as the claim about the meeting tells of it."""
    return replace(
        claim,
        id=claim.id + GATHERING,
        participants=(),
        status=Status.HELD if claim.status is Status.HELD else Status.PLANNED,
        medium=Medium.IN_PERSON,
        format=Format.SUMMIT,
        mediators=(),
        unmediated=False,
        host=None,
        absent=(),
        moved_to=None,
        attributed_to=None,
    )


def _gathering_blocks(meeting: Meeting) -> frozenset[str]:
    words = {word for word in gathering_words(meeting.part_of) if not word.isdigit()}
    bodies = {p.party.id for p in meeting.participants if p.party.kind is PartyKind.ORGANIZATION}
    host = {meeting.host.id} if meeting.host else set()
    place = {meeting.place.id} if meeting.place and meeting.place.country != meeting.place.id else set()
    return frozenset(f"gathers|{mark}" for mark in words | bodies | host | place)
