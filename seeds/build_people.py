"""One person under many spellings: which names of the sources are the same person.

Persons are joined only within one country or body, and only when exactly one candidate fits; what stays apart gets an
id of its own and can be merged later. Too few joins leave a person twice in the graph, too many make one of two.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from graph.ids import fold, minted
from ingest.resolve.spelling import same_word

_PARTICLES = frozenset(
    {
        "al",
        "bin",
        "ibn",
        "bint",
        "de",
        "da",
        "do",
        "dos",
        "van",
        "von",
        "der",
        "del",
        "la",
        "el",
        "jr",
        "sr",
        "ould",
        "md",
    }
)
ROUGHLY = 75  # ratio of names written without blanks: "Abdelfattah Said Elsisi" and "Abdel Fattah el-Sisi" are at 78
_CLEARLY = 5  # points by which the likest must be ahead of the next
_TELLING = 4  # letters of a word that two names of successive-looking holders must share
_NICKNAME = re.compile(r"\s*[\"“][^\"”]*[\"”]|\s*\([^)]*\)|(?<=\s)[A-Z]\.\s*|,? Jr\.?$|,? Sr\.?$")
_ROYAL = re.compile(r"^(Pope|King|Queen|Emperor|Sultan|Emir|Sheikh|Prince) (?=\w)")
_REGNAL = re.compile(r" [IVX]+$")  # "Elizabeth II"
_FAMILY_FIRST = frozenset(
    {"Q148", "Q884", "Q423", "Q865", "Q881", "Q424", "Q14773", "Q8646"}
)  # China, Koreas, Taiwan, Vietnam, Cambodia, Macau, Hong Kong
_FAMILY_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "ter", "da", "dos", "di", "al", "el", "ben", "bin", "abu", "le", "la"}
)


@dataclass
class Human:
    """A person as the sources tell of them."""

    id: str
    name: str
    gender: str = ""
    born: str = ""
    family: str = ""
    source: str = ""
    spellings: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)  # countries and bodies served


class Unjoined(NamedTuple):
    """A name of a source that got an id of its own."""

    source: str
    home: str
    name: str
    why: str


class People:
    """All persons, findable by what they are called where."""

    def __init__(self) -> None:
        self.all: dict[str, Human] = {}
        self._by_home: dict[str, set[str]] = defaultdict(set)
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self.unjoined: list[Unjoined] = []

    def take(self, human: Human, home: str) -> str:
        """Take in a person under an id of the source's own, or add to what is known of them."""
        known = self.all.setdefault(human.id, human)
        known.gender, known.born = known.gender or human.gender, known.born or human.born
        self._note(known, [human.name, *human.spellings], home)
        return known.id

    def join(
        self,
        names: list[str],
        home: str,
        *,
        source: str,
        family: str = "",
        likely: Iterable[str] = (),
        body: bool = False,
    ) -> str:
        """Id of the person so called in that country or body; a new one where none or several fit.

        `likely`: ids of persons who, by another source, took the same office at the same time: for them a rough
        likeness of the names is enough. `body`: the home is an organization, whose officials come from anywhere, as
        monarchs of several realms do.
        """
        anywhere = body or _REGNAL.search(names[0])
        id_ = (
            self.find(names, home, family) or self._rough(names, likely) or (self._elsewhere(names) if anywhere else "")
        )
        if not id_:
            fits = sorted(f"{self.all[i].name} ({i})" for i in self._fits(names, home, family))
            self.unjoined.append(Unjoined(source, home, names[0], f"several fit: {', '.join(fits)}" if fits else ""))
            plain = common_name(tidy(names[0]), family)
            id_ = minted("person", plain, home)
            self.all[id_] = Human(id_, plain, family=family, source=source)
        self._note(self.all[id_], names, home, family)
        return id_

    def find(self, names: list[str], home: str, family: str = "") -> str:
        """The one person of that home whose name is one of these, allowing for spelling; else empty."""
        fits = self._fits(names, home, family)
        return next(iter(fits)) if len(fits) == 1 else ""

    def _fits(self, names: list[str], home: str, family: str) -> set[str]:
        """Persons of that home so called: by a name exactly, else with words left out, else by another spelling.

        The first way that leaves one person decides; else the last way that leaves any.
        """
        several: set[str] = set()
        for fits in self._ways(names, home, family):
            if len(fits) == 1:
                return fits
            several = fits or several
        return several

    def _ways(self, names: list[str], home: str, family: str) -> Iterator[set[str]]:
        for name in names:
            yield self._by_name.get(fold(tidy(name)), set()) & self._by_home[home]
        for test in (_same_words, _alike):
            yield {
                i for i in self._by_home[home] if any(test(n, s, family) for n in names for s in self.all[i].spellings)
            }

    def _rough(self, names: list[str], likely: Iterable[str]) -> str:
        """The one of the likely persons whose name is like one of these; of several the one that is most so."""
        fits = {
            i: max(likeness(name, spelling) for name in names for spelling in self.all[i].spellings)
            for i in set(likely)
            if any(like(name, spelling) for name in names for spelling in self.all[i].spellings)
        }
        ranked = sorted(fits, key=lambda i: -fits[i])
        clear = len(ranked) == 1 or (ranked and fits[ranked[0]] - fits[ranked[1]] >= _CLEARLY)
        return ranked[0] if clear else ""

    def _elsewhere(self, names: list[str]) -> str:
        """The only person anywhere with exactly that name of two words or more."""
        exact = {i for name in names if " " in name for i in self._by_name.get(fold(tidy(name)), ())}
        return exact.pop() if len(exact) == 1 else ""

    def _note(self, human: Human, names: list[str], home: str, family: str = "") -> None:
        human.family = human.family or family
        for name in names:
            human.spellings.add(tidy(name))
            self._by_name[fold(tidy(name))].add(human.id)
        human.homes.add(home)
        self._by_home[home].add(human.id)


def tidy(name: str) -> str:
    """A name without nicknames, middle initials, notes and the title that monarchs wear before it."""
    return _ROYAL.sub("", " ".join(_NICKNAME.sub(" ", name).replace("’", "'").split())) or name


def common_name(name: str, family: str) -> str:
    """First and family name of a full one, as the news has it: "Nayib Armando Bukele Ortez" is Nayib Bukele."""
    words = name.split()
    given = len(words) > 2 and family and f" {family}" in name and not name.startswith(family)
    return f"{words[0]} {family}" if given and words[0].lower() not in _PARTICLES else name


def family_name(human: Human) -> str:
    """The part of a name that stands alone in the news."""
    words = re.sub(r",? (Jr|Sr)\.?$| \([^)]*\)$", "", human.name).split()
    if human.family and fold(human.family) in fold(human.name):
        return human.family
    if len(words) < 2:
        return human.name
    if human.homes & _FAMILY_FIRST and "-" not in words[0]:
        return words[0]
    if regnal := re.match(r"(.+?)(?: [IVX]+)?(?: of |, (?:Prince|Grand Duke|Baron|Duke)\b)", human.name):
        return regnal[1].split()[-1]  # "Abdullah II of Jordan"
    if re.fullmatch(r"[IVX]+", words[-1]):
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _FAMILY_PARTICLES:
        start -= 1
    return " ".join(words[start:])


@cache
def _words(name: str) -> list[str]:
    """Folded words of a name that tell; asked for again and again, as every name is held against many."""
    return [w for w in fold(tidy(name)).split() if len(w) > 1 and w not in _PARTICLES]


def _same_words(a: str, b: str, _family: str) -> bool:
    """Whether one name is the other with words after the first left out, two at least being shared."""
    one, other = _words(a), _words(b)
    inside = set(one) <= set(other) or set(other) <= set(one)
    shared = set(one) & set(other)
    return inside and len(shared) >= 2 and (one[0] in other[:1] or len(set(one)) == len(set(other)))


def _alike(a: str, b: str, _family: str) -> bool:
    """Whether the names are spellings of each other, word by word, the first word being the same."""
    one, other = _words(a), _words(b)
    if min(len(one), len(other)) < 2 or not (same_word(one[0], other[0]) or len(one) == len(other)):
        return False
    shorter, longer = sorted((one, other), key=len)
    left = list(longer)
    for word in shorter:
        match = next((known for known in left if same_word(word, known)), "")
        if not match:
            return False
        left.remove(match)
    return True


def like(a: str, b: str) -> bool:
    """Whether one name, written without blanks, is much like the other or they share a word of some length."""
    one, other = _words(a), _words(b)
    shared = any(len(word) >= _TELLING and same_word(word, known) for word in one for known in other)
    return shared or likeness(a, b) >= ROUGHLY


def likeness(a: str, b: str) -> float:
    """Likeness of two names written without blanks, 0 to 100."""
    return fuzz.ratio("".join(_words(a)), "".join(_words(b)))
