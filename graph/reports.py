"""Claims together with where they come from: their order of telling, and support counted in independent sources.

A source is a cluster of near-identical texts, so that a hundred copies weigh as much as one article.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from graph.claims import MeetingClaim, Party

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The document of a claim, the cluster of copies that counts as one source, its outlets and first day."""

    document: str = ""
    source: str = ""
    outlets: frozenset[str] = frozenset()
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A claim and the report that tells it."""

    claim: MeetingClaim
    report: Report

    @property
    def day(self) -> date:
        """Day of publication; reports without one count as the oldest."""
        return self.report.published or date.min


def in_order(claims: Iterable[MeetingClaim], reports: Mapping[str, Report]) -> list[Told]:
    """Each claim once, in the order of telling: by day of publication, document and place in it.

    `reports` goes by claim id; claims without one come from one and the same report.
    """
    nowhere = Report()
    told = {claim.id: Told(claim, reports.get(claim.id, nowhere)) for claim in claims}
    return sorted(
        told.values(),
        key=lambda t: (t.report.published or date.max, t.report.document, t.claim.evidence.start, t.claim.id),
    )


def sources(told: Iterable[Told]) -> int:
    """How many independent sources stand behind the claims."""
    return len({t.report.source for t in told})


def best(told: Iterable[Told], value: Callable[[Told], Value | None]) -> Value | None:
    """The value that most sources give, the first told on a tie; None where no claim gives one."""
    backing: dict[Value, list[Told]] = defaultdict(list)
    for t in told:
        if (given := value(t)) is not None:
            backing[given].append(t)
    return max(backing, key=lambda given: sources(backing[given]), default=None)


def named(parties: Iterable[Party]) -> dict[str, Party]:
    """One record for each party id, that of the surest link, else the first told; in the order of telling."""
    known: dict[str, Party] = {}
    for party in parties:
        if _sureness(party) > _sureness(known.setdefault(party.id, party)):
            known[party.id] = party
    return known


def _sureness(party: Party) -> tuple[float, bool, bool]:
    return party.confidence, not party.provisional, bool(party.office)
