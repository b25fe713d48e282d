"""Finds quotations, paragraph by paragraph, whatever marks are used and whichever of them are missing.

A quotation that is not closed ends with its paragraph, and goes on in the next where that one opens with a mark or
speaks in the first person; a closing mark without an opening one closes a quotation that began with the paragraph.
Single marks count only in a paragraph that has no double ones; apostrophes never do.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from ingest.nlp.annotations import Quote

_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"“|”|„|‟|«|»|\"|``|''")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_OPENING = frozenset({"“", "„", "«", "``"})
_CLOSING = frozenset({"”", "»", "''"})
_BLANK = " \t\"“”'’‘`"
_FEWEST_WORDS = 3  # single marks around fewer words are more often scare quotes or apostrophes
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_INCHES = re.compile(r"\d$")


@dataclass(frozen=True, slots=True)
class TextQuote:
    """The words between marks: character offsets, half-open, the marks left out."""

    start: int
    end: int
    open: bool = False
    continues: bool = False
    unopened: bool = False  # the opening mark is missing


def find_quotes(text: str) -> list[TextQuote]:
    """All quotations of a text, in order; never fails, in time linear in the text."""
    paragraphs: list[list[TextQuote]] = []
    for match in _PARAGRAPH.finditer(text):
        paragraph = _Paragraph(match.group(), match.start())
        goes_on = bool(paragraphs and paragraphs[-1]) and paragraphs[-1][-1].open
        paragraphs.append(paragraph.quotes() or (paragraph.spoken() if goes_on else []))
    found: list[TextQuote] = []
    for quotes, following in pairwise([*paragraphs, []]):
        if quotes and quotes[-1].open and following and _begins_paragraph(text, following[0]):
            quotes[-1] = replace(quotes[-1], continues=True)
        found.extend(quotes)
    return found


def _begins_paragraph(text: str, quote: TextQuote) -> bool:
    line = text.rfind("\n", 0, quote.start) + 1
    return not text[line : quote.start].strip(_BLANK)


class _Paragraph:
    """The quotations of one paragraph that begins at character `at` of the text."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at

    def quotes(self) -> list[TextQuote]:
        """Pair the double marks; the single ones where there are no double ones."""
        marks = list(_DOUBLE.finditer(self.text))
        found = list(self._paired(marks)) if marks else list(self._single())
        return [quote for quote in found if quote.end > quote.start]

    def spoken(self) -> list[TextQuote]:
        """All of it, where it speaks in the first person: it goes on with a quotation although the mark got lost."""
        whole = self._quote(0, len(self.text), is_open=True, unopened=True)
        return [whole] if _FIRST_PERSON.search(self.text) and whole.end > whole.start else []

    def _paired(self, marks: list[re.Match[str]]) -> Iterator[TextQuote]:
        opened: re.Match[str] | None = None
        closed_any = False
        for mark in marks:
            if opened is None:
                if self._opens(mark):
                    opened = mark
                elif not closed_any and not _INCHES.search(self.text[max(0, mark.start() - 1) : mark.start()]):
                    yield self._quote(0, mark.start(), unopened=True)
                closed_any = True
            elif (mark.group() in _OPENING and opened.group() != "„") or self._reopens(opened, mark):
                yield self._quote(opened.end(), mark.start(), is_open=True)
                opened = mark
            else:
                yield self._quote(opened.end(), mark.start())
                opened = None
        if opened is not None:
            yield self._quote(opened.end(), len(self.text), is_open=True)

    def _opens(self, mark: re.Match[str]) -> bool:
        """The kind of mark tells, of a straight one the letters around it."""
        if mark.group() != '"':
            return mark.group() not in _CLOSING
        after = self.text[mark.end() : mark.end() + 1]
        before = self.text[max(0, mark.start() - 1) : mark.start()]
        if not before.strip():
            return mark.end() < len(self.text)
        return bool(after.strip()) and not (before.isalnum() or before in ".,!?;:…")

    def _reopens(self, opened: re.Match[str], mark: re.Match[str]) -> bool:
        """A straight mark before a word and after a blank, while one is open: the closing mark got lost."""
        if mark.group() != '"' or mark.start() == opened.end():
            return False
        return self._opens(mark) and self.text[mark.start() - 1].isspace()

    def _single(self) -> Iterator[TextQuote]:
        opened: int | None = None
        for mark in _SINGLE.finditer(self.text):
            opening = mark.start() == 0 or not (
                self.text[mark.start() - 1].isalnum() or self.text[mark.start() - 1] in ".,!?…"
            )
            if opening:
                opened = mark.end()
            elif opened is not None:
                if len(self.text[opened : mark.start()].split()) >= _FEWEST_WORDS:
                    yield self._quote(opened, mark.start())
                opened = None
            elif mark.end() == len(self.text):
                yield self._quote(0, mark.start(), unopened=True)

    def _quote(self, start: int, end: int, *, is_open: bool = False, unopened: bool = False) -> TextQuote:
        words = self.text[start:end]
        left = len(words) - len(words.lstrip(_BLANK))
        right = len(words.rstrip(_BLANK)) if words.strip(_BLANK) else left
        first, last = self.at + start + left, self.at + start + max(left, right)
        return TextQuote(first, last, open=is_open, unopened=unopened)


class Quotes:
    """Component: writes `doc._.quotes`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotations of a document."""
        text, starts = doc.text, [token.idx for token in doc]
        on_tokens = (_on_tokens(found, text, starts) for found in find_quotes(text))
        doc._.quotes = [quote for quote in on_tokens if quote.end > quote.start]
        return doc


def _on_tokens(found: TextQuote, text: str, starts: list[int]) -> Quote:
    """The quotation on tokens, of which the character offsets are given."""
    start, end = bisect_right(starts, found.start) - 1, bisect_left(starts, found.end)
    return Quote(start, end, text[found.start : found.end], open=found.open, continues=found.continues)
