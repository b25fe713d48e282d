"""Meetings by interval, party, pair, place, mediator; and one meeting with everything that is known of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from graph.answers import Evidence, MeetingAnswer
from graph.combine import met
from graph.dates import Interval
from graph.errors import Unknown
from graph.queries.pages import EARLIEST, LATEST, Page, Paging, bounds, closed_bounds, turn
from graph.queries.reader import GraphReader, together
from graph.queries.redirects import gone
from graph.vocabulary import Format, Medium, Status

_ALL = 1_000  # sentences shown under a meeting on its own; in a list, those that are kept on it
_EVIDENCE = TypeAdapter(tuple[Evidence, ...])
_CITED = 14  # values that `write/citations` keeps of each sentence
_PARTS = {"PARTICIPATED_IN": "participants", "MEDIATED_BY": "mediators", "HOSTED_BY": "hosts", "ABSENT": "absent"}


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
    found = cards(graph, [identifier])
    if not found:
        gone(graph, identifier)
        raise Unknown(f"There is no meeting {identifier}.")
    evidence = graph.rows("meeting_evidence", id=identifier, evidence=_ALL)
    return found[0].model_copy(update={"evidence": _EVIDENCE.validate_python(evidence)})


def cards(graph: GraphReader, ids: Sequence[str]) -> list[MeetingAnswer]:
    """The meetings of these ids, in their order, each with its first sentences."""
    row = graph.row("meeting_cards", ids=list(ids)) if ids else None
    return [MeetingAnswer.model_validate(_as_answer(card)) for card in row["cards"]] if row else []


def _as_answer(card: dict[str, Any]) -> dict[str, Any]:
    """A card with its parties by the part they had, who of them met, and its citations told apart."""
    parties: dict[str, list[dict[str, Any]]] = {part: [] for part in _PARTS.values()}
    for party in card["parties"]:
        parties[_PARTS[party["tie"]]].append(party)
    seated = [(party["id"], party["side"]) for party in parties["participants"]]
    who_met = sorted(met(card["status"], card["format"], seated))
    return {**card, **parties, "pairs": who_met, "evidence": list(_sentences(card["citations"]))}


def _sentences(citations: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The sentences that are kept on a meeting, in the order of `write/citations`; what is blank is not known."""
    for claim, stance, status, by, rule, extractor, sentence, start, end, article, title, outlet, url, published in zip(
        *[iter(citations)] * _CITED, strict=True
    ):
        yield {
            "claim": claim,
            "stance": stance,
            "status": status or None,
            "attributed_to": by or None,
            "rule": rule or None,
            "extractor": extractor or None,
            "sentence": sentence,
            "start": start,
            "end": end,
            "article": {
                "id": article,
                "title": title or None,
                "outlet": outlet or None,
                "url": url or None,
                "published": published or None,
            },
        }


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
