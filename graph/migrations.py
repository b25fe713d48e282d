"""Brings the schema of a database up to date: numbered files of Cypher, each applied once and recorded.

A file is a sequence of statements that end in a semicolon, each in transactions of its own: schema statements cannot
share one with data, and large changes come in many. So every statement must bear being repeated (`IF NOT EXISTS`), and
the record is written after the last one.
"""

from pathlib import Path

from neo4j import Driver

from graph.cypher import cypher

_FILES = Path(__file__).parent / "cypher" / "schema"


def migrations() -> list[str]:
    """Names of all files, in the order in which they are applied."""
    return sorted(path.stem for path in _FILES.glob("[0-9]*.cypher"))


def applied(driver: Driver, database: str) -> set[str]:
    """Names of the files that this database has had."""
    records, _, _ = driver.execute_query(cypher("write/migrations_applied"), database_=database)
    return {record["id"] for record in records}


def migrate(driver: Driver, database: str) -> list[str]:
    """Apply what is missing and wait until indexes answer; returns the names of the files applied now."""
    missing = [name for name in migrations() if name not in applied(driver, database)]
    for name in missing:
        with driver.session(database=database) as session:
            for statement in statements(cypher(f"schema/{name}")):
                session.run(statement).consume()
        driver.execute_query(cypher("write/migration_record"), id=name, database_=database)
    if missing:
        driver.execute_query("CALL db.awaitIndexes(120)", database_=database)
    return missing


def statements(text: str) -> list[str]:
    """The statements of a file, without the comments between them."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    return [statement for part in lines.split(";") if (statement := part.strip())]
