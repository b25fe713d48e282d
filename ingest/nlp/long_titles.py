"""Long complements that the holder's name ends: "Minister of State for Lakes, Rivers, and Coasts Ivo Sarnel"."""

from ingest.nlp.annotations import MentionKind
from ingest.nlp.name_shapes import Name
from ingest.nlp.title_complements import PREPOSITIONS
from ingest.nlp.title_heads import Class, Heads, Title
from ingest.nlp.title_words import STYLES

_LINKS = frozenset({"and", "&", ",", "the", "of", "for", "with", "on", "in", "to"})  # inside a complement
_LONGEST = 20  # tokens from what is known of the complement to the name


class LongTitles:
    """Takes the rest of long complements of the titles of one document."""

    def __init__(self, heads: Heads) -> None:
        self.heads = heads
        self.tokens, self.starting = heads.tokens, heads.starting

    def take(self, title: Title) -> None:
        """Take in what is left of a long complement that the holder's name ends: "for Lakes, Rivers and Seas Ivo".

        Only between capitals, where no other holder is named and no comma or "and" stands before the name.
        """
        tokens, i = self.tokens, title.end
        if title.plural or title.kind is not Class.OFFICE or not tokens.capital(title.head):
            return
        if not PREPOSITIONS.intersection(tokens.lower[title.head : i]):
            return
        end = 0
        while i < min(len(tokens), title.end + _LONGEST) and not tokens.starts(i):
            name = self.starting.get(i)
            if name and name.kind is MentionKind.PERSON:
                if i > title.end and tokens.lower[i - 1] not in _LINKS and not self._is_demonym(i - 1):
                    self._note_country(title, i)
                    title.end = end or i
                return
            styled = self.heads.kind(i) is Class.HONORIFIC or tokens.lower[i] in STYLES
            if end and not styled:
                return
            end = end or (i if styled else 0)
            step = self._step(i, name)
            if not step:
                return
            i += step

    def _step(self, i: int, name: Name | None) -> int:
        """Number of tokens at `i` that can stand inside a long complement; 0 where it cannot go on."""
        tokens = self.tokens
        if name:
            return len(name)
        if tokens.words[i] == "(" and tokens.word(i + 2) == ")":
            return 3
        if self.heads.kind(i) in (Class.OFFICE, Class.PEOPLE, Class.CALLING) and tokens.lower[i] not in STYLES:
            return 0
        return int(tokens.capital(i) or tokens.lower[i] in _LINKS)

    def _is_demonym(self, i: int) -> bool:
        name = self.starting.get(i)
        return name is not None and name.demonym

    def _note_country(self, title: Title, end: int) -> None:
        """Let the country in the rest of a complement be the title's where it has none: "… of Norland Ivo Sarnel"."""
        named = [self.starting[at] for at, _ in title.of if at in self.starting]
        if any(name.kind is MentionKind.COUNTRY for name in named):
            return
        behind = [self.starting[i] for i in range(title.end, end) if i in self.starting]
        countries = [(name.start, name.end) for name in behind if name.kind is MentionKind.COUNTRY and not name.demonym]
        title.of = countries or title.of
