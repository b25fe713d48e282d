"""Whole sentences through the shipped pipeline: who met, whether it happened, when and how."""

from datetime import date
from typing import Any

import pytest

from ingest.document import Document
from ingest.pipeline import Pipeline
from ingest.records import records

WEDNESDAY = date(2024, 5, 15)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def meetings(pipeline: Pipeline, text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = records(pipeline.read(Document(text=text, published=WEDNESDAY)))["meetings"]
    return found


def surnames(meeting: dict[str, Any]) -> set[str]:
    return {party["name"].split()[-1] for party in meeting["participants"]}


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday.",
         {"Macron", "Scholz"}, "held"),
        ("President Emmanuel Macron of France will meet Chancellor Olaf Scholz of Germany in Berlin on Friday.",
         {"Macron", "Scholz"}, "planned"),
        ("French President Emmanuel Macron refused to meet German Chancellor Olaf Scholz.",
         {"Macron", "Scholz"}, "not_held"),
        ("French President Emmanuel Macron cancelled a meeting with German Chancellor Olaf Scholz.",
         {"Macron", "Scholz"}, "cancelled"),
        ("Paris dismissed a report that President Emmanuel Macron had met Chancellor Olaf Scholz.",
         {"Macron", "Scholz"}, "denied"),
        ("The Kremlin denied reports that President Emmanuel Macron had met Chancellor Olaf Scholz in secret.",
         {"Macron", "Scholz"}, "denied"),
        ("French President Emmanuel Macron postponed talks with German Chancellor Olaf Scholz.",
         {"Macron", "Scholz"}, "postponed"),
        ("French President Emmanuel Macron has agreed to meet German Chancellor Olaf Scholz next week.",
         {"Macron", "Scholz"}, "planned"),
        ("French President Emmanuel Macron reportedly met German Chancellor Olaf Scholz in secret.",
         {"Macron", "Scholz"}, "rumoured"),
        ("French President Emmanuel Macron travels to Berlin to meet German Chancellor Olaf Scholz.",
         {"Macron", "Scholz"}, "planned"),
        ("During a phone call with German Chancellor Olaf Scholz, French President Emmanuel Macron asked for help.",
         {"Macron", "Scholz"}, "held"),
        ("Talks between President Elena Marku of Sardovia and Prime Minister Tomas Brek of Aldmark took place.",
         {"Marku", "Brek"}, "held"),
        ("President Emmanuel Macron told reporters after meeting Chancellor Olaf Scholz in Berlin that talks go on.",
         {"Macron", "Scholz"}, "held"),
        ("President Elena Marku of Sardovia received Prime Minister Tomas Brek of Aldmark on Tuesday.",
         {"Marku", "Brek"}, "held"),
        ("A planned meeting between President Elena Marku and Premier Tomas Brek is cancelled by Brek.",
         {"Marku", "Brek"}, "cancelled"),
        ("President Elena Marku visits Romania, meeting with Premier Tomas Brek.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku meets Premier Tomas Brek, at the Ministry of Defence.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku and Premier Tomas Brek hold a meeting to discuss plans for trade.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku announces that she will open a port following talks with Premier Tomas Brek.",
         {"Marku", "Brek"}, "held"),
        ("Diplomats doubt the talks to be held between Morocco and Algeria.", {"Morocco", "Algeria"}, "planned"),
        ("“I had a call with President Elena Marku,” Premier Tomas Brek said.", {"Marku", "Brek"}, "held"),
        ("Premier Tomas Brek said: “I met with President Elena Marku in Oslo.”", {"Marku", "Brek"}, "held"),
        ("South Korea and the People's Republic of China hold discussions about measures in response to the plans.",
         {"Korea", "China"}, "held"),
        ("President Elena Marku is the first leader to meet Premier Tomas Brek since the war.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku meets Premier Tomas Brek in Oslo. The talks will deal with fisheries.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku accepts an invitation from Premier Tomas Brek to talks.", {"Marku", "Brek"}, "planned"),
        ("President Elena Marku would receive Premier Tomas Brek if the strike ended, her aide Ana Falk said.",
         {"Marku", "Brek"}, "hypothetical"),
        ("The court said there were no plans for a meeting between President Elena Marku and Premier Tomas Brek.",
         {"Marku", "Brek"}, "denied"),
        ("The paper incorrectly reported that President Elena Marku had met Premier Tomas Brek.",
         {"Marku", "Brek"}, "not_held"),
        ("Morocco ought to negotiate with Algeria.", {"Morocco", "Algeria"}, "hypothetical"),
        ("President Elena Marku went to Oslo to see her opposite number, Tomas Brek.", {"Marku", "Brek"}, "planned"),
        ("President Elena Marku thanked Premier Tomas Brek for hosting Chancellor Olaf Scholz.",
         {"Brek", "Scholz"}, "held"),
        ("President Elena Marku and Premier Tomas Brek last spoke on Monday.", {"Marku", "Brek"}, "held"),
        ("Morocco and Algeria sign a deal at Spanish-brokered peace talks in Oslo.", {"Morocco", "Algeria"}, "held"),
        ("President Elena Marku and Premier Tomas Brek met alone, with no mediator in the room.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku was in Oslo on Monday for talks with Premier Tomas Brek.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku will be in Oslo for talks with Premier Tomas Brek.", {"Marku", "Brek"}, "planned"),
        ("President Elena Marku talks to Premier Tomas Brek about trade.", {"Marku", "Brek"}, "held"),
        ("Morocco and Algeria will hold their fourth round of talks in Oslo.", {"Morocco", "Algeria"}, "planned"),
        ("Spain holds talks with allies, including Morocco and Algeria.", {"Spain", "Morocco", "Algeria"}, "held"),
        ("President Elena Marku voiced a readiness to fly home and hold talks with Premier Tomas Brek.",
         {"Marku", "Brek"}, "invited"),
        ("Morocco agrees to open its ports following talks between President Elena Marku and Premier Tomas Brek.",
         {"Marku", "Brek"}, "held"),
        ("Ada Falk flew home on the eve of a meeting between President Elena Marku and Premier Tomas Brek.",
         {"Marku", "Brek"}, "planned"),
        ("Negotiations between Morocco and Algeria have not reached an agreement.", {"Morocco", "Algeria"}, "held"),
        ("Talks between Morocco and Algeria have not begun.", {"Morocco", "Algeria"}, "not_held"),
        ("Spain vetoed talks between Morocco and Algeria.", {"Morocco", "Algeria"}, "not_held"),
        ("Chancellor Olaf Scholz was joined by Premier Tomas Brek at talks with President Elena Marku.",
         {"Scholz", "Brek", "Marku"}, "held"),
        ("President Elena Marku attended the fair and met with Premier Tomas Brek.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku and Premier Tomas Brek held what Brek described as constructive talks in Oslo.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku and Premier Tomas Brek cancelled what Marku called a working meeting.",
         {"Marku", "Brek"}, "cancelled"),
        ("Between President Elena Marku and Premier Tomas Brek, there have been two meetings since January.",
         {"Marku", "Brek"}, "held"),
        ("An earlier version of this story said that President Elena Marku had met Premier Tomas Brek.",
         {"Marku", "Brek"}, "not_held"),
        ("Ada Falk wrote to Premier Tomas Brek that the dam had to be repaired.", {"Falk", "Brek"}, "held"),
        ("President Elena Marku met with other opposition leaders.", {"Marku", "leaders"}, "held"),
        ("President Elena Marku was in Morocco on Monday for talks.", {"Marku", "Morocco"}, "held"),
        ("Ada Falk sent Premier Tomas Brek a letter on Monday.", {"Falk", "Brek"}, "held"),
        ("The conversation that President Elena Marku had with Premier Tomas Brek on Monday was long.",
         {"Marku", "Brek"}, "held"),
        ("Ada Falk noted that President Elena Marku was the first leader to telephone Tomas Brek and thank him.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku was one of the leaders who met Premier Tomas Brek in Oslo.", {"Marku", "Brek"}, "held"),
        ("Aides said reports of talks between President Elena Marku and Premier Tomas Brek were untrue.",
         {"Marku", "Brek"}, "denied"),
        ("Reports that President Elena Marku had met Premier Tomas Brek were false, aides said.",
         {"Marku", "Brek"}, "denied"),
        ("It is not true that President Elena Marku met Premier Tomas Brek.", {"Marku", "Brek"}, "denied"),
        ("It is true that President Elena Marku met Premier Tomas Brek.", {"Marku", "Brek"}, "held"),
        ("The meeting of President Elena Marku and Premier Tomas Brek was wrong, aides said.",
         {"Marku", "Brek"}, "held"),
        ("The talks were held in Oslo with President Elena Marku and Premier Tomas Brek attending.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku received a phone call from Premier Tomas Brek.", {"Marku", "Brek"}, "held"),
        ("Premier Tomas Brek paid a courtesy call on President Elena Marku.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku received at the Old Palace the Prime Minister of Aldmark, Tomas Brek.",
         {"Marku", "Brek"}, "held"),
        ("The meeting of President Elena Marku and Premier Tomas Brek was held with the participation of Ada Falk.",
         {"Marku", "Brek", "Falk"}, "held"),
        ("The talks lasted an hour and were attended by President Elena Marku and Premier Tomas Brek.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku received Premier Tomas Brek together with Minister Ada Falk.",
         {"Marku", "Brek", "Falk"}, "held"),
        ("President Elena Marku pressed Premier Tomas Brek to free the crew at a meeting on Monday.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku called on Premier Tomas Brek to end the war during talks in Oslo.",
         {"Marku", "Brek"}, "held"),
        ("Premier Tomas Brek is expected in Oslo on Friday for talks with President Elena Marku.",
         {"Marku", "Brek"}, "planned"),
        ("Aides said President Elena Marku had no plans to meet Premier Tomas Brek.", {"Marku", "Brek"}, "denied"),
        ("Neither President Elena Marku nor Premier Tomas Brek met Ada Falk.", {"Marku", "Brek", "Falk"}, "not_held"),
        ("President Elena Marku met visiting Premier Tomas Brek on Monday.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku received a delegation led by Premier Tomas Brek.", {"Marku", "Brek"}, "held"),
        ("President Elena Marku had a meeting with the delegation headed by Tomas Brek, Speaker of the Diet.",
         {"Marku", "Brek"}, "held"),
        ("President Elena Marku met a Turkish delegation led by Premier Tomas Brek.",
         {"Turkey", "Marku", "Brek"}, "held"),
        (("President Elena Marku met Tomas Brek, the Special Envoy for Western Sahara. The President and Special Envoy "
          "discussed trade."), {"Marku", "Brek"}, "held"),
    ],
)  # fmt: skip
def test_who_and_whether(pipeline: Pipeline, text: str, parties: set[str], status: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (surnames(meeting), meeting["status"]) == (parties, status)


@pytest.mark.parametrize(
    "text",
    [
        "French President Emmanuel Macron met the deadline that Germany had set.",
        "The plan of French President Emmanuel Macron met with criticism in Germany.",
        "German Chancellor Olaf Scholz visited Canada in March.",
        "Spain and Italy meet in the final of the tournament on Sunday.",
        "German Chancellor Olaf Scholz welcomed the decision of French President Emmanuel Macron.",
        "Will German Chancellor Olaf Scholz meet French President Emmanuel Macron?",
        "President Emmanuel Macron underscored the commitment of France to close consultation with Germany.",
        "French President Emmanuel Macron called on the defence minister of Germany, Boris Pistorius, to act.",
        "French President Emmanuel Macron calls German Chancellor Olaf Scholz, “a man of his word”.",
        "President Emmanuel Macron noted the importance of dialogue between Spain and Italy.",
        "French President Emmanuel Macron welcomed the dialogue Chancellor Olaf Scholz has convened.",
        "A book Prime Minister Rishi Sunak received from French President Emmanuel Macron was sold.",
        "The House of Lords rejects the negotiating strategy of Prime Minister Rishi Sunak with France.",
        "Around 500 migrants from Iran, Morocco, and Algeria gather on the border to protest.",
        "President Emmanuel Macron held an emergency meeting on the latest tensions with Chancellor Olaf Scholz.",
    ],
)
def test_nothing_held(pipeline: Pipeline, text: str) -> None:
    assert [meeting for meeting in meetings(pipeline, text) if meeting["status"] == "held"] == []


@pytest.mark.parametrize(
    "text",
    [
        "President Elena Marku private visit. Met with Prime Minister Tomas Brek May 11.",
        "President Elena Marku attended a funeral; met with Prime Minister Tomas Brek May 11.",
        "President Elena Marku official visit. Addressed Parliament. Also held talks with Prime Minister Tomas Brek.",
    ],
)
def test_an_entry_leaves_its_subject_out(pipeline: Pipeline, text: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (surnames(meeting), meeting["status"]) == ({"Marku", "Brek"}, "held")


_WELCOME = "PRESIDENT MACRON: Good morning. It is a pleasure to have the Chancellor here."
_THANKS = "CHANCELLOR SCHOLZ: Thank you, Mr. President. I look forward to our discussion."


def test_office_holders_who_greet_each_other_in_turn_met(pipeline: Pipeline) -> None:
    (meeting,) = meetings(pipeline, f"Paris, France\n{_WELCOME}\n{_THANKS}")
    assert (surnames(meeting), meeting["status"]) == ({"Macron", "Scholz"}, "held")
    assert (meeting["date_start"], meeting["place"]["name"]) == ("2024-05-15", "Paris")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_WELCOME}\nQUESTION: Will you stay?\n{_THANKS}", id="somebody asks"),
        pytest.param("PRESIDENT MACRON: Good morning.\nCHANCELLOR SCHOLZ: Good morning.", id="no greeting"),
        pytest.param(f"{_WELCOME}\nThe Chancellor smiled.", id="one speaker"),
        pytest.param(
            "PRESIDENT MACRON: We have you here.\nPRIME MINISTER ATTAL: Thank you for having us.", id="one country"
        ),
    ],
)
def test_a_transcript_of_something_else(pipeline: Pipeline, text: str) -> None:
    assert meetings(pipeline, text) == []


def test_who_attends_a_gathering_of_a_body_did_not_meet_the_body(pipeline: Pipeline) -> None:
    (session,) = meetings(pipeline, "President Emmanuel Macron attended a session of the UN General Assembly in May.")
    assert session["format"] == "summit"


def test_who_comes_along_to_a_meeting_takes_part(pipeline: Pipeline) -> None:
    text = "Minister Ada Brek accompanied President Elena Marku to a meeting with Chancellor Olaf Scholz."
    (meeting,) = meetings(pipeline, text)
    assert surnames(meeting) == {"Brek", "Marku", "Scholz"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Oil rose after Monday's talk between French President Emmanuel Macron and German Chancellor Olaf Scholz.",
         "2024-05-13"),
        ("German Chancellor Olaf Scholz arrived in Kyiv on Monday. There he met French President Emmanuel Macron.",
         "2024-05-13"),
        ("It was only on Monday that French President Emmanuel Macron received German Chancellor Olaf Scholz.",
         "2024-05-13"),
        ("French President Emmanuel Macron flew to Berlin on Friday to meet German Chancellor Olaf Scholz.",
         "2024-05-10"),
        ("The first meeting of President Emmanuel Macron and Chancellor Olaf Scholz since 2019 took place on Friday.",
         "2024-05-10"),
        ("French President Emmanuel Macron travelled to Berlin on Friday, where he met Chancellor Olaf Scholz.",
         "2024-05-10"),
        ("French President Emmanuel Macron met visiting German Chancellor Olaf Scholz on Friday.", "2024-05-10"),
        ("President Emmanuel Macron and Chancellor Olaf Scholz hold their first talks since 1980.", "2024-05-15"),
        ("President Emmanuel Macron meets Chancellor Olaf Scholz ahead of the March election.", "2024-05-15"),
        ("President Emmanuel Macron meets Chancellor Olaf Scholz, a first since the end of the war in 1949.",
         "2024-05-15"),
        ("President Emmanuel Macron meets Chancellor Olaf Scholz in Oslo ahead of Saturday's round of voting.",
         "2024-05-15"),
    ],
)  # fmt: skip
def test_whose_day_it_is(pipeline: Pipeline, text: str, day: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert meeting["date_start"] == day


@pytest.mark.parametrize(("what", "status"), [("", "planned"), (" and handed him a note", "held")])
def test_a_summoned_party_that_was_handed_something_came(pipeline: Pipeline, what: str, status: str) -> None:
    text = f"On Tuesday, India summoned Ambassador Pavel Osei in Delhi{what}."
    (meeting,) = meetings(pipeline, text)
    assert meeting["status"] == status


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("President Elena Marku of Sardovia postponed a meeting with Premier Tomas Brek of Aldmark until Friday.",
         "2024-05-17"),
        ("Talks between President Elena Marku and Premier Tomas Brek set for Thursday were postponed to June 3.",
         "2024-06-03"),
    ],
)  # fmt: skip
def test_a_postponed_meeting_has_the_day_that_it_was_moved_to(pipeline: Pipeline, text: str, day: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting["status"], meeting["moved_to"]["date_start"]) == ("postponed", day)


def test_all_who_took_part_in_one_call_spoke_with_each_other(pipeline: Pipeline) -> None:
    text = (
        "President Elena Marku of Sardovia spoke with Premier Tomas Brek of Aldmark, Chancellor Olaf Scholz of Germany "
        "and President Emmanuel Macron of France. The participants discussed trade."
    )
    (call,) = meetings(pipeline, text)
    assert surnames(call) == {"Marku", "Brek", "Scholz", "Macron"}


@pytest.mark.parametrize(
    "others",
    [
        "German Chancellor Olaf Scholz and Spanish Prime Minister Pedro Sanchez",
        "Premier Tomas Brek and with Chancellor Olaf Scholz",
    ],
)
def test_two_who_are_no_delegation_were_met_apart(pipeline: Pipeline, others: str) -> None:
    assert len(meetings(pipeline, f"French President Emmanuel Macron met with {others} on Monday.")) == 2


def test_a_call_is_one_by_telephone(pipeline: Pipeline) -> None:
    text = "French President Emmanuel Macron spoke by telephone with German Chancellor Olaf Scholz on Tuesday."
    (call,) = meetings(pipeline, text)
    assert (call["medium"], call["date_start"]) == ("phone", "2024-05-14")


def test_those_on_the_telephone_are_at_two_places(pipeline: Pipeline) -> None:
    text = (
        "In a long-awaited call, French President Emmanuel Macron spoke with German Chancellor Olaf Scholz on Tuesday. "
        "Macron speaks by phone with Scholz in the Elysee Palace in Paris."
    )
    (call,) = meetings(pipeline, text)
    assert call["medium"] == "phone"


def test_counterparts_are_those_told_before(pipeline: Pipeline) -> None:
    text = "President Elena Marku met Premier Tomas Brek. Marku and her counterparts also discussed trade."
    (meeting,) = meetings(pipeline, text)
    assert surnames(meeting) == {"Marku", "Brek"}


def test_a_meeting_on_the_margins_is_where_the_summit_is(pipeline: Pipeline) -> None:
    text = "On the sidelines of the summit in Oslo, President Elena Marku and Premier Tomas Brek talked."
    (meeting,) = meetings(pipeline, text)
    assert meeting["place"]["name"] == "Oslo"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("German Finance Minister Christian Lindner also attended the meeting.", 2),
        ("The talks were also attended by Polish President Andrzej Duda.", 3),
    ],
)
def test_who_also_attended_sits_beside_countrymen(pipeline: Pipeline, text: str, sides: int) -> None:
    (meeting,) = meetings(pipeline, f"French President Emmanuel Macron met German Chancellor Olaf Scholz. {text}")
    assert len(meeting["participants"]) == 3
    assert meeting["format"] == {2: "bilateral", 3: "trilateral"}[sides]


@pytest.mark.parametrize(
    "text",
    [
        "President Elena Marku hosted the summit of the Arab League in Oslo, but Premier Tomas Brek stayed away.",
        "Only Premier Tomas Brek was missing when leaders of the Arab League gathered for their summit in Oslo.",
        "Ada Falk, Ivo Sarnel and Kofi Osei met at one table in Oslo; Premier Tomas Brek did not come.",
    ],
)
def test_who_stayed_away_is_absent(pipeline: Pipeline, text: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert [each["name"] for each in meeting["absent"]] == ["Tomas Brek"]


def test_peacekeepers_mediate(pipeline: Pipeline) -> None:
    (meeting,) = meetings(pipeline, "Armenia and Azerbaijan met through the mediation of Russian peacekeepers.")
    assert [each["name"] for each in meeting["mediators"]] == ["Russian peacekeepers"]


def test_host_place_and_day(pipeline: Pipeline) -> None:
    text = "President Elena Marku of Sardovia hosted Prime Minister Tomas Brek of Aldmark in Geneva on Monday."
    (meeting,) = meetings(pipeline, text)
    assert meeting["host"]["name"] == "Elena Marku"
    assert (meeting["place"]["name"], meeting["date_start"], meeting["format"]) == ("Geneva", "2024-05-13", "bilateral")


def test_a_broker_makes_a_process_without_pairs(pipeline: Pipeline) -> None:
    (deal,) = meetings(pipeline, "Ukraine and Russia complete a prisoner exchange mediated by Turkey.")
    assert (deal["format"], [party["name"] for party in deal["mediators"]]) == ("process", ["Turkey"])


def test_ministers_who_come_along_are_on_one_side(pipeline: Pipeline) -> None:
    text = (
        "Ukrainian President Volodymyr Zelensky met French President Emmanuel Macron and French Foreign Minister "
        "Stephane Sejourne in Paris."
    )
    (meeting,) = meetings(pipeline, text)
    assert meeting["format"] == "bilateral"
    assert [len(side) for side in meeting["sides"]] == [2]


def test_one_occasion_told_twice_is_one(pipeline: Pipeline) -> None:
    text = (
        "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday. "
        "During the meeting the two leaders discussed trade.\n\nThe talks lasted three hours."
    )
    (meeting,) = meetings(pipeline, text)
    assert len(meeting["evidence"]) > 1


def test_two_occasions_of_a_pair_stay_apart(pipeline: Pipeline) -> None:
    text = (
        "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday. "
        "Macron and Scholz last met in Berlin in February."
    )
    found = meetings(pipeline, text)
    assert sorted(meeting["date_start"] for meeting in found) == ["2024-02-01", "2024-05-13"]


def test_the_count_of_an_occasion_tells_no_other(pipeline: Pipeline) -> None:
    text = "Chancellor Olaf Scholz holds a call with President Emmanuel Macron, their first contact since 2022."
    (call,) = meetings(pipeline, text)
    assert (call["medium"], call["date_start"]) == ("phone", "2024-05-15")


def test_each_partner_has_its_day(pipeline: Pipeline) -> None:
    text = "President Elena Marku received Premier Tomas Brek on Monday and, a day later, Chancellor Olaf Scholz."
    days = {name: each["date_start"] for each in meetings(pipeline, text) for name in surnames(each)}
    assert (days["Brek"], days["Scholz"]) == ("2024-05-13", "2024-05-14")


def test_who_is_met_by_a_crowd_meets_nobody(pipeline: Pipeline) -> None:
    assert not meetings(pipeline, "President Elena Marku was met by angry Spanish protesters in Oslo.")


def test_what_was_said_there_is_no_other_occasion(pipeline: Pipeline) -> None:
    text = "President Elena Marku met Premier Tomas Brek. They also discussed the talks of Morocco and Algeria."
    assert {frozenset(surnames(each)) for each in meetings(pipeline, text) if each["status"] == "held"} == {
        frozenset({"Marku", "Brek"}),
        frozenset({"Morocco", "Algeria"}),
    }


def test_a_group_known_in_part_by_name_sat_together(pipeline: Pipeline) -> None:
    text = "Chancellor Olaf Scholz met with envoys, including Elena Marku, Tomas Brek and Ada Falk."
    (meeting,) = meetings(pipeline, text)
    assert surnames(meeting) == {"Scholz", "Marku", "Brek", "Falk"}


def test_what_happened_a_day_after_talks_does_not_date_them(pipeline: Pipeline) -> None:
    text = "One day after peace talks between Morocco and Algeria ended, militants attack a border post."
    (talks,) = meetings(pipeline, text)
    assert "date_start" not in talks


@pytest.mark.parametrize(
    "topic",
    [
        "efforts to help the people in Kenya",
        "priorities to promote stability in the Sahel region",
        "the forced landing of an airliner in Kenya",
    ],
)
def test_the_country_spoken_of_is_no_venue(pipeline: Pipeline, topic: str) -> None:
    text = f"President Emmanuel Macron spoke with Chancellor Olaf Scholz today. The two leaders discussed {topic}."
    (call,) = meetings(pipeline, text)
    assert (call["medium"], call.get("place")) == ("phone", None)


def test_where_something_was_discussed_is_the_venue(pipeline: Pipeline) -> None:
    text = "Chancellor Olaf Scholz and President Emmanuel Macron discussed issues during a walk in the gardens of Lyon."
    (walk,) = meetings(pipeline, text)
    assert walk["place"]["name"] == "Lyon"


@pytest.mark.parametrize(
    "text",
    [
        "President Elena Marku, in a call with Premier Tomas Brek, says “the port will close in February”.",
        "During a meeting with Premier Tomas Brek, President Elena Marku says that the port will close in June.",
    ],
)
def test_a_time_in_what_is_said_does_not_date_the_meeting(pipeline: Pipeline, text: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting["status"], meeting["date_start"]) == ("held", WEDNESDAY.isoformat())


def test_what_is_favoured_need_not_take_place(pipeline: Pipeline) -> None:
    text = "President Elena Marku of Sardovia supports talks between Morocco and Algeria."
    assert [meeting["status"] for meeting in meetings(pipeline, text)] == ["hypothetical"]
