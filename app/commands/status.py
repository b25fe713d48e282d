"""`parley status`: where the graph is, whether it answers, and how much is in it."""

from neo4j import RoutingControl

from app.commands.engine import show
from graph.connection import Connection, connect
from graph.cypher import cypher
from graph.embedded.engine import Engine
from graph.settings import Settings


def status() -> None:
    """Tell where the graph is and what is in it; starts no engine."""
    settings = Settings()
    if settings.mode == "embedded":
        engine = Engine(settings).status()
        show(engine)
        if engine.phase != "running":
            print("what is in it: start it with `parley engine start` and ask again")
            return
    with connect(settings) as connection:
        if settings.mode == "server":
            print(f"server      {settings.neo4j_uri}, database {connection.database}")
        _show_contents(connection)


def _show_contents(connection: Connection) -> None:
    rows, _, _ = connection.driver.execute_query(
        cypher("read/schema_summary"), database_=connection.database, routing_=RoutingControl.READ
    )
    for row in rows:
        if row["number"]:
            print(f"{row['name']:<16}{row['number']:>10,}")
