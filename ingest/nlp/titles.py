"""Title phrases: "the former Turkish foreign minister", "president of the Assembly of Lakes", "Iranian negotiators".

A phrase is found from its head word outwards: to the left over what qualifies it, country and article included; to the
right over "elect", "general" and the complement ("of Armenia", "for foreign affairs", "to the United Nations"). It says
which stretch names the country or body it belongs to; what that stretch means is told later, when all are known.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from ingest.nlp.annotations import MentionKind
from ingest.nlp.names import Name, capital_run
from ingest.nlp.title_words import (
    AFTER_HEAD,
    BODIES,
    CALENDAR,
    CALLINGS,
    HONORIFICS,
    MODIFIERS,
    NUMBERS,
    OFFICES,
    PEOPLE,
    PORTFOLIO,
    SINGULAR,
    WRITTEN_OUT,
)
from ingest.nlp.tokens import Tokens

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "another", "some", "any", "each", "every", "no"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "whose", "my", "our", "your"})
_CLITICS = frozenset({"'s", "’s", "'", "’"})
_HYPHENS = frozenset({"-", "‑"})
_PREPOSITIONS = frozenset({"of", "for", "to", "at", "on", "from"})
_FOR = frozenset(
    "minister secretary envoy representative commissioner spokesman spokeswoman spokesperson adviser advisor "
    "coordinator rapporteur director undersecretary negotiator mediator deputy chief head correspondent candidate "
    "ministers envoys spokesmen".split()
)
_TO = frozenset("ambassador envoy representative adviser advisor delegate aide ambassadors envoys delegates".split())
_AT = frozenset("analyst expert professor fellow scholar researcher lecturer director specialist ambassador".split())
_STATE_TITLES = frozenset(
    {
        "president",
        "prime minister",
        "foreign minister",
        "chancellor",
        "premier",
        "king",
        "queen",
        "pope",
        "vice president",
    }
)
_PLAIN = frozenset({"new", "current", "incumbent", "present", "newly", "elected", "visiting", "longtime", "long-time"})
_DEMONYM_ENDINGS = ("an", "ese", "ish", "ic", "ois", "ean", "ine", "ari", "iti", "ani", "aqi", "wi")
_LONGEST_LEFT = 10  # tokens before the head; longer noun phrases do not occur in titles
_LONGEST_COMPLEMENT = 10


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


def find_titles(tokens: Tokens, names: Sequence[Name]) -> list[Title]:
    """All title phrases, in order, none overlapping another."""
    finder = _Finder(tokens, names)
    titles: list[Title] = []
    at = 0
    while at < len(tokens):
        title = finder.at(at, titles[-1].end if titles else 0)
        if title:
            titles.append(title)
            at = title.end
        else:
            at += 1
    return titles


class _Finder:
    """One document's search."""

    def __init__(self, tokens: Tokens, names: Sequence[Name]) -> None:
        self.tokens = tokens
        self.ending = {name.end: name for name in names}
        self.starting = {name.start: name for name in names}
        self.persons = {i for name in names if name.kind is MentionKind.PERSON for i in range(name.start, name.end)}
        self.named = {i for name in names if not name.demonym for i in range(name.start, name.end)}

    def at(self, head: int, floor: int) -> Title | None:
        """The title phrase whose first head word is at `head`, reaching no further left than `floor`."""
        kind = self._class(head)
        if kind is None:
            return None
        if self._opens_longer(head):
            return None
        head, kind = self._last_head(head, kind)
        title = Title(head, head + 1, head, kind, plural=self._is_plural(head, kind))
        words = self._right(title)
        self._left(title, floor, words)
        title.words = " ".join(words).replace("-", " ")
        return title

    def _class(self, i: int) -> Class | None:
        """What kind of head the word at `i` is, or None."""
        word = self.tokens.lower[i]
        if i in self.persons or i in self.named:
            return None
        if word in HONORIFICS:
            return Class.HONORIFIC if self.tokens.capital(i) else None
        if self.tokens.pos[i] in ("VERB", "AUX", "ADV", "ADP", "PRON") and not self.tokens.capital(i):
            return None
        if word in OFFICES:
            return Class.OFFICE
        if word in PEOPLE:
            return Class.PEOPLE
        if word in CALLINGS:
            return Class.CALLING
        if word in SINGULAR:
            return Class.PEOPLE
        return Class.BODY if word in BODIES else None

    def _is_plural(self, head: int, kind: Class) -> bool:
        word = self.tokens.lower[head]
        return kind is Class.PEOPLE or word in SINGULAR

    def _opens_longer(self, head: int) -> bool:
        """Whether the word only qualifies a head further on: "deputy foreign minister", "chief nuclear negotiator"."""
        tokens, at = self.tokens, head + 1
        if tokens.lower[head] not in ("deputy", "chief", "vice", "general", "executive"):
            return False
        while at < min(head + _LONGEST_LEFT, len(tokens)) and tokens.word(at) in PORTFOLIO and not tokens.starts(at):
            at += 1
        return head + 1 < at < len(tokens) and not tokens.starts(at) and self._class(at) is not None

    def _last_head(self, head: int, kind: Class) -> tuple[int, Class]:
        """The last head of a run such as "vice president", "chief negotiator", "army chief"."""
        tokens = self.tokens
        while kind is not Class.HONORIFIC and not tokens.closes(head + 1):
            after = head + 1 + (tokens.word(head + 1) in _HYPHENS)
            following = self._class(after) if after < len(tokens) else None
            if following is None or following is Class.HONORIFIC:
                break
            head, kind = after, following
        return head, kind

    def _right(self, title: Title) -> list[str]:
        """Take in what follows the head; the words of the title from the head on."""
        tokens = self.tokens
        word = tokens.lower[title.head].rstrip(".") if title.kind is Class.HONORIFIC else tokens.lower[title.head]
        words = [WRITTEN_OUT.get(word, word)]
        while True:
            after = title.end + (tokens.word(title.end) in _HYPHENS)
            if tokens.word(after) not in AFTER_HEAD or tokens.starts(after):
                break
            modifier = MODIFIERS.get(tokens.word(after))
            if modifier:
                title.modifier = modifier
            else:
                words.append(tokens.word(after))
            title.end = after + 1
        if title.kind is not Class.HONORIFIC:
            while self._complement(title, words):
                pass
        return words

    def _complement(self, title: Title, words: list[str]) -> bool:
        """Take in one prepositional complement; whether there was one."""
        tokens, at = self.tokens, title.end
        preposition = tokens.word(at)
        if preposition not in _PREPOSITIONS or not self._governs(title, preposition):
            return False
        after = at + 1 + (tokens.word(at + 1) in ("the", "a", "an"))
        name = self.starting.get(after)
        if name and name.kind is MentionKind.PERSON:
            return False
        plain = self._plain_portfolio(after)
        end = 0 if plain else self._named_complement(after, name, title)
        if end:
            title.end = end
            return True
        end = plain or self._portfolio(after)
        if end > after:
            words.extend([preposition, *tokens.lower[at + 1 : end]])
            title.end = end
            return True
        return False

    def _governs(self, title: Title, preposition: str) -> bool:
        """Whether this head takes this preposition as part of the title."""
        head = self.tokens.lower[title.head]
        if preposition == "of":
            return True
        if preposition == "for":
            return head in _FOR
        if preposition == "to":
            return head in _TO
        if preposition == "from":
            return title.kind in (Class.PEOPLE, Class.BODY) and self._is_country(title.end + 1)
        if preposition == "at":
            return head in _AT
        return preposition == "on" and head in ("adviser", "advisor", "rapporteur", "representative", "envoy")

    def _is_country(self, at: int) -> bool:
        """Whether a country, or an unknown name, stands at `at`, an article left aside."""
        at += self.tokens.word(at) == "the"
        name = self.starting.get(at)
        return name.kind in (MentionKind.COUNTRY, MentionKind.PLACE) if name else self.tokens.capital(at)

    def _named_complement(self, after: int, name: Name | None, title: Title) -> int:
        """End of a complement that names countries or bodies, noted in `title.of`; 0 where there is none."""
        tokens = self.tokens
        if name is None:
            end = self._unknown(after)
            if end <= after:
                return 0
            title.of.append((after, end))
            return self._more(title, end) if title.plural else end
        end = name.end
        if tokens.word(end) in _CLITICS and name.kind is not MentionKind.PERSON:
            further = self._owned(end + 1)
            if further > end + 1:
                title.of.append((after, further))
                return further
            if tokens.word(end) not in ("'", "’"):
                return 0 if end + 1 < len(tokens) and not tokens.closes(end + 1) else end
        if name.demonym and not tokens.closes(end):
            further = self._owned(end)
            if further > end:
                title.of.append((after, further))
                return further
        title.of.append((after, end))
        if not title.plural:
            return end + (tokens.word(end) in BODIES and not tokens.capital(end))
        return self._more(title, end)

    def _more(self, title: Title, end: int) -> int:
        """Further coordinated names after a plural: "of Estonia, Latvia and Lithuania"."""
        tokens = self.tokens
        while True:
            at = end
            if tokens.word(at) == ",":
                at += 1
            if tokens.word(at) in ("and", "&"):
                at += 1
            if at == end:
                return end
            at += tokens.word(at) == "the"
            name = self.starting.get(at)
            following = name.end if name and name.kind is not MentionKind.PERSON else self._unknown(at)
            if following <= at or tokens.word(following) in _CLITICS or self._class(following - 1):
                return end
            if tokens.word(end) == "," and tokens.word(end + 1) not in ("and", "&") and not self._listed(following):
                return end
            title.of.append((at, following))
            end = following

    def _listed(self, end: int) -> bool:
        """Whether a list goes on or ends after `end` ("A, B and C": B is followed by "," or "and")."""
        return self.tokens.word(end) in (",", "and", "&") or self.tokens.closes(end)

    def _unknown(self, after: int) -> int:
        """End of a capitalised run that names something unknown: "Qarvel", "Eastern League", "Assembly of Lakes"."""
        tokens = self.tokens
        end = i = after
        while i < len(tokens) and i < after + _LONGEST_COMPLEMENT and not (i > after and tokens.starts(i)):
            if i in self.persons or (i in self.starting and i > after):
                break
            if i > after and tokens.lower[i - 1] == "republic":
                break
            if tokens.capital(i) and tokens.words[i][:1].isalpha() and tokens.pos[i] not in ("PRON", "VERB", "AUX"):
                if self._class(i) in (Class.OFFICE, Class.HONORIFIC) and tokens.lower[i] != "general":
                    break
                i += 1
                end = i
            elif i > after and (tokens.lower[i] in ("of", "for", "the") or tokens.words[i] in _HYPHENS):
                i += 1
            else:
                break
        return end

    def _owned(self, after: int) -> int:
        """End of what stands after a possessive or demonym: "Atomic Energy Organization", "parliament"."""
        tokens = self.tokens
        i = after
        while i < len(tokens) and i < after + _LONGEST_COMPLEMENT and not tokens.starts(i):
            if not (tokens.pos[i] in ("NOUN", "PROPN", "ADJ") or tokens.capital(i)) or i in self.persons:
                break
            i += 1
        return i

    def _plain_portfolio(self, after: int) -> int:
        """End of a complement whose words are all of portfolios, capitals or not: "Foreign Affairs", "State"."""
        tokens, end = self.tokens, after
        while tokens.word(end) in PORTFOLIO or (end > after and tokens.word(end) in ("and", "&")):
            end += 1
        if end < len(tokens) and tokens.word(end) in OFFICES:
            joint = [i for i in range(after, end) if tokens.lower[i] in ("and", "&")]
            end = joint[-1] if joint else end
        while end > after and tokens.word(end - 1) not in PORTFOLIO:
            end -= 1
        if end < len(tokens) and tokens.capital(end) and not tokens.starts(end) and tokens.word(end) in BODIES:
            return 0
        return end if end > after else 0

    def _portfolio(self, after: int) -> int:
        """End of a complement in common words: "foreign affairs", "transport and finance", "state"."""
        tokens = self.tokens
        end = i = after
        while i < len(tokens) and i < after + _LONGEST_COMPLEMENT and not tokens.starts(i):
            if i in self.named or i in self.persons or tokens.lower[i] in NUMBERS or tokens.pos[i] == "NUM":
                break
            if tokens.pos[i] in ("NOUN", "PROPN", "ADJ") or tokens.lower[i] in PORTFOLIO:
                i += 1
                end = i
            elif (
                i > after
                and (tokens.lower[i] in ("and", "&") or tokens.words[i] in (*_HYPHENS, ","))
                and tokens.word(i + 1) in PORTFOLIO
            ):
                i += 1
            else:
                break
        return end

    def _left(self, title: Title, floor: int, words: list[str]) -> None:
        """Take in what stands before the head."""
        tokens = self.tokens
        i = title.head
        lowest = max(floor, i - _LONGEST_LEFT)
        while i > lowest and not tokens.starts(i):
            before = i - 1
            word = tokens.lower[before]
            name = self.ending.get(i)
            if name and name.kind is not MentionKind.PERSON and name.start >= lowest:
                i = self._take_names(title, name, lowest)
                continue
            if word in _CLITICS:
                i = self._possessor(title, before, lowest)
                break
            if word in _HYPHENS and before - 1 >= lowest:
                i = before
                continue
            if before in self.persons or not self._qualifies(before, title):
                break
            self._take_word(title, before, words)
            i = before
        title.start = i
        self._determiner(title, floor)

    def _take_word(self, title: Title, i: int, words: list[str]) -> None:
        word = self.tokens.lower[i]
        modifier = MODIFIERS.get(word, "")
        if modifier and modifier != "deputy":
            title.modifier = modifier
        elif self._is_country_word(i):
            title.of.insert(0, (i, i + 1))
        elif word not in NUMBERS and word not in _PLAIN:
            title.modifier = title.modifier or modifier
            words.insert(0, word)

    def _is_country_word(self, i: int) -> bool:
        """Whether a capitalised word before a title says where from, though no table knows it ("the Kaldrian …")."""
        tokens, word = self.tokens, self.tokens.lower[i]
        if not tokens.capital(i) or word in PORTFOLIO or word in OFFICES or word in BODIES or word in SINGULAR:
            return False
        return word.endswith(_DEMONYM_ENDINGS) or not (tokens.starts(i) or tokens.capital(i + 1))

    def _qualifies(self, i: int, title: Title) -> bool:
        """Whether the word at `i` belongs to the title that it stands before."""
        tokens, word = self.tokens, self.tokens.lower[i]
        if word in NUMBERS:
            return title.plural
        if word in MODIFIERS or word in PORTFOLIO:
            return tokens.pos[i] not in ("AUX", "PRON") and not (word in ("then", "late", "major") and i == 0)
        if word in OFFICES or word in BODIES or word in SINGULAR:
            return tokens.pos[i] in ("NOUN", "PROPN")
        if word in ("and", "&"):
            return tokens.word(i - 1) in PORTFOLIO and tokens.word(i + 1) in PORTFOLIO
        if tokens.pos[i] in ("NOUN", "PROPN", "ADJ") and tokens.words[i][:1].isalpha():
            return tokens.heads[i] in range(i, title.head + 1) or (tokens.capital(i) and word not in CALENDAR)
        return False

    def _take_names(self, title: Title, name: Name, lowest: int) -> int:
        """Take in the country or body before the title, and those coordinated with it before a plural."""
        tokens = self.tokens
        title.of = [(name.start, name.end)]
        i = name.start
        while i - 2 >= lowest:
            at = i - 1
            if tokens.words[at] in _HYPHENS or tokens.lower[at] in ("and", ",", "&", "–"):
                before = self.ending.get(at) or (self.ending.get(at - 1) if tokens.words[at - 1] == "," else None)
                coordinated = tokens.lower[at] != "," or len(title.of) > 1
                if before and before.kind is not MentionKind.PERSON and title.plural and coordinated:
                    title.of.insert(0, (before.start, before.end))
                    i = before.start
                    continue
            break
        return i

    def _possessor(self, title: Title, clitic: int, lowest: int) -> int:
        """What owns the title: a country or body is taken in, a person stays outside as its owner."""
        tokens = self.tokens
        name = self.ending.get(clitic)
        if name and name.kind is not MentionKind.PERSON:
            title.of = [(name.start, name.end)]
            return name.start
        if clitic - 1 in self.persons or clitic - 1 < lowest:
            title.owner = clitic - 1
            return clitic + 1
        run = clitic
        while run - 1 >= lowest and tokens.capital(run - 1) and not (tokens.starts(run) or run - 1 in self.persons):
            run -= 1
        if run < clitic and self._class(clitic - 1) is None:
            title.of.insert(0, (run, clitic))
            return run
        title.owner = clitic - 1
        return clitic + 1

    def _determiner(self, title: Title, floor: int) -> None:
        """Take in the article; note a possessive pronoun as the owner."""
        before = title.start - 1
        if before < floor or self.tokens.starts(title.start):
            return
        word = self.tokens.lower[before]
        if word == "that" and self.tokens.capital(before + 1):
            return
        if word in _ARTICLES:
            title.start, title.article = before, word
        elif word in _POSSESSIVES and title.owner < 0:
            title.owner = before


def name_after(tokens: Tokens, title: Title, names: dict[int, Name]) -> int:
    """End of the person's name that follows a title directly; the title's own end where none does."""
    at = title.end
    while tokens.word(at) in HONORIFICS and not tokens.starts(at):
        at += 1
    if at >= len(tokens) or tokens.starts(at):
        return title.end
    name = names.get(at)
    if name:
        mistaken = not name.known and len(name) == 1 and title.kind is Class.OFFICE and title.words in _STATE_TITLES
        return name.end if name.kind is MentionKind.PERSON or mistaken else title.end
    if not tokens.capital(at) or (tokens.words[at].isupper() and len(tokens.words[at]) > 3):
        return title.end
    end = capital_run(tokens, at, names)
    return end if end > at else title.end
