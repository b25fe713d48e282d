"""The knowledge tables in the graph, so that analysts can join on offices, memberships and places in Cypher.

Written when the tables have changed since they were last written, and then whole: nodes are merged by id, ties made
anew. Nodes and ties are transactions of their own, each within the time that the server allows one; the version is
recorded with the last, so that a crash in between leaves the graph to be written again. Merges of ids reach the texts
on every call, after the nodes (that of an id that stands for itself again is there) and before what is left is cleared.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from neo4j import Driver, ManagedTransaction, Session

from graph.dates import Interval
from graph.entities import search_text
from graph.ingestion import merge_documents
from graph.knowledge import Knowledge
from graph.knowledge_rows import Entity, Relation
from graph.transactions import Row, apply, fetch

_RELATIONS = {"organ_of": "known_part_of", "capital_of": "known_capital_of"}
_SOME = 200  # documents that a merge touches, in one transaction


def load_knowledge(driver: Driver, database: str, knowledge: Knowledge) -> bool:
    """Bring the graph's knowledge up to the tables, and its texts to the merges; whether there was anything to do."""
    version = version_of(knowledge)
    with driver.session(database=database) as session:
        held = session.execute_read(lambda tx: fetch(tx, "known_version"))
        stale = held[0]["version"] != version
        if stale:
            session.execute_write(_write_nodes, knowledge, version)
        merged = _merge(session, {old: knowledge.canonical(old) for old in knowledge.redirects})
        if stale and held[0]["version"]:
            session.execute_write(_clear, version)
        if stale:
            session.execute_write(_write_ties, knowledge, version)
    return stale or merged


def version_of(knowledge: Knowledge) -> str:
    """Hash of all rows that the graph holds."""
    state = hashlib.sha256()
    tables = (
        knowledge.entities.values(), knowledge.people.values(), knowledge.offices.values(), knowledge.aliases,
        knowledge.tenures, knowledge.memberships, knowledge.relations,
    )  # fmt: skip
    for table in tables:
        for row in table:
            state.update("\x1f".join(row).encode())
    return state.hexdigest()[:16]


def _merge(session: Session, merges: Mapping[str, str]) -> bool:
    """Let merged ids go by others in every text, and those whose merge was taken back by their own; if any did not.

    The merges are set before the texts are looked for, so that what is written meanwhile keeps to them; a run that was
    cut off finds what it left.
    """
    session.execute_write(_set_merges, merges)
    documents = [row["id"] for row in session.execute_read(lambda tx: fetch(tx, "documents_to_merge"))]
    for at in range(0, len(documents), _SOME):
        session.execute_write(merge_documents, documents[at : at + _SOME])
    return bool(documents)


def _set_merges(tx: ManagedTransaction, merges: Mapping[str, str]) -> None:
    fetch(tx, "lane")
    apply(tx, "merges_set", [{"id": id_, "into": into} for id_, into in sorted(merges.items())])
    fetch(tx, "merges_delete", merged=sorted(merges))


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
    apply(tx, "known_located_in", [_location(row) for row in places])
    for relation, query in _RELATIONS.items():
        apply(tx, query, [_relation(row) for row in knowledge.relations if row.relation == relation])
    fetch(tx, "known_version_set", version=version)


def _nodes(knowledge: Knowledge) -> Iterator[Row]:
    former: dict[str, set[str]] = defaultdict(set)
    for alias in knowledge.aliases:
        if alias.use == "former":
            former[alias.entity].add(alias.name)
    for entity in knowledge.entities.values():
        country = knowledge.country_of(entity.id)
        node = _node(knowledge.spellings(entity.id), entity.id, entity.kind, country, entity.type, entity.code)
        yield node | {"former": sorted(former[entity.id]) or None}
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


def _location(place: Entity) -> Row:
    return {"place": place.id, "country": place.country, "from": _start(place.start), "to": _end(place.end),
            "disputed": True if place.type == "disputed" else None}  # fmt: skip


def _relation(row: Relation) -> Row:
    return {"subject": row.subject, "object": row.object, "from": _start(row.start), "to": _end(row.end)}


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
