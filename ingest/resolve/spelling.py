"""Whether a name in a text can be a spelling of a person's name in the tables.

Names come through many transliterations ("Jeyhum" and "Ceyhun", "Pashinian" and "Pashinyan"). A word may be off by one
letter, a long one by two; a first name must agree as well wherever the text gives one, so that an Aliyeva is no Aliyev
and one Sargsyan is not another.
"""

from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from graph.ids import fold

_LONG = 8  # letters from which a word may be two letters off
_SHORT = 4  # letters below which a word must be the same
_FILLERS = frozenset(
    {"al", "el", "bin", "ibn", "bint", "jr", "sr", "de", "da", "dos", "van", "von", "der", "the", "ould"}
)
# Endings and letters that transliterations write in several ways, longest first.
_VARIANTS = tuple(
    pair.split(">")
    for pair in "kh>h gh>g dzh>j zh>j iy>i yi>i ii>i ij>i ou>u oo>u ee>i ph>f ck>k q>k c>k w>v x>h y>i".split()
)
_FEMININE = ("ova", "eva", "yeva", "ina", "aya", "skaya", "ska")


def name_words(name: str) -> list[str]:
    """Folded words of a name without particles."""
    words = fold(name.replace("'", "").replace("’", "")).split()
    return [word for word in words if word not in _FILLERS] or words


def same_word(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one name."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _SHORT or _differ_in_gender(one, other):
        return False
    if _reduced(one) == _reduced(other):
        return True
    return Levenshtein.distance(one, other, score_cutoff=2) <= (2 if shorter >= _LONG else 1)


def _differ_in_gender(one: str, other: str) -> bool:
    """Whether one is the feminine of the other's surname: another person, usually a relative."""
    return one.endswith(_FEMININE) != other.endswith(_FEMININE) and one.rstrip("a") == other.rstrip("a")


def _reduced(word: str) -> str:
    """The word with what transliterations write differently made the same, and double letters single."""
    for variant, plain in _VARIANTS:
        word = word.replace(variant, plain)
    return "".join(letter for i, letter in enumerate(word) if i == 0 or letter != word[i - 1])


def agreement(name: str, spellings: Iterable[str], family: str) -> float:
    """How well a name in a text agrees with a person's: 1 for the full name, less for parts and variants, 0 for not.

    A single word agrees only as the family name, or, for less, as another part by which a person may be known.
    """
    words = name_words(name)
    if not words:
        return 0.0
    return max((_against(words, spelling, family) for spelling in spellings), default=0.0)


def _against(words: list[str], spelling: str, family: str) -> float:
    known = name_words(spelling)
    if words == known or " ".join(words) == " ".join(known):
        return 1.0
    if len(words) == 1:
        return _single(words[0], known, name_words(family))
    shared = [word for word in words if any(same_word(word, other) for other in known)]
    initials = [w for w in words if len(w) == 1 and any(other.startswith(w) for other in known)]
    if len(shared) + len(initials) == len(words) and shared and set(words) != set(initials):
        return 0.95 if any(same_word(words[-1], other) for other in known[-1:]) else 0.9
    if len(known) > 1 and all(any(same_word(word, other) for word in words) for other in known):
        return 0.9
    return 0.0


def _single(word: str, known: list[str], family: list[str]) -> float:
    if word in family or (len(known) == 1 and word == known[0]):
        return 0.8
    if any(same_word(word, part) for part in family):
        return 0.7
    return 0.5 if word in known and len(word) >= _SHORT else 0.0
