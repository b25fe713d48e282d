"""Statements on hand-built trees: what was said, by whom, to whom, when."""

from collections.abc import Iterable
from datetime import date

import pytest
from spacy.tokens import Doc

from graph.claims import Party, StatementClaim
from graph.vocabulary import PartyKind, StatementKind
from ingest.extract.statements import statements_of
from ingest.nlp import annotations
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.quotes import Quotes
from ingest.nlp.times import Times
from tests.ingest.trees import tree

THURSDAY = date(2023, 12, 28)
PERSON, OFFICE, COUNTRY, PRONOUN = MentionKind.PERSON, MentionKind.OFFICE, MentionKind.COUNTRY, MentionKind.PRONOUN
Named = tuple[int, int, int, MentionKind, str]


def mention(start: int, end: int, head: int, kind: MentionKind, name: str) -> Mention:
    """A linked mention; a name that starts with "?" stays unlinked."""
    node = PartyKind.COUNTRY if kind is COUNTRY else PartyKind.PERSON
    party = None if name.startswith("?") else Party(id=name, kind=node, name=name)
    return Mention(start, end, head, kind, name=name, party=party)


def said(doc: Doc, mentions: Iterable[Named]) -> list[StatementClaim]:
    annotations.begin(doc, "d", THURSDAY)
    doc._.mentions = [mention(*each) for each in mentions]
    return statements_of(Quotes()(Times()(doc)))


def short(claims: Iterable[StatementClaim]) -> list[tuple[str, str, str]]:
    return [(claim.kind.value, claim.speaker.name, claim.text) for claim in claims]


CLAUSE = (
    "Ana/NNP/2/nsubj Novak/NNP/0/flat said/VBD/2/ROOT on/IN/4/case Tuesday/NNP/2/obl that/IN/8/mark talks/NNS/8/nsubj "
    "had/VBD/8/aux failed/VBN/2/ccomp ././2/punct"
)
DAY_IN_CLAUSE = (
    "Ana/NNP/2/nsubj Novak/NNP/0/flat said/VBD/2/ROOT on/IN/4/case Tuesday/NNP/8/obl that/IN/8/mark talks/NNS/8/nsubj "
    "had/VBD/8/aux failed/VBN/2/ccomp ././2/punct"
)
WHO_CAME = (
    "``/``/3/punct Talks/NNS/3/nsubj have/VBP/3/aux failed/VBN/6/ccomp ,/,/3/punct ''/''/3/punct said/VBD/6/ROOT "
    "Novak/NNP/6/nsubj ,/,/10/punct who/WP/10/nsubj came/VBD/7/acl:relcl today/NN/10/obl:tmod ././6/punct"
)
BARE_CLAUSE = "Novak/NNP/1/nsubj said/VBD/1/ROOT talks/NNS/4/nsubj had/VBD/4/aux failed/VBN/1/ccomp ././1/punct"
BEHIND = (
    "Talks/NNS/2/nsubj had/VBD/2/aux failed/VBN/2/ROOT ,/,/5/punct Novak/NNP/5/nsubj said/VBD/2/parataxis ././2/punct"
)
THROUGH = (
    "Talks/NNS/6/nsubj ,/,/3/punct Novak/NNP/3/nsubj said/VBD/6/parataxis ,/,/3/punct will/MD/6/aux fail/VB/6/ROOT "
    "././6/punct"
)
STANCE = (
    "Arvenna/NNP/1/nsubj condemned/VBD/1/ROOT the/DT/3/det attack/NN/1/obj in/IN/5/case Tiven/NNP/3/nmod ././1/punct"
)
INFINITIVE = "Arvenna/NNP/1/nsubj vowed/VBD/1/ROOT to/TO/3/mark retaliate/VB/1/xcomp soon/RB/3/advmod ././1/punct"
NAMING = "Novak/NNP/1/nsubj called/VBD/1/ROOT it/PRP/1/obj a/DT/4/det mistake/NN/1/xcomp ././1/punct"
TOLD = (
    "Novak/NNP/1/nsubj told/VBD/1/ROOT Radio/NNP/3/compound Vint/NNP/1/iobj that/IN/6/mark talks/NNS/6/nsubj "
    "failed/VBD/1/ccomp ././1/punct"
)
ACCORDING = (
    "Talks/NNS/1/nsubj failed/VBD/1/ROOT ,/,/5/punct according/VBG/5/case to/IN/3/fixed Novak/NNP/1/obl ././1/punct"
)
ACCORDING_TO_A_WRITING = (
    "Talks/NNS/1/nsubj failed/VBD/1/ROOT ,/,/6/punct according/VBG/6/case to/IN/3/fixed a/DT/6/det statement/NN/1/obl "
    "released/VBN/6/acl by/IN/9/case Novak/NNP/7/obl:agent ././1/punct The/DT/12/det statement/NN/13/nsubj "
    "said/VBD/13/ROOT that/IN/16/mark talks/NNS/16/nsubj stopped/VBD/13/ccomp ././13/punct"
)
ACCORDING_FIRST = (
    "According/VBG/2/case to/IN/0/fixed Novak/NNP/5/obl ,/,/2/punct talks/NNS/5/nsubj failed/VBD/5/ROOT ././5/punct"
)
ACCORDING_WITHOUT_COMMA = (
    "According/VBG/3/case to/IN/0/fixed many/JJ/3/amod reporters/NNS/5/obl talks/NNS/5/nsubj failed/VBD/5/ROOT "
    "././5/punct"
)
NOUN = (
    "Osei/NNP/1/nsubj saw/VBD/1/ROOT Novak/NNP/4/nmod:poss 's/POS/2/case claim/NN/1/obj that/IN/7/mark "
    "talks/NNS/7/nsubj "
    "failed/VBD/4/acl ././1/punct"
)
AND = (
    "Novak/NNP/1/nsubj denied/VBD/1/ROOT the/DT/3/det report/NN/1/obj and/CC/5/cc said/VBD/1/conj talks/NNS/7/nsubj "
    "failed/VBD/5/ccomp ././1/punct"
)
TWO = "Novak/NNP/3/nsubj and/CC/2/cc Osei/NNP/0/conj said/VBD/3/ROOT talks/NNS/5/nsubj failed/VBD/3/ccomp ././3/punct"
UNNAMED = (
    "A/DT/2/det senior/JJ/2/amod official/NN/3/nsubj said/VBD/3/ROOT talks/NNS/5/nsubj failed/VBD/3/ccomp ././3/punct"
)
NOT_SAID = (
    "Novak/NNP/3/nsubj did/VBD/3/aux not/RB/3/advmod say/VB/3/ROOT talks/NNS/5/nsubj failed/VBD/3/ccomp ././3/punct"
)
STILL_AHEAD = "Novak/NNP/2/nsubj will/MD/2/aux announce/VB/2/ROOT a/DT/4/det plan/NN/2/obj ././2/punct"
POLL = "A/DT/1/det poll/NN/2/nsubj said/VBD/2/ROOT talks/NNS/4/nsubj failed/VBD/2/ccomp ././2/punct"
NOVAK: Named = (0, 1, 0, PERSON, "Ana Novak")


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (CLAUSE, [(0, 2, 0, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "talks had failed")]),
        (DAY_IN_CLAUSE, [(0, 2, 0, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "talks had failed")]),
        (BARE_CLAUSE, [NOVAK], [("indirect", "Ana Novak", "talks had failed")]),
        (BEHIND, [(4, 5, 4, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "Talks had failed")]),
        (THROUGH, [(2, 3, 2, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "Talks will fail")]),
        (STANCE, [(0, 1, 0, COUNTRY, "Arvenna")], [("indirect", "Arvenna", "condemned the attack in Tiven")]),
        (INFINITIVE, [(0, 1, 0, COUNTRY, "Arvenna")], [("indirect", "Arvenna", "to retaliate soon")]),
        (NAMING, [NOVAK], [("indirect", "Ana Novak", "called it a mistake")]),
        (TOLD, [NOVAK], [("indirect", "Ana Novak", "talks failed")]),
        (ACCORDING, [(5, 6, 5, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "Talks failed")]),
        (
            ACCORDING_TO_A_WRITING,
            [(9, 10, 9, PERSON, "Ana Novak")],
            [("indirect", "Ana Novak", "Talks failed"), ("indirect", "Ana Novak", "talks stopped")],
        ),
        (ACCORDING_FIRST, [(2, 3, 2, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "talks failed")]),
        (ACCORDING_WITHOUT_COMMA, [], [("indirect", "anonymous: many reporters", "talks failed")]),
        (NOUN, [(2, 3, 2, PERSON, "Ana Novak")], [("indirect", "Ana Novak", "talks failed")]),
        (AND, [NOVAK], [("indirect", "Ana Novak", "denied the report"), ("indirect", "Ana Novak", "talks failed")]),
        (
            TWO,
            [NOVAK, (2, 3, 2, PERSON, "Kofi Osei")],
            [("indirect", "Ana Novak", "talks failed"), ("indirect", "Kofi Osei", "talks failed")],
        ),
        (UNNAMED, [], [("indirect", "anonymous: senior official", "talks failed")]),
        (NOT_SAID, [NOVAK], []),
        (STILL_AHEAD, [NOVAK], []),
        (POLL, [], []),
    ],
)
def test_reads_what_was_said(text: str, mentions: list[Named], expected: list[tuple[str, str, str]]) -> None:
    assert short(said(tree(text), mentions)) == expected


def test_a_statement_has_its_time_evidence_and_rule() -> None:
    (claim,) = said(tree(CLAUSE), [(0, 2, 0, PERSON, "Ana Novak")])
    assert claim.when.interval is not None
    assert claim.when.interval.start == date(2023, 12, 26)
    assert claim.evidence.sentence == "Ana Novak said on Tuesday that talks had failed . ".strip()
    assert claim.rule == "verb of saying with a clause: say"


def test_a_statement_has_whom_it_was_told() -> None:
    (claim,) = said(tree(TOLD), [NOVAK])
    assert claim.to == "Radio Vint"


def test_whoever_was_told_goes_on_being_told() -> None:
    claims = said(paragraphs(TOLD, BARE_CLAUSE), [NOVAK, (9, 10, 9, PERSON, "Ana Novak")])
    assert [(claim.to, claim.text) for claim in claims] == [
        ("Radio Vint", "talks failed"),
        ("Radio Vint", "talks had failed"),
    ]


def test_a_day_of_publication_is_no_time_of_its_own() -> None:
    (claim,) = said(tree(CLAUSE.replace("Tuesday", "Thursday")), [(0, 2, 0, PERSON, "Ana Novak")])
    assert claim.when.interval is None


QUOTED = (
    "``/``/5/punct The/DT/2/det road/NN/4/nsubj is/VBZ/4/cop open/JJ/7/ccomp ,/,/4/punct ''/''/4/punct said/VBD/7/ROOT "
    "Novak/NNP/7/nsubj ././7/punct"
)
BROKEN = (
    "``/``/4/punct The/DT/2/det road/NN/8/nsubj to/IN/4/case Tiven/NNP/2/nmod ,/,/8/punct ''/''/4/punct "
    "Novak/NNP/8/nsubj "
    "said/VBD/8/ROOT ,/,/8/punct ``/``/8/punct is/VBZ/13/cop now/RB/13/advmod open/JJ/8/parataxis "
    "././13/punct ''/''/13/punct"
)
FRAGMENT = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT the/DT/3/det road/NN/5/nsubj was/VBD/5/cop open/JJ/1/ccomp "
    "for/IN/8/case the/DT/8/det "
    "summer/NN/5/obl ``/``/5/punct not/RB/13/advmod a/DT/13/det long/JJ/13/amod time/NN/5/appos "
    "''/''/13/punct ././1/punct"
)
ASIDE = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT ``/``/4/punct no/DT/4/det rest/NN/1/ccomp for/IN/6/case us/PRP/4/nmod "
    "''/''/4/punct ,/,/11/punct in/IN/10/case reply/NN/4/nmod to/IN/12/case Osei/NNP/10/nmod ././1/punct"
)
SCARE = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT the/DT/4/det ``/``/4/punct road/NN/7/nsubj ''/''/4/punct "
    "was/VBD/7/cop open/JJ/1/ccomp "
    "././1/punct"
)


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (QUOTED, [(8, 9, 8, PERSON, "Ana Novak")], [("direct", "Ana Novak", "The road is open ,")]),
        (WHO_CAME, [(7, 8, 7, PERSON, "Ana Novak")], [("direct", "Ana Novak", "Talks have failed ,")]),
        (BROKEN, [(7, 8, 7, PERSON, "Ana Novak")], [("direct", "Ana Novak", "The road to Tiven , is now open .")]),
        (
            FRAGMENT,
            [NOVAK],
            [
                ("direct", "Ana Novak", "not a long time"),
                ("indirect", "Ana Novak", "the road was open for the summer `` not a long time ''"),
            ],
        ),
        (ASIDE, [NOVAK], [("direct", "Ana Novak", "no rest for us")]),
        (SCARE, [NOVAK], [("indirect", "Ana Novak", "the `` road '' was open")]),
    ],
)
def test_reads_quotations(text: str, mentions: list[Named], expected: list[tuple[str, str, str]]) -> None:
    assert short(said(tree(text), mentions)) == expected


def paragraphs(*texts: str) -> Doc:
    """Paragraphs as one document with blank lines between them."""
    parts: list[Doc] = []
    for text in texts:
        if parts:
            parts.append(Doc(parts[0].vocab, words=["\n\n"], spaces=[False], pos=["SPACE"], deps=["dep"], heads=[0]))
        parts.append(tree(text))
    return Doc.from_docs(parts, ensure_whitespace=False)


OPEN = "``/``/4/punct The/DT/2/det pass/NN/4/nsubj is/VBZ/4/cop open/JJ/4/ROOT ././4/punct"
WHOLE = "``/``/3/punct It/PRP/3/nsubj stays/VBZ/3/ROOT so/RB/2/advmod ././2/punct ''/''/2/punct"
PRONOUN_SAID = "He/PRP/1/nsubj said/VBD/1/ROOT talks/NNS/3/nsubj failed/VBD/1/ccomp ././1/punct"


def test_an_open_quotation_belongs_to_the_speaker_of_the_next_paragraph() -> None:
    claims = said(paragraphs(OPEN, QUOTED), [(15, 16, 15, PERSON, "Ana Novak")])
    assert short(claims) == [
        ("direct", "Ana Novak", "The pass is open ."),
        ("direct", "Ana Novak", "The road is open ,"),
    ]
    assert claims[0].confidence < claims[1].confidence


def test_a_quotation_without_a_telling_belongs_to_the_speaker_before_it() -> None:
    claims = said(paragraphs(QUOTED, WHOLE), [(8, 9, 8, PERSON, "Ana Novak")])
    assert short(claims)[1] == ("direct", "Ana Novak", "It stays so .")


def test_a_pronoun_means_who_spoke_last_not_who_was_spoken_of() -> None:
    about = "Novak/NNP/1/nsubj praised/VBD/1/ROOT Osei/NNP/1/obj ././1/punct"
    named: list[Named] = [NOVAK, (2, 3, 2, PERSON, "Kofi Osei"), (5, 6, 5, PRONOUN, "Kofi Osei")]
    assert short(said(paragraphs(about, PRONOUN_SAID), named))[-1] == ("indirect", "Ana Novak", "talks failed")


@pytest.mark.parametrize("text", ["\"", "((((", "said", "\"a\" \"b", "said said said , said"])  # fmt: skip
def test_junk_is_read_without_error(text: str) -> None:
    pieces = " ".join(f"{word}/NN/0/dep" for word in text.split())
    assert all(claim.kind in StatementKind for claim in said(tree(pieces), []))
