"""Meetings by interval, party, pair, place, mediator; and one meeting with everything that is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from graph.answers import DateAnswer, Frame, MeetingAnswer, ParticipantAnswer, PartyAnswer, PlaceAnswer
from graph.dates import Interval
from graph.errors import Unknown
from graph.queries.cards import date_of, names
from graph.queries.pages import EARLIEST, LATEST, Page, Paging, bounds, closed_bounds, turn
from graph.queries.reader import GraphReader
from graph.queries.redirects import gone
from graph.vocabulary import Format, Medium, Status

Party = TypeVar("Party", bound=PartyAnswer)
FEW, ALL = 5, 1_000  # sentences shown under a meeting in a list, and on its own


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


def meetings(graph: GraphReader, wanted: MeetingFilter, paging: Paging) -> Page[MeetingAnswer]:
    """Meetings that fit, by day; without a party, place or mediator only those that have a date.

    Raises:
        BadCursor: the cursor belongs to another question.
    """
    question, parameters = _question(wanted)
    ids, total, cursor = turn(graph, question, parameters, paging)
    return Page(tuple(cards(graph, ids)), total, cursor)


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
    if not ids:
        return []
    rows = graph.rows("meeting_cards", ids=list(ids), evidence=evidence)
    placed = [each for row in rows for each in (*row["parties"], *row["frames"])]
    countries = names(graph, {each["country"] for each in placed if each["country"]})
    for each in placed:
        each["country"] = countries.get(each["country"] or "")
    return [_card(row) for row in rows]


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


def _card(row: dict[str, Any]) -> MeetingAnswer:
    """A meeting of what `meeting_cards` gives."""
    facts = row["meeting"]
    place = next((each for each in row["frames"] if each["tie"] == "HELD_IN"), None)
    frame = next((each for each in row["frames"] if each["tie"] == "PART_OF"), None) or {"title": facts.get("part_of")}
    moved = facts.get("moved_to_start")
    return MeetingAnswer(
        **{key: facts[key] for key in MeetingAnswer.model_fields if key in facts and key != "part_of"},
        date=date_of(facts),
        participants=_tied(row, "PARTICIPATED_IN", ParticipantAnswer),
        mediators=_tied(row, "MEDIATED_BY", PartyAnswer),
        hosts=_tied(row, "HOSTED_BY", PartyAnswer),
        absent=_tied(row, "ABSENT", PartyAnswer),
        place=PlaceAnswer.model_validate(place) if place else None,
        part_of=Frame.model_validate(frame) if frame["title"] else None,
        moved_to=DateAnswer(start=moved, end=facts.get("moved_to_end")) if moved else None,
        pairs=row["pairs"],
        evidence=row["evidence"],
    )


def _tied(row: dict[str, Any], tie: str, kind: type[Party]) -> tuple[Party, ...]:
    """The parties that a kind of relationship ties to the meeting."""
    return tuple(kind.model_validate(each) for each in row["parties"] if each["tie"] == tie)
