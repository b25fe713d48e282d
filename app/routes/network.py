"""/v1/network: the graph of parties around one, of an interval, and between two."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query

from app.dependencies import GraphDep, IntervalDep, LimitParam, check_fresh
from app.examples import CONTACT, NETWORK, PATH, example, list_of
from app.responses import ContactList, PathAnswerOrNone, Total, days
from graph.answers import Network
from graph.queries.network import (
    common_contacts,
    most_recent_path,
    neighbourhood,
    network_of_interval,
    shortest_path,
)

router = APIRouter(prefix="/v1/network", tags=["network"], dependencies=[Depends(check_fresh)])

PartyParam = Annotated[str, Query(description="Id of the one party.", examples=["Q7035479"])]
OtherParam = Annotated[str, Query(alias="with", description="Id of the other party.", examples=["Q57371"])]


@router.get("", operation_id="getNetwork", responses=example(NETWORK))
def get_network(
    graph: GraphDep,
    interval: IntervalDep,
    party: Annotated[str | None, Query(description="Id of the party in the middle.", examples=["Q7035479"])] = None,
    limit: LimitParam = 100,
) -> Network:
    """The parties around one, with counted ties; without `party`, the most frequent pairs of the interval."""
    if party is None:
        return network_of_interval(graph, interval=interval, limit=limit)
    return neighbourhood(graph, party, interval=interval, limit=limit)


@router.get("/path", operation_id="getPath", responses=example(PATH))
def get_path(
    graph: GraphDep,
    interval: IntervalDep,
    party: PartyParam,
    other: OtherParam,
    prefer: Annotated[
        Literal["shortest", "recent"], Query(description="Fewest meetings, or the oldest of them as late as can be.")
    ] = "shortest",
) -> PathAnswerOrNone:
    """How two parties are connected through meetings."""
    find = shortest_path if prefer == "shortest" else most_recent_path
    return PathAnswerOrNone(interval=days(interval), prefer=prefer, path=find(graph, party, other, interval=interval))


@router.get("/contacts", operation_id="listCommonContacts", responses=example(list_of(CONTACT)))
def list_common_contacts(
    graph: GraphDep, interval: IntervalDep, party: PartyParam, other: OtherParam, limit: LimitParam = 100
) -> ContactList:
    """Whom two parties both met."""
    found = common_contacts(graph, party, other, interval=interval, limit=limit + 1)
    more = len(found) > limit
    return ContactList(
        interval=days(interval),
        total=Total(value=min(len(found), limit), relation="gte" if more else "eq"),
        truncated=more,
        items=tuple(found[:limit]),
    )
