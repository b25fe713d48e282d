"""The resolver: what a mention stands for at the day of the event, with the reason for each decision."""

from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from graph.claims import Party, Place
from graph.knowledge import Knowledge
from ingest.nlp.annotations import Mention, MentionKind
from ingest.resolve.bodies import Bodies
from ingest.resolve.persons import Persons, Query
from ingest.resolve.places import Places, spoken_of


class Resolver:
    """Turns mentions into parties and places."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.persons = Persons(knowledge)
        self.bodies = Bodies(knowledge)
        self.places = Places(knowledge)

    def party(self, mention: Mention, doc: Doc, at: date) -> Party | None:
        """Whom a mention stands for on that day; None for what names nobody by itself (pronouns, "both sides").

        A named person or body that the tables do not know becomes a provisional party with an id of its own, an office
        without a known holder a provisional person named by the office. Whoever was merged into another is the other.
        """
        found = self._linked(mention, doc, at)
        into = self.knowledge.canonical(found.id) if found else ""
        if found is None or into == found.id:
            return found
        reason = f"{found.reason}; merged into {self.knowledge.name_of(into)}"
        return replace(found, id=into, read_as=found.id, provisional=False, reason=reason)

    def _linked(self, mention: Mention, doc: Doc, at: date) -> Party | None:
        said = " ".join(doc[mention.start : mention.end].text.split())
        match mention.kind:
            case MentionKind.PERSON:
                return self.persons.named(self._query(mention, doc, at, said))
            case MentionKind.OFFICE:
                return self.persons.holder(self._query(mention, doc, at, said))
            case MentionKind.COUNTRY:
                return self.bodies.country(mention, said)
            case MentionKind.ORGANIZATION:
                return self.bodies.organization(mention, doc, said)
            case MentionKind.PLACE:
                return self.bodies.metonym(mention, doc, said)
            case MentionKind.GROUP:
                return self.bodies.group(mention, said)
        return None

    def place(self, mention: Mention, doc: Doc) -> Place | None:
        """The place a mention names, or None where it cannot be one."""
        if mention.kind not in (MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.ORGANIZATION):
            return None
        if mention.kind is MentionKind.ORGANIZATION and not self._is_building(mention):
            return None
        said = " ".join(doc[mention.start : mention.end].text.split())
        return self.places.place(mention, spoken_of(doc, self.knowledge), said)

    def candidates(self, mention: Mention, at: date) -> list[Party]:
        """Who may be meant by "CIS leaders": the leaders of the members of that day; none is said to take part."""
        reason = f"member of {self.knowledge.name_of(mention.jurisdiction)}"
        states = self.knowledge.members(mention.jurisdiction, at=at)
        leaders = [self.knowledge.leader(state, at=at) for state in states]
        return [self.persons.of_holding(leader, at, reason) for leader in leaders if leader]

    def _query(self, mention: Mention, doc: Doc, at: date, said: str) -> Query:
        seat = self.persons.offices.seat(mention, doc)
        countries = spoken_of(doc, self.knowledge)
        then = "then" in said.lower().split() and at != doc._.published  # the holder of that day: "the then premier"
        return Query(mention.name, seat, "" if then else mention.modifier, at, said, doc._.document or "", countries)

    def _is_building(self, mention: Mention) -> bool:
        """Whether a body's name is that of a building too: the Kremlin."""
        known = self.knowledge.named(mention.name)
        rows = [self.knowledge.entities[k.id] for k in known if k.id in self.knowledge.entities]
        return any(
            row.kind == "Place" or (row.kind == "Organization" and row.country and row.type == "presidency")
            for row in rows
        )
