"""Datelines: capitals at the head of a paragraph up to a dash, which are no part of its first sentence."""

from spacy.tokens import Doc

_CAPTION = "FILE"  # opens the caption of a picture from the archive
_DASHES = frozenset({"—", "–", "-", "--"})
_LONGEST = 12  # tokens: "WASHINGTON, Jan. 2 (Reuters) —"


def datelines(doc: Doc) -> frozenset[int]:
    """Indices of all tokens of datelines, their dash not among them."""
    heads = [0, *(token.i + 1 for token in doc[:-1] if "\n" in token.text)] if len(doc) else []
    return frozenset(i for head in heads for i in range(head, _end(doc, head)))


def _end(doc: Doc, start: int) -> int:
    """Index of the dash that ends a dateline at `start`; `start` where there is none."""
    if not doc[start].is_upper:
        return start
    reach = range(start + 1, min(start + _LONGEST, len(doc)))
    dash = next((i for i in reach if doc[i].text in _DASHES and not _joins(doc, i)), start)
    told = doc[start].text != _CAPTION and any(token.pos_ in ("VERB", "AUX") for token in doc[start:dash])
    return start if told else dash


def _joins(doc: Doc, i: int) -> bool:
    """Whether the mark only joins two parts of a word, as in "Maldonado-Reyes"."""
    between = not doc[i - 1].whitespace_ and not doc[i].whitespace_
    return between and i + 1 < len(doc) and doc[i - 1].is_alpha and doc[i + 1].is_alpha
