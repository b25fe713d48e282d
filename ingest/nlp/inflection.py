"""The regular forms of English verbs and nouns."""

from collections.abc import Iterator

_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_VOWELS = frozenset("aeiou")
_SINGLE = frozenset("wxy")  # consonants that are never doubled


def with_s(lemma: str) -> str:
    """The plural of a noun, the third person of a verb."""
    if _ends_in_y(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(_SIBILANTS) else f"{lemma}s"


def verb_forms(lemma: str) -> Iterator[str]:
    """The forms that a verb would have if it were regular, with a last consonant single and doubled."""
    yield with_s(lemma)
    stem = lemma.removesuffix("e")
    yield f"{stem[:-1]}ied" if _ends_in_y(lemma) else f"{stem}ed"
    yield f"{lemma[:-2]}ying" if lemma.endswith("ie") else f"{lemma if lemma.endswith('ee') else stem}ing"
    if _may_double(lemma):
        yield f"{lemma}{lemma[-1]}ed"
        yield f"{lemma}{lemma[-1]}ing"


def _ends_in_y(lemma: str) -> bool:
    """Whether its y becomes i before an ending."""
    return lemma.endswith("y") and lemma[-2:-1] not in _VOWELS


def _may_double(lemma: str) -> bool:
    """Whether it ends in one vowel and one consonant."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS | _SINGLE:
        return False
    return lemma[-2] in _VOWELS and (lemma[-3] not in _VOWELS or lemma[-3:-1] == "ui")
