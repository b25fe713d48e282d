"""Transcripts: every paragraph of a turn is a statement of whom its label names."""

from spacy.tokens import Doc

from graph.claims import StatementClaim
from ingest.extract.statements import statements_of
from ingest.nlp import annotations
from ingest.nlp.quotes import Quotes
from tests.ingest.extract.test_statements import PERSON, Named, mention, paragraphs, short

QUESTION = "QUESTION/NN/0/ROOT :/:/0/punct Will/MD/3/aux talks/NNS/3/nsubj fail/VB/0/appos ?/./0/punct"
ANSWER = "PRESIDENT/NNP/1/nmod NOVAK/NNP/1/ROOT :/:/1/punct We/PRP/4/nsubj go/VBP/1/appos on/RP/4/compound ././1/punct"
MORE = "I/PRP/1/nsubj say/VBP/1/ROOT talks/NNS/3/nsubj help/VBP/1/ccomp ././1/punct"
THANKS = "MINISTER/NNP/1/nmod OSEI/NNP/1/ROOT :/:/1/punct Thank/VB/1/appos you/PRP/3/obj ././1/punct"
ENDED = "(/-LRB-/3/punct The/DT/2/det briefing/NN/3/nsubj ended/VBD/3/ROOT )/-RRB-/3/punct"


def said(doc: Doc, *named: Named) -> list[StatementClaim]:
    annotations.begin(doc, "d", None)
    doc._.mentions = [mention(*each) for each in named]
    return statements_of(Quotes()(doc))


def test_each_paragraph_of_a_turn_is_one_statement() -> None:
    doc = paragraphs(QUESTION, ANSWER, MORE, QUESTION, THANKS, ENDED)
    claims = said(
        doc, (7, 9, 8, PERSON, "Ana Novak"), (15, 16, 15, PERSON, "Ana Novak"), (28, 30, 29, PERSON, "Kofi Osei")
    )
    assert short(claims) == [("direct", "Ana Novak", "We go on ."), ("direct", "Ana Novak", "I say talks help .")]
    assert {claim.rule for claim in claims} == {"turn of a transcript"}


ANA = "Ana/NNP/0/ROOT Novak/NNP/0/flat :/:/0/punct We/PRP/4/nsubj go/VBP/0/appos on/RP/4/compound ././0/punct"
KOFI = "Kofi/NNP/0/ROOT Osei/NNP/0/flat :/:/0/punct So/RB/5/advmod do/AUX/5/aux we/PRP/0/appos all/DT/5/det ././0/punct"


def test_names_in_small_letters_are_labels_where_there_are_several() -> None:
    ana, kofi = (0, 2, 0, PERSON, "Ana Novak"), (8, 10, 8, PERSON, "Kofi Osei")
    assert short(said(paragraphs(ANA, KOFI), ana, kofi)) == [
        ("direct", "Ana Novak", "We go on ."),
        ("direct", "Kofi Osei", "So do we all ."),
    ]
    assert said(paragraphs(ANA), ana) == []


def test_an_official_known_by_a_number_is_nameless() -> None:
    official = (
        "SENIOR/JJ/1/amod OFFICIAL/NN/2/nmod TWO/NNP/2/ROOT :/:/2/punct Talks/NNS/5/nsubj help/VBP/2/appos us/PRP/5/obj"
    )
    claims = said(paragraphs(QUESTION, official), (7, 10, 9, PERSON, "Two"))
    assert short(claims) == [("direct", "anonymous: senior official two", "Talks help us")]
