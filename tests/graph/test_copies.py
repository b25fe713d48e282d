"""Near-identical texts: found, and told apart from texts on the same matter."""

import random

import pytest

from graph.copies import bands, clusters, is_copy, shingles

WORDS = [f"word{n}" for n in range(400)]
DISPATCH = " ".join(random.Random(1).choices(WORDS, k=200))
OTHER = " ".join(random.Random(2).choices(WORDS, k=200))


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (DISPATCH, True),
        (DISPATCH.upper().replace(" ", "\n"), True),
        (DISPATCH + " and a last line of another paper", True),
        ("A first line. " + DISPATCH[:900], True),
        (OTHER, False),
        (OTHER + " " + DISPATCH[:200], False),
    ],
)
def test_copies(text: str, copy: bool) -> None:  # noqa: FBT001
    assert is_copy(shingles(DISPATCH), shingles(text)) is copy
    assert bool(set(bands(DISPATCH)) & set(bands(text))) is copy


def test_signatures_are_the_same_on_every_machine() -> None:
    assert bands("The quick brown fox jumps over the lazy dog")[:2] == ["0xf1bb1218ba09", "1x22e295492761"]


def test_clusters_take_the_least_id_of_all_that_is_connected() -> None:
    assert clusters("dcbae", [("d", "c"), ("c", "b"), ("a", "e")]) == {"b": "b", "c": "b", "d": "b", "a": "a", "e": "a"}
