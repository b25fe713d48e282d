"""Who tells, where the tree goes astray: tags read as nouns, asides, objects and commas."""

import pytest
from spacy.tokens import Doc

from ingest.extract.statements import statements_of
from ingest.nlp import annotations
from ingest.nlp.quotes import Quotes
from tests.ingest.extract.test_statements import COUNTRY, PERSON, Named, mention, paragraphs, said, short
from tests.ingest.trees import tree

ANA: Named = (0, 1, 0, PERSON, "Ana Novak")

# "pledges" read as a noun in the second predicate: the subject is that of the first.
SECOND_PREDICATE = (
    "Novak/NNP/1/nsubj meets/VBZ/1/ROOT Osei/NNP/1/obj and/CC/4/cc pledges/NNS/2/conj a/DT/6/det truce/NN/1/obj "
    "././1/punct"
)
SUM = "Novak/NNP/1/compound pledges/NNS/1/ROOT $/$/3/compound 1/CD/1/nummod to/IN/5/case Arvenna/NNP/1/nmod ././1/punct"
# The infinitive hangs on the verb as if it described a noun.
CLAIMS_TO = "Arvenna/NNP/1/nsubj claims/VBZ/1/ROOT to/TO/4/mark have/VB/4/aux won/VBN/1/acl it/PRP/4/obj"
LOST_OBJECT = "Novak/NNP/1/nsubj accuses/VBZ/1/ROOT Osei/NNP/1/flat of/IN/4/case theft/NN/1/obl ././1/punct"
# A name behind the verb that is the subject of what was said.
NOT_INVERTED = (
    "Novak/NNP/8/nsubj ,/,/4/punct expert/NN/4/appos at/IN/4/case Vint/NNP/0/nmod ,/,/4/punct said/VBD/6/ROOT "
    "Osei/NNP/8/nsubj wants/VBZ/6/ccomp more/JJR/8/obj ././6/punct"
)
# The tree takes the speaker at the end for an apposition.
CLOSING = (
    "Trade/NN/1/nsubj grew/VBD/1/ROOT at/IN/4/case the/DT/4/det port/NN/1/obl ,/,/6/punct Novak/NNP/4/appos "
    "said/VBD/1/advcl ././1/punct"
)
CLOSING_ON_A_DAY = CLOSING.replace("said/VBD/1/advcl ./", "said/VBD/1/advcl on/IN/9/case Monday/NNP/7/obl ./")
QUICK = (
    "Novak/NNP/9/nsubj ,/,/3/punct leader/NN/0/appos of/IN/5/case the/DT/5/det Vint/NNP/2/nmod Party/NNP/9/nsubj "
    ",/,/6/punct was/VBD/9/cop quick/JJ/9/ROOT to/TO/11/mark condemn/VB/9/advcl raids/NNS/11/obj ././9/punct"
)


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (SECOND_PREDICATE, [ANA, (2, 3, 2, PERSON, "Kofi Osei")], ("Ana Novak", "pledges a truce")),
        (SUM, [ANA, (5, 6, 5, COUNTRY, "Arvenna")], ("Ana Novak", "pledges $ 1 to Arvenna")),
        (CLAIMS_TO, [(0, 1, 0, COUNTRY, "Arvenna")], ("Arvenna", "to have won it")),
        (LOST_OBJECT, [ANA, (2, 3, 2, PERSON, "Kofi Osei")], ("Ana Novak", "accuses Osei of theft")),
        (NOT_INVERTED, [(0, 5, 0, PERSON, "Ana Novak"), (7, 8, 7, PERSON, "Kofi Osei")],
         ("Ana Novak", "Osei wants more")),
        (CLOSING, [(6, 7, 6, PERSON, "Ana Novak")], ("Ana Novak", "Trade grew at the port")),
        (CLOSING_ON_A_DAY, [(6, 7, 6, PERSON, "Ana Novak")], ("Ana Novak", "Trade grew at the port")),
        (QUICK, [ANA, (5, 7, 6, COUNTRY, "Vint Party")], ("Ana Novak", "condemn raids")),
    ],
)  # fmt: skip
def test_finds_who_tells(text: str, mentions: list[Named], expected: tuple[str, str]) -> None:
    assert [(name, words) for _, name, words in short(said(tree(text), mentions))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # Nouns: no article, possessive or sum follows, or no predicate stands before.
        "Novak/NNP/1/nsubj read/VBD/1/ROOT threats/NNS/1/obj and/CC/4/cc pledges/NNS/2/conj ././1/punct",
        "The/DT/1/det pledges/NNS/2/nsubj fell/VBD/2/ROOT short/JJ/2/advmod ././2/punct",
    ],
)
def test_nouns_tell_nothing(text: str) -> None:
    assert said(tree(text), [ANA]) == []


OWNED = "Novak/NNP/2/nmod:poss 's/POS/0/case office/NN/3/nsubj said/VBD/3/ROOT talks/NNS/5/nsubj failed/VBD/3/ccomp"
# The tree takes the person behind "of" for the subject.
OF_PERSON = (
    "The/DT/1/det office/NN/1/ROOT of/IN/6/case Ana/NNP/6/nsubj Novak/NNP/3/flat has/VBZ/6/aux said/VBN/1/nmod "
    "talks/NNS/8/nsubj failed/VBD/6/ccomp"
)
AIDES = (
    "Aides/NNS/4/nsubj to/IN/3/case President/NNP/3/nmod Novak/NNP/0/nmod said/VBD/4/ROOT talks/NNS/6/nsubj "
    "failed/VBD/4/ccomp"
)


@pytest.mark.parametrize(
    ("text", "owner", "expected", "words"),
    [
        (OWNED, (0, 1, 0, PERSON, "Ana Novak"), "office of Ana Novak", "Novak 's office"),
        (OF_PERSON, (3, 5, 3, PERSON, "Ana Novak"), "office of Ana Novak", "office of Ana Novak"),
        (AIDES, (2, 4, 3, PERSON, "Ana Novak"), "aides of Ana Novak", "Aides to President Novak"),
    ],
)
def test_who_speaks_for_a_person_is_not_that_person(text: str, owner: Named, expected: str, words: str) -> None:
    (claim,) = said(tree(text), [owner])
    assert (claim.speaker.name, claim.speaker.said, claim.text) == (expected, words, "talks failed")


TITLED = (
    "Ambassador/NN/0/ROOT to/IN/2/case Vint/NNP/0/nmod Ana/NNP/2/flat Novak/NNP/3/flat said/VBD/0/acl "
    "talks/NNS/7/nsubj failed/VBD/5/ccomp"
)


def test_an_envoy_named_behind_the_title_speaks_in_person() -> None:
    doc = tree(TITLED)
    annotations.begin(doc, "d", None)
    ana = mention(0, 5, 0, PERSON, "Ana Novak")
    ana.title = "ambassador to vint"
    doc._.mentions = [ana]
    assert short(statements_of(Quotes()(doc))) == [("indirect", "Ana Novak", "talks failed")]


def test_a_bare_surname_that_is_no_mention_is_the_person_named_before() -> None:
    first = "Ana/NNP/2/nsubj Novak/NNP/0/flat left/VBD/2/ROOT ././2/punct"
    then = "Talks/NNS/1/nsubj failed/VBD/3/ccomp ,/,/1/punct said/VBD/3/ROOT Novak/NNP/3/nsubj ././3/punct"
    assert short(said(paragraphs(first, then), [(0, 2, 0, PERSON, "Ana Novak")])) == [
        ("indirect", "Ana Novak", "Talks failed")
    ]


# The tree takes the subject behind the comma for an apposition.
ACCORDING = (
    "According/VBG/2/case to/IN/0/fixed Novak/NNP/2/ROOT ,/,/2/punct the/DT/5/det sides/NNS/2/appos agreed/VBD/5/acl "
    "././2/punct"
)


def test_all_behind_the_comma_is_said_according_to_somebody() -> None:
    assert short(said(tree(ACCORDING), [(2, 3, 2, PERSON, "Ana Novak")])) == [
        ("indirect", "Ana Novak", "the sides agreed")
    ]


def test_a_quotation_without_a_telling_is_of_the_latest_speaker_told_or_quoted() -> None:
    quoted = (
        "``/``/2/punct It/PRP/2/nsubj rained/VBD/5/ccomp ,/,/2/punct ''/''/2/punct said/VBD/5/ROOT Osei/NNP/5/nsubj"
    )
    told = "Novak/NNP/1/nsubj said/VBD/1/ROOT talks/NNS/3/nsubj failed/VBD/1/ccomp ././1/punct"
    alone = "``/``/2/punct It/PRP/2/nsubj stays/VBZ/2/ROOT so/RB/2/advmod ././2/punct ''/''/2/punct"
    doc: Doc = paragraphs(quoted, told, alone)
    named: list[Named] = [(6, 7, 6, PERSON, "Kofi Osei"), (8, 9, 8, PERSON, "Ana Novak")]
    assert short(said(doc, named))[-1] == ("direct", "Ana Novak", "It stays so .")


# The tree joins the telling to the clause that it reports.
JOINED = (
    "Novak/NNP/1/nsubj left/VBD/1/ROOT not/RB/4/advmod in/IN/4/case May/NNP/1/obl but/CC/9/cc in/IN/7/case "
    "June/NNP/1/obl ,/,/7/punct aides/NNS/10/nsubj said/VBD/1/conj ././1/punct"
)
TAGGED = (
    "Osei/NNP/0/ROOT ,/,/3/punct press/NN/3/compound secretary/NN/0/appos of/IN/5/case Novak/NNP/3/nmod ,/,/0/punct "
    "confirmed/VBN/3/acl that/IN/10/mark they/PRP/10/nsubj met/VBD/7/ccomp"
)
DASHES = (
    "Novak/NNP/0/ROOT —/:/0/punct once/RB/3/advmod minister/NN/0/appos —/:/5/punct criticized/VBD/0/parataxis "
    "the/DT/7/det visit/NN/5/obj of/IN/9/case Osei/NNP/7/nmod"
)
ANNOUNCED = (
    "Vint/NNP/1/nsubj agreed/VBD/1/ROOT ,/,/4/punct as/IN/4/mark announced/VBN/1/advcl by/IN/6/case "
    "Arvenna/NNP/4/obl:agent ././1/punct"
)
NESTED = (
    "Osei/NNP/1/nsubj said/VBD/1/ROOT that/IN/8/mark Novak/NNP/2/fixed ,/,/6/punct at/IN/6/case talks/NNS/8/obl "
    ",/,/6/punct had/VBD/9/aux promised/VBN/1/ccomp that/IN/12/mark they/PRP/12/nsubj sign/VBP/9/ccomp ././1/punct"
)
MANY = "According/VBG/3/case to/IN/0/fixed many/JJ/3/amod reporters/NNS/5/obl Novak/NNP/5/nsubj left/VBD/5/ROOT"


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (DASHES, [ANA, (9, 10, 9, PERSON, "Kofi Osei")], ("Ana Novak", "criticized the visit of Osei")),
        (ANNOUNCED, [(0, 1, 0, COUNTRY, "Vint"), (6, 7, 6, COUNTRY, "Arvenna")], ("Arvenna", "Vint agreed")),
        (NESTED, [(0, 1, 0, PERSON, "Kofi Osei"), (3, 4, 3, PERSON, "Ana Novak")], ("Ana Novak", "they sign")),
        (JOINED, [ANA], ("anonymous: aides", "Novak left not in May but in June")),
        (TAGGED, [(0, 4, 0, PERSON, "Kofi Osei"), (5, 6, 5, PERSON, "Ana Novak")], ("Kofi Osei", "they met")),
        (MANY, [(4, 5, 4, PERSON, "Ana Novak")], ("anonymous: many reporters", "Novak left")),
    ],
)
def test_who_tells_is_not_whoever_stands_near(text: str, mentions: list[Named], expected: tuple[str, str]) -> None:
    assert [(name, words) for _, name, words in short(said(tree(text), mentions))][-1] == expected
