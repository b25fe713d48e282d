"""Every question of the analysts starts at an index and multiplies nothing by everything."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver

import graph.cypher
from benchmarks.synthetic import World
from graph.connection import Connection
from graph.cypher import cypher
from graph.store import Store
from tests.store.conftest import wipe

pytestmark = pytest.mark.store

_MEETINGS = 600  # enough that a scan is dearer than a seek
QUESTIONS = sorted(path.stem for path in (Path(graph.cypher.__file__).parent / "read").glob("*.cypher"))
# What the server does by itself, without data of ours.
ADMINISTRATIVE = {"terminate_execution"}
# Reports over all of the graph, for the upkeep of the knowledge tables.
WHOLE = {"unknown_officials"}
FORBIDDEN = {"AllNodesScan", "CartesianProduct", "NodeByLabelScan", "NodeIndexScan", "UnionNodeByLabelsScan"}
FORBIDDEN |= {
    f"{way}{what}" for way in ("Directed", "Undirected") for what in ("AllRelationshipsScan", "RelationshipTypeScan")
}
SEEKS = {
    "NodeUniqueIndexSeek",
    "NodeIndexSeek",
    "NodeIndexSeekByRange",
    "DirectedRelationshipIndexSeek",
    "DirectedRelationshipIndexSeekByRange",
    "UndirectedRelationshipIndexSeek",
    "NodeCountFromCountStore",
    "RelationshipCountFromCountStore",
    "ProcedureCall",
    "MultiNodeIndexSeek",
    "Argument",
    "Unwind",  # of the ids given
}
PARAMETERS: dict[str, Any] = {
    **dict.fromkeys(("party", "other", "place", "mediator", "speaker", "about", "id", "words"), "Q1"),
    **dict.fromkeys(("statuses", "media", "formats", "mediated", "published_from", "published_to", "kinds")),
    "from": date(2023, 12, 1),
    "to": date(2023, 12, 31),
    "spans": [{"days": 1, "earliest": date(2023, 12, 1)}, {"days": 31, "earliest": date(2023, 10, 31)}],
    "undated_since": date.min,
    "after": None,
    "newest": True,
    "ids": ["m1"],
    "limit": 10,
    "skip": 0,
    "evidence": 5,
    "since": 3,
    "unit": "month",
    "coarser": [],
    "around": 100,
    "candidates": 10,
}


@pytest.fixture(scope="module", params=["empty", "loaded"])
def schema(request: pytest.FixtureRequest, running_store: Connection) -> Iterator[Driver]:
    """Plans follow the statistics: those of a graph without data, and of one with some of every kind."""
    wipe(running_store)
    store = Store(running_store.driver, running_store.database)
    with store.loading():
        store.write_many(World(_MEETINGS if request.param == "loaded" else 0).readings())
    yield running_store.driver


def operators(plan: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Names of the plan's operators, and whether each is a leaf."""
    children = plan.get("children", [])
    yield plan["operatorType"].partition("@")[0], not children
    for child in children:
        yield from operators(child)


@pytest.mark.parametrize("question", [each for each in QUESTIONS if each not in ADMINISTRATIVE | WHOLE])
def test_starts_at_an_index(schema: Driver, question: str) -> None:
    text = cypher(f"read/{question}")
    parameters = PARAMETERS | ({"words": ["peace"]} if question.startswith("statements") else {})
    plan = schema.execute_query("EXPLAIN " + text, parameters).summary.plan
    assert plan is not None
    found = list(operators(plan))
    assert not {name for name, _ in found} & FORBIDDEN
    assert {name for name, is_leaf in found if is_leaf} <= SEEKS
