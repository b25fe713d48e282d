"""Words as the network takes them: their pieces (WordPiece, Devlin et al. 2019, small letters) and their shape.

Equal to the `tokenizers` package on the words of a text; that package is not used because it brings a client of a model
hub with it.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Token

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_MOST = 12  # pieces of one word that the network sees; what follows adds nothing to what the word is
_LONGEST = 100  # characters of a part of a word; longer ones are unknown, as in BERT
_CACHED = 1 << 14  # words whose pieces are kept


class Shape(IntEnum):
    """What the small letters of the pieces hide; `MARK` is for the begin and the end of a window."""

    SMALL = 0
    TITLE = 1
    CAPITALS = 2
    CAPITAL = 3
    MIXED = 4
    DIGITS = 5
    SMALL_WITH_MARKS = 6
    CAPITAL_WITH_MARKS = 7
    MARKS = 8
    MARK = 9


def shape_number(token: Token) -> int:
    """The network's number for a word's shape, apart for words with a blank before them and words without."""
    spaced = token.i > 0 and bool(token.nbor(-1).whitespace_ or token.nbor(-1).is_space)
    return 2 * _shape(token.text) + (not spaced)


def _shape(word: str) -> Shape:
    if word.isalpha():
        if word.islower():
            return Shape.SMALL
        if len(word) > 1 and word[0].isupper() and word[1:].islower():
            return Shape.TITLE
        if word.isupper():
            return Shape.CAPITALS if len(word) > 1 else Shape.CAPITAL
        return Shape.MIXED
    if any(map(str.isdigit, word)):
        return Shape.DIGITS
    if any(map(str.isalpha, word)):
        return Shape.SMALL_WITH_MARKS if word[0].islower() else Shape.CAPITAL_WITH_MARKS
    return Shape.MARKS


class WordPieces:
    """Divides words into the pieces of a vocabulary, given as one piece a line."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = tuple(pieces)
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self.begin, self.end, self.unknown = (self._numbers[mark] for mark in (BEGIN, END, UNKNOWN))
        self.of = lru_cache(_CACHED)(self._of)

    @classmethod
    def load(cls, path: Path) -> "WordPieces":
        """Read a vocabulary."""
        return cls(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"))

    def _of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, at least one and at most twelve."""
        found = [number for part in _parts(word) for number in self._divide(part)]
        return tuple(found[:_MOST]) or (self.unknown,)

    def _divide(self, part: str) -> Sequence[int]:
        """The longest pieces from left to right; unknown where they do not cover the part."""
        found: list[int] = []
        at = 0
        while at < len(part) <= _LONGEST:
            prefix = "##" if at else ""
            ends = (end for end in range(len(part), at, -1) if prefix + part[at:end] in self._numbers)
            end = next(ends, 0)
            if not end:
                return [self.unknown]
            found.append(self._numbers[prefix + part[at:end]])
            at = end
        return found or [self.unknown]


def _parts(word: str) -> Iterator[str]:
    """The word in small letters without accents, its marks and ideographs apart."""
    part = ""
    for letter in unicodedata.normalize("NFD", _clean(word)).lower():
        if unicodedata.category(letter) == "Mn":
            continue
        if letter.isspace() or _stands_alone(letter):
            if part:
                yield part
            part = ""
            if not letter.isspace():
                yield letter
        else:
            part += letter
    if part:
        yield part


def _clean(word: str) -> str:
    """The word without characters that are not to be seen."""
    return "".join(
        letter for letter in word if letter.isspace() or (letter != "\ufffd" and unicodedata.category(letter)[0] != "C")
    )


def _stands_alone(letter: str) -> bool:
    """Whether it is a mark or an ideograph."""
    point = ord(letter)
    if point < 128:
        return not letter.isalnum()
    ideographs = (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F)
    return unicodedata.category(letter)[0] == "P" or any(low <= point <= high for low, high in ideographs)
