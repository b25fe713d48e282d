"""/v1/pairs: who met whom, how often, first and last; and the history of two parties."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from app.dependencies import GraphDep, IntervalDep, LimitParam, check_fresh
from app.examples import HISTORY, PAIR, example, list_of
from app.responses import PairList, Total, days
from graph.answers import PairHistory
from graph.queries.pairs import pair_history, pairs
from graph.vocabulary import Medium

router = APIRouter(prefix="/v1/pairs", tags=["pairs"], dependencies=[Depends(check_fresh)])


@router.get("", operation_id="listPairs", responses=example(list_of(PAIR)))
def list_pairs(
    graph: GraphDep,
    interval: IntervalDep,
    limit: LimitParam = 100,
    party: Annotated[str | None, Query(description="Id of one of the two.", examples=["Q7035479"])] = None,
    place: Annotated[str | None, Query(description="Id of the place where they met.")] = None,
    medium: Annotated[tuple[Medium, ...], Query(description="Any of these.")] = (),
) -> PairList:
    """Pairs on different sides of a held meeting that was no summit; the most frequent first."""
    found = pairs(graph, interval=interval, party=party, place=place, media=medium, limit=limit + 1)
    more = len(found) > limit
    return PairList(
        interval=days(interval),
        total=Total(value=min(len(found), limit), relation="gte" if more else "eq"),
        truncated=more,
        items=tuple(found[:limit]),
    )


@router.get("/{id}/{other}", operation_id="getPair", responses=example(HISTORY))
def get_pair(
    graph: GraphDep,
    party: Annotated[str, Path(alias="id", description="Id of the one.")],
    other: Annotated[str, Path(description="Id of the other.")],
) -> PairHistory:
    """Every meeting of two parties, the days between one and the next, and what both attended besides."""
    return pair_history(graph, party, other)
