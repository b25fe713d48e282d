"""What a rule of the temporal grammar is: a pattern over text, and its reading against a clock.

A rule's reading is None where the words are no time at all ("Theresa May", "Black Friday"), and has no interval where
they are a time that cannot be told ("30 February", a weekday in a text without a date). No rule invents a day.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from graph.dates import Interval
from graph.vocabulary import DateBasis, Precision

_NEAR = 32  # characters of context a rule may look at on either side


@dataclass(frozen=True, slots=True)
class Clock:
    """What a time is counted from: the publication day, and the time the text has just told of."""

    today: date | None
    then: Interval | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The past and the future reading of an expression; they differ for weekdays and dates without a year."""

    past: Interval | None
    precision: Precision
    basis: DateBasis
    future: Interval | None = None


Read = Callable[[re.Match[str], Clock], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, its reading, and the folded words of which one stands in all that it matches, "0" for each digit."""

    pattern: re.Pattern[str]
    read: Read
    cues: frozenset[str]


def before(match: re.Match[str]) -> str:
    """The characters just before a match."""
    return match.string[max(0, match.start() - _NEAR) : match.start()]


def after(match: re.Match[str]) -> str:
    """The characters just after a match."""
    return match.string[match.end() : match.end() + _NEAR]


def rule(pattern: str, read: Read, cues: Iterable[str]) -> Rule:
    """A pattern of whole words, upper or lower case, with its reading and the words without which it cannot match."""
    whole = re.compile(rf"(?<![\w/.$€£-]){pattern}(?!\w)", re.IGNORECASE)
    return Rule(whole, partial(_told, read), frozenset(cues))


def _told(read: Read, match: re.Match[str], clock: Clock) -> Reading | None:
    """The reading; one that cannot be told where it leads out of the calendar, as a week after the year 9999."""
    try:
        return read(match, clock)
    except (ValueError, OverflowError):
        return Reading(None, Precision.UNKNOWN, DateBasis.EXPLICIT)


def near_years(of: Callable[[int], Interval], clock: Clock) -> tuple[Interval | None, Interval | None]:
    """The latest such time that has begun and the next that has not ended, seen from the publication day."""
    if clock.today is None:
        return None, None
    found = [span for year in range(clock.today.year - 8, clock.today.year + 9) if (span := existing(of, year))]
    past = [span for span in found if span.start <= clock.today]
    ahead = [span for span in found if span.end >= clock.today]
    return (past[-1] if past else None), (ahead[0] if ahead else None)


def existing(of: Callable[[int], Interval], year: int) -> Interval | None:
    """The time in that year; None where there is none (29 February)."""
    try:
        return of(year)
    except (ValueError, OverflowError):
        return None


def dated(of: Callable[[int], Interval], year: str | None, precision: Precision, clock: Clock) -> Reading:
    """A time of a given year, or of the nearest year where none is given."""
    if year:
        return Reading(existing(of, int(year)), precision, DateBasis.EXPLICIT)
    past, future = near_years(of, clock)
    return Reading(past, precision, DateBasis.PARTIAL, future)
