"""Documents of the corpora as the numbers that the network learns from: pieces, shapes and labels of their words."""

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example as Aligned

from ingest.nlp.encoder import lemmas
from ingest.nlp.encoder.component import NAMES
from ingest.nlp.encoder.pieces import WordPieces, shape_number

Ints = NDArray[np.int64]
UNKNOWN = -1  # the label of a word that trains nothing
LONGEST = 400  # pieces of a document; the rest of a longer one is left out
VARIED = 0.3  # share of the documents that come a second time with the other usual quotation marks and dashes
_RAREST = {"tag": 2, "morph": 2, "lemma": 4, "dep": 2}  # times a label must stand in the treebanks to be learnt
_CURLY = {'"': ("“", "”"), "'": ("‘", "’"), "''": ("”", "”"), "``": ("“", "“"), "-": ("–", "–"), "--": ("—", "—")}
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "``": '"', "''": '"'}
Labels = dict[str, list[str]]


@dataclass(slots=True)
class Example:
    """One document: its pieces, how many each word has, the words' shapes and the numbers of their labels."""

    pieces: Ints
    lengths: Ints
    shapes: Ints
    labels: dict[str, Ints] = field(default_factory=dict)


def read(path: Path, nlp: Language) -> list[Aligned]:
    """The documents of a file of `convert`, beside the words that spaCy's tokenizer finds in them."""
    return [Aligned(nlp.make_doc(doc.text), doc) for doc in DocBin().from_disk(path).get_docs(nlp.vocab) if len(doc)]


def varied(examples: Sequence[Aligned], nlp: Language, share: float = VARIED) -> Iterator[Aligned]:
    """The documents, and a share of them once more with other marks."""
    for example in examples:
        yield example
        if random.random() < share:
            yield vary(example, nlp)


def vary(example: Aligned, nlp: Language) -> Aligned:
    """The example with the other usual quotation marks and dashes; the annotation stays."""
    curly = random.random() < 0.5
    words, opened = [], False
    for token in example.reference:
        text = token.text
        if curly and text in _CURLY:
            text = _CURLY[text][opened]
            opened ^= token.text in ('"', "'")
        elif not curly:
            text = _STRAIGHT.get(text, text)
        words.append(text)
    fields = example.to_dict()
    fields["token_annotation"]["ORTH"] = words
    text = "".join(word + token.whitespace_ for word, token in zip(words, example.reference, strict=True))
    return Aligned.from_dict(nlp.make_doc(text), fields)


def learn_labels(examples: Iterable[Aligned]) -> Labels:
    """The labels of the treebanks, most frequent first, as the shipped component keeps them."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in _RAREST}
    for example in examples:
        for name, labels in _tree_labels(example).items():
            if name in counts:
                counts[name].update(label for label in labels if label)
    return {name: [label for label, n in counts[name].most_common() if n >= least] for name, least in _RAREST.items()}


def save_labels(labels: Labels, path: Path) -> None:
    """Write the labels as the shipped component reads them."""
    path.write_text(json.dumps(labels), encoding="utf-8")


class Numbering:
    """Turns documents into numbers by a vocabulary of pieces and the labels."""

    def __init__(self, pieces: WordPieces, labels: Labels) -> None:
        self.pieces = pieces
        self.labels = {name: {label: at for at, label in enumerate(known)} for name, known in labels.items()}

    def raw(self, doc: Doc) -> Example:
        """A text without labels."""
        words = [token for token in doc if not token.is_space]
        pieces = [self.pieces.of(word.text) for word in words]
        fits = np.cumsum([len(each) for each in pieces]) <= LONGEST
        words, pieces = words[: fits.sum()], pieces[: fits.sum()]
        return Example(
            pieces=np.asarray([number for each in pieces for number in each], dtype=np.int64),
            lengths=np.asarray([len(each) for each in pieces], dtype=np.int64),
            shapes=np.asarray([shape_number(word) for word in words], np.int64),
        )

    def tree(self, example: Aligned) -> Example:
        """A document of a treebank."""
        made = self.raw(example.predicted)
        own = [token.i for token in example.predicted if not token.is_space][: len(made.lengths)]
        place = {at: number for number, at in enumerate(own)}
        labels = _tree_labels(example)
        made.labels = {
            name: np.asarray([known.get(labels[name][at], UNKNOWN) for at in own], dtype=np.int64)
            for name, known in self.labels.items()
        }
        for name in ("head", "start"):
            made.labels[name] = np.asarray([_number(labels[name][at]) for at in own], dtype=np.int64)
        made.labels["head"] = np.asarray([place.get(head, UNKNOWN) for head in made.labels["head"].tolist()], np.int64)
        return made

    def named(self, example: Aligned) -> Example:
        """A document of a corpus of names; 0 is no name, then begin and inside of each kind."""
        made = self.raw(example.predicted)
        own = [token.i for token in example.predicted if not token.is_space][: len(made.lengths)]
        marks = example.get_aligned_ner()
        made.labels = {"name": np.asarray([_name(marks[at]) for at in own], dtype=np.int64)}
        return made


def _tree_labels(example: Aligned) -> dict[str, list[Any]]:
    """What the treebank says of each of the tokenizer's words; none where the words differ."""
    heads, relations = example.get_aligned_parse(projectivize=False)  # type: ignore[no-untyped-call]
    classes, features = (example.get_aligned(field, as_string=True) for field in ("POS", "MORPH"))
    words, starts = example.predicted, example.get_aligned_sent_starts()  # type: ignore[no-untyped-call]
    return {
        "tag": example.get_aligned("TAG", as_string=True),
        "morph": [
            f"{pos}|{rest or ''}".rstrip("|_") if pos else None for pos, rest in zip(classes, features, strict=True)
        ],
        "lemma": [
            lemmas.learn(word.text, lemma) if lemma else None
            for word, lemma in zip(words, example.get_aligned("LEMMA", as_string=True), strict=True)
        ],
        "dep": relations,
        "head": heads,
        "start": [None if start is None else max(int(start), 0) for start in starts],
    }


def _number(value: int | None) -> int:
    return UNKNOWN if value is None else value


def _name(mark: str | None) -> int:
    """The number of a name's part from spaCy's BILUO mark."""
    if mark in (None, "-"):
        return UNKNOWN
    part, _, kind = mark.partition("-")
    return 0 if part == "O" else 1 + 2 * NAMES.index(kind) + (part in "IL")
