"""Writes new heads and relations into a document's tree, all at once: spaCy finds the sentences anew each time."""

from collections.abc import Mapping

from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc

_UNSIGNED = 2**64  # spaCy keeps the distance to a head as an unsigned number


def rehang(doc: Doc, heads: Mapping[int, int], labels: Mapping[int, str]) -> None:
    """Give words new heads (its own index makes a root) and new relations, both by the word's index."""
    if not heads and not labels:
        return
    tree = doc.to_array([HEAD, DEP])
    for i, head in heads.items():
        tree[i, 0] = (head - i) % _UNSIGNED
    for i, label in labels.items():
        tree[i, 1] = doc.vocab.strings.add(label)
    doc.from_array([HEAD, DEP], tree)  # type: ignore[arg-type]  # spaCy's stubs want an array of thinc's
