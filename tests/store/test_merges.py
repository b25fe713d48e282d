"""Two ids that are one: every text follows at once, the old id leads to the new, and all can be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import Driver

from graph.claims import Reading
from graph.errors import Moved
from graph.knowledge import Knowledge
from graph.knowledge_graph import load_knowledge
from graph.queries.entities import entity
from graph.queries.reader import GraphReader
from graph.store import Store
from graph.transfer import export, load
from graph.verify import verify
from tests.graph.world import PERSONS, article, day, meeting, reading, statement
from tests.store.graph_state import State, state

pytestmark = pytest.mark.store

ANA, BO, OTHER_ANA = PERSONS[0], PERSONS[1], PERSONS[2]  # the third is the first under another spelling
TABLES = {
    "entities": "id,kind,type,name,code,country,start,end,rank,source",
    "names": "entity,name,use,sense",
    "offices": "id,kind,jurisdiction,title,counterpart,leader,single",
    "tenures": "person,office,start,end,as_of,title,acting,source,checked,confidence",
    "memberships": "organization,member,start,end,status,as_of,source,checked",
    "relations": "subject,relation,object,start,end",
    "titles": "kind,wording,jurisdiction",
}
PEOPLE = f"id,name,family,gender,born,source\n{ANA.id},Ana Tal,Tal,f,,test\n"
Tables = Callable[..., Knowledge]


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    def write(*, merged: bool, both_known: bool = False) -> Knowledge:
        for table, header in TABLES.items():
            (tmp_path / f"{table}.csv").write_text(header + "\n", encoding="utf-8")
        second = f"{OTHER_ANA.id},Anna Tal,Tal,f,,test\n" if both_known else ""
        (tmp_path / "people.csv").write_text(PEOPLE + second, encoding="utf-8")
        merge = f"{OTHER_ANA.id},{ANA.id},2026-01-01,test,one person\n" if merged else ""
        (tmp_path / "merges.csv").write_text(f"id,into,at,by,reason\n{merge}", encoding="utf-8")
        return Knowledge.load(tmp_path)

    return write


def _documents() -> list[Reading]:
    """Two articles on one meeting, each with another spelling of Ana, and what the second has her say."""
    one, two = article("One text of some words"), article("Another text with other words", outlet="Post")
    return [
        reading(one, meeting([ANA], [BO], document=one.id, when=day(3))),
        reading(
            two,
            meeting([OTHER_ANA], [BO], document=two.id, when=day(3)),
            statement(OTHER_ANA, "We shall go on talking", document=two.id, start=100, about=(BO,)),
        ),
    ]


def _merges_apart(driver: Driver) -> State:
    """The state of the graph but for what tells which tables it holds."""
    return {key: value for key, value in state(driver).items() if not key.startswith(("Knowledge/", "Merged/"))}


def _met(driver: Driver) -> list[tuple[str, int]]:
    query = "MATCH (a)-[r:MET_WITH]->(b) RETURN a.id + ' ' + b.id AS pair, r.sources AS sources ORDER BY pair"
    return [(row["pair"], row["sources"]) for row in driver.execute_query(query).records]


@pytest.mark.parametrize("both_known", [False, True])
def test_merge_joins_what_was_told_of_both(driver: Driver, tables: Tables, *, both_known: bool) -> None:
    store = Store(driver)
    load_knowledge(driver, "neo4j", tables(merged=False, both_known=both_known))
    store.write_many(_documents())
    before = _merges_apart(driver)
    assert len(_met(driver)) == 2

    assert load_knowledge(driver, "neo4j", tables(merged=True, both_known=both_known))
    assert _met(driver) == [(" ".join(sorted((ANA.id, BO.id))), 2)]
    with pytest.raises(Moved) as moved:
        entity(GraphReader(driver), OTHER_ANA.id)
    assert moved.value.to == ANA.id
    assert verify(driver) == []

    assert load_knowledge(driver, "neo4j", tables(merged=False, both_known=both_known))
    after = _merges_apart(driver)
    assert {key: value for key, value in after.items() if before.get(key) != value} == {}
    assert after.keys() == before.keys()
    assert verify(driver) == []


def test_texts_that_come_after_a_merge_keep_to_it(driver: Driver, tables: Tables) -> None:
    store = Store(driver)
    load_knowledge(driver, "neo4j", tables(merged=False))
    store.write_many(_documents())
    load_knowledge(driver, "neo4j", tables(merged=True))
    merged = _merges_apart(driver)
    assert store.write_many(_documents()) == ["same", "same"]
    store.retract(*(document.article.id for document in _documents()))
    store.write_many(reversed(_documents()))
    assert _merges_apart(driver) == merged


def test_merge_that_was_cut_off_is_finished_by_the_next_run(driver: Driver, tables: Tables) -> None:
    store = Store(driver)
    load_knowledge(driver, "neo4j", tables(merged=False))
    store.write_many(_documents())
    driver.execute_query("CREATE (:Merged {id: $old, to: $new})", old=OTHER_ANA.id, new=ANA.id)
    load_knowledge(driver, "neo4j", tables(merged=True))
    assert len(_met(driver)) == 1
    assert verify(driver) == []


def test_export_takes_merges_along(driver: Driver, tables: Tables) -> None:
    store = Store(driver)
    load_knowledge(driver, "neo4j", tables(merged=True))
    store.write_many(_documents())
    lines, before = list(export(driver)), _merges_apart(driver)
    driver.execute_query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
    load(lines, Store(driver))
    assert _merges_apart(driver) == before
    assert _met(driver) == [(" ".join(sorted((ANA.id, BO.id))), 2)]
