"""The shipped pipeline: its parts, its labels, and trees and names of plain sentences."""

import pytest
from spacy.language import Language

from ingest.nlp.encoder.component import Encoder
from ingest.nlp.reader import MODEL, load_model

RELATIONS = {"nsubj", "nsubj:pass", "obj", "obl", "conj", "appos", "nmod:poss", "acl:relcl", "compound", "flat"}
MOST_BYTES = 40_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def test_parts_and_labels(nlp: Language) -> None:
    assert nlp.pipe_names == ["encoder"]
    encoder = nlp.get_pipe("encoder")
    assert isinstance(encoder, Encoder)
    assert set(encoder.labels) == {"tag", "morph", "lemma", "dep"}
    assert set(encoder.labels["dep"]) >= RELATIONS


def test_size() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < MOST_BYTES


@pytest.mark.parametrize(
    ("text", "facts", "names"),
    [
        (
            "The French president met Angela Merkel in Berlin.",
            [("president", "nsubj", "met"), ("Angela", "obj", "met"), ("Berlin", "obl", "met")],
            {("Angela Merkel", "PERSON"), ("Berlin", "LOC")},
        ),
        (
            "The delegation was received by John Kerry.",
            [("delegation", "nsubj:pass", "received"), ("John", "obl:agent", "received")],
            {("John Kerry", "PERSON")},
        ),
        (
            "Officials from Egypt and Jordan visited Moscow.",
            [("Officials", "nsubj", "visited"), ("Jordan", "conj", "Egypt"), ("Moscow", "obj", "visited")],
            {("Egypt", "LOC"), ("Jordan", "LOC"), ("Moscow", "LOC")},
        ),
    ],
)
def test_plain_sentences(
    nlp: Language, text: str, facts: list[tuple[str, str, str]], names: set[tuple[str, str]]
) -> None:
    doc = nlp(text)
    assert {(token.text, token.dep_, token.head.text) for token in doc} >= set(facts)
    assert {(span.text, span.label_) for span in doc.ents} == names
    assert len(list(doc.sents)) == 1
    assert all(token.pos_ and token.lemma_ for token in doc)


def test_lemmas_and_sentence_ends(nlp: Language) -> None:
    doc = nlp("The ministers didn't sign the agreements. They left on Monday.")
    assert [sent.text for sent in doc.sents] == [
        "The ministers didn't sign the agreements.",
        "They left on Monday.",
    ]
    lemmas = {token.text: token.lemma_ for token in doc}
    assert (lemmas["ministers"], lemmas["did"], lemmas["left"]) == ("minister", "do", "leave")
