"""Finds near-identical texts, so that a dispatch printed by many papers counts as one source.

Candidates share a band of their MinHash signatures (32 bands of 4 values: texts with Jaccard similarity 0.42 meet with
even chance, with 0.6 almost surely); a candidate is a copy where at least half of the shorter text's word sequences
stand in the longer one.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping

from rensa import RMinHash

_BANDS = 32
_ROWS = 4
_SEED = 1  # signatures are kept in the graph: another seed makes them incomparable
_WORDS = 5  # words in sequence: long enough that common phrases are not shared by chance
_COPY = 0.5
_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[str]:
    """All sequences of five words, in lower case; the whole of a shorter text."""
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[at : at + _WORDS]) for at in range(max(1, len(words) - _WORDS + 1)))


def bands(text: str) -> list[str]:
    """The bands of the text's signature, as words that two texts share where the band is equal."""
    signature = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    signature.update(sorted(shingles(text)))
    values = signature.digest()
    return [
        f"{band}x{hashlib.blake2b(repr(values[band * _ROWS : (band + 1) * _ROWS]).encode(), digest_size=6).hexdigest()}"
        for band in range(_BANDS)
    ]


def is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where half of the shorter text, in shingles, stands in the other."""
    return len(one & other) >= _COPY * min(len(one), len(other))


def clusters(members: Iterable[str], copies: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Each member with the least id of all that copies connect it with."""
    leader = {member: member for member in members}

    def lead(member: str) -> str:
        while leader[member] != member:
            leader[member] = leader[leader[member]]
            member = leader[member]
        return member

    for one, other in copies:
        first, second = sorted((lead(one), lead(other)))
        leader[second] = first
    return {member: lead(member) for member in leader}
