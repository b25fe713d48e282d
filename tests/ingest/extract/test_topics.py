"""Which meetings a statement is about: named in it, or told beside it; and never one that it only could be about."""

import pytest
from spacy.tokens import Doc

from graph.claims import Evidence, MeetingClaim, Participant, Party, StatementClaim
from graph.vocabulary import Format, Medium, PartyKind, StatementKind, Status
from ingest.extract.topics import with_topics
from ingest.nlp import annotations
from ingest.nlp.annotations import Quote
from tests.ingest.trees import tree

MET = "Novak/NNP/1/nsubj met/VBD/1/ROOT Osei/NNP/1/obj ././1/punct"
ANA = Party(id="ana", kind=PartyKind.PERSON, name="Ana Novak", country="arvenna")
KOFI = Party(id="kofi", kind=PartyKind.PERSON, name="Kofi Osei")
ARVENNA = Party(id="arvenna", kind=PartyKind.COUNTRY, name="Arvenna")
OTHER = Party(id="mira", kind=PartyKind.PERSON, name="Mira Toll")


def joined(*texts: str) -> Doc:
    return Doc.from_docs([tree(text) for text in texts])


def evidence(doc: Doc, sentence: int) -> Evidence:
    span = list(doc.sents)[sentence]
    return Evidence(start=span.start_char, end=span.end_char, sentence=span.text)


def met(
    doc: Doc, *parties: Party, occasion: int = 4, sentence: int = 0, medium: Medium = Medium.IN_PERSON
) -> MeetingClaim:
    return MeetingClaim(
        id=f"m{occasion}",
        occasion=occasion,
        participants=tuple(Participant(party=party, side=side) for side, party in enumerate(parties)),
        status=Status.HELD,
        medium=medium,
        format=Format.BILATERAL,
        evidence=evidence(doc, sentence),
        rule="verb:meet",
    )


def topics(
    doc: Doc, text: str, speaker: Party, *meetings: MeetingClaim, kind: StatementKind = StatementKind.INDIRECT
) -> tuple[int, ...]:
    """The occasions of a statement that stands in the last sentence."""
    sentences = len(list(doc.sents))
    claim = StatementClaim(
        id="s", speaker=speaker, kind=kind, text=text, evidence=evidence(doc, sentences - 1), rule="say"
    )
    (found,) = with_topics(doc, [claim], meetings)
    return found.about_occasions


AFTER_TALKS = (
    "Novak/NNP/1/nsubj said/VBD/1/ROOT after/IN/4/case the/DT/4/det talks/NNS/1/obl that/IN/7/mark it/PRP/7/nsubj "
    "rained/VBD/1/ccomp ././1/punct"
)
TALKS_SAID = "The/DT/1/det talks/NNS/2/nsubj failed/VBD/4/ccomp Novak/NNP/4/nsubj said/VBD/4/ROOT ././4/punct"
AHEAD = (
    "Ahead/RB/3/case of/IN/3/case the/DT/3/det talks/NNS/5/obl Novak/NNP/5/nsubj said/VBD/5/ROOT it/PRP/7/nsubj "
    "rained/VBD/5/ccomp ././5/punct"
)
NEXT_TALKS = (
    "The/DT/2/det next/JJ/2/amod talks/NNS/3/nsubj fail/VBP/5/ccomp Novak/NNP/5/nsubj said/VBD/5/ROOT ././5/punct"
)
TALKS_WITH = (
    "The/DT/1/det talks/NNS/4/nsubj with/IN/3/case Vint/NNP/1/nmod failed/VBD/6/ccomp Novak/NNP/6/nsubj "
    "said/VBD/6/ROOT ././6/punct"
)
CALL_SAID = "The/DT/1/det call/NN/2/nsubj failed/VBD/4/ccomp Novak/NNP/4/nsubj said/VBD/4/ROOT ././4/punct"


@pytest.mark.parametrize(
    ("sentence", "text", "speaker", "expected"),
    [
        pytest.param(AFTER_TALKS, "it rained", ANA, (4,), id="said after the talks"),
        pytest.param(TALKS_SAID, "The talks failed", ANA, (4,), id="the talks named in it"),
        pytest.param(TALKS_SAID, "The talks failed", ARVENNA, (4,), id="the country of one of them speaks"),
        pytest.param(AHEAD, "it rained", ANA, (), id="said before"),
        pytest.param(NEXT_TALKS, "The next talks fail", ANA, (), id="other talks"),
        pytest.param(TALKS_WITH, "The talks with Vint failed", ANA, (), id="talks with somebody else"),
        pytest.param(CALL_SAID, "The call failed", ANA, (), id="no call was told"),
    ],
)
def test_the_talks_are_those_told_last(sentence: str, text: str, speaker: Party, expected: tuple[int, ...]) -> None:
    doc = joined(MET, sentence)
    assert topics(doc, text, speaker, met(doc, ANA, KOFI)) == expected


def test_somebody_without_a_part_speaks_of_the_only_meeting_and_of_none_among_several() -> None:
    doc = joined(MET, MET, TALKS_SAID)
    first, second = met(doc, ANA, KOFI), met(doc, ANA, KOFI, occasion=5, sentence=1)
    assert topics(doc, "The talks failed", OTHER, first) == (4,)
    assert topics(doc, "The talks failed", OTHER, first, second) == ()
    assert topics(doc, "The talks failed", ANA, first, second) == (5,)


def test_a_meeting_told_in_what_was_said_is_its_topic() -> None:
    doc = joined(MET, "Toll/NNP/1/nsubj said/VBD/1/ROOT Novak/NNP/3/nsubj met/VBD/1/ccomp Osei/NNP/3/obj ././1/punct")
    assert topics(doc, "Novak met Osei", OTHER, met(doc, ANA, KOFI, occasion=7, sentence=1)) == (7,)


def test_we_talked_is_the_meeting_that_the_speaker_took_part_in() -> None:
    doc = joined(MET, "We/PRP/1/nsubj talked/VBD/3/ccomp Novak/NNP/3/nsubj said/VBD/3/ROOT ././3/punct")
    annotations.begin(doc, "d", None)
    doc._.quotes = [Quote(4, 6, "We talked")]
    claim = met(doc, ANA, KOFI)
    assert topics(doc, "We talked", ANA, claim, kind=StatementKind.DIRECT) == (4,)
    assert topics(doc, "We talked", OTHER, claim, kind=StatementKind.DIRECT) == ()


def test_a_statement_in_a_text_without_meetings_has_no_topic() -> None:
    assert topics(joined(TALKS_SAID), "The talks failed", ANA) == ()
