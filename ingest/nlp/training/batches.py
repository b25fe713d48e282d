"""Batches of the corpora: documents of like length together, each corpus as often as its share says."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray

from ingest.nlp.encoder.pieces import Shape, WordPieces
from ingest.nlp.training.examples import UNKNOWN, Example, Ints
from ingest.nlp.training.network import Batch

_LABELS = ("tag", "morph", "lemma", "start", "name", "dep", "head")
_SORTED = 2000  # documents that are sorted by length together
_ONE_CASE = 0.02  # share of the documents seen in small letters, and as many in capitals
_LETTERS = 2 * Shape.DIGITS  # shapes below are of letters alone


def batches(
    corpora: Sequence[tuple[Sequence[Example], float]], pieces: int, random: Generator
) -> Iterator[list[Example]]:
    """Without end: about so many padded pieces at once, of each corpus as often a round as its share says."""
    while True:
        pool = [example for corpus, share in corpora for example in _drawn(corpus, share, random)]
        order = random.permutation(len(pool))
        made: list[list[Example]] = []
        for at in range(0, len(pool), _SORTED):
            part = sorted((pool[number] for number in order[at : at + _SORTED]), key=lambda each: len(each.pieces))
            made.extend(_cut(part, pieces))
        yield from (made[number] for number in random.permutation(len(made)))


def _drawn(corpus: Sequence[Example], share: float, random: Generator) -> Iterator[Example]:
    whole, rest = divmod(int(len(corpus) * share), len(corpus))
    for _ in range(whole):
        yield from corpus
    yield from (corpus[number] for number in random.permutation(len(corpus))[:rest])


def _cut(examples: Sequence[Example], pieces: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in examples:
        if batch and (len(batch) + 1) * len(example.pieces) > pieces:
            yield batch
            batch = []
        batch.append(example)
    if batch:
        yield batch


def collate(examples: Sequence[Example], marks: WordPieces, device: str, random: Generator | None = None) -> Batch:
    """The documents as padded tensors; with `random`, some seen in small letters or capitals throughout."""
    length = max(len(example.pieces) for example in examples) + 2
    most = max(len(example.lengths) for example in examples)
    pieces, first = np.zeros((len(examples), length), np.int64), np.zeros((len(examples), most), np.int64)
    shapes = np.full_like(pieces, 2 * Shape.MARK)
    labels = {name: np.full_like(first, UNKNOWN) for name in _LABELS}
    for row, example in enumerate(examples):
        end, words = len(example.pieces) + 1, len(example.lengths)
        pieces[row, 0], pieces[row, 1:end], pieces[row, end] = marks.begin, example.pieces, marks.end
        shapes[row, 1:end] = np.repeat(_shapes(example, random), example.lengths)
        first[row, :words] = example.lengths.cumsum() - example.lengths + 1
        for name, known in example.labels.items():
            labels[name][row, :words] = known
    counts = [(len(example.pieces) + 2, len(example.lengths)) for example in examples]
    mask, words_there = (
        np.arange(wide)[None] < np.asarray([count[at] for count in counts])[:, None]
        for at, wide in enumerate((length, most))
    )

    def tensor(array: NDArray[Any]) -> torch.Tensor:
        return torch.from_numpy(array).to(device)

    return Batch(
        pieces=tensor(pieces),
        shapes=tensor(shapes),
        mask=tensor(mask),
        first=tensor(first),
        words=tensor(words_there),
        labels={name: tensor(array) for name, array in labels.items()},
    )


def _shapes(example: Example, random: Generator | None) -> Ints:
    chance = random.random() if random else 1.0
    if chance >= 2 * _ONE_CASE:
        return example.shapes
    case = Shape.SMALL if chance < _ONE_CASE else Shape.CAPITALS
    return np.where(example.shapes < _LETTERS, 2 * case + example.shapes % 2, example.shapes)
