"""Names of what a question gives by id alone."""

from collections.abc import Iterable

from graph.answers import Named
from graph.queries.reader import GraphReader


def names(graph: GraphReader, ids: Iterable[str]) -> dict[str, Named]:
    """Names of entities by id; those that are not in the graph are left out."""
    wanted = sorted(set(ids))
    found = graph.rows("entities_by_id", ids=wanted) if wanted else []
    return {row["id"]: Named.model_validate(row) for row in found}
