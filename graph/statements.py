"""Joins the claims of many documents that somebody said the same words: same speaker, same folded text, same time.

Claims without a time of their own may be up to a month older than their publication, for quotations are repeated.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import prod

from graph.claims import Party, Place, StatementClaim
from graph.dates import Interval, When
from graph.ids import digest, fold
from graph.reports import Report, named
from graph.vocabulary import DateBasis, Precision, StatementKind

_BACK = 30  # days
_GUESSED = (DateBasis.PUBLICATION, DateBasis.NONE)
_PRECISIONS = tuple(Precision)
_CERTAIN = 0.99


@dataclass(frozen=True, slots=True, kw_only=True)
class FusedStatement:
    """A statement with its id and the claims it rests on, in the order of telling."""

    id: str
    speaker: Party
    kind: StatementKind
    text: str
    claims: tuple[str, ...]
    to: str = ""
    when: When = field(default_factory=When)
    about: tuple[Party | Place, ...] = ()
    sources: int = 1
    outlets: int = 0
    confidence: float = 1.0
    published: tuple[date, date] | None = None


def statement_block(claim: StatementClaim) -> str:
    """Claims of different blocks are never the same statement."""
    return f"said|{claim.speaker.id}|{digest(fold(claim.text) or claim.text)}"


def statement_window(claim: StatementClaim, published: date | None) -> Interval:
    """The days on which it may have been said."""
    if claim.when.interval and claim.when.basis not in _GUESSED:
        return claim.when.interval
    if published is None:
        return claim.when.interval or Interval(date.min, date.max)
    return Interval(published - timedelta(days=_BACK), published)


def fuse_statements(claims: Iterable[StatementClaim], reports: Mapping[str, Report]) -> list[FusedStatement]:
    """All statements that the claims tell of, by id; `reports` goes by claim id."""
    blocks: dict[str, list[StatementClaim]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        blocks[statement_block(claim)].append(claim)
    groups = [group for block in blocks.values() for group in _by_time(block, reports)]
    return sorted((_fused(group, reports) for group in groups), key=lambda statement: statement.id)


def _by_time(claims: Iterable[StatementClaim], reports: Mapping[str, Report]) -> list[list[StatementClaim]]:
    """Claims of one block parted into those whose days have one in common, the narrowest first."""
    windows = [(statement_window(claim, reports[claim.id].published), claim) for claim in claims]
    groups: list[tuple[Interval, list[StatementClaim]]] = []
    for days, claim in sorted(windows, key=lambda two: (two[0].days, two[0], two[1].id)):
        for at, (common, members) in enumerate(groups):
            if common.overlaps(days):
                members.append(claim)
                groups[at] = (Interval(max(common.start, days.start), min(common.end, days.end)), members)
                break
        else:
            groups.append((days, [claim]))
    return [members for _, members in groups]


def _fused(claims: Sequence[StatementClaim], reports: Mapping[str, Report]) -> FusedStatement:
    told = sorted(
        claims,
        key=lambda claim: (
            reports[claim.id].published or date.max,
            reports[claim.id].document,
            claim.evidence.start,
            claim.id,
        ),
    )
    days = [day for claim in told if (day := reports[claim.id].published)]
    surest: dict[str, float] = defaultdict(float)
    for claim in told:
        source = reports[claim.id].source
        surest[source] = max(surest[source], claim.confidence)
    return FusedStatement(
        id=statement_id(told[0].id),
        speaker=next(iter(named(claim.speaker for claim in told).values())),
        kind=min((claim.kind for claim in told), key=tuple(StatementKind).index),
        text=told[0].text,
        claims=tuple(claim.id for claim in told),
        to=next((claim.to for claim in told if claim.to), ""),
        when=_when(told, days),
        about=tuple({each.id: each for claim in told for each in claim.about}.values()),
        sources=len(surest),
        outlets=len(frozenset[str]().union(*(reports[claim.id].outlets for claim in told))),
        confidence=round(min(_CERTAIN, 1 - prod(1 - sure for _, sure in sorted(surest.items()))), 4),
        published=(min(days), max(days)) if days else None,
    )


def statement_id(first_claim: str) -> str:
    """Id of the statement whose first claim this is."""
    return f"statement:{first_claim.partition(':')[2]}"


def _when(told: Sequence[StatementClaim], days: Sequence[date]) -> When:
    """The finest time that a text gives, else the first day of publication."""
    given = [claim.when for claim in told if claim.when.interval and claim.when.basis not in _GUESSED]
    if given:
        return min(given, key=lambda when: _PRECISIONS.index(when.precision))
    if days:
        return When(interval=Interval(min(days), min(days)), precision=Precision.DAY, basis=DateBasis.PUBLICATION)
    return told[0].when
