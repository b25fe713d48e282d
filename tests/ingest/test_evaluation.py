"""The scorer itself: names, pairs, dates, statements, and what counts as a false held."""

from typing import Any

import pytest

from ingest.evaluation.names import same_party
from ingest.evaluation.score import held_pairs, right_date, same_text, score

OSK, VANCHE = "Mirela Osk", "Teodor Vanche"


def meeting(*participants: Any, **fields: Any) -> dict[str, Any]:
    return {"participants": list(participants), "status": "held", **fields}


@pytest.mark.parametrize(
    ("gold", "extracted", "same"),
    [
        ("Nikol Pashinyan", "Pashinyan", True),
        ("Nikol Pashinyan", "Nikol Pashinian", True),
        ("Jens Stoltenberg", "Jonas Stoltenberg", True),
        ("Hun Sen", "Hun Manet", False),
        ("Bill Clinton", "Hillary Clinton", False),
        (["Ararat Mirzoyan", "foreign minister of Armenia"], "foreign minister of Armenia", True),
        ("foreign minister of Armenia", "foreign minister of Georgia", False),
        ("European Union", "Eurasian Economic Union", False),
        ("Recep Tayyip Erdoğan", {"name": "Erdogan", "aliases": []}, True),
        ("Osk", None, False),
    ],
)
def test_same_party(gold: Any, extracted: Any, same: bool) -> None:  # noqa: FBT001 - a case's verdict
    assert same_party(gold, extracted) is same


def test_sides_and_formats_make_no_pairs() -> None:
    assert held_pairs(meeting(OSK, VANCHE)) == [(OSK, VANCHE)]
    assert held_pairs(meeting(OSK, VANCHE, sides=[[OSK, VANCHE]])) == []
    assert held_pairs(meeting(OSK, VANCHE, status="planned")) == []
    assert held_pairs(meeting(OSK, VANCHE, format="summit")) == []


@pytest.mark.parametrize(
    ("gold", "extracted", "right"),
    [
        ({}, {}, True),
        ({"date_start": "2024-03-05"}, {}, False),
        ({"date_start": "2024-03-05"}, {"date_start": "2024-03-05", "date_end": "2024-03-05"}, True),
        ({"date_start": "2024-03-05"}, {"date_start": "2024-03"}, False),
        ({"date_start": "2024-03"}, {"date_start": "2024-03-09"}, True),
        ({"date_start": "2024-03"}, {"date_start": "2024-04-01"}, False),
    ],
)
def test_right_date(gold: dict[str, str], extracted: dict[str, str], right: bool) -> None:  # noqa: FBT001
    assert right_date(gold, extracted) is right


@pytest.mark.parametrize(
    ("gold", "extracted", "same"),
    [
        ("We will not rush to get a deal", "we will not rush to get a deal.", True),
        ("We will not rush to get a deal", "the rail line opened", False),
        (
            "We will not rush … over Iran's nuclear ambitions",
            "We will not rush, he said, over Iran's nuclear ambitions",
            True,
        ),
    ],
)
def test_same_text(gold: str, extracted: str, same: bool) -> None:  # noqa: FBT001
    assert same_text(gold, extracted) is same


def test_a_perfect_answer_scores_one_and_an_empty_one_nothing() -> None:
    document = {
        "id": "d",
        "meetings": [meeting(OSK, VANCHE, place="Dostrin", date_start="2024-03-05", mediators=["Pell"])],
        "statements": [{"speaker": OSK, "text": "We talked about the rail line"}],
        "never_pairs": [[OSK, "Pell"]],
    }
    perfect = score([document], {"d": document})
    assert (perfect.pair.f1, perfect.pair_date.f1, perfect.meeting.f1, perfect.statement.f1) == (1, 1, 1, 1)
    assert perfect.share("place") == perfect.share("mediators found") == perfect.share("speaker") == 1
    assert perfect.false_held == 0
    assert not perfect.misses
    nothing = score([document], {})
    assert nothing.pair.f1 == nothing.statement.f1 == 0
    assert [miss.kind for miss in nothing.misses] == ["pair missed", "statement missed"]


def test_what_never_met_and_what_was_not_held_are_false_held() -> None:
    document = {"id": "d", "meetings": [meeting(OSK, VANCHE, status="cancelled")], "never_pairs": [[OSK, VANCHE]]}
    scores = score([document], {"d": {"meetings": [meeting(OSK, VANCHE)]}})
    assert scores.false_held == 2
    assert scores.false_held_per_100 == 200
    assert scores.pair.precision == 0
