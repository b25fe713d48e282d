"""The graph of parties: who surrounds one, how two are connected, whom both met."""

from datetime import date, timedelta
from typing import Any

from pydantic import TypeAdapter

from graph.answers import Contact, Edge, Network, PartyAnswer, PathAnswer
from graph.dates import Interval
from graph.errors import Unknown
from graph.queries.names import names
from graph.queries.pages import bounds
from graph.queries.pairs import pairs
from graph.queries.reader import GraphReader, together

_TIES = ("neighbourhood_mediations", "neighbourhood_statements")
_PARTIES = TypeAdapter(tuple[PartyAnswer, ...])
_EDGES = TypeAdapter(tuple[Edge, ...])


@together
def neighbourhood(graph: GraphReader, party: str, *, interval: Interval | None = None, limit: int = 100) -> Network:
    """A party, up to `limit` others that it met, mediated for, was mediated by or spoke about, and their counted ties.

    Raises:
        Unknown: it is not in the graph.
    """
    center = graph.row("entity_card", id=party)
    if center is None:
        raise Unknown(f"There is no entity {party}.")
    span: dict[str, Any] = bounds(interval)
    question = "neighbourhood_in_interval" if interval else "neighbourhood"
    met = graph.rows(question, party=party, limit=limit + 1, **span)[0]
    nodes = [center["entity"] | {"country": center["country"]}, *met["nodes"]]
    edges = [
        {"kind": "met", "source": source, "target": target, "count": count, "first": first, "last": last}
        for source, target, count, first, last in (*met["spokes"], *met["others"])
    ]
    for question in _TIES:
        for row in graph.rows(question, party=party, limit=limit + 1, **span):
            nodes.append(row["node"])
            edges.append(row["edge"])
    unique = list({node["id"]: node for node in nodes}.values())
    shown = unique[: limit + 1]
    ids = {node["id"] for node in shown}
    return Network(
        nodes=_PARTIES.validate_python(shown),
        edges=_EDGES.validate_python([edge for edge in edges if edge["source"] in ids and edge["target"] in ids]),
        truncated=len(unique) > len(shown),
    )


def network_of_interval(graph: GraphReader, *, interval: Interval | None = None, limit: int = 100) -> Network:
    """The most frequent pairs of an interval, up to `limit`, as a graph."""
    found = pairs(graph, interval=interval, limit=limit + 1)
    shown = found[:limit]
    return Network(
        nodes=tuple({party.id: party for pair in shown for party in (pair.a, pair.b)}.values()),
        edges=tuple(
            Edge(source=pair.a.id, target=pair.b.id, kind="met", count=pair.meetings, first=pair.first, last=pair.last)
            for pair in shown
        ),
        truncated=len(found) > limit,
    )


@together
def shortest_path(graph: GraphReader, party: str, other: str, *, interval: Interval | None = None) -> PathAnswer | None:
    """The fewest meetings that lead from one party to the other, or None.

    Raises:
        Unknown: one of them is not in the graph.
    """
    known = names(graph, [party, other])
    for identifier in (party, other):
        if identifier not in known:
            raise Unknown(f"There is no entity {identifier}.")
    row = graph.row("shortest_path", party=party, other=other, **bounds(interval)) if party != other else None
    if row is None:
        return None
    return PathAnswer.model_validate(row)


@together
def most_recent_path(
    graph: GraphReader, party: str, other: str, *, interval: Interval | None = None
) -> PathAnswer | None:
    """Among all paths the one whose oldest meeting is the latest: found by narrowing the days it may lie in."""
    best = shortest_path(graph, party, other, interval=interval)
    if best is None or not all(step.end for step in best.meetings):
        return best
    last_day = interval.end if interval else date.max - timedelta(days=1)
    newest = graph.rows("last_contact", party=party)[0]["day"]
    low, high = _oldest(best), min(last_day, date.fromisoformat(newest)) if newest else last_day
    while low < high:
        middle = low + (high - low + timedelta(days=1)) / 2
        path = shortest_path(graph, party, other, interval=Interval(middle, max(middle, last_day)))
        if path is None:
            high = middle - timedelta(days=1)
        else:
            best, low = path, max(middle, _oldest(path))
    return best


def common_contacts(
    graph: GraphReader, party: str, other: str, *, interval: Interval | None = None, limit: int = 100
) -> list[Contact]:
    """Whom two parties both met, the most frequent first."""
    question = "common_contacts_in_interval" if interval else "common_contacts"
    rows = graph.rows(question, party=party, other=other, limit=limit, **bounds(interval))
    return [Contact.model_validate(row) for row in rows]


def _oldest(path: PathAnswer) -> date:
    return min(step.end for step in path.meetings if step.end)
