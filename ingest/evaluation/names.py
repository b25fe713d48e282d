"""When a name that was extracted is the party that gold means.

Gold gives a party as one name or as a list of names that are all right. People match on their last name, after
transliteration and case folding, with one letter of difference allowed in long surnames; offices and bodies match on
all their words, because "foreign minister of Armenia" and "foreign minister of Georgia" share most of theirs.
"""

from collections.abc import Iterable
from typing import Any

from rapidfuzz.distance import Levenshtein

from graph.ids import fold

OFFICE_WORDS = frozenset(
    "president minister secretary chancellor premier king queen emir ambassador envoy spokesman spokesperson "
    "spokeswoman adviser advisor chief director leader general commissioner speaker governor representative".split()
)
COLLECTIVE_WORDS = frozenset(
    "leaders government party council embassy ministry union nations ministers presidents officials "
    "delegation delegations organization organisation states group forces army community parliament congress "
    "committee commission authority front movement league court bank house office spokesman spokesperson "
    "spokeswoman".split()
)
TITLE_WORDS = frozenset(
    "the of and al el bin ibn de da van von mr mrs ms dr sir jr sr ii iii crown prince foreign prime pope "
    "sheikh ayatollah president minister secretary general king chancellor premier emir".split()
)
_LONG_SURNAME = 5  # letters; shorter surnames that differ in a letter are other people


def names_of(party: Any) -> list[str]:
    """All names of a party, folded: of a string, a list of names, or an object with `name` and `aliases`."""
    if not party:
        return []
    if isinstance(party, str):
        return [fold(party)]
    if isinstance(party, dict):
        return [fold(name) for name in [party.get("name"), *(party.get("aliases") or [])] if name]
    return [name for part in party for name in names_of(part)]


def same_party(gold: Any, extracted: Any) -> bool:
    """True where any name of the one is a name of the other."""
    return any(_same_name(g, e) for g in names_of(gold) for e in names_of(extracted))


def contains(parties: Iterable[Any] | None, party: Any) -> bool:
    """True where one of `parties` is `party`."""
    return any(same_party(party, other) for other in parties or ())


def _same_name(gold: str, extracted: str) -> bool:
    if gold == extracted:
        return True
    if _is_office(gold) or _is_office(extracted):
        return _words(gold, {"the", "of"}) == _words(extracted, {"the", "of"})
    gold_words, extracted_words = _bare(gold), _bare(extracted)
    if set(gold_words) == set(extracted_words):
        return True
    if COLLECTIVE_WORDS & {*gold_words, *extracted_words}:
        return False
    if len(extracted_words) == 1 and len(extracted_words[0]) > 2 and extracted_words[0] in gold_words:
        return True
    both_full = len(gold_words) > 1 and len(extracted_words) > 1
    return _same_surname(gold_words[-1], extracted_words[-1]) and not (
        both_full and gold_words[0][0] != extracted_words[0][0]
    )


def _is_office(name: str) -> bool:
    """A phrase that names an office, not its holder."""
    words = name.split()
    before_of = words[: words.index("of")] if "of" in words else []
    return bool(words) and (words[-1] in OFFICE_WORDS or bool(OFFICE_WORDS & set(before_of)))


def _words(name: str, without: set[str]) -> set[str]:
    return set(name.split()) - without


def _bare(name: str) -> list[str]:
    """The words of a name without titles and particles, or all of them where nothing else is left."""
    return [word for word in name.split() if word not in TITLE_WORDS] or name.split() or [""]


def _same_surname(gold: str, extracted: str) -> bool:
    if gold == extracted:
        return True
    return (
        min(len(gold), len(extracted)) >= _LONG_SURNAME and Levenshtein.distance(gold, extracted, score_cutoff=1) <= 1
    )
