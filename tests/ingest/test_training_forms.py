"""The table of inflected forms."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from ingest.nlp.encoder.lemmas import NOUN, VERB, load_forms
from ingest.nlp.training.forms import learn_forms, news_forms, regular_forms, save_forms

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("word_class", "lemma", "forms"),
    [
        (NOUN, "envoy", {"envoys"}),
        (NOUN, "country", {"countries"}),
        (NOUN, "crisis", {"crisises"}),
        (VERB, "discuss", {"discusses", "discussed", "discussing"}),
        (VERB, "agree", {"agrees", "agreed", "agreeing"}),
        (VERB, "urge", {"urges", "urged", "urging"}),
        (VERB, "deny", {"denies", "denied", "denying"}),
        (VERB, "tie", {"ties", "tied", "tying"}),
        (VERB, "cancel", {"cancels", "canceled", "canceling", "cancelled", "cancelling"}),
        (VERB, "allow", {"allows", "allowed", "allowing"}),
        (VERB, "quit", {"quits", "quited", "quiting", "quitted", "quitting"}),
        (VERB, "meet", {"meets", "meeted", "meeting"}),
    ],
)
def test_regular_forms(word_class: str, lemma: str, forms: set[str]) -> None:
    assert set(regular_forms(word_class, lemma)) == forms


def test_forms_are_learnt_written_and_read(tmp_path: Path) -> None:
    words, tags, lemmas = zip(
        ("held", "VBD", "hold"), ("held", "VBN", "hold"), ("held", "VBD", "hald"), ("talks", "NNS", "talk"),
        ("Planned", "VBD", "plan"), ("planed", "VBD", "plane"), ("bared", "VBN", "bare"), ("bars", "VBZ", "bar"),
        ("ran", "VBD", "run"), ("it", "PRP", "it"),
        strict=True,
    )  # fmt: skip
    forms = learn_forms([Doc(NLP.vocab, words=list(words), tags=list(tags), lemmas=list(lemmas))])
    save_forms(forms, tmp_path / "lemmas.txt")
    table = load_forms(tmp_path / "lemmas.txt")
    assert table["VBN", "held"] == "hold"
    assert table["NNS", "talks"] == "talk"
    assert ("VBZ", "talks") not in table
    assert table["VBG", "running"] == "run"
    assert (table["VBD", "planned"], table["VBD", "planed"]) == ("plan", "plane")
    assert (table["VBD", "bared"], table["VBD", "barred"]) == ("bare", "bar")
    assert ("VBG", "baring") not in table  # of two verbs


def test_verbs_of_raw_news_give_the_forms_that_no_treebank_shows() -> None:
    counts = {"derailed": 9, "derail": 1, "derails": 1, "shelved": 3, "shelves": 2, "spurned": 4, "spurns": 2, "met": 9}
    forms = news_forms(counts | {"planed": 1, "plane": 9, "planned": 5, "plan": 3}, {(VERB, "planned"): "plan"})
    assert forms == {(VERB, "derailed"): "derail", (VERB, "shelved"): "shelve", (VERB, "spurned"): "spurn",
                     (VERB, "planed"): "plane"}  # fmt: skip
