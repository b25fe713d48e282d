"""Builds a Doc without a model: blank-separated words, guessed tags, given names, a flat tree unless one is given."""

from itertools import pairwise

from spacy.lang.en import English
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from ingest.nlp import annotations

VOCAB = English().vocab
_SMALL = {
    "DET": "the a an this both these",
    "ADP": "of in on at with for to by from between",
    "CCONJ": "and or",
    "PRON": "he she him her his they them their it its",
    "AUX": "is was had has will",
    "VERB": "met said agreed talked told spoke visited left thanked discussed praised received ended",
    "ADJ": "former foreign deputy two",
}
_POS = {word: pos for pos, words in _SMALL.items() for word in words.split()}


def plain(text: str, *names: str, heads: dict[int, tuple[int, str]] | None = None) -> Doc:
    """The Doc of a text; `names` are written "LABEL:words", `heads` gives token -> (head, label) where it matters."""
    words = text.split()
    ends = [word in (".", "?", "!") for word in words]
    starts = [i == 0 or ends[i - 1] for i in range(len(words))]
    pos = [_tag(word, first=first) for word, first in zip(words, starts, strict=True)]
    roots = _roots(starts, pos)
    tree = [(heads or {}).get(i, (roots[i], "root" if roots[i] == i else "dep")) for i in range(len(words))]
    doc = Doc(
        VOCAB, words=words, pos=pos, tags=pos, heads=[head for head, _ in tree], deps=[label for _, label in tree]
    )
    doc.ents = filter_spans([span for name in names for span in _spans(doc, *name.split(":"))])
    annotations.begin(doc, "", None)
    return doc


def _tag(word: str, *, first: bool) -> str:
    if not word[0].isalnum():
        return "PUNCT" if not word.endswith("s") else "PART"
    small = _POS.get(word.lower())
    return small if small and (word.islower() or first) else "PROPN" if word[0].isupper() else "NOUN"


def _roots(starts: list[bool], pos: list[str]) -> list[int]:
    """For each token its sentence's first verb, else its first token."""
    bounds = [i for i, start in enumerate(starts) if start] + [len(starts)]
    roots: list[int] = []
    for start, end in pairwise(bounds):
        verb = next((i for i in range(start, end) if pos[i] == "VERB"), start)
        roots += [verb] * (end - start)
    return roots


def _spans(doc: Doc, label: str, words: str) -> list[Span]:
    wanted = words.split()
    texts = [token.text for token in doc]
    found = [i for i in range(len(texts)) if texts[i : i + len(wanted)] == wanted]
    assert found, f"{words!r} does not stand in the text"
    return [Span(doc, i, i + len(wanted), label=label) for i in found]
