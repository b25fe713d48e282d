"""Where in an annotated document the words of a fact stand: its parties, date, place, quoted words and contact word."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from spacy.tokens import Doc, Span, Token

from app.facts import Fact
from ingest.extract.contact_words import contact
from ingest.extract.speech_words import FORMS
from ingest.nlp.annotations import Mention, Quote, TimeMention

Annotation = TypeVar("Annotation", Mention, Quote, TimeMention)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters of the document, half-open, and the role of the words."""

    start: int
    end: int
    role: str  # a role of a party, or contact, saying, date, place, words


def marks(doc: Doc, fact: Fact) -> list[Mark]:
    """The marks of one fact inside its sentences, in order."""
    sentences = doc.char_span(fact.evidence.start, fact.evidence.end, alignment_mode="expand")
    if sentences is None:
        return []
    found = {*_parties(sentences, fact), *_words(sentences, fact), *_rule(sentences, fact)}
    for time in _inside(sentences, doc._.times):
        if doc[time.start : time.end].text == fact.when.words:
            found.add(_mark(doc[time.start : time.end], "date"))
    return sorted(found)


def _inside(sentences: Span, annotations: list[Annotation]) -> list[Annotation]:
    """Those, of annotations in order of their starts, that begin in the sentences."""
    first, last = (bisect_left(annotations, at, key=attrgetter("start")) for at in (sentences.start, sentences.end))
    return annotations[first:last]


def _parties(sentences: Span, fact: Fact) -> Iterator[Mark]:
    doc = sentences.doc
    for mention in _inside(sentences, doc._.mentions):
        for role, party in fact.parties:
            if mention.party and mention.party.id == party.id:
                yield _mark(doc[mention.start : mention.end], role)
        if fact.place and mention.place and mention.place.id == fact.place.id:
            yield _mark(doc[mention.start : mention.end], "place")


def _words(sentences: Span, fact: Fact) -> Iterator[Mark]:
    """The words of a statement; of a quotation in parts, each part."""
    if not fact.words:
        return
    at = sentences.text.find(fact.words)
    if at >= 0:
        yield Mark(sentences.start_char + at, sentences.start_char + at + len(fact.words), "words")
        return
    for quote in _inside(sentences, sentences.doc._.quotes):
        if quote.text in fact.words:
            yield _mark(sentences.doc[quote.start : quote.end], "words")


def _rule(sentences: Span, fact: Fact) -> Iterator[Mark]:
    """The words that the rule names: "verb:meet", "verb of saying with a clause: say"."""
    named = fact.rule.rpartition(":")[2].strip()
    role = "saying" if fact.words else "contact"
    for token in sentences:
        if named and named in _forms(token, fact):
            yield _mark(sentences.doc[token.i : token.i + 1], role)


def _forms(token: Token, fact: Fact) -> tuple[str, ...]:
    """The dictionary forms that a rule may name the token by."""
    if fact.words:
        return (FORMS.get(token.lower_, ""), token.lower_, token.lemma_)
    word = contact(token)
    return (word.lemma if word else "", token.lower_, token.lemma_)


def _mark(span: Span, role: str) -> Mark:
    return Mark(span.start_char, span.end_char, role)
