"""A connection on the real engine answers, and the clean database between tests is clean."""

import socket

import pytest
from neo4j import Driver
from pydantic import SecretStr

from graph.connection import Connection, connect
from graph.errors import ServerUnreachable, UnknownDatabase, WrongPassword
from graph.settings import Settings

pytestmark = pytest.mark.store


def test_answers(connection: Connection) -> None:
    records, _, _ = connection.driver.execute_query("RETURN 1 AS one", database_=connection.database)
    assert records[0]["one"] == 1


@pytest.mark.parametrize("turn", [1, 2])
def test_database_is_clean_at_each_test(driver: Driver, connection: Connection, turn: int) -> None:
    count = "MATCH (n) RETURN count(n) AS nodes"
    assert driver.execute_query(count, database_=connection.database).records[0]["nodes"] == 0
    driver.execute_query("CREATE (:Left {turn: $turn})", turn=turn, database_=connection.database)


def test_a_wrong_password_is_told_as_such(running_store: Connection) -> None:
    settings = Settings(neo4j_uri=address(running_store), neo4j_password=SecretStr("wrong"))
    with pytest.raises(WrongPassword, match="PARLEY_NEO4J_PASSWORD"), connect(settings):
        pass


def test_an_unknown_database_is_named(running_store: Connection, store_password: str) -> None:
    password = SecretStr(store_password)
    settings = Settings(neo4j_uri=address(running_store), neo4j_password=password, neo4j_database="elsewhere")
    with pytest.raises(UnknownDatabase, match="elsewhere"), connect(settings):
        pass


def test_the_same_graph_by_address(connection: Connection, store_password: str) -> None:
    connection.driver.execute_query("CREATE (:Left)", database_=connection.database)
    with connect(Settings(neo4j_uri=address(connection), neo4j_password=SecretStr(store_password))) as other:
        rows = other.driver.execute_query("MATCH (n:Left) RETURN count(n) AS n", database_=other.database).records
    assert rows[0]["n"] == 1


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_does_not_answer_is_named(scheme: str) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings = Settings(neo4j_uri=f"{scheme}://127.0.0.1:{nobody.getsockname()[1]}")
        with pytest.raises(ServerUnreachable, match=r"no Neo4j answers at .* PARLEY_NEO4J_URI"), connect(settings):
            pass


@pytest.mark.parametrize("uri", ["http://127.0.0.1:7474", "localhost:7687", "bolt://127.0.0.1:port"])
def test_an_address_of_something_else_is_refused(uri: str) -> None:
    with pytest.raises(ServerUnreachable, match=r"PARLEY_NEO4J_URI=.* is no "), connect(Settings(neo4j_uri=uri)):
        pass


def address(connection: Connection) -> str:
    host, port = connection.driver.get_server_info().address[:2]
    return f"bolt://{host}:{port}"
