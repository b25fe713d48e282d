"""Annotates a document: the statistical model paragraph by paragraph, then Parley's components over the whole text.

A parser trained on single sentences goes astray on blank lines, so the model sees one paragraph at a time; the parts
are joined with the blank lines as space tokens in between, so that `doc.text` is the document's text to the character.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ingest.document import Document
from ingest.nlp import annotations

MODEL = Path(__file__).parent / "model"
_LONGEST = 20_000  # characters the model is given at once; longer paragraphs are cut at a blank
# Between paragraphs; a run of one mark or an endless word is none either, and costs the model as much as many words.
_GAP = re.compile(r"\n+|\S{1000}|([^\w\s]|_)\1{19,}")

Component = Callable[[Doc], Doc]


def load_model(name: str | None = None) -> Language:
    """Load the shipped spaCy pipeline, or the installed one that `PARLEY_SPACY_MODEL` or `name` names.

    Raises:
        OSError: there is no such pipeline.
    """
    name = name or os.environ.get("PARLEY_SPACY_MODEL") or ""
    return spacy.load(name) if name else spacy.load(MODEL)


class Reader:
    """The whole reading pipeline over a loaded model and Parley's components, in their order."""

    def __init__(self, nlp: Language, components: Sequence[Component] = ()) -> None:
        self.nlp = nlp
        self.components = tuple(components)

    def annotate(self, document: Document) -> Doc:
        """Annotate one document; `doc.text == document.text`."""
        parts = list(_parts(document.text))
        docs = iter(self.nlp.pipe(text for text, is_gap in parts if not is_gap))
        doc = _join([_unread(self.nlp, text) if is_gap else next(docs) for text, is_gap in parts], self.nlp)
        annotations.begin(doc, document.id, document.published)
        for component in self.components:
            doc = component(doc)
        return doc


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Paragraphs and the gaps between them, in order: (text, whether it is a gap)."""
    at = 0
    for gap in _GAP.finditer(text):
        yield from ((part, False) for part in _bounded(text[at : gap.start()]))
        yield gap.group(), True
        at = gap.end()
    yield from ((part, False) for part in _bounded(text[at:]))


def _bounded(paragraph: str) -> Iterator[str]:
    """The paragraph in pieces of bounded length."""
    while len(paragraph) > _LONGEST:
        cut = paragraph.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
        yield paragraph[:cut]
        paragraph = paragraph[cut:]
    if paragraph:
        yield paragraph


def _unread(nlp: Language, text: str) -> Doc:
    """What lies between paragraphs as a document of one token."""
    is_blank = text.isspace()
    return Doc(
        nlp.vocab,
        words=[text],
        spaces=[False],
        pos=["SPACE" if is_blank else "X"],
        tags=["_SP" if is_blank else "XX"],
        deps=["dep"],
        heads=[0],
        sent_starts=[True],
    )


def _join(docs: Iterable[Doc], nlp: Language) -> Doc:
    """One document of the parts, to the character."""
    docs = [doc for doc in docs if len(doc)]
    if not docs:
        return Doc(nlp.vocab)
    # What the model was not given lacks the tensors that joining would ask for; spaCy's stubs lack the option.
    return Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]
