"""/v1/entities: persons, countries, organizations, places and offices by name and by id."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query

from app.dependencies import GraphDep, IdParam, LimitParam, check_fresh
from app.examples import ENTITY, HIT, example, list_of
from app.responses import EntityHits, Total
from graph.answers import EntityAnswer
from graph.queries.entities import entity, search_entities

router = APIRouter(prefix="/v1/entities", tags=["entities"], dependencies=[Depends(check_fresh)])

Kind = Literal["Person", "Country", "Organization", "Place", "Office"]


@router.get("", operation_id="searchEntities", responses=example(list_of(HIT)))
def search(
    graph: GraphDep,
    q: Annotated[
        str,
        Query(
            min_length=1, max_length=200, description="A name, or its beginning, in any script.", examples=["pashin"]
        ),
    ],
    kind: Annotated[tuple[Kind, ...], Query(description="Any of these.")] = (),
    limit: LimitParam = 20,
) -> EntityHits:
    """Entities whose name holds every word, the last one perhaps unfinished."""
    found = search_entities(graph, q, kinds=kind, limit=limit + 1)
    more = len(found) > limit
    return EntityHits(
        total=Total(value=min(len(found), limit), relation="gte" if more else "eq"),
        truncated=more,
        items=tuple(found[:limit]),
    )


@router.get("/{id}", operation_id="getEntity", responses=example(ENTITY))
def get_entity(graph: GraphDep, identifier: IdParam) -> EntityAnswer:
    """One entity with its names, offices, memberships and counts."""
    return entity(graph, identifier)
