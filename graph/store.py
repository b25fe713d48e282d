"""The write side of the graph: documents go in, are replaced and taken back, each with all that follows from it.

What the nodes and relationships are is told in `graph/cypher/schema/README.md`. Every transaction first takes the one
lock of the graph (`write/lane.cypher`), so that writers in any number of processes queue up; it then writes documents
together with everything that is derived from them, so that whatever crashes, a document is there with all of it or not
at all. The Article node is the marker: a document that has one in the same reading is not written again.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress

from neo4j import Driver
from neo4j.exceptions import Forbidden

from graph.claims import Article, Reading
from graph.ingestion import Outcome, erase_documents, remove_documents, unread_documents, write_documents
from graph.migrations import migrate
from graph.transactions import fetch

_DOCUMENTS = 200  # of one transaction, where many are written: enough to fill batches of rows, few enough to hold


class Store:
    """Writes to one database; its schema is brought up to date on opening. Transient failures are retried."""

    def __init__(self, driver: Driver, database: str = "neo4j") -> None:
        self.driver = driver
        self.database = database
        migrate(driver, database)

    def unread(self, articles: Sequence[Article], extractor: str) -> set[str]:
        """Ids of those articles that this extractor has not read, or that appeared where the graph does not know of."""
        with self.driver.session(database=self.database) as session:
            return session.execute_read(unread_documents, articles, extractor)

    def write(self, reading: Reading) -> Outcome:
        """Write one document with everything that follows from it, in one transaction."""
        return self._write([reading])[0]

    def write_many(self, readings: Iterable[Reading]) -> list[Outcome]:
        """Write documents, some hundred to a transaction; the outcome of each, in order.

        Each transaction is complete in itself: after a crash some of the documents are in the graph and some are not.
        """
        outcomes: list[Outcome] = []
        batch: list[Reading] = []
        for reading in readings:
            batch.append(reading)
            if len(batch) == _DOCUMENTS:
                outcomes += self._write(batch)
                batch = []
        return outcomes + (self._write(batch) if batch else [])

    @contextmanager
    def loading(self) -> Iterator[None]:
        """Have questions planned anew after a block that at least doubles the graph.

        Samples of the indexes lag behind a load: one that was sampled when empty looks cheaper to scan than to seek in,
        and such a plan is kept until the numbers of nodes are other ones by far. A user who may not do this on a shared
        server loses speed alone.
        """
        with self.driver.session(database=self.database) as session:
            [held] = session.execute_read(fetch, "documents")
        yield
        with self.driver.session(database=self.database) as session, suppress(Forbidden):
            session.execute_write(fetch, "replan", before=held["documents"])

    def retract(self, *documents: str) -> set[str]:
        """Take documents back as if they had never come; the ids of those that were there."""
        with self.driver.session(database=self.database) as session:
            return session.execute_write(remove_documents, documents)

    def erase(self, *documents: str) -> set[str]:
        """Take documents back and never take them in again; the ids of those that were there."""
        with self.driver.session(database=self.database) as session:
            return session.execute_write(erase_documents, documents)

    def _write(self, readings: Sequence[Reading]) -> list[Outcome]:
        with self.driver.session(database=self.database) as session:
            return session.execute_write(write_documents, readings)
