"""What goes around the answers: pages, intervals as they were understood, problems."""

from datetime import date
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, JsonValue

from graph.answers import (
    Bucket,
    Change,
    Contact,
    Count,
    EntityHit,
    MeetingAnswer,
    PairAnswer,
    PathAnswer,
    StatementAnswer,
)
from graph.dates import Interval
from graph.queries.pages import EARLIEST, LATEST

Item = TypeVar("Item")


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str
    errors: list[dict[str, Any]] | None = None
    examples: list[str] | None = None


class Days(BaseModel):
    """An interval as it was understood: both days belong to it, an open end is null."""

    start: date | None = None
    end: date | None = None


class Total(BaseModel):
    """How many there are; `gte` where counting stopped at that number."""

    value: int
    relation: Literal["eq", "gte"] = "eq"


class Listing(BaseModel, Generic[Item]):
    """Some of the items, with the interval as it was understood; `truncated` says that there are more than shown."""

    interval: Days | None = None
    total: Total
    truncated: bool = False
    items: tuple[Item, ...]


class Paged(Listing[Item], Generic[Item]):
    """A page of items; `next_url` leads to the next one and is null on the last."""

    published: Days | None = None
    cursor: str | None = None
    next_url: str | None = None


class MeetingPage(Paged[MeetingAnswer]):
    """Meetings, with the sentences behind each."""


class StatementPage(Paged[StatementAnswer]):
    """Statements, with the sentences behind each."""


class EntityHits(Listing[EntityHit]):
    """Entities found by name."""


class PairList(Listing[PairAnswer]):
    """Pairs that met."""


class ContactList(Listing[Contact]):
    """Whom two parties both met."""


class TimelineAnswer(Listing[Bucket]):
    """Meetings per day, month or year."""

    unit: Literal["day", "month", "year"]


class PathAnswerOrNone(BaseModel):
    """A path between two parties, or null where none is known."""

    interval: Days | None = None
    prefer: Literal["shortest", "recent"]
    path: PathAnswer | None = None


class ChangePage(BaseModel):
    """What changed after revision `since`; ask again with `next_since` for what follows."""

    since: int
    revision: int
    truncated: bool
    next_url: str | None = None
    items: tuple[Change, ...]


class SchemaAnswer(BaseModel):
    """How much there is of each kind, and the revision of the graph."""

    revision: int
    items: tuple[Count, ...]


class QueryText(BaseModel):
    """One of the questions that Parley asks the graph, as Cypher."""

    name: str
    purpose: str
    cypher: str
    parameters: tuple[str, ...]


class CypherRequest(BaseModel):
    """A read-only query and its parameters."""

    query: str
    parameters: dict[str, JsonValue] = {}


class CypherAnswer(BaseModel):
    """Columns and rows; `truncated` names the limit that cut the answer off."""

    columns: tuple[str, ...]
    rows: tuple[tuple[JsonValue, ...], ...]
    truncated: Literal["", "rows", "bytes"] = ""
    seconds: float


class Health(BaseModel):
    """Whether the service, or the graph behind it, answers."""

    status: Literal["ok"] = "ok"
    revision: int | None = None


def days(interval: Interval | None) -> Days | None:
    """The interval as it goes back to the caller: an open side is null."""
    return Days(start=_closed(interval.start), end=_closed(interval.end)) if interval else None


def _closed(day: date) -> date | None:
    return None if day in {EARLIEST, LATEST} else day
