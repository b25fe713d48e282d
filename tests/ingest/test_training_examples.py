"""Documents of the corpora as the numbers that the network learns from."""

import random

import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example

from ingest.nlp.encoder.pieces import Shape, WordPieces
from ingest.nlp.training import examples
from ingest.nlp.training.examples import UNKNOWN, Numbering

NLP = spacy.blank("en")
PIECES = WordPieces(["[UNK]", "[CLS]", "[SEP]", "ministers", "met", "in", "os", "##lo", ".", '"'])


def sentence() -> Example:
    """A tree that divides a word which the tokenizer does not."""
    words = ["Ministers", "met", "in", "Os", "lo", "\u201d"]
    doc = Doc(
        NLP.vocab,
        words=words,
        spaces=[True, True, True, False, False, False],
        tags=["NNS", "VBD", "IN", "NNP", "NNP", "''"],
        pos=["NOUN", "VERB", "ADP", "PROPN", "PROPN", "PUNCT"],
        morphs=["Number=Plur", "Tense=Past", "", "", "", ""],
        lemmas=["minister", "meet", "in", "Os", "lo", "\u201d"],
        heads=[1, 1, 3, 1, 3, 1],
        deps=["nsubj", "ROOT", "case", "obl", "flat", "punct"],
        sent_starts=[True, False, False, False, False, False],
    )
    return Example(NLP.make_doc(doc.text), doc)


@pytest.fixture
def numbering() -> Numbering:
    labels = {
        "tag": ["VBD", "NNS"],
        "morph": ["VERB|Tense=Past"],
        "lemma": ["1|et|k", "1||l"],
        "dep": ["nsubj", "ROOT"],
    }
    return Numbering(PIECES, labels)


def test_words_are_given_as_pieces_and_shapes(numbering: Numbering) -> None:
    made = numbering.raw(NLP.make_doc("Ministers met in  Oslo."))
    assert [PIECES.pieces[number] for number in made.pieces] == ["ministers", "met", "in", "os", "##lo", "."]
    assert made.lengths.tolist() == [1, 1, 1, 2, 1]
    assert made.shapes.tolist() == [
        2 * Shape.TITLE + 1, 2 * Shape.SMALL, 2 * Shape.SMALL, 2 * Shape.TITLE, 2 * Shape.MARKS + 1,
    ]  # fmt: skip


def test_trees_train_where_the_words_agree(numbering: Numbering) -> None:
    labels = numbering.tree(sentence()).labels
    assert labels["tag"].tolist() == [1, 0, UNKNOWN, UNKNOWN, UNKNOWN]
    assert labels["morph"].tolist() == [UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN]
    assert labels["lemma"].tolist()[:2] == [1, 0]
    assert labels["dep"].tolist()[:2] == [0, 1]
    assert labels["head"].tolist() == [1, 1, 3, UNKNOWN, 1]
    assert labels["start"].tolist()[:3] == [1, 0, 0]


def test_names_are_begun_and_go_on(numbering: Numbering) -> None:
    doc = Doc(NLP.vocab, words="Ada Falk met Oslo there".split())
    doc.set_ents([Span(doc, 0, 2, "PERSON"), Span(doc, 3, 4, "LOC")], missing=[doc[4:5]])
    marks = numbering.named(Example(NLP.make_doc(doc.text), doc)).labels["name"].tolist()
    assert marks == [1, 2, 0, 5, UNKNOWN]


def test_long_documents_are_cut_between_words(numbering: Numbering) -> None:
    made = numbering.raw(NLP.make_doc("Oslo " * 300))
    assert (len(made.pieces), len(made.lengths)) == (examples.LONGEST, examples.LONGEST // 2)


def test_labels_are_learnt_where_they_are_frequent() -> None:
    learnt = examples.learn_labels([sentence()] * 3)
    assert learnt["tag"] == ["NNS", "VBD", "IN", "NNP", "''"]
    assert learnt["morph"] == ["NOUN|Number=Plur", "VERB|Tense=Past", "ADP", "PROPN", "PUNCT"]
    assert learnt["lemma"] == ["0||k"]


def test_marks_change_and_the_tree_stays() -> None:
    random.seed(1)
    texts = {varied.predicted.text for varied in (examples.vary(sentence(), NLP) for _ in range(20))}
    assert texts == {"Ministers met in Oslo\u201d", 'Ministers met in Oslo"'}
    assert all(len(list(examples.varied([sentence()], NLP, share))) == 1 + share for share in (0, 1))
