"""One way to a graph that answers: the server that PARLEY_NEO4J_URI names, else Parley's own embedded engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DatabaseError,
    DriverError,
    Neo4jError,
    TransientError,
)

from graph.embedded.state import USER
from graph.errors import ServerUnreachable, UnknownDatabase, UnsupportedServer, WrongPassword
from graph.settings import Settings

_SCHEMES = {f"{scheme}{security}" for scheme in ("bolt", "neo4j") for security in ("", "+s", "+ssc")}
_OLDEST = 5  # major version; Neo4j's own numbering went on from 5.26 to 2025.01
_CONNECT_TIME = 10.0  # seconds
_BROKEN_OFF = (DriverError, TransientError, DatabaseError)  # the server is gone or failing, after all retries
_RETRY_TIME = 30.0  # seconds that a managed transaction is tried again: longer than a restart of the engine takes


@dataclass(frozen=True, slots=True)
class Connection:
    """A driver whose server has answered, and the database to use with it."""

    driver: Driver
    database: str


@contextmanager
def connect(settings: Settings | None = None, *, linger: float | None = None) -> Iterator[Connection]:
    """Give a graph that answers, and close the connection at the end of the block.

    Args:
        settings: where the graph is; by default read from the environment.
        linger: seconds that the embedded engine stays after its last user; by default the setting's. 0 ends it at once.

    Raises:
        StoreUnavailable: there is none; the subclass says why and the message what to do.
    """
    settings = settings or Settings()
    if settings.neo4j_uri:
        with _by_address(settings, settings.neo4j_uri) as connection:
            yield connection
    else:
        with _embedded(settings, linger) as connection:
            yield connection


@contextmanager
def _embedded(settings: Settings, linger: float | None) -> Iterator[Connection]:
    from graph.embedded.engine import Engine  # needs the extra [embedded]

    engine = Engine(settings)
    with engine.joined(linger=linger) as state, _driver(state.uri, USER, state.password) as driver:
        try:
            yield Connection(driver, "neo4j")
        except _BROKEN_OFF as error:
            raise engine.failure() from error


@contextmanager
def _by_address(settings: Settings, uri: str) -> Iterator[Connection]:
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    if uri.partition("://")[0] not in _SCHEMES:
        raise ServerUnreachable(
            f"PARLEY_NEO4J_URI={uri} is no Bolt address: write bolt://host:7687 or neo4j://host:7687"
        )
    try:
        driver = _driver(uri, settings.neo4j_user, password)
    except (ConfigurationError, ValueError) as error:
        raise ServerUnreachable(f"PARLEY_NEO4J_URI={uri} is no usable address: {error}") from error
    with driver:
        _check(driver, settings)
        try:
            yield Connection(driver, settings.neo4j_database)
        except _BROKEN_OFF as error:
            raise ServerUnreachable(
                f"{uri} broke off ({error.args[0] if error.args else error}): see to the server, then run the command "
                "again; what was acknowledged is kept"
            ) from error


def _driver(uri: str, user: str, password: str) -> Driver:
    return GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=_CONNECT_TIME,
        max_transaction_retry_time=_RETRY_TIME,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
    )


def _check(driver: Driver, settings: Settings) -> None:
    """Ask once, so that what is wrong shows here and not in the middle of the work."""
    uri, database = settings.neo4j_uri, settings.neo4j_database
    try:
        with driver.session(database=database) as session:
            agent = session.run("RETURN 1").consume().server.agent
    except AuthError as error:
        raise WrongPassword(
            f"{uri} refuses user {settings.neo4j_user!r}: set PARLEY_NEO4J_USER and PARLEY_NEO4J_PASSWORD"
        ) from error
    except ClientError as error:
        raise UnknownDatabase(f"{uri} has no database {database!r}: set PARLEY_NEO4J_DATABASE") from error
    except ValueError as error:
        raise ServerUnreachable(f"PARLEY_NEO4J_URI={uri} is no usable address: {error}") from error
    except (DriverError, Neo4jError, OSError) as error:
        raise ServerUnreachable(
            f"no Neo4j answers at {uri}: start it, correct PARLEY_NEO4J_URI, or unset it to use Parley's own"
        ) from error
    version = agent.rpartition("/")[2]
    if int(version.partition(".")[0]) < _OLDEST:
        raise UnsupportedServer(f"{uri} is Neo4j {version}; Parley needs {_OLDEST} or newer")
