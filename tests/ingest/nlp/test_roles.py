"""The role layer gives the same answers over Universal Dependencies and ClearNLP trees."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from ingest.nlp import roles
from ingest.nlp.roles import Clause, Tense
from tests.ingest.trees import tree

# Each sentence as UD and as ClearNLP.
TREES = {
    "neither met": (
        ("Neither/CC/1/cc:preconj Novak/NNP/4/nsubj nor/CC/3/cc Osei/NNP/1/conj met/VBD/4/root/meet "
         "Duarte/NNP/4/obj"),
        ("Neither/CC/1/preconj Novak/NNP/4/nsubj nor/CC/1/cc Osei/NNP/1/conj met/VBD/4/ROOT/meet "
         "Duarte/NNP/4/dobj"),
    ),
    "met neither": (
        "Novak/NNP/1/nsubj met/VBD/1/root/meet neither/CC/3/cc:preconj Duarte/NNP/1/obj nor/CC/5/cc Osei/NNP/3/conj",
        "Novak/NNP/1/nsubj met/VBD/1/ROOT/meet neither/CC/3/preconj Duarte/NNP/1/dobj nor/CC/3/cc Osei/NNP/3/conj",
    ),
    "no minister met": (
        "No/DT/1/det minister/NN/2/nsubj met/VBD/2/root/meet Duarte/NNP/2/obj",
        "No/DT/1/det minister/NN/2/nsubj met/VBD/2/ROOT/meet Duarte/NNP/2/dobj",
    ),
    "no fewer met": (
        ("No/DT/4/det fewer/JJR/3/advmod than/IN/1/fixed ten/CD/4/nummod ministers/NNS/5/nsubj met/VBD/5/root/meet "
         "Duarte/NNP/5/obj"),
        ("No/DT/4/det fewer/JJR/3/amod than/IN/3/quantmod ten/CD/4/nummod ministers/NNS/5/nsubj met/VBD/5/ROOT/meet "
         "Duarte/NNP/5/dobj"),
    ),
    "promised no state": (
        "Novak/NNP/1/nsubj promised/VBD/1/root/promise no/DT/3/det state/NN/1/obj",
        "Novak/NNP/1/nsubj promised/VBD/1/ROOT/promise no/DT/3/det state/NN/1/dobj",
    ),
    "met with": (
        ("Novak/NNP/1/nsubj met/VBD/1/root/meet with/IN/3/case Duarte/NNP/1/obl and/CC/5/cc Osei/NNP/3/conj "
         "in/IN/7/case Oslo/NNP/1/obl"),
        ("Novak/NNP/1/nsubj met/VBD/1/ROOT/meet with/IN/1/prep Duarte/NNP/2/pobj and/CC/3/cc Osei/NNP/3/conj "
         "in/IN/1/prep Oslo/NNP/6/pobj"),
    ),
    "was received by": (
        "Novak/NNP/2/nsubj:pass was/VBD/2/aux:pass/be received/VBN/2/root/receive by/IN/4/case Duarte/NNP/2/obl:agent",
        "Novak/NNP/2/nsubjpass was/VBD/2/auxpass/be received/VBN/2/ROOT/receive by/IN/2/agent Duarte/NNP/3/pobj",
    ),
    "agreed to meet": (
        "Novak/NNP/1/nsubj agreed/VBD/1/root/agree to/TO/3/mark meet/VB/1/xcomp Duarte/NNP/3/obj",
        "Novak/NNP/1/nsubj agreed/VBD/1/ROOT/agree to/TO/3/aux meet/VB/1/xcomp Duarte/NNP/3/dobj",
    ),
    "invited to meet": (
        "Novak/NNP/1/nsubj invited/VBD/1/root/invite Osei/NNP/1/obj to/TO/4/mark meet/VB/1/xcomp Duarte/NNP/4/obj",
        "Novak/NNP/1/nsubj invited/VBD/1/ROOT/invite Osei/NNP/1/dobj to/TO/4/aux meet/VB/1/xcomp Duarte/NNP/4/dobj",
    ),
    "arrived and met": (
        "Novak/NNP/1/nsubj arrived/VBD/1/root/arrive and/CC/3/cc met/VBD/1/conj/meet Duarte/NNP/3/obj",
        "Novak/NNP/1/nsubj arrived/VBD/1/ROOT/arrive and/CC/1/cc met/VBD/1/conj/meet Duarte/NNP/3/dobj",
    ),
    "who met": (
        "Novak/NNP/4/nsubj who/WP/2/nsubj met/VBD/0/acl:relcl/meet Duarte/NNP/2/obj left/VBD/4/root/leave",
        "Novak/NNP/4/nsubj who/WP/2/nsubj met/VBD/0/relcl/meet Duarte/NNP/2/dobj left/VBD/4/ROOT/leave",
    ),
    "talks held": (
        ("Talks/NNS/6/nsubj held/VBN/0/acl/hold in/IN/3/case Oslo/NNP/1/obl by/IN/5/case Novak/NNP/1/obl "
         "failed/VBD/6/root/fail"),
        ("Talks/NNS/6/nsubj held/VBN/0/acl/hold in/IN/1/prep Oslo/NNP/2/pobj by/IN/1/agent Novak/NNP/4/pobj "
         "failed/VBD/6/ROOT/fail"),
    ),
    "will not meet": (
        "Novak/NNP/3/nsubj will/MD/3/aux not/RB/3/advmod meet/VB/3/root Duarte/NNP/3/obj",
        "Novak/NNP/3/nsubj will/MD/3/aux not/RB/3/neg meet/VB/3/ROOT Duarte/NNP/3/dobj",
    ),
    "first meeting": (
        ("It/PRP/5/nsubj was/VBD/5/cop/be not/RB/5/advmod Novak/NNP/5/nmod:poss 's/POS/3/case meeting/NN/5/root "
         "with/IN/7/case Duarte/NNP/5/nmod"),
        ("It/PRP/1/nsubj was/VBD/1/ROOT/be not/RB/1/neg Novak/NNP/5/poss 's/POS/3/case meeting/NN/1/attr "
         "with/IN/5/prep Duarte/NNP/6/pobj"),
    ),
    "along with": (
        ("Novak/NNP/5/nsubj ,/,/4/punct along/IN/4/case with/IN/2/fixed Osei/NNP/0/nmod spoke/VBD/5/root/speak "
         "to/IN/7/case Duarte/NNP/5/obl"),
        ("Novak/NNP/5/nsubj ,/,/0/punct along/IN/0/prep with/IN/2/prep Osei/NNP/3/pobj spoke/VBD/5/ROOT/speak "
         "to/IN/5/prep Duarte/NNP/6/pobj"),
    ),
}  # fmt: skip
BOTH = pytest.mark.parametrize("scheme", [0, 1], ids=["ud", "clearnlp"])


def words(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


def parse(name: str, scheme: int) -> Doc:
    return tree(TREES[name][scheme])


@BOTH
@pytest.mark.parametrize(
    ("sentence", "at", "role", "expected"),
    [
        ("met with", 1, roles.subjects, ["Novak"]),
        ("met with", 1, roles.doers, ["Novak"]),
        ("met with", 3, roles.conjuncts, ["Duarte", "Osei"]),
        ("met with", 5, lambda token: [roles.governor(token)], ["met"]),
        ("was received by", 2, roles.subjects, ["Novak"]),
        ("was received by", 2, roles.undergoers, ["Novak"]),
        ("was received by", 2, roles.doers, ["Duarte"]),
        ("agreed to meet", 3, roles.subjects, ["Novak"]),
        ("agreed to meet", 3, roles.undergoers, ["Duarte"]),
        ("invited to meet", 4, roles.subjects, ["Osei"]),
        ("arrived and met", 3, roles.subjects, ["Novak"]),
        ("arrived and met", 3, roles.objects, ["Duarte"]),
        ("who met", 2, roles.subjects, ["Novak"]),
        ("who met", 0, lambda token: roles.clauses(token, Clause.RELATIVE), ["met"]),
        ("talks held", 1, roles.undergoers, ["Talks"]),
        ("talks held", 1, roles.doers, ["Novak"]),
        ("first meeting", 5, roles.subjects, ["It"]),
        ("first meeting", 5, roles.possessors, ["Novak"]),
        ("along with", 5, roles.addressees, ["Duarte"]),
    ],
)
def test_role_is_the_same_in_both_schemes(
    scheme: int, sentence: str, at: int, role: Callable[[Token], list[Token]], expected: list[str]
) -> None:
    assert words(role(parse(sentence, scheme)[at])) == expected


@BOTH
@pytest.mark.parametrize(
    ("sentence", "at", "expected"),
    [
        ("met with", 1, [("with", "Duarte"), ("in", "Oslo")]),
        ("talks held", 1, [("in", "Oslo"), ("by", "Novak")]),
        ("first meeting", 5, [("with", "Duarte")]),
        ("along with", 0, [("along with", "Osei")]),
    ],
)
def test_prepositions_are_words(scheme: int, sentence: str, at: int, expected: list[tuple[str, str]]) -> None:
    found = roles.prepositional(parse(sentence, scheme)[at])
    assert [(word, noun.text) for word, noun in found] == expected


@BOTH
@pytest.mark.parametrize(
    ("sentence", "at", "tense", "negated", "passive"),
    [
        ("met with", 1, Tense.PAST, False, False),
        ("was received by", 2, Tense.PAST, False, True),
        ("agreed to meet", 3, Tense.NONE, False, False),
        ("will not meet", 3, Tense.FUTURE, True, False),
        ("talks held", 1, Tense.NONE, False, True),
        ("first meeting", 5, Tense.PAST, True, False),
        ("neither met", 4, Tense.PAST, True, False),
        ("met neither", 1, Tense.PAST, True, False),
        ("no minister met", 2, Tense.PAST, True, False),
        ("no fewer met", 5, Tense.PAST, False, False),
        ("promised no state", 1, Tense.PAST, False, False),
    ],
)
def test_form_of_the_predicate(
    scheme: int, sentence: str, at: int, tense: Tense, *, negated: bool, passive: bool
) -> None:
    token = parse(sentence, scheme)[at]
    assert (roles.tense(token), roles.is_negated(token), roles.is_passive(token)) == (tense, negated, passive)


@BOTH
def test_preposition_and_modal_of_a_phrase(scheme: int) -> None:
    assert roles.governing_preposition(parse("met with", scheme)[5]) == "with"
    assert roles.modal(parse("will not meet", scheme)[3]) == "will"
    assert roles.is_infinitive(parse("agreed to meet", scheme)[3])


def test_walks_are_bounded() -> None:
    size = 3000
    doc = Doc(
        parse("met with", 0).vocab,
        words=["Novak"] * size,
        deps=["conj"] * size,
        heads=[max(i - 1, 0) for i in range(size)],
    )
    assert len(roles.conjuncts(doc[0])) <= 64
    assert roles.subjects(doc[size - 1]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvenna/NNP/3/nsubj ,/,/0/punct he/PRP/3/nsubj said/VBD/3/ROOT ,/,/5/punct agreed/VBD/3/ccomp", ["he"]),
        ("Novak/NNP/1/nsubj says/VBZ/1/ROOT Arvenna/NNP/1/nsubj agreed/VBD/1/ccomp", ["Novak"]),
        ("Novak/NNP/3/nsubj and/CC/0/cc Osei/NNP/3/nsubj said/VBD/3/ROOT so/RB/3/advmod", ["Novak", "Osei"]),
        ("Talks/NNS/1/nsubj failed/VBD/3/ccomp ,/,/1/punct said/VBD/3/ROOT Novak/NNP/3/nsubj", ["Novak"]),
    ],
)
def test_a_predicate_has_one_subject(text: str, expected: list[str]) -> None:
    doc = tree(text)
    predicate = next(token for token in doc if token.dep_ == "ROOT")
    assert [token.text for token in roles.own_subjects(predicate)] == expected
