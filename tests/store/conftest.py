"""A real Neo4j for the store tests: one embedded engine per test process, or the server that the environment names."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver
from pydantic import SecretStr

from graph.connection import Connection, connect
from graph.embedded.fetch import fetch
from graph.embedded.jars import Lock
from graph.embedded.repository import repository
from graph.embedded.state import State
from graph.settings import Settings

_BATCH = 10_000


@pytest.fixture(scope="session")
def store_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a throw-away store; the environment may choose another.

    PARLEY_TEST_NEO4J_URI (with _USER and _PASSWORD) names a running server; PARLEY_TEST_NEO4J_VERSION another release.
    """
    password = os.environ.get("PARLEY_TEST_NEO4J_PASSWORD")
    version = os.environ.get("PARLEY_TEST_NEO4J_VERSION")
    return Settings(
        neo4j_jars=_jars_of(version) if version else None,
        data_dir=tmp_path_factory.mktemp("parley"),
        neo4j_uri=os.environ.get("PARLEY_TEST_NEO4J_URI"),
        neo4j_user=os.environ.get("PARLEY_TEST_NEO4J_USER", "neo4j"),
        neo4j_password=SecretStr(password) if password else None,
    )


def _jars_of(version: str) -> Path:
    """Jars of another release than the locked one, resolved the same way and kept in the cache."""
    from graph.embedded.resolve import resolve

    cache = Settings().cache_dir / f"test-{version}"
    lock = cache / "jars.lock"
    if not lock.exists():
        resolve(version, cache=cache / "m2").write(lock)
    folder = cache / "jars"
    fetch(Lock.read(lock), folder, repository(Settings()))
    return folder


@pytest.fixture(scope="session")
def running_store(store_settings: Settings) -> Iterator[Connection]:
    """The store, running for the whole session; ended at once with it."""
    with connect(store_settings, linger=0) as connection:
        yield connection


@pytest.fixture(scope="session")
def store_password(store_settings: Settings) -> str:
    """Password of the store, for tests that reach the running one by address."""
    if store_settings.neo4j_password:
        return store_settings.neo4j_password.get_secret_value()
    state = State.read(store_settings.engine_home)
    assert state is not None, "ask for a running store first"
    return state.password


def wipe(store: Connection) -> None:
    """Remove all data; schema and indexes stay."""
    with store.driver.session(database=store.database) as session:
        session.run(f"MATCH (n) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF {_BATCH} ROWS").consume()


@pytest.fixture
def connection(running_store: Connection) -> Connection:
    """A store without data; schema and indexes stay, being slow to make and the same for all."""
    wipe(running_store)
    return running_store


@pytest.fixture
def driver(connection: Connection) -> Driver:
    """Driver of a store without data."""
    return connection.driver
