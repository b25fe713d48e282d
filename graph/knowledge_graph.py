"""The knowledge tables in the graph, so that analysts can join on offices, memberships and places in Cypher.

Written when the tables have changed since they were last written, and then whole: nodes are merged by id, ties made
anew. Nodes and ties are transactions of their own, each within the time that the server allows one; the version is
recorded with the last, so that a crash in between leaves the graph to be written again.
"""

import hashlib
from collections.abc import Iterator
from datetime import date

from neo4j import Driver, ManagedTransaction

from graph.dates import Interval
from graph.entities import search_text
from graph.knowledge import Knowledge
from graph.transactions import Row, apply, fetch


def load_knowledge(driver: Driver, database: str, knowledge: Knowledge) -> bool:
    """Bring the graph's knowledge up to the tables; whether there was anything to write."""
    version = version_of(knowledge)
    with driver.session(database=database) as session:
        held = session.execute_read(lambda tx: fetch(tx, "known_version"))
        if held[0]["version"] == version:
            return False
        session.execute_write(_write_nodes, knowledge, version)
        if held[0]["version"]:
            session.execute_write(_clear, version)
        session.execute_write(_write_ties, knowledge, version)
    return True


def version_of(knowledge: Knowledge) -> str:
    """Hash of all rows that the graph holds."""
    state = hashlib.sha256()
    tables = (
        knowledge.entities.values(), knowledge.people.values(), knowledge.offices.values(), knowledge.aliases,
        knowledge.tenures, knowledge.memberships,
    )  # fmt: skip
    for table in tables:
        for row in table:
            state.update("\x1f".join(row).encode())
    return state.hexdigest()[:16]


def _write_nodes(tx: ManagedTransaction, knowledge: Knowledge, version: str) -> None:
    fetch(tx, "lane")
    apply(tx, "known_entities", list(_nodes(knowledge)), version=version)


def _clear(tx: ManagedTransaction, version: str) -> None:
    """Take out what an earlier state of the tables brought."""
    fetch(tx, "lane")
    fetch(tx, "known_ties_delete")
    fetch(tx, "known_entities_leave", version=version)


def _write_ties(tx: ManagedTransaction, knowledge: Knowledge, version: str) -> None:
    fetch(tx, "lane")
    apply(tx, "known_of", [{"office": o.id, "jurisdiction": o.jurisdiction} for o in knowledge.offices.values()])
    apply(tx, "known_holds", list(_tenures(knowledge)))
    apply(tx, "known_member_of", list(_memberships(knowledge)))
    places = [row for row in knowledge.entities.values() if row.kind == "Place" and row.country]
    apply(tx, "known_located_in", [{"place": row.id, "country": row.country} for row in places])
    fetch(tx, "known_version_set", version=version)


def _nodes(knowledge: Knowledge) -> Iterator[Row]:
    for entity in knowledge.entities.values():
        country = knowledge.country_of(entity.id)
        yield _node(knowledge.spellings(entity.id), entity.id, entity.kind, country, entity.type, entity.code)
    for person in knowledge.people.values():
        yield _node(knowledge.spellings(person.id), person.id, "Person", _home(knowledge, person.id))
    for office in knowledge.offices.values():
        name = knowledge.office_phrase(office.title, office.jurisdiction)
        yield _node([name], office.id, "Office", knowledge.country_of(office.jurisdiction), office.kind)


def _home(knowledge: Knowledge, person: str) -> str:
    """The country a person has served, the latest first; empty for officials of bodies alone."""
    held = sorted(knowledge.offices_of(person), key=lambda holding: holding.tenure.start, reverse=True)
    countries = [knowledge.country_of(holding.office.jurisdiction) for holding in held]
    return next((country for country in countries if country), "")


def _node(names: list[str], id_: str, kind: str, country: str, type_: str = "", code: str = "") -> Row:
    names = list(dict.fromkeys(names))
    return {
        "id": id_, "name": names[0], "names": names, "search": search_text(names), "kind": kind,
        "country": country or None, "type": type_ or None, "code": code or None,
    }  # fmt: skip


def _tenures(knowledge: Knowledge) -> Iterator[Row]:
    for tenure in knowledge.tenures:
        yield {
            "person": tenure.person, "office": tenure.office, "from": _start(tenure.start), "to": _end(tenure.end),
            "as_of": _start(tenure.as_of), "acting": True if tenure.acting else None,
            "confidence": float(tenure.confidence or 1), "source": tenure.source,
        }  # fmt: skip


def _memberships(knowledge: Knowledge) -> Iterator[Row]:
    for row in knowledge.memberships:
        yield {
            "member": row.member, "organization": row.organization, "from": _start(row.start), "to": _end(row.end),
            "status": row.status,
        }  # fmt: skip


def _start(partial: str) -> date | None:
    return Interval.parse(partial).start if partial else None


def _end(partial: str) -> date | None:
    return Interval.parse(partial).end if partial else None
