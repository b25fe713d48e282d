"""Reads Universal Dependencies treebanks (CoNLL-U) as spaCy documents, one a paragraph.

Words keep the treebank's division; spaCy aligns it with its own tokenizer's when it trains and scores. Documents are
paragraphs because that is what the reader hands the model: a parser that saw single sentences only finds no ends.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

_COLUMNS = 10
_LONGEST = 300  # words: treebanks without marked paragraphs are cut at the next sentence


@dataclass(slots=True)
class Token:
    """One syntactic word; `head` counts within the sentence from 0 and points to the word itself at the root."""

    text: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str
    space: bool = True  # a blank follows
    entity: str = ""  # GUM's bracket notation of mentions


@dataclass(slots=True)
class Sentence:
    """The words of a sentence, and whether a paragraph begins with it."""

    id: str = ""
    paragraph: bool = False
    tokens: list[Token] = field(default_factory=list)


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file.

    Raises:
        ValueError: a line has another number of columns than ten.
    """
    lines: list[str] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                lines.append(line.rstrip("\n"))
            elif lines:
                yield _sentence(lines, path)
                lines = []
    if lines:
        yield _sentence(lines, path)


def read_paragraphs(path: Path) -> Iterator[list[Sentence]]:
    """Read the sentences of a CoNLL-U file, gathered by paragraph."""
    paragraph: list[Sentence] = []
    words = 0
    for sentence in read_sentences(path):
        if paragraph and (sentence.paragraph or words > _LONGEST):
            yield paragraph
            paragraph, words = [], 0
        paragraph.append(sentence)
        words += len(sentence.tokens)
    if paragraph:
        yield paragraph


def to_doc(sentences: Iterable[Sentence], vocab: Vocab) -> Doc:
    """The annotated document of one paragraph."""
    sentences = list(sentences)
    tokens = [token for sentence in sentences for token in sentence.tokens]
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        heads += [len(starts) + token.head for token in sentence.tokens]
        starts += [number == 0 for number in range(len(sentence.tokens))]
    for sentence in sentences[:-1]:
        sentence.tokens[-1].space = True
    return Doc(
        vocab,
        words=[token.text for token in tokens],
        spaces=[token.space for token in tokens],
        tags=[token.tag for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.morph for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=heads,
        deps=[token.dep for token in tokens],
        sent_starts=starts,
    )


def _sentence(lines: Sequence[str], path: Path) -> Sentence:
    sentence = Sentence()
    last = 0  # number of the last word of the multi-word token being read; its blank is written on the token's line
    blank = True
    for line in lines:
        if line.startswith("#"):
            sentence.paragraph |= line.startswith(("# newdoc", "# newpar")) and not line.startswith("# newpar_block")
            if line.startswith("# sent_id = "):
                sentence.id = line.removeprefix("# sent_id = ")
            continue
        columns = line.split("\t")
        if len(columns) != _COLUMNS:
            raise ValueError(f"{path}: not a CoNLL-U line of ten columns: {line!r}")
        if "-" in columns[0]:
            last, blank = int(columns[0].split("-")[1]), _blank(columns)
        elif "." not in columns[0]:
            token = _token(columns)
            if len(sentence.tokens) < last:
                token.space = blank and len(sentence.tokens) + 1 == last
            sentence.tokens.append(token)
    return sentence


def _blank(columns: Sequence[str]) -> bool:
    return "SpaceAfter=No" not in columns[9].split("|")


def _token(columns: Sequence[str]) -> Token:
    misc = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
    number, head = int(columns[0]) - 1, int(columns[6]) - 1
    return Token(
        text=columns[1],
        lemma=columns[2],
        pos=columns[3],
        tag=columns[4],
        morph="" if columns[5] == "_" else columns[5],
        head=head if head >= 0 else number,
        dep=columns[7] if head >= 0 else "ROOT",
        space=_blank(columns),
        entity=misc.get("Entity", ""),
    )
