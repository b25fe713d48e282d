"""Captions of photographs: which paragraphs are none of the text."""

import pytest
import spacy
from spacy.tokens import Doc

from ingest.nlp.captions import captions


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        pytest.param("FILE - Ana Novak speaks .", True, id="opens with the photographer's word"),
        pytest.param("Ana Novak , left , greets Kofi Osei .", True, id="says who stands where"),
        pytest.param("The party 's left , Novak said , agrees .", False, id="a noun of the same form"),
        pytest.param("File the claim - and wait .", False, id="a verb of the same form"),
    ],
)
def test_finds_captions_between_paragraphs(paragraph: str, *, expected: bool) -> None:
    words = ["Novak", "left", ".", "\n", *paragraph.split(), "\n", "He", "agreed", "."]
    found = captions(Doc(spacy.blank("en").vocab, words=words))
    assert found == (frozenset(range(4, len(words) - 4)) if expected else frozenset())
