"""Changes that a user makes to the knowledge: rows in an overlay folder, never in the tables that Parley ships.

A merge is a row too, so that it can be taken back; nothing of the merged entity is lost, its names and terms count as
those of the one it went into.
"""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import ParleyError
from graph.knowledge import Knowledge
from graph.knowledge_rows import KEYS, Merge, Row


class KnowledgeEditError(ParleyError):
    """A change that cannot be made: an id that is not there, a merge that is none."""


def merge(folder: Path, knowledge: Knowledge, entity: str, into: str, *, by: str, reason: str = "") -> Merge:
    """Let one id be the other from now on.

    Raises:
        KnowledgeEditError: the ids are the same, of different kinds, or the one to go into is not known.
    """
    target = knowledge.canonical(into)
    kinds = knowledge.kind_of_entity(entity), knowledge.kind_of_entity(target)
    if not kinds[1]:
        raise KnowledgeEditError(f"{into} is not in the knowledge tables; look it up with `parley kb show NAME`")
    if knowledge.canonical(entity) == target:
        raise KnowledgeEditError(f"{entity} and {into} are one already")
    if kinds[0] and kinds[0] != kinds[1]:
        raise KnowledgeEditError(f"{entity} is a {kinds[0]} and {into} a {kinds[1]}: they cannot be one")
    row = Merge(entity, target, datetime.now(UTC).date().isoformat(), by, reason)
    put(folder, "merges", [row])
    return row


def undo(folder: Path, knowledge: Knowledge, entity: str) -> None:
    """Take a merge back.

    Raises:
        KnowledgeEditError: that id has not been merged.
    """
    if entity not in knowledge.redirects:
        raise KnowledgeEditError(f"{entity} has not been merged into another")
    put(folder, "merges", [Merge(entity, knowledge.redirects[entity], "", "", "")], status="delete")


def put(folder: Path, table: str, rows: Iterable[Row], *, status: str = "") -> None:
    """Add rows to a table of the overlay, in the place of rows with the same key."""
    row_type, key = KEYS[table]
    path = folder / f"{table}.csv"
    marked = {tuple(row[i] for i in key): (*row, status) for row in rows}
    kept = [row for row in _held(path) if tuple(row[i] for i in key) not in marked]
    folder.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    with new.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([*row_type._fields, "status"])  # type: ignore[attr-defined]
        out.writerows(sorted([*kept, *marked.values()]))
    new.replace(path)


def _held(path: Path) -> list[tuple[str, ...]]:
    """Rows of the overlay's file with their status."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    return [tuple(line) if header[-1] == "status" else (*line, "") for line in lines]
