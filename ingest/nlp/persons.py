"""Persons: names joined with the titles before, behind and beside them, and offices that stand for their holders."""

from collections.abc import Iterator

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.jurisdictions import Jurisdictions
from ingest.nlp.name_shapes import Name, capital_run
from ingest.nlp.title_heads import CLITICS, Class, Title
from ingest.nlp.title_words import HONORIFICS, SINGULAR, STYLES
from ingest.nlp.titles import name_after
from ingest.nlp.tokens import Tokens

_JOINING = frozenset({"and", "&", ","})
_BOTH = frozenset({"and", "&", "/"})
_FILLERS = frozenset(
    {"current", "now", "currently", "himself", "herself", "who", "is", "was", "then", "also", "formerly"}
)
_OPENERS = frozenset({",", "(", "—", "–", "-", "--"})
_NAMELESS = frozenset({"the", "a", "an", "this", "that", "another", "some"})


class Persons:
    """Composes the person and office mentions of one document."""

    def __init__(self, tokens: Tokens, names: list[Name], titles: list[Title], jurisdictions: Jurisdictions) -> None:
        self.tokens = tokens
        self.names = {name.start: name for name in names}
        self.persons = [name for name in names if name.kind is MentionKind.PERSON]
        self.titles = {title.start: title for title in titles}
        self.jurisdictions = jurisdictions
        self.used: set[int] = set()  # ids of titles and starts of names already part of a mention

    def titled(self, title: Title) -> Iterator[Mention]:
        """The mentions that a singular title makes: its holder with a name, or the office alone."""
        if title.start in self.used:
            return
        end = name_after(self.tokens, title, self.names)
        if end > title.end:
            yield self._person(title.end, end, title, before=True)
            return
        if title.kind is Class.HONORIFIC:
            return
        style = self._style(title)
        if style:
            self.used.add(style.start)
            yield self._person(style.end, name_after(self.tokens, style, self.names), title, before=True)
            return
        second = self._second_office(title)
        if second:
            self.used.add(second.start)
            yield self._person(second.end, name_after(self.tokens, second, self.names), title, before=True)
            return
        behind = self._name_behind(title)
        if behind:
            yield self._person(behind.start, behind.end, title, before=True)
        elif self._names_someone(title):
            yield self._office(title)

    def _style(self, title: Title) -> Title | None:
        """The style between an office and its holder's name: "Secretary of State Cardinal Ivo Sarnel"."""
        tokens, style = self.tokens, self.titles.get(title.end)
        if style is None or style.plural or style.article or tokens.lower[style.head] not in STYLES:
            return None
        if tokens.starts(style.start) or title.kind is not Class.OFFICE or not tokens.capital(style.start):
            return None
        return style if name_after(tokens, style, self.names) > style.end else None

    def _second_office(self, title: Title) -> Title | None:
        """The other office of one holder: "Sardovian Deputy Premier and Defence Minister Elena Marku"."""
        tokens, at = self.tokens, title.end
        second = self.titles.get(at + 1)
        if tokens.word(at) not in _BOTH or second is None or title.article or not tokens.capital(title.head):
            return None
        if second.plural or second.article or second.of or second.kind is not Class.OFFICE:
            return None
        return second if name_after(tokens, second, self.names) > second.end else None

    def untitled(self, name: Name) -> Iterator[Mention]:
        """The person of a name that no title before it has taken."""
        if name.start not in self.used:
            yield self._person(name.start, name.end, None)

    def named(self, start: int, end: int, title: Title) -> Mention:
        """One of several persons under a plural title."""
        return self._person(start, end, title, member=True)

    def _person(
        self, start: int, end: int, title: Title | None, *, before: bool = False, member: bool = False
    ) -> Mention:
        """A person mention: the name from `start` to `end`, its title and what follows."""
        tokens = self.tokens
        while tokens.word(start) in HONORIFICS and start < end - 1:
            start += 1
        self.used.update(range(start, end))
        mention = Mention(start, end, start, MentionKind.PERSON, name=_bare(tokens, start, end))
        of: list[tuple[int, int]] = []
        if title:
            self._entitle(mention, title)
            of = [] if member else title.of
            if before:
                mention.start = title.start
                self.used.add(title.start)
        mention.head = tokens.root(mention.start, mention.end, range(start, end))
        country = self._country_after(mention)
        if country:
            of = [country] if not title or member or not title.of else of
            mention.end = country[1]
        if of and not mention.jurisdiction:
            mention.jurisdiction, mention.of = self.jurisdictions.of(*of[0])
        self._take_apposition(mention)
        if not title:
            self._take_honorific(mention)
        return mention

    def _take_honorific(self, mention: Mention) -> None:
        while self.tokens.word(mention.start - 1) in HONORIFICS and self.tokens.capital(mention.start - 1):
            mention.start -= 1

    def _entitle(self, mention: Mention, title: Title) -> None:
        words = title.words.split()
        if title.plural and words:
            words[-1] = SINGULAR.get(words[-1], words[-1])
        if title.kind is not Class.HONORIFIC or len(words) > 1 or words[0] not in HONORIFICS:
            mention.title = " ".join(words)
        mention.modifier = title.modifier
        if title.of and not title.plural:
            mention.jurisdiction, mention.of = self.jurisdictions.of(*title.of[0])

    def _country_after(self, mention: Mention) -> tuple[int, int] | None:
        """The country or body in "Clara Voll of Fenmark"."""
        tokens, at = self.tokens, mention.end
        if tokens.word(at) != "of":
            return None
        at += 1 + (tokens.word(at + 1) == "the")
        name = self.names.get(at)
        if name:
            return None if name.kind is MentionKind.PERSON else (at, name.end)
        end = capital_run(tokens, at, self.names)
        return (at, end) if end > at else None

    def _take_apposition(self, mention: Mention) -> None:
        """Take in ", the president of Qarvel," behind the name."""
        tokens, at = self.tokens, mention.end
        if tokens.word(at) not in _OPENERS or at + 1 >= len(tokens) or tokens.starts(at + 1):
            return
        at += 1
        while tokens.word(at) in _FILLERS:
            at += 1
        title = self._owned_by_office(self.titles.get(at))
        if title is None or title.plural or title.kind in (Class.BODY, Class.PEOPLE, Class.HONORIFIC):
            return
        if at in self.used or name_after(tokens, title, self.names) > title.end or (title.owner >= 0 and mention.title):
            return
        if not (tokens.closes(title.end) or (not mention.title and self._apposed(title, mention))):
            return
        self.used.update((at, title.start))
        mention.end = title.end
        if not mention.title:
            self._entitle(mention, title)

    def _owned_by_office(self, title: Title | None) -> Title | None:
        """The office of who serves another office, where the title at hand is its: "the mayor's chief of staff"."""
        while title and self.tokens.word(title.end) in CLITICS:
            following = self.titles.get(title.end + 1)
            if following is None:
                break
            title = following
        return title

    def _apposed(self, title: Title, mention: Mention) -> bool:
        """Whether the tree hangs the title on the name as an apposition."""
        head = self.tokens.heads[title.head]
        return self.tokens.deps[title.head] == "appos" and mention.start <= head < mention.end

    def _name_behind(self, title: Title) -> Name | None:
        """The name in "the president of Qarvel, Mirela Osk,"."""
        tokens, at = self.tokens, title.end
        if tokens.word(at) not in _OPENERS or at + 1 >= len(tokens) or tokens.starts(at + 1):
            return None
        if not (title.article == "the" or title.owner >= 0 or title.of or tokens.capital(title.head)):
            return None
        at += 1
        at = self._behind_rank(at)
        while tokens.word(at) in HONORIFICS:
            at += 1
        name = self.names.get(at)
        if name is None and tokens.capital(at):
            end = capital_run(tokens, at, self.names)
            name = Name(at, end, MentionKind.PERSON) if end > at + 1 else None
        if name is None or name.kind is not MentionKind.PERSON or name.start in self.used:
            return None
        return name if self._stands_apposed(title, name) else None

    def _behind_rank(self, at: int) -> int:
        """Behind a second title of the holder: "the army chief, General Ivo Sarnel"."""
        rank = self.titles.get(at)
        if rank is None or rank.plural or rank.article or rank.of or rank.owner >= 0 or rank.kind is not Class.OFFICE:
            return at
        if not self.tokens.capital(at) or name_after(self.tokens, rank, self.names) == rank.end:
            return at
        self.used.add(rank.start)
        return rank.end

    def _stands_apposed(self, title: Title, name: Name) -> bool:
        """Whether the name behind the comma is the holder's, not the next of a list."""
        tokens = self.tokens
        tree = any(tokens.deps[i] == "appos" and tokens.heads[i] in range(title.start, title.end) for i in _span(name))
        if tree:
            return True
        if tokens.word(name.end) == "," and tokens.word(name.end + 1) in ("and", "or"):
            return title.article == "the" and not any(tokens.deps[i] == "conj" for i in _span(name))
        return tokens.closes(name.end) or tokens.word(name.end) in ("and", "in", "on", "at", "to", "after", "for")

    def _names_someone(self, title: Title) -> bool:
        """Whether a title without a name stands for its holder."""
        if title.kind is Class.CALLING and self._only_qualifies(title.end):
            return False
        if title.kind is Class.CALLING:
            return (title.article in _NAMELESS and bool(title.article)) or bool(title.of)
        return bool(title.article or title.of or title.owner >= 0 or self.tokens.capital(title.head))

    def _only_qualifies(self, at: int) -> bool:
        """Whether a calling only qualifies the word at `at`: "the rebel army", "rebel-held"."""
        tokens = self.tokens
        if at >= len(tokens) or tokens.starts(at):
            return False
        return tokens.capital(at) or tokens.words[at] == "-" or tokens.pos[at] in ("NOUN", "PROPN")

    def _office(self, title: Title) -> Mention:
        self.used.add(title.start)
        tokens = self.tokens
        head = tokens.root(title.start, title.end, range(title.head, title.head + 1))
        mention = Mention(title.start, title.end, head, MentionKind.OFFICE)
        self._entitle(mention, title)
        return mention


def _span(name: Name) -> range:
    return range(name.start, name.end)


def _bare(tokens: Tokens, start: int, end: int) -> str:
    """The name as written, on one line."""
    return " ".join(tokens.text(start, end).split())
