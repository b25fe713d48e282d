"""Fills in what the questions give by id alone: names of countries, dates, evidence."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.answers import DateAnswer, Named
from graph.queries.reader import GraphReader
from graph.vocabulary import DateBasis, Precision

_INFERRED = frozenset({DateBasis.CONTEXT, DateBasis.PUBLICATION})


def date_of(row: Mapping[str, Any]) -> DateAnswer:
    """The interval of a meeting or statement."""
    basis = DateBasis(row.get("date_basis") or DateBasis.NONE)
    return DateAnswer(
        start=row.get("date_start"),
        end=row.get("date_end"),
        precision=Precision(row.get("precision") or Precision.UNKNOWN),
        basis=basis,
        words=row.get("date_words"),
        inferred=basis in _INFERRED,
    )


def with_countries(graph: GraphReader, parties: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the `country` id of each replaced by its name and code."""
    rows = list(parties)
    known = names(graph, {row["country"] for row in rows if row.get("country")})
    return [row | {"country": known.get(row.get("country") or "")} for row in rows]


def names(graph: GraphReader, ids: Iterable[str]) -> dict[str, Named]:
    """Names of entities by id; those that are not in the graph are left out."""
    wanted = sorted(set(ids))
    found = graph.rows("entities_by_id", ids=wanted) if wanted else []
    return {row["id"]: Named.model_validate(row) for row in found}
