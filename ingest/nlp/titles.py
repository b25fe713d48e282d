"""Title phrases: "the former Turkish foreign minister", "president of the Assembly of Lakes", "Iranian negotiators".

A phrase is found from its head word outwards: to the left over what qualifies it, country and article included; to the
right over "elect", "general" and the complement ("of Armenia", "for foreign affairs", "to the United Nations"). It says
which stretch names the country or body it belongs to; what that stretch means is told later, when all are known.
"""

from collections.abc import Sequence

from ingest.nlp.annotations import MentionKind
from ingest.nlp.long_titles import LongTitles
from ingest.nlp.name_shapes import Name, capital_run
from ingest.nlp.title_complements import Complements
from ingest.nlp.title_heads import CLITICS, HYPHENS, Class, Heads, Title
from ingest.nlp.title_words import (
    AFTER_HEAD,
    BODIES,
    CALENDAR,
    DEMONYM_ENDINGS,
    HONORIFICS,
    MODIFIERS,
    NUMBERS,
    OFFICES,
    PORTFOLIO,
    SINGULAR,
    WRITTEN_OUT,
)
from ingest.nlp.tokens import Tokens

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "another", "some", "any", "each", "every", "no"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "whose", "my", "our", "your"})
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
_STYLED = frozenset({"majesty", "highness", "excellency", "holiness", "eminence"})  # "Her Majesty Queen Mirela"
_PLAIN = frozenset({"new", "current", "incumbent", "present", "newly", "elected", "visiting", "longtime", "long-time"})
_IN = ("chief", "office", "residence", "exile")  # "commander-in-chief", "chairman-in-office"
_LONGEST_INITIALS = 3  # letters of initials; more capitals are an acronym's, unless the title has them too
_LONGEST_LEFT = 10  # tokens before the head; longer noun phrases do not occur in titles


def find_titles(tokens: Tokens, names: Sequence[Name]) -> list[Title]:
    """All title phrases, in order, none overlapping another."""
    finder = _Finder(Heads(tokens, names))
    titles: list[Title] = []
    at, end = 0, len(tokens)
    while at < end:
        title = finder.at(at, titles[-1].end if titles else 0)
        if title:
            titles.append(title)
            at = title.end
        else:
            at += 1
    return titles


class _Finder:
    """One document's search."""

    def __init__(self, heads: Heads) -> None:
        self.heads, self.complements, self.long_titles = heads, Complements(heads), LongTitles(heads)
        self.tokens, self.ending, self.persons = heads.tokens, heads.ending, heads.persons

    def at(self, head: int, floor: int) -> Title | None:
        """The title phrase whose first head word is at `head`, reaching no further left than `floor`."""
        kind = self.heads.kind(head)
        if kind is None or self.heads.opens_longer(head):
            return None
        head, kind = self.heads.last(head, kind)
        title = Title(head, head + 1, head, kind, plural=self.heads.is_plural(head, kind))
        words = self._right(title)
        self._left(title, floor, words)
        title.words = " ".join(words).replace("-", " ")
        return title

    def _right(self, title: Title) -> list[str]:
        """Take in what follows the head; the words of the title from the head on."""
        tokens = self.tokens
        word = tokens.lower[title.head].rstrip(".") if title.kind is Class.HONORIFIC else tokens.lower[title.head]
        words = [WRITTEN_OUT.get(word, word)]
        while True:
            after = title.end + (tokens.word(title.end) in HYPHENS)
            if tokens.word(title.end) == "and" and words[-1] == "extraordinary":  # "and Plenipotentiary"
                after += 1
            if tokens.word(after) not in AFTER_HEAD or tokens.starts(after):
                break
            modifier = MODIFIERS.get(tokens.word(after))
            if modifier:
                title.modifier = modifier
            else:
                words.append(tokens.word(after))
            title.end = after + 1
        for what in _IN:
            if tokens.lower[title.end : title.end + 4] in (["-", "in", "-", what], ["in", what]):
                title.end += 4 if tokens.word(title.end) == "-" else 2
                words.append(f"in {what}")
        if title.kind is not Class.HONORIFIC:
            while self.complements.take(title, words):
                pass
            self.long_titles.take(title)
        return words

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
            if word in CLITICS:
                i = self._possessor(title, before, lowest)
                break
            if word == ")" and tokens.word(before - 2) == "(" and before - 2 in self.ending:
                i = before - 2
                continue
            if word in HYPHENS and before - 1 >= lowest and self._tied(before):
                i = before
                continue
            if before in self.persons or not self._qualifies(before, title):
                break
            self._take_word(title, before, words)
            i = before
        if tokens.lower[i] in HYPHENS and i < title.head:
            del words[: int(i + 2 <= title.head)]
            i += 2
        if i < title.head and tokens.lower[i] in ("and", "&"):
            i += 1
            words.pop(0)
        title.start = min(i, title.head)
        self._determiner(title, floor)

    def _tied(self, i: int) -> bool:
        """Whether a hyphen joins two parts of one word, as in "vice-president", and is no dash."""
        tokens = self.tokens
        blank = tokens.doc[i - 1].whitespace_ or tokens.doc[i].whitespace_
        return not blank and not (tokens.capital(i + 1) and not tokens.capital(i - 1))

    def _take_word(self, title: Title, i: int, words: list[str]) -> None:
        word = self.tokens.lower[i]
        modifier = MODIFIERS.get(word, "")
        if modifier and modifier != "deputy":
            title.modifier = modifier
        elif self._is_country_word(i):
            title.of.insert(0, (i, i + 1))
        elif word not in NUMBERS and word not in _PLAIN | _STYLED:
            title.modifier = title.modifier or modifier
            words.insert(0, word)

    def _is_country_word(self, i: int) -> bool:
        """Whether a capitalised word before a title says where from, though no table knows it ("the Kaldrian …")."""
        tokens, word = self.tokens, self.tokens.lower[i]
        if not tokens.capital(i) or any(word in words for words in (PORTFOLIO, OFFICES, BODIES, SINGULAR, MODIFIERS)):
            return False
        return word.endswith(DEMONYM_ENDINGS) or not (tokens.starts(i) or tokens.capital(i + 1))

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
            if tokens.words[at] in HYPHENS or tokens.lower[at] in ("and", ",", "&", "–"):
                apart = tokens.words[at - 1] in (",", "'s", "’s")  # "Kenya's and Uganda's ministers"
                before = self.ending.get(at) or (self.ending.get(at - 1) if apart else None)
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
            return self._take_names(title, name, lowest)
        if clitic - 1 in self.persons or clitic - 1 < lowest:
            title.owner = clitic - 1
            return clitic + 1
        run = clitic
        while run - 1 >= lowest and tokens.capital(run - 1) and not (tokens.starts(run) or run - 1 in self.persons):
            run -= 1
        if run < clitic and self.heads.kind(clitic - 1) is None:
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
        if name.kind is not MentionKind.PERSON:
            return name.end if mistaken else title.end
        return _rest(tokens, name, names)
    shouted = tokens.words[at].isupper() and len(tokens.words[at]) > _LONGEST_INITIALS
    if not tokens.capital(at) or (shouted and not tokens.words[title.head].isupper()):
        return title.end
    end = capital_run(tokens, at, names)
    return end if end > at else title.end


def _rest(tokens: Tokens, name: Name, names: dict[int, Name]) -> int:
    """End of a name behind a title, with the words that a tagger left off: "Haque" behind "A. K. M. Rezaul"."""
    at = name.end
    following = names.get(at)
    if following and following.kind is MentionKind.PERSON and not (name.known or following.known):
        return following.end
    if len(name) == 1:
        return capital_run(tokens, at, names)
    cut = not name.known and at < len(tokens) and tokens.pos[at] == "PROPN" and tokens.words[at].isalpha()
    return capital_run(tokens, at, names) if cut and not tokens.starts(at) and at not in names else at
