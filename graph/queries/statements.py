"""Statements by speaker, subject, words and interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from graph.answers import StatementAnswer
from graph.dates import Interval
from graph.errors import Unknown
from graph.queries.pages import Page, Paging, bounds, closed_bounds, turn
from graph.queries.reader import GraphReader, together
from graph.queries.redirects import gone
from graph.vocabulary import StatementKind

_FEW, _ALL = 3, 1_000  # sentences shown under a statement in a list, and on its own
_CARDS = TypeAdapter(list[StatementAnswer])


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFilter:
    """What statements are asked for; every one of `words` must stand in the text, as written or within a word."""

    interval: Interval | None = None
    speaker: str | None = None
    about: str | None = None
    words: tuple[str, ...] = ()
    kinds: tuple[StatementKind, ...] = ()


@together
def statements(graph: GraphReader, wanted: StatementFilter, paging: Paging) -> Page[StatementAnswer]:
    """Statements that fit, by day.

    Raises:
        BadCursor: the cursor belongs to another question.
    """
    parameters: dict[str, Any] = {
        "kinds": list(wanted.kinds) or None,
        "words": [word.lower() for word in wanted.words],
        "about": wanted.about,
    }
    if wanted.speaker:
        question, parameters = "statements_of_party", parameters | bounds(wanted.interval) | {"speaker": wanted.speaker}
    elif wanted.about:
        question, parameters = "statements_about", parameters | bounds(wanted.interval)
    else:
        question, parameters = "statements_in_interval", parameters | closed_bounds(wanted.interval)
    ids, total, cursor = turn(graph, question, parameters, paging)
    return Page(tuple(cards(graph, ids)), total, cursor)


@together
def statement(graph: GraphReader, identifier: str) -> StatementAnswer:
    """One statement with all its evidence.

    Raises:
        Moved, Removed, Unknown: it was merged into another, taken out, or never was.
    """
    found = cards(graph, [identifier], evidence=_ALL)
    if not found:
        gone(graph, identifier)
        raise Unknown(f"There is no statement {identifier}.")
    return found[0]


def cards(graph: GraphReader, ids: Sequence[str], *, evidence: int = _FEW) -> list[StatementAnswer]:
    """The statements of these ids, in their order."""
    row = graph.row("statement_cards", ids=list(ids), evidence=evidence) if ids else None
    return _CARDS.validate_python(row["cards"]) if row else []
