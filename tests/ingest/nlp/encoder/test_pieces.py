"""Words as pieces and shapes."""

from pathlib import Path

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from ingest.nlp.encoder.component import PIECES
from ingest.nlp.encoder.pieces import Shape, WordPieces, shape_number
from ingest.nlp.reader import MODEL

VOCAB = English().vocab


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces.load(MODEL / "encoder" / PIECES)


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("met", ["met"]),
        ("Pashinyan", ["pas", "##hin", "##yan"]),
        ("Überlingen", ["uber", "##ling", "##en"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("n't", ["n", "'", "t"]),
        ("“", ["“"]),
        ("—", ["—"]),
        ("2023", ["202", "##3"]),
        ("北京", ["北", "京"]),
        ("\u200b", ["[UNK]"]),
        ("\ufffd", ["[UNK]"]),
        ("x" * 101, ["[UNK]"]),
        ("😀", ["[UNK]"]),
    ],
)
def test_words_are_divided(pieces: WordPieces, word: str, divided: list[str]) -> None:
    assert [pieces.pieces[number] for number in pieces.of(word)] == divided


def test_long_words_are_cut(pieces: WordPieces) -> None:
    assert len(pieces.of("Zq" * 40)) <= 12


def test_vocabulary_is_one_piece_a_line(tmp_path: Path) -> None:
    path = tmp_path / "pieces.txt"
    path.write_text("[UNK]\n[CLS]\n[SEP]\na\n##b\n\u2028\n", encoding="utf-8")
    known = WordPieces.load(path)
    assert known.pieces == ("[UNK]", "[CLS]", "[SEP]", "a", "##b", "\u2028")
    assert [known.pieces[number] for number in known.of("ABB")] == ["a", "##b", "##b"]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("met", Shape.SMALL),
        ("Fidan", Shape.TITLE),
        ("EU", Shape.CAPITALS),
        ("I", Shape.CAPITAL),
        ("McConnell", Shape.MIXED),
        ("G20", Shape.DIGITS),
        ("al-Assad", Shape.SMALL_WITH_MARKS),
        ("U.S.", Shape.CAPITAL_WITH_MARKS),
        (",", Shape.MARKS),
        ("ß", Shape.SMALL),
    ],
)
def test_shapes(word: str, shape: Shape) -> None:
    doc = Doc(VOCAB, words=["a", word, word, " ", word], spaces=[True, False, False, False, False])
    assert [shape_number(doc[at]) for at in (1, 2, 4)] == [2 * shape, 2 * shape + 1, 2 * shape]
