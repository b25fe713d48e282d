"""What a statement is about: whom its words name, whom the telling ties to it, and never the speaker."""

from collections.abc import Sequence

import pytest
from spacy.tokens import Doc

from graph.claims import Party, Place
from graph.vocabulary import PartyKind
from ingest.extract.statements import statements_of
from ingest.nlp import annotations
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.quotes import Quotes
from tests.ingest.trees import tree

PERSON, PLACE, ORGANIZATION = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANIZATION
ANA = Party(id="ana", kind=PartyKind.PERSON, name="Ana Novak")
OSEI = Party(id="osei", kind=PartyKind.PERSON, name="Kofi Osei")
ARVENNA = Party(id="arvenna", kind=PartyKind.COUNTRY, name="Arvenna")
TROOPS = Party(id="troops", kind=PartyKind.ORGANIZATION, name="troops", provisional=True)
MINISTER = Party(id="minister", kind=PartyKind.PERSON, name="minister", provisional=True)
VINT_PARTY = Party(id="vint party", kind=PartyKind.ORGANIZATION, name="Vint", provisional=True)
TIVEN = Place(id="tiven", name="Tiven")
HIGHLANDS = Place(id="highlands", name="Vint Highlands")


def named(at: int, kind: MentionKind, party: Party | None, place: Place | None = None, chain: int = -1) -> Mention:
    """A mention of one word."""
    name = "" if kind in {MentionKind.PRONOUN, MentionKind.GROUP} else "Name"
    return Mention(at, at + 1, at, kind, name=name, party=party, place=place, chain=chain)


def group(at: int, *members: int) -> Mention:
    return Mention(at, at + 1, at, MentionKind.GROUP, members=members)


def about(doc: Doc, mentions: Sequence[Mention]) -> list[list[str]]:
    """The ids of what each statement is about."""
    annotations.begin(doc, "d", None)
    doc._.mentions = list(mentions)
    return [[each.id for each in claim.about] for claim in statements_of(Quotes()(doc))]


SAID_VISIT = "Novak/NNP/1/nsubj said/VBD/1/ROOT Osei/NNP/3/nsubj saw/VBD/1/ccomp Tiven/NNP/3/obj ././1/punct"
NOVAK, LAST = named(0, PERSON, ANA), named(2, PERSON, OSEI)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param([LAST, named(4, PLACE, None, TIVEN)], ["osei", "tiven"], id="a person and a place"),
        pytest.param([LAST, named(4, PLACE, ARVENNA, TIVEN)], ["osei", "tiven"], id="a capital that does not act"),
        pytest.param([named(2, PLACE, ARVENNA, TIVEN)], ["arvenna"], id="a capital that acts"),
        pytest.param([named(2, PLACE, None, HIGHLANDS)], ["highlands"], id="a region without a government"),
        pytest.param([named(2, MentionKind.PRONOUN, OSEI)], ["osei"], id="a pronoun for a person"),
        pytest.param([named(2, MentionKind.PRONOUN, ANA)], [], id="a pronoun for the speaker"),
        pytest.param([named(2, MentionKind.PRONOUN, MINISTER)], [], id="a pronoun for a description"),
        pytest.param([named(2, MentionKind.OFFICE, MINISTER)], ["minister"], id="a name that no table knows"),
        pytest.param([named(2, ORGANIZATION, VINT_PARTY)], ["vint party"], id="a body that no table knows"),
        pytest.param([named(2, PERSON, None)], [], id="a name that was not linked"),
        pytest.param([named(4, PERSON, OSEI), LAST], ["osei"], id="somebody named twice"),
    ],
)
def test_the_words_of_a_statement_tell_what_it_is_about(mentions: list[Mention], expected: list[str]) -> None:
    assert about(tree(SAID_VISIT), sorted([NOVAK, *mentions], key=lambda each: each.start)) == [expected]


def test_a_description_is_nobody() -> None:
    doc = tree("Novak/NNP/1/nsubj said/VBD/1/ROOT troops/NNS/3/nsubj saw/VBD/1/ccomp Tiven/NNP/3/obj ././1/punct")
    assert about(doc, [NOVAK, named(2, ORGANIZATION, TROOPS), named(4, PLACE, None, TIVEN)]) == [["tiven"]]


def test_a_group_stands_for_its_members() -> None:
    doc = Doc.from_docs([tree("Osei/NNP/1/nsubj met/VBD/1/ROOT Toll/NNP/1/obj ././1/punct"), tree(SAID_VISIT)])
    toll = Party(id="toll", kind=PartyKind.PERSON, name="Mira Toll")
    mentions = [named(0, PERSON, OSEI, chain=0), named(2, PERSON, toll, chain=1), named(4, PERSON, ANA), group(6, 0, 1)]
    assert about(doc, mentions) == [["osei", "toll"]]


QUOTE = "``/``/3/punct it/PRP/3/nsubj is/VBZ/3/cop war/NN/7/ccomp ,/,/3/punct ''/''/3/punct "
SAID = QUOTE + "she/PRP/7/nsubj said/VBD/7/ROOT "
SAID_OF = SAID + "of/IN/9/case Arvenna/NNP/7/obl ././7/punct"
SAID_ON = SAID + "on/IN/9/case Arvenna/NNP/7/obl ././7/punct"
SAID_TO = SAID + "to/IN/9/case Arvenna/NNP/7/obl ././7/punct"
REFERRING = SAID + "referring/VBG/7/advcl to/IN/10/case Arvenna/NNP/8/obl ././7/punct"
ASKED = (
    "Asked/VBN/5/advcl about/IN/2/case Arvenna/NNP/0/obl ,/,/0/punct she/PRP/5/nsubj said/VBD/5/ROOT :/:/5/punct "
    "``/``/9/punct it/PRP/11/nsubj is/VBZ/11/cop a/DT/11/det war/NN/5/ccomp ''/''/11/punct ././5/punct"
)
ON_FIRST = (
    "On/IN/1/case Arvenna/NNP/4/obl ,/,/1/punct she/PRP/4/nsubj said/VBD/4/ROOT it/PRP/6/nsubj rained/VBD/4/ccomp "
    "././4/punct"
)
CALLED = (
    "She/PRP/1/nsubj called/VBD/1/ROOT Arvenna/NNP/1/obj ``/``/6/punct a/DT/6/det great/JJ/6/amod friend/NN/1/xcomp "
    "''/''/6/punct ././1/punct"
)


@pytest.mark.parametrize(
    ("sentence", "speaker", "other", "expected"),
    [
        pytest.param(SAID_OF, 6, 9, ["arvenna"], id="said of"),
        pytest.param(SAID_ON, 6, 9, [], id="said on a channel"),
        pytest.param(SAID_TO, 6, 9, [], id="said to somebody"),
        pytest.param(REFERRING, 6, 10, ["arvenna"], id="said referring to"),
        pytest.param(ASKED, 4, 2, ["arvenna"], id="said when asked about"),
        pytest.param(ON_FIRST, 3, 1, ["arvenna"], id="on a country, she said"),
        pytest.param(CALLED, 0, 2, ["arvenna"], id="called it so"),
    ],
)
def test_the_telling_ties_a_party_to_what_is_said(sentence: str, speaker: int, other: int, expected: list[str]) -> None:
    mentions = [named(speaker, MentionKind.PRONOUN, ANA), named(other, MentionKind.COUNTRY, ARVENNA, None)]
    found = about(tree(sentence), sorted(mentions, key=lambda each: each.start))
    assert found
    assert found[0] == expected
