"""The page of a reading: roles marked where they stand, the reasons beside them, and nothing that a text could run."""

from datetime import date
from html.parser import HTMLParser

from spacy.tokens import Doc

from app import page
from app.facts import facts
from app.marks import marks
from graph.claims import (
    Article,
    Evidence,
    MeetingClaim,
    Participant,
    Party,
    Place,
    Publication,
    Reading,
    StatementClaim,
)
from graph.dates import Interval, When
from graph.vocabulary import DateBasis, Format, Medium, PartyKind, Precision, StatementKind, Status
from ingest.nlp import annotations
from ingest.nlp.annotations import Mention, MentionKind, Quote, TimeMention
from tests.ingest.trees import tree

MET = (
    "Osk/NNP/1/nsubj met/VBD/1/ROOT Vanche/NNP/1/obj in/IN/4/case Tiven/NNP/1/obl on/IN/6/case Monday/NNP/1/obl "
    "././1/punct He/PRP/9/nsubj said/VBD/9/ROOT ``/``/11/punct Good/JJ/9/ccomp talks/NNS/11/dep ././9/punct"
)
OSK = Party(id="osk", kind=PartyKind.PERSON, name="Mirela Osk", said="Osk", reason="full name")
VANCHE = Party(id="vanche", kind=PartyKind.PERSON, name="Teodor Vanche", said="Vanche")
TIVEN = Place(id="tiven", name="Tiven")
MONDAY = When(
    interval=Interval(date(2024, 3, 4), date(2024, 3, 4)),
    precision=Precision.DAY,
    basis=DateBasis.WEEKDAY,
    words="on Monday",
)


def annotated() -> Doc:
    doc = tree(MET)
    annotations.begin(doc, "d", date(2024, 3, 5))
    doc._.mentions = [
        Mention(0, 1, 0, MentionKind.PERSON, party=OSK),
        Mention(2, 3, 2, MentionKind.PERSON, party=VANCHE),
        Mention(4, 5, 4, MentionKind.PLACE, place=TIVEN),
        Mention(8, 9, 8, MentionKind.PRONOUN, party=OSK),
    ]
    doc._.times = [TimeMention(5, 7, MONDAY)]
    doc._.quotes = [Quote(11, 13, "Good talks")]
    return doc


def evidence(doc: Doc, start: int, end: int) -> Evidence:
    span = doc[start:end]
    return Evidence(start=span.start_char, end=span.end_char, sentence=span.text)


def reading(doc: Doc, *, title: str = "", reason: str = "full name") -> Reading:
    host = Party(id="osk", kind=PartyKind.PERSON, name="Mirela Osk", said="Osk", reason=reason)
    met = MeetingClaim(
        id="m",
        occasion=0,
        participants=(Participant(party=host), Participant(party=VANCHE, side=1)),
        status=Status.HELD,
        medium=Medium.IN_PERSON,
        format=Format.BILATERAL,
        evidence=evidence(doc, 0, 8),
        rule="verb:meet",
        when=MONDAY,
        place=TIVEN,
    )
    said = StatementClaim(
        id="s",
        speaker=OSK,
        kind=StatementKind.DIRECT,
        text="Good talks",
        evidence=evidence(doc, 8, 14),
        rule="quotation: verb of saying: say",
        about_occasions=(0,),
    )
    publications = (Publication(date=date(2024, 3, 5)),)
    article = Article(id="d", text=doc.text, title=title, publications=publications)
    return Reading(article=article, extractor="test", meetings=(met,), statements=(said,))


class Tags(HTMLParser):
    """Collects the tags of a page and its marked words by role."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.marked: list[tuple[str, str]] = []
        self._role = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._role = dict(attrs).get("data-role") or "" if tag == "mark" else ""

    def handle_endtag(self, tag: str) -> None:
        self._role = "" if tag == "mark" else self._role

    def handle_data(self, data: str) -> None:
        if self._role:
            self.marked.append((self._role, data))


def test_marks_stand_where_each_role_is_told() -> None:
    doc = annotated()
    meeting, statement = (
        [(mark.role, doc.text[mark.start : mark.end]) for mark in marks(doc, fact)] for fact in facts(reading(doc))
    )
    assert meeting == [
        ("participant", "Osk"),
        ("contact", "met"),
        ("participant", "Vanche"),
        ("place", "Tiven"),
        ("date", "on Monday"),
    ]
    assert statement == [("speaker", "He"), ("saying", "said"), ("words", "Good talks")]


def test_the_page_shows_the_text_in_full_and_the_reasons_beside_it() -> None:
    doc = annotated()
    shown = page.article(reading(doc, title="Osk meets Vanche"), doc, name="a.txt")
    assert ("participant", "Osk") in Tags(shown).marked
    for words in ("Osk meets Vanche", "2024-03-05", "verb:meet", "full name", "“on Monday”, weekday", "occasion 0"):
        assert words in shown


def test_hostile_words_stay_words() -> None:
    hostile = "</style><script>alert('1')</script><img src=x onerror=\"alert(2)\">"
    doc = annotated()
    calm = Tags(page.article(reading(doc), doc, name="a")).tags
    assert Tags(page.article(reading(doc, title=hostile, reason=hostile), doc, name=hostile)).tags == calm


def test_hostile_text_stays_text() -> None:
    doc = tree("<script>alert(1)<!--script>/NNP/1/nsubj <b>met/VBD/1/ROOT &lt;/NNP/1/obj")
    annotations.begin(doc, "d", None)
    shown = page.article(reading(doc), doc, name="a")
    assert "&lt;script&gt;alert(1)&lt;!--script&gt;" in shown
    assert "&amp;lt;" in shown
    assert not {"script", "b"} & Tags(shown).tags


def test_the_page_loads_nothing() -> None:
    assert "default-src 'none'" in page.OPENING
    assert not {"script", "link", "img", "iframe"} & Tags(page.OPENING).tags
    assert "url(" not in page.OPENING
    assert "http" not in page.OPENING.replace("http-equiv", "")
