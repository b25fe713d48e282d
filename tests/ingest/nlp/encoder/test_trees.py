"""The best tree, against all trees of short sentences."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.nlp.encoder.trees import Scores, best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """One word is its own head, and every way up ends there."""
    roots = [at for at, head in enumerate(heads) if at == head]
    if len(roots) != 1:
        return False
    for at in range(len(heads)):
        seen = set()
        while at not in seen and at != roots[0]:
            seen.add(at)
            at = heads[at]
        if at != roots[0]:
            return False
    return True


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(sum(scores[at, head] for at, head in enumerate(heads)))


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.integers(-9, 9), min_size=n * n, max_size=n * n)))
def test_no_tree_is_better(numbers: list[int]) -> None:
    size = int(len(numbers) ** 0.5)
    scores = np.asarray(numbers, dtype=np.float32).reshape(size, size)
    found = tuple(best_tree(scores).tolist())
    assert is_tree(found)
    best = max(total(scores, heads) for heads in product(range(size), repeat=size) if is_tree(heads))
    assert total(scores, found) == pytest.approx(best)


def test_long_cycles_end() -> None:
    size = 384
    scores = np.zeros((size, size), dtype=np.float32)
    scores[np.arange(size), (np.arange(size) + 1) % size] = 5
    assert is_tree(tuple(best_tree(scores).tolist()))
