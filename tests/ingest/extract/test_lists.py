"""Who met, where lists, asides and other people's words stand in the way: whole sentences through the pipeline."""

from datetime import date

import pytest

from ingest.document import Document
from ingest.pipeline import Pipeline
from ingest.records import records

WEDNESDAY = date(2024, 5, 15)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def pairs(pipeline: Pipeline, text: str) -> set[frozenset[str]]:
    found = records(pipeline.read(Document(text=text, published=WEDNESDAY)))["meetings"]
    return {frozenset(party["name"].split()[-1] for party in meeting["participants"]) for meeting in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "FILE - President Elena Marku, left, and Premier Tomas Brek shake hands in Oslo, Norway, May 3, 2024.",
            [{"Marku", "Brek"}], id="sides of a picture"),
        pytest.param(
            "Premier Tomas Brek shook hands with Ada Lindt, chairwoman and chief executive of Orvik Corporation.",
            [{"Brek", "Lindt"}], id="an office behind a comma is hers who stands before"),
        pytest.param(
            "President Elena Marku met leaders of the opposition parties, Union leader Tomas Brek, Ada Lindt "
            "and Pavel Osei.",
            [{"Marku", "Brek"}, {"Marku", "Lindt"}, {"Marku", "Osei"}], id="a group and then its names"),
        pytest.param(
            "President Elena Marku held talks with Premier Tomas Brek to ease tension between Spain and Italy.",
            [{"Marku", "Brek"}], id="a between of something else"),
        pytest.param(
            "FILE - President Elena Marku, right, talks with Premier Tomas Brek, left, in Oslo, May 3, 2024.",
            [{"Marku", "Brek"}], id="talks is a verb behind a side"),
        pytest.param(
            "President Elena Marku asked allies to give money to rebel leaders involved in negotiations with Italy.",
            [{"leaders", "Italy"}], id="a participle has the subject before it"),
        pytest.param(
            "President Elena Marku met with Premier Tomas Brek and with Minister Ada Lindt and Pavel Osei.",
            [{"Marku", "Brek"}, {"Marku", "Lindt"}, {"Marku", "Osei"}], id="a further with"),
        pytest.param(
            "President Elena Marku informal meeting with Premier Tomas Brek.", [{"Marku", "Brek"}],
            id="an entry without a verb"),
        pytest.param(
            "President Elena Marku visited Norway. In Oslo, met with Premier Tomas Brek.", [{"Marku", "Brek"}],
            id="an entry behind its place"),
        pytest.param(
            "President Elena Marku received Premier Tomas Brek on Monday and, two days later, Chancellor Olaf Scholz.",
            [{"Marku", "Brek"}, {"Marku", "Scholz"}], id="one day for each"),
        pytest.param(
            "Spokesman Pavel Osei said that President Elena Marku is ready to meet Premier Tomas Brek.",
            [{"Marku", "Brek"}], id="who speaks is not who meets"),
        pytest.param(
            "President Elena Marku met with Premier Tomas Brek, and Spain was on the agenda.",
            [{"Marku", "Brek"}], id="what is told of in a clause of its own"),
        pytest.param(
            "President Elena Marku private visit. Met with Premier Tomas Brek May 2.",
            [{"Marku", "Brek"}], id="an entry behind one without a verb"),
        pytest.param(
            "President Elena Marku visited Norway. In Oslo, met with Premier Tomas Brek and held talks with Ada Lindt.",
            [{"Marku", "Brek"}, {"Marku", "Lindt"}], id="two entries behind their place"),
        pytest.param(
            "Spain, Italy and Norway are among the countries that Premier Tomas Brek has been talking to.",
            [], id="countries talked to do not talk with each other"),
        pytest.param(
            "The delegation met with Premier Tomas Brek and Ada Lindt. They also met with business leaders.",
            [{"delegation", "Brek", "Lindt"}, {"delegation", "leaders"}], id="a delegation goes on alone"),
        pytest.param(
            "President Elena Marku met with Tomas Brek and Ada Lindt. Their discussions covered trade.",
            [{"Marku", "Brek", "Lindt"}], id="their talks are those of all who met"),
        pytest.param(
            "The Biden-Putin summit took place in Oslo on Tuesday.",
            [{"Biden", "Putin"}], id="a summit of two by name"),
        pytest.param(
            "President-elect Bergen met with Grand Duchess Charlotte.",
            [{"Bergen", "Charlotte"}], id="places by name, persons by title"),
        pytest.param(
            "Prime Minister Holland met with President Elena Marku.",
            [{"Marku", "Holland"}], id="a country by name, a person by title"),
        pytest.param(
            "President Elena Marku met with young Norwegians and with Premier Tomas Brek.",
            [{"Marku", "Brek"}], id="some of a people are not their state"),
        pytest.param(
            "President Elena Marku met with Spanish Americans in Oslo.", [], id="nor are those from elsewhere"),
    ],
)  # fmt: skip
def test_who_stood_in_the_list(pipeline: Pipeline, text: str, expected: list[set[str]]) -> None:
    assert pairs(pipeline, text) == {frozenset(pair) for pair in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Premier Tomas Brek met with Crown Prince Mohammed bin Salman and Foreign Minister Pavel bin Salman.",
            {"Tomas Brek", "Mohammed bin Salman", "Pavel bin Salman"}, id="brothers are two"),
        pytest.param(
            "North and South Korea held talks at Panmunjom on Tuesday.",
            {"North Korea", "South Korea"}, id="two countries share a word"),
    ],
)  # fmt: skip
def test_names_that_share_words_are_kept_apart(pipeline: Pipeline, text: str, expected: set[str]) -> None:
    [meeting] = records(pipeline.read(Document(text=text, published=WEDNESDAY)))["meetings"]
    assert {party["name"] for party in meeting["participants"]} == expected
