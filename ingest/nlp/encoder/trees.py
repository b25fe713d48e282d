"""The best tree of a sentence by the scores of its arcs: the algorithm of Chu, Liu and Edmonds, with one root."""

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
    heads = _spanning(over, words)[:-1]
    return np.where(heads == words, np.arange(words), heads)


def _is_tree(heads: Ints) -> bool:
    """Whether every word hangs, over others, on the one word that is its own head."""
    for _ in range(len(heads).bit_length()):
        heads = heads[heads]
    return bool((heads == heads[0]).all())


def _spanning(scores: NDArray[np.float64], root: int) -> Ints:
    """Heads of the best tree under a root; rows hang on columns, the root's row does not count."""
    heads: Ints = scores.argmax(axis=1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return heads
    # The cycle becomes one word, the last: what hangs on it, and what it hangs on, at the cost of breaking it there.
    rest = np.setdiff1d(np.arange(len(scores)), cycle)
    entering = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    leaving = scores[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[:-1, -1], small[-1, :-1] = leaving.max(axis=1), entering.max(axis=0)
    found = _spanning(small, int(np.flatnonzero(rest == root)[0]))
    merged: Ints = heads.copy()
    on_cycle = found[:-1] == len(rest)
    merged[rest] = np.where(on_cycle, cycle[leaving.argmax(axis=1)], rest[np.where(on_cycle, 0, found[:-1])])
    broken = int(entering[:, found[-1]].argmax())
    merged[cycle[broken]] = rest[found[-1]]
    return merged


def _cycle(heads: Ints, root: int) -> Ints | None:
    """The words of a cycle, if there is one."""
    done = {root}
    for start in range(len(heads)):
        way: dict[int, None] = {}
        at = start
        while at not in done and at not in way:
            way[at] = None
            at = int(heads[at])
        if at in way:
            words = list(way)
            return np.asarray(words[words.index(at) :])
        done.update(way)
    return None
