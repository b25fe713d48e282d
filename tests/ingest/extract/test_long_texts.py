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
OTHERS = "Somalia, Ethiopia and Uganda"
THREE = "Kenya, Somalia and Ethiopia"
IDLE = "It was a hot day. Nobody knew more. It rained. Later it rained again. The port was shut."
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
        (f"{MACRON} was due to travel to Berlin on Thursday for talks with {SCHOLZ}, but the visit was called off.",
         {"Macron", "Scholz"}, "cancelled"),
        (f"{MACRON} is to travel to Berlin on Thursday for talks with {SCHOLZ}. The trip has been postponed.",
         {"Macron", "Scholz"}, "postponed"),
        (f"A meeting between {MACRON} and {SCHOLZ} planned for the same day fell through.", {"Macron", "Scholz"},
         "cancelled"),
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


def test_who_met_both_leaders_is_neither(pipeline: Pipeline) -> None:
    text = f"{PRESIDENTS}{IDLE} The two men were tired. Ursula von der Leyen held separate talks with both leaders."
    apart = [who for who, _, _ in meetings(pipeline, text)]
    assert apart[1:] == [{"Leyen", "Macron"}, {"Leyen", "Duda"}]


@pytest.mark.parametrize("told", ["The foreign ministers of the two countries", "The two countries' foreign ministers"])
def test_ministers_of_the_countries_told_of(pipeline: Pipeline, told: str) -> None:
    found = meetings(pipeline, PRESIDENTS + f"{told} are to hold their annual talks on Friday.")
    assert found[1:] == [({"Séjourné", "Sikorski"}, "planned", "2024-05-17")]


def test_what_was_held_is_not_what_lies_ahead(pipeline: Pipeline) -> None:
    text = PRESIDENTS + f"Emmanuel Macron is to meet {SCHOLZ} on Friday. Italy welcomed the talks."
    assert [how for _, how, _ in meetings(pipeline, text)] == ["held", "planned"]


@pytest.mark.parametrize(
    "aside", [" representing the Northern League", ", representing the Northern League (NL)"], ids=["plain", "parted"]
)
def test_all_participants_of_one_call_spoke_with_each_other(pipeline: Pipeline, aside: str) -> None:
    text = (
        f"{MACRON} spoke today with {SCHOLZ}{aside}, Polish President Andrzej Duda, and Italian Prime Minister Giorgia "
        "Meloni. He reaffirmed his support for Ukraine. The participants agreed to speak again."
    )
    assert meetings(pipeline, text)[0][0] == {"Macron", "Scholz", "Duda", "Meloni"}


def test_calls_held_to_discuss_something_were_held(pipeline: Pipeline) -> None:
    found = meetings(pipeline, f"{MACRON} held calls to discuss the launch with {SCHOLZ} on May 13.")
    assert found == [({"Macron", "Scholz"}, "held", "2024-05-13")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Kenya agreed on Tuesday to return to the three-party talks. {IDLE} Talks of {THREE} could begin in June.",
         "planned"),
        (f"Kenya should return to talks with {OTHERS}. {IDLE} It is refusing to hold talks.", "hypothetical"),
        (f"Kenya should return to talks with {OTHERS}. {IDLE} Kenya refuses to hold talks with the 3 nations.",
         "not_held"),
    ],
)  # fmt: skip
def test_talks_of_many_are_one_whoever_tells_how_many(pipeline: Pipeline, text: str, status: str) -> None:
    assert [how for _, how, _ in meetings(pipeline, text)] == [status]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"The United Nations envoy for the region, Finnish diplomat Aino Salmela, came to Paris. She met {MACRON}.",
         {"Salmela", "Macron"}),
        (f"U.S. senator and former presidential candidate Hillary Clinton met {MACRON} on Monday.",
         {"Clinton", "Macron"}),
        (f"{MACRON} and Polish President Andrzej Duda rejected it. They see it as a threat.", set()),
    ],
)  # fmt: skip
def test_one_person_under_two_titles(pipeline: Pipeline, text: str, parties: set[str]) -> None:
    assert [who for who, _, _ in meetings(pipeline, text)] == [parties] * bool(parties)


def test_a_schedule_tells_what_lies_ahead(pipeline: Pipeline) -> None:
    text = f"PUBLIC SCHEDULE\n9:30 a.m. {MACRON} meets with {SCHOLZ}, at the Elysee.\nPublic events are listed."
    assert meetings(pipeline, text) == [({"Macron", "Scholz"}, "planned", "")]


def test_whoever_met_two_is_told_or_nobody_met(pipeline: Pipeline) -> None:
    assert meetings(pipeline, "You had long meetings with both President Macron and Chancellor Scholz.") == []


def test_whose_turn_it_is_says_i(pipeline: Pipeline) -> None:
    text = (
        "QUESTION: What next?\nPRESIDENT MACRON: I met with Chancellor Scholz on Monday. As we call it, a start.\n"
        "QUESTION: Thank you."
    )
    assert meetings(pipeline, text) == [({"Macron", "Scholz"}, "held", "2024-05-13")]


def test_a_town_of_the_same_name_is_no_speaker(pipeline: Pipeline) -> None:
    text = "George W. Bush met Angela Merkel on Monday. Bush said that they had agreed on much."
    found = records(pipeline.read(Document(text=text, published=WEDNESDAY)))["statements"]
    assert [statement["speaker"]["name"] for statement in found] == ["George W. Bush"]
