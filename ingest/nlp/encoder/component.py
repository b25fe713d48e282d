"""The spaCy component that reads documents with the network: tags, features, lemmas, sentences, trees, names."""

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from ingest.nlp.encoder import lemmas
from ingest.nlp.encoder.network import Answers, Network, Window
from ingest.nlp.encoder.pieces import WordPieces, shape_number
from ingest.nlp.encoder.trees import Ints, best_tree

FACTORY = "parley_encoder"
NAMES = ("PERSON", "ORG", "LOC")
LABELS, PIECES, FORMS = "labels.json", "pieces.txt", "lemmas.txt"
_FIELDS = (TAG, POS, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE)
_OUTSIDE, _INSIDE, _BEGIN = 2, 1, 3  # as spaCy numbers them
_LONGEST = 384  # pieces of a window; the network was taught on up to 400
_TOGETHER = 512  # padded pieces the network reads at once: more do not fit the processor's cache and take longer
_ENDS = frozenset('.!?;:…"”’)')  # a long paragraph is cut behind these where it can be


class Encoder:
    """Annotates documents whose words are there; spaCy makes it, `from_disk` gives it its network."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 128) -> Iterator[Doc]:
        """Annotate documents in their order, batch by batch."""
        texts = iter(stream)
        while batch := list(islice(texts, batch_size)):
            words = [[token for token in doc if not token.is_space] for doc in batch]
            windows = [list(self._windows(each)) for each in words]
            answers = iter(self._read([window for each in windows for window in each]))
            for doc, own, parts in zip(batch, words, windows, strict=True):
                self._annotate(doc, own, list(islice(answers, len(parts))))
                yield doc

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Copy the files of the model."""
        shutil.copytree(self._folder, path, dirs_exist_ok=True)

    def from_disk(self, path: str | Path, **_: object) -> "Encoder":
        """Read the files of the model.

        Raises:
            OSError: one is not there or broken.
        """
        self._folder = Path(path)
        self._pieces = WordPieces.load(self._folder / PIECES)
        self._network = Network(self._folder, begin=self._pieces.begin, end=self._pieces.end)
        self.labels: dict[str, list[str]] = json.loads((self._folder / LABELS).read_text(encoding="utf-8"))
        self._forms = lemmas.load_forms(self._folder / FORMS)
        add, features = self.vocab.strings.add, [label.partition("|") for label in self.labels["morph"]]
        self._tags = _numbers(add(label) for label in self.labels["tag"])
        self._relations = _numbers(add(label) for label in self.labels["dep"])
        self._names = _numbers([0, *(add(name) for name in NAMES for _ in "BI")])
        self._classes = _numbers(IDS[word_class] for word_class, _, _ in features)
        self._features = _numbers(self.vocab.morphology.add(rest) for _, _, rest in features)
        self._blank = (add("_SP"), IDS["SPACE"], self.vocab.morphology.add(""), 0, 0, add("dep"), _OUTSIDE, 0)
        return self

    def _windows(self, words: Sequence[Token]) -> Iterator[Window]:
        """The words in stretches that the network can see at once."""
        pieces = [self._pieces.of(word.text) for word in words]
        lengths = np.fromiter(map(len, pieces), dtype=np.int64, count=len(words))
        shapes = [shape_number(word) for word in words]
        start = 0
        while start < len(words):
            end = start + int(np.searchsorted(lengths[start : start + _LONGEST].cumsum(), _LONGEST, side="right"))
            if end < len(words):
                middle = (start + end) // 2
                end = next((at for at in range(end, middle, -1) if words[at - 1].text in _ENDS), end)
            yield Window(
                pieces=np.concatenate([pieces[at] for at in range(start, end)]).astype(np.int32),
                shapes=np.repeat(shapes[start:end], lengths[start:end]).astype(np.int32),
                first=np.concatenate([[0], lengths[start : end - 1].cumsum()]),
            )
            start = end

    def _read(self, windows: Sequence[Window]) -> list[Answers]:
        """What the network says of each window, those of like length read together."""
        groups: list[list[int]] = []
        for number in sorted(range(len(windows)), key=lambda number: len(windows[number].pieces)):
            if not groups or (len(groups[-1]) + 1) * len(windows[number].pieces) > _TOGETHER:
                groups.append([])
            groups[-1].append(number)
        answers: dict[int, Answers] = {}
        for group in groups:
            answers.update(zip(group, self._network.read([windows[number] for number in group]), strict=True))
        return [answers[number] for number in range(len(windows))]

    def _annotate(self, doc: Doc, words: Sequence[Token], answers: Sequence[Answers]) -> None:
        """Write what the network says of the document's windows on its tokens."""
        rows = np.zeros((len(doc), len(_FIELDS)), dtype=np.uint64)
        rows[:] = self._blank
        at = 0
        places = np.fromiter((word.i for word in words), dtype=np.int64, count=len(words))
        for answer in answers:
            own = places[at : at + len(answer.tag)]
            heads = _heads(answer)
            rows[own, 0] = self._tags[answer.tag]
            rows[own, 1], rows[own, 2] = self._classes[answer.morph], self._features[answer.morph]
            rows[own, 3] = [
                self.vocab.strings.add(self._lemma(word, self.labels["tag"][tag], self.labels["lemma"][edit]))
                for tag, edit, word in zip(answer.tag, answer.lemma, words[at : at + len(own)], strict=True)
            ]
            rows[own, 4] = (own[heads] - own).astype(np.uint64)
            rows[own, 5] = self._relations[self._network.relations(answer, heads)]
            rows[own, 6], rows[own, 7] = _limits(answer.name), self._names[answer.name]
            at += len(own)
        self._hang_spaces(doc, rows)
        doc.from_array(list(_FIELDS), rows)  # type: ignore[arg-type]  # spaCy's stubs want an array of thinc's

    def _lemma(self, word: Token, tag: str, edit: str) -> str:
        """The lemma of a word: that of a known form, else what the network makes of it."""
        return self._forms.get((tag, word.lower_)) or lemmas.apply(edit, word.text)

    def _hang_spaces(self, doc: Doc, rows: NDArray[np.uint64]) -> None:
        """Blanks hang on the word before them, those at the beginning on the first word; names go on over them."""
        first = next((token.i for token in doc if not token.is_space), 0)
        for token in reversed(doc):
            if token.is_space:
                rows[token.i, 3] = token.orth
                rows[token.i, 4] = np.int64(first - token.i if token.i < first else -1 if token.i else 0).astype(
                    np.uint64
                )
                if token.i + 1 < len(doc) and rows[token.i + 1, 6] == _INSIDE:
                    rows[token.i, 6:] = rows[token.i + 1, 6:]


def _numbers(of: Iterable[int]) -> NDArray[np.uint64]:
    """spaCy's numbers of labels, in the labels' order."""
    return np.asarray(list(of), dtype=np.uint64)


def _heads(answers: Answers) -> Ints:
    """The head of each word of a window, sentence by sentence."""
    starts = np.flatnonzero(answers.start)
    limits = [0, *(int(start) for start in starts if start), len(answers.start)]
    return np.concatenate([best_tree(answers.arcs(slice(a, b))) + a for a, b in pairwise(limits)])


def _limits(names: Ints) -> Ints:
    """Where names begin, go on and are not; what goes on without a beginning begins."""
    kinds = (names + 1) // 2
    before = np.concatenate([[0], kinds[:-1]])
    goes_on = (names > 0) & (names % 2 == 0) & (before == kinds)
    return np.where(names == 0, _OUTSIDE, np.where(goes_on, _INSIDE, _BEGIN))


@Language.factory(FACTORY, assigns=["token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head",
                                    "token.is_sent_start", "doc.ents"])  # fmt: skip
def make(nlp: Language, name: str) -> Encoder:  # noqa: ARG001 - spaCy gives every factory its name
    """Make the component for a pipeline."""
    return Encoder(nlp.vocab)
