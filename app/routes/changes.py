"""/v1/changes and /v1/schema: what is new in the graph, and how much is in it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from app.dependencies import GraphDep, LimitParam, check_fresh
from app.examples import CHANGES, SCHEMA, example
from app.responses import ChangePage, SchemaAnswer
from graph.queries.changes import changes, revision, summary

router = APIRouter(prefix="/v1", tags=["changes"], dependencies=[Depends(check_fresh)])


@router.get("/changes", operation_id="listChanges", responses=example(CHANGES))
def list_changes(
    graph: GraphDep,
    since: Annotated[int, Query(ge=0, description="Revision after which to begin; 0 for everything.")] = 0,
    skip: Annotated[int, Query(ge=0, description="Changes to pass over: from next_url.")] = 0,
    limit: LimitParam = 100,
) -> ChangePage:
    """Facts that were new, different, merged or removed after a revision, oldest change first."""
    found = changes(graph, since, skip=skip, limit=limit + 1)
    more = len(found) > limit
    return ChangePage(
        since=since,
        revision=revision(graph).revision,
        truncated=more,
        next_url=f"/v1/changes?since={since}&skip={skip + limit}&limit={limit}" if more else None,
        items=tuple(found[:limit]),
    )


@router.get("/schema", operation_id="getSchema", responses=example(SCHEMA))
def get_schema(graph: GraphDep) -> SchemaAnswer:
    """How many nodes and relationships of each kind there are."""
    return SchemaAnswer(revision=revision(graph).revision, items=tuple(summary(graph)))
