"""Longer times of the calendar: seasons, quarters, halves, years, decades."""

import re

from graph.dates import Interval
from graph.vocabulary import DateBasis, Precision
from ingest.nlp import time_spans as spans
from ingest.nlp.time_grammar import Clock, Reading, Rule, after, before, dated, rule
from ingest.nlp.time_words import ORDINALS, PART, SEASON, WHICH, YEAR, part_name

_OPEN_YEAR = re.compile(
    r"\b(?:in|since|until|till|by|from|during|before|after|between|of|early|late|mid|around|to|\d{4} and)[ -]$",
    re.IGNORECASE,
)
_IN_A_SEASON = re.compile(r"\b(?:in|since|until|during)(?: the)? $", re.IGNORECASE)
_COUNTED = re.compile(r"^\s*(?:[%$€£:]|[.,]\d|percent|per cent|[a-z]+s\b(?!\s+(?:and|to|by|when|as)\b))")


def _season(match: re.Match[str], clock: Clock) -> Reading | None:
    name, which, part = match["season"].lower(), (match["which"] or "").lower(), part_name(match["part"])
    year = match["year"]
    if not (year or which or part or _IN_A_SEASON.search(before(match))):
        return None
    if name == "fall" and not (year or which or part):
        return None
    reading = dated(lambda number: spans.part(spans.season(name, number), part), year, Precision.SEASON, clock)
    if which in {"last", "past", "next", "coming"} and clock.today is not None:
        chosen = _chosen_season(which, name, reading)
        return Reading(chosen, reading.precision, reading.basis, chosen)
    return reading


def _chosen_season(which: str, name: str, reading: Reading) -> Interval | None:
    """ "last summer" is the latest that is over, "next summer" the first that has not begun."""
    last = which in {"last", "past"}
    near = reading.past if last else reading.future
    running = reading.past == reading.future
    return spans.season(name, near.start.year + (-1 if last else 1)) if running and near else near


def _share_of_year(match: re.Match[str], clock: Clock) -> Reading:
    """ "the first quarter of 2023", "Q1 2023", "the second half of the year"."""
    index = int(match["q"]) if match["q"] else ORDINALS[match["nth"].lower()]
    year = _year_told(match["year"], clock)
    basis = DateBasis.EXPLICIT if match["year"] and match["year"].isdigit() else DateBasis.RELATIVE
    if year is None or index > 4:
        return Reading(None, Precision.SEASON, basis)
    if match["q"] or (match["share"] or "").lower() == "quarter":
        return Reading(spans.quarter(year, index), Precision.SEASON, basis)
    half = spans.part(spans.year(year), "first" if index == 1 else "second")
    return Reading(half if index < 3 else None, Precision.SEASON, basis)


def _year_told(words: str | None, clock: Clock) -> int | None:
    if words and words.isdigit():
        return int(words)
    if clock.today is None:
        return None
    return clock.today.year + {"last": -1, "next": 1}.get((words or "").lower().partition(" ")[0], 0)


def _year(match: re.Match[str], _: Clock) -> Reading | None:
    """A year stands for a time after a preposition or a part of the year, and does not count things."""
    part = part_name(match["part"])
    if _COUNTED.match(after(match)) or not (part or _OPEN_YEAR.search(before(match))):
        return None
    whole = spans.part(spans.year(int(match["year"])), part)
    return Reading(whole, Precision.SEASON if part else Precision.YEAR, DateBasis.EXPLICIT)


def _years(match: re.Match[str], _: Clock) -> Reading | None:
    """ "2015–2019", "the 1990s", "the early 2000s"."""
    if match["decade"]:
        start = int(match["decade"])
        return Reading(spans.part(spans.year(start, 10), part_name(match["part"])), Precision.YEAR, DateBasis.EXPLICIT)
    first, last = int(match["first"]), int(match["last"])
    if last < first:
        return None
    return Reading(spans.year(first, last - first + 1), Precision.YEAR, DateBasis.EXPLICIT)


_OF_YEAR = rf"(?P<year>{YEAR}|(?:the|this|last|next) year)"

YEAR_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{WHICH} )?(?:(?P<part>{PART})[ -](?:the )?)?(?P<season>{SEASON})(?:,? (?:of )?(?P<year>{YEAR}))?",
        _season,
        {"spring", "summer", "autumn", "fall", "winter"},
    ),
    rule(
        r"(?:Q(?P<q>[1-4])|(?:the )?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th) (?P<share>quarter|half))"
        rf"(?: of|,)? {_OF_YEAR}",
        _share_of_year,
        {"quarter", "half", "q0"},
    ),
    rule(rf"(?:(?P<part>{PART})[ -])?(?P<year>{YEAR})", _year, {"0000"}),
    rule(
        rf"(?:(?P<first>{YEAR})\s?[-–]\s?(?P<last>{YEAR})"
        r"|(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d0)s)",
        _years,
        {"0000", "0000s"},
    ),
)
