"""Partial dates are intervals of days: parsing, printing, overlap."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from graph.vocabulary import DateBasis, Precision

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from `start` to `end`, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def parse(cls, text: str) -> "Interval":
        """Read `2023`, `2023-12` or `2023-12-26` as the days it covers.

        Raises:
            ValueError: the text is no such date, or a day that does not exist.
        """
        match = _PARTIAL.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a date: write 2023, 2023-12 or 2023-12-26")
        year, month, day = (int(part) if part else 0 for part in match.groups())
        try:
            if day:
                return cls(date(year, month, day), date(year, month, day))
            if month:
                return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
            return cls(date(year, 1, 1), date(year, 12, 31))
        except (ValueError, calendar.IllegalMonthError) as error:
            raise ValueError(f"{text!r} is not a date that exists") from error

    def overlaps(self, other: "Interval") -> bool:
        """True where the two share a day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def days(self) -> int:
        """Length in days, at least 1."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The time that a text gives for something: an interval, its grain, what it rests on and the words."""

    interval: Interval | None = None
    precision: Precision = Precision.UNKNOWN
    basis: DateBasis = DateBasis.NONE
    words: str = ""
