"""What Parley knows of the world: who holds which office when, what things are called, who belongs to what.

`Knowledge.load()` reads `seeds/knowledge`; further folders are overlays of the same files (graph.knowledge_rows).

For finding names in text:
- `names()`       every name as a Known (phrase, id, kind, use, sense), the likeliest meaning of a phrase first
- `named(phrase)` all meanings of one phrase, however it is cased, accented or transliterated
- `demonyms()`    folded demonym, adjective or plural -> ids of countries, the largest first ("korean" -> two)
- `titles`        wordings of offices (kind, wording, jurisdiction codes)
For linking:
- `kind_of(title, jurisdiction)`          "foreign secretary" -> "foreign_minister" in GB, "foreign_secretary" in IN
- `holders(kind, jurisdiction, at=day)`   Holdings on that day; `margin` days more show both sides of a handover
- `offices_of(person, at=day)`, `leader(state, at=day)`, `members(body, at=day)`
- `people_named(name)`, `people_with(word)`, `people_of(jurisdiction)`
- `country_of(id)`, `name_of(id)`, `by_code("AM")`, `canonical(id)`

Dates of the tables may be partial; a partial date covers all its days. A tenure without an end is taken to go on, but
past the day until which its source speaks it is stale and counts for less.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from graph import in_words
from graph.ids import fold
from graph.knowledge_rows import Entity, Membership, Name, Office, Person, Tenure, covers, first_day, read_all
from graph.knowledge_titles import Titles

SEEDS = Path(__file__).parent.parent / "seeds" / "knowledge"
_SURE_STALE_DAYS = 366  # cabinets turn over in years: an open tenure one year past its source is a guess
_STALE = 0.85  # what is left of the confidence of an open tenure just past its source ...
_LONG_STALE = 0.6  # ... and a year past it
_USES = ("name", "short", "alias", "former", "metonym", "demonym", "adjective", "plural")
_DEMONYMS = frozenset({"demonym", "adjective", "plural"})
_KINDS = ("Country", "Organization", "Place", "Person")

R = TypeVar("R")


class Known(NamedTuple):
    """One meaning of one name."""

    phrase: str  # as it is written
    id: str
    kind: str  # Country, Organization, Place or Person
    use: str  # name, short, alias, former, metonym, demonym, adjective or plural
    sense: str  # of a metonym: government, body, person or venue


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in an office on a day."""

    person: Person
    office: Office
    tenure: Tenure
    stale: bool = False
    confidence: float = 1.0

    @property
    def title(self) -> str:
        """Wording of the office at the time: "queen", "prime minister"."""
        return self.tenure.title or self.office.title


class Knowledge:
    """The tables in memory, indexed for look-up."""

    def __init__(self, folders: Iterable[Path]) -> None:
        tables = read_all(folders)
        self.redirects = {row.id: row.into for row in tables.merges}
        self.entities = {row.id: row for row in tables.entities}
        self.people = {row.id: row for row in tables.people}
        self.offices = {row.id: row for row in tables.offices}
        self.aliases, self.tenures, self.memberships = tables.names, tables.tenures, tables.memberships
        self.relations, self.titles = tables.relations, tuple(tables.titles)
        self._titles = Titles(self.titles)
        self._redirect()

    @classmethod
    def load(cls, *folders: Path) -> "Knowledge":
        """The tables of the given folders, later ones laid over earlier; without any, those that Parley ships.

        Raises:
            KnowledgeError: a file is not a table of the expected form.
        """
        return cls(folders or (SEEDS,))

    def canonical(self, entity: str) -> str:
        """The id that a merged id now goes by."""
        seen = {entity}
        while (into := self.redirects.get(entity, "")) and into not in seen:
            entity = into
            seen.add(entity)
        return entity

    def name_of(self, entity: str) -> str:
        """Common English name of an entity or person; the id where there is none."""
        entity = self.canonical(entity)
        row = self.entities.get(entity) or self.people.get(entity)
        return row.name if row else entity

    def in_sentence(self, entity: str) -> str:
        """The name as it stands within a sentence: "the United States"."""
        return in_words.in_sentence(self.name_of(entity))

    def office_phrase(self, title: str, jurisdiction: str) -> str:
        """An office in words: "prime minister of Armenia"."""
        return in_words.office_phrase(title, self.name_of(jurisdiction))

    def home_of(self, title: str) -> str:
        """Id of the one country or body that has an office so called ("taoiseach", "pope"); empty for other titles."""
        return self.by_code(self._titles.home(title))

    def kind_of_entity(self, entity: str) -> str:
        """Country, Organization, Place or Person; empty for an unknown id."""
        entity = self.canonical(entity)
        return self.entities[entity].kind if entity in self.entities else "Person" if entity in self.people else ""

    def by_code(self, code: str) -> str:
        """Id of the country or body with that code ("AM", "NATO"); empty where there is none."""
        return self._codes.get(code, "")

    def country_of(self, entity: str) -> str:
        """The country a place lies in or an institution belongs to; a country's own id; else empty."""
        row = self.entities.get(self.canonical(entity))
        if row is None:
            return ""
        return row.id if row.kind == "Country" else self.canonical(row.country) if row.country else ""

    def names(self) -> Iterator[Known]:
        """Every name with its meaning: countries before bodies, places by size, then persons' full names."""
        yield from sorted(self._known(), key=self._likelihood)

    def named(self, phrase: str) -> tuple[Known, ...]:
        """All meanings of a phrase, the likeliest first."""
        return self._by_phrase.get(fold(phrase), ())

    def demonyms(self) -> dict[str, tuple[str, ...]]:
        """Folded demonyms, adjectives and plurals, with the countries they may stand for, the largest first."""
        return self._demonyms

    def kind_of(self, title: str, jurisdiction: str = "") -> str:
        """Kind of office that a title means in a country or body; empty where the wording is of no office."""
        row = self.entities.get(self.canonical(jurisdiction))
        body = row is not None and row.kind == "Organization" and not row.country
        return self._titles.kind(title, row.code if row else "", body=body)

    def holders(self, kind: str, jurisdiction: str, *, at: date, margin: int = 0) -> list[Holding]:
        """Who holds an office of that kind there on that day, or within `margin` days of it; latest start first."""
        offices = self._offices_at(kind, self.canonical(jurisdiction))
        found = [
            self._holding(t, at) for office in offices for t in self._terms.get(office, ()) if covers(t, at, margin)
        ]
        return sorted(found, key=lambda holding: holding.tenure.start, reverse=True)

    def ever_held(self, kind: str, jurisdiction: str) -> list[Tenure]:
        """All tenures of an office of that kind there, in order of start."""
        offices = self._offices_at(kind, self.canonical(jurisdiction))
        return sorted((t for o in offices for t in self._terms.get(o, ())), key=lambda tenure: tenure.start)

    def offices_of(self, person: str, *, at: date | None = None) -> list[Holding]:
        """Offices a person holds on that day, or ever; leading offices first, and of a monarch's realms the own one."""
        terms = self._careers.get(self.canonical(person), ())
        held = [self._holding(t, at) for t in terms if at is None or covers(t, at, 0)]
        return sorted(held, key=lambda h: (not h.office.leader, h.office.jurisdiction in self._represented,
                                           not h.office.single, h.tenure.start, h.office.id))  # fmt: skip

    def leader(self, state: str, *, at: date) -> Holding | None:
        """Who leads a state on that day: the prime minister of Armenia, the president of Azerbaijan."""
        leading = [o for o in self._seats.get(self.canonical(state), ()) if o.leader]
        held = [self._holding(t, at) for o in leading for t in self._terms.get(o.id, ()) if covers(t, at, 0)]
        return max(held, key=lambda h: (h.tenure.start, not h.tenure.acting), default=None)

    def members(self, body: str, *, at: date, status: str = "member") -> list[str]:
        """Ids of the members of a body on that day."""
        body = self.canonical(body)
        rows = self._rolls.get(body, ())
        return sorted({m.member for m in rows if m.status == status and covers(m, at, 0)})

    def people_named(self, name: str) -> list[Person]:
        """Persons whose full name, or another spelling of it in the tables, is this one."""
        return [self.people[known.id] for known in self.named(name) if known.kind == "Person"]

    def people_with(self, word: str) -> list[Person]:
        """Persons with that word in their name."""
        return [self.people[i] for i in self._by_word.get(fold(word), {})]

    def people_of(self, jurisdiction: str) -> frozenset[str]:
        """Ids of all who ever held an office of that country or body."""
        return self._staff.get(self.canonical(jurisdiction), frozenset())

    def seats(self, jurisdiction: str) -> list[Office]:
        """Offices of a country or body."""
        return self._seats.get(self.canonical(jurisdiction), [])

    def spellings(self, entity: str) -> list[str]:
        """All ways the tables write a name, the common one first."""
        return [self.name_of(entity), *self._spelt.get(self.canonical(entity), ())]

    def institution(self, type_: str, country: str) -> str:
        """Id of a country's institution of that type ("foreign_ministry" of the United States); else empty."""
        return self._institutions.get((type_, self.canonical(country)), "")

    def _redirect(self) -> None:
        """Let every row speak of the ids that merged ones now go by."""
        if not self.redirects:
            return
        to = self.canonical
        self.aliases = [row._replace(entity=to(row.entity)) for row in self.aliases]
        for old in self.redirects:
            if row := self.people.pop(old, None):
                self.aliases.append(Name(to(old), row.name, "alias", ""))
            if place := self.entities.pop(old, None):
                self.aliases.append(Name(to(old), place.name, "alias", ""))
        self.tenures = [row._replace(person=to(row.person)) for row in self.tenures]
        self.memberships = [r._replace(member=to(r.member), organization=to(r.organization)) for r in self.memberships]
        self.relations = [row._replace(subject=to(row.subject), object=to(row.object)) for row in self.relations]
        self.offices = {i: row._replace(jurisdiction=to(row.jurisdiction)) for i, row in self.offices.items()}

    def _offices_at(self, kind: str, jurisdiction: str) -> list[str]:
        """Offices of that kind there; where one person is head of state and of government, that one office."""
        seats = self._seats.get(jurisdiction, [])
        found = [office.id for office in seats if office.kind == kind]
        if not found and kind in ("head_of_government", "head_of_state"):
            found = [o.id for o in seats if o.leader and o.kind in ("head_of_government", "head_of_state")]
        return found

    def _holding(self, tenure: Tenure, at: date | None) -> Holding:
        sure = float(tenure.confidence or 1)
        past = at and not tenure.end and tenure.as_of and first_day(tenure.as_of)
        days = (at - past).days if at and past else 0
        if days > 0:
            sure *= _STALE if days <= _SURE_STALE_DAYS else _LONG_STALE
        return Holding(self.people[tenure.person], self.offices[tenure.office], tenure, days > 0, round(sure, 3))

    def _known(self) -> Iterator[Known]:
        for entity in self.entities.values():
            yield Known(entity.name, entity.id, entity.kind, "name", "")
        for person in self.people.values():
            yield Known(person.name, person.id, "Person", "name", "")
        for row in self.aliases:
            yield Known(row.name, row.entity, self.kind_of_entity(row.entity), row.use, row.sense)

    def _likelihood(self, known: Known) -> tuple[int, int, int]:
        """Sort key: kind, then way of naming, then size."""
        entity = self.entities.get(known.id)
        return _KINDS.index(known.kind), _USES.index(known.use), -int(entity.rank or 0) if entity else 0

    @cached_property
    def _by_phrase(self) -> dict[str, tuple[Known, ...]]:
        index: dict[str, list[Known]] = defaultdict(list)
        for known in self.names():
            phrase = fold(known.phrase)
            if all(known.id != other.id for other in index[phrase]):
                index[phrase].append(known)
        return {phrase: tuple(meanings) for phrase, meanings in index.items()}

    @cached_property
    def _demonyms(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, list[Entity]] = defaultdict(list)
        for row in self.aliases:
            if row.use in _DEMONYMS and self.entities[row.entity] not in index[fold(row.name)]:
                index[fold(row.name)].append(self.entities[row.entity])
        return {
            word: tuple(e.id for e in sorted(entities, key=lambda e: -int(e.rank or 0)))
            for word, entities in index.items()
        }

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {row.code: row.id for row in self.entities.values() if row.code}

    @cached_property
    def _terms(self) -> dict[str, list[Tenure]]:
        return _grouped(self.tenures, "office")

    @cached_property
    def _careers(self) -> dict[str, list[Tenure]]:
        return _grouped(self.tenures, "person")

    @cached_property
    def _seats(self) -> dict[str, list[Office]]:
        return _grouped(self.offices.values(), "jurisdiction")

    @cached_property
    def _represented(self) -> frozenset[str]:
        """Realms whose monarch lives elsewhere and is represented by a governor-general."""
        return frozenset(office.jurisdiction for office in self.offices.values() if office.kind == "governor_general")

    @cached_property
    def _rolls(self) -> dict[str, list[Membership]]:
        return _grouped(self.memberships, "organization")

    @cached_property
    def _spelt(self) -> dict[str, list[str]]:
        return {entity: [row.name for row in rows] for entity, rows in _grouped(self.aliases, "entity").items()}

    @cached_property
    def _institutions(self) -> dict[tuple[str, str], str]:
        rows = [row for row in self.entities.values() if row.kind == "Organization" and row.country]
        return {(row.type, row.country): row.id for row in reversed(rows)}

    @cached_property
    def _staff(self) -> dict[str, frozenset[str]]:
        index: dict[str, set[str]] = defaultdict(set)
        for tenure in self.tenures:
            index[self.offices[tenure.office].jurisdiction].add(tenure.person)
        return {jurisdiction: frozenset(people) for jurisdiction, people in index.items()}

    @cached_property
    def _by_word(self) -> dict[str, dict[str, None]]:
        index: dict[str, dict[str, None]] = defaultdict(dict)
        for phrase, meanings in self._by_phrase.items():
            for known in meanings:
                for word in phrase.split() if known.kind == "Person" else ():
                    index[word][known.id] = None
        return index


def _grouped(rows: Iterable[R], column: str) -> dict[str, list[R]]:
    index: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        index[getattr(row, column)].append(row)
    return index
