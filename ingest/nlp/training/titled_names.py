"""Titles and unfamiliar names for the corpora of names: each person of a text gives way to an invented office-holder.

The frames are those of news: "Foreign Minister NAME of COUNTRY", "COUNTRY's president, NAME,", "NAME, the ADJECTIVE
envoy,". Titles and adjectives stay outside the names, countries are LOC.
"""

from collections.abc import Iterable, Iterator
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, Span

from ingest.nlp.title_words import HONORIFICS, OFFICES
from ingest.nlp.training.bearers import TITLES, Bearer, Bearers

_TITLED = OFFICES | HONORIFICS
_NAME, _PLACE = "PERSON", "LOC"
# What is written around a name; {T} is a title, {t} the same in small letters, {C} the country, {A} its adjective.
FRAMES = (
    "{T} {N}", "{T} {N}", "{T} {N} of {C}", "{A} {T} {N}", "{A} {T} {N}", "{C}'s {T} {N}", "{A} {t} {N}", "{C} {T} {N}",
    "the {A} {t}, {N},", "the {t} of {C}, {N},", "{C}'s {t}, {N},", "{N}, the {A} {t},", "{N}, {t} of {C},",
)  # fmt: skip
_LISTED = 8  # of the frames: those without commas
_TIED = frozenset(("the", "a", "an", "of", "his", "her", "their"))
_STOPS = frozenset((".", ",", ";", ":", "(", '"', "“"))
_FRAMED = 0.6  # share of the untitled names that get a frame
_CAPITALS = 0.04  # share of names written in capitals throughout
Piece = tuple[str, str]  # words and their label, "" for none


def retitled(docs: Iterable[Doc], bearers: Bearers, nlp: Language) -> Iterator[Doc]:
    """The documents that name persons, with others in their place."""
    for doc in docs:
        if any(span.label_ == _NAME for span in doc.ents):
            yield _Retitling(doc, bearers, nlp).doc()


class _Retitling:
    """One document's new persons: the same one wherever a name comes again, whole or in part."""

    def __init__(self, old: Doc, bearers: Bearers, nlp: Language) -> None:
        self.old, self.bearers, self.nlp = old, bearers, nlp
        self.random: Random = bearers.random
        self.cast: dict[str, Bearer] = {}
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.spans: list[tuple[int, int, str]] = []
        self.missing: list[int] = []

    def doc(self) -> Doc:
        """The new document; what was left open stays open."""
        names = {span.start: span for span in self.old.ents}
        at = 0
        while at < len(self.old):
            span = names.get(at)
            if span and span.label_ == _NAME:
                self._replace(span)
            elif span:
                self._keep(span)
            else:
                self._copy(at)
            at = span.end if span else at + 1
        doc = Doc(self.nlp.vocab, words=self.words, spaces=self.spaces)
        spans = [Span(doc, start, end, label=label) for start, end, label in self.spans]
        doc.set_ents(spans, missing=[Span(doc, at, at + 1) for at in self.missing], default="outside")
        return doc

    def _copy(self, at: int) -> None:
        token = self.old[at]
        if token.ent_iob == 0:
            self.missing.append(len(self.words))
        self.words.append(token.text)
        self.spaces.append(bool(token.whitespace_))

    def _keep(self, span: Span) -> None:
        self.spans.append((len(self.words), len(self.words) + len(span), span.label_))
        for at in range(span.start, span.end):
            self._copy(at)

    def _replace(self, span: Span) -> None:
        bearer = self.cast.setdefault(span[-1].text, self.bearers.draw())
        name = bearer.name if len(span) > 1 else bearer.name.split()[-1]
        if self.random.random() < _CAPITALS:
            name = name.upper()
        for text, label in self._pieces(span, bearer, name):
            self._append(text, label)
        self.spaces[-1] = bool(span[-1].whitespace_)

    def _pieces(self, span: Span, bearer: Bearer, name: str) -> list[Piece]:
        """The name, in a frame where it has no title and the text leaves room for one."""
        before = self.old[span.start - 1].text if span.start else ""
        after = self.old[span.end].text if span.end < len(self.old) else "."
        apart = span.start == 0 or (before.lower() not in _TITLED and before.islower() and before not in _TIED)
        if not (apart or before in _STOPS) or self.random.random() >= _FRAMED:
            return [(name, _NAME)]
        closed = after in (",", ".", "and", "or", ")", "'s", "’s", "(", ";", "-")
        frame = self.random.choice(FRAMES[:_LISTED] if closed else FRAMES)
        title = self.random.choice(TITLES)
        fields = {"{T}": title, "{t}": title.lower(), "{A}": bearer.adjective, "{C}": bearer.country, "{N}": name}
        labels = {"{N}": _NAME, "{C}": _PLACE}
        for mark in ("'s", ","):
            frame = frame.replace(mark, f" {mark}")
        return [(fields.get(part, part), labels.get(part, "")) for part in frame.split()]

    def _append(self, text: str, label: str) -> None:
        """Add words behind a blank; a comma or possessive mark joins the word before it."""
        if self.spaces and text in (",", "'s"):
            self.spaces[-1] = False
        start = len(self.words)
        for token in self.nlp.make_doc(text):
            self.words.append(token.text)
            self.spaces.append(bool(token.whitespace_))
        self.spaces[-1] = True
        if label:
            self.spans.append((start, len(self.words), label))
