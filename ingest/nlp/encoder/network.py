"""The network on onnxruntime: what it says of every word of a batch of windows."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ingest.nlp.encoder.pieces import Shape
from ingest.nlp.encoder.trees import Ints, Scores

ENCODER, RELATIONS = "encoder.onnx", "relations.onnx"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of text that the network sees at once: pieces and shapes of its words, the words' first pieces."""

    pieces: NDArray[np.int32]
    shapes: NDArray[np.int32]
    first: Ints

    def __len__(self) -> int:
        return len(self.first)


@dataclass(frozen=True, slots=True)
class Answers:
    """Of each word of a window: numbers of its labels and the vectors that its arcs are scored by.

    `dependent` @ `head`.T + `head_bias` scores arcs; `root` that a word has no head. `as_dependent` and `as_head` tell
    the relation of an arc.
    """

    tag: Ints
    morph: Ints
    lemma: Ints
    start: Ints
    name: Ints
    dependent: NDArray[np.float32]
    head: NDArray[np.float32]
    head_bias: NDArray[np.float32]
    root: NDArray[np.float32]
    as_dependent: NDArray[np.float32]
    as_head: NDArray[np.float32]

    def arcs(self, sentence: slice) -> Scores:
        """Scores of the arcs of a sentence as `trees.best_tree` takes them."""
        scores: Scores = self.dependent[sentence] @ self.head[sentence].T + self.head_bias[sentence].T
        np.fill_diagonal(scores, self.root[sentence, 0])
        return scores


OUTPUTS = tuple(Answers.__dataclass_fields__)


class Network:
    """The two graphs of a folder: the encoder with its classifiers, and the relation of an arc.

    Raises:
        OSError: a graph is not there or broken.
    """

    def __init__(self, folder: Path, *, begin: int, end: int) -> None:
        self._begin, self._end = begin, end
        self._encoder, self._relations = (_session(folder / name) for name in (ENCODER, RELATIONS))

    def read(self, windows: Sequence[Window]) -> list[Answers]:
        """What the network says of each window; they are padded to the longest, so give such of like length."""
        longest = max(len(window.pieces) for window in windows) + 2
        pieces = np.zeros((len(windows), longest), dtype=np.int32)
        shapes = np.full_like(pieces, 2 * Shape.MARK)
        mask = np.zeros_like(pieces)
        for row, window in enumerate(windows):
            end = len(window.pieces) + 1
            pieces[row, 0], pieces[row, end] = self._begin, self._end
            pieces[row, 1:end], shapes[row, 1:end] = window.pieces, window.shapes
            mask[row, : end + 1] = 1
        first = np.concatenate([window.first + 1 + row * longest for row, window in enumerate(windows)])
        found = self._encoder.run(OUTPUTS, {"pieces": pieces, "shapes": shapes, "mask": mask, "first": first})
        ends = np.cumsum([len(window) for window in windows])
        parts = [np.split(output, ends[:-1]) for output in found]
        return [Answers(*each) for each in zip(*parts, strict=True)]

    def relations(self, answers: Answers, heads: Ints) -> Ints:
        """The number of each word's relation to its head; the root is its own head."""
        own = heads == np.arange(len(heads))
        given = {
            "as_dependent": answers.as_dependent,
            "as_head": answers.as_head,
            "heads": np.where(own, len(heads), heads),
        }
        relations: Ints = self._relations.run(["relation"], given)[0]
        return relations


def _session(path: Path) -> Any:
    """A graph on one thread: many documents are read side by side, not parts of one."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
    except onnxruntime.capi.onnxruntime_pybind11_state.InvalidProtobuf as error:
        raise OSError(f"{path}: the model is broken; install Parley again") from error
