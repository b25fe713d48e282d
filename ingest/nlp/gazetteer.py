"""Known names found in a text: folded, longest first, with the casing of names respected.

A token may fold to several words ("U.S." to "u s") and a name to words across tokens ("al-Sisi"); matching runs over
folded words and accepts what begins and ends with whole tokens.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.ids import fold
from graph.knowledge import Knowledge, Known
from ingest.nlp.annotations import MentionKind
from ingest.nlp.tokens import Tokens

_ACRONYM = 5  # letters; a written-in-capitals name up to this length matches capitals only ("US", not "us")
_LEADING = frozenset({"head_of_state", "head_of_government", "foreign_minister"})
_LONGEST_WORD = 60  # letters; longer tokens are no names and are not folded


class Use(StrEnum):
    """How a word stands for what it names."""

    NAME = "name"
    ADJECTIVE = "adjective"  # "Armenian"
    PEOPLE = "people"  # "Armenians"


_KINDS = {
    "Country": MentionKind.COUNTRY,
    "Organization": MentionKind.ORGANIZATION,
    "Place": MentionKind.PLACE,
    "Person": MentionKind.PERSON,
}
_USES = {"demonym": Use.ADJECTIVE, "adjective": Use.ADJECTIVE, "plural": Use.PEOPLE}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the tables say of a name."""

    kind: MentionKind
    id: str
    use: Use = Use.NAME


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in the text, half-open."""

    start: int
    end: int
    meaning: Meaning


class Gazetteer:
    """Names and what they mean; of several meanings of a name the first added stays."""

    def __init__(self, knowledge: Knowledge | None = None) -> None:
        self._meanings: dict[str, Meaning] = {}
        self._acronyms: set[str] = set()
        self._longest: dict[str, int] = {}
        self._families: frozenset[str] = frozenset()
        if knowledge:
            self._take(list(knowledge.names()))
            self._families = frozenset(self._leading_families(knowledge))

    def _take(self, names: list[Known]) -> None:
        """Add the tables' names: what a phrase says of itself before what it may stand for ("Ankara" is a city)."""
        for metonym in (False, True):
            for known in names:
                if (known.use == "metonym") is metonym:
                    kind = MentionKind.ORGANIZATION if metonym else _KINDS[known.kind]
                    self.add(known.phrase, Meaning(kind, known.id, _USES.get(known.use, Use.NAME)))

    def _leading_families(self, knowledge: Knowledge) -> Iterator[str]:
        """Family names of those who ever led a state or its foreign ministry, where they are no other known name."""
        for tenure in knowledge.tenures:
            if knowledge.offices[tenure.office].kind in _LEADING:
                family = fold(knowledge.people[tenure.person].family)
                if family and family not in self._meanings:
                    yield family

    def is_family(self, word: str) -> bool:
        """Whether a word is the family name of a leading office-holder and not known for anything else."""
        return word[:1].isupper() and " ".join(_folded(word)) in self._families

    def add(self, name: str, meaning: Meaning) -> None:
        """Make a name known."""
        key = fold(name)
        words = key.split()
        if not words or key in self._meanings:
            return
        self._meanings[key] = meaning
        if len(name.replace(".", "")) <= _ACRONYM and name.isupper():
            self._acronyms.add(key)
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def meaning(self, name: str) -> Meaning | None:
        """What a name means, whatever its casing."""
        return self._meanings.get(fold(name))

    def find(self, tokens: Tokens) -> Iterator[Hit]:
        """Known names in order, none overlapping another."""
        words, owners = self._words(tokens)
        at = 0
        while at < len(words):
            end = self._match(tokens, words, owners, at)
            if end > at:
                yield Hit(owners[at], owners[end - 1] + 1, self._meanings[" ".join(words[at:end])])
            at = max(end, at + 1)

    def _match(self, tokens: Tokens, words: list[str], owners: list[int], at: int) -> int:
        """End of the longest known name that begins with folded word `at`, or `at`."""
        longest = self._longest.get(words[at], 0)
        if not longest or (at and owners[at - 1] == owners[at]):
            return at
        for end in range(min(len(words), at + longest), at, -1):
            whole = end == len(words) or owners[end] != owners[end - 1]
            key = " ".join(words[at:end])
            if whole and key in self._meanings and self._cased(tokens, owners[at], owners[end - 1] + 1, key):
                return end
        return at

    def _cased(self, tokens: Tokens, start: int, end: int, key: str) -> bool:
        """Whether the stretch is written as a name."""
        first, last = tokens.words[start], tokens.words[end - 1]
        if key in self._acronyms:
            return first.isupper() or "." in first
        return first[:1].isupper() and (last[:1].isupper() or not last.isalpha())

    def _words(self, tokens: Tokens) -> tuple[list[str], list[int]]:
        """The folded words of the document and the token that each comes from."""
        words: list[str] = []
        owners: list[int] = []
        for i, token in enumerate(tokens.words):
            parts = _folded(token)
            words.extend(parts)
            owners.extend([i] * len(parts))
        return words, owners


@lru_cache(maxsize=8_192)
def _folded(token: str) -> tuple[str, ...]:
    """The folded words of one token."""
    return tuple(fold(token).split()) if len(token) <= _LONGEST_WORD else ()
