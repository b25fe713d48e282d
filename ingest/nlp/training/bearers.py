"""Invented office-holders of all countries: the tables' names, recombined so that nobody is meant, and every region's
names weigh alike.

A name keeps the make of a real one of its country - particles, hyphens, number of words - but its words come from
several people, and some of them are crossed from two: such words stand in no table and no word vector.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

TITLES = (
    "President", "Prime Minister", "Foreign Minister", "Defence Minister", "Defense Minister", "Vice President",
    "Deputy Prime Minister", "Deputy Foreign Minister", "Interior Minister", "Finance Minister", "Trade Minister",
    "Energy Minister", "Chancellor", "Premier", "Governor", "Speaker", "Senator", "Ambassador", "Special Envoy",
    "King", "Queen", "Prince", "Emir", "Sultan", "Sheikh", "General", "Admiral", "Ayatollah", "Chairman", "Minister",
    "Opposition Leader", "Supreme Leader", "Secretary General", "Taoiseach", "Commissioner", "Mayor",
)  # fmt: skip
_CROSSED = 0.35  # share of a name's words that are made of two
_SHORTEST = 4  # letters of a word that is crossed
_FEWEST = 6  # people of a country from which its names can be mixed
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff .'’-]+")
_VOWELS = frozenset("aeiouyáàâãäåéèêëíìîïóòôõöøúùûüýāēīōū")


@dataclass(frozen=True, slots=True)
class Bearer:
    """One invented office-holder."""

    name: str
    country: str
    adjective: str


class Bearers:
    """Draws office-holders: first a country, each as likely, then a name of its making."""

    def __init__(self, people: dict[str, list[str]], countries: dict[str, tuple[str, str]], random: Random) -> None:
        self.random, self.countries = random, countries
        self.people = {country: sorted(names) for country, names in sorted(people.items()) if len(names) >= _FEWEST}
        self.order = list(self.people)

    @classmethod
    def load(cls, folder: Path, random: Random) -> "Bearers":
        """Read people, tenures, offices, entities and names of the knowledge tables.

        Raises:
            FileNotFoundError: one of the files is missing.
        """
        country_of = {row["id"]: row["jurisdiction"] for row in _rows(folder / "offices.csv")}
        held = {row["person"]: country_of.get(row["office"], "") for row in _rows(folder / "tenures.csv")}
        own = {row["id"]: row["name"] for row in _rows(folder / "entities.csv") if row["type"] == "state"}
        adjectives: dict[str, str] = {}
        for row in _rows(folder / "names.csv"):
            if row["use"] == "adjective" and " " not in row["name"]:
                adjectives.setdefault(row["entity"], row["name"])
        countries = {id_: (name, adjectives[id_]) for id_, name in own.items() if id_ in adjectives}
        people: dict[str, list[str]] = defaultdict(list)
        for row in _rows(folder / "people.csv"):
            country = held.get(row["id"], "")
            if country in countries and len(row["name"].split()) > 1 and _LATIN.fullmatch(row["name"]):
                people[country].append(row["name"])
        return cls(people, countries, random)

    def draw(self) -> Bearer:
        """An office-holder of any country."""
        country = self.random.choice(self.order)
        pattern, *others = (self.random.choice(self.people[country]).split() for _ in range(4))
        words = [*pattern[:-1], others[0][-1]]
        mixed = [self._crossed(word, others[1 + (at == len(words) - 1)]) for at, word in enumerate(words)]
        return Bearer(" ".join(mixed), *self.countries[country])

    def _crossed(self, word: str, others: list[str]) -> str:
        """Now and then the beginning of the word with the end of another, joined at a vowel."""
        other = self.random.choice(others)
        plain = word.isalpha() and other.isalpha() and min(len(word), len(other)) >= _SHORTEST
        if not plain or word.islower() or other.islower() or self.random.random() >= _CROSSED:
            return word
        cut = next((at for at in range(len(word) // 2, len(word)) if word[at].lower() in _VOWELS), len(word))
        join = next((at for at in range(len(other) // 2, len(other)) if other[at].lower() in _VOWELS), len(other) - 2)
        return word[:cut] + other[join:].lower()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
