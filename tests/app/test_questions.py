"""Questions in plain English and what they are read as."""

from datetime import date
from typing import Any

import pytest

from app.errors import UnreadableQuestion
from app.question_frames import EXAMPLES
from app.questions import Question, read_question
from graph.dates import Interval
from ingest.nlp.text_times import find_times

TODAY = date(2024, 1, 10)
MAY = Interval(date(2021, 5, 1), date(2021, 5, 31))


def read(text: str) -> dict[str, Any]:
    """The fields of a question that say something."""
    question = read_question(text, find_times, today=TODAY)
    return {name: value for name in Question.__slots__ if (value := getattr(question, name))}


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("who met whom in May 2021", "pairs", {"interval": MAY}),
        ("Who met with each other in May 2021?", "pairs", {"interval": MAY}),
        ("who did Ana Tallow meet in May 2021", "partners", {"parties": "Ana Tallow", "interval": MAY}),
        ("who has met with Tallow", "partners", {"parties": "Tallow"}),
        ("who met Theresa May in May 2021", "partners", {"parties": "Theresa May", "interval": MAY}),
        ("did Tallow meet Venn?", "meetings", {"parties": "Tallow", "other": "Venn"}),
        ("has Tallow ever met with Boris Venn", "meetings", {"parties": "Tallow", "other": "Boris Venn"}),
        ("did Tallow and Venn meet in Old Port", "meetings", {"parties": "Tallow and Venn", "place": "Old Port"}),
        ("where did Tallow meet Venn", "meetings", {"parties": "Tallow", "other": "Venn"}),
        ("how many times has Tallow met Venn", "meetings", {"parties": "Tallow", "other": "Venn"}),
        ("when did Tallow last meet Venn", "last", {"parties": "Tallow", "other": "Venn"}),
        ("when was the last meeting between Tallow and Venn", "last", {"parties": "Tallow and Venn"}),
        ("when did Tallow and Venn first meet", "first", {"parties": "Tallow and Venn"}),
        ("who mediated between Arvia and Belmark", "mediations", {"parties": "Arvia and Belmark"}),
        ("who brokered the talks between Arvia and Belmark", "mediations", {"parties": "Arvia and Belmark"}),
        ("what did Cleo Marsh mediate", "mediations", {"mediator": "Cleo Marsh"}),
        ("what did Marsh say about the river treaty", "statements", {"parties": "Marsh", "topic": "the river treaty"}),
        ("statements by Marsh on trade", "statements", {"parties": "Marsh", "topic": "trade"}),
        ("what was said about the river", "statements", {"topic": "the river"}),
        ("meetings in Old Port in May 2021", "meetings", {"place": "Old Port", "interval": MAY}),
        ("meetings of Tallow with Venn", "meetings", {"parties": "Tallow", "other": "Venn"}),
        ("Tallow's meetings", "meetings", {"parties": "Tallow"}),
        ("cancelled meetings of Tallow", "meetings", {"parties": "Tallow", "statuses": ("cancelled",)}),
        ("which meetings did Tallow cancel", "meetings", {"parties": "Tallow", "statuses": ("cancelled",)}),
        ("which meetings are planned", "meetings", {"statuses": ("planned",)}),
        ("phone calls between Tallow and Venn", "meetings", {"parties": "Tallow and Venn", "media": ("phone",)}),
        ("who talked by phone in May 2021", "pairs", {"media": ("phone",), "interval": MAY}),
        ("summits in May 2021", "meetings", {"formats": ("summit",), "interval": MAY}),
        ("who have both Tallow and Venn met", "contacts", {"parties": "Tallow and Venn"}),
        ("common contacts of Tallow and Venn", "contacts", {"parties": "Tallow and Venn"}),
        ("how is Tallow connected to Venn", "path", {"parties": "Tallow", "other": "Venn"}),
    ],
)
def test_a_question_is_read(text: str, intent: str, slots: dict[str, Any]) -> None:
    found = read(text)
    found.pop("time_words", None)
    assert found == {"intent": intent, **slots}


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("in 2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("on 4 May 2021", date(2021, 5, 4), date(2021, 5, 4)),
        ("before 4 May 2021", date(1, 1, 1), date(2021, 5, 3)),
        ("after May 2021", date(2021, 6, 1), date(9999, 12, 31)),
        ("last month", date(2023, 12, 1), date(2023, 12, 31)),
        ("between 2019 and 2021", date(2019, 1, 1), date(2021, 12, 31)),
    ],
)
def test_times_are_intervals(words: str, start: date, end: date) -> None:
    assert read(f"who met whom {words}")["interval"] == Interval(start, end)


@pytest.mark.parametrize("text", ["", "what is the weather", "tell me a joke", "meet", "who is Ana Tallow"])
def test_what_cannot_be_read_is_told_with_examples(text: str) -> None:
    with pytest.raises(UnreadableQuestion, match="who met whom") as told:
        read(text)
    assert told.value.examples == EXAMPLES


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_examples_can_be_read(text: str) -> None:
    assert read(text)["intent"]
