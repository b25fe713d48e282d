"""A mention's words hang on its head, whatever the parser made of them."""

import pytest

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.subtrees import Subtrees
from tests.ingest.trees import tree

TREES = {
    "title and name side by side": (
        "Minister/NNP/2/nsubj Novak/NNP/2/nsubj left/VBD/2/ROOT",
        [(0, 2, 1)],
        [("Minister", "nmod:desc", "Novak"), ("Novak", "nsubj", "left")],
    ),
    "the country on what comes next": (
        "Novak/NNP/6/nsubj of/IN/2/case Kaldria/NNP/4/nmod and/CC/4/cc Osk/NNP/0/conj was/AUX/6/cop there/RB/6/ROOT",
        [(0, 3, 0), (4, 5, 4)],
        [("Kaldria", "nmod", "Novak"), ("Osk", "conj", "Novak")],
    ),
    "the second holder on the country of the first": (
        "Novak/NNP/5/nsubj of/IN/2/case Kaldria/NNP/0/nmod and/CC/4/cc Osk/NNP/2/conj met/VBD/5/ROOT",
        [(0, 3, 0), (4, 5, 4)],
        [("Osk", "conj", "Novak")],
    ),
    "the title as the root": (
        "Minister/NNP/0/ROOT Novak/NNP/2/nsubj left/VBD/0/acl:relcl",
        [(0, 2, 1)],
        [("Minister", "nmod:desc", "Novak"), ("Novak", "nsubj", "left"), ("left", "ROOT", "left")],
    ),
    "words of a larger phrase": (
        "the/DT/2/det Kaldrian/JJ/2/amod talks/NNS/2/ROOT",
        [(0, 2, 1)],
        [("the", "det", "talks"), ("Kaldrian", "amod", "talks")],
    ),
}


@pytest.mark.parametrize(("pieces", "mentions", "facts"), TREES.values(), ids=TREES.keys())
def test_a_mention_is_one_subtree(
    pieces: str, mentions: list[tuple[int, int, int]], facts: list[tuple[str, str, str]]
) -> None:
    doc = tree(pieces)
    doc._.mentions = [Mention(*stretch, MentionKind.PERSON) for stretch in mentions]
    Subtrees()(doc)
    assert {(token.text, token.dep_, token.head.text) for token in doc} >= set(facts)
