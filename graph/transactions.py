"""Runs the files of `graph/cypher` in a transaction, long lists in batches."""

from collections.abc import Sequence
from typing import Any

from neo4j import ManagedTransaction

from graph.cypher import cypher

Row = dict[str, Any]
BATCH = 1000  # rows of one UNWIND: larger ones gain nothing and cost memory


def fetch(tx: ManagedTransaction, /, name: str, **parameters: Any) -> list[Row]:
    """All rows of the query `write/name`."""
    return tx.run(cypher(f"write/{name}"), **parameters).data()


def apply(tx: ManagedTransaction, /, name: str, rows: Sequence[object], **parameters: Any) -> list[Row]:
    """Run `write/name` over `$rows`, batch by batch, and give all that it returns; nothing is sent for no rows."""
    found: list[Row] = []
    for at in range(0, len(rows), BATCH):
        found += fetch(tx, name, rows=rows[at : at + BATCH], **parameters)
    return found
