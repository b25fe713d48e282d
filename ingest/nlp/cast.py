"""The cast of one document: who has been spoken of so far, found again by name, title, id or place in the text."""

from collections import defaultdict
from dataclasses import dataclass, field

from graph.ids import fold
from ingest.nlp.annotations import Mention, MentionKind

_MOST_NAMES = 24  # of one person: every name is compared with every other
_LATEST = 200  # bearers of like titles that can still be meant


@dataclass(slots=True, eq=False)
class Entity:
    """One party of the text: a chain of mentions."""

    number: int
    kind: MentionKind
    names: set[str] = field(default_factory=set)  # folded
    titles: list[str] = field(default_factory=list)
    jurisdiction: str = ""
    gender: str = ""
    person: str = ""  # id in the tables, where the full name tells it

    @property
    def title(self) -> str:
        """The first title it was given."""
        return self.titles[0] if self.titles else ""

    @property
    def is_person(self) -> bool:
        """Whether it is one human being, named or by office."""
        return self.kind in (MentionKind.PERSON, MentionKind.OFFICE)


@dataclass(frozen=True, slots=True)
class Appearance:
    """One mention of an entity: where it stands."""

    entity: Entity
    mention: Mention
    sentence: int
    paragraph: int
    subject: bool


class Cast:
    """Entities in order of appearance, with their indexes."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.appearances: list[Appearance] = []
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._by_key: dict[str, Entity] = {}
        self._by_person: dict[str, Entity] = {}
        self._by_head: dict[str, list[Entity]] = defaultdict(list)

    def enter(self, kind: MentionKind) -> Entity:
        """A new entity."""
        entity = Entity(len(self.entities), kind)
        self.entities.append(entity)
        return entity

    def keyed(self, key: str) -> Entity | None:
        """The entity entered under a key: an id, or the folded name of a body."""
        return self._by_key.get(key)

    def key(self, key: str, entity: Entity) -> None:
        """Enter an entity under a key; the first one stays."""
        if key:
            self._by_key.setdefault(key, entity)

    def with_word(self, word: str) -> list[Entity]:
        """Persons with a folded word in their names, in order of entry."""
        return self._by_word.get(word, [])

    def with_person(self, person: str) -> Entity | None:
        """The entity that is a person of the tables."""
        return self._by_person.get(person)

    def with_head(self, head: str) -> list[Entity]:
        """Persons whose title ends with a word, the latest given last; of very many only those."""
        return self._by_head.get(head, [])[-_LATEST:]

    def latest(self, entities: list[Entity]) -> Entity | None:
        """The one of them spoken of last, by whatever words; None of none."""
        if len(entities) < 2:
            return entities[0] if entities else None
        spoken_of = (seen.entity for seen in reversed(self.appearances[-_LATEST:]))
        return next((entity for entity in spoken_of if entity in entities), entities[-1])

    def name(self, entity: Entity, name: str) -> None:
        """Note a name of a person; nobody goes by very many."""
        key = fold(name)
        if key not in entity.names and len(entity.names) < _MOST_NAMES:
            entity.names.add(key)
            for word in key.split():
                if entity not in self._by_word[word][-1:]:
                    self._by_word[word].append(entity)

    def entitle(self, entity: Entity, title: str) -> None:
        """Note a title of a person; the latest bearer of a title is found first."""
        if title and title not in entity.titles:
            entity.titles.append(title)
        for word in {head_word(title)} - {""}:
            bearers = self._by_head[word]
            if entity in bearers[-1:]:
                continue
            if entity in bearers[-8:]:
                bearers.remove(entity)
            bearers.append(entity)

    def identify(self, entity: Entity, person: str) -> None:
        """Note who of the tables an entity is."""
        entity.person = entity.person or person
        self._by_person.setdefault(person, entity)


def head_word(title: str) -> str:
    """The noun of a title: "minister" in "minister of foreign affairs", "secretary" in "secretary general"."""
    before = title.partition(" of ")[0].partition(" for ")[0].partition(" to ")[0].split()
    if not before:
        return ""
    return before[-2] if before[-1] == "general" and len(before) > 1 else before[-1]


def says_no_more(short: str, title: str) -> bool:
    """Whether a title says no more than another, a complement left out: "deputy secretary" and "… of state"."""
    return title == short or title.startswith((f"{short} of ", f"{short} for ", f"{short} to "))


def seat(mention: Mention) -> str:
    """The key of an office of one country or body."""
    return f"seat:{mention.title}|{mention.jurisdiction}"
