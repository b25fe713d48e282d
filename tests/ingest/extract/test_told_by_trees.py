"""What the tree tells of statements: whose they are, where they end, and what is no statement at all."""

import pytest

from tests.ingest.extract.test_statements import COUNTRY, PERSON, PRONOUN, Named, said, short
from tests.ingest.trees import tree

ANA: Named = (0, 1, 0, PERSON, "Ana Novak")

# The comma hangs on the clause that it parts.
PARTED = (
    "Arvenna/NNP/1/nsubj condemned/VBD/1/ROOT raids/NNS/1/obj ,/,/7/punct as/IN/7/mark a/DT/6/det truce/NN/7/nsubj "
    "ended/VBD/1/advcl ././1/punct"
)
PARTED_OF = (
    "Arvenna/NNP/1/nsubj accused/VBD/1/ROOT Dacor/NNP/1/obj ,/,/5/punct of/IN/5/mark lying/VBG/1/advcl ././1/punct"
)
MIDDLE = (
    "The/DT/1/det plan/NN/7/nsubj ,/,/5/punct according/VBG/5/case to/IN/3/fixed Novak/NNP/7/obl ,/,/5/punct "
    "failed/VBD/7/ROOT again/RB/7/advmod ././7/punct"
)
# The reported clause hangs on what follows it.
LOOSE = (
    "After/IN/2/mark Novak/NNP/2/nsubj said/VBD/5/advcl talks/NNS/5/nsubj were/VBD/5/cop on/RB/8/ccomp ,/,/8/punct "
    "Osei/NNP/8/nsubj left/VBD/8/ROOT ././8/punct"
)
IN_WHICH = (
    "Arvenna/NNP/1/nsubj claimed/VBD/1/ROOT responsibility/NN/1/obj for/IN/5/case a/DT/5/det raid/NN/2/nmod "
    ",/,/9/punct in/IN/8/case which/WDT/9/obl died/VBD/1/ccomp some/DT/9/nsubj ././1/punct"
)
RESUMED = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT Arvenna/NNP/8/nsubj ,/,/5/punct which/WDT/5/nsubj voted/VBD/2/acl:relcl "
    ",/,/5/punct would/MD/8/aux join/VB/1/ccomp ././1/punct"
)
HER_COLLEAGUE = (
    "Talks/NNS/1/nsubj failed/VBD/3/ccomp ,/,/1/punct said/VBD/3/ROOT her/PRP$/5/nmod:poss colleague/NN/3/nsubj "
    ",/,/7/punct Osei/NNP/5/appos ././3/punct"
)
LISTED = (
    "Arvenna/NNP/4/nsubj and/CC/2/cc Dacor/NNP/0/conj could/MD/4/aux agree/VB/6/ccomp ,/,/4/punct said/VBD/6/ROOT "
    "Novak/NNP/6/nsubj ,/,/10/punct the/DT/10/det mayor/NN/7/appos ././6/punct"
)
ACCORDING = (
    "According/VBG/3/case to/IN/0/fixed two/CD/3/nummod aides/NNS/9/obl close/JJ/3/amod to/IN/6/case her/PRP/4/obl "
    ",/,/3/punct Osei/NNP/9/nsubj met/VBD/9/ROOT Novak/NNP/9/obj ././9/punct"
)
CUT_BY_A_SOURCE = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT talks/NNS/3/nsubj failed/VBD/1/ccomp ,/,/7/punct according/VBG/7/case "
    "to/IN/5/fixed cables/NNS/3/obl ././1/punct"
)
ON_A_CONDITION = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT that/IN/9/mark if/IN/6/mark he/PRP/6/nsubj were/VBD/6/cop mayor/NN/9/advcl "
    "he/PRP/9/nsubj would/MD/9/aux go/VB/1/ccomp ././1/punct"
)
BY_LETTER = (
    "Novak/NNP/1/nsubj brought/VBD/1/ROOT a/DT/3/det letter/NN/1/obj from/IN/5/case Osei/NNP/3/nmod urging/VBG/3/acl "
    "calm/NN/6/obj ././1/punct"
)
BELIEVE = "Analysts/NNS/1/nsubj believe/VBP/1/ROOT talks/NNS/3/nsubj failed/VBD/1/ccomp ././1/punct"
RULED_OUT = "Novak/NNP/1/nsubj ruled/VBD/1/ROOT out/RP/1/compound:prt any/DT/4/det truce/NN/1/obj ././1/punct"
SPOKESMAN = (
    "A/DT/1/det spokesman/NN/7/nsubj for/IN/3/case Novak/NNP/1/nmod ,/,/5/punct Osei/NNP/3/appos ,/,/1/punct "
    "said/VBD/7/ROOT talks/NNS/9/nsubj failed/VBD/7/ccomp"
)
THANKED = "Novak/NNP/1/nsubj thanked/VBD/1/ROOT Osei/NNP/1/iobj for/IN/4/mark helping/VBG/1/advcl ././1/punct"


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (PARTED, [(0, 1, 0, COUNTRY, "Arvenna")], ("Arvenna", "condemned raids")),
        (PARTED_OF, [(0, 1, 0, COUNTRY, "Arvenna")], ("Arvenna", "accused Dacor , of lying")),
        (MIDDLE, [(5, 6, 5, PERSON, "Ana Novak")], ("Ana Novak", "The plan failed again")),
        (LOOSE, [(1, 2, 1, PERSON, "Ana Novak")], ("Ana Novak", "talks were on")),
        (IN_WHICH, [(0, 1, 0, COUNTRY, "Arvenna")], ("Arvenna", "claimed responsibility for a raid")),
        (RESUMED, [ANA], ("Ana Novak", "Arvenna , which voted , would join")),
        (HER_COLLEAGUE, [(4, 5, 4, PRONOUN, "Ana Novak"), (7, 8, 7, PERSON, "Kofi Osei")],
         ("Kofi Osei", "Talks failed")),
        (LISTED, [(0, 1, 0, COUNTRY, "Arvenna"), (2, 3, 2, COUNTRY, "Dacor"), (7, 8, 7, PERSON, "Ana Novak")],
         ("Ana Novak", "Arvenna and Dacor could agree")),
        (ACCORDING, [(10, 11, 10, PERSON, "Ana Novak")], ("anonymous: two aides", "Osei met Novak")),
        (CUT_BY_A_SOURCE, [ANA], ("Ana Novak", "talks failed")),
        (ON_A_CONDITION, [ANA], ("Ana Novak", "if he were mayor he would go")),
        (BY_LETTER, [ANA, (5, 6, 5, PERSON, "Kofi Osei")], ("Kofi Osei", "urging calm")),
        (BELIEVE, [], ("anonymous: Analysts", "talks failed")),
        (RULED_OUT, [ANA], ("Ana Novak", "ruled out any truce")),
        (SPOKESMAN, [(3, 4, 3, PERSON, "Ana Novak"), (5, 6, 5, PERSON, "Kofi Osei")], ("Kofi Osei", "talks failed")),
        (THANKED, [ANA, (2, 3, 2, PERSON, "Kofi Osei")], ("Ana Novak", "thanked Osei for helping")),
    ],
)  # fmt: skip
def test_reads_whose_words_they_are_and_where_they_end(
    text: str, mentions: list[Named], expected: tuple[str, str]
) -> None:
    assert [(name, words) for _, name, words in short(said(tree(text), mentions))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Novak/NNP/1/nsubj declared/VBD/1/ROOT war/NN/1/obj ././1/punct", id="a deed"),
        pytest.param("Novak/NNP/1/nsubj dismissed/VBD/1/ROOT the/DT/3/det minister/NN/1/obj ././1/punct", id="fired"),
        pytest.param("Novak/NNP/1/nsubj thanked/VBD/1/ROOT you/PRP/1/obj ././1/punct", id="thanks in a speech"),
        pytest.param("Novak/NNP/1/nsubj defends/VBZ/1/ROOT the/DT/3/det town/NN/1/obj ././1/punct", id="in arms"),
        pytest.param("Novak/NNP/1/nsubj referred/VBD/1/ROOT bills/NNS/1/obj to/IN/4/case court/NN/1/obl", id="handed"),
        pytest.param("Novak/NNP/1/nsubj believes/VBZ/1/ROOT talks/NNS/3/nsubj failed/VBD/1/ccomp", id="one's belief"),
        pytest.param("Novak/NNP/1/nsubj proposed/VBD/1/ROOT talks/NNS/1/obj ././1/punct", id="an invitation"),
        pytest.param("Novak/NNP/1/nsubj called/VBD/1/ROOT Osei/NNP/1/obj on/IN/4/case Monday/NNP/1/obl to/TO/6/mark "
                     "discuss/VB/1/advcl trade/NN/6/obj ././1/punct", id="a telephone call"),
        pytest.param("Novak/NNP/1/nsubj plans/VBZ/1/ROOT to/TO/3/mark fly/VB/1/xcomp in/RP/3/compound:prt to/TO/6/mark "
                     "condemn/VB/3/advcl raids/NNS/6/obj ././1/punct", id="still ahead"),
        pytest.param("Novak/NNP/1/nsubj heard/VBD/1/ROOT worries/NNS/1/obj voiced/VBN/2/acl by/IN/5/case "
                     "Osei/NNP/3/obl:agent ././1/punct", id="beside a noun"),
        pytest.param("Neither/DT/1/det side/NN/3/nsubj has/VBZ/3/aux confirmed/VBN/3/ROOT it/PRP/3/obj ././3/punct",
                     id="nobody"),
        pytest.param("Novak/NNP/3/nsubj has/VBZ/3/aux not/RB/3/advmod condemned/VBN/3/ROOT it/PRP/3/obj ././3/punct",
                     id="denied"),
    ],
)  # fmt: skip
def test_nothing_is_said(text: str) -> None:
    assert said(tree(text), [ANA]) == []


def test_a_whole_sentence_in_marks_is_parted_from_what_is_told_before_it() -> None:
    text = (
        "Novak/NNP/1/nsubj said/VBD/1/ROOT talks/NNS/4/nsubj had/VBD/4/aux failed/VBN/1/ccomp and/CC/8/cc "
        "``/``/8/punct we/PRP/8/nsubj need/VBP/4/conj a/DT/11/det new/JJ/11/amod plan/NN/8/obj ././8/punct "
        "''/''/8/punct"
    )
    assert short(said(tree(text), [ANA])) == [
        ("direct", "Ana Novak", "we need a new plan ."),
        ("indirect", "Ana Novak", "talks had failed"),
    ]
