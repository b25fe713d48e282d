"""The tables of seeds/knowledge as typed rows, and how a folder of them, with overlays, is read.

Every column is text, as in the files: an empty cell means unknown, or open for an end. Dates are ISO 8601 and may be
partial (`2018`, `2018-05`). An overlay folder holds files of the same names; its rows add to the table, replace the row
with the same key, or, with the word `delete` in the column `status`, take it out.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from graph.errors import ParleyError


class KnowledgeError(ParleyError):
    """A table cannot be used; says which file, which line and what is wrong."""


class Entity(NamedTuple):
    """A country, organization or place. Persons stand in `people`."""

    id: str
    kind: str  # Country, Organization or Place
    type: str  # state, territory, disputed, bloc, body, presidency, foreign_ministry, ..., city, region, building
    name: str  # the common English name
    code: str  # ISO 3166 code of a country, short name of a body
    country: str  # id of the country that a place lies in or an institution belongs to
    start: str
    end: str
    rank: str  # inhabitants of a city: of two cities of one name the larger is meant
    source: str


class Name(NamedTuple):
    """One more way to write an entity or person."""

    entity: str
    name: str
    use: str  # alias, short, former, demonym, adjective, plural or metonym
    sense: str  # of a metonym: government, body, person, venue


class Person(NamedTuple):
    """Someone who holds or held an office."""

    id: str
    name: str  # the common English full name
    family: str  # the part of the name that stands alone in the news: "Pashinyan", "Xi"
    gender: str  # m, f, x or empty
    born: str
    source: str


class Office(NamedTuple):
    """A post of one country or body."""

    id: str
    kind: str  # of the table of titles: foreign_minister
    jurisdiction: str  # id of the country or body
    title: str  # lower-case common wording: "secretary of state"
    counterpart: str  # of ambassadors: id of the country or body they are sent to
    leader: str  # 1 where this office leads the state
    single: str  # 1 where one person holds it at a time


class Tenure(NamedTuple):
    """A person in an office."""

    person: str
    office: str
    start: str
    end: str
    as_of: str  # until when the source knows an open tenure to hold
    title: str  # where it differs from the office's: "queen"
    acting: str  # 1 for acting and interim holders
    source: str
    checked: str  # date of the source that confirms the row; empty for rows written from general knowledge
    confidence: str  # 0 to 1


class Membership(NamedTuple):
    """A country in an organization."""

    organization: str
    member: str
    start: str
    end: str
    status: str  # member, observer, associate, ...
    as_of: str
    source: str
    checked: str


class Relation(NamedTuple):
    """Any other dated tie between two entities."""

    subject: str
    relation: str  # capital_of or organ_of
    object: str
    start: str
    end: str


class Merge(NamedTuple):
    """Two ids that are one; the first gives way."""

    id: str
    into: str
    at: str
    by: str
    reason: str


class Title(NamedTuple):
    """A wording of a kind of office."""

    kind: str
    wording: str
    jurisdiction: str  # codes parted by |, `*org` for organizations, empty for any


def first_day(partial: str) -> date:
    """First day of a date of the tables."""
    year, month, day = (*(int(part) for part in partial.split("-")), 1, 1)[:3]
    return date(year, month, day)


def covers(row: Tenure | Membership, at: date, margin: int) -> bool:
    """Whether a row's time takes in the day, or one within `margin` days; partial dates take in all their days."""
    after, before = (at + timedelta(margin)).isoformat(), (at - timedelta(margin)).isoformat()
    return row.start <= after[: len(row.start)] and (not row.end or before[: len(row.end)] <= row.end)


Row = TypeVar("Row", bound=tuple[str, ...])

KEYS: dict[str, tuple[type[tuple[str, ...]], tuple[int, ...]]] = {
    "entities": (Entity, (0,)),
    "names": (Name, (0, 1, 2)),
    "people": (Person, (0,)),
    "offices": (Office, (0,)),
    "tenures": (Tenure, (0, 1, 2)),
    "memberships": (Membership, (0, 1, 2)),
    "relations": (Relation, (0, 1, 2)),
    "merges": (Merge, (0,)),
    "titles": (Title, (0, 1, 2)),
}


def read(folders: Iterable[Path], table: str) -> list[tuple[str, ...]]:
    """Rows of one table: the first folder's, with what the later ones add, replace and delete.

    Raises:
        KnowledgeError: the header is not the table's, or a line has too few or too many cells.
    """
    row_type, key = KEYS[table]
    paths = [path for folder in folders if (path := folder / f"{table}.csv").is_file()]
    if len(paths) == 1:
        return [row for row, _ in _rows(paths[0], row_type)]
    rows: dict[tuple[str, ...], tuple[str, ...]] = {}
    for path in paths:
        for row, deleted in _rows(path, row_type):
            at = tuple(row[i] for i in key)
            rows.pop(at, None) if deleted else rows.__setitem__(at, row)
    return list(rows.values())


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables, with what the overlays change."""

    entities: list[Entity]
    names: list[Name]
    people: list[Person]
    offices: list[Office]
    tenures: list[Tenure]
    memberships: list[Membership]
    relations: list[Relation]
    merges: list[Merge]
    titles: list[Title]


def read_all(folders: Iterable[Path]) -> Tables:
    """Every table of the folders, the later ones laid over the earlier.

    Raises:
        KnowledgeError: a file is not a table of the expected form.
    """
    folders = tuple(folders)
    rows: dict[str, Any] = {table: read(folders, table) for table in KEYS}
    return Tables(**rows)


def _rows(path: Path, row_type: type[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Each row of a file, and whether it is to be taken out."""
    fields: tuple[str, ...] = row_type._fields  # type: ignore[attr-defined]
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = next(lines, [])
        marked = header == [*fields, "status"]
        if header != list(fields) and not marked:
            raise KnowledgeError(f"{path}: the first line must be {','.join(fields)}")
        width = len(header)
        status = fields.index("status") if "status" in fields else len(fields) if marked else -1
        for line in lines:
            if len(line) != width:
                raise KnowledgeError(f"{path}, line {lines.line_num}: {len(line)} cells where {width} are wanted")
            yield row_type(*line[: len(fields)]), status >= 0 and line[status] == "delete"


def write(path: Path, table: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write a table, sorted by all its columns, so that the same rows give the same file."""
    row_type, _ = KEYS[table]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(row_type._fields)  # type: ignore[attr-defined]
        out.writerows(sorted(set(rows)))
