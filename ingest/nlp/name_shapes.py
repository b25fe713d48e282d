"""What a name looks like: a stretch with its kind, and how far a person's name runs by its capitals alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Use
from ingest.nlp.title_words import CALENDAR, DESCENT, GIVEN_TITLES, OFFICES, PARTICLES, PORTFOLIO, SINGULAR
from ingest.nlp.tokens import Tokens

_LONGEST_NAME = 8  # tokens of a name read from capitals alone
_QUOTES = frozenset("\"'“”‘’`")
SUFFIXES = frozenset({"era", "led", "run", "like", "held", "made", "born", "mad"})  # "Trump-era" is no name
LONGEST_SYLLABLE = 5  # letters of a small syllable in a Korean given name: "Moon Jae-in"
_CHOSEN = frozenset({"elect", "designate"})
HYPHENS = frozenset({"-", "‑", "–"})
INNER = HYPHENS | {"'", "’"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: half-open stretch, what it names, and its id in the tables where they know it."""

    start: int
    end: int
    kind: MentionKind
    id: str = ""
    use: Use = Use.NAME
    known: bool = False  # from the tables

    @property
    def demonym(self) -> bool:
        """Whether it is an adjective such as "Armenian"."""
        return self.use is Use.ADJECTIVE

    def __len__(self) -> int:
        return self.end - self.start


def before_name(tokens: Tokens, start: int) -> int:
    """The token that may end a title before a name: "President-elect Novak", "Premier-designate Osei"."""
    at = start - 1
    return at - 2 if tokens.word(at) in _CHOSEN and tokens.word(at - 1) in HYPHENS else at


def capital_run(tokens: Tokens, start: int, stop: Iterable[int] = ()) -> int:
    """Where a person's name that begins at `start` ends, by capitals alone; `start` where none begins.

    Initials, particles, hyphens and a nickname in quotation marks belong to it. `stop`: tokens it must not take.
    """
    barred = stop if isinstance(stop, dict | set | frozenset) else frozenset(stop)
    end = i = start
    while i < min(len(tokens), start + _LONGEST_NAME) and i not in barred and (i == start or not tokens.starts(i)):
        if _name_word(tokens, i):
            end = i + 1
        step = 1 if end == i + 1 else _link(tokens, i, first=i == start)
        if not step:
            break
        i += step
    return end


def _link(tokens: Tokens, i: int, *, first: bool) -> int:
    """Number of tokens at `i` that tie the parts of a name together; 0 where there is no such link."""
    word = tokens.words[i]
    if tokens.lower[i] in PARTICLES and word.isalpha():
        return 1
    if first:
        return 0
    if word in INNER and tied(tokens, i):
        return 1 if tokens.capital(i + 1) else 0
    return 3 if word in _QUOTES and _nickname(tokens, i) else 0


def _name_word(tokens: Tokens, i: int) -> bool:
    word, lower = tokens.words[i], tokens.lower[i]
    return (
        word[0].isupper()
        and lower not in CALENDAR
        and not is_office(tokens, i)
        and lower not in SINGULAR
        and not (lower in PORTFOLIO and tokens.word(i + 1) in OFFICES)
        and tokens.pos[i] not in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX")
    )


def is_office(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` is one for an office, and no given name as in "Sultan Al Jaber"."""
    word = tokens.lower[i]
    return word in OFFICES and not (word in GIVEN_TITLES and tokens.word(i + 1) in DESCENT)


def _nickname(tokens: Tokens, i: int) -> bool:
    """Whether a one-word nickname in quotation marks opens at `i`, with the rest of the name behind it."""
    return (
        i + 3 < len(tokens)
        and tokens.words[i + 2] in _QUOTES
        and tokens.capital(i + 1)
        and tokens.capital(i + 3)
        and not tokens.starts(i + 3)
    )


def tied(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` joins its neighbours without a blank on either side."""
    return (
        0 < i < len(tokens) - 1
        and not tokens.doc[i - 1].whitespace_
        and not tokens.doc[i].whitespace_
        and tokens.words[i - 1][-1:].isalpha()
        and tokens.words[i + 1][:1].isalpha()
    )
