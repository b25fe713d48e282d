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
        "Talks/NNS/1/nsubj failed/VBD/1/ROOT badly/RB/3/advmod then/RB/3/ROOT resumed/VBD/3/parataxis ././3/punct",
        3,
    ),
    "behind the short form of a name": (
        "League/NNP/0/ROOT (/-LRB-/2/punct ELL/NNP/0/appos )/-RRB-/2/punct First/JJ/5/amod Minister/NNP/5/ROOT",
        5,
    ),
}


@pytest.mark.parametrize(("pieces", "root"), CUT.values(), ids=CUT.keys())
def test_a_cut_sentence_is_joined(pieces: str, root: int) -> None:
    doc = tree(pieces)
    assert len(list(doc.sents)) == 2
    Sentences()(doc)
    assert len(list(doc.sents)) == 1
    assert doc[root].dep_ == "parataxis"


@pytest.mark.parametrize("second", ["J./NNP/3/nsubj", "Novak/NNP/3/nsubj"])
def test_a_name_cut_in_two_hangs_on_its_second_part(second: str) -> None:
    pieces = f"President/NNP/1/nmod Ana/NNP/1/ROOT {second} met/VBD/3/ROOT Osei/NNP/3/obj ././3/punct"
    doc = Sentences()(tree(pieces))
    assert [(token.dep_, token.head.i) for token in doc[1:4]] == [("compound", 2), ("nsubj", 3), ("ROOT", 3)]


@pytest.mark.parametrize(
    "pieces",
    [
        "Talks/NNS/1/nsubj failed/VBD/1/ROOT ././1/punct Novak/NNP/4/nsubj left/VBD/4/ROOT",
        "failed/VBD/0/ROOT ././0/punct (/-LRB-/3/punct ELL/NNP/0/dep )/-RRB-/3/punct Novak/NNP/6/nsubj left/VBD/6/ROOT",
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


def test_a_sentence_without_end_is_cut_behind_its_pauses() -> None:
    doc = Sentences()(tree("met/VBD/0/ROOT " + " ".join("Novak/NNP/0/obj ,/,/0/punct" for _ in range(500))))
    sentences = list(doc.sents)
    assert max(len(sentence) for sentence in sentences) <= 200
    assert {sentence[-1].text for sentence in sentences} == {","}
    assert {sentence.root.text for sentence in sentences[1:]} == {"Novak"}
    assert {(token.dep_, token.head) for token in sentences[1] if token.text == "Novak"} == {
        ("ROOT", sentences[1].root),
        ("obj", sentences[1].root),
    }


def test_words_across_a_cut_hang_on_the_root_of_their_own_sentence() -> None:
    chain = " ".join(f"word/NN/{min(at + 1, 999)}/nmod" for at in range(999)) + " met/VBD/999/ROOT"
    doc = Sentences()(tree(chain))
    assert all(token.head.sent == token.sent for token in doc)
    assert len(list(doc.sents)) == 5


@pytest.mark.parametrize(("before", "ends"), [("war", False), ("history", True), ("Gen", False)])
def test_a_full_stop_between_a_word_and_a_capital_ends_a_sentence(before: str, *, ends: bool) -> None:
    words = ["Novak", "told", before, ".", "Osei", "spoke", "."]
    spaces = [True, True, False, True, True, False, False]
    deps = ["nsubj", "ROOT", "obj", "punct", "nsubj", "conj", "punct"]
    doc = Sentences()(Doc(VOCAB, words=words, spaces=spaces, heads=[1, 1, 1, 5, 5, 1, 1], deps=deps))
    assert len(list(doc.sents)) == 1 + ends
