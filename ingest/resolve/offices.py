"""From the words of a title to an office of the tables, and from an office to who holds it on a day."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from spacy.tokens import Doc

from graph.ids import fold
from graph.knowledge import Holding, Knowledge
from ingest.nlp.annotations import Mention, MentionKind
from ingest.resolve.surnames import Surnames

MARGIN = 45  # days around an event in which a holder just out of or not yet in office is still, or already, so called
_PROMINENT = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "supreme_leader", "secretary_general",
    "high_representative", "commission_president", "defence_minister", "crown_prince",
})  # fmt: skip
_LEADER = frozenset({"leader", "strongman", "ruler", "head"})
_OF_STATE = frozenset(
    {"top", "paramount", "national", "state", "junta", "de", "facto"}
)  # what a "leader" may be besides
_OF_BODY = ("movement_leader", "secretary_general", "commission_chair")  # who leads a body, the first that it has
COUNTERPART = frozenset({"counterpart", "opposite number", "colleague", "homologue"})
_NEUTRAL = frozenset(
    "new newly elected current incumbent outgoing incoming acting interim caretaker longtime veteran transitional "
    "executive democratically then visiting ruling".split()
)
_INSTITUTIONS = {  # who speaks for an institution: "Kremlin spokesman", "State Department spokesperson"
    ("spokesperson", "presidency"): "presidential_spokesperson",
    ("spokesperson", "head_of_government"): "government_spokesperson",
    ("spokesperson", "foreign_ministry"): "foreign_ministry_spokesperson",
    ("spokesperson", "defence_ministry"): "defence_ministry_spokesperson",
    ("presidential_spokesperson", "presidency"): "presidential_spokesperson",
    ("presidential_spokesperson", "head_of_government"): "government_spokesperson",
    ("presidential_aide", "presidency"): "presidential_aide",
    ("presidential_chief_of_staff", "presidency"): "presidential_chief_of_staff",
}
_LATEST = 200  # mentions before a counterpart among which the one whose counterpart it is stands
_SENT = frozenset({"ambassador", "permanent_representative"})
_TO = re.compile(r"\b(?:to|in) (?:the )?(\w[\w' .-]+)", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:for|on|to) (?:the )?(\w[\w' .-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seat:
    """The office that a mention speaks of."""

    kind: str = ""  # of the table of titles; empty where the words are of no office
    jurisdiction: str = ""  # id of country or body; empty where the text does not tell
    title: str = ""  # the words
    of: str = ""  # name of the country or body
    counterpart: str = ""  # of ambassadors: id of the country they are sent to
    about: str = ""  # of envoys: folded words of their matter

    @property
    def phrase(self) -> str:
        """ "foreign minister of Armenia"."""
        return f"{self.title} of {self.of}" if self.of and self.title else self.title


class Offices:
    """Reads titles against the tables."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.leading = lru_cache(maxsize=1)(self._leading)  # asked for every bare surname of a text

    def seat(self, mention: Mention, doc: Doc) -> Seat:
        """The office that a mention's title, jurisdiction and words point to."""
        title, jurisdiction = self._title(mention), self.knowledge.canonical(mention.jurisdiction)
        if title in COUNTERPART:
            return self._counterpart(mention, doc, jurisdiction)
        jurisdiction = jurisdiction or self.knowledge.home_of(title)
        kind = self.knowledge.kind_of(title, jurisdiction) or self._shortened(title, jurisdiction)
        if not kind and _leads(title):
            kind = "leader"
        kind, jurisdiction = self._through_institution(kind, jurisdiction)
        counterpart = self._named_country(_said(mention, doc), jurisdiction) if kind in _SENT else ""
        about = self._matter(_said(mention, doc)) if kind == "special_envoy" else ""
        if (
            about
            and jurisdiction
            and self.knowledge.country_of(jurisdiction) == jurisdiction
            and about in map(fold, self.knowledge.spellings(jurisdiction))
        ):
            jurisdiction = ""  # "special envoy for Syria": the matter, not the sender
        return Seat(kind, jurisdiction, title, self._of(mention, jurisdiction), counterpart, about)

    def holders(self, seat: Seat, *, at: date, margin: int = 0) -> list[Holding]:
        """Who holds the office on that day, those whose matter or destination it names first of all."""
        if not seat.kind or not seat.jurisdiction:
            return []
        if seat.kind == "leader":
            return self._leaders(seat.jurisdiction, at)
        found = self.knowledge.holders(seat.kind, seat.jurisdiction, at=at, margin=margin)
        if seat.counterpart:
            found = [holding for holding in found if holding.office.counterpart == seat.counterpart]
        if seat.about:
            found = [holding for holding in found if set(seat.about.split()) <= set(fold(holding.office.title).split())]
        return found

    def _leaders(self, jurisdiction: str, at: date) -> list[Holding]:
        """Who leads a country or body on that day."""
        if leader := self.knowledge.leader(jurisdiction, at=at):
            return [leader]
        heads = (self.knowledge.holders(kind, jurisdiction, at=at) for kind in _OF_BODY)
        return next((held for held in heads if held), [])

    def _leading(self, countries: frozenset[str], at: date) -> Surnames:
        """The prominent office-holders of those countries on that day, by surname."""
        held = [
            holding
            for country in countries
            for office in self.knowledge.seats(country)
            if office.kind in _PROMINENT
            for holding in self.knowledge.holders(office.kind, country, at=at)
        ]
        return Surnames({holding.person.id: holding.person.family for holding in held})

    def ever(self, seat: Seat) -> list[str]:
        """Ids of all who ever held the office."""
        if not seat.kind or not seat.jurisdiction:
            return []
        kinds = ("head_of_state", "head_of_government", "supreme_leader") if seat.kind == "leader" else (seat.kind,)
        return [tenure.person for kind in kinds for tenure in self.knowledge.ever_held(kind, seat.jurisdiction)]

    def _title(self, mention: Mention) -> str:
        """The words of the title; "deputy" belongs to it, "former" does not."""
        title = mention.title.lower()
        deputy = mention.modifier == "deputy" and not re.match(r"(first )?(deputy|vice|assistant|under)\b", title)
        return f"deputy {title}" if deputy else title

    def _shortened(self, title: str, jurisdiction: str) -> str:
        """Kind of the title without what follows "and", "for" or "to", or without its first words."""
        cut = r" (?:and|for|to|on|at) " if "minister" in title or "secretary" in title else r" (?:for|to|on|at) "
        for part in (re.split(cut, title)[0], _without_neutral(title)):
            if part != title and (kind := self.knowledge.kind_of(part, jurisdiction)):
                return kind
        return ""

    def _through_institution(self, kind: str, jurisdiction: str) -> tuple[str, str]:
        """The office in the country whose institution a title names: "Kremlin spokesman"."""
        row = self.knowledge.entities.get(jurisdiction)
        if row is None or row.kind != "Organization" or not row.country:
            return kind, jurisdiction
        return _INSTITUTIONS.get((kind, row.type), kind), self.knowledge.canonical(row.country)

    def _named_country(self, text: str, sender: str) -> str:
        """The country or body that an ambassador is sent to."""
        match = _TO.search(text)
        words = match[1].split() if match else []
        for end in range(len(words), 0, -1):
            for known in self.knowledge.named(" ".join(words[:end])):
                other = known.id if known.kind in ("Country", "Organization") else self.knowledge.country_of(known.id)
                if other and other != sender:
                    return other
        return ""

    def _matter(self, text: str) -> str:
        match = _ABOUT.search(text)
        return fold(match[1]) if match else ""

    def _counterpart(self, mention: Mention, doc: Doc, jurisdiction: str) -> Seat:
        """The office that the nearest person before holds, in the counterpart's country."""
        last = bisect_left(doc._.mentions, mention.start, key=lambda other: other.start)
        for other in reversed(doc._.mentions[max(0, last - _LATEST) : last]):
            if other.title and fold(other.title) not in COUNTERPART and other.kind is not MentionKind.ORGANIZATION:
                home = self.knowledge.canonical(other.jurisdiction)
                kind = self.knowledge.kind_of(other.title, home)
                if kind and home != jurisdiction:
                    return Seat(
                        kind,
                        jurisdiction,
                        self._common(kind, other.title, jurisdiction),
                        self._of(mention, jurisdiction),
                    )
        return Seat("", jurisdiction, "counterpart", self._of(mention, jurisdiction))

    def _common(self, kind: str, title: str, jurisdiction: str) -> str:
        """How that kind of office is called in the country."""
        return next((o.title for o in self.knowledge.seats(jurisdiction) if o.kind == kind), title)

    def _of(self, mention: Mention, jurisdiction: str) -> str:
        """Name of the country or body, in the words of the text where no table knows it."""
        known = self.knowledge.kind_of_entity(jurisdiction)
        return self.knowledge.in_sentence(jurisdiction) if known else mention.of if jurisdiction else ""


def _said(mention: Mention, doc: Doc) -> str:
    """The words of a mention, on one line."""
    return " ".join(doc[mention.start : mention.end].text.split())


def _leads(title: str) -> bool:
    """Whether a title is of who leads a state, and not of an opposition leader or a head of anything else."""
    *before, last = title.split() or [""]
    return last in _LEADER and all(word in _NEUTRAL or word in _OF_STATE for word in before)


def _without_neutral(title: str) -> str:
    """The title without words that leave the office the same: "newly elected president"."""
    words = title.split()
    while words and words[0] in _NEUTRAL:
        del words[0]
    return " ".join(words)
