"""Clauses without a verb of their own: hand-built sentences whose trees err, as trees of such do, and whole ones."""

from datetime import date

import pytest

from graph.dates import Interval, When
from graph.knowledge import Knowledge
from graph.vocabulary import DateBasis, Precision
from ingest.document import Document
from ingest.extract.meetings import extract_meetings
from ingest.nlp.annotations import TimeMention
from ingest.pipeline import Pipeline
from ingest.records import records
from ingest.resolve.resolver import Resolver
from tests.ingest.extract.test_meeting_frames import annotated

DAYS = {"Monday": date(2024, 5, 13), "Tuesday": date(2024, 5, 14)}
OBJECT = """Novak/NNP/1/nsubj met/VBD/1/root/meet Duarte/NNP/1/obj on/IN/4/case Monday/NNP/1/obl and/CC/6/cc
    Osei/NNP/2/conj on/IN/8/case Tuesday/NNP/1/obl ././1/punct"""
BOTH_SIDES = """Novak/NNP/3/nsubj and/CC/2/cc Duarte/NNP/0/conj talked/VBD/3/root/talk on/IN/5/case Monday/NNP/3/obl
    ,/,/7/punct Osei/NNP/3/nsubj and/CC/9/cc Lindt/NNP/7/conj on/IN/11/case Tuesday/NNP/5/appos ././3/punct"""
NO_COMMA = """Novak/NNP/1/nsubj met/VBD/1/root/meet Duarte/NNP/1/obj in/IN/4/case Oslo/NNP/1/obl and/CC/6/cc
    Osei/NNP/2/conj Lindt/NNP/6/flat in/IN/9/case Geneva/NNP/1/obl ././1/punct"""
WITH = """Novak/NNP/1/nsubj met/VBD/1/root/meet with/IN/3/case Duarte/NNP/1/obl in/IN/5/case Oslo/NNP/1/obl ,/,/8/punct
    and/CC/8/cc Osei/NNP/1/conj with/IN/10/case Lindt/NNP/8/nmod in/IN/12/case Geneva/NNP/8/orphan ././1/punct"""
OWN_VERB = """Novak/NNP/1/nsubj met/VBD/1/root/meet Duarte/NNP/1/obj in/IN/4/case Oslo/NNP/1/obl and/CC/9/cc
    Osei/NNP/9/nsubj in/IN/8/case Geneva/NNP/6/nmod objected/VBD/1/conj ././1/punct"""
NOTHING_ALIKE = """Novak/NNP/1/nsubj met/VBD/1/root/meet Duarte/NNP/1/obj and/CC/4/cc Osei/NNP/2/conj on/IN/6/case
    Monday/NNP/1/obl ././1/punct"""


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(Knowledge.load())


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def read(text: str, resolver: Resolver) -> set[tuple[str, str, str]]:
    """(who, when, where) of each meeting of a hand-built sentence."""
    doc = annotated(text)
    for token in doc:
        if day := DAYS.get(token.text):
            when = When(interval=Interval(day, day), precision=Precision.DAY, basis=DateBasis.WEEKDAY, words=token.text)
            doc._.times.append(TimeMention(token.i, token.i + 1, when))
    return {
        (
            " ".join(each.party.name for each in claim.participants),
            claim.when.words,
            claim.place.name if claim.place else "",
        )
        for claim in extract_meetings(doc, resolver)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(OBJECT, {("Novak Duarte", "Monday", ""), ("Novak Osei", "Tuesday", "")}, id="another object"),
        pytest.param(BOTH_SIDES, {("Novak Duarte", "Monday", ""), ("Osei Lindt", "Tuesday", "")}, id="others"),
        pytest.param(NO_COMMA, {("Novak Duarte", "", "Oslo"), ("Osei Lindt", "", "Geneva")}, id="side by side"),
        pytest.param(WITH, {("Novak Duarte", "", "Oslo"), ("Osei Lindt", "", "Geneva")}, id="with"),
        pytest.param(OWN_VERB, {("Novak Duarte", "", "Oslo")}, id="a verb of its own"),
        pytest.param(NOTHING_ALIKE, {("Novak Duarte", "Monday", ""), ("Novak Osei", "Monday", "")}, id="a mere list"),
    ],
)
def test_a_clause_without_a_verb_answers_to_the_first(
    resolver: Resolver, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert read(text, resolver) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "President Elena Marku held talks with Premier Tomas Brek on Monday and with Ada Lindt on Tuesday.",
            [("Marku Brek", "2024-05-13"), ("Marku Lindt", "2024-05-14")], id="a further with"),
        pytest.param(
            "Elena Marku will meet Tomas Brek on Thursday and Ada Lindt Pavel Osei on Friday.",
            [("Marku Brek", "2024-05-16"), ("Lindt Osei", "2024-05-17")], id="two names that look like one"),
        pytest.param(
            "Elena Marku met Tomas Brek on May 3, Ada Lindt on May 4 and Pavel Osei on May 5.",
            [("Marku Brek", "2024-05-03"), ("Marku Lindt", "2024-05-04"), ("Marku Osei", "2024-05-05")], id="three"),
        pytest.param(
            "On Monday Elena Marku met Tomas Brek in Oslo and Ada Lindt in Bergen.",
            [("Marku Brek", "2024-05-13"), ("Marku Lindt", "2024-05-13")], id="a day for both"),
        pytest.param(
            "Elena Marku met Tomas Brek in Oslo on Monday, and officials in Bergen said it went well.",
            [("Marku Brek", "2024-05-13")], id="who speaks of it"),
    ],
)  # fmt: skip
def test_each_has_its_own_day(pipeline: Pipeline, text: str, expected: list[tuple[str, str]]) -> None:
    found = records(pipeline.read(Document(text=text, published=date(2024, 5, 15))))["meetings"]
    told = [(" ".join(p["name"].split()[-1] for p in each["participants"]), each["date_start"]) for each in found]
    assert told == expected
