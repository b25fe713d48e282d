"""/v1/cypher and /v1/queries: the analysts' own questions, read-only, and those that Parley asks."""

import asyncio
import threading

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool

from app.dependencies import GuardDep, IdParam
from app.examples import CYPHER, QUERY, example
from app.responses import CypherAnswer, CypherRequest, QueryText
from graph.errors import Unknown
from graph.guard import Guard
from graph.queries.texts import question_text, question_texts

router = APIRouter(prefix="/v1", tags=["cypher"])

_LOOK = 0.2  # seconds between looks at whether the caller has gone


@router.post("/cypher", operation_id="runCypher", responses=example(CYPHER))
async def run_cypher(request: Request, guard: GuardDep, asked: CypherRequest) -> CypherAnswer:
    """Run a query that reads the graph; it ends when the caller hangs up."""
    gone = threading.Event()
    watch = asyncio.create_task(_watch(request, gone))
    try:
        return await run_in_threadpool(_run, guard, asked, gone)
    finally:
        watch.cancel()


@router.get("/queries", operation_id="listQueries", responses=example([QUERY]))
def list_queries() -> list[QueryText]:
    """Every question that Parley asks the graph, as Cypher to start from."""
    return [QueryText.model_validate(text, from_attributes=True) for text in question_texts()]


@router.get("/queries/{id}", operation_id="getQuery", responses=example(QUERY))
def get_query(identifier: IdParam) -> QueryText:
    """One of these questions."""
    text = question_text(identifier)
    if text is None:
        raise Unknown(f"There is no query {identifier}.")
    return QueryText.model_validate(text, from_attributes=True)


def _run(guard: Guard, asked: CypherRequest, gone: threading.Event) -> CypherAnswer:
    table = guard.run(asked.query, asked.parameters, is_cancelled=gone.is_set)
    return CypherAnswer.model_validate(table, from_attributes=True)


async def _watch(request: Request, gone: threading.Event) -> None:
    """Set the mark when the caller hangs up."""
    while not await request.is_disconnected():
        await asyncio.sleep(_LOOK)
    gone.set()
