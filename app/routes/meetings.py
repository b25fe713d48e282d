"""/v1/meetings and /v1/mediations: who met whom, when and where, and the sentences behind it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from app.dependencies import GraphDep, IdParam, IntervalDep, PagingDep, PublishedDep, check_fresh, next_url
from app.errors import BadRequest
from app.examples import MEETING, example, page_of
from app.responses import MeetingPage, Total, days
from graph.answers import MeetingAnswer
from graph.queries.meetings import MeetingFilter, meeting, meetings
from graph.queries.pages import Page
from graph.vocabulary import Format, Medium, Status

router = APIRouter(prefix="/v1", tags=["meetings"], dependencies=[Depends(check_fresh)])

PartyParam = Annotated[str | None, Query(description="Id of a party that took part.", examples=["Q7035479"])]
WithParam = Annotated[str | None, Query(alias="with", description="Id of one on another side.", examples=["Q57371"])]
PlaceParam = Annotated[str | None, Query(description="Id of a place, or of a country.", examples=["Q656"])]
MediatorParam = Annotated[str | None, Query(description="Id of a mediator.")]
StatusParam = Annotated[tuple[Status, ...], Query(description="Any of these; every one where left out.")]
MediumParam = Annotated[tuple[Medium, ...], Query(description="Any of these.")]


@router.get("/meetings", operation_id="listMeetings", responses=example(page_of(MEETING)))
def list_meetings(
    request: Request,
    graph: GraphDep,
    interval: IntervalDep,
    published: PublishedDep,
    paging: PagingDep,
    party: PartyParam = None,
    other: WithParam = None,
    place: PlaceParam = None,
    mediator: MediatorParam = None,
    status: StatusParam = (),
    medium: MediumParam = (),
    format_: Annotated[tuple[Format, ...], Query(alias="format", description="Any of these.")] = (),
) -> MeetingPage:
    """Meetings by interval, party, place, status, medium, format or mediator."""
    wanted = MeetingFilter(
        interval=interval,
        published=published,
        party=_first(party, other),
        other=other,
        place=place,
        mediator=mediator,
        statuses=status,
        media=medium,
        formats=format_,
    )
    return _page(request, meetings(graph, wanted, paging), wanted)


@router.get("/meetings/{id}", operation_id="getMeeting", responses=example(MEETING))
def get_meeting(graph: GraphDep, identifier: IdParam) -> MeetingAnswer:
    """One meeting with all its evidence."""
    return meeting(graph, identifier)


@router.get("/mediations", operation_id="listMediations", responses=example(page_of(MEETING)))
def list_mediations(
    request: Request,
    graph: GraphDep,
    interval: IntervalDep,
    paging: PagingDep,
    party: PartyParam = None,
    other: WithParam = None,
    mediator: MediatorParam = None,
) -> MeetingPage:
    """Meetings that somebody is said to have mediated."""
    wanted = MeetingFilter(interval=interval, party=_first(party, other), other=other, mediator=mediator, mediated=True)
    return _page(request, meetings(graph, wanted, paging), wanted)


def _first(party: str | None, other: str | None) -> str | None:
    if other and not party:
        raise BadRequest("with: name the one party in `party` and the other in `with`.")
    return party


def _page(request: Request, page: Page[MeetingAnswer], wanted: MeetingFilter) -> MeetingPage:
    return MeetingPage(
        interval=days(wanted.interval),
        published=days(wanted.published),
        total=Total(value=page.total),
        truncated=bool(page.cursor),
        items=page.items,
        cursor=page.cursor or None,
        next_url=next_url(request, page),
    )
