"""Statements as news tells them, through the pipeline."""

from datetime import date
from typing import Any

import pytest

from ingest.document import Document
from ingest.pipeline import Pipeline
from ingest.records import records


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def statements(pipeline: Pipeline, text: str) -> list[dict[str, Any]]:
    return list(records(pipeline.read(Document(text=text, published=date(2024, 5, 15))))["statements"])


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("The ministry said in a statement that it regretted the incident.", "ministry", "it regretted the incident"),
        ("President Elena Marku said in a television interview that they would go on.", "Elena Marku",
         "they would go on"),
        ("Asked whether she would resign, President Elena Marku said she would not.", "Elena Marku", "she would not"),
        ("“It is a disgrace for us all,” President Elena Marku fumed.", "Elena Marku",
         "It is a disgrace for us all,"),
    ],
)  # fmt: skip
def test_who_said_what(pipeline: Pipeline, text: str, speaker: str, said: str) -> None:
    (statement,) = statements(pipeline, text)
    assert (statement["speaker"]["name"], statement["text"]) == (speaker, said)


@pytest.mark.parametrize(
    "text",
    [
        "President Elena Marku was welcomed at the airport by Premier Tomas Brek.",
        "President Elena Marku welcomed other European leaders to Lyon for a dinner.",
        "President Elena Marku paid homage to the founder of the state.",
    ],
)
def test_what_is_no_statement(pipeline: Pipeline, text: str) -> None:
    assert not statements(pipeline, text)
