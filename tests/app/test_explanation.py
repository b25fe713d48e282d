"""The explanation of a reading names the rule, the words of the date and the reason of each link."""

from datetime import date
from io import StringIO

from rich.console import Console

from app.explanation import show_explanation
from graph.claims import Article, Evidence, Issue, MeetingClaim, Participant, Party, Reading, StatementClaim
from graph.dates import Interval, When
from graph.vocabulary import DateBasis, Format, Medium, PartyKind, Precision, StatementKind, Status

SENTENCE = "Osk met Vanche on Monday."
OSK = Party(
    id="p:osk", kind=PartyKind.PERSON, name="Mirela Osk", said="Osk", office="president of Qarvel", reason="full name"
)
VANCHE = Party(id="p:vanche", kind=PartyKind.PERSON, name="Teodor Vanche", said="Vanche", reason="surname of the text")
EVIDENCE = Evidence(start=0, end=len(SENTENCE), sentence=SENTENCE)
MONDAY = When(
    interval=Interval(date(2024, 3, 4), date(2024, 3, 4)),
    precision=Precision.DAY,
    basis=DateBasis.WEEKDAY,
    words="on Monday",
)


def explain(**parts: object) -> str:
    reading = Reading(article=Article(id="d", text=SENTENCE), extractor="test", **parts)  # type: ignore[arg-type]
    out = StringIO()
    show_explanation(reading, Console(file=out, width=200))
    return out.getvalue()


def test_a_meeting_is_explained() -> None:
    claim = MeetingClaim(
        id="c",
        occasion=0,
        participants=(Participant(party=OSK), Participant(party=VANCHE, side=1)),
        status=Status.HELD,
        medium=Medium.IN_PERSON,
        format=Format.BILATERAL,
        evidence=EVIDENCE,
        rule="verb:meet",
        when=MONDAY,
        unmediated=True,
    )
    told = explain(meetings=(claim,))
    for words in (
        "held",
        "verb:meet",
        SENTENCE,
        "Mirela Osk, president of Qarvel: full name",
        "“on Monday”, weekday",
        "unmediated",
    ):
        assert words in told


def test_a_statement_without_a_date_and_what_was_not_read_are_explained() -> None:
    claim = StatementClaim(
        id="s",
        speaker=VANCHE,
        kind=StatementKind.INDIRECT,
        text="the line is open",
        evidence=EVIDENCE,
        rule="that",
        to="radio",
    )
    told = explain(statements=(claim,), issues=(Issue(kind="unresolved date", detail="February 30"),))
    for words in ("statement, indirect", "the line is open", "radio", "surname of the text", "not told", "February 30"):
        assert words in told
