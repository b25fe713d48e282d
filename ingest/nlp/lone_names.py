"""Countries that no table knows and a tagger takes for persons, told by their company in the whole text.

News names a person in full, or with a title, before it uses the surname alone. A name of one word that is nobody's
surname is a country's where it stands as only countries do: "the foreign ministers of Kaldria and Zemoria", "Clara Voll
of Fenmark", "Kaldria's prime minister"; or where it has the form of one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Gazetteer
from ingest.nlp.name_shapes import Name
from ingest.nlp.title_words import BODY_PLURALS, HONORIFICS, OFFICES, PEOPLE, STATE_OFFICES
from ingest.nlp.tokens import Tokens

_LEADERS = STATE_OFFICES | {"ambassador", "parliament", "government", "capital", "army"}
_PLURALS = frozenset(f"{word}s" for word in (*_LEADERS, "leader", "official", "negotiator", "envoy"))
_OF_STATES = _LEADERS | (PEOPLE & _PLURALS) | BODY_PLURALS.keys()
_ENDINGS = ("ia", "land", "stan")
_CLITICS = frozenset({"'s", "’s"})
_BEFORE_HEADS = 3  # words between a possessive and the office: "Kaldria's deputy prime minister"
_ROUNDS = 4  # how far a list of countries is followed; in it all hang on the first
_TAKEN_FOR = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION})


def with_states(tokens: Tokens, names: Sequence[Name], gazetteer: Gazetteer) -> list[Name]:
    """The names, those that must be a country's as places."""
    company = _Company(tokens, names)
    lone = [name for name in names if name.kind in _TAKEN_FOR and company.is_lone(name, gazetteer)]
    states = {tokens.words[name.start] for name in lone if company.is_state(name)}
    for _ in range(_ROUNDS):
        states |= {tokens.words[name.start] for name in lone if company.is_beside(name, states)}
    found = {name.start for name in lone if tokens.words[name.start] in states}
    return [replace(name, kind=MentionKind.PLACE) if name.start in found else name for name in names]


class _Company:
    """What stands beside the names of one document."""

    def __init__(self, tokens: Tokens, names: Sequence[Name]) -> None:
        self.tokens = tokens
        self.persons = {name.end: name for name in names if name.kind is MentionKind.PERSON}
        self.of_persons = {word for name in self.persons.values() for word in self._introduced(name)}
        self.places = {tokens.words[name.start] for name in names if len(name) == 1 and name.kind is MentionKind.PLACE}

    def _introduced(self, name: Name) -> Iterator[str]:
        """The words by which a person is named in full or with a title."""
        tokens = self.tokens
        before = tokens.word(name.start - 1)
        titled = (before in OFFICES or before in HONORIFICS) and not tokens.starts(name.start)
        if len(name) > 1 or titled:
            yield from tokens.words[name.start : name.end]

    def is_lone(self, name: Name, gazetteer: Gazetteer) -> bool:
        """Whether a name is one word that no table knows and nobody in the text bears."""
        word = self.tokens.words[name.start]
        return len(name) == 1 and not name.known and word not in self.of_persons and not gazetteer.is_family(word)

    def is_state(self, name: Name) -> bool:
        """Whether a lone name stands as only a country does."""
        if self.tokens.words[name.start] in self.places or self._follows_holder(name):
            return True
        if name.kind is not MentionKind.PERSON:
            return False
        return self._follows_office(name) or self._owns_office(name) or self._ends_so(name)

    def is_beside(self, name: Name, states: set[str]) -> bool:
        """Whether a lone name is coordinated with a country."""
        tokens = self.tokens
        if name.kind is not MentionKind.PERSON and not self._ends_so(name):
            return False
        first = tokens.heads[name.start]
        beside = [first] if tokens.deps[name.start] == "conj" else []
        beside += [at for at in range(name.end, min(name.end + _BEFORE_HEADS, len(tokens))) if self._joins(name, at)]
        return any(tokens.words[at] in states for at in beside)

    def _joins(self, name: Name, at: int) -> bool:
        return self.tokens.deps[at] == "conj" and self.tokens.heads[at] == name.start

    def _follows_holder(self, name: Name) -> bool:
        """ "Clara Voll of Fenmark"."""
        holder = self.persons.get(name.start - 1)
        return self.tokens.word(name.start - 1) == "of" and holder is not None

    def _follows_office(self, name: Name) -> bool:
        """ "the foreign ministers of Kaldria"."""
        return self.tokens.word(name.start - 1) == "of" and self.tokens.word(name.start - 2) in _OF_STATES

    def _owns_office(self, name: Name) -> bool:
        """ "Kaldria's deputy prime minister"."""
        tokens = self.tokens
        owned = range(name.end + 1, name.end + 1 + _BEFORE_HEADS)
        return tokens.word(name.end) in _CLITICS and any(tokens.word(i) in _LEADERS for i in owned)

    def _ends_so(self, name: Name) -> bool:
        return self.tokens.words[name.start].endswith(_ENDINGS)
