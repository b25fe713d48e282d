"""Days and months of the calendar: "26 December 2023", "May 3-5", "in late June", "on Tuesday"."""

import re
from datetime import date

from graph.dates import Interval
from graph.vocabulary import DateBasis, Precision
from ingest.nlp import time_spans as spans
from ingest.nlp.time_grammar import Clock, Reading, Rule, after, before, dated, existing, near_years, rule
from ingest.nlp.time_words import (
    DAY,
    DAYTIME,
    DOUBTFUL_MONTHS,
    MONTH,
    MONTHS,
    ORDINALS,
    PART,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS,
    WHICH,
    YEAR,
    month_number,
    part_name,
    weekday_number,
)

_NOT_A_DAY = re.compile(
    r"\b(?:black|bloody|good|palm|ash|holy|easter|super|cyber|whit|shrove|maundy|mail on)\s+$", re.IGNORECASE
)
_NAME_OF_A_PAPER = re.compile(r"^\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|World|Herald|Star|Night Live|Mass)\b")
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|throughout|last|next|this|past|coming|early|late|mid|through|previous|following|"
    r"(?:end|start|beginning|middle|month) of)[ -]+$",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(r"(?:\b(?:the|an?|its|their|his|her)|[’']s)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"^(?:[’']s)?\s+[a-z]")
_DAY_AFTER = re.compile(r"^ \d{1,2}\b")
_IN_A_MONTH = re.compile(r"\bin $", re.IGNORECASE)


def _day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _day_of_month(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "26 December (2023)", "December 26", "3 to 5 May", "Tuesday, May 3-5, 2022"."""
    first, last = _day_number(match["day"]), _day_number(match["last"] or match["day"])
    number = month_number(match["month"])
    if match.start("month") < match.start("day") and _IN_A_MONTH.search(before(match)) and not match["year"]:
        return None  # "in May 12 people"
    reading = dated(
        lambda year: Interval(date(year, number, first), date(year, number, last)),
        match["year"],
        Precision.DAY,
        clock,
    )
    if not match["year"] and match["weekday"] and clock.today is not None:
        return _on_weekday(reading, weekday_number(match["weekday"]), number, first, clock.today)
    return reading


def _on_weekday(reading: Reading, weekday: int, month: int, day: int, today: date) -> Reading:
    """The named weekday tells the year of a date without one, where it fits a year nearby."""
    for candidate in (reading.past, reading.future):
        if candidate is not None and candidate.start.weekday() == weekday:
            ahead = candidate if candidate.start >= today else None
            return Reading(candidate, reading.precision, DateBasis.PARTIAL, ahead)
    for year in (today.year, today.year - 1, today.year + 1):
        fits = existing(lambda number: Interval(date(number, month, day), date(number, month, day)), year)
        if fits is not None and fits.start.weekday() == weekday:
            return Reading(fits, reading.precision, DateBasis.PARTIAL)
    return reading


def _iso(match: re.Match[str], _: Clock) -> Reading:
    return Reading(_parsed(match.group()), Precision.DAY, DateBasis.EXPLICIT)


def _parsed(text: str) -> Interval | None:
    try:
        return Interval.parse(text)
    except ValueError:
        return None


def _numeric(match: re.Match[str], _: Clock) -> Reading:
    """Dotted dates are day first; of slashed ones the order is told only where one of the numbers is above 12."""
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    orders = [(first, second)] if match["mark"] == "." else [(first, second), (second, first)]
    found = {_parsed(f"{year}-{month:02}-{day:02}") for day, month in orders} - {None}
    if len(found) > 1:
        return Reading(spans.year(int(year)), Precision.YEAR, DateBasis.EXPLICIT)
    return Reading(found.pop() if found else None, Precision.DAY, DateBasis.EXPLICIT)


def _month_precision(part: str) -> Precision:
    return Precision.WEEK if part else Precision.MONTH


def _month_of_year(match: re.Match[str], clock: Clock) -> Reading:
    number, part = month_number(match["month"]), part_name(match["part"])
    return dated(lambda year: spans.part(spans.month(year, number), part), match["year"], _month_precision(part), clock)


def _bare_month(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "in December", "last May", "late July", "a June summit"."""
    word = match["month"]
    name, which = word.lower().rstrip("."), (match["which"] or "").lower()
    part = part_name(match["part"])
    if which and _DAY_AFTER.match(after(match)):
        return None  # "this Jan. 28, 2017, photo"
    if not (which or part or _BEFORE_A_MONTH.search(before(match)) or _stands_alone(match, name)):
        return None
    number = month_number(word)
    past, future = near_years(lambda year: spans.part(spans.month(year, number), part), clock)
    if which and clock.today is not None:
        past, future = _chosen_month(which, number, part, clock.today)
    return Reading(past, _month_precision(part), DateBasis.PARTIAL, future)


def _stands_alone(match: re.Match[str], name: str) -> bool:
    """True where a month's name is a time without a word of time before it: "the June summit", "December's talks"."""
    if match["month"][0].islower() or (len(name) < 5 and name not in {"june", "july", "may"}):
        return False
    if name not in DOUBTFUL_MONTHS:
        return True
    return bool(_ARTICLE_BEFORE.search(before(match)) and _NOUN_AFTER.match(after(match)))


def _chosen_month(which: str, number: int, part: str, today: date) -> tuple[Interval, Interval | None]:
    """ "last May" is the latest before this month, "next May" the first after it, "this May" that of this year."""
    year = today.year
    if which in {"last", "past"}:
        year -= number >= today.month
    elif which in {"next", "coming"}:
        year += number <= today.month
    chosen = spans.part(spans.month(year, number), part)
    return chosen, chosen


def _months(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "from March to June", "between October and January 2024": the first month is the last one before the other."""
    joined_by_and = match["link"].strip().lower() == "and"
    if joined_by_and and not _BETWEEN.search(before(match)):
        return None
    first, last = month_number(match["month"]), month_number(match["last"])

    def whole(year: int) -> Interval:
        return spans.join(spans.month(year - (first > last), first), spans.month(year, last))

    return dated(whole, match["year"], Precision.SEASON, clock)


def _half_of_month(match: re.Match[str], clock: Clock) -> Reading:
    number, half = month_number(match["month"]), "first" if ORDINALS[match["nth"].lower()] == 1 else "second"
    return dated(lambda year: spans.part(spans.month(year, number), half), match["year"], Precision.WEEK, clock)


def _weekday(match: re.Match[str], clock: Clock) -> Reading | None:
    if _NOT_A_DAY.search(before(match)) or _NAME_OF_A_PAPER.match(after(match)):
        return None
    if clock.today is None:
        return Reading(None, Precision.DAY, DateBasis.WEEKDAY)
    number, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    if week := (match["week"] or "").lower():
        shift = {"last": -1, "next": 1}.get(week.split()[0].removeprefix("of "), 0)
        chosen = spans.day(spans.week(clock.today, shift).start, number)
        return Reading(chosen, Precision.DAY, DateBasis.WEEKDAY, chosen)
    past = spans.weekday(clock.today, number, past=True, whole_day=which not in {"last", "past", "this past"})
    future = spans.weekday(clock.today, number, past=False, whole_day=which not in {"next", "coming", "this coming"})
    if which in {"next", "coming", "this coming"}:
        past = future
    elif which in {"last", "past", "this past"}:
        future = past
    return Reading(past, Precision.DAY, DateBasis.WEEKDAY, future)


_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_LAST_DAY = rf"(?:(?:\s*[-–]\s*|\s+(?:to|and|or|through|until)\s+)(?:the )?(?P<last>{DAY})(?!\d))?"
_PREFIX = rf"(?:(?:on )?(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?"

DATE_RULES: tuple[Rule, ...] = (
    rule(r"\d{4}-\d\d-\d\d", _iso, {"0000"}),
    rule(rf"(?P<a>\d{{1,2}})(?P<mark>[./])(?P<b>\d{{1,2}})(?P=mark)(?P<year>{YEAR})", _numeric, {"0000"}),
    rule(
        rf"{_PREFIX}(?:the )?(?P<day>{DAY}){_LAST_DAY} (?:of )?(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?",
        _day_of_month,
        MONTHS,
    ),
    rule(
        rf"{_PREFIX}(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?!\d|:){_LAST_DAY}(?:,? (?P<year>{YEAR}))?",
        _day_of_month,
        MONTHS,
    ),
    rule(rf"(?:(?P<part>{PART})[ -])?(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})", _month_of_year, MONTHS),
    rule(rf"(?:{WHICH} )?(?:(?P<part>{PART})[ -])?(?P<month>{MONTH})", _bare_month, MONTHS),
    rule(
        rf"(?P<month>{MONTH})(?P<link>\s?[-–]\s?| (?:to|until|till|through|and) )(?P<last>{MONTH})"
        rf"(?!,? \d{{1,2}}(?!\d))(?:,? (?P<year>{YEAR}))?",
        _months,
        MONTHS,
    ),
    rule(rf"(?:the )?(?P<nth>first|second) half of (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?", _half_of_month, MONTHS),
    rule(
        rf"(?:(?:earlier|later|early|late) (?:on )?)?(?:{WHICH} )?(?:(?:on )?(?P<weekday>{WEEKDAY}))"
        rf"(?:,? (?:of )?(?P<week>(?:last|next|this) week))?(?: {DAYTIME})?",
        _weekday,
        WEEKDAYS,
    ),
)
