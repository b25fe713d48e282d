"""Which status the reports of one occasion add up to, and which of them dispute it.

Reports climb three rungs: weak (it may happen), firm (it is set, moved or called off), told (it did or did not happen).
The highest rung that anyone reached speaks; lower ones were overtaken by events. Among weak and firm reports the latest
day wins; among told ones the number of independent sources, a text's own word counting twice as much as one that it
ascribes to somebody, then the latest. A denial is told only as the answer to a report of the meeting; before that it
denies a plan and is as good as the plan.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.vocabulary import Status

_RUNG = {
    Status.HYPOTHETICAL: 0,
    Status.RUMOURED: 0,
    Status.INVITED: 0,
    Status.PLANNED: 1,
    Status.POSTPONED: 1,
    Status.CANCELLED: 1,
    Status.DENIED: 1,
    Status.HELD: 2,
    Status.NOT_HELD: 2,
}
_TOLD = 2
# Settles what nothing else does, first is strongest: within one text the outcome, then its undoing, then the prospect.
_ORDER = (
    Status.HELD,
    Status.NOT_HELD,
    Status.CANCELLED,
    Status.POSTPONED,
    Status.DENIED,
    Status.PLANNED,
    Status.INVITED,
    Status.RUMOURED,
    Status.HYPOTHETICAL,
)
_DISPUTED_BY = {
    Status.HELD: {Status.DENIED, Status.NOT_HELD},
    Status.PLANNED: {Status.DENIED},
    Status.INVITED: {Status.DENIED},
    Status.RUMOURED: {Status.DENIED},
    Status.DENIED: {Status.HELD, Status.PLANNED},
    Status.NOT_HELD: {Status.HELD},
    Status.CANCELLED: {Status.HELD},
    Status.POSTPONED: {Status.HELD},
}


@dataclass(frozen=True, slots=True)
class Word:
    """One report's word: `source` is the cluster of copies it comes from, `own` that the text says it itself."""

    status: Status
    source: str
    day: date
    own: bool


def settle(words: Iterable[Word]) -> Status:
    """The status that all reports add up to.

    Raises:
        ValueError: there are no reports.
    """
    words = list(words)
    if not words:
        raise ValueError("a meeting needs at least one report")
    first_held = min((word.day for word in words if word.status is Status.HELD), default=date.max)
    rungs = {word: _rung(word, first_held) for word in words}
    top = max(rungs.values())
    heard = [word for word in words if rungs[word] == top]
    latest = {word.status: max(w.day for w in heard if w.status is word.status) for word in heard}
    support = {status: _support(word for word in heard if word.status is status) for status in latest}
    if top == _TOLD:
        return max(latest, key=lambda status: (support[status], latest[status], -_ORDER.index(status)))
    return max(latest, key=lambda status: (latest[status], support[status], -_ORDER.index(status)))


def disputes(word: Status, settled: Status) -> bool:
    """True where a report of status `word` contradicts the settled status, rather than being overtaken by it."""
    return word in _DISPUTED_BY.get(settled, ())


def _rung(word: Word, first_held: date) -> int:
    """The rung of one report, given the day on which the meeting was first told as held."""
    if word.status is Status.DENIED and word.day >= first_held:
        return _TOLD
    return _RUNG[word.status]


def _support(words: Iterable[Word]) -> int:
    """Two for each source that says so itself, one for each that has it from somebody."""
    own: dict[str, bool] = {}
    for word in words:
        own[word.source] = own.get(word.source, False) or word.own
    return sum(2 if says_so else 1 for says_so in own.values())
