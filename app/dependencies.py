"""What the routes are given: the graph, the gate, intervals, pages, and the check of what the caller has already."""

from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request, Response

from app.errors import BadRequest, NotModified
from graph.dates import Interval
from graph.guard import Guard
from graph.queries.changes import revision
from graph.queries.pages import EARLIEST, LATEST, Page, Paging
from graph.queries.reader import GraphReader

MOST = 500  # items of one page


def get_graph(request: Request) -> GraphReader:
    """A reader with its own list of what this request asked."""
    graph: GraphReader = request.app.state.graph
    return graph.apart()


def get_guard(request: Request) -> Guard:
    """The read-only gate."""
    guard: Guard = request.app.state.guard
    return guard


GraphDep = Annotated[GraphReader, Depends(get_graph)]
GuardDep = Annotated[Guard, Depends(get_guard)]


def check_fresh(request: Request, response: Response, graph: GraphDep) -> None:
    """Stamp the answer with the graph's revision; a caller who has that revision gets 304."""
    etag = f'W/"r{revision(graph).revision}"'
    if etag in request.headers.get("if-none-match", ""):
        raise NotModified(etag)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"


_FROM = Query(alias="from", description="First day: 2023, 2023-12 or 2023-12-26.", examples=["2023-12"])
_TO = Query(alias="to", description="Last day: 2023, 2023-12 or 2023-12-26.", examples=["2023-12"])


def get_interval(from_: Annotated[str, _FROM] = "", to: Annotated[str, _TO] = "") -> Interval | None:
    """The days from the first of `from` to the last of `to`; a side left out is open."""
    return read_interval(from_, to)


def get_published(
    published_from: Annotated[str, Query(description="Reported on or after.", examples=["2023-12-26"])] = "",
    published_to: Annotated[str, Query(description="Reported on or before.", examples=["2023-12-31"])] = "",
) -> Interval | None:
    """The days on which it was reported."""
    return read_interval(published_from, published_to)


def get_paging(
    limit: Annotated[int, Query(ge=1, le=MOST, description="Most items of a page.")] = 50,
    cursor: Annotated[str, Query(description="Where to go on: from next_url of the page before.")] = "",
    order: Annotated[str, Query(pattern="^-?date$", description="date: oldest first; -date: newest first.")] = "-date",
) -> Paging:
    """Which page is wanted."""
    return Paging(limit=limit, cursor=cursor, newest=order == "-date")


IntervalDep = Annotated[Interval | None, Depends(get_interval)]
PublishedDep = Annotated[Interval | None, Depends(get_published)]
PagingDep = Annotated[Paging, Depends(get_paging)]
IdParam = Annotated[str, Path(alias="id", description="Id as the answers give it.")]
LimitParam = Annotated[int, Query(ge=1, le=MOST, description="Most items.")]


def read_interval(first: str, last: str) -> Interval | None:
    """An interval of two partial dates.

    Raises:
        BadRequest: one of them is no date, or they are in the wrong order.
    """
    if not first and not last:
        return None
    try:
        start = Interval.parse(first).start if first else EARLIEST
        end = Interval.parse(last).end if last else LATEST
        return Interval(start, end)
    except ValueError as error:
        raise BadRequest(f"from/to: {error}.") from error


def next_url(request: Request, page: Page[Any]) -> str | None:
    """Address of the next page, or None."""
    if not page.cursor:
        return None
    url = request.url.include_query_params(cursor=page.cursor)
    return f"{url.path}?{url.query}"
