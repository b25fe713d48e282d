"""Whether a person is spoken of as he or she, from the tables, titles and first names; unsure where they are silent."""

from collections import Counter, defaultdict

from graph.ids import fold
from graph.knowledge import Knowledge
from ingest.nlp.wordlists import words

_MALE = words(
    "king prince emperor sultan emir amir shah pope spokesman chairman congressman businessman councilman mr mr. sir "
    "lord ayatollah imam mufti patriarch archbishop cardinal bishop husband son brother father nephew uncle actor duke "
    "baron count earl caliph priest monk czar tsar sheikh sheik strongman lama"
)
_FEMALE = words(
    "queen princess empress spokeswoman chairwoman congresswoman businesswoman mrs mrs. ms ms. miss dame lady madam "
    "madame wife daughter sister mother widow actress duchess baroness countess nun"
)
_CLEAR = 0.95  # share of one gender among the bearers of a first name in the tables
_FEWEST = 3  # bearers of a first name before it tells anything

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})


class Genders:
    """Genders of persons by name and title: "m", "f" or empty."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for person in knowledge.people.values():
            if person.gender in ("m", "f"):
                counts[fold(person.name).split(" ")[0]][person.gender] += 1
        self._first: dict[str, str] = {}
        for name, genders in counts.items():
            gender, most = genders.most_common(1)[0]
            if genders.total() >= _FEWEST and most / genders.total() >= _CLEAR:
                self._first[name] = gender

    def of(self, name: str, title: str) -> str:
        """Gender of the bearer of a full name and title."""
        said = set(title.split())
        if said & _FEMALE:
            return "f"
        if said & _MALE:
            return "m"
        known = {person.gender for person in self.knowledge.people_named(name)} if " " in name else set()
        if len(known) == 1 and known <= {"m", "f"}:
            return known.pop()
        first = fold(name).split(" ")
        return self._first.get(first[0], "") if len(first) > 1 else ""


def pronoun_gender(word: str) -> str:
    """Gender that a pronoun asks for; empty for "they" and "it"."""
    return "m" if word in MALE else "f" if word in FEMALE else ""
