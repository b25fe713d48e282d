"""What spaCy's training loop reads: several files of documents in one shuffled stream, varied as news varies."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.training import Corpus, Example
from spacy.util import registry

_VARIED = 0.15  # share of documents whose quotation marks and dashes are exchanged for the other usual ones
_CURLY = {'"': ("“", "”"), "'": ("‘", "’"), "''": ("”", "”"), "``": ("“", "“"), "-": ("–", "–"), "--": ("—", "—")}
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "``": '"', "''": '"'}


def register() -> None:
    """Make the reader known to the configurations by name."""
    registry.readers.register("parley.mixture.v1", func=mixture)


def mixture(folder: str, files: Sequence[str], copies: Sequence[int]) -> Callable[[Language], Iterator[Example]]:
    """One pass over all files, each as often as `copies` says."""
    corpora = [Corpus(Path(folder) / file) for file in files]

    def read(nlp: Language) -> Iterator[Example]:
        examples = [
            example
            for corpus, times in zip(corpora, copies, strict=True)
            for _ in range(times)
            for example in corpus(nlp)
        ]
        random.shuffle(examples)
        for example in examples:
            yield vary(example, nlp) if random.random() < _VARIED else example

    return read


def vary(example: Example, nlp: Language) -> Example:
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
    reference = example.reference
    text = "".join(word + token.whitespace_ for word, token in zip(words, reference, strict=True))
    return Example.from_dict(nlp.make_doc(text), fields)
