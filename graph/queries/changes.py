"""The graph's own clock: its revision, what changed since one, and how much there is."""

from pydantic import TypeAdapter

from graph.answers import Change, Count, Revision
from graph.queries.reader import GraphReader

_CHANGES = TypeAdapter(list[Change])


def revision(graph: GraphReader) -> Revision:
    """How many transactions have changed the graph; 0 for an empty one."""
    row = graph.row("revision")
    return Revision.model_validate(row) if row else Revision()


def changes(graph: GraphReader, since: int, *, skip: int = 0, limit: int = 100) -> list[Change]:
    """What was new, different, merged or removed after revision `since`, oldest change first."""
    return _CHANGES.validate_python(graph.rows("changes", since=since, skip=skip, limit=limit))


def summary(graph: GraphReader) -> list[Count]:
    """How many nodes and relationships of each kind there are."""
    return [Count.model_validate(row) for row in graph.rows("schema_summary")]
