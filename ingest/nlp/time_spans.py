"""Calendar arithmetic of the temporal resolver: days, weeks, months, seasons, years as intervals, and parts of them."""

import calendar
from datetime import date, timedelta

from graph.dates import Interval

_SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # northern, meteorological


def day(at: date, shift: int = 0) -> Interval:
    """The day `shift` days from `at`."""
    moved = at + timedelta(days=shift)
    return Interval(moved, moved)


def week(at: date, shift: int = 0) -> Interval:
    """Monday to Sunday of the week `shift` weeks from the one that holds `at`."""
    monday = at - timedelta(days=at.weekday()) + timedelta(weeks=shift)
    return Interval(monday, monday + timedelta(days=6))


def month(year: int, number: int, shift: int = 0) -> Interval:
    """The month `shift` months from month `number` (1 to 12) of `year`."""
    count = year * 12 + number - 1 + shift
    year, number = count // 12, count % 12 + 1
    return Interval(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int, length: int = 1) -> Interval:
    """`length` whole years from January of year `number`."""
    return Interval(date(number, 1, 1), date(number + length - 1, 12, 31))


def season(name: str, number: int) -> Interval:
    """Three months; winter is the one that begins in December of year `number`."""
    first = month(number, _SEASON_START[name])
    return Interval(first.start, month(number, _SEASON_START[name], 2).end)


def quarter(number: int, index: int) -> Interval:
    """Quarter `index` (1 to 4) of year `number`."""
    return Interval(month(number, 3 * index - 2).start, month(number, 3 * index).end)


def part(whole: Interval, name: str) -> Interval:
    """The early, mid or late third, or the first or second half, of an interval; other names leave it whole.

    Thirds of a month end on the 10th and the 20th, thirds of a year with April and August, halves of a year with June.
    """
    if whole.start.day == 1 and whole.end.day > 27 and whole.days > 31:
        return _part_in_months(whole, name)
    share = {"early": (0, 1, 3), "mid": (1, 2, 3), "late": (2, 3, 3), "first": (0, 1, 2), "second": (1, 2, 2)}.get(name)
    if share is None:
        return whole
    first, last, of = share
    length = 30 if 28 <= whole.days <= 31 else whole.days
    start = whole.start + timedelta(days=length * first // of)
    end = whole.end if last == of else whole.start + timedelta(days=length * last // of - 1)
    return Interval(start, max(start, end))


def _part_in_months(whole: Interval, name: str) -> Interval:
    months = (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month + 1
    third, half = months // 3, months // 2
    bounds = {
        "early": (0, third),
        "mid": (third, 2 * third),
        "late": (2 * third, months),
        "first": (0, half),
        "second": (half, months),
    }.get(name)
    if bounds is None:
        return whole
    base = (whole.start.year, whole.start.month)
    return Interval(month(*base, bounds[0]).start, month(*base, max(bounds[1], 1) - 1).end)


def weekday(at: date, number: int, *, past: bool, whole_day: bool = True) -> Interval:
    """The latest (or next) weekday `number` (Monday 0) seen from `at`; `whole_day` counts `at` itself."""
    if past:
        back = (at.weekday() - number) % 7
        return day(at, -back if back or whole_day else -7)
    ahead = (number - at.weekday()) % 7
    return day(at, ahead if ahead or whole_day else 7)


def join(first: Interval, last: Interval) -> Interval:
    """From the start of the earlier to the end of the later."""
    return Interval(min(first.start, last.start), max(first.end, last.end))
