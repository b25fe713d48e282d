"""The turns of a transcript and who speaks them, by the labels in capitals that open them."""

import pytest
from spacy.tokens import Doc

from ingest.nlp.turns import speakers, turns
from tests.ingest.nlp.plain import VOCAB


def transcript(*paragraphs: str) -> Doc:
    words = [word for paragraph in paragraphs for word in (*paragraph.split(), "\n")]
    return Doc(VOCAB, words=words[:-1])


def test_a_turn_reaches_to_the_next_label() -> None:
    doc = transcript("Hall of Lakes", "PRESIDENT MARKU : Welcome .", "Sit down .", "QUESTION : Why ?")
    assert [(doc[turn.label].text, doc[turn.start].text, doc[turn.end - 1].text) for turn in turns(doc)] == [
        ("PRESIDENT", "Welcome", "\n"),
        ("QUESTION", "Why", "?"),
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PRESIDENT MARKU : Welcome .", ("Marku", "president", "")),
        ("DEPUTY PRIME MINISTER AL - BREK : Welcome .", ("Al - Brek", "deputy prime minister", "")),
        ("ACTING PRIME MINISTER DI OSEI : Welcome .", ("Di Osei", "prime minister", "acting")),
        ("MS LINDT : Welcome .", ("Lindt", "", "")),
    ],
)
def test_a_label_names_its_speaker(label: str, expected: tuple[str, str, str]) -> None:
    (speaker,) = speakers(transcript(label))
    assert (speaker.name, speaker.title, speaker.modifier) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "QUESTION : Why ?",
        "President Marku : Welcome .",
        "PRESIDENT MARKU said : Welcome .",
        "WASHINGTON : President Marku left .",
        "The agenda : PRESIDENT MARKU : later .",
        "PRESIDENT : Welcome .",
    ],
)
def test_nobody_is_named(paragraph: str) -> None:
    assert list(speakers(transcript(paragraph))) == []
