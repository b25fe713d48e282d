"""Pages of long answers: where a page ends is kept in an opaque cursor that only the same question takes back."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from graph.dates import Interval
from graph.derived import SPANS
from graph.errors import BadCursor
from graph.ids import digest
from graph.queries.reader import GraphReader

Item = TypeVar("Item")

EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some of the items, how many there are in all, and the cursor of the next page ("" at the end)."""

    items: tuple[Item, ...]
    total: int
    cursor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Which page: at most `limit` items after `cursor`, newest first or oldest first."""

    limit: int = 50
    cursor: str = ""
    newest: bool = True


def bounds(interval: Interval | None) -> dict[str, date | None]:
    """Parameters of an interval: null where it is open."""
    return {"from": interval.start if interval else None, "to": interval.end if interval else None}


def closed_bounds(interval: Interval | None) -> dict[str, Any]:
    """Parameters of an interval for an index: never open, and for intervals of each span the first day on which one
    that reaches in may start."""
    start, end = (interval.start, interval.end) if interval else (EARLIEST, LATEST)
    back = [{"days": days, "earliest": start - timedelta(days=min(days, (start - EARLIEST).days))} for days in SPANS]
    return {"from": start, "to": end, "spans": back}


def turn(
    graph: GraphReader, question: str, parameters: Mapping[str, Any], paging: Paging
) -> tuple[list[str], int, str]:
    """One page of ids, the number of all, and the cursor of the next page.

    Raises:
        BadCursor: the cursor comes from elsewhere.
    """
    key = digest(question, json.dumps(dict(parameters), default=str, sort_keys=True), str(paging.newest))
    after = _decode(paging.cursor, key) if paging.cursor else None
    row = graph.row(question, **parameters, after=after, newest=paging.newest, limit=paging.limit)
    if row is None:
        return [], 0, ""
    page = row["page"]
    cursor = _encode(page[-1], key) if row["more"] and page else ""
    return [identifier for _, identifier in page], row["total"], cursor


def _encode(after: list[str], key: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([key, *after]).encode()).decode().rstrip("=")


def _decode(cursor: str, key: str) -> list[str]:
    try:
        decoded = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        mark, day, identifier = (str(part) for part in decoded)
        date.fromisoformat(day)
    except (binascii.Error, ValueError, TypeError) as error:
        raise BadCursor("The cursor is none of ours: take it from next_url of the page before.") from error
    if mark != key:
        raise BadCursor("The cursor belongs to another question: start again without it.")
    return [day, identifier]
