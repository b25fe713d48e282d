"""Answers a question: runs one typed query over the names that were found, shows its address and Cypher."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from pydantic import BaseModel, JsonValue

from app.question_frames import Intent
from app.question_names import Resolved, resolve, two
from app.questions import TimeReader, read_question
from app.responses import Days, days
from graph.answers import Contact, EntityHit, MeetingAnswer, Named, PairAnswer, PathAnswer, StatementAnswer
from graph.ids import fold
from graph.queries.meetings import MeetingFilter, cards, meetings
from graph.queries.network import common_contacts, shortest_path
from graph.queries.pages import EARLIEST, LATEST, Paging
from graph.queries.pairs import pairs
from graph.queries.reader import GraphReader
from graph.queries.statements import StatementFilter, statements
from graph.vocabulary import Format, Medium, Status

__all__ = ["Answer", "TimeReader", "answer"]

_MOST = 100
_WHO_MET = (Format.BILATERAL, Format.TRILATERAL, Format.MULTILATERAL)


class Reading(BaseModel):
    """The question as it was understood: its kind, who and what its names are, and the interval."""

    intent: Intent
    parties: tuple[Named, ...] = ()
    mediator: Named | None = None
    place: Named | None = None
    topic: str | None = None
    about: Named | None = None  # whom or what the topic names, where it names somebody or somewhere known
    interval: Days | None = None
    time_words: str | None = None
    statuses: tuple[Status, ...] = ()
    media: tuple[Medium, ...] = ()
    formats: tuple[Format, ...] = ()
    alternatives: dict[str, tuple[EntityHit, ...]] = {}  # for a name that fits others as well


class Ran(BaseModel):
    """A query that was run for the answer: paste it into /v1/cypher."""

    name: str
    cypher: str
    parameters: dict[str, JsonValue]


class Answer(BaseModel):
    """A question, how it was understood, where the same answer is had, and the answer."""

    question: str
    understood: Reading
    address: str
    queries: tuple[Ran, ...] = ()
    summary: str = ""
    total: int = 0
    truncated: bool = False
    pairs: tuple[PairAnswer, ...] = ()
    meetings: tuple[MeetingAnswer, ...] = ()
    statements: tuple[StatementAnswer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    path: PathAnswer | None = None


def answer(graph: GraphReader, text: str, read_times: TimeReader, *, today: date) -> Answer:
    """Answer a question; relative times count from `today`.

    Raises:
        UnreadableQuestion: it cannot be read, or names somebody who is not in the graph.
    """
    resolved = resolve(graph, read_question(text, read_times, today=today))
    asking = graph.apart()
    found = _HANDLERS[resolved.question.intent](asking, resolved)
    return found.model_copy(
        update={
            "question": text,
            "understood": _reading(resolved),
            "queries": tuple(
                Ran(name=each.name, cypher=each.text, parameters=each.parameters) for each in asking.asked
            ),
        }
    )


def _pairs(graph: GraphReader, resolved: Resolved) -> Answer:
    """Who met whom, whom somebody met: the pairs with their meetings."""
    question = resolved.question
    found = pairs(
        graph,
        interval=question.interval,
        party=resolved.party,
        place=resolved.place_id,
        media=question.media,
        limit=_MOST + 1,
    )
    shown = tuple(found[:_MOST])
    ids = list(dict.fromkeys(identifier for pair in shown for identifier in pair.ids))
    told = f"{len(shown)} pair{'s' * (len(shown) != 1)} met." if not resolved.parties else ""
    told = told or f"{resolved.parties[0].name} met {len(shown)} part{'ies' if len(shown) != 1 else 'y'}."
    return _answer(
        _address("/v1/pairs", resolved, party=resolved.party, place=resolved.place_id, medium=question.media),
        summary=told,
        total=len(shown),
        truncated=len(found) > _MOST,
        pairs=shown,
        meetings=tuple(cards(graph, ids[:_MOST])),
    )


def _meetings(graph: GraphReader, resolved: Resolved) -> Answer:
    """Meetings that fit; "did X meet Y" asks for those that were held."""
    question = resolved.question
    pair = len(resolved.parties) > 1
    statuses = question.statuses or ((Status.HELD,) if pair else ())
    wanted = MeetingFilter(
        interval=question.interval,
        party=resolved.party,
        other=resolved.other,
        place=resolved.place_id,
        statuses=statuses,
        media=question.media,
        formats=question.formats or (_WHO_MET if pair else ()),
    )
    newest = question.intent is not Intent.FIRST
    limit = 1 if question.intent in {Intent.FIRST, Intent.LAST} else _MOST
    page = meetings(graph, wanted, Paging(limit=limit, newest=newest))
    return _answer(
        _address(
            "/v1/meetings",
            resolved,
            party=resolved.party,
            **{"with": resolved.other},
            place=resolved.place_id,
            status=statuses,
            medium=wanted.media,
            format=wanted.formats,
            order=None if newest else "date",
            limit=str(limit),
        ),
        summary=_told(question.intent, page.items, page.total),
        total=page.total,
        truncated=bool(page.cursor) and limit == _MOST,
        meetings=page.items,
    )


def _mediations(graph: GraphReader, resolved: Resolved) -> Answer:
    """Who mediated between whom."""
    mediator = resolved.mediator.id if resolved.mediator else None
    wanted = MeetingFilter(
        interval=resolved.question.interval,
        party=resolved.party,
        other=resolved.other,
        mediator=mediator,
        place=resolved.place_id,
        mediated=True,
    )
    page = meetings(graph, wanted, Paging(limit=_MOST))
    who = sorted({each.name for meeting in page.items for each in meeting.mediators})
    return _answer(
        _address(
            "/v1/mediations",
            resolved,
            party=resolved.party,
            **{"with": resolved.other},
            mediator=mediator,
            limit=str(_MOST),
        ),
        summary=f"{page.total} mediated: {', '.join(who)}." if who else "No mediation is known.",
        total=page.total,
        truncated=bool(page.cursor),
        meetings=page.items,
    )


def _statements(graph: GraphReader, resolved: Resolved) -> Answer:
    """What somebody said, or what was said about something."""
    words = tuple(word for word in fold(resolved.question.topic).split() if word not in {"the", "a", "an"})
    by_words = StatementFilter(interval=resolved.question.interval, speaker=resolved.party, words=words)
    wanted = replace(by_words, about=resolved.about.id, words=()) if resolved.about else by_words
    page = statements(graph, wanted, Paging(limit=_MOST))
    if wanted.about and not page.total:  # nothing is known to be about it, but its words may stand somewhere
        wanted = by_words
        page = statements(graph, wanted, Paging(limit=_MOST))
    return _answer(
        _address(
            "/v1/statements",
            resolved,
            speaker=resolved.party,
            about=wanted.about,
            words=" ".join(wanted.words) or None,
            limit=str(_MOST),
        ),
        summary=f"{page.total} statement{'s' * (page.total != 1)}.",
        total=page.total,
        truncated=bool(page.cursor),
        statements=page.items,
    )


def _contacts(graph: GraphReader, resolved: Resolved) -> Answer:
    """Whom two parties both met."""
    party, other = two(resolved)
    found = common_contacts(graph, party, other, interval=resolved.question.interval, limit=_MOST + 1)
    return _answer(
        _address("/v1/network/contacts", resolved, party=party, **{"with": other}),
        summary=f"{len(found[:_MOST])} met both.",
        total=len(found[:_MOST]),
        truncated=len(found) > _MOST,
        contacts=tuple(found[:_MOST]),
    )


def _path(graph: GraphReader, resolved: Resolved) -> Answer:
    """How two parties are connected."""
    party, other = two(resolved)
    path = shortest_path(graph, party, other, interval=resolved.question.interval)
    told = " – ".join(node.name for node in path.nodes) if path else "No chain of meetings connects them."
    return _answer(
        _address("/v1/network/path", resolved, party=party, **{"with": other}),
        summary=told,
        total=1 if path else 0,
        path=path,
        meetings=tuple(cards(graph, [step.meeting for step in path.meetings])) if path else (),
    )


_HANDLERS: dict[Intent, Callable[[GraphReader, Resolved], Answer]] = {
    Intent.PAIRS: _pairs,
    Intent.PARTNERS: _pairs,
    Intent.MEETINGS: _meetings,
    Intent.FIRST: _meetings,
    Intent.LAST: _meetings,
    Intent.MEDIATIONS: _mediations,
    Intent.STATEMENTS: _statements,
    Intent.CONTACTS: _contacts,
    Intent.PATH: _path,
}


def _told(intent: Intent, found: tuple[MeetingAnswer, ...], total: int) -> str:
    """One line that answers."""
    if not found:
        return "None is known."
    if intent in {Intent.FIRST, Intent.LAST}:
        when = found[0].date
        days = f"{when.start}" if when.start == when.end else f"{when.start} – {when.end}"
        return f"The {intent.value} of {total} known: {days}."
    return f"{total} meeting{'s' * (total != 1)}."


def _reading(resolved: Resolved) -> Reading:
    question = resolved.question
    return Reading(
        intent=question.intent,
        parties=resolved.parties,
        mediator=resolved.mediator,
        place=resolved.place,
        topic=question.topic or None,
        about=resolved.about,
        interval=days(question.interval),
        time_words=question.time_words or None,
        statuses=question.statuses,
        media=question.media,
        formats=question.formats,
        alternatives=resolved.alternatives,
    )


def _answer(address: str, **found: object) -> Answer:
    """An answer whose question is filled in by `answer`."""
    return Answer.model_validate({"question": "", "understood": {"intent": Intent.PAIRS}, "address": address} | found)


def _address(path: str, resolved: Resolved, **parameters: str | tuple[str, ...] | None) -> str:
    """The REST address of the same answer."""
    interval = resolved.question.interval
    span = {"from": _day(interval.start), "to": _day(interval.end)} if interval else {}
    given = {name: value for name, value in (span | parameters).items() if value}
    return f"{path}?{urlencode(given, doseq=True)}" if given else path


def _day(day: date) -> str | None:
    return None if day in {EARLIEST, LATEST} else day.isoformat()
