"""What became of an id that is no longer in the graph."""

from graph.errors import Moved, Removed
from graph.queries.reader import GraphReader


def gone(graph: GraphReader, identifier: str) -> None:
    """Say where it went, if it ever was in the graph.

    Raises:
        Moved: it was merged into another; the error carries the id.
        Removed: it was retracted or erased.
    """
    row = graph.row("redirect", id=identifier)
    if row and row["to"]:
        raise Moved(identifier, row["to"])
    if row and row["removed"]:
        raise Removed(f"{identifier} was taken out of the graph.")
