"""Meetings as news tells them: where they were, whose, and whether any occasion is told: through the pipeline."""

from datetime import date
from typing import Any

import pytest

from ingest.document import Document
from ingest.pipeline import Pipeline
from ingest.records import records


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def meetings(pipeline: Pipeline, text: str) -> list[dict[str, Any]]:
    return list(records(pipeline.read(Document(text=text, published=date(2024, 5, 15))))["meetings"])


def names(meeting: dict[str, Any]) -> set[str]:
    return {party["name"].split()[-1] for party in meeting["participants"]}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("President Elena Marku meets Premier Tomas Brek in an effort to secure a truce in Sudan.", None,
                     id="of what they aim at"),
        pytest.param("President Elena Marku meets Premier Tomas Brek, with Brek accepting an invitation to attend the "
                     "games in Lyon.", None, id="of another deed"),
        pytest.param("Two days after meeting Premier Tomas Brek, President Elena Marku flew to Lyon.", None,
                     id="of a later journey"),
        pytest.param("President Elena Marku and Premier Tomas Brek held talks in Downing Street on a restoration of "
                     "the government in Northern Ireland.", None, id="of what they talk on"),
        pytest.param("Envoys of Morocco and Algeria met in the Tunisian capital, Tunis, for two hours.", "Tunis",
                     id="the capital"),
        pytest.param("In Germany, President Elena Marku met Premier Tomas Brek in Bremen.", "Bremen", id="the nearer"),
        pytest.param("President Elena Marku visits Lyon and meets Premier Tomas Brek.", "Lyon", id="the journey"),
        pytest.param("President Elena Marku visited Premier Tomas Brek.", None, id="no party"),
        pytest.param("President Elena Marku left for Lyon, where she will meet Tomas Brek.", "Lyon", id="whither"),
        pytest.param("President Elena Marku sent Ada Falk to Lyon to meet Premier Tomas Brek.", "Lyon", id="sent to"),
        pytest.param("President Elena Marku and Premier Tomas Brek met at Falk's house.", None, id="nobody's house"),
        pytest.param("President Elena Marku and Premier Tomas Brek met at the Munich Security Conference.", "Munich",
                     id="a conference"),
        pytest.param("President Elena Marku pays a visit to Lyon and meets Premier Tomas Brek.", "Lyon", id="a visit"),
    ],
)  # fmt: skip
def test_where(pipeline: Pipeline, text: str, place: str | None) -> None:
    (meeting,) = meetings(pipeline, text)
    assert meeting.get("place", {}).get("name") == place


@pytest.mark.parametrize(
    "text",
    [
        "Rebels take a town following the collapse of peace talks between Morocco and Algeria.",
        "Tunisia withdraws from talks between Morocco and Algeria.",
        "Morocco and Algeria are negotiating over a border.",
        "Morocco is in talks with Algeria.",
        "Tunisia says that Morocco is in talks with Algeria.",
        "Morocco breaks off talks with Algeria in Tunis.",
        "An aide says that progress has been made in ongoing talks between Morocco and Algeria.",
    ],
)
def test_talks_without_an_occasion_are_a_process(pipeline: Pipeline, text: str) -> None:
    (talks,) = meetings(pipeline, text)
    assert (talks["format"], names(talks)) == ("process", {"Morocco", "Algeria"})


@pytest.mark.parametrize(
    "text",
    [
        "More than 20,000 Australians, Canadians and Turks gather in Tunis.",
        "President Elena Marku calls Premier Tomas Brek to an emergency meeting.",
        "Workers in Germany, France and Spain hold meetings against the cuts.",
        "The Morocco – Algeria Conference on Water is held in Tunis.",
        "Minister Tomas Brek begins a public consultation on the plans of President Elena Marku.",
        "Premier Tomas Brek receives the Marku & Osei vaccine.",
        "Elena Marku received a prize from Oxford University together with Tomas Brek.",
        "President Elena Marku wrote her Winter Trio for Premier Tomas Brek in 2020.",
        "Elena Marku beat visiting German master Tomas Brek in three games.",
        "Premier Tomas Brek saw President Elena Marku leave the hall.",
        "President Elena Marku was greeted at the airport by Premier Tomas Brek.",
        "Government forces met rebel fighters at the ford.",
        "The meeting was criticised by President Elena Marku and Premier Tomas Brek.",
        "President Elena Marku was seen off by Premier Tomas Brek.",
        "Premier Tomas Brek welcomed President Elena Marku on Twitter.",
        "Chelsea, who met Norwich this evening and won 3-1, can go on playing.",
    ],
)
def test_no_meeting(pipeline: Pipeline, text: str) -> None:
    assert not [each for each in meetings(pipeline, text) if len(each["participants"]) > 1]


@pytest.mark.parametrize(
    ("text", "who", "status"),
    [
        pytest.param("Minister Ada Falk is fired by President Elena Marku over a meeting with Premier Tomas Brek.",
                     {"Falk", "Brek"}, "held", id="of whom it is told"),
        pytest.param("Morocco and Algeria hold talks on a truce for the sea between Greece and Turkey.",
                     {"Morocco", "Algeria"}, "held", id="between others"),
        pytest.param("Minister Ada Falk urges President Elena Marku to be cautious in talks with Premier Tomas Brek.",
                     {"Marku", "Brek"}, "hypothetical", id="urged to be"),
        pytest.param("Minister Ada Falk resigns after the failure of talks with Premier Tomas Brek.", {"Falk", "Brek"},
                     "held", id="failed talks were held"),
        pytest.param("Morocco and Algeria commence talks in Tunis.", {"Morocco", "Algeria"}, "held", id="commence"),
        pytest.param("President Elena Marku, whose last meeting with Premier Tomas Brek ended in tears, flew home.",
                     {"Marku", "Brek"}, "held", id="whose"),
        pytest.param("Morocco's and Norway's foreign ministers met in Tunis.", {"Bourita", "Eide"}, "held",
                     id="two who own"),
        pytest.param("President Elena Marku dispatched envoy Ada Falk for talks with Premier Tomas Brek.",
                     {"Falk", "Brek"}, "planned", id="who is sent"),
        pytest.param("Foreign ministry officials summoned the Norwegian ambassador.",
                     {"officials", "Norway"}, "planned", id="summoned by officials"),
        pytest.param("Morocco and Algeria have no choice but to hold talks.", {"Morocco", "Algeria"}, "hypothetical",
                     id="no choice but"),
        pytest.param("President Elena Marku and Premier Tomas Brek have to meet.", {"Marku", "Brek"}, "hypothetical",
                     id="have to"),
        pytest.param("Pope Francis brought President Elena Marku and Premier Tomas Brek together in Oslo.",
                     {"Marku", "Brek"}, "held", id="brought together"),
        pytest.param("Pope Francis brought President Elena Marku and Premier Tomas Brek together for talks in Oslo.",
                     {"Marku", "Brek"}, "held", id="brought together for talks"),
        pytest.param("Monday's summit was a meeting of President Elena Marku and Premier Tomas Brek.",
                     {"Marku", "Brek"}, "held", id="what a summit was"),
    ],
)  # fmt: skip
def test_who_and_whether(pipeline: Pipeline, text: str, who: set[str], status: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (names(meeting), meeting["status"]) == (who, status)


def test_counterparts_of_two_countries_are_two_ministers(pipeline: Pipeline) -> None:
    text = "German Foreign Minister Annalena Baerbock met her Polish and French counterparts."
    (meeting,) = meetings(pipeline, text)
    assert names(meeting) == {"Baerbock", "Sikorski", "Séjourné"}


def test_ahead_of_a_summit(pipeline: Pipeline) -> None:
    found = meetings(pipeline, "President Barack Obama arrived in Oslo ahead of this weekend's NATO summit.")
    assert "held" not in {each["status"] for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "President Elena Marku paid a courtesy call on Premier Tomas Brek on Monday.",
        "President Elena Marku granted an audience to Premier Tomas Brek on Monday.",
        "President Elena Marku walked out of a meeting with Premier Tomas Brek on Monday.",
        "President Elena Marku emerged from talks with Premier Tomas Brek on Monday.",
        "Talks in Lyon on Monday brought together President Elena Marku and Premier Tomas Brek.",
        "Chancellor Olaf Scholz mediated between President Elena Marku and Premier Tomas Brek at talks on Monday.",
        "Premier Tomas Brek, with whom President Elena Marku met on Monday, said that trade would grow.",
        "President Elena Marku received a call from Premier Tomas Brek on Monday.",
        "President Elena Marku made a phone call to Premier Tomas Brek on Monday.",
        "President Elena Marku and Premier Tomas Brek spoke for an hour on Monday.",
        "President Elena Marku congratulated Premier Tomas Brek in a call on Monday.",
        "President Elena Marku hosted a dinner for Premier Tomas Brek on Monday.",
        "President Elena Marku attended a dinner hosted by Premier Tomas Brek on Monday.",
        "Received by Premier Tomas Brek on Monday, President Elena Marku said that trade would grow.",
        "On Monday, President Elena Marku became the first head of state to meet Premier Tomas Brek.",
        '"I met Premier Tomas Brek on Monday," President Elena Marku said.',
        "President Elena Marku told Premier Tomas Brek by phone on Monday that trade would grow.",
        "President Elena Marku dropped in on Premier Tomas Brek on Monday.",
        "President Elena Marku paid Premier Tomas Brek a visit on Monday.",
        "President Elena Marku sat across from Premier Tomas Brek on Monday.",
        "President Elena Marku and Premier Tomas Brek exchanged views on Monday.",
        "President Elena Marku and Premier Tomas Brek conferred by video link on Monday.",
        "President Elena Marku wound up talks with Premier Tomas Brek on Monday.",
        "President Elena Marku had a sit-down with Premier Tomas Brek on Monday.",
        "President Elena Marku had a tête-à-tête with Premier Tomas Brek on Monday.",
        "President Elena Marku and Premier Tomas Brek met one on one on Monday.",
        "President Elena Marku came face to face with Premier Tomas Brek on Monday.",
        "President Elena Marku played host to Premier Tomas Brek on Monday.",
        "President Elena Marku got on the phone with Premier Tomas Brek on Monday.",
        "President Elena Marku held a series of meetings on Monday, including with Premier Tomas Brek.",
        "On Monday President Elena Marku attended a dinner, hosted by Premier Tomas Brek.",
    ],
)
def test_ways_to_tell_that_two_met(pipeline: Pipeline, text: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (names(meeting), meeting["status"], meeting["date_start"]) == ({"Marku", "Brek"}, "held", "2024-05-13")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("President Elena Marku invited Premier Tomas Brek to Lyon for talks next month.", "invited"),
        ("President Elena Marku agreed to meet Premier Tomas Brek if he apologises.", "hypothetical"),
        ("President Elena Marku, instead of meeting Premier Tomas Brek, flew home.", "not_held"),
        ("According to a local newspaper, President Elena Marku met Premier Tomas Brek.", "rumoured"),
        ("Minister Ada Falk called on President Elena Marku to meet Premier Tomas Brek.", "hypothetical"),
        ("President Elena Marku rejected an offer by Premier Tomas Brek to meet.", "not_held"),
        ("President Elena Marku turned down an invitation from Premier Tomas Brek to meet in Lyon.", "not_held"),
        ("President Elena Marku spurned Premier Tomas Brek's offer of talks.", "not_held"),
        ("President Elena Marku rebuffed Premier Tomas Brek's call for a meeting.", "not_held"),
        ("Premier Tomas Brek's offer to meet President Elena Marku was rejected.", "not_held"),
        ("President Elena Marku has yet to respond to Premier Tomas Brek's invitation to talks in Lyon.", "invited"),
        ("President Elena Marku accepted an invitation from Premier Tomas Brek to meet in Lyon.", "planned"),
        ("President Elena Marku ignored a request from Premier Tomas Brek for a meeting.", "invited"),
        ("President Elena Marku would be willing to meet Premier Tomas Brek, her spokesman said.", "invited"),
        ("President Elena Marku did not rule out meeting Premier Tomas Brek.", "hypothetical"),
        ("President Elena Marku will not rule out talks with Premier Tomas Brek.", "hypothetical"),
        ("President Elena Marku was supposed to meet Premier Tomas Brek on Monday.", "planned"),
        ("President Elena Marku was supposed to meet Premier Tomas Brek but was delayed.", "not_held"),
        ("President Elena Marku is supposed to have met Premier Tomas Brek in Lyon.", "rumoured"),
        ("President Elena Marku and Premier Tomas Brek have yet to meet.", "not_held"),
        ("There was no meeting between President Elena Marku and Premier Tomas Brek, an aide said.", "denied"),
        ("A meeting between President Elena Marku and Premier Tomas Brek is off the table.", "not_held"),
        ("A meeting between President Elena Marku and Premier Tomas Brek failed to take place.", "not_held"),
        (
            "Norway offered to bring President Elena Marku and Premier Tomas Brek together, but Brek ruled out talks.",
            "not_held",
        ),
        ("A meeting between President Elena Marku and Premier Tomas Brek is in the works.", "planned"),
        ("A meeting between President Elena Marku and Premier Tomas Brek remains on hold.", "postponed"),
        ("Monday's meeting between President Elena Marku and Premier Tomas Brek was pushed to Friday.", "postponed"),
    ],
)
def test_ways_to_tell_that_they_have_not(pipeline: Pipeline, text: str, status: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (names(meeting), meeting["status"]) == ({"Marku", "Brek"}, status)


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting with voters, President Elena Marku criticises Premier Tomas Brek.",
        "A ministry counts the telephone calls to President Elena Marku.",
        "Minister Ada Falk withdraws Ambassador Tomas Brek from Lyon for consultations.",
    ],
)
def test_spoken_of_is_not_spoken_with(pipeline: Pipeline, text: str) -> None:
    assert not [each for each in meetings(pipeline, text) if {"Marku", "Brek"} & names(each)]


def test_several_meetings_are_one_with_each(pipeline: Pipeline) -> None:
    text = "President Elena Marku held meetings with Premier Tomas Brek and Chancellor Olaf Scholz."
    assert [names(each) for each in meetings(pipeline, text)] == [{"Marku", "Brek"}, {"Marku", "Scholz"}]


def test_some_of_those_met_by_name(pipeline: Pipeline) -> None:
    text = "President Elena Marku met a string of leaders, among them Premier Tomas Brek and Chancellor Olaf Scholz."
    (meeting,) = meetings(pipeline, text)
    assert names(meeting) == {"Marku", "Brek", "Scholz"}


def test_a_delegation_by_name(pipeline: Pipeline) -> None:
    text = "President Elena Marku met two envoys of Norway — Tomas Brek and Ada Falk — in Oslo."
    (meeting,) = meetings(pipeline, text)
    assert names(meeting) == {"Marku", "Brek", "Falk"}


def test_three_who_met_are_three_sides(pipeline: Pipeline) -> None:
    (call,) = meetings(pipeline, "Chancellor Olaf Scholz, Elena Marku and Tomas Brek held a three-way call on Monday.")
    assert (call["format"], call["medium"]) == ("trilateral", "phone")


def test_a_summit_of_nobody_is_left_out(pipeline: Pipeline) -> None:
    assert not meetings(pipeline, "Last year's summit in Oslo will be followed by a summit in Lyon.")


def test_the_day_of_talks_told_by_the_verb(pipeline: Pipeline) -> None:
    text = "Talks between Morocco and Algeria, brokered by Egypt and hosted by Tunisia, were held on Monday."
    (talks,) = meetings(pipeline, text)
    assert (talks["date_start"], [party["name"] for party in talks["mediators"]]) == ("2024-05-13", ["Egypt"])


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("With Egypt acting as go-between, Morocco and Algeria held indirect talks in Lyon.", {"Egypt"}),
        ("Morocco and Algeria held talks in Lyon, with Egypt as the mediator.", {"Egypt"}),
        ("Morocco and Algeria held talks in Lyon through Egyptian and Qatari intermediaries.", {"Egypt", "Qatar"}),
        ("Morocco and Algeria held talks in Lyon through mediators from Egypt and Qatar.", {"Egypt", "Qatar"}),
        ("Thanks to the good offices of Norway, President Elena Marku met Premier Tomas Brek in Lyon.", {"Norway"}),
        ("Norway lent its good offices to talks between Morocco and Algeria in Lyon.", {"Norway"}),
        ("Qatar shuttled between Morocco and Algeria.", {"Qatar"}),
        ("Qatar carried messages between Morocco and Algeria.", {"Qatar"}),
    ],
)
def test_who_went_between(pipeline: Pipeline, text: str, mediators: set[str]) -> None:
    (talks,) = meetings(pipeline, text)
    assert {party["name"] for party in talks["mediators"]} == mediators
    assert names(talks) in ({"Morocco", "Algeria"}, {"Marku", "Brek"})


@pytest.mark.parametrize(
    ("text", "who", "status"),
    [
        ("President Elena Marku did not attend the summit hosted by Premier Tomas Brek in Lyon.", {"Brek"}, "held"),
        ("President Elena Marku skipped the Arab League summit in Tunis.", {"League"}, "held"),
        ("President Elena Marku will skip next week's Arab League summit in Tunis.", {"League"}, "planned"),
        ("President Elena Marku refused to attend the Arab League summit in Tunis.", {"League"}, "held"),
        ("President Elena Marku stayed away from the meeting of the Arab League in Tunis.", {"League"}, "held"),
        ("President Elena Marku boycotted talks in Lyon between Morocco and Algeria.", {"Morocco", "Algeria"}, "held"),
        ("Envoys of Morocco, Algeria and Libya met in Lyon. Absent from the meeting was President Elena Marku.",
         {"Morocco", "Algeria", "Libya"}, "held"),
        ("President Elena Marku was a no-show at a meeting of envoys of Morocco, Algeria and Libya.",
         {"Morocco", "Algeria", "Libya"}, "held"),
    ],
)  # fmt: skip
def test_who_stayed_away(pipeline: Pipeline, text: str, who: set[str], status: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (names(meeting), meeting["status"]) == (who, status)
    assert [party["name"] for party in meeting["absent"]] == ["Elena Marku"]


def test_a_day_nearer_ahead_than_behind_is_ahead(pipeline: Pipeline) -> None:
    text = "Norway confirmed a meeting between President Elena Marku and Premier Tomas Brek on May {}."
    (ahead,), (behind,) = (meetings(pipeline, text.format(day)) for day in (20, 10))
    assert (ahead["status"], ahead["date_start"]) == ("planned", "2024-05-20")
    assert (behind["status"], behind["date_start"]) == ("held", "2024-05-10")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Envoys of Morocco and Algeria open three days of talks in Lyon.", ("2024-05-15", "2024-05-17")),
        ("President Elena Marku and Premier Tomas Brek concluded two days of talks in Lyon on Tuesday.",
         ("2024-05-13", "2024-05-14")),
        ("The first direct talks in a decade between Morocco and Algeria opened in Lyon on Tuesday.",
         ("2024-05-14", "2024-05-14")),
        ("President Elena Marku, who resigned two weeks ago, was received by Premier Tomas Brek on Tuesday.",
         ("2024-05-14", "2024-05-14")),
        ("President Elena Marku, who last visited Norway on June 4 for talks with Premier Tomas Brek, flew home.",
         ("2023-06-04", "2023-06-04")),
    ],
)  # fmt: skip
def test_which_days(pipeline: Pipeline, text: str, days: tuple[str, str]) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting["date_start"], meeting["date_end"], meeting["status"]) == (*days, "held")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Talks between Chad's Ana Hissa and Mali's Jan Keita opened on Monday.", {"Hissa", "Keita"}),
        ("President Elena Marku, with Ada Falk, and Premier Tomas Brek, with Jan Hora, talked on Monday.",
         {"Marku", "Falk", "Brek", "Hora"}),
        ("President Elena Marku was granted an audience with Pope Francis.", {"Marku", "Francis"}),
        ("President Elena Marku was received with her family by Premier Tomas Brek on Monday.", {"Marku", "Brek"}),
        ("The envoy, Ada Falk, left Lyon having met only Premier Tomas Brek.", {"Falk", "Brek"}),
        ("President Elena Marku invited Premier Tomas Brek to dinner on Monday.", {"Marku", "Brek"}),
        ("President Elena Marku and Premier Tomas Brek spent 90 minutes together.", {"Marku", "Brek"}),
        ("President Elena Marku compared notes with Premier Tomas Brek.", {"Marku", "Brek"}),
        ("President Elena Marku stayed on for a meeting with Premier Tomas Brek.", {"Marku", "Brek"}),
        ("President Elena Marku called on spy chief Tomas Brek on Monday.", {"Marku", "Brek"}),
        ("President Elena Marku's office confirmed a call with Premier Tomas Brek.", {"Marku", "Brek"}),
        ("Radio Lyon reported on Monday that President Elena Marku flew home and dined with Tomas Brek.",
         {"Marku", "Brek"}),
    ],
)  # fmt: skip
def test_whom_other_words_tell_of(pipeline: Pipeline, text: str, who: set[str]) -> None:
    (meeting,) = meetings(pipeline, text)
    assert names(meeting) == who


@pytest.mark.parametrize(
    "text",
    [
        "The Lyon Herald reported that President Elena Marku had met Premier Tomas Brek.",
        "Rumours are swirling that President Elena Marku met Premier Tomas Brek.",
    ],
)
def test_what_papers_and_rumours_tell_is_hearsay(pipeline: Pipeline, text: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert meeting["status"] == "rumoured"
