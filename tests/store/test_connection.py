"""A connection on the real engine answers, and the clean database between tests is clean."""

import pytest
from neo4j import Driver

from graph.connection import Connection

pytestmark = pytest.mark.store


def test_answers(connection: Connection) -> None:
    records, _, _ = connection.driver.execute_query("RETURN 1 AS one", database_=connection.database)
    assert records[0]["one"] == 1


@pytest.mark.parametrize("turn", [1, 2])
def test_database_is_clean_at_each_test(driver: Driver, connection: Connection, turn: int) -> None:
    count = "MATCH (n) RETURN count(n) AS nodes"
    assert driver.execute_query(count, database_=connection.database).records[0]["nodes"] == 0
    driver.execute_query("CREATE (:Left {turn: $turn})", turn=turn, database_=connection.database)
