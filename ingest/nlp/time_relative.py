"""Times counted from the publication day or from the time just told: "yesterday", "last week", "two days later"."""

import re
from datetime import date

from graph.dates import Interval
from graph.vocabulary import DateBasis, Precision
from ingest.nlp import time_spans as spans
from ingest.nlp.time_grammar import Clock, Reading, Rule, rule
from ingest.nlp.time_words import DAYTIME, NUMBER, PART, UNIT, UNITS, WEEKDAY, number, part_name, weekday_number

_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
_PRECISIONS = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "weekend": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.SEASON,
    "year": Precision.YEAR,
    "decade": Precision.YEAR,
    "century": Precision.YEAR,
}


def _relative(interval: Interval | None, precision: Precision) -> Reading:
    return Reading(interval, precision, DateBasis.RELATIVE, interval)


def unit_span(unit: str, at: date, shift: int) -> Interval:
    """The day, week, weekend, month, quarter, year, decade or century that lies `shift` of them from `at`."""
    match unit:
        case "day":
            return spans.day(at, shift)
        case "week":
            return spans.week(at, shift)
        case "weekend":
            week = spans.week(at, shift)
            return Interval(spans.day(week.end, -1).start, week.end)
        case "month":
            return spans.month(at.year, at.month, shift)
        case "quarter":
            first = spans.month(at.year, (at.month - 1) // 3 * 3 + 1, 3 * shift)
            return Interval(first.start, spans.month(first.start.year, first.start.month, 2).end)
        case "year":
            return spans.year(at.year + shift)
        case "decade":
            return spans.year(at.year // 10 * 10 + 10 * shift, 10)
        case _:
            return spans.year((at.year - 1) // 100 * 100 + 1 + 100 * shift, 100)


def _day_word(match: re.Match[str], clock: Clock) -> Reading:
    word = match["word"].lower()
    if clock.today is None:
        return _relative(None, Precision.DAY)
    if word in _DAY_WORDS:
        return _relative(spans.day(clock.today, _DAY_WORDS[word]), Precision.DAY)
    if word == "overnight":
        return _relative(Interval(spans.day(clock.today, -1).start, clock.today), Precision.DAY)
    return _relative(spans.day(clock.today, -1 if word.startswith("last") else 0), Precision.DAY)


def _day_beyond(match: re.Match[str], clock: Clock) -> Reading:
    """ "the day before yesterday", "the day after tomorrow"."""
    shift = -2 if match["beyond"].lower().endswith("yesterday") else 2
    return _relative(spans.day(clock.today, shift) if clock.today else None, Precision.DAY)


def _this_unit(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "last week", "later this month", "early next year", "the end of the month", "next year"."""
    unit, which, part = match["unit"].lower(), (match["which"] or "this").lower(), part_name(match["part"])
    reach = (match["reach"] or "").lower()
    if not match["which"] and not (part or reach):
        return None
    if unit == "day" and which != "this":
        return None  # "the next day" is counted from the time just told
    if which in {"previous", "following"}:
        return _narrated(_WHICH[which], unit, clock)
    if clock.today is None:
        return _relative(None, _PRECISIONS[unit])
    if unit == "weekend" and which == "this":
        return _weekend(clock.today)
    whole = unit_span(unit, clock.today, _WHICH[which])
    if reach and whole.start <= clock.today <= whole.end:
        whole = Interval(whole.start, clock.today) if reach == "earlier" else Interval(clock.today, whole.end)
    return _relative(spans.part(whole, part), Precision.DAY if whole.days == 1 else _finer(unit, part))


def _finer(unit: str, part: str) -> Precision:
    if not part:
        return _PRECISIONS[unit]
    return {"month": Precision.WEEK, "year": Precision.SEASON}.get(unit, _PRECISIONS[unit])


def _weekend(today: date) -> Reading:
    """The weekend that last began, and the one that ends next; on a weekend day they are one."""
    this = unit_span("weekend", today, 0)
    last = this if this.start <= today else unit_span("weekend", today, -1)
    return Reading(last, Precision.WEEK, DateBasis.RELATIVE, this)


def _the_weekend(_: re.Match[str], clock: Clock) -> Reading:
    return _weekend(clock.today) if clock.today else _relative(None, Precision.WEEK)


def _ago(match: re.Match[str], clock: Clock) -> Reading:
    """ "three days ago" is a day, "two weeks ago" a week, "a month ago" a month; "several" covers two to nine."""
    count, unit = number(match["number"]), match["unit"].lower()
    if clock.today is None:
        return _relative(None, _PRECISIONS[unit])
    if match["weekday"]:
        named = spans.weekday(clock.today, weekday_number(match["weekday"]), past=True)
        return _relative(spans.day(named.start, -7 * (count or 1)), Precision.DAY)
    if count is None:
        return _relative(
            Interval(unit_span(unit, clock.today, -9).start, unit_span(unit, clock.today, -2).end), _coarser(unit)
        )
    return _relative(unit_span(unit, clock.today, -count), _PRECISIONS[unit])


def _coarser(unit: str) -> Precision:
    return {"day": Precision.WEEK, "week": Precision.MONTH, "month": Precision.YEAR}.get(unit, Precision.YEAR)


def _ahead(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "in two weeks": a time only of what is still to come; in the past it is a length."""
    count, unit = number(match["number"]), match["unit"].lower()
    if count is None or clock.today is None:
        return None
    return Reading(None, _PRECISIONS[unit], DateBasis.RELATIVE, unit_span(unit, clock.today, count))


def _span_to_now(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "in the past three days", "over the next two weeks", "in recent days"."""
    unit, count = match["unit"].lower(), number(match["number"] or "several")
    if clock.today is None:
        return _relative(None, _PRECISIONS[unit])
    if count is None:
        return None
    forward = match["way"].lower() in {"next", "coming"}
    edge = spans.day(clock.today, count * {"day": 1, "week": 7}.get(unit, 0) * (1 if forward else -1)).start
    if unit not in {"day", "week"}:
        far = unit_span(unit, clock.today, count if forward else -count)
        edge = far.end if forward else far.start
    precision = _PRECISIONS[unit] if count == 1 else _coarser(unit)
    return _relative(spans.join(spans.day(clock.today), spans.day(edge)), precision)


def _narrative(match: re.Match[str], clock: Clock) -> Reading | None:
    """ "two weeks later", "a day earlier", "the next day", "the day before": counted from the time just told."""
    if match["that"]:
        shift = 0
    elif match["near"]:
        shift = 1 if match["near"].lower() in {"next", "following"} else -1
    else:
        count = number(match["number"] or "a")
        if count is None:
            return None
        shift = count if match["way"].lower() in {"later", "after", "afterwards"} else -count
    return _narrated(shift, (match["unit"] or "day").lower(), clock)


def _narrated(shift: int, unit: str, clock: Clock) -> Reading:
    if clock.then is None or (unit == "day" and clock.then.days > 1):
        return _relative(None, _PRECISIONS[unit])
    if unit == "week" and clock.then.days == 1:
        return _relative(spans.day(clock.then.start, 7 * shift), Precision.DAY)
    return _relative(unit_span(unit, clock.then.start, shift), _PRECISIONS[unit])


def _century(match: re.Match[str], _: Clock) -> Reading | None:
    count = int(re.sub(r"\D", "", match["nth"]))
    if not 1 < count < 22:
        return None
    return Reading(spans.year(100 * (count - 1) + 1, 100), Precision.YEAR, DateBasis.EXPLICIT)


_WHICH_WORDS = "(?P<which>last|past|this|current|next|coming|previous|following)"
RELATIVE_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:earlier|later|early|late) )?(?P<word>today|tonight|yesterday|tomorrow|overnight|last night|"
        rf"this (?:morning|afternoon|evening))(?: {DAYTIME})?",
        _day_word,
        {"today", "tonight", "yesterday", "tomorrow", "overnight", "night", "morning", "afternoon", "evening"},
    ),
    rule(r"the day (?P<beyond>before yesterday|after tomorrow)", _day_beyond, {"yesterday", "tomorrow"}),
    rule(
        rf"(?:(?P<reach>earlier|later)(?: on)?(?: in)? )?(?:(?P<part>{PART})[ -])?(?:(?:the )?{_WHICH_WORDS}|the) "
        r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)",
        _this_unit,
        _PRECISIONS,
    ),
    rule(r"(?:over|at|on|during|for) the weekend", _the_weekend, {"weekend"}),
    rule(rf"(?P<number>{NUMBER}) (?P<unit>{UNIT})s? ago(?: (?:on )?(?P<weekday>{WEEKDAY}))?", _ago, {"ago"}),
    rule(rf"in (?P<number>{NUMBER}) (?P<unit>{UNIT})s?(?: time|[’'] time)?", _ahead, UNITS),
    rule(
        r"(?:(?:in|over|during|within|for) )?the (?P<way>past|last|next|coming) "
        rf"(?P<number>{NUMBER}) (?P<unit>{UNIT})s?",
        _span_to_now,
        UNITS,
    ),
    rule(
        rf"(?:(?P<that>(?:the|that) same day|that day)|the (?P<near>next|following|previous) day"
        rf"|(?:the |(?P<number>{NUMBER}) )(?P<unit>{UNIT})s? "
        r"(?P<way>later|earlier|afterwards|(?:before|after|prior)(?=\s*(?:[,.;)]|$))))",
        _narrative,
        UNITS,
    ),
    rule(r"(?:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)) century", _century, {"century"}),
)
