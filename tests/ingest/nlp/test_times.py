"""Temporal expressions of every kind, read against a Thursday."""

from datetime import date

import pytest
from spacy.lang.en import English

from graph.vocabulary import DateBasis, Precision
from ingest.nlp import annotations
from ingest.nlp.text_times import find_times
from ingest.nlp.times import Times, unread_times

THURSDAY = date(2023, 12, 28)
NLP = English()


def spans(text: str, published: date | None = THURSDAY) -> list[str]:
    """Intervals of the past reading as ISO text, "-" where the time cannot be told."""
    found = (time.when.interval for time in find_times(text, published))
    return [
        f"{each.start}/{each.end}" if each and each.days > 1 else str(each.start) if each else "-" for each in found
    ]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("They met on Tuesday.", "2023-12-26"),
        ("between March and June 2022", "2022-03-01/2022-06-30"),
        ("from March to June", "2023-03-01/2023-06-30"),
        ("talks between November and February 2021", "2020-11-01/2021-02-28"),
        ("their June–July contacts", "2023-06-01/2023-07-31"),
        ("They met on Thursday.", "2023-12-28"),
        ("Earlier on Tuesday they met.", "2023-12-26"),
        ("late Tuesday", "2023-12-26"),
        ("Friday's talks", "2023-12-22"),
        ("next Monday", "2024-01-01"),
        ("last Thursday", "2023-12-21"),
        ("on Tuesday of last week", "2023-12-19"),
        ("today", "2023-12-28"),
        ("yesterday evening", "2023-12-27"),
        ("tomorrow", "2023-12-29"),
        ("tonight", "2023-12-28"),
        ("last night", "2023-12-27"),
        ("the day before yesterday", "2023-12-26"),
        ("this week", "2023-12-25/2023-12-31"),
        ("last week", "2023-12-18/2023-12-24"),
        ("next month", "2024-01-01/2024-01-31"),
        ("last year", "2022-01-01/2022-12-31"),
        ("earlier this month", "2023-12-01/2023-12-28"),
        ("early next year", "2024-01-01/2024-04-30"),
        ("over the weekend", "2023-12-23/2023-12-24"),
        ("26 December", "2023-12-26"),
        ("the 26th of December", "2023-12-26"),
        ("26 December 2021", "2021-12-26"),
        ("December 26, 2021", "2021-12-26"),
        ("Dec. 30", "2022-12-30"),
        ("Sunday, 12 March", "2023-03-12"),
        ("2021-12-26", "2021-12-26"),
        ("26.12.2021", "2021-12-26"),
        ("12/26/2021", "2021-12-26"),
        ("03/04/2021", "2021-01-01/2021-12-31"),
        ("in September", "2023-09-01/2023-09-30"),
        ("in May", "2023-05-01/2023-05-31"),
        ("in late December", "2023-12-21/2023-12-31"),
        ("in early May 2022", "2022-05-01/2022-05-10"),
        ("mid-June", "2023-06-11/2023-06-20"),
        ("last December", "2022-12-01/2022-12-31"),
        ("March 2021", "2021-03-01/2021-03-31"),
        ("the September attack", "2023-09-01/2023-09-30"),
        ("a June summit", "2023-06-01/2023-06-30"),
        ("In this Jan. 28, 2017, photo", "2017-01-28"),
        ("who met whom in december 2023", "2023-12-01/2023-12-31"),
        ("in 2019", "2019-01-01/2019-12-31"),
        ("the spring of 2021", "2021-03-01/2021-05-31"),
        ("last summer", "2023-06-01/2023-08-31"),
        ("three days ago", "2023-12-25"),
        ("a couple of weeks ago", "2023-12-11/2023-12-17"),
        ("two years ago", "2021-01-01/2021-12-31"),
        ("from 3 to 5 May", "2023-05-03/2023-05-05"),
        ("May 3-5", "2023-05-03/2023-05-05"),
        ("from 30 December 2022 to 2 January 2023", "2022-12-30/2023-01-02"),
        ("May 30 - June 2, 2021", "2021-05-30/2021-06-02"),
        ("from January to March 2020", "2020-01-01/2020-03-31"),
        ("on Monday and Tuesday", "2023-12-25/2023-12-26"),
        ("between Friday and Monday", "2023-12-22/2023-12-25"),
        ("since Friday", "2023-12-22/2023-12-28"),
        ("since 2015", "2015-01-01/2023-12-28"),
        ("from 2015 to 2019", "2015-01-01/2019-12-31"),
        ("the 1990s", "1990-01-01/1999-12-31"),
        ("the first quarter of 2022", "2022-01-01/2022-03-31"),
        ("the first half of 2023", "2023-01-01/2023-06-30"),
        ("in the past three days", "2023-12-25/2023-12-28"),
    ],
)
def test_reads_every_kind_of_expression(text: str, interval: str) -> None:
    assert spans(text) == [interval]


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("will meet on Tuesday", date(2024, 1, 2)),
        ("will meet on 3 January", date(2024, 1, 3)),
        ("will meet in May", date(2024, 5, 1)),
        ("in two weeks", date(2024, 1, 8)),
        ("by Friday", THURSDAY),
    ],
)
def test_the_other_reading_is_ahead(text: str, future: date) -> None:
    (time,) = find_times(text, THURSDAY)
    assert time.future is not None
    assert time.future.interval is not None
    assert time.future.interval.start == future


@pytest.mark.parametrize(
    "text",
    [
        "He may march on, she sat for a second.",
        "Prime Minister Theresa May said so.",
        "June Smith and April Jones spoke.",
        "Black Friday sales rose, wrote the Sunday Times.",
        "in 2000 villages",
        "an august body",
        "a five-day visit",
        "three weeks after the vote",
        "It cost $2019.",
    ],
)
def test_other_words_are_no_times(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They met on Monday. Two days later they parted.", "2023-12-27"),
        ("They met on 3 May and the next day they parted.", "2023-05-04"),
        ("They met on Monday and had met a day earlier.", "2023-12-24"),
        ("They met in June 2021 and again a month later.", "2021-07-01/2021-07-31"),
    ],
)
def test_later_and_earlier_count_from_the_time_just_told(text: str, last: str) -> None:
    assert spans(text)[-1] == last


def test_without_a_time_told_before_a_day_earlier_is_no_time() -> None:
    assert spans("They had met a day earlier.") == []


@pytest.mark.parametrize(
    ("text", "published", "interval"),
    [
        ("MOSCOW, Dec 26 (Reuters) - They met on Monday.", THURSDAY, "2023-12-25"),
        ("MOSCOW, Dec 27 (Reuters) - They met on Thursday.", THURSDAY, "2023-12-21"),
        ("WASHINGTON, 2 March (AP) — They met on Monday.", THURSDAY, "2023-12-25"),
    ],
)
def test_weekdays_count_from_a_fresh_dateline(text: str, published: date, interval: str) -> None:
    assert spans(text, published) == [interval]


def test_times_stand_on_tokens_with_basis_precision_and_words() -> None:
    doc = NLP("They met in Geneva on Tuesday, and in May 2021.")
    annotations.begin(doc, "d", THURSDAY)
    first, second = Times()(doc)._.times
    assert doc[first.start : first.end].text == "on Tuesday" == first.when.words
    assert (first.when.precision, first.when.basis) == (Precision.DAY, DateBasis.WEEKDAY)
    assert (second.when.precision, second.when.basis) == (Precision.MONTH, DateBasis.EXPLICIT)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They met on February 30.", THURSDAY),
        ("They met on Tuesday.", None),
        ("on 31.11.2020", THURSDAY),
        ("They meet next week.", date.max),
    ],
)
def test_what_cannot_be_told_is_an_issue(text: str, published: date | None) -> None:
    doc = NLP(text)
    annotations.begin(doc, "d", published)
    (issue,) = unread_times(Times()(doc))
    assert issue.kind == "unresolved date"
    assert text[issue.start : issue.end] in issue.detail


@pytest.mark.parametrize("text", ["may " * 20_000, "in 2019 " * 10_000, "1 2 3/4 " * 10_000, "late " * 20_000])
def test_hostile_text_is_read_without_error(text: str) -> None:
    assert isinstance(find_times(text, date(1, 1, 1)), list)
