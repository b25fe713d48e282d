"""Who a name or a title stands for on a day, or that it cannot be told.

Evidence, strongest first: a full name of the tables; a title with its country and a holder whose name agrees; a title
alone with the one holder of that name; a country with the one official of that name. A surname without any of these
links only where the text speaks of the country and one leading office-holder of the day bears it. Two who fit equally
well are no link: the mention stays a party of its own, to be merged when more is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.claims import Party
from graph.ids import fold, minted
from graph.knowledge import Holding, Knowledge
from graph.knowledge_rows import Person
from graph.vocabulary import PartyKind
from ingest.resolve.offices import MARGIN, Offices, Seat
from ingest.resolve.spelling import agreement, akin, name_words

_ELECT_DAYS = 250  # from an election to the day the office is taken
# Confidence by agreement, a title supporting it.
_SURE = {1.0: 0.98, 0.95: 0.95, 0.9: 0.92, 0.8: 0.9, 0.7: 0.85, 0.5: 0.75}
_AKIN = 0.8  # ... and of a holder whose first name is another form of the one said
_ANY = frozenset(
    {"a", "an", "any", "another", "every", "each", "some", "no"}
)  # articles that mean no particular holder


@dataclass(frozen=True, slots=True)
class Query:
    """What a mention says of a person."""

    name: str
    seat: Seat
    modifier: str
    at: date
    said: str
    document: str
    countries: frozenset[str]  # ids of the countries that the document speaks of


class Persons:
    """Links names and offices to persons."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.offices = Offices(knowledge)

    def named(self, query: Query) -> Party:
        """The person of that name; a provisional one where the tables know none or cannot tell which."""
        found = self._by_full_name(query) or self._by_seat(query) or self._by_home(query) or self._alone(query)
        if len(found) == 1:
            person, sure, reason = found[0]
            return self._party(person, query, sure, reason)
        return self._unknown(query, found)

    def holder(self, query: Query) -> Party | None:
        """The holder of an office that is named without its holder's name."""
        seat = query.seat
        if not seat.title:
            return None
        if query.said.split()[0].lower() in _ANY and not query.modifier:
            return self._office_party(query, "no particular holder")
        held = self._held(query)
        people = {holding.person.id for holding in held}
        if len(people) == 1:
            holding = held[0]
            several = 0.9 if holding.office.single or seat.counterpart or seat.kind == "leader" else 0.75
            stale = f", known until {holding.tenure.as_of}" if holding.stale else ""
            reason = f"{holding.title} of {seat.of} on {query.at}{stale}"
            return self._party(holding.person, query, holding.confidence * several, reason, holding)
        why = "several holders: " + ", ".join(sorted(h.person.name for h in held)) if held else "no holder known"
        return self._office_party(query, why)

    def of_holding(self, holding: Holding, at: date, reason: str) -> Party:
        """An office-holder as a party."""
        seat = Seat(
            holding.office.kind,
            holding.office.jurisdiction,
            holding.title,
            self.knowledge.name_of(holding.office.jurisdiction),
        )
        query = Query(holding.person.name, seat, "", at, "", "", frozenset())
        return self._party(holding.person, query, holding.confidence, reason, holding)

    def _held(self, query: Query) -> list[Holding]:
        """Holders of the day; for a former one the last before, for one elect the next."""
        seat = query.seat
        held = self.offices.holders(seat, at=query.at)
        if query.modifier in ("former", "elect"):
            return []
        if not seat.counterpart and len({holding.office.counterpart for holding in held}) > 1:
            held = self._sent_here(held, query)
        acting = [holding for holding in held if holding.tenure.acting]
        if query.modifier == "acting" and acting:
            return acting
        lasting = [holding for holding in held if not holding.tenure.acting]
        return lasting or acting

    def _sent_here(self, held: list[Holding], query: Query) -> list[Holding]:
        """Of a country's ambassadors, the one to the only other country that the text speaks of; else all."""
        here = [h for h in held if h.office.counterpart in query.countries]
        return here if len({h.office.counterpart for h in here}) == 1 else held

    def _by_full_name(self, query: Query) -> list[tuple[Person, float, str]]:
        """Persons with exactly that name of the tables, told apart by country, office and day."""
        if len(name_words(query.name)) < 2:
            return []
        people = {person.id: person for person in self.knowledge.people_named(query.name)}
        fits = [person for person in people.values() if self._not_elsewhere(person, query)]
        if len(fits) > 1:
            fits = self._told_apart(fits, query) or fits
        return [(person, 0.98 if len(fits) == 1 else 0.5, "full name") for person in fits]

    def _not_elsewhere(self, person: Person, query: Query) -> bool:
        """Whether nothing in the title speaks against that person: an office of another country does."""
        home = self._home(query)
        if not home or self.knowledge.kind_of_entity(home) == "Organization":
            return True
        ever = self.knowledge.offices_of(person.id)
        homes = {holding.office.jurisdiction for holding in ever}
        if home in homes or not any(self.knowledge.kind_of_entity(h) in ("Country", "Place") for h in homes):
            return True
        if query.seat.kind:  # "president" of the day, though the text's country seems another's
            held = self.knowledge.offices_of(person.id, at=query.at)
            return query.seat.kind in {holding.office.kind for holding in held}
        return bool(homes & query.countries)

    def _home(self, query: Query) -> str:
        """The title's country or body; empty for a body that no table knows, whose people may be from anywhere."""
        home = query.seat.jurisdiction
        return "" if home.startswith("organization:") and not self.knowledge.kind_of_entity(home) else home

    def _told_apart(self, people: list[Person], query: Query) -> list[Person]:
        """Of namesakes, the one that the first telling test leaves: the title's country, its office, day, countries."""
        for test in (self._serves, self._holds, self._in_office, self._of_the_text):
            kept = [person for person in people if test(person, query)]
            if len(kept) == 1:
                return kept
            people = kept or people
        return []

    def _serves(self, person: Person, query: Query) -> bool:
        """Whether the person ever held an office of the title's country or body."""
        return person.id in self.knowledge.people_of(query.seat.jurisdiction)

    def _holds(self, person: Person, query: Query) -> bool:
        """Whether the person holds the very office of the title around the day."""
        holders = self.offices.holders(query.seat, at=query.at, margin=MARGIN)
        return person.id in {holding.person.id for holding in holders}

    def _in_office(self, person: Person, query: Query) -> bool:
        """Whether the person holds any office on the day."""
        return bool(self.knowledge.offices_of(person.id, at=query.at))

    def _of_the_text(self, person: Person, query: Query) -> bool:
        """Whether the text speaks of a country that the person served."""
        return any(h.office.jurisdiction in query.countries for h in self.knowledge.offices_of(person.id))

    def _by_seat(self, query: Query) -> list[tuple[Person, float, str]]:
        """Holders of the title's office around the day, former or future ones where the text says so."""
        seat = query.seat
        if not seat.kind:
            return []
        if not seat.jurisdiction:
            return self._by_title_alone(query)
        holders = [holding.person for holding in self.offices.holders(seat, at=query.at, margin=self._margin(query))]
        found = self._agreeing(holders, query, f"{seat.phrase} around {query.at}")
        if not found:
            forms = [p for p in holders if akin(query.name, p.name, p.family)]
            found = [(p, _AKIN, f"{seat.phrase} around {query.at}, first name in another form") for p in forms]
        if found:
            return found
        past = [self.knowledge.people[i] for i in dict.fromkeys(self.offices.ever(seat))]
        return [(p, sure * 0.9, f"{seat.phrase} at another time") for p, sure, _ in self._agreeing(past, query, "")]

    def _margin(self, query: Query) -> int:
        return _ELECT_DAYS if query.modifier == "elect" else MARGIN

    def _by_title_alone(self, query: Query) -> list[tuple[Person, float, str]]:
        """The one person anywhere of that name who holds such an office on the day: "Prime Minister Modi"."""
        words = name_words(query.name)
        found = []
        for person in self._with_any(words):
            held = self.knowledge.offices_of(person.id, at=query.at)
            if any(self._so_called(holding, query.seat) for holding in held):
                found.append(person)
        return self._agreeing(found, query, f"the one {query.seat.title} of that name on {query.at}")

    def _so_called(self, holding: Holding, seat: Seat) -> bool:
        """Whether a title without a country can be that office: "president" is one of the European Council too."""
        words = set(fold(seat.title).split())
        return holding.office.kind == seat.kind or words <= set(fold(holding.office.title).split())

    def _by_home(self, query: Query) -> list[tuple[Person, float, str]]:
        """Officials of the title's country, or of one the text speaks of, whose name agrees."""
        home, words = self._home(query), name_words(query.name)
        if home and len(words) < 2:
            people = self._in_service(home, query.at) if not query.seat.kind else []
            return [
                hit for hit in self._agreeing(people, query, f"official of {query.seat.of}") if hit[1] >= _SURE[0.8]
            ]
        if home:
            everyone = [self.knowledge.people[i] for i in sorted(self.knowledge.people_of(home))]
            return self._agreeing(everyone, query, f"official of {query.seat.of}", weight=0.9)
        if len(words) < 2:
            return []
        near = self._agreeing(self._with_any(words), query, "spelling of a full name", weight=0.93)
        return [hit for hit in near if hit[1] > 0.8]

    def _in_service(self, home: str, at: date) -> list[Person]:
        """Those who hold an office of that country or body on the day."""
        everyone = [self.knowledge.people[i] for i in sorted(self.knowledge.people_of(home))]
        return [
            person
            for person in everyone
            if any(holding.office.jurisdiction == home for holding in self.knowledge.offices_of(person.id, at=at))
        ]

    def _alone(self, query: Query) -> list[tuple[Person, float, str]]:
        """For a bare surname: the one prominent office-holder of the day who bears it, of a country in the text."""
        words = name_words(query.name)
        if len(words) != 1 or query.seat.title or query.seat.jurisdiction:
            return []
        leading = self.offices.leading(query.countries, query.at)
        bearers = [self.knowledge.people[i] for i in leading.bearers(query.name)]
        reason = f"surname of a leading official of a country in the text on {query.at}"
        return [(person, sure * 0.8, why) for person, sure, why in self._agreeing(bearers, query, reason)]

    def _with_any(self, words: Iterable[str]) -> list[Person]:
        found = {person.id: person for word in words if len(word) > 1 for person in self.knowledge.people_with(word)}
        return [found[i] for i in sorted(found)]

    def _agreeing(
        self, people: Iterable[Person], query: Query, reason: str, weight: float = 1.0
    ) -> list[tuple[Person, float, str]]:
        """Those whose name agrees best; more than one where none is better than the others."""
        scored = [
            (agreement(query.name, self.knowledge.spellings(p.id), p.family), p)
            for p in {p.id: p for p in people}.values()
        ]
        best = max((score for score, _ in scored), default=0.0)
        kept = [p for score, p in scored if score == best and score > 0]
        if len(kept) > 1:
            kept = self._told_apart(kept, query) or kept
        return [(p, _SURE[best] * weight, f"{reason}, name agrees {best:g}") for p in kept]

    def _party(self, person: Person, query: Query, sure: float, reason: str, holding: Holding | None = None) -> Party:
        holding = holding or self._office_at(person, query)
        office, office_id, country = "", "", query.seat.jurisdiction
        if holding:
            country = holding.office.jurisdiction
            elect = "-elect" if query.modifier == "elect" and self._awaited(holding, query) else ""
            former = "former " if not elect and (query.modifier == "former" or self._is_past(holding, query.at)) else ""
            office = former + self.knowledge.office_phrase(holding.title + elect, country)
            office_id = holding.office.id
        return Party(
            id=person.id, kind=PartyKind.PERSON, name=person.name, said=query.said, office=office, office_id=office_id,
            country=self._country(country), confidence=round(sure, 2), reason=reason,
        )  # fmt: skip

    def _country(self, jurisdiction: str) -> str:
        """The country or body acted for: a disputed place acts for itself."""
        return self.knowledge.country_of(jurisdiction) or jurisdiction

    def _office_at(self, person: Person, query: Query) -> Holding | None:
        """The office a person acts in: the one named, else the first of those held on the day, else the last held."""
        held = self.knowledge.offices_of(person.id, at=query.at)
        ever = self.knowledge.offices_of(person.id)
        for some in (held, ever):
            for holding in some:
                if holding.office.kind == query.seat.kind and query.seat.jurisdiction in (
                    "",
                    holding.office.jurisdiction,
                ):
                    return holding
        past = [h for h in ever if h.tenure.start <= query.at.isoformat()]
        return held[0] if held else max(past, key=lambda h: h.tenure.start, default=None)

    def _awaited(self, holding: Holding, query: Query) -> bool:
        """Whether the person named as elect is not in that office on the day."""
        held = self.knowledge.offices_of(holding.person.id, at=query.at)
        return holding.office.kind == query.seat.kind and holding.office.id not in {h.office.id for h in held}

    def _is_past(self, holding: Holding, at: date) -> bool:
        end = holding.tenure.end
        return bool(end) and end < at.isoformat()[: len(end)]

    def _unknown(self, query: Query, found: list[tuple[Person, float, str]]) -> Party:
        """A party of its own for a name that the tables do not know, or know several times."""
        seat = query.seat
        facts = [] if len(name_words(query.name)) > 1 else [seat.jurisdiction or query.document]
        why = "no person of the tables"
        if found:
            why = "unsure between " + ", ".join(sorted(f"{person.name} ({person.id})" for person, _, _ in found))
        former = "former " if query.modifier == "former" and seat.title else ""
        return Party(
            id=minted("person", query.name, *facts), kind=PartyKind.PERSON, name=query.name, said=query.said,
            office=former + seat.phrase, country=self._country(seat.jurisdiction), provisional=True,
            confidence=0.5 if found else 0.7, reason=why,
        )  # fmt: skip

    def _office_party(self, query: Query, why: str) -> Party:
        """An office whose holder is not known, as a party."""
        seat = query.seat
        modifier = f"{query.modifier} " if query.modifier in ("former", "acting", "elect") else ""
        name = modifier + seat.phrase if seat.kind else without_article(query.said)
        facts = () if seat.jurisdiction else (query.document,)
        return Party(
            id=minted("person", name, *facts), kind=PartyKind.PERSON, name=name, said=query.said, office=name,
            country=self._country(seat.jurisdiction), provisional=True, confidence=0.5 if seat.jurisdiction else 0.3,
            reason=f"{name}: {why} on {query.at}",
        )  # fmt: skip


def without_article(said: str) -> str:
    """The words without a leading article: "senior Pakistani official"."""
    first, _, rest = said.partition(" ")
    return rest if rest and first.lower() in ("a", "an", "the") else said
