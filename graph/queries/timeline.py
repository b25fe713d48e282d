"""How many meetings began in each day, month or year."""

from typing import Literal

from graph.answers import Bucket
from graph.dates import Interval
from graph.queries.pages import closed_bounds
from graph.queries.reader import GraphReader
from graph.vocabulary import Precision, Status

Unit = Literal["day", "month", "year"]
_COARSER: dict[Unit, tuple[Precision, ...]] = {
    "day": tuple(each for each in Precision if each is not Precision.DAY),
    "month": (Precision.SEASON, Precision.YEAR, Precision.UNKNOWN),
    "year": (Precision.UNKNOWN,),
}


def timeline(
    graph: GraphReader,
    *,
    interval: Interval | None = None,
    unit: Unit = "month",
    party: str | None = None,
    statuses: tuple[Status, ...] = (),
) -> list[Bucket]:
    """Counts of meetings by the day, month or year in which they began, oldest first; empty ones are left out."""
    span = closed_bounds(interval)
    question = "timeline_of_party" if party else "timeline_of_interval"
    rows = graph.rows(
        question,
        **{"from": span["from"], "to": span["to"]},
        unit=unit,
        party=party,
        statuses=list(statuses) or None,
        coarser=list(_COARSER[unit]),
    )
    return [Bucket.model_validate(row) for row in rows]
