"""Meetings by interval, party, pair, place, mediator; and one meeting with everything that is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from graph.answers import MeetingAnswer
from graph.dates import Interval
from graph.errors import Unknown
from graph.queries.pages import EARLIEST, LATEST, Page, Paging, bounds, closed_bounds, turn
from graph.queries.reader import GraphReader, together
from graph.queries.redirects import gone
from graph.vocabulary import Format, Medium, Status

FEW, ALL = 5, 1_000  # sentences shown under a meeting in a list, and on its own
_CARDS = TypeAdapter(list[MeetingAnswer])
_TIES = {"participants": "PARTICIPATED_IN", "mediators": "MEDIATED_BY", "hosts": "HOSTED_BY", "absent": "ABSENT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFilter:
    """What meetings are asked for; ids of entities, and whatever is left out does not matter."""

    interval: Interval | None = None
    published: Interval | None = None
    party: str | None = None
    other: str | None = None  # the party on another side; only together with `party`
    mediator: str | None = None
    place: str | None = None
    statuses: tuple[Status, ...] = ()
    media: tuple[Medium, ...] = ()
    formats: tuple[Format, ...] = ()
    mediated: bool | None = None


@together
def meetings(graph: GraphReader, wanted: MeetingFilter, paging: Paging) -> Page[MeetingAnswer]:
    """Meetings that fit, by day; without a party, place or mediator only those that have a date.

    Raises:
        BadCursor: the cursor belongs to another question.
    """
    question, parameters = _question(wanted)
    ids, total, cursor = turn(graph, question, parameters, paging)
    return Page(tuple(cards(graph, ids)), total, cursor)


@together
def meeting(graph: GraphReader, identifier: str) -> MeetingAnswer:
    """One meeting with all its evidence.

    Raises:
        Moved, Removed, Unknown: it was merged into another, taken out, or never was.
    """
    found = cards(graph, [identifier], evidence=ALL)
    if not found:
        gone(graph, identifier)
        raise Unknown(f"There is no meeting {identifier}.")
    return found[0]


def cards(graph: GraphReader, ids: Sequence[str], *, evidence: int = FEW) -> list[MeetingAnswer]:
    """The meetings of these ids, in their order."""
    row = graph.row("meeting_cards", ids=list(ids), evidence=evidence) if ids else None
    return _CARDS.validate_python([card | _by_tie(card["parties"]) for card in row["cards"]]) if row else []


def _by_tie(parties: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The parties of a meeting by the part they had in it."""
    return {part: [party for party in parties if party["tie"] == tie] for part, tie in _TIES.items()}


def _question(wanted: MeetingFilter) -> tuple[str, dict[str, Any]]:
    """The question whose index narrows the search most, and its parameters."""
    common = {
        "statuses": list(wanted.statuses) or None,
        "media": list(wanted.media) or None,
        "formats": list(wanted.formats) or None,
        "mediated": wanted.mediated,
        "published_from": wanted.published.start if wanted.published else None,
        "published_to": wanted.published.end if wanted.published else None,
        "place": wanted.place,
    }
    if wanted.mediator:
        who = {"mediator": wanted.mediator, "party": wanted.party, "other": wanted.other}
        return "meetings_mediated_by", common | bounds(wanted.interval) | who
    if wanted.party and wanted.other:
        return "meetings_of_pair", common | bounds(wanted.interval) | {"party": wanted.party, "other": wanted.other}
    if wanted.party:
        return "meetings_of_party", common | bounds(wanted.interval) | {"party": wanted.party}
    if wanted.place:
        return "meetings_at_place", common | bounds(wanted.interval)
    undated = {"undated_since": EARLIEST if wanted.interval is None else LATEST}  # no day is later: an empty search
    return "meetings_in_interval", common | closed_bounds(wanted.interval) | undated
