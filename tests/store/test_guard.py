"""Known ways around a read-only gate, each refused with a clear error; and the server lives on."""

import time
from collections.abc import Iterator

import pytest

from graph.connection import Connection
from graph.errors import (
    QueryBusy,
    QueryCancelled,
    QueryError,
    QueryFailed,
    QueryRefused,
    QueryTimedOut,
    QueryTooLarge,
)
from graph.guard import Guard, Limits
from graph.migrations import migrate

pytestmark = pytest.mark.store

LIMITS = Limits(seconds=3, rows=100, bytes=100_000)
# One row that the server does not interrupt until it is done, after some seconds.
RUNAWAY = "RETURN size([x IN range(1, 600000000) WHERE x % 2 = 3]) AS n"


@pytest.fixture
def guard(running_store: Connection) -> Iterator[Guard]:
    migrate(running_store.driver, running_store.database)
    guard = Guard(running_store.driver, database=running_store.database, limits=LIMITS)
    yield guard
    assert guard.run("RETURN 1 AS one").rows == ((1,),)  # the server lives on


@pytest.mark.parametrize(
    "query",
    [
        "RETURN 1 AS x",
        "MATCH (n) RETURN n LIMIT 5",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.labels",
        "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node RETURN node",
        "RETURN date.truncate('month', date()) AS month, duration.between(date(), date()) AS none",
        "MATCH (n) CALL (n) { RETURN 1 AS c } RETURN c",
        "// LOAD CSV\nRETURN 'LOAD CSV FROM x; CREATE (n)' AS use",
        "MATCH (n:Show) WHERE n.call = 1 RETURN n.load, {use: 1, call: 2} AS map",
        "RETURN COLLECT { MATCH (n) RETURN n.name } AS names",
        "WITH 1 AS a RETURN a UNION ALL RETURN 2 AS a",
        "MATCH p = shortestPath((a)-[*..3]-(b)) WHERE a <> b RETURN p LIMIT 1",
    ],
)
def test_reading_is_allowed(guard: Guard, query: str) -> None:
    assert guard.run(query).columns


@pytest.mark.parametrize(
    "query",
    [
        # writes, plain and hidden
        "CREATE (n)",
        "MERGE (n:A)",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.x = 1",
        "MATCH (n) REMOVE n.x",
        "FOREACH (x IN [1] | CREATE (n))",
        "CALL { CREATE (n) } RETURN 1",
        "CALL () { CREATE (n) } IN TRANSACTIONS",
        "UNWIND [1] AS x CALL (x) { RETURN 1 AS y } IN TRANSACTIONS RETURN y",
        "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node SET node.x = 1",
        "C\\u0052EATE (n)",
        # schema and administration
        "CREATE INDEX x FOR (n:A) ON (n.b)",
        "DROP INDEX meeting_start",
        "CREATE CONSTRAINT x FOR (n:A) REQUIRE n.b IS UNIQUE",
        "CREATE USER x SET PASSWORD 'abcdefgh'",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
        "GRANT ROLE x TO y",
        "START DATABASE neo4j",
        "SHOW USERS",
        "SHOW SETTINGS",
        "SHOW TRANSACTIONS",
        "SHOW DATABASES",
        "SHOW INDEXES",
        "SHOW PROCEDURES",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        # procedures and functions
        "CALL dbms.killConnection('x')",
        "CALL dbms.listConfig()",
        "CALL dbms.security.listUsers()",
        "CALL db.clearQueryCaches()",
        "CALL db.createLabel('X')",
        "CALL tx.setMetaData({a: 1})",
        "CALL `dbms`.`listConfig`()",
        "CALL `dbms.listConfig`()",
        "CALL dbms . listConfig ( )",
        "CALL /* x */ dbms.listConfig()",
        "C\\u0041LL dbms.listConfig()",
        "OPTIONAL CALL dbms.listConfig() YIELD name RETURN name",
        "RETURN [x IN range(1, 3) | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }]",
        "CALL apoc.load.json('http://127.0.0.1/')",
        "CALL apoc.cypher.run('CREATE (n)', {})",
        "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})",
        "RETURN genai.vector.encode('x', 'y', {})",
        # files and addresses
        "LOAD CSV FROM 'http://127.0.0.1/' AS line RETURN line",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "LOAD/**/CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line }",
        # other databases, several statements, prefixes
        "USE system SHOW USERS",
        "USE neo4j MATCH (n) RETURN n",
        "CALL () { USE neo4j RETURN 1 AS x } RETURN x",
        "RETURN 1 AS x; CREATE (n)",
        "RETURN 1 AS x; RETURN 2 AS x",
        "EXPLAIN CREATE (n)",
        "PROFILE MATCH (n) RETURN n",
        "/* c */ PROFILE RETURN 1",
        "// c\nPROFILE RETURN 1",
        "\\u0050ROFILE RETURN 1",
        "CYPHER runtime=slotted CREATE (n)",
        # nothing
        "",
        "  // nothing",
    ],
)
def test_everything_else_is_refused(guard: Guard, query: str) -> None:
    with pytest.raises((QueryRefused, QueryFailed)):
        guard.run(query)


def test_a_mistake_is_told_where_it_stands_in_the_query_as_given(guard: Guard) -> None:
    with pytest.raises(QueryFailed, match=r"line 1, column 9 "):
        guard.run("MATCH (n")


@pytest.mark.parametrize(
    "query",
    [
        "RETURN reduce(s = 'x', i IN range(1, 40) | s + s)",
        "RETURN [x IN range(1, 1000000000) | x * x][0]",
        "UNWIND range(1, 100000000) AS x RETURN collect(toString(x) + 'abcdefghijklmnopqrstuvwxyz')",
        "RETURN [x IN range(1, 100000000) | toString(x)] AS l",
    ],
)
def test_a_memory_bomb_ends_as_a_clean_error(guard: Guard, query: str) -> None:
    with pytest.raises((QueryTooLarge, QueryTimedOut)):
        guard.run(query)


def test_a_long_query_is_stopped(guard: Guard) -> None:
    with pytest.raises(QueryTimedOut, match="3 s"):
        guard.run("UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y RETURN count(*)")


def test_rows_and_bytes_are_capped(guard: Guard) -> None:
    rows = guard.run("UNWIND range(1, 1000) AS x RETURN x")
    assert (len(rows.rows), rows.truncated) == (100, "rows")
    wide = guard.run("UNWIND range(1, 50) AS x RETURN reduce(s = 'x', i IN range(1, 14) | s + s) AS s")
    assert (len(wide.rows), wide.truncated) == (6, "bytes")


def test_a_query_is_cancelled_when_nobody_waits(guard: Guard) -> None:
    started = time.monotonic()
    with pytest.raises(QueryCancelled):
        guard.run(
            "UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y RETURN count(*)",
            limits=Limits(seconds=30),
            is_cancelled=lambda: time.monotonic() - started > 0.5,
        )


def test_only_so_many_runaways_are_allowed(running_store: Connection) -> None:
    guard = Guard(running_store.driver, database=running_store.database, limits=Limits(seconds=0.5), runaways=1)
    with pytest.raises(QueryTimedOut):
        guard.run(RUNAWAY)
    with pytest.raises(QueryBusy):
        guard.run("RETURN 1")
    assert any(_answers(guard) for _ in range(600))


def _answers(guard: Guard) -> bool:
    """Whether the gate lets a query through; waits a little where it does not."""
    try:
        rows = guard.run("RETURN 1 AS one", limits=LIMITS).rows
    except QueryError:
        time.sleep(0.2)
        return False
    return rows == ((1,),)
