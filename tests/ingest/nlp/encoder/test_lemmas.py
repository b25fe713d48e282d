"""Lemmas as edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.nlp.encoder import lemmas

LETTERS = st.text("abcdefABCDEFé'|", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("word", "lemma", "other", "of_other"),
    [
        ("ministers", "minister", "envoys", "envoy"),
        ("Met", "meet", "met", "meet"),
        ("Talks", "talk", "Visits", "visit"),
        ("Armenians", "Armenian", "Georgians", "Georgian"),
        ("KYIV", "Kyiv", "BAKU", "Baku"),
        ("n't", "not", "n't", "not"),
        ("a|b", "|", "c|d", "|"),
    ],
)
def test_an_edit_serves_other_words(word: str, lemma: str, other: str, of_other: str) -> None:
    edit = lemmas.learn(word, lemma)
    assert edit is not None
    assert lemmas.apply(edit, word) == lemma
    assert lemmas.apply(edit, other) == of_other


@given(LETTERS, LETTERS)
def test_what_is_learnt_is_given_back(word: str, lemma: str) -> None:
    edit = lemmas.learn(word, lemma)
    assert edit is None or lemmas.apply(edit, word) == lemma


def test_short_words_stay() -> None:
    assert lemmas.apply("5|y|k", "at") == "at"
    assert lemmas.apply("2||k", "at") == "at"
