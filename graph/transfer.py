"""Moves a graph between servers as lines of JSON: knowledge, readings and erased documents; the rest is derived anew.

A line is an object with a `kind`: `parley` (the first line, with the format's number), `entity`, `tie`, `merge`,
`tombstone`, `reading` or `end` (the last line). Ids of meetings and statements follow from the claims, so that they are
the same on the other side; word of their ids that were merged away stays behind.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from neo4j import Driver, ManagedTransaction

from graph.claims import Reading
from graph.codec import dump_reading, load_reading
from graph.errors import ParleyError
from graph.ingestion import read_back
from graph.store import Store
from graph.transactions import Row, apply, fetch

_FORMAT = 1
_AT_ONCE = 200
_TIES = ("HOLDS", "OF", "MEMBER_OF", "LOCATED_IN", "PART_OF", "CAPITAL_OF")


class NotAnExport(ParleyError):
    """A file that is read in was not written by `parley export`, or not wholly."""


def export(driver: Driver, database: str = "neo4j") -> Iterator[str]:
    """The graph, line by line."""
    with driver.session(database=database) as session:
        yield _line("parley", format=_FORMAT)
        for row in session.execute_read(fetch, "knowledge_nodes"):
            yield _line("entity", **row)
        for row in session.execute_read(fetch, "knowledge_edges"):
            yield _line("tie", **row)
        for row in session.execute_read(fetch, "merges"):
            yield _line("merge", **row)
        for row in session.execute_read(fetch, "every_tombstone"):
            yield _line("tombstone", id=row["id"])
        documents = sorted(row["id"] for row in session.execute_read(fetch, "every_article"))
        for at in range(0, len(documents), _AT_ONCE):
            for reading in session.execute_read(_readings, documents[at : at + _AT_ONCE]):
                yield f'{{"kind":"reading","reading":{dump_reading(reading)}}}'
        yield _line("end", documents=len(documents))


def load(lines: Iterable[str], store: Store) -> int:
    """Write exported lines to a graph, in addition to what it holds; the number of documents.

    Raises:
        NotAnExport: a line is none of those that `export` writes, or the last one is missing.
    """
    with store.loading():
        documents, complete = _load(enumerate(lines, 1), store)
    if not complete:
        raise NotAnExport(f"the file ends early, after {documents} documents; these are in the graph: export again")
    return documents


def _load(numbered: Iterator[tuple[int, str]], store: Store) -> tuple[int, bool]:
    """Write numbered lines batch by batch; the number of documents, and whether the last line was there."""
    documents, complete = 0, False
    while batch := list(islice(numbered, _AT_ONCE)):
        rows = [_parsed(line, number) for number, line in batch if line.strip()]
        if batch[0][0] == 1 and (not rows or rows[0].get("format") != _FORMAT):
            raise NotAnExport(
                f"the first line must say kind parley, format {_FORMAT}: write the file with parley export"
            )
        _write(rows, store)
        documents += sum(row["kind"] == "reading" for row in rows)
        complete = complete or any(row["kind"] == "end" for row in rows)
    return documents, complete


def _readings(tx: ManagedTransaction, documents: list[str]) -> list[Reading]:
    """The documents whole, with all their publications on them."""
    entries = read_back(tx, documents)
    return [entries[id_].whole for id_ in sorted(entries)]


def _write(rows: list[Row], store: Store) -> None:
    with store.driver.session(database=store.database) as session:
        session.execute_write(_write_knowledge, rows)
    store.erase(*(row["id"] for row in rows if row["kind"] == "tombstone"))
    store.write_many(row["reading"] for row in rows if row["kind"] == "reading")


def _write_knowledge(tx: ManagedTransaction, rows: list[Row]) -> None:
    apply(tx, "knowledge_nodes_write", [_dated(row) for row in rows if row["kind"] == "entity"])
    for tie in _TIES:
        ties = [_dated(row) for row in rows if row["kind"] == "tie" and row["type"] == tie]
        apply(tx, f"knowledge_{tie.lower()}", ties)
    apply(tx, "merges_set", [row for row in rows if row["kind"] == "merge"])


def _line(kind: str, **fields: Any) -> str:
    return json.dumps({"kind": kind, **fields}, ensure_ascii=False, default=_tagged)


def _tagged(value: Any) -> dict[str, str]:
    """A date of the driver, told apart from text."""
    return {"date": value.iso_format()}


def _dated(row: Row) -> Row:
    properties = row["properties"].items()
    return row | {"properties": {k: date.fromisoformat(v["date"]) if isinstance(v, dict) else v for k, v in properties}}


def _parsed(line: str, number: int) -> Row:
    """One line as an object with a known kind."""
    try:
        row: Row = json.loads(line)
        if row["kind"] == "reading":
            row["reading"] = load_reading(json.dumps(row["reading"]))
    except (ValueError, TypeError, KeyError) as error:
        raise NotAnExport(f"line {number} is not one of an export: {error}") from error
    if row["kind"] not in ("parley", "entity", "tie", "merge", "tombstone", "reading", "end"):
        raise NotAnExport(f"line {number} is of a kind that is not known: {row['kind']}")
    return row
