"""Finds the times of a text and resolves them against its publication day: an interval, never an invented day.

A weekday or a date without a year is read as past; the other reading, for what is still ahead, stands in
`TextTime.future`. What is a time but cannot be told (an impossible date, a weekday in a text without a date) is a
mention without an interval, and an issue. It works on bare text: questions are read without the language model.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph.dates import Interval, When
from graph.vocabulary import DateBasis, Precision
from ingest.nlp import time_spans as spans
from ingest.nlp.time_dates import DATE_RULES
from ingest.nlp.time_grammar import Clock, Reading, Rule
from ingest.nlp.time_relative import RELATIVE_RULES
from ingest.nlp.time_words import MONTH, YEAR
from ingest.nlp.time_years import YEAR_RULES

_RULES = (*DATE_RULES, *YEAR_RULES, *RELATIVE_RULES)
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[^\n]+")
_LINK = re.compile(r"\s*(?:[-–]|,? ?(?:and|or|to|until|till|through|up to))\s*(?:on |in |the )?", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:at least |early |late )?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|by) (?:the end of )?$", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][A-Za-z. ]{1,30}){0,2}),? "
    rf"(?P<date>{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? {YEAR})?(?= ?(?:\(|[-–—]))"
)
_FRESH = timedelta(days=7)  # a dateline this close to the publication day tells when the text was written


@dataclass(frozen=True, slots=True)
class TextTime:
    """A time in a text: character offsets and its two readings."""

    start: int
    end: int
    when: When
    future: When | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """An expression at character offsets, half-open."""

    start: int
    end: int
    match: re.Match[str]
    rule: Rule
    reading: Reading


def find_times(text: str, published: date | None) -> list[TextTime]:
    """All times that a text names, in order; the day of a dateline is not among them but what weekdays count from."""
    dateline = _dateline(text, published)
    clock = Clock(_written(dateline, published))
    times: list[TextTime] = []
    for found in _merged(text, list(_scan(text, clock))):
        if dateline and dateline.start <= found.start < dateline.end:
            continue
        if found.reading.basis is DateBasis.RELATIVE:
            found = _again(found, clock)
            if clock.today and not (found.reading.past or found.reading.future):
                continue  # "a day earlier" than a time that the text has not told
        if found.reading.past is not None:
            clock = replace(clock, then=found.reading.past)
        times.append(_bounded(text, found, clock.today))
    return times


def _dateline(text: str, published: date | None) -> TextTime | None:
    """The day in "MOSCOW, Dec 26 (Reuters) -" at the very start of a text."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    found = next(_scan_piece(text[match.start("date") : match.end()], match.start("date"), Clock(published)), None)
    if found is None:
        return None
    return TextTime(match.start(), match.end(), When(interval=found.reading.past))


def _written(dateline: TextTime | None, published: date | None) -> date | None:
    """The day the text was written: that of its dateline where it has a plausible one, else the publication day."""
    day = dateline.when.interval.start if dateline and dateline.when.interval else None
    if day is None or (published is not None and not timedelta() <= published - day <= _FRESH):
        return published
    return day


def _scan(text: str, clock: Clock) -> Iterator[_Found]:
    """Expressions line by line, leftmost first, the longest of those that start together; without overlap."""
    for piece in _PIECE.finditer(text):
        yield from _scan_piece(piece.group(), piece.start(), clock)


def _scan_piece(text: str, offset: int, clock: Clock) -> Iterator[_Found]:
    words = frozenset(_WORD.findall(_DIGIT.sub("0", text.casefold())))
    every = [
        _Found(offset + match.start(), offset + match.end(), match, rule, reading)
        for rule in _RULES
        if not rule.cues.isdisjoint(words)
        for match in rule.pattern.finditer(text)
        if (reading := rule.read(match, clock)) is not None
    ]
    at = offset
    for found in sorted(every, key=lambda each: (each.start, -each.end)):
        if found.start >= at:
            yield found
            at = found.end


def _again(found: _Found, clock: Clock) -> _Found:
    """Read an expression anew, seen from the time that the text has told by now."""
    reading = found.rule.read(found.match, clock)
    return replace(found, reading=reading) if reading else found


def _merged(text: str, every: list[_Found]) -> list[_Found]:
    """Two expressions joined by "to", "and", "until" or a dash become one; the first takes its year from the second."""
    merged: list[_Found] = []
    for found in every:
        last = merged[-1] if merged else None
        if last is not None and (joined := _joined(text, last, found)):
            merged[-1] = joined
        else:
            merged.append(found)
    return merged


def _joined(text: str, first: _Found, second: _Found) -> _Found | None:
    between = text[first.end : second.start]
    if len(between) > 12 or not _LINK.fullmatch(between) or first.reading.precision is not second.reading.precision:
        return None
    bases = {first.reading.basis, second.reading.basis}
    if second.reading.past is None or (len(bases) > 1 and bases != {DateBasis.PARTIAL, DateBasis.EXPLICIT}):
        return None
    if second.reading.basis is DateBasis.EXPLICIT and first.reading.basis is DateBasis.PARTIAL:
        first = _again(first, Clock(second.reading.past.end))
    past, future = _range(first.reading.past, second.reading.past), None
    if second.reading.future and first.reading.future:
        future = _range(first.reading.future, second.reading.future)
    if past is None and first.reading.past:
        # "from Friday to Monday": the first day is the latest before the second
        past = _range(_earlier(first, second.reading.past), second.reading.past)
    if past is None:
        return None
    reading = Reading(past, second.reading.precision, second.reading.basis, future)
    return _Found(first.start, second.end, second.match, second.rule, reading)


def _earlier(first: _Found, than: Interval) -> Interval | None:
    reading = _again(first, Clock(than.end)).reading
    return reading.past


def _range(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None or first.start > last.start:
        return None
    return spans.join(first, last)


def _bounded(text: str, found: _Found, today: date | None) -> TextTime:
    """The expression with "since", "until" or "by" before it, as the interval up to or from the publication day."""
    before = text[max(0, found.start - 24) : found.start]
    past, future, start = found.reading.past, found.reading.future, found.start
    if today and past and (match := _SINCE.search(before)) and past.start <= today:
        past, future, start = Interval(past.start, today), None, start - len(match.group())
    elif today and (match := _UNTIL.search(before)):
        start -= len(match.group())
        future = Interval(today, future.end) if future and future.end >= today else future
        if past and past.end > today:
            past = Interval(today, past.end)
    words = text[start : found.end]
    when = When(interval=past, precision=_precision(found.reading, past), basis=found.reading.basis, words=words)
    other = None if future is None or future == past else replace(when, interval=future)
    return TextTime(start, found.end, when, other)


def _precision(reading: Reading, interval: Interval | None) -> Precision:
    return reading.precision if interval or reading.future else Precision.UNKNOWN
