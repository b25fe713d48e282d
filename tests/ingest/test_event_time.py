"""The time of an event is that of its own clause."""

from datetime import date

import pytest

from ingest.extract.event_time import attach_time, read_as
from ingest.nlp import annotations
from ingest.nlp.times import Times
from tests.ingest.trees import tree

THURSDAY = date(2023, 12, 28)
MET = "They/PRP/1/nsubj met/VBD/1/ROOT/meet on/IN/3/case Tuesday/NNP/1/obl ././1/punct"
FRONTED = "On/IN/1/case Tuesday/NNP/3/obl they/PRP/3/nsubj met/VBD/3/ROOT and/CC/5/cc spoke/VBD/3/conj ././3/punct"
SAID = (
    "He/PRP/1/nsubj said/VBD/1/ROOT/say on/IN/3/case Monday/NNP/1/obl they/PRP/5/nsubj met/VBD/1/ccomp/meet "
    "on/IN/7/case Friday/NNP/5/obl ././1/punct"
)
HELD = "They/PRP/1/nsubj held/VBD/1/ROOT/hold talks/NNS/1/obj on/IN/4/case Tuesday/NNP/1/obl ././1/punct"
POSSESSIVE = "Friday/NNP/2/nmod:poss 's/POS/0/case talks/NNS/3/nsubj failed/VBD/3/ROOT ././3/punct"
BEFORE = "They/PRP/1/nsubj met/VBD/1/ROOT before/IN/3/case Tuesday/NNP/1/obl ././1/punct"
SECOND = "They/PRP/1/nsubj met/VBD/1/ROOT and/CC/3/cc left/VBD/1/conj on/IN/5/case Tuesday/NNP/3/obl ././1/punct"


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        (MET, 1, "2023-12-26"),
        (FRONTED, 3, "2023-12-26"),
        (FRONTED, 5, "2023-12-26"),
        (SAID, 1, "2023-12-25"),
        (SAID, 5, "2023-12-22"),
        (HELD, 2, "2023-12-26"),
        (POSSESSIVE, 2, "2023-12-22"),
        (POSSESSIVE, 3, ""),
        (BEFORE, 1, ""),
        (SECOND, 1, ""),
        (SECOND, 3, "2023-12-26"),
    ],
)
def test_attaches_the_time_of_the_clause(text: str, event: int, day: str) -> None:
    doc = tree(text)
    annotations.begin(doc, "d", THURSDAY)
    when = read_as(attach_time(Times()(doc), doc[event]), future=False)
    assert (str(when.interval.start) if when.interval else "") == day


def test_what_is_ahead_takes_the_reading_ahead() -> None:
    doc = tree("They/PRP/2/nsubj will/MD/2/aux meet/VB/2/ROOT on/IN/4/case Tuesday/NNP/2/obl ././2/punct")
    annotations.begin(doc, "d", THURSDAY)
    when = read_as(attach_time(Times()(doc), doc[2]), future=True)
    assert when.interval is not None
    assert when.interval.start == date(2024, 1, 2)
