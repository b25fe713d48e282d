"""Captions of photographs among the paragraphs of news: "FILE - …", or "Ana Novak, left, and …".

They interrupt the text: what follows a caption goes on from the paragraph before it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

_DASHES = frozenset({"-", "–", "—", "--"})
_PLACES = frozenset({"left", "right", "center", "centre"})
_ARCHIVE = "file"


def captions(doc: Doc) -> frozenset[int]:
    """Indices of all tokens of captions."""
    if _PLACES.isdisjoint(words := [token.lower_ for token in doc]) and _ARCHIVE not in words:
        return frozenset()
    return frozenset(i for start, end in _paragraphs(doc) if _is_caption(doc, start, end) for i in range(start, end))


def _paragraphs(doc: Doc) -> Iterator[tuple[int, int]]:
    start = 0
    for token in doc:
        if token.is_space and "\n" in token.text:
            yield start, token.i
            start = token.i + 1
    yield start, len(doc)


def _is_caption(doc: Doc, start: int, end: int) -> bool:
    """Whether a paragraph opens with the photographer's word, or says where in the picture somebody stands."""
    if end - start > 1 and doc[start].lower_ == _ARCHIVE and doc[start + 1].text in _DASHES:
        return True
    inner = range(start + 1, end - 1)
    return any(doc[i].lower_ in _PLACES and doc[i - 1].text == doc[i + 1].text == "," for i in inner)
