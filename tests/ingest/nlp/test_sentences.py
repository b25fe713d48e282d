"""Sentences that a parser cut in the middle are one again; true ends stay."""

import pytest
from spacy.tokens import Doc

from ingest.nlp.sentences import Sentences
from tests.ingest.trees import VOCAB, tree

CUT = {
    "behind a comma and a mark": (
        "Talks/NNS/1/nsubj failed/VBD/1/ROOT ,/,/1/punct ”/''/1/punct Novak/NNP/5/nsubj said/VBD/5/ROOT ././5/punct",
        5,
    ),
    "between two words": (
        "President/NNP/1/nmod Ana/NNP/1/ROOT Novak/NNP/3/nsubj met/VBD/3/ROOT Osei/NNP/3/obj ././3/punct",
        3,
    ),
}


@pytest.mark.parametrize(("pieces", "root"), CUT.values(), ids=CUT.keys())
def test_a_cut_sentence_is_joined(pieces: str, root: int) -> None:
    doc = tree(pieces)
    assert len(list(doc.sents)) == 2
    Sentences()(doc)
    assert len(list(doc.sents)) == 1
    assert doc[root].dep_ == "parataxis"


@pytest.mark.parametrize(
    "pieces",
    [
        "Talks/NNS/1/nsubj failed/VBD/1/ROOT ././1/punct Novak/NNP/4/nsubj left/VBD/4/ROOT",
        "Talks/NNS/1/nsubj failed/VBD/1/ROOT ?/./1/punct ”/''/1/punct he/PRP/5/nsubj asked/VBD/5/ROOT",
    ],
)
def test_a_true_end_stays(pieces: str) -> None:
    doc = Sentences()(tree(pieces))
    assert len(list(doc.sents)) == 2


def test_a_heading_without_a_full_stop_stays_apart() -> None:
    words, heads = ["Talks", "fail", "\n\n", "Novak", "left"], [1, 1, 2, 4, 4]
    deps = ["nsubj", "ROOT", "ROOT", "nsubj", "ROOT"]
    doc = Sentences()(Doc(VOCAB, words=words, spaces=[True, False, False, True, False], heads=heads, deps=deps))
    assert len(list(doc.sents)) == 3


def test_what_is_no_prose_is_left_as_it_is() -> None:
    doc = tree(" ".join(f"word/NN/{at}/ROOT" for at in range(400)))
    assert max(len(sentence) for sentence in Sentences()(doc).sents) <= 150
