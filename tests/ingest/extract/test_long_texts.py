"""What longer texts tell over several sentences: who "the two presidents" are, what came of a plan, who is meant."""

from datetime import date
from typing import Any

import pytest

from ingest.document import Document
from ingest.pipeline import Pipeline
from ingest.records import records

WEDNESDAY = date(2024, 5, 15)
MACRON = "French President Emmanuel Macron"
SCHOLZ = "German Chancellor Olaf Scholz"
PRESIDENTS = f"{MACRON} and Polish President Andrzej Duda met in Paris on Monday. "


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def meetings(pipeline: Pipeline, text: str) -> list[tuple[set[str], str, str]]:
    found: list[dict[str, Any]] = records(pipeline.read(Document(text=text, published=WEDNESDAY)))["meetings"]
    return [
        ({party["name"].split()[-1] for party in each["participants"]}, each["status"], each.get("date_start", ""))
        for each in found
    ]


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        (f"{MACRON} had hoped to see {SCHOLZ}, but Mr. Scholz declined.", {"Macron", "Scholz"}, "not_held"),
        (f"{MACRON} was scheduled to travel to Berlin on Thursday for talks with {SCHOLZ}, but the visit was called "
         "off.", {"Macron", "Scholz"}, "cancelled"),
        (f"{MACRON} is to travel to Berlin on Thursday for talks with {SCHOLZ}. The trip has been postponed.",
         {"Macron", "Scholz"}, "postponed"),
        (f"Had {MACRON} refused to meet {SCHOLZ}, it would have been a snub.", {"Macron", "Scholz"}, "hypothetical"),
        (f"{MACRON}, who is to receive Olaf Scholz in Paris on June 7, has urged both sides to settle the matter.",
         {"Macron", "Scholz"}, "planned"),
        ("Emmanuel Macron and Olaf Scholz are scheduled to meet at next month's G20 meeting in Canada.",
         {"Macron", "Scholz"}, "planned"),
    ],
)  # fmt: skip
def test_what_came_of_a_plan(pipeline: Pipeline, text: str, parties: set[str], status: str) -> None:
    assert [(who, how) for who, how, _ in meetings(pipeline, text)] == [(parties, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Tensions rose over the islands that South Korea calls Dokdo and Japan calls Takeshima.",
        "Emmanuel Macron will come to the island that Poland calls Hel.",
    ],
)
def test_a_name_given_is_no_call(pipeline: Pipeline, text: str) -> None:
    assert meetings(pipeline, text) == []


def test_those_telephoned_are_so_one_after_the_other(pipeline: Pipeline) -> None:
    text = PRESIDENTS + "The trade was worth a lot. Italian Prime Minister Giorgia Meloni telephoned both presidents."
    apart = [who for who, _, _ in meetings(pipeline, text)]
    assert apart == [{"Macron", "Duda"}, {"Meloni", "Macron"}, {"Meloni", "Duda"}]


@pytest.mark.parametrize("told", ["The foreign ministers of the two countries", "The two countries' foreign ministers"])
def test_ministers_of_the_countries_told_of(pipeline: Pipeline, told: str) -> None:
    found = meetings(pipeline, PRESIDENTS + f"{told} are to hold their annual talks on Friday.")
    assert found[1:] == [({"Séjourné", "Sikorski"}, "planned", "2024-05-17")]


def test_what_was_held_is_not_what_lies_ahead(pipeline: Pipeline) -> None:
    text = PRESIDENTS + f"Emmanuel Macron is to meet {SCHOLZ} on Friday. Italy welcomed the talks."
    assert [how for _, how, _ in meetings(pipeline, text)] == ["held", "planned"]


def test_a_town_of_the_same_name_is_no_speaker(pipeline: Pipeline) -> None:
    text = "George W. Bush met Angela Merkel on Monday. Bush said that they had agreed on much."
    found = records(pipeline.read(Document(text=text, published=WEDNESDAY)))["statements"]
    assert [statement["speaker"]["name"] for statement in found] == ["George W. Bush"]
