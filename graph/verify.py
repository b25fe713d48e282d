"""Derives everything anew from the claims and says where the graph holds anything else."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from neo4j import Driver, ManagedTransaction, Session

from graph.copies import clusters
from graph.derived import Derived, meeting_row, statement_row
from graph.documents import block_rows, mention_rows
from graph.fusion import fuse_tellings
from graph.ingestion import read_back
from graph.refusion import Component
from graph.sources import copies_among, sharing
from graph.statements import fuse_statements
from graph.tellings import GATHERING
from graph.transactions import Row, apply, fetch

Item = TypeVar("Item")
_AT_ONCE = 300  # occasions or documents looked at in one transaction
_APART = {"changed", "revision", "citations"}  # stamps, and what `loose_ends` looks at
_ENDS = {"meeting", "target", "statement", "article", "names", "kinds", "country"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the graph and its claims differ."""

    what: str
    id: str


def verify(driver: Driver, database: str = "neo4j") -> list[Finding]:
    """All differences; none where the graph is what its claims say. Writers may go on, and are then found at once."""
    with driver.session(database=database) as session:
        before = session.execute_read(fetch, "ledger")
        articles = session.execute_read(fetch, "every_article")
        occasions = session.execute_read(fetch, "every_occasion")
        findings = [*_clusters(articles), *_copies(session, articles)]
        for some in _slices([row["id"] for row in articles]):
            findings += session.execute_read(_documents, some)
        expected: set[str] = set()
        seen: set[str] = set()
        for rows in _slices(occasions):
            found, ids = session.execute_read(_occasions, [row for row in rows if row["key"] not in seen], seen)
            findings += found
            expected |= ids
        held = {row["id"] for row in session.execute_read(fetch, "every_derived")}
        findings += [Finding("rests on no claim", id_) for id_ in sorted(held - expected)]
        findings += [Finding(row["what"], row["id"]) for row in session.execute_read(fetch, "loose_ends")]
        if session.execute_read(fetch, "ledger") != before:
            findings.append(Finding("the graph changed meanwhile: verify again", "ledger"))
    return findings


def _clusters(articles: Sequence[Row]) -> list[Finding]:
    """Articles that count in another cluster than their copies."""
    leaders = clusters(
        (row["id"] for row in articles), ((row["id"], copy) for row in articles for copy in row["copies"])
    )
    return [Finding("counts in the wrong cluster", r["id"]) for r in articles if leaders[r["id"]] != r["cluster"]]


def _copies(session: Session, articles: Sequence[Row]) -> Iterator[Finding]:
    """Articles that are tied to a text unlike theirs, or not to one that is near-identical."""
    ties = {(row["id"], copy) for row in articles for copy in row["copies"]}
    pairs = sharing({row["id"]: row["bands"] for row in articles})
    for some in _slices(sorted(pairs | ties)):
        copies = session.execute_read(copies_among, pairs.intersection(some))
        unlike = ties.intersection(some).symmetric_difference(copies)
        yield from (Finding("copies differ", one) for one, _ in sorted(unlike))


def _documents(tx: ManagedTransaction, documents: Sequence[str]) -> list[Finding]:
    """Documents whose mentions or blocks are not those of their claims."""
    held = {row["id"]: row for row in apply(tx, "held_documents", documents)}
    findings = []
    for id_, entry in read_back(tx, documents).items():
        wanted = {"mentions": mention_rows(entry.reading), "blocks": block_rows(entry)}
        findings += [Finding(f"{kind} differ", id_) for kind in _unlike(wanted, held[id_])]
    return findings


def _occasions(tx: ManagedTransaction, rows: Sequence[Row], seen: set[str]) -> tuple[list[Finding], set[str]]:
    """Meetings and statements that are not what these occasions and all that is connected add up to; all their ids."""
    told = {row["key"] for row in rows if row["kind"] == "meeting"}
    component = Component(tx)
    component.reach(told, {row["key"] for row in rows} - told, ())
    meetings = [meeting_row(fused) for fused in fuse_tellings(component.told)]
    statements = [statement_row(fused) for fused in fuse_statements(component.said.values(), component.reports)]
    whole = {telling.key for telling in component.told}
    seen |= {key for key in whole if not key.endswith(GATHERING)} | component.said.keys()
    findings = [*_compare(tx, "held_meetings", meetings), *_compare(tx, "held_statements", statements)]
    return findings, {row.id for row in (*meetings, *statements)}


def _compare(tx: ManagedTransaction, query: str, wanted: Sequence[Derived]) -> Iterator[Finding]:
    held = {row["id"]: row for row in apply(tx, query, [row.id for row in wanted])}
    for row in wanted:
        if row.id not in held:
            yield Finding("is missing", row.id)
            continue
        properties = {key: value for key, value in held[row.id]["properties"].items() if key not in _APART}
        fingerprint = properties.pop("fingerprint", row.fingerprint)  # migrations take it, that it be written anew
        if _plain(properties) != _plain(row.properties) or fingerprint != row.fingerprint:
            yield Finding("properties differ", row.id)
        for kind in _unlike(row.relationships, held[row.id]):
            yield Finding(f"{kind} differs", row.id)


def _unlike(wanted: Mapping[str, Sequence[Row]], held: Row) -> list[str]:
    """The kinds of relationship in which the two differ."""
    return [kind for kind, rows in wanted.items() if _several(rows) != _several(held[kind])]


def _several(rows: Iterable[Row]) -> list[str]:
    return sorted(_plain({key: value for key, value in row.items() if key not in _ENDS}) for row in rows)


def _plain(value: object) -> str:
    """A form in which dates of the driver and of Python are alike."""
    return json.dumps(value, sort_keys=True, default=str)


def _slices(rows: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for at in range(0, len(rows), _AT_ONCE):
        yield rows[at : at + _AT_ONCE]
