"""Who met whom: pairs of an interval or of one party, and the history of a pair."""

from datetime import date
from itertools import pairwise
from typing import Any

from graph.answers import CoAttendance, Gap, PairAnswer, PairHistory, PairMeeting
from graph.dates import Interval
from graph.errors import Unknown
from graph.queries.names import names
from graph.queries.pages import bounds, closed_bounds
from graph.queries.reader import GraphReader, together
from graph.vocabulary import Medium

_MOST_BOTH_ATTENDED = 200


def pairs(
    graph: GraphReader,
    *,
    interval: Interval | None = None,
    party: str | None = None,
    place: str | None = None,
    media: tuple[Medium, ...] = (),
    limit: int = 100,
) -> list[PairAnswer]:
    """Pairs that met, the most frequent first; with `party`, it is `a` of each."""
    common: dict[str, Any] = {"media": list(media) or None, "place": place, "limit": limit}
    if party:
        rows = graph.rows("pairs_of_party", **common, **bounds(interval), party=party)
    else:
        rows = graph.rows("pairs_in_interval", **common, **closed_bounds(interval))
    return [PairAnswer.model_validate(row) for row in rows]


@together
def pair_history(graph: GraphReader, party: str, other: str) -> PairHistory:
    """Every meeting of two parties, the days between one and the next, and what both attended besides.

    Raises:
        Unknown: one of them is not in the graph.
    """
    known = names(graph, [party, other])
    for identifier in (party, other):
        if identifier not in known:
            raise Unknown(f"There is no entity {identifier}.")
    met = [PairMeeting.model_validate(row) for row in graph.rows("pair_meetings", party=party, other=other)]
    both = graph.rows("co_attendance", party=party, other=other, limit=_MOST_BOTH_ATTENDED)
    return PairHistory(
        a=known[party],
        b=known[other],
        meetings=tuple(met),
        first=met[0] if met else None,
        last=max(met, key=lambda each: each.end or date.min) if met else None,
        gaps=gaps(met),
        both_attended=tuple(CoAttendance.model_validate(row) for row in both),
    )


def gaps(met: list[PairMeeting]) -> tuple[Gap, ...]:
    """Pauses between meetings in order of their start; days that overlap are no pause."""
    dated = [each for each in met if each.start and each.end]
    return tuple(
        Gap(after=one.meeting, before=following.meeting, days=max((following.start - one.end).days, 0))
        for one, following in pairwise(dated)
        if following.start and one.end
    )
