"""Entities by name, in any script and unfinished, and one entity with what is known of it."""

import math
from typing import Any

from graph.answers import EntityAnswer, EntityHit, Named
from graph.errors import Unknown
from graph.ids import fold
from graph.queries.names import names
from graph.queries.reader import GraphReader, together
from graph.queries.redirects import gone

_CANDIDATES = 400  # taken from the index before they are put in order of how much the graph knows of them
_EXACT, _WHOLE_WORDS, _BEGUN, _LOOSE = 3, 2, 1, 0


@together
def search_entities(
    graph: GraphReader, words: str, *, kinds: tuple[str, ...] = (), limit: int = 20, loose: bool = True
) -> list[EntityHit]:
    """Entities whose name holds every word, the last one perhaps unfinished; if there is none, words one letter off.

    In order: the whole name, whole words, begun words; among equals those of whom most is known.
    """
    folded = fold(words).split()
    if not folded:
        return []
    exact = " AND ".join([*folded[:-1], f"({folded[-1]} OR {folded[-1]}*)"])
    rows = _candidates(graph, exact, kinds)
    if not rows and loose:
        rows = _candidates(graph, " AND ".join(f"{word}~1" if len(word) > 3 else word for word in folded), kinds)
    ranked = sorted((_ranked(row, folded) for row in rows), key=lambda pair: pair[0])[:limit]
    countries = names(graph, {hit["country"] for _, hit in ranked if hit.get("country")})
    return [EntityHit.model_validate(hit | {"country": countries.get(hit.get("country") or "")}) for _, hit in ranked]


@together
def entity(graph: GraphReader, identifier: str) -> EntityAnswer:
    """One entity with its names, offices, memberships and counts.

    Raises:
        Moved, Removed, Unknown: it was merged into another, taken out, or never was.
    """
    row = graph.row("entity_card", id=identifier)
    if row is None:
        gone(graph, identifier)
        raise Unknown(f"There is no entity {identifier}.")
    return EntityAnswer.model_validate(
        {key: value for key, value in row["entity"].items() if value is not None}
        | {"country": row["country"], "counts": row["counts"]}
        | {each: [_term(term) for term in row[each]] for each in ("offices", "memberships")}
    )


def _candidates(graph: GraphReader, words: str, kinds: tuple[str, ...]) -> list[dict[str, Any]]:
    return graph.rows("entities_search", words=words, kinds=list(kinds) or None, candidates=_CANDIDATES)


def _ranked(row: dict[str, Any], folded: list[str]) -> tuple[tuple[float, ...], dict[str, Any]]:
    """Sort key and hit of a candidate."""
    found = row["entity"]
    fit, matched = max(
        ((_fit(name, folded), name) for name in [found["name"], *(found["names"] or [])]), key=lambda each: each[0]
    )
    key = (-fit, -math.log1p(row["facts"] * 4 + row["mentions"]), -row["score"], len(found["name"]))
    return key, found | {"matched": matched, "facts": row["facts"], "mentions": row["mentions"]}


def _fit(name: str, folded: list[str]) -> int:
    """How well a name answers the words."""
    words = fold(name).split()
    if words == folded:
        return _EXACT
    if set(folded) <= set(words):
        return _WHOLE_WORDS
    if all(any(word.startswith(begun) for word in words) for begun in folded):
        return _BEGUN
    return _LOOSE


def _term(row: dict[str, Any]) -> dict[str, Any]:
    """An office or membership with its dates under the names of the answer."""
    of = row.get("of")
    return row | {"start": row.get("from"), "end": row.get("to"), "of": Named.model_validate(of) if of else None}
