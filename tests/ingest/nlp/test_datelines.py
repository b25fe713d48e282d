"""Datelines: which words at the head of a paragraph are none of the text."""

import pytest
import spacy
from spacy.tokens import Doc

from ingest.nlp.datelines import datelines


@pytest.mark.parametrize(
    ("paragraph", "length"),
    [
        pytest.param("KYIV — Novak left .", 1, id="city"),
        pytest.param("OSLO , Jan. 2 ( Agency ) -- Novak left .", 7, id="city, day and agency"),
        pytest.param("FILE - Ana Novak speaks .", 1, id="picture from the archive"),
        pytest.param("Kyiv — Novak left .", 0, id="no capitals"),
        pytest.param("NATO left Kaldria — at last .", 0, id="a verb before the dash"),
        pytest.param("NATO , Novak said .", 0, id="no dash"),
    ],
)
def test_finds_datelines_of_paragraphs(paragraph: str, length: int) -> None:
    words = ["Novak", "left", ".", "\n", *paragraph.split()]
    pos = ["VERB" if word in {"left", "said"} else "X" for word in words]
    found = datelines(Doc(spacy.blank("en").vocab, words=words, pos=pos))
    assert found == frozenset(range(4, 4 + length))


def test_a_hyphen_ends_no_dateline() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["EU", "-", "Kaldria", "talks"], spaces=[False, False, True, False])
    assert datelines(doc) == frozenset()


def test_nothing_has_no_datelines() -> None:
    assert datelines(Doc(spacy.blank("en").vocab)) == frozenset()
