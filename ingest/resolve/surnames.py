"""Persons of a text by family name: a surname finds who may bear it without being held against everyone."""

from collections import defaultdict
from collections.abc import Mapping

from graph.ids import fold
from ingest.resolve.spelling import bears, keys, name_words


class Surnames:
    """Index of persons, from their ids and family names."""

    def __init__(self, families: Mapping[str, str]) -> None:
        self._families = families
        self._by_key: dict[str, set[str]] = defaultdict(set)
        for person, family in families.items():
            for key in {key for part in fold(family).split() for key in keys(part)}:
                self._by_key[key].add(person)

    def bearers(self, name: str) -> list[str]:
        """Ids of the persons whose family name a single word may be; none for more words."""
        words = name_words(name)
        if len(words) != 1:
            return []
        near = set().union(*(self._by_key.get(key, ()) for key in keys(words[0])))
        return sorted(person for person in near if bears(name, self._families[person]))
