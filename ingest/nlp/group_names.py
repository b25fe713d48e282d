"""Names of groups of states by their form alone: "G8", "P5+1", "Normandy Four", "Group of Seven", "Contact Group".

What tables know wins where it is as long; here stands what no table can list in full, as new formats come every year.
"""

import re
from collections.abc import Iterator

from ingest.nlp.annotations import MentionKind
from ingest.nlp.name_shapes import Name
from ingest.nlp.title_words import CALENDAR
from ingest.nlp.tokens import Tokens

_FORMULA = re.compile(r"(G-?\d{1,2}|EU\d|[ABCDENPV]-?\d)(\+\d|\+EU|\+Germany)?")
_SUM = re.compile(r"\d|EU|Germany|Turkey|Ukraine")  # what is added: "P5 + 1", "E3 + Turkey"
_NUMBERS = frozenset("two three four five six seven eight nine ten twenty seventy-seven".split())
_KINDS = frozenset("contact core minsk working coordination steering support".split())
_ENSEMBLES = frozenset("quartet quad quint troika trio triangle".split())
_LONGEST = 4  # words of a name before "Quartet" or a number


def group_names(tokens: Tokens) -> Iterator[Name]:
    """The groups of states that their form gives away, in order."""
    at = 0
    while at < len(tokens):
        start, end = _group(tokens, at)
        if end:
            yield Name(start, end, MentionKind.ORGANIZATION)
        at = max(end, at + 1)


def _group(tokens: Tokens, at: int) -> tuple[int, int]:
    """The name whose telling word stands at `at`; (0, 0) where there is none."""
    if not tokens.capital(at):
        return 0, 0
    word = tokens.words[at]
    if _FORMULA.fullmatch(word) and tokens.pos[at] not in ("NUM", "VERB"):
        return at, _added(tokens, at + 1)
    if word == "Group" and tokens.lower[at + 1 : at + 2] == ["of"] and _counts(tokens, at + 2):
        return at, at + 3
    if tokens.starts(at):
        return 0, 0
    lower = tokens.lower[at]
    if lower == "group" and tokens.capital(at - 1) and tokens.word(at - 1) in _KINDS:
        return at - 1, at + 1
    if lower in _ENSEMBLES or (lower in _NUMBERS and not tokens.capital(at + 1)):
        start = _begin(tokens, at)
        return (start, at + 1) if start < at else (0, 0)
    return 0, 0


def _added(tokens: Tokens, at: int) -> int:
    """End of a formula that goes on at `at` with "+1", in one word or in two."""
    word = tokens.word(at)
    if word == "+" and at + 1 < len(tokens) and _SUM.fullmatch(tokens.words[at + 1]):
        return at + 2
    return at + (word[:1] == "+" and _SUM.fullmatch(word[1:].capitalize()) is not None)


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a number stands at `at` as part of a name: "Seven", "77"."""
    return at < len(tokens) and (tokens.words[at].isdigit() or (tokens.capital(at) and tokens.lower[at] in _NUMBERS))


def _begin(tokens: Tokens, at: int) -> int:
    """Where the capitals before a word begin: "Middle East" in "Middle East Quartet"."""
    start = at
    while start and at - start < _LONGEST and not tokens.starts(start):
        word, before = tokens.words[start - 1], tokens.lower[start - 1]
        if not (word.isalpha() and word[0].isupper() and tokens.pos[start - 1] in ("PROPN", "ADJ", "NOUN")):
            break
        if before in CALENDAR or before in ("the", "a", "all"):
            break
        start -= 1
    return start
