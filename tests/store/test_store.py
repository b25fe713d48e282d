"""Documents go into the graph, are replaced, and leave it with all that rested on them."""

import random
from dataclasses import replace
from datetime import date

import pytest
from neo4j import Driver

from graph.claims import Publication, Reading
from graph.ingestion import Outcome
from graph.migrations import migrate, migrations
from graph.queries.meetings import cards
from graph.queries.reader import GraphReader
from graph.store import Store
from graph.verify import verify
from graph.vocabulary import Format, Status
from tests.graph.world import PERSONS, PLACES, article, day, meeting, random_reading, reading, statement
from tests.store.graph_state import state

pytestmark = pytest.mark.store
ANA, BO, CEM, *_ = PERSONS


@pytest.fixture
def store(driver: Driver) -> Store:
    return Store(driver)


def told(text: str, at: int = 4, **facts: object) -> Reading:
    """An article that says that Ana met Bo."""
    of = article(text, date(2024, 3, 1 + at))
    return reading(of, meeting([ANA], [BO], document=of.id, when=day(at), **facts))  # type: ignore[arg-type]


def rows(store: Store, query: str) -> list[tuple[object, ...]]:
    return [tuple(record.values()) for record in store.driver.execute_query(query).records]


def meetings(store: Store) -> list[tuple[object, ...]]:
    return rows(store, "MATCH (m:Meeting) RETURN m.status, m.sources, m.outlets, m.claims ORDER BY m.date_start")


def test_a_document_is_written_once(store: Store) -> None:
    document = random_reading(random.Random(1), 1)
    assert store.write(document) is Outcome.NEW
    before = rows(store, "MATCH (l:Ledger) RETURN l.revision")
    assert store.write(document) is Outcome.SAME
    assert rows(store, "MATCH (l:Ledger) RETURN l.revision") == before


def test_after_a_load_the_planner_knows_the_size_of_every_index(store: Store) -> None:
    with store.loading():
        store.write_many(random_reading(random.Random(seed), seed) for seed in range(40))
    [[counts]] = rows(store, "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data")
    assert isinstance(counts, dict)
    nodes = {each["label"]: each["count"] for each in counts["nodes"] if "label" in each}
    sizes = {each["labels"][0]: each["totalSize"] for each in counts["indexes"] if each["properties"] == ["id"]}
    assert nodes["Article"] == 40
    assert {label: sizes[label] for label in ("Article", "Claim", "Entity")} == {
        label: nodes[label] for label in ("Article", "Claim", "Entity")
    }


def test_reports_of_one_occasion_are_one_meeting_and_who_met_is_a_shortcut(store: Store) -> None:
    store.write_many([told("Ana met Bo."), told("Bo met Ana, we hear."), told("They met again.", at=9)])
    assert meetings(store) == [("held", 2, 1, 2), ("held", 1, 1, 1)]
    shortcut = "MATCH (a)-[r:MET_WITH]->(b) RETURN a.id, b.id, toString(r.date_start), r.sources ORDER BY r.date_start"
    assert rows(store, shortcut) == [(ANA.id, BO.id, "2024-03-05", 2), (ANA.id, BO.id, "2024-03-10", 1)]


def test_who_met_is_counted_as_long_as_a_report_stands(store: Store) -> None:
    contact = "MATCH (a)-[c:CONTACT]->(b) RETURN a.id, b.id, c.meetings, toString(c.first), toString(c.last)"
    first, second = told("Ana met Bo."), told("They met again.", at=9)
    store.write_many([first, second])
    assert rows(store, contact) == [(ANA.id, BO.id, 2, "2024-03-05", "2024-03-10")]
    store.retract(first.article.id)
    assert rows(store, contact) == [(ANA.id, BO.id, 1, "2024-03-10", "2024-03-10")]
    store.retract(second.article.id)
    assert rows(store, contact) == []


def test_copies_are_found_in_a_transaction_that_replaces_readings_too(store: Store) -> None:
    bodies = [" ".join(f"word{number}x{at}" for at in range(40)) for number in range(30)]
    originals = [told(body) for body in bodies]
    store.write_many(originals)
    newer = [replace(original, extractor="2", meetings=()) for original in originals]
    copies = [told(f"{body} and a last line of another paper") for body in bodies]
    store.write_many([*newer, *copies])
    tied = {frozenset(two) for two in rows(store, "MATCH (a:Article)-[:COPY_OF]->(b:Article) RETURN a.id, b.id")}
    assert tied == {frozenset({one.article.id, other.article.id}) for one, other in zip(originals, copies, strict=True)}


def test_a_denial_stands_beside_the_report(store: Store) -> None:
    store.write_many([told("Ana met Bo."), told("Bo denies it.", status=Status.DENIED, attributed_to=BO)])
    assert meetings(store) == [("held", 2, 1, 2)]
    assert rows(store, "MATCH (c:Claim)-[:DISPUTES]->(:Meeting) RETURN c.status, c.attributed_to") == [
        ("denied", BO.id)
    ]


def test_copies_are_one_source(store: Store) -> None:
    text = " ".join(f"word{n}" for n in range(80))
    store.write(told(text))
    store.write(told(text + " as the Post has it"))
    assert meetings(store) == [("held", 1, 1, 2)]
    store.retract(told(text).article.id)
    assert rows(store, "MATCH (a:Article) WHERE a.cluster <> a.id RETURN a.id") == []


def test_the_same_text_elsewhere_is_one_document_of_two_outlets(store: Store) -> None:
    first = told("Ana met Bo.")
    elsewhere = (Publication(outlet="Post", date=date(2024, 3, 7)),)
    second = replace(first, article=replace(first.article, publications=elsewhere))
    assert [store.write(first), store.write(second), store.write(first)] == [
        Outcome.NEW,
        Outcome.PUBLISHED,
        Outcome.SAME,
    ]
    assert meetings(store) == [("held", 1, 2, 1)]
    assert verify(store.driver) == []


def test_lists_show_who_published_first_and_which_extractor_read(store: Store) -> None:
    first = told("Ana met Bo.")
    earlier = (Publication(outlet="Post", date=date(2024, 3, 4)),)
    store.write(first)
    store.write(replace(first, article=replace(first.article, publications=earlier), extractor="2"))
    listed = cards(GraphReader(store.driver), [str(id_) for (id_,) in rows(store, "MATCH (m:Meeting) RETURN m.id")])
    shown = [(each.article.outlet, each.article.published, each.extractor) for each in listed[0].evidence]
    assert shown == [("Post", date(2024, 3, 4), "2")]
    assert verify(store.driver) == []


def test_a_newer_extractor_replaces_and_an_older_one_does_not(store: Store) -> None:
    old, new = told("Ana met Bo."), told("Ana met Bo.", status=Status.PLANNED)
    store.write(replace(old, extractor="1.9"))
    assert store.write(replace(new, extractor="1.10")) is Outcome.REPLACED
    assert store.write(replace(old, extractor="1.9")) is Outcome.SAME
    assert meetings(store) == [("planned", 1, 1, 1)]
    assert rows(store, "MATCH ()-[r:MET_WITH]->() RETURN r") == []


def test_a_retracted_document_leaves_the_graph_as_if_it_had_never_come(store: Store) -> None:
    documents = [random_reading(random.Random(n), n) for n in range(4)]
    store.write_many(documents[:3])
    before = state(store.driver)
    store.write(documents[3])
    assert store.retract(documents[3].article.id, "unheard of") == {documents[3].article.id}
    assert state(store.driver) == before
    store.retract(*(document.article.id for document in documents))
    assert state(store.driver) == {}


def test_an_erased_document_is_not_taken_in_again(store: Store) -> None:
    document = told("Ana met Bo.")
    store.write(document)
    store.erase(document.article.id)
    assert store.write(document) is Outcome.ERASED
    assert state(store.driver) == {}


def test_ids_of_merged_meetings_lead_to_the_one_that_took_them_in(store: Store) -> None:
    late, early = told("Ana met Bo, later told."), told("Ana met Bo.", at=4)
    early = replace(early, article=replace(early.article, publications=(Publication(date=date(2024, 3, 5)),)))
    late = replace(late, article=replace(late.article, publications=(Publication(date=date(2024, 3, 8)),)))
    store.write(late)
    [(was,)] = rows(store, "MATCH (m:Meeting) RETURN m.id")
    store.write(early)
    [(now,)] = rows(store, "MATCH (m:Meeting) RETURN m.id")
    redirects = "MATCH (r:Redirect) RETURN r.id, r.to ORDER BY r.to"
    assert rows(store, redirects) == [(was, now)]
    store.retract(early.article.id)
    assert rows(store, redirects) == [(now, was)]
    store.retract(late.article.id)
    assert {to for _, to in rows(store, redirects)} == {None}


def test_a_meeting_on_the_margins_is_part_of_the_summit(store: Store) -> None:
    margins = told("Ana met Bo on the margins.", part_of="Arvia Security Forum")
    of = article("Leaders attended the forum.")
    attended = meeting([ANA], [CEM], document=of.id, when=day(4), part_of="Arvia Forum", format_=Format.SUMMIT)
    store.write_many([margins, reading(of, attended)])
    part_of = "MATCH (m:Meeting)-[:PART_OF]->(s:Meeting) RETURN m.title, s.format, s.part_of"
    assert rows(store, part_of) == [("Ana Tal – Bo Tal", "summit", "Arvia Forum")]
    store.retract(of.id)
    assert rows(store, "MATCH (:Meeting)-[:PART_OF]->(s:Meeting) RETURN s.title") == [("Arvia Security Forum",)]


def test_a_statement_is_about_the_meeting_that_its_document_tells_of(store: Store) -> None:
    of = article("Ana met Bo and said so.")
    said = statement(ANA, "I met Bo", document=of.id, start=30, about_occasions=(7,), about=(BO,))
    store.write(reading(of, meeting([ANA], [BO], document=of.id, occasion=7, place=PLACES[0]), said))
    about = "MATCH (p)-[:STATED]->(s:Statement)-[:ABOUT]->(x) RETURN p.id, s.text, x.name, x.title ORDER BY x.name"
    assert rows(store, about) == [(ANA.id, "I met Bo", BO.name, None), (ANA.id, "I met Bo", None, "Ana Tal – Bo Tal")]


def test_a_statement_told_twice_is_about_what_either_telling_names(store: Store) -> None:
    words = ("Ana said that she met Bo.", "Ana said so at the port.")
    for text, about in zip(words, ((BO,), (PLACES[0], BO)), strict=True):
        of = article(text)
        store.write(reading(of, statement(ANA, "I met Bo", document=of.id, about=about)))
    found = rows(store, "MATCH (:Statement)-[:ABOUT]->(x) RETURN x.id ORDER BY x.id")
    assert found == [(each,) for each in sorted([BO.id, PLACES[0].id])]


def test_migrations_are_applied_once_and_recorded(store: Store) -> None:
    assert migrate(store.driver, store.database) == []
    assert {(name,) for name in migrations()} == set(rows(store, "MATCH (m:Migration) RETURN m.id"))


@pytest.mark.parametrize(
    ("migration", "before"),
    [
        (
            "0005_shortcuts",
            [
                "MATCH ()-[r:SUPPORTS|DISPUTES]->() REMOVE r.position",
                "MATCH ()-[c:CONTACT]->() DELETE c",
                "MATCH (n:Meeting|Statement) SET n.fingerprint = 'of before'",
            ],
        ),
        ("0006_citations", ["MATCH (m:Meeting) REMOVE m.citations"]),
    ],
)
def test_a_graph_of_before_a_shortcut_is_given_it(store: Store, migration: str, before: list[str]) -> None:
    documents = [random_reading(random.Random(number), number) for number in range(20)]
    store.write_many(documents)
    store.driver.execute_query("MATCH (n:Meeting|Statement) REMOVE n.fingerprint")
    wanted = state(store.driver)
    for old in (*before, f"MATCH (m:Migration {{id: '{migration}'}}) DELETE m"):
        store.driver.execute_query(old)
    assert migrate(store.driver, store.database) == [migration]
    assert state(store.driver) == wanted
    assert verify(store.driver) == []
    store.retract(documents[0].article.id)
    store.write(documents[0])
    assert verify(store.driver) == []


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("MATCH (m:Meeting) WITH m LIMIT 1 SET m.status = 'denied'", "properties differ"),
        ("MATCH (m:Meeting) WITH m LIMIT 1 DETACH DELETE m", "is missing"),
        ("CREATE (:Meeting {id: 'meeting:made-up'})", "rests on no claim"),
        ("MATCH ()-[r:MET_WITH]->() WITH r LIMIT 1 DELETE r", "met_with differs"),
        ("MATCH (:Claim)-[r:SUPPORTS]->(:Meeting) WITH r LIMIT 1 DELETE r", "supports differs"),
        ("MATCH (:Claim)-[r:SUPPORTS]->(:Meeting) WITH r LIMIT 1 SET r.position = 7", "supports differs"),
        ("MATCH ()-[c:CONTACT]->() DELETE c", "CONTACT that is missing or miscounted"),
        ("MATCH ()-[c:CONTACT]->() REMOVE c.last", "CONTACT that is missing or miscounted"),
        ("MATCH (a)-[c:CONTACT]->(b) CREATE (a)-[d:CONTACT]->(b) SET d = c", "CONTACT that is missing or miscounted"),
        ("MATCH (a)-[:CONTACT]->(b) CREATE (b)-[:CONTACT {meetings: 1}]->(a)", "CONTACT without MET_WITH"),
        ("MATCH (:Claim)-[r:IN]->(:Block) WITH r LIMIT 1 DELETE r", "blocks differ"),
        ("MATCH (a:Article) WITH a LIMIT 1 SET a.cluster = 'none'", "counts in the wrong cluster"),
        ("MATCH (:Article)-[r:COPY_OF]->(:Article) DELETE r", "copies differ"),
        ("MATCH (a:Article), (b:Article) WHERE a.id < b.id MERGE (a)-[:COPY_OF]->(b)", "copies differ"),
        ("MATCH (m:Meeting) WITH m LIMIT 1 SET m.citations = []", "citations differ"),
        ("MATCH (m:Meeting) REMOVE m.citations", "citations differ"),
        ("CREATE (:Entity:Person {id: 'nobody', known: false})", "entity that no article mentions"),
    ],
)
def test_verify_finds_damage(store: Store, damage: str, what: str) -> None:
    store.write_many([told("Ana met Bo."), told("Ana met Bo!"), told("They met again.", at=9)])
    assert verify(store.driver) == []
    store.driver.execute_query(damage)
    assert what in {finding.what for finding in verify(store.driver)}
