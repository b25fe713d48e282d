"""Writer and engine killed in the middle of writing: what was acknowledged is there, once, and whole."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

from graph.connection import Connection
from graph.embedded.engine import Engine
from graph.embedded.state import USER, State
from graph.settings import Settings
from graph.verify import verify
from tests.graph.world import random_reading

pytestmark = [pytest.mark.store, pytest.mark.skipif(os.name != "posix", reason="kills processes by signals")]
_UP_AGAIN = 180.0  # seconds
_CONTENT = """
MATCH (a:Article)
RETURN a.id AS id, COUNT { (:Claim)-[:FROM]->(a) } AS claims
"""


@contextmanager
def writer(settings: Settings, first: int) -> Iterator[subprocess.Popen[str]]:
    """A process that writes to the embedded engine, killed at the end if it still runs."""
    state = State.read(settings.engine_home)
    assert state is not None
    environment = os.environ | {"WRITING_USER": USER, "WRITING_PASSWORD": state.password}
    command = [sys.executable, "-m", "tests.store.writing", state.uri, str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


def acknowledged(process: subprocess.Popen[str], documents: int) -> dict[str, int]:
    """The next documents that the writer names: id → number."""
    assert process.stdout is not None
    lines = [process.stdout.readline().split() for _ in range(documents)]
    return {id_: int(number) for number, id_ in lines}


def wait_for(driver: Driver) -> None:
    """Wait until the engine answers again."""
    until = time.monotonic() + _UP_AGAIN
    while True:
        try:
            driver.verify_connectivity()
        except (DriverError, Neo4jError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def rounds(settings: Settings, driver: Driver, how_many: int) -> None:
    """Kill the writer or the engine again and again; look after each time."""
    if settings.neo4j_uri:
        pytest.skip("the engine is not ours to kill")
    rng = random.Random(how_many)
    taken: dict[str, int] = {}
    for number in range(how_many):
        with writer(settings, first=len(taken)) as process:
            taken |= acknowledged(process, rng.randint(1, 3))
            time.sleep(rng.random() * 0.3)
            if number % 2:
                engine = Engine(settings).status().engine
                assert engine is not None
                os.kill(engine, signal.SIGKILL)
                taken |= acknowledged(process, 1)
            process.kill()
            assert process.stdout is not None
            taken |= {id_: int(at) for at, id_ in (line.split() for line in process.stdout if line.endswith("\n"))}
        wait_for(driver)
        look(driver, taken)


def look(driver: Driver, taken: dict[str, int]) -> None:
    """Every acknowledged document is there with all its claims; one more may be, whose word was cut off."""
    held = {row["id"]: row["claims"] for row in driver.execute_query(_CONTENT).records}
    wanted = {}
    for number in range(len(taken) + 1):
        reading = random_reading(random.Random(number), number)
        claims = {claim.id for claim in reading.meetings} | {claim.id for claim in reading.statements}
        wanted[reading.article.id] = len(claims)
    assert taken.keys() <= held.keys()
    assert held.items() <= wanted.items()
    assert verify(driver) == []


def test_nothing_is_lost_or_doubled_by_three_crashes(store_settings: Settings, connection: Connection) -> None:
    rounds(store_settings, connection.driver, 3)


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_by_thirty_crashes(store_settings: Settings, connection: Connection) -> None:
    rounds(store_settings, connection.driver, 30)
