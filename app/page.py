"""A reading as a page of its own that loads nothing: the text with its facts marked, and beside it why they were read.

displaCy is not used: it knows neither marks within marks nor a second column, and its colours are for light paper only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Doc

from app.facts import Fact, facts, not_read
from app.marks import Mark, marks
from graph.claims import Reading

OPENING = (Path(__file__).parent / "page.html").read_text(encoding="utf-8")

_WORDS = "words"
# Of several roles on the same words the first colours them; all are named.
_COLOURS = ("mediator", "host", "absent", "participant", "speaker", "contact", "saying", "date", "place")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A fact with its number on the page and its anchor."""

    number: int
    anchor: str
    fact: Fact


def article(reading: Reading, doc: Doc, *, name: str) -> str:
    """One document as a part of the page; `name` is what its source calls it, its heading where it has no title."""
    text, anchor = reading.article.text, reading.article.id[:12]
    numbered = [_Numbered(n, f"fact-{anchor}-{n}", fact) for n, fact in enumerate(facts(reading), 1)]
    paragraphs = list(_paragraphs(text))
    found = _by_paragraph(paragraphs, {mark for each in numbered for mark in marks(doc, each.fact)})
    begun = [bisect_left(numbered, start, key=lambda each: each.fact.evidence.start) for start, _ in paragraphs]
    rows = (
        _row(text, paragraph, inside, numbered[first:last])
        for paragraph, inside, (first, last) in zip(paragraphs, found, pairwise([*begun, len(numbered)]), strict=True)
    )
    return "\n".join([f"<h2>{_escaped(reading.article.title or name)}</h2>", _about(reading), *rows])


def _about(reading: Reading) -> str:
    days = ", ".join(str(publication.date) for publication in reading.article.publications)
    told = f"{days}. Meetings told: {len(reading.meetings)}; statements: {len(reading.statements)}"
    return "\n".join(f'<p class="about">{_escaped(line)}</p>' for line in (told, *not_read(reading)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line.rstrip("\n"))
        at += len(line)


def _by_paragraph(paragraphs: list[tuple[int, int]], found: Iterable[Mark]) -> list[list[Mark]]:
    """The marks of each paragraph; one that runs over several is in each of them."""
    inside: list[list[Mark]] = [[] for _ in paragraphs]
    for mark in sorted(found):
        at = max(bisect_right(paragraphs, mark.start, key=lambda paragraph: paragraph[0]) - 1, 0)
        while at < len(paragraphs) and paragraphs[at][0] < mark.end:
            inside[at].append(mark)
            at += 1
    return inside


def _row(text: str, paragraph: tuple[int, int], found: list[Mark], numbered: list[_Numbered]) -> str:
    """A paragraph, and the facts whose sentences begin in it."""
    cards = "\n".join(_card(each) for each in numbered)
    return f'<div class="row"><p>{_marked(text, paragraph, found, numbered)}</p><div>{cards}</div></div>'


def _marked(text: str, paragraph: tuple[int, int], found: list[Mark], numbered: list[_Numbered]) -> str:
    """The paragraph cut at every edge of a mark; each piece with the roles that hold there."""
    start, end = paragraph
    edges = {start, end, *(each.fact.evidence.start for each in numbered)}
    edges |= {edge for mark in found for edge in (mark.start, mark.end) if start < edge < end}
    pieces = []
    for left, right in pairwise(sorted(edges)):
        pieces += [_number(each) for each in numbered if each.fact.evidence.start == left]
        roles = {mark.role: mark for mark in found if mark.start <= left and right <= mark.end}
        pieces.append(_piece(text[left:right], roles, ends={mark.role for mark in roles.values() if mark.end == right}))
    return "".join(pieces)


def _piece(text: str, roles: Iterable[str], *, ends: set[str]) -> str:
    """A piece of text in its roles; where a mark is cut, only its last piece names the role."""
    named = [role for role in _COLOURS if role in roles]
    told = _escaped(text)
    if named:
        label = ", ".join(role for role in named if role in ends)
        told = f'<mark class="{named[0]}" data-role="{label}">{told}</mark>'
    return f'<span class="words">{told}</span>' if _WORDS in roles else told


def _number(each: _Numbered) -> str:
    return f'<a class="number" href="#{each.anchor}">{each.number}</a>'


def _card(each: _Numbered) -> str:
    rows = [("rule", each.fact.rule), *each.fact.details]
    details = "".join(f"<dt>{_escaped(label)}</dt><dd>{_escaped(words)}</dd>" for label, words in rows)
    heading = f"<h3>{each.number}. {_escaped(each.fact.head)}</h3>"
    return f'<section class="fact" id="{each.anchor}">{heading}<dl>{details}</dl></section>'


def _escaped(text: str) -> str:
    return escape(text, quote=True)
