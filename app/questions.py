"""Reads a question in plain English into what it asks for: deterministically, by its frame and the words in its slots.

What is taken out first: times (by the reader that ingest uses for articles), words for status, medium and format, and
the place at the end. What is left must fit one of the frames as a whole; a question that fits none is refused, never
guessed at. Names stay words here: `app.ask` looks them up in the graph.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Protocol

from app.errors import UnreadableQuestion
from app.question_frames import COMPILED, EXAMPLES, NARROWING, Intent
from graph.dates import Interval, When
from graph.queries.pages import EARLIEST, LATEST
from graph.vocabulary import Format, Medium, Status

_BEFORE_TIME = re.compile(
    r"\b(?P<how>in|on|during|since|from|before|after|by|until|till|over|throughout|of|for|between|around|within)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_PLACE = re.compile(r" (?:in|at) (?P<place>(?:the )?[^,]+?)$", re.IGNORECASE)
_NO_PLACE = re.compile(r"\b(?:about|regarding|concerning|say|said|statements?|remarks?|quotes?)\b", re.IGNORECASE)


class FoundTime(Protocol):
    """A time in a text: character offsets, half-open, and its reading."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""

    @property
    def when(self) -> When:
        """What it means."""


TimeReader = Callable[[str, date | None], Sequence[FoundTime]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as it was read; names are still the words of the question."""

    intent: Intent
    parties: str = ""  # one party, or two joined by "and"
    other: str = ""
    mediator: str = ""
    topic: str = ""
    place: str = ""
    interval: Interval | None = None
    time_words: str = ""
    statuses: tuple[Status, ...] = ()
    media: tuple[Medium, ...] = ()
    formats: tuple[Format, ...] = ()


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left of a question after something was taken out, and the fields that it fills."""

    text: str
    found: dict[str, Any] = field(default_factory=dict)


def read_question(text: str, read_times: TimeReader, *, today: date) -> Question:
    """Read a question; relative times count from `today`.

    Raises:
        UnreadableQuestion: it fits no frame; the error carries examples.
    """
    timed = _take_times(" ".join(text.split()).strip(" ?.!"), read_times, today)
    worded = _take_words(timed.text)
    placed = _take_place(worded.text)
    for intent, frame in COMPILED:
        match = frame.fullmatch(placed.text)
        if match:
            slots = {name: words.strip(" ,") for name, words in match.groupdict().items() if words}
            return Question(intent=intent, **(timed.found | worded.found | placed.found | slots))
    raise UnreadableQuestion(f"I cannot read the question {text.strip()!r}. Ask, for example:", EXAMPLES)


def _take_times(text: str, read_times: TimeReader, today: date) -> _Left:
    """Take out the times, with the preposition before each; several span from the first to the last."""
    spans: list[Interval] = []
    words: list[str] = []
    for time in reversed(read_times(text, today)):
        before = _BEFORE_TIME.search(text[: time.start])
        said = text[time.start : time.end]
        if time.when.interval is None or not (before or re.search(r"\d", said) or said.islower()):
            continue  # a bare capitalised month is more likely a name
        spans.append(_bounded(time.when.interval, before["how"].lower() if before else ""))
        words.append(said)
        start = before.start() if before else time.start
        text = f"{text[:start]} {text[time.end :]}"
    text = " ".join(text.split()).strip(" ,?")
    if not spans:
        return _Left(text)
    interval = Interval(min(each.start for each in spans), max(each.end for each in spans))
    return _Left(text, {"interval": interval, "time_words": ", ".join(reversed(words))})


def _bounded(interval: Interval, how: str) -> Interval:
    """The interval that a preposition makes of a time."""
    match how:
        case "since":
            return Interval(interval.start, LATEST)
        case "after":
            return Interval(interval.end + timedelta(days=1), LATEST)
        case "before":
            return Interval(EARLIEST, interval.start - timedelta(days=1))
        case "until" | "till" | "by":
            return Interval(EARLIEST, interval.end)
    return interval


def _take_words(text: str) -> _Left:
    """Take out the words for status, medium and format."""
    found: dict[str, Any] = {}
    for name, pattern, value, instead in NARROWING:
        text, number = re.subn(rf"\b(?:{pattern})(?=\W|$)", instead, text, flags=re.IGNORECASE)
        if number:
            found[name] = (*found.get(name, ()), value)
    return _Left(" ".join(text.split()), found)


def _take_place(text: str) -> _Left:
    """Take the place off the end, where the question is not about what was said."""
    match = None if _NO_PLACE.search(text) else _PLACE.search(text)
    return _Left(text[: match.start()].strip(), {"place": match["place"]}) if match else _Left(text)
