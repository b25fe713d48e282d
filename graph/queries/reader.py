"""Runs the questions of graph/cypher/read and keeps, where asked, which ones were run."""

from dataclasses import dataclass, field
from typing import Any

from neo4j import READ_ACCESS, Driver, ManagedTransaction, unit_of_work

from graph.cypher import cypher
from graph.values import to_json

_SECONDS = 20.0  # far beyond what any of our own questions takes; ends what a server in trouble holds up


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was run: its name, text and parameters."""

    name: str
    text: str
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GraphReader:
    """Reads the graph through a driver that belongs to the caller; `asked` collects what was run."""

    driver: Driver
    database: str | None = None
    asked: list[Asked] = field(default_factory=list)

    def rows(self, question: str, **parameters: Any) -> list[dict[str, Any]]:
        """Rows of one question, with dates as ISO text: the questions make it, for the driver is slow to make dates.

        Raises:
            neo4j.exceptions.Neo4jError, DriverError: the database cannot answer.
        """
        text = cypher(f"read/{question}")
        self.asked.append(Asked(question, text, {key: to_json(value) for key, value in parameters.items()}))

        @unit_of_work(timeout=_SECONDS)
        def work(transaction: ManagedTransaction) -> list[dict[str, Any]]:
            return [dict(record) for record in transaction.run(text, parameters)]

        with self.driver.session(database=self.database, default_access_mode=READ_ACCESS) as session:
            return session.execute_read(work)

    def row(self, question: str, **parameters: Any) -> dict[str, Any] | None:
        """The only row of a question, or None."""
        return next(iter(self.rows(question, **parameters)), None)

    def apart(self) -> "GraphReader":
        """The same reader with a list of its own of what was asked."""
        return GraphReader(self.driver, self.database)
