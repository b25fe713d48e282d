"""The knowledge in the graph: written once, brought up to the tables, gone with them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from neo4j import Driver

from graph.knowledge import Knowledge
from graph.knowledge_graph import load_knowledge
from graph.migrations import migrate
from graph.queries.entities import entity
from graph.queries.reader import GraphReader
from graph.store import Store
from tests.graph.world import PERSONS, article, day, meeting, reading

pytestmark = pytest.mark.store

TABLES = {
    "entities": [
        "id,kind,type,name,code,country,start,end,rank,source",
        "country:kaldria,Country,state,Kaldria,KD,,,,,test",
        "place:orvo,Place,capital,Orvo,,country:kaldria,,,1000,test",
        "place:vell,Place,disputed,Vell,,country:kaldria,1991-09-02,2024-01-01,,test",
        "organization:league,Organization,bloc,Eastern League,EL,,,,,test",
        "organization:white-hall,Organization,presidency,White Hall,,country:kaldria,,,,test",
    ],
    "names": [
        "entity,name,use,sense",
        "person:ada,A. Brusk,alias,",
        "country:kaldria,Lower Kaldria,former,",
    ],
    "relations": [
        "subject,relation,object,start,end",
        "place:orvo,capital_of,country:kaldria,1991,",
        "organization:white-hall,organ_of,country:kaldria,,",
    ],
    "people": ["id,name,family,gender,born,source", "person:ada,Ada Brusk,Brusk,f,1970,test"],
    "offices": [
        "id,kind,jurisdiction,title,counterpart,leader,single",
        "office:pm,head_of_government,country:kaldria,prime minister,,1,1",
    ],
    "tenures": [
        "person,office,start,end,as_of,title,acting,source,checked,confidence",
        "person:ada,office:pm,2018-05,,2026-01,,,test,,0.9",
    ],
    "memberships": [
        "organization,member,start,end,status,as_of,source,checked",
        "organization:league,country:kaldria,2001,,member,2026-01,test,",
    ],
}
Write = Callable[..., Knowledge]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(**replaced: list[str]) -> Knowledge:
        for table, lines in (TABLES | replaced).items():
            (tmp_path / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return Knowledge.load(tmp_path)

    return write


def _ask(driver: Driver, query: str) -> list[tuple[object, ...]]:
    return [tuple(record.values()) for record in driver.execute_query(query).records]


def test_an_entity_is_answered_with_its_terms(driver: Driver, written: Write) -> None:
    migrate(driver, "neo4j")
    assert load_knowledge(driver, "neo4j", written())
    (office,) = entity(GraphReader(driver), "person:ada").offices
    assert (office.name, office.start, office.end) == ("prime minister of Kaldria", "2018-05-01", None)
    assert office.of is not None and office.of.id == "country:kaldria"
    (membership,) = entity(GraphReader(driver), "country:kaldria").memberships
    assert (membership.name, membership.start, membership.status) == ("Eastern League", "2001-01-01", "member")


def test_analysts_can_join_on_offices_and_memberships(driver: Driver, written: Write) -> None:
    migrate(driver, "neo4j")
    assert load_knowledge(driver, "neo4j", written())
    held = _ask(
        driver,
        "MATCH (p:Person:Party)-[h:HOLDS]->(o:Office)-[:OF]->(c:Country {code: 'KD'}) "
        "RETURN p.name, p.names, p.country, o.name, h.from, h.to",
    )
    assert held == [
        ("Ada Brusk", ["Ada Brusk", "A. Brusk"], "country:kaldria", "prime minister of Kaldria", date(2018, 5, 1), None)
    ]
    joined = _ask(driver, "MATCH (c:Country)-[m:MEMBER_OF]->(o:Organization) RETURN c.name, o.name, m.from, m.status")
    assert joined == [("Kaldria", "Eastern League", date(2001, 1, 1), "member")]


def test_places_and_institutions_are_tied_to_their_countries(driver: Driver, written: Write) -> None:
    migrate(driver, "neo4j")
    load_knowledge(driver, "neo4j", written())
    places = _ask(
        driver,
        "MATCH (p:Place)-[r:LOCATED_IN]->(c:Country) RETURN p.name, c.name, r.disputed, r.from, r.to ORDER BY p.name",
    )
    assert places == [
        ("Orvo", "Kaldria", None, None, None),
        ("Vell", "Kaldria", True, date(1991, 9, 2), date(2024, 1, 1)),
    ]
    assert _ask(driver, "MATCH (p)-[r:CAPITAL_OF]->(c) RETURN p.name, c.name, r.from, r.to") == [
        ("Orvo", "Kaldria", date(1991, 1, 1), None)
    ]
    assert _ask(driver, "MATCH (o)-[:PART_OF]->(c) RETURN o.name, c.name") == [("White Hall", "Kaldria")]
    assert _ask(driver, "MATCH (c:Country) RETURN c.former") == [(["Lower Kaldria"],)]


def test_same_tables_are_not_written_again(driver: Driver, written: Write) -> None:
    migrate(driver, "neo4j")
    assert load_knowledge(driver, "neo4j", written())
    assert not load_knowledge(driver, "neo4j", written())


def test_changed_tables_replace_what_was(driver: Driver, written: Write) -> None:
    migrate(driver, "neo4j")
    load_knowledge(driver, "neo4j", written())
    ended = [TABLES["tenures"][0], "person:ada,office:pm,2018-05,2026-03-01,,,,test,,0.9"]
    entities = [line for line in TABLES["entities"] if "place:" not in line]
    relations = [line for line in TABLES["relations"] if "place:" not in line]
    assert load_knowledge(driver, "neo4j", written(tenures=ended, entities=entities, relations=relations))
    assert _ask(driver, "MATCH ()-[h:HOLDS]->() RETURN h.to") == [(date(2026, 3, 1),)]
    assert _ask(driver, "MATCH (p:Place) RETURN p.id") == []


@pytest.mark.parametrize("outlet", ["", "Herald"])
def test_officials_whom_the_tables_lack_are_told_once_seen_often_enough(driver: Driver, outlet: str) -> None:
    told = replace(PERSONS[0], office="premier of Arvia", provisional=True)
    unnamed = replace(PERSONS[1], name="premier of Corland", office="premier of Corland")
    readings = []
    for number in range(3):
        of = article(f"{number} " * 40, outlet=outlet)
        readings.append(reading(of, meeting([told], [unnamed], document=of.id, when=day(number * 40))))
    Store(driver).write_many(readings)
    found = GraphReader(driver).rows("unknown_officials", seen=3, sources=1)
    assert [(row["name"], row["offices"], row["seen"]) for row in found] == [("Ana Tal", ["premier of Arvia"], 3)]
    assert len(GraphReader(driver).rows("unknown_officials", seen=3, sources=3)) == (0 if outlet else 1)
