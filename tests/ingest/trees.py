"""Builds a Doc with its tree by hand: a piece a word, `word/TAG/head/label` or `word/TAG/head/label/lemma`."""

from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab

VOCAB = English().vocab
_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "IN": "ADP", "TO": "PART", "DT": "DET", "MD": "AUX",
    "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "CC": "CCONJ", "RB": "ADV", "WRB": "ADV", "JJ": "ADJ",
    "RP": "ADP", "CD": "NUM", "POS": "PART", ",": "PUNCT", ".": "PUNCT", ":": "PUNCT", "``": "PUNCT", "''": "PUNCT",
}  # fmt: skip
_AUXILIARY = {"aux", "aux:pass", "auxpass", "cop"}


def tree(text: str, vocab: Vocab = VOCAB) -> Doc:
    """The Doc of the pieces; heads count words from 0, the root heads itself."""
    pieces = [piece.split("/") for piece in text.split()]
    words, tags, heads, labels = (list(column) for column in zip(*(piece[:4] for piece in pieces), strict=True))
    lemmas = [piece[4] if len(piece) > 4 else piece[0].lower() for piece in pieces]
    pos = [
        "AUX" if label in _AUXILIARY else _POS.get(tag, "VERB" if tag.startswith("VB") else "X")
        for tag, label in zip(tags, labels, strict=True)
    ]
    return Doc(vocab, words=words, tags=tags, pos=pos, lemmas=lemmas, deps=labels, heads=[int(head) for head in heads])
