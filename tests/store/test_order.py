"""Whatever order, batches, repetitions, upgrades and retractions documents come in: the graph is the same."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from neo4j import Driver

from graph.claims import Reading
from graph.store import Store
from graph.verify import verify
from tests.graph.world import random_reading
from tests.store.graph_state import State, state

pytestmark = pytest.mark.store
_DOCUMENTS = 10
_STRAYS = range(100, 103)  # documents that come and are taken back


def empty(driver: Driver) -> Store:
    """A store without data."""
    driver.execute_query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
    return Store(driver)


def in_one_go(driver: Driver, readings: list[Reading]) -> State:
    """The graph of these readings, written at once."""
    empty(driver).write_many(readings)
    return state(driver)


def in_disorder(driver: Driver, readings: list[Reading], older: list[Reading], rng: random.Random) -> State:
    """The graph of these readings, written in any order, one by one or in batches, again, after older ones, and with
    others that are taken back."""
    store = empty(driver)
    strays = [random_reading(random.Random(number), number) for number in _STRAYS]
    steps = [[reading] for reading in (*readings, *rng.sample(readings, 3), *rng.sample(older, 4), *strays)]
    rng.shuffle(steps)
    while steps:
        batch = [reading for _ in range(rng.randint(1, 3)) for reading in (steps.pop() if steps else [])]
        store.write_many(batch)
        if rng.random() < 0.2:
            store.retract(batch[0].article.id)
            steps.insert(0, batch)
    store.write_many(readings)
    store.retract(*(stray.article.id for stray in strays))
    return state(driver)


def check(driver: Driver, seed: int) -> None:
    """Compare both ways of writing the same documents, and both with their claims."""
    rng = random.Random(seed)
    readings = [random_reading(random.Random(seed * 1000 + n), n) for n in range(_DOCUMENTS)]
    older = [random_reading(random.Random(seed * 1000 + n + 500), n, extractor="0.9") for n in range(_DOCUMENTS)]
    assert in_disorder(driver, readings, older, rng) == in_one_go(driver, readings)
    assert verify(driver) == []


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1_000_000))
def test_order_does_not_matter(driver: Driver, seed: int) -> None:
    check(driver, seed)


@pytest.mark.slow
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1_000_000))
def test_order_does_not_matter_at_length(driver: Driver, seed: int) -> None:
    check(driver, seed)
