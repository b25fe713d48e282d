"""/v1/ask: a question in plain English, how it was understood, and the answer."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from app.ask import Answer, TimeReader, answer
from app.dependencies import GraphDep, check_fresh
from app.examples import ANSWER, example

router = APIRouter(prefix="/v1", tags=["ask"], dependencies=[Depends(check_fresh)])


def get_time_reader(request: Request) -> TimeReader:
    """The reader of times that the application was made with."""
    reader: TimeReader = request.app.state.read_times
    return reader


@router.get("/ask", operation_id="ask", responses=example(ANSWER))
def ask(
    graph: GraphDep,
    read_times: Annotated[TimeReader, Depends(get_time_reader)],
    q: Annotated[
        str,
        Query(min_length=1, max_length=500, description="A question.", examples=["who met whom in December 2023"]),
    ],
) -> Answer:
    """Read a question deterministically into one of the API's queries, and answer it."""
    return answer(graph, q, read_times, today=datetime.now(UTC).date())
