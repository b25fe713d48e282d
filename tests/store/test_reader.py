"""Questions of one answer are asked in one transaction, which is begun anew as a whole."""

import pytest
from neo4j import Driver
from neo4j.exceptions import SessionExpired

from graph.migrations import migrate
from graph.queries.reader import GraphReader

pytestmark = pytest.mark.store


def test_an_answer_is_of_one_transaction(driver: Driver) -> None:
    graph = GraphReader(driver)
    assert graph.together(lambda outer: outer.together(lambda inner: inner.transaction is outer.transaction))
    assert graph.transaction is None


def test_what_was_asked_is_told_once_though_begun_anew(driver: Driver) -> None:
    migrate(driver, "neo4j")
    graph = GraphReader(driver)
    graph.rows("revision")
    tries = []

    def ask(reader: GraphReader) -> None:
        reader.rows("entities_by_id", ids=[])
        tries.append(reader)
        if len(tries) == 1:
            raise SessionExpired("gone for a moment")

    graph.together(ask)
    assert len(tries) == 2
    assert [asked.name for asked in graph.asked] == ["revision", "entities_by_id"]
