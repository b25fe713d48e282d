"""/v1/timeline: how many meetings began in each day, month or year."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from app.dependencies import GraphDep, IntervalDep, check_fresh
from app.examples import BUCKET, example, list_of
from app.responses import TimelineAnswer, Total, days
from graph.queries.timeline import Unit, timeline
from graph.vocabulary import Status

router = APIRouter(prefix="/v1/timeline", tags=["timeline"], dependencies=[Depends(check_fresh)])


@router.get("", operation_id="getTimeline", responses=example(list_of(BUCKET) | {"unit": "month"}))
def get_timeline(
    graph: GraphDep,
    interval: IntervalDep,
    unit: Annotated[Unit, Query(description="Width of a bucket.")] = "month",
    party: Annotated[str | None, Query(description="Id of a party that took part.")] = None,
    status: Annotated[tuple[Status, ...], Query(description="Any of these; every one where left out.")] = (),
) -> TimelineAnswer:
    """Counts of meetings, oldest first; buckets without any are left out."""
    buckets = timeline(graph, interval=interval, unit=unit, party=party, statuses=status)
    return TimelineAnswer(interval=days(interval), total=Total(value=len(buckets)), unit=unit, items=tuple(buckets))
