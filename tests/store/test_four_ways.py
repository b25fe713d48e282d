"""A question on the command line, in the service, as a REST address and in Cypher has one answer."""

import json
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.cli import application
from app.main import create_app
from graph.connection import Connection
from graph.embedded.state import State
from graph.settings import Settings
from graph.store import Store
from graph.vocabulary import Status
from ingest.nlp.text_times import find_times
from tests.graph.world import PERSONS, article, day, meeting, reading

pytestmark = pytest.mark.store

QUESTION = "who met whom in March 2024"
CYPHER = """
MATCH (a:Party)-[r:MET_WITH]->(b:Party)
WHERE r.date_start <= date('2024-03-31') AND r.date_end >= date('2024-03-01')
RETURN a.id, b.id"""


@pytest.fixture
def told(
    connection: Connection, store_settings: Settings, store_password: str, monkeypatch: pytest.MonkeyPatch
) -> set[tuple[str, str]]:
    """The pairs that two articles tell of, in a store that the command line reaches by address."""
    ana, bo, cem, dee, *_ = PERSONS
    text = article("Two met, two did not.", date(2024, 3, 5))
    Store(connection.driver, connection.database).write(
        reading(
            text,
            meeting([ana], [bo], document=text.id, occasion=0, when=day(2)),
            meeting([cem], [dee], document=text.id, occasion=1, start=20, when=day(3)),
            meeting([ana], [dee], document=text.id, occasion=2, start=40, when=day(4), status=Status.CANCELLED),
        )
    )
    monkeypatch.setenv("PARLEY_NEO4J_URI", address_of(store_settings))
    monkeypatch.setenv("PARLEY_NEO4J_USER", store_settings.neo4j_user)
    monkeypatch.setenv("PARLEY_NEO4J_PASSWORD", store_password)
    return {(ana.id, bo.id), (cem.id, dee.id)}


def address_of(settings: Settings) -> str:
    """Where the running store is reached."""
    if settings.neo4j_uri:
        return settings.neo4j_uri
    state = State.read(settings.engine_home)
    assert state is not None
    return state.uri


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """What a command prints as JSON."""
    application(list(arguments))(list(arguments), standalone_mode=False)
    return json.loads(capsys.readouterr().out)


def test_all_ways_give_the_same_pairs(
    told: set[tuple[str, str]], connection: Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = run(capsys, "ask", QUESTION, "--json")
    queried = run(capsys, "cypher", CYPHER, "--json")
    with TestClient(create_app(connection=connection, read_times=find_times)) as client:
        served = client.get("/v1/ask", params={"q": QUESTION}).json()
        addressed = client.get(served["address"]).json()
        listed = client.get("/v1/meetings?from=2024-03&to=2024-03").json()
    assert {(pair["a"]["id"], pair["b"]["id"]) for pair in asked["pairs"]} == told
    assert {tuple(row) for row in queried["rows"]} == told
    assert served["pairs"] == asked["pairs"] == addressed["items"]
    assert {tuple(pair) for each in listed["items"] for pair in each["pairs"]} == told


@pytest.mark.usefixtures("told")
def test_the_terminal_shows_the_sentence_under_each_fact(capsys: pytest.CaptureFixture[str]) -> None:
    application(["ask", QUESTION])(["ask", QUESTION], standalone_mode=False)
    shown = capsys.readouterr().out
    assert "2 pairs met." in shown
    for start in (0, 20):
        assert f"Sentence at {start}." in shown
    assert "Ana Tal" in shown
