"""The head words of title phrases: what kind of phrase a word opens, and where a run of heads ends."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from ingest.nlp.annotations import MentionKind
from ingest.nlp.name_shapes import Name, is_office
from ingest.nlp.title_words import (
    BODIES,
    BODY_PLURALS,
    CALLINGS,
    HONORIFICS,
    PEOPLE,
    PORTFOLIO,
    SINGULAR,
    STATE_OFFICES,
    STYLES,
)
from ingest.nlp.tokens import Tokens

HYPHENS = frozenset({"-", "‑"})
CLITICS = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 10  # words between a first head and the one that it qualifies
_WHITHER = frozenset("to into toward towards back home off out".split())  # before them "head" is the verb


class Class(Enum):
    """What a phrase with this head names."""

    OFFICE = auto()
    CALLING = auto()
    HONORIFIC = auto()
    PEOPLE = auto()
    BODY = auto()


@dataclass(slots=True, eq=False)
class Title:
    """A title phrase; stretches are half-open."""

    start: int
    end: int
    head: int
    kind: Class
    words: str = ""  # lower-cased, without article, country and modifier: "foreign minister"
    modifier: str = ""
    plural: bool = False
    article: str = ""  # lower-cased determiner
    owner: int = -1  # token of the possessor that is no part of the phrase: "his", the name before "'s"
    of: list[tuple[int, int]] = field(default_factory=list)  # stretches naming whom it belongs to

    @property
    def body(self) -> int:
        """First token after the article."""
        return self.start + bool(self.article)


class Heads:
    """The heads of one document."""

    def __init__(self, tokens: Tokens, names: Sequence[Name]) -> None:
        self.tokens = tokens
        self.ending = {name.end: name for name in names}
        self.starting = {name.start: name for name in names}
        self.persons = {i for name in names if name.kind is MentionKind.PERSON for i in range(name.start, name.end)}
        self.named = {i for name in names if not name.demonym for i in range(name.start, name.end)}

    def kind(self, i: int) -> Class | None:
        """What kind of head the word at `i` is, or None."""
        word = self.tokens.lower[i]
        if i in self.persons or i in self.named:
            return None
        if word in HONORIFICS:
            return Class.HONORIFIC if self.tokens.capital(i) else None
        if self.tokens.pos[i] in ("VERB", "AUX", "ADV", "ADP", "PRON") and not self.tokens.capital(i):
            return None
        if is_office(self.tokens, i):
            return None if word == "head" and self.tokens.word(i + 1) in _WHITHER else Class.OFFICE
        if word in PEOPLE:
            return Class.PEOPLE
        if word in CALLINGS:
            return Class.CALLING
        if word in SINGULAR:
            return Class.PEOPLE
        return Class.BODY if word in BODIES or word in BODY_PLURALS else None

    def is_plural(self, head: int, kind: Class) -> bool:
        """Whether the head speaks of several."""
        word = self.tokens.lower[head]
        return kind is Class.PEOPLE or word in SINGULAR or word in BODY_PLURALS

    def opens_longer(self, head: int) -> bool:
        """Whether the word only qualifies a head further on: "deputy foreign minister", "chief nuclear negotiator"."""
        tokens, at = self.tokens, head + 1
        if tokens.lower[head] not in ("deputy", "chief", "vice", "general", "executive"):
            return False
        while at < min(head + _LONGEST, len(tokens)) and tokens.word(at) in PORTFOLIO and not tokens.starts(at):
            at += 1
        return head + 1 < at < len(tokens) and not tokens.starts(at) and self.kind(at) is not None

    def last(self, head: int, kind: Class) -> tuple[int, Class]:
        """The last head of a run such as "vice president", "chief negotiator", "army chief"."""
        tokens = self.tokens
        while kind is not Class.HONORIFIC and not tokens.closes(head + 1):
            after = head + 1 + (tokens.word(head + 1) in HYPHENS)
            following = self.kind(after) if after < len(tokens) else None
            if following is None or following is Class.HONORIFIC or self._is_style(head, after):
                break
            head, kind = after, following
        return head, kind

    def _is_style(self, head: int, after: int) -> bool:
        """Whether the word behind a head is the holder's own style, and no part of the office: "Minister Sheikh"."""
        lower = self.tokens.lower
        return lower[head] in STATE_OFFICES and lower[after] in STYLES and self.tokens.capital(after)
