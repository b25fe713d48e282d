"""A visitor is no clause."""

import pytest

from ingest.nlp.visitors import Visitors
from tests.ingest.trees import tree

TREES = {
    "with": (
        ("Osk/NNP/1/nsubj met/VBD/1/ROOT with/IN/3/mark visiting/VBG/1/advcl Premier/NNP/5/nmod:desc Novak/NNP/3/obj "
         "on/IN/7/case Monday/NNP/3/obl"),
        [("Novak", "obl", "met"), ("with", "case", "Novak"), ("visiting", "amod", "Novak"), ("Monday", "obl", "met")],
    ),
    "of two": (
        ("talks/NNS/0/ROOT between/IN/2/mark visiting/VBG/0/acl Premier/NNP/4/nmod:desc Novak/NNP/2/obj "
         "and/CC/6/cc Osk/NNP/2/conj"),
        [("Novak", "nmod", "talks"), ("Osk", "conj", "Novak"), ("between", "case", "Novak")],
    ),
    "without a preposition": (
        "Osk/NNP/1/nsubj met/VBD/1/ROOT visiting/VBG/1/advcl Premier/NNP/4/nmod:desc Novak/NNP/2/obj",
        [("Novak", "obj", "met"), ("visiting", "amod", "Novak")],
    ),
    "who does visit": (
        "Osk/NNP/1/nsubj spoke/VBD/1/ROOT after/IN/3/mark visiting/VBG/1/advcl Premier/NNP/5/nmod:desc Novak/NNP/3/obj",
        [("Novak", "obj", "visiting"), ("visiting", "advcl", "spoke")],
    ),
    "where one goes": (
        "Osk/NNP/1/nsubj died/VBD/1/ROOT visiting/VBG/1/advcl Kaldria/NNP/2/obj",
        [("Kaldria", "obj", "visiting")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pieces", "facts"), TREES.values(), ids=TREES.keys())
def test_visitors(pieces: str, facts: list[tuple[str, str, str]]) -> None:
    doc = Visitors()(tree(pieces))
    visiting = next(token for token in doc if token.text == "visiting")
    assert (visiting.tag_ == "JJ") == (visiting.dep_ == "amod")
    assert {(token.text, token.dep_, token.head.text) for token in doc} >= set(facts)
