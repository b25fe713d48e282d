"""Whether this folder's own engine answers, told from any other server by its password and by the id of its store."""

import socket

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.embedded.state import USER, State

_DEFAULT_PASSWORD = "neo4j"  # noqa: S105 - what a fresh Neo4j starts with; it is changed before anything else
_CONNECT_TIME = 5.0


def answers(state: State) -> str | None:
    """Id of the store that answers at this address with this password; None while none does."""
    try:
        socket.create_connection(("127.0.0.1", state.port), timeout=_CONNECT_TIME).close()
    except OSError:
        return None
    try:
        return _store(state, state.password)
    except AuthError:
        return None if state.store else _first_answer(state)
    except (DriverError, Neo4jError):
        return None


def _first_answer(state: State) -> str | None:
    """A new engine knows only the default password: give it its own, then ask again."""
    try:
        with _driver(state, _DEFAULT_PASSWORD) as driver, driver.session(database="system") as session:
            session.run(
                "ALTER CURRENT USER SET PASSWORD FROM $old TO $new", old=_DEFAULT_PASSWORD, new=state.password
            ).consume()
        return _store(state, state.password)
    except (DriverError, Neo4jError):
        return None


def _store(state: State, password: str) -> str:
    with _driver(state, password) as driver, driver.session(database="neo4j") as session:
        return str(session.run("CALL db.info() YIELD id").single(strict=True)["id"])


def _driver(state: State, password: str) -> Driver:
    return GraphDatabase.driver(
        state.uri,
        auth=(USER, password),
        connection_timeout=_CONNECT_TIME,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
    )
