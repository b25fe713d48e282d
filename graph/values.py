"""What the database returns, as plain JSON values: nodes, relationships, paths, dates, points, odd numbers."""

import base64
import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time
from pydantic import JsonValue


def to_json(value: Any) -> JsonValue:
    """The value with every part made JSON-safe.

    Nodes become `{"labels", "properties"}`, relationships `{"type", "start", "end", "properties"}` with the ends' own
    `id`s, paths `{"nodes", "relationships"}`; dates and durations ISO 8601; bytes base64; infinities and NaN strings.

    Raises:
        TypeError: a kind of value that the driver is not known to return.
    """
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if type(value) is dict:  # by far the most frequent of what follows, and slow to tell as a Mapping
        return {key: to_json(each) for key, each in value.items()}
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, (Date, DateTime, Time, Duration)):
        return value.iso_format()
    if isinstance(value, (Node, Relationship, Path)):
        return _graph_to_json(value)
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value)}
    if isinstance(value, Mapping):
        return {str(key): to_json(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_json(each) for each in value]
    return _scalar_to_json(value)


def _graph_to_json(value: Node | Relationship | Path) -> JsonValue:
    """Parts of the graph, known by the ids that are ours."""
    if isinstance(value, Path):
        return {
            "nodes": [_graph_to_json(node) for node in value.nodes],
            "relationships": [_graph_to_json(relationship) for relationship in value.relationships],
        }
    properties: JsonValue = {key: to_json(each) for key, each in value.items()}
    if isinstance(value, Node):
        return {"labels": [*sorted(value.labels)], "properties": properties}
    ends = (node.get("id") if node is not None else None for node in value.nodes)
    start, end = (to_json(each) for each in ends)
    return {"type": value.type, "start": start, "end": end, "properties": properties}


def _scalar_to_json(value: Any) -> JsonValue:
    """Values of the standard library and raw bytes."""
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} is no value that the database is known to return")
