"""The best tree of a sentence by the scores of its arcs: the algorithm of Chu, Liu and Edmonds, with one root."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Ints = NDArray[np.int64]


def best_tree(scores: Scores) -> Ints:
    """Each word's head, the root's being itself.

    Args:
        scores: [words, words], of each word (row) hanging on each other (column), on the diagonal of being the root.
    """
    heads: Ints = scores.argmax(axis=1)
    if _is_tree(heads):
        return heads
    words = len(scores)
    over = np.full((words + 1, words + 1), -np.inf)
    over[:-1, :-1] = scores
    np.fill_diagonal(over, -np.inf)
    # A root costs more than any tree can gain, so that there is one (Zmigrod, Vieira and Cotterell 2020).
    over[:-1, -1] = scores.diagonal() - (1 + words * float(scores.max() - scores.min()))
    heads = _Cycles(over, words).heads()[:-1]
    return np.where(heads == words, np.arange(words), heads)


def _is_tree(heads: Ints) -> bool:
    """Whether every word hangs, over others, on the one word that is its own head."""
    for _ in range(len(heads).bit_length()):
        heads = heads[heads]
    return bool((heads == heads[0]).all())


class _Cycles:
    """Grows paths from head to best head; a cycle becomes one node, which hangs where breaking it costs least.

    Every cycle costs its length times the words (Tarjan 1977), so that a sentence of nothing but cycles costs little
    more than reading its scores.

    Args:
        scores: rows hang on columns; the root's row does not count.
        root: the word that all others hang under.
    """

    def __init__(self, scores: NDArray[np.float64], root: int) -> None:
        words = np.arange(len(scores))
        self._rows = list(scores)  # of a node: what hanging it on each word gains
        self._word = list(np.repeat(words[:, None], len(words), axis=1))  # ... and which word of it would hang there
        self._best = list(range(len(words)))  # ... and the word that it hangs on
        self._node_of = words.copy()  # of a word: the node that it is in by now
        self._inside: dict[int, int] = {}  # of a node in a cycle: the cycle's node
        self._root = root

    def heads(self) -> Ints:
        """Heads of the best tree."""
        settled = {self._root}
        for word in range(len(self._node_of)):
            self._settle(word, settled)
        found = np.full(len(self._node_of), self._root)
        broken = {self._root}
        for node in reversed(range(len(self._rows))):
            if node not in broken:
                head = self._best[node]
                word = at = int(self._word[node][head])
                found[word] = head
                while at != node:
                    broken.add(at)
                    at = self._inside[at]
        return found

    def _settle(self, word: int, settled: set[int]) -> None:
        """Grow a path from a word until it meets one that is settled."""
        path: list[int] = []
        at = int(self._node_of[word])
        while at not in settled:
            if at in path:
                path, cycle = path[: path.index(at)], path[path.index(at) :]
                at = self._join(cycle)
            path.append(at)
            self._best[at] = int(self._rows[at].argmax())
            at = int(self._node_of[self._best[at]])
        settled.update(path)

    def _join(self, cycle: Sequence[int]) -> int:
        """Make one node of a cycle: what it gains by hanging on a word, less what breaking the cycle there costs."""
        node = len(self._rows)
        gains = np.stack([self._rows[at] - self._rows[at][self._best[at]] for at in cycle])
        own = np.isneginf(gains).any(axis=0)
        of_best = gains.argmax(axis=0), np.arange(len(self._node_of))
        self._rows.append(np.where(own, -np.inf, gains[of_best]))
        self._word.append(np.stack([self._word[at] for at in cycle])[of_best])
        self._best.append(self._root)
        self._node_of[own] = node
        self._inside |= dict.fromkeys(cycle, node)
        return node
