"""The service: every part that it is made of, and how they are put together."""

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles

from app import problems
from app.ask import TimeReader
from app.routes import (
    articles,
    ask,
    changes,
    cypher,
    entities,
    health,
    meetings,
    network,
    pairs,
    statements,
    timeline,
)
from app.settings import HERE, ServiceSettings
from graph.connection import Connection, connect
from graph.guard import Guard, Limits
from graph.migrations import migrate
from graph.queries.reader import GraphReader
from graph.settings import Settings

ROUTERS = (meetings, pairs, statements, entities, articles, network, timeline, ask, cypher, changes, health)


def create_app(
    settings: Settings | None = None,
    *,
    service: ServiceSettings | None = None,
    connection: Connection | None = None,
    read_times: TimeReader | None = None,
) -> FastAPI:
    """Make the service.

    Args:
        settings: where the graph is; by default read from the environment.
        service: limits of the service; by default read from the environment.
        connection: an open connection to use instead of one of the service's own.
        read_times: finds the times in a question; by default the reader of the ingest package.
    """
    service = service or ServiceSettings()

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        with ExitStack() as stack:
            opened = connection
            if opened is None:
                opened = await run_in_threadpool(stack.enter_context, connect(settings))
            await run_in_threadpool(migrate, opened.driver, opened.database)
            app.state.graph = GraphReader(opened.driver, opened.database)
            app.state.guard = make_guard(opened, service)
            app.state.read_times = read_times or await run_in_threadpool(load_time_reader)
            yield

    app = FastAPI(
        title="Parley",
        version=version("parley"),
        description="Who met whom, who mediated, who said what: dated, with the sentence behind every fact.",
        lifespan=running,
        docs_url=None,
        redoc_url=None,
    )
    problems.install(app)
    for routes in ROUTERS:
        app.include_router(routes.router)
    app.add_api_route("/docs", _docs, include_in_schema=False)
    _serve_explorer(app, service.explorer)
    return app


def make_guard(connection: Connection, service: ServiceSettings) -> Guard:
    """The read-only gate with the service's limits."""
    limits = Limits(seconds=service.cypher_seconds, rows=service.cypher_rows, bytes=service.cypher_bytes)
    return Guard(connection.driver, database=connection.database, limits=limits, at_once=service.cypher_at_once)


def load_time_reader() -> TimeReader:
    """The time reader of the ingest package; loaded late, for it brings spaCy with it."""
    from ingest.nlp.text_times import find_times

    return find_times


def _docs() -> FileResponse:
    return FileResponse(HERE / "docs.html")


def _to_docs() -> RedirectResponse:
    return RedirectResponse("/docs")


def _serve_explorer(app: FastAPI, folder: Path) -> None:
    """The built explorer at the root; where there is none, the root leads to the API's documentation."""
    if (folder / "index.html").is_file():
        app.mount("/", StaticFiles(directory=folder, html=True), name="explorer")
    else:
        app.add_api_route("/", _to_docs, include_in_schema=False)
