"""Whether a name in a text can be a spelling of a person's name in the tables.

Names come through many transliterations ("Jeyhum" and "Ceyhun", "Pashinian" and "Pashinyan"). A word may be off by one
letter, a long one by two; a first name must agree as well wherever the text gives one, so that an Aliyeva is no Aliyev
and one Sargsyan is not another.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from graph.ids import fold

_LONG = 8  # letters from which a word may be two letters off
_SHORTEST = 4  # letters from which a word may differ in what transliterations write in several ways
_SHORT = 5  # letters below which a word must be the same
_LONGEST = 30  # letters beyond which no word is looked for with letters left out
_LONG_ENOUGH = 6  # letters from which a bare surname may be a spelling of another
_ALIKE = 3  # letters by which national forms of one first name begin alike
_FILLERS = frozenset(
    {"al", "el", "bin", "ibn", "bint", "jr", "sr", "de", "da", "dos", "van", "von", "der", "the", "ould"}
)
_ARTICLES = frozenset({"al", "el"})
_LONG_BEHIND = 5  # letters beyond which a word that begins so may have the article in it
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
    if _differ_in_gender(one, other):
        return False
    if shorter >= _SHORTEST and _reduced(one) == _reduced(other):
        return True
    if _reduced(_bare(one)) == _reduced(other) or _reduced(one) == _reduced(_bare(other)):
        return True
    return shorter >= _SHORT and Levenshtein.distance(one, other, score_cutoff=2) <= (2 if shorter >= _LONG else 1)


def keys(word: str) -> set[str]:
    """What a folded word is found by: two words that are spellings of one name (`same_word`) have one in common."""
    size = len(word)
    left_out = 0 if not _SHORT <= size <= _LONGEST else 2 if size >= _LONG else 1
    found = {"".join(kept) for count in range(left_out + 1) for kept in combinations(word, size - count)}
    return found | {_reduced(word), _reduced(_bare(word))}


def _differ_in_gender(one: str, other: str) -> bool:
    """Whether one is the feminine of the other's surname: another person, usually a relative."""
    return one.endswith(_FEMININE) != other.endswith(_FEMININE) and one.rstrip("a") == other.rstrip("a")


def _bare(word: str) -> str:
    """A word without the Arabic article that is written in one with it: "Elaraby"."""
    return word[2:] if word[:2] in _ARTICLES and len(word) > _LONG_BEHIND else word


@lru_cache(maxsize=16_384)
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
    if _found_in(words, known) and _begins_alike(words, known, name_words(family)):
        return 0.95 if same_word(words[-1], known[-1]) else 0.9
    return 0.9 if len(known) > 1 and _found_in(known, words) and same_word(known[0], words[0]) else 0.0


def akin(name: str, spelling: str, family: str) -> bool:
    """Whether a name has a person's family name and a first name that begins like theirs: "Georgios" for George."""
    words, known, own = name_words(name), name_words(spelling), name_words(family)
    if min(len(words), len(known), len(own)) < 1 or len(words) < 2:
        return False
    return same_word(words[-1], own[-1]) and words[0][:_ALIKE] == known[0][:_ALIKE] and len(known[0]) > 1


def _found_in(words: list[str], known: list[str]) -> bool:
    """Whether each word is a spelling or the initial of a known word of its own; initials alone say nothing.

    Of known initials only the first counts: "S. Jaishankar" has no other given name, "John F. Kerry" has.
    """
    left = list(known)
    for word in words:
        match = next((other for other in left if same_word(word, other)), "")
        match = match or next((other for other in left if len(word) == 1 and other.startswith(word)), "")
        if not match and known and word is words[0] and len(known[0]) == 1 and word.startswith(known[0]):
            match = known[0]
        if not match:
            return False
        left.remove(match)
    return any(len(word) > 1 for word in words)


def _begins_alike(words: list[str], known: list[str], family: list[str]) -> bool:
    """Whether a name has the first word or the family name of another: a father's name alone is not his son's."""
    first = any(same_word(words[0], known[i]) or known[i].startswith(words[0]) for i in (0, -1))
    return first or (bool(family) and same_word(words[-1], family[-1]) and words[-1] == known[-1])


def _single(word: str, known: list[str], family: list[str]) -> float:
    if word in family or (len(known) == 1 and word == known[0]):
        return 0.8
    if any(same_word(word, part) for part in family):
        return 0.7
    return 0.5 if word in known and len(word) > 3 else 0.0


def bears(name: str, family: str) -> bool:
    """Whether a single word in a text is that family name; a short one must be written so ("Zhang" is no Chang)."""
    words = name_words(name)
    parts = fold(family).split()
    return len(words) == 1 and (
        words[0] in parts or (len(words[0]) >= _LONG_ENOUGH and any(same_word(words[0], part) for part in parts))
    )
