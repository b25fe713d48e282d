"""/v1/statements: who said what about whom, and where it was reported."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from app.dependencies import GraphDep, IdParam, IntervalDep, PagingDep, check_fresh, next_url
from app.examples import STATEMENT, example, page_of
from app.responses import StatementPage, Total, days
from graph.answers import StatementAnswer
from graph.queries.statements import StatementFilter, statement, statements
from graph.vocabulary import StatementKind

router = APIRouter(prefix="/v1/statements", tags=["statements"], dependencies=[Depends(check_fresh)])


@router.get("", operation_id="listStatements", responses=example(page_of(STATEMENT)))
def list_statements(
    request: Request,
    graph: GraphDep,
    interval: IntervalDep,
    paging: PagingDep,
    speaker: Annotated[str | None, Query(description="Id of who said it.", examples=["Q4351402"])] = None,
    about: Annotated[str | None, Query(description="Id of a party, place or meeting that it is about.")] = None,
    words: Annotated[str, Query(description="Words that all stand in it.", examples=["peace treaty"])] = "",
    kind: Annotated[tuple[StatementKind, ...], Query(description="Any of these.")] = (),
) -> StatementPage:
    """Statements by speaker, subject, words and interval."""
    wanted = StatementFilter(interval=interval, speaker=speaker, about=about, words=tuple(words.split()), kinds=kind)
    page = statements(graph, wanted, paging)
    return StatementPage(
        interval=days(interval),
        total=Total(value=page.total),
        truncated=bool(page.cursor),
        items=page.items,
        cursor=page.cursor or None,
        next_url=next_url(request, page),
    )


@router.get("/{id}", operation_id="getStatement", responses=example(STATEMENT))
def get_statement(graph: GraphDep, identifier: IdParam) -> StatementAnswer:
    """One statement with all its evidence."""
    return statement(graph, identifier)
