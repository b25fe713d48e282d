"""The accuracy gate: no figure below its floor, no gold without floors; and the gate's own rules."""

import json

import pytest

from tests.accuracy.floors import FLOORS, GOLD, Floors, gold_digest, lowered, measure

PINNED: Floors = json.loads(FLOORS.read_text())
ROUNDING = 0.02  # the model's numbers are rounded otherwise on other processors, which turns a decision now and then


@pytest.fixture(scope="module")
def measured() -> Floors:
    return measure()


@pytest.mark.parametrize("name", sorted(path.name for path in GOLD.glob("*.jsonl")))
def test_gold_is_pinned(name: str) -> None:
    assert PINNED[name]["digest"] == gold_digest(GOLD / name), "the gold changed: pin the floors anew"


@pytest.mark.parametrize(
    ("name", "figure"), [(name, key) for name, floors in PINNED.items() for key in floors if key != "digest"]
)
def test_no_figure_is_below_its_floor(measured: Floors, name: str, figure: str) -> None:
    assert float(measured[name][figure]) >= float(PINNED[name][figure]) - ROUNDING


@pytest.mark.parametrize(
    ("new", "falls"),
    [
        ({"digest": "a", "pair_f1": 0.9}, 0),
        ({"digest": "a", "pair_f1": 0.7}, 1),
        ({"digest": "b", "pair_f1": 0.7}, 0),
    ],
)
def test_a_floor_of_unchanged_gold_does_not_fall_unseen(new: dict[str, float | str], falls: int) -> None:
    assert len(lowered({"g": {"digest": "a", "pair_f1": 0.8}}, {"g": new})) == falls
