"""Lemmas: of the inflected verbs and nouns that the tables know, from the tables; else by the network, as edits.

An edit tells how much of a word's end goes, what comes instead, and in which letters.
"""

from functools import lru_cache
from pathlib import Path

VERB, NOUN = "verb", "noun"
CLASSES = dict.fromkeys(("VBD", "VBG", "VBN", "VBZ"), VERB) | {"NNS": NOUN}  # tags of the tables' forms
_CASES = {"k": lambda text: text, "l": str.lower, "t": lambda text: text[:1].upper() + text[1:].lower(), "u": str.upper}


def learn(word: str, lemma: str) -> str | None:
    """The edit that makes the lemma of the word, as "CUT|ADDED|CASE"; none where letters alone do not tell it."""
    small = lemma.lower()
    pairs = zip(word.lower(), small, strict=False)
    kept = next((at for at, (own, wanted) in enumerate(pairs) if own != wanted), min(len(word), len(small)))
    edit = f"{len(word) - kept}|{small[kept:]}|"
    return next((edit + case for case in _CASES if apply(edit + case, word) == lemma), None)


@lru_cache(1 << 13)
def apply(edit: str, word: str) -> str:
    """The lemma; the word itself where the edit cuts more than there is."""
    cut, _, rest = edit.partition("|")
    added, _, case = rest.rpartition("|")
    if int(cut) > len(word):
        return word
    return _CASES[case](word[: len(word) - int(cut)] + added) or word


def load_forms(path: Path) -> dict[tuple[str, str], str]:
    """Lemma by tag and lower-cased form, of a table of lines "LEMMA, word class, forms" parted by tabs and blanks.

    Raises:
        OSError: there is no such file.
    """
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    known = {(word_class, form): lemma for lemma, word_class, forms in lines for form in forms.split()}
    return {(tag, form): lemma for tag, kind in CLASSES.items() for (own, form), lemma in known.items() if own == kind}
