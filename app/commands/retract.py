"""`parley retract`: take documents back out of the graph, as if they had never come."""

from typing import Annotated

import typer

from graph.connection import connect
from graph.errors import Unknown
from graph.store import Store


def retract(
    documents: Annotated[list[str], typer.Argument(help="Ids of documents, as /v1/articles gives them.")],
    erase: Annotated[bool, typer.Option("--erase", help="Also never take them in again.")] = False,
) -> None:
    """Take documents back, with every meeting and statement that rests on them alone."""
    with connect() as connection:
        store = Store(connection.driver, connection.database)
        gone = store.erase(*documents) if erase else store.retract(*documents)
    print(f"{len(gone)} of {len(set(documents))} taken out")
    if missing := sorted(set(documents) - gone):
        raise Unknown(f"not in the graph: {', '.join(missing)}")
