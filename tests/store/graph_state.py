"""The whole graph as plain values that can be compared, but for what tells when and how it came about."""

from neo4j import Driver

# Ids that were, and the lane: these depend on the order in which documents came.
_HISTORY = ["Redirect", "Ledger", "Migration", "Tombstone"]
_TIMES = ("changed", "revision", "written")
_NODES = """
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $history)
RETURN labels(n) AS labels, properties(n) AS properties
"""
_EDGES = """
MATCH (a)-[r]->(b)
RETURN coalesce(a.id, a.key) AS one, type(r) AS type, coalesce(b.id, b.key) AS other, properties(r) AS properties
"""

State = dict[str, list[str]]


def state(driver: Driver) -> State:
    """Every node by labels and id, every relationship by its ends, with all their properties."""
    found: State = {}
    for row in driver.execute_query(_NODES, history=_HISTORY).records:
        name = row["properties"].get("id") or row["properties"]["key"]
        found["/".join([*sorted(row["labels"]), name])] = [_plain(row["properties"])]
    for row in driver.execute_query(_EDGES).records:
        found.setdefault(f"{row['one']} {row['type']} {row['other']}", []).append(_plain(row["properties"]))
    return {key: sorted(values) for key, values in found.items()}


def _plain(properties: dict[str, object]) -> str:
    return str(sorted((key, str(value)) for key, value in properties.items() if key not in _TIMES))
