"""What export writes, import brings back, in another graph too."""

import random
from pathlib import Path

import pytest
from neo4j import Driver

from graph.connection import connect
from graph.settings import Settings
from graph.store import Store
from graph.transfer import NotAnExport, export, load
from graph.verify import verify
from tests.graph.world import random_reading
from tests.store.graph_state import State, state

pytestmark = pytest.mark.store


def filled(driver: Driver) -> tuple[list[str], State]:
    """A graph with documents, knowledge and an erased document: its export, and its state."""
    store = Store(driver)
    driver.execute_query(
        "CREATE (:Entity:Party:Country {id: 'Q1', name: 'Arvia', names: ['Arvia'], search: 'arvia', known: true})"
        "<-[:OF]-(:Entity:Office {id: 'o1', name: 'premier of Arvia', known: true})"
        "<-[:HOLDS {`from`: date('2020-01-01')}]-(:Entity:Party:Person {id: 'Q2', name: 'Ana', known: true})"
    )
    documents = [random_reading(random.Random(n), n) for n in range(6)]
    store.write_many(documents)
    store.erase(documents[5].article.id)
    return list(export(driver)), state(driver)


def test_a_graph_that_is_exported_and_imported_is_the_same(driver: Driver) -> None:
    lines, before = filled(driver)
    driver.execute_query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
    store = Store(driver)
    assert load(lines, store) == 5
    assert state(driver) == before
    assert verify(driver) == []
    assert list(export(driver)) == lines
    assert load(lines, store) == 5
    assert state(driver) == before


@pytest.mark.slow
def test_a_second_server_holds_the_same_graph(driver: Driver, tmp_path: Path) -> None:
    lines, before = filled(driver)
    with connect(Settings(data_dir=tmp_path, neo4j_uri=None), linger=0) as other:
        load(lines, Store(other.driver, other.database))
        assert state(other.driver) == before


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "ends early"),
        (['{"kind": "reading"}'], "line 1"),
        (['{"kind": "parley", "format": 99}'], "format 1"),
        (['{"kind": "parley", "format": 1}', "no JSON"], "line 2"),
        (['{"kind": "parley", "format": 1}', '{"kind": "song"}'], "not known"),
        (['{"kind": "parley", "format": 1}'], "ends early"),
    ],
)
def test_a_file_that_is_no_export_is_refused(driver: Driver, lines: list[str], reason: str) -> None:
    with pytest.raises(NotAnExport, match=reason):
        load(lines, Store(driver))
