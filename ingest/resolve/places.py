"""Cities, venues and regions: which of several of a name is meant, and which country it lies in."""

from spacy.tokens import Doc

from graph.claims import Place
from graph.ids import minted
from graph.knowledge import Knowledge, Known
from ingest.nlp.annotations import Mention

_LARGE = 1_000_000  # inhabitants from which a city is meant whatever countries the text speaks of


class Places:
    """Links names of places."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def place(self, mention: Mention, countries: frozenset[str], said: str) -> Place | None:
        """The place a mention names; a provisional one where the tables know none; None where it names no place."""
        name = mention.name or said
        known = [
            k
            for k in self.knowledge.named(name)
            if k.kind != "Person" and k.use not in ("demonym", "adjective", "plural")
        ]
        country = self.knowledge.canonical(mention.jurisdiction)
        found = self._choose(known, country, countries)
        if found:
            return self._known(found, said)
        known_country = country if self.knowledge.kind_of_entity(country) == "Country" else ""
        return Place(
            id=minted("place", name, *filter(None, [country])),
            name=name,
            said=said,
            country=known_country or country,
            provisional=True,
        )

    def _choose(self, known: list[Known], country: str, countries: frozenset[str]) -> str:
        """Id of the place: in the country named with it, else a state, a large city, a city of a state spoken of."""
        spots = [k.id for k in known if k.kind == "Place"]
        if country:
            return next((i for i in spots if self.knowledge.country_of(i) == country), "") or (
                country if not spots and known and country in self.knowledge.entities else ""
            )
        states = [k.id for k in known if k.kind == "Country" and k.use != "metonym"]
        if states:
            return states[0]
        near = [i for i in spots if self.knowledge.country_of(i) in countries]
        if spots and int(self.knowledge.entities[spots[0]].rank or 0) >= _LARGE:
            return spots[0]
        buildings = [k.id for k in known if k.kind == "Organization" and k.use != "metonym"]
        return (near or spots or buildings or [""])[0]

    def _known(self, id_: str, said: str) -> Place:
        row = self.knowledge.entities[id_]
        return Place(id=row.id, name=row.name, said=said, country=self.knowledge.country_of(row.id))


def spoken_of(doc: Doc, knowledge: Knowledge) -> frozenset[str]:
    """Ids of the countries that a document speaks of: by name, adjective, title or a place that lies there."""
    notes = doc._
    if notes.countries is not None:
        return frozenset(notes.countries)
    mentions = notes.mentions
    found = {knowledge.country_of(m.jurisdiction) for m in mentions if m.jurisdiction}
    found |= {
        knowledge.country_of(k.id)
        for m in mentions
        if m.name
        for k in knowledge.named(m.name)[:1]
        if k.kind != "Person"
    }
    notes.countries = countries = frozenset(found - {""})
    return countries
