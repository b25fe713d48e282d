"""Documents go into the graph, are replaced, and leave it."""

import random

import pytest
from neo4j import Driver

from graph.ingestion import Outcome
from graph.store import Store
from tests.graph.world import random_reading

pytestmark = pytest.mark.store


@pytest.fixture
def store(driver: Driver) -> Store:
    return Store(driver)


def test_a_document_is_written_once(store: Store) -> None:
    reading = random_reading(random.Random(1), 1)
    assert store.write(reading) is Outcome.NEW
    assert store.write(reading) is Outcome.SAME
