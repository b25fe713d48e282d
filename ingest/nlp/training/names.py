"""Reads corpora of named entities and brings them to one convention: PERSON, ORG and LOC.

The convention is Universal NER's: titles, articles and possessive marks stay outside the name, demonyms ("German",
"the Armenians") are no names of places, states and cities are LOC also where they act.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from ingest.nlp.title_words import CALLINGS, HONORIFICS, OFFICES
from ingest.nlp.training.treebanks import Sentence, Token

# Labels of the corpora (upper-cased) by what they mean here; labels that are not listed are no names in our sense.
LABELS = {
    **dict.fromkeys(
        ("PER", "PERSON", "POLITICIAN", "SCIENTIST", "WRITER", "MUSICALARTIST", "RESEARCHER"),
        "PERSON",
    ),
    **dict.fromkeys(("ORG", "ORGANISATION", "ORGANIZATION", "POLITICALPARTY", "UNIVERSITY", "BAND"), "ORG"),
    **dict.fromkeys(("LOC", "LOCATION", "COUNTRY", "PLACE"), "LOC"),
}
_GUM_KINDS = frozenset(("person", "organization", "place"))
_BRACKET = re.compile(r"\((?P<open>[^()]+)(?P<shut>\))?|(?P<close>[^()]+)\)")
_TITLES = OFFICES | HONORIFICS | CALLINGS
_ARTICLES = frozenset(("the", "a", "an"))
_TAILS = frozenset(("'s", "’s", "'", "’", ",", "."))
_NO_BLANK_BEFORE = frozenset((",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "n’t", "''", "”"))
_NO_BLANK_AFTER = frozenset(("(", "[", "{", "$", "£", "€", "``", "“"))
_QUOTES = frozenset(('"', "'"))


@dataclass(slots=True)
class Tagged:
    """The words of a text and its names as (start, end, label), half-open."""

    words: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)


def read_bio(path: Path, *, word: int = 0, label: int = 1) -> Iterator[Tagged]:
    """Read sentences of a word-a-line file with BIO or IO labels; `word` and `label` number the columns.

    Raises:
        ValueError: a line has too few columns.
    """
    rows: list[tuple[str, str]] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("# ") and "\t" not in line:
                continue
            columns = line.split()
            if not columns or columns[0] == "-DOCSTART-":
                if rows:
                    yield _decode(rows)
                rows = []
            elif len(columns) <= max(word, label):
                raise ValueError(f"{path}: too few columns: {line!r}")
            else:
                rows.append((columns[word], columns[label]))
    if rows:
        yield _decode(rows)


def _decode(rows: Sequence[tuple[str, str]]) -> Tagged:
    tagged = Tagged(words=[word for word, _ in rows])
    start, previous = 0, "O"
    for at, tag in enumerate([*(tag for _, tag in rows), "O"]):
        if previous != "O" and (tag[:2] in ("B-", "O", "") or tag[2:] != previous[2:]):
            tagged.names.append((start, at, previous[2:]))
            start = at
        if previous == "O" or tag[:2] != "I-":
            start = at
        previous = tag
    return tagged


def read_docred(path: Path, demonyms: frozenset[str]) -> Iterator[Tagged]:
    """Read the sentences of a (Re-)DocRED file, without the demonyms that it marks as places."""
    for document in json.loads(path.read_text(encoding="utf-8")):
        sentences = [Tagged(words=list(words)) for words in document["sents"]]
        for entity in document["vertexSet"]:
            for mention in entity:
                start, end = mention["pos"]
                name = " ".join(sentences[mention["sent_id"]].words[start:end])
                if name.casefold() not in demonyms:
                    sentences[mention["sent_id"]].names.append((start, end, mention["type"]))
        yield from sentences


def from_mentions(sentences: Iterable[Sentence], demonyms: frozenset[str]) -> Iterator[Tagged]:
    """Read the names out of the marked mentions of GUM: the proper nouns around a mention's least span."""
    for sentence in sentences:
        tagged = Tagged(words=[token.text for token in sentence.tokens])
        for start, end, mention in _mentions(sentence.tokens):
            kind, least = mention.split("-")[1], mention.split("-")[5:6]
            if kind in _GUM_KINDS and least:
                name = _proper(sentence.tokens, start, end, [start + int(part) - 1 for part in least[0].split(",")])
                if name and " ".join(tagged.words[slice(*name)]).casefold() not in demonyms:
                    tagged.names.append((*name, kind))
        yield tagged


def _mentions(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Marked mentions as (start, end, description), half-open; those that cross a sentence's end are left out."""
    pending: list[tuple[int, str]] = []
    for at, token in enumerate(tokens):
        for bracket in _BRACKET.finditer(token.entity):
            if bracket["open"]:
                pending.append((at, bracket["open"]))
                if not bracket["shut"]:
                    continue
            number = bracket["close"] or pending[-1][1].split("-")[0]
            for start, mention in reversed(pending):
                if mention.split("-")[0] == number:
                    pending.remove((start, mention))
                    yield start, at + 1, mention
                    break


def _proper(tokens: Sequence[Token], start: int, end: int, least: Sequence[int]) -> tuple[int, int] | None:
    """The proper nouns around the least span of a mention, without titles; None where it is no name."""
    named = [at for at in least if start <= at < end and tokens[at].pos == "PROPN" and tokens[at].tag != "NNPS"]
    if not named or not tokens[named[-1]].text[0].isupper():
        return None
    first, last = named[0], named[-1] + 1
    while first > start and tokens[first - 1].pos == "PROPN":
        first -= 1
    while last < end and tokens[last].pos == "PROPN":
        last += 1
    while first < last and tokens[first].text.casefold() in _TITLES:
        first += 1
    if first == last or (last < len(tokens) and tokens[last].pos == "PROPN"):
        return None  # a bare title, or a part of a longer name of another kind
    comma = next((at for at in range(first, last) if tokens[at].text == ","), last)
    return first, comma


def to_doc(tagged: Tagged, vocab: Vocab) -> Doc:
    """A document with the names in Parley's convention; blanks are set as printed English sets them."""
    doc = Doc(vocab, words=tagged.words, spaces=_blanks(tagged.words))
    doc.set_ents(filter_spans([Span(doc, start, end, label=label) for start, end, label in _harmonised(tagged)]))
    return doc


def place_names(doc: Doc, tagged: Tagged) -> None:
    """Set the names on a document of the same characters whose words may be divided otherwise."""
    starts, ends, at = {}, {}, 0
    for token in doc:
        starts[at] = token.i
        at += len(token.text.replace(" ", ""))
        ends[at] = token.i + 1
    edges = [0]
    for word in tagged.words:
        edges.append(edges[-1] + len(word.replace(" ", "")))
    spans = []
    for start, end, label in _harmonised(tagged):
        if edges[start] in starts and edges[end] in ends:
            spans.append(Span(doc, starts[edges[start]], ends[edges[end]], label=label))
    doc.set_ents(filter_spans(spans))


def _harmonised(tagged: Tagged) -> Iterator[tuple[int, int, str]]:
    for start, end, label in tagged.names:
        first, last = trim(tagged.words, start, end)
        if label.upper() in LABELS and first < last:
            yield first, last, LABELS[label.upper()]


def trim(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The stretch without leading articles, trailing possessive marks and commas."""
    while start < end and words[start].casefold() in _ARTICLES:
        start += 1
    while start < end and words[end - 1] in _TAILS:
        end -= 1
    return start, end


def _blanks(words: Sequence[str]) -> list[bool]:
    """Whether a blank follows each word."""
    blanks, inside = [], dict.fromkeys(_QUOTES, False)
    for word, following in zip(words, [*words[1:], ""], strict=True):
        opens = False
        if word in _QUOTES:
            inside[word] = opens = not inside[word]
        closes = following in _QUOTES and inside[following]
        blanks.append(not (opens or closes or word in _NO_BLANK_AFTER or following in _NO_BLANK_BEFORE))
    return blanks
