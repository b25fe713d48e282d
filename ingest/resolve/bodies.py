"""Countries, organizations and what stands for them: governments, ministries, capitals and buildings."""

from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from graph.claims import Party
from graph.ids import fold, minted
from graph.in_words import institution
from graph.knowledge import Knowledge, Known
from graph.vocabulary import PartyKind
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.roles import governing_preposition
from ingest.nlp.title_words import ORGANS
from ingest.resolve.places import spoken_of

_STATE = frozenset(
    {"government", "administration", "authorities", "side", "delegation", "regime", "leadership", "cabinet"}
)
_ENVOYS = frozenset({"side", "delegation", "leadership"})
_NATIONAL = frozenset(
    "federal central national interim transitional caretaker unity coalition majority minority".split()
)
_MINISTRIES = {
    "foreign ministry": "foreign_ministry",
    "ministry of foreign affairs": "foreign_ministry",
    "foreign office": "foreign_ministry",
    "external affairs ministry": "foreign_ministry",
    "ministry of external affairs": "foreign_ministry",
    "state department": "foreign_ministry",
    "defence ministry": "defence_ministry",
    "defense ministry": "defence_ministry",
    "ministry of defence": "defence_ministry",
    "ministry of defense": "defence_ministry",
    "defense department": "defence_ministry",
    "presidency": "presidency",
    "presidential office": "presidency",
    "presidential administration": "presidency",
    "parliament": "legislature",
}
_WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "around", "through", "via", "into", "from", "to", "over"}
)
_KINDS = {"Country": PartyKind.COUNTRY, "Organization": PartyKind.ORGANIZATION}


class Bodies:
    """Links names of countries and bodies, and what stands for them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def country(self, mention: Mention, said: str) -> Party:
        """A country, named or meant by a noun of nationality."""
        id_ = self.knowledge.canonical(mention.jurisdiction) or self._first(mention.name, "Country")
        if self.knowledge.kind_of_entity(id_):
            return self._entity(id_, said, 0.97, f"name {mention.name!r}")
        name = mention.of or mention.name
        id_ = id_ or minted("country", name)
        return Party(id=id_, kind=PartyKind.COUNTRY, name=name, said=said, country=id_, provisional=True,
                     confidence=0.6, reason="no country of the tables")  # fmt: skip

    def organization(self, mention: Mention, doc: Doc, said: str) -> Party:
        """A body: by its name, or as the government or ministry of a country."""
        mention = _owned(mention, doc)
        known = [k for k in self.knowledge.named(mention.name) if k.kind in _KINDS]
        if known and (not (mention.title and mention.jurisdiction) or self._international(known[0])):
            return self._meant(known, doc, said)
        if mention.title and not mention.jurisdiction:
            mention = self._at_home(mention, doc)
        if mention.jurisdiction and mention.title:
            return self._institution(mention, said)
        of = mention.jurisdiction or (mention.title and mention.name.islower() and doc._.document) or ""
        id_ = minted("organization", mention.name or said, *filter(None, [of]))
        return Party(id=id_, kind=PartyKind.ORGANIZATION, name=mention.name or said, said=said,
                     country=self.knowledge.country_of(mention.jurisdiction), provisional=True, confidence=0.6,
                     reason="no body of the tables")  # fmt: skip

    def _at_home(self, mention: Mention, doc: Doc) -> Mention:
        """ "The government", nobody's by name, in a text that speaks of one country is that country's."""
        countries = spoken_of(doc, self.knowledge)
        owned = mention.start > 0 and doc[mention.start - 1].tag_ == "POS"
        if len(countries) != 1 or owned or mention.title.split()[-1] not in ORGANS or not mention.name.islower():
            return mention
        home = next(iter(countries))
        return replace(mention, jurisdiction=home, of=self.knowledge.name_of(home))

    def _international(self, known: Known) -> bool:
        """Whether a name is a body's of no one country: "Organization of American States" is no American body."""
        return known.kind == "Organization" and known.use != "metonym" and not self.knowledge.country_of(known.id)

    def metonym(self, mention: Mention, doc: Doc, said: str) -> Party | None:
        """What a place stands for where it acts: "Ankara" the government of Turkey, "Brussels" mostly the EU."""
        known = [k for k in self.knowledge.named(mention.name) if k.kind in _KINDS]
        if not known or not acts(mention, doc):
            return None
        return self._meant(known, doc, said)

    def group(self, mention: Mention, said: str) -> Party | None:
        """The body whose leaders or ministers a group phrase speaks of; people of a country are a party as named."""
        id_ = self.knowledge.canonical(mention.jurisdiction)
        if self.knowledge.kind_of_entity(id_) == "Organization":
            return self._entity(id_, said, 0.8, f"{mention.title} of a body; its members are only candidates")
        if not mention.name or not id_:
            return None
        if id_.startswith("organization:"):
            return Party(id=id_, kind=PartyKind.ORGANIZATION, name=mention.of, said=said, provisional=True,
                         confidence=0.6, reason=f"{mention.title} of a body that no table knows")  # fmt: skip
        return self._as_named(mention, said, id_)

    def _as_named(self, mention: Mention, said: str, home: str) -> Party:
        """A side without an entity of its own in the words of the text: "Iraqi officials", "Syrian opposition"."""
        return Party(id=minted("organization", mention.name, home), kind=PartyKind.ORGANIZATION, name=mention.name,
                     said=said, country=self.knowledge.country_of(home) or home, provisional=True, confidence=0.7,
                     reason=f"{mention.title} of {mention.of}")  # fmt: skip

    def _institution(self, mention: Mention, said: str) -> Party:
        """A country's government is the country; its ministries are bodies of their own."""
        home = self.knowledge.canonical(mention.jurisdiction)
        title, kind = mention.title.lower(), self.knowledge.kind_of_entity(home)
        of = self.knowledge.name_of(home) if kind else mention.of
        if kind == "Organization" and title in _ENVOYS:
            return self._entity(home, said, 0.9, f"{title} of a body")
        if set(title.split()) - _NATIONAL <= _STATE and kind in ("Country", ""):
            if kind:
                return self._entity(home, said, 0.9, f"{title} of a country")
            return Party(id=home, kind=PartyKind.COUNTRY, name=of, said=said, country=home, provisional=True,
                         confidence=0.6, reason="no country of the tables")  # fmt: skip
        type_ = _MINISTRIES.get(title, "")
        known = self.knowledge.institution(type_, home)
        if known:
            return self._entity(known, said, 0.95, f"{title} of {of}")
        plain = institution(type_, of) if kind == "Country" else ""
        return self._as_named(replace(mention, name=plain) if plain else mention, said, home)

    def _meant(self, known: list[Known], doc: Doc, said: str) -> Party:
        """Of several meanings, a proper name before a metonym, and of metonyms the one the text speaks of most."""
        proper = [k for k in known if k.use != "metonym"]
        if proper:
            return self._entity(proper[0].id, said, 0.95, f"name {proper[0].phrase!r}")
        spoken = self._spoken(doc)
        best = max(known, key=lambda k: (spoken[k.id], k.sense == "body"))
        sure = 0.9 if len(known) == 1 else 0.8 if spoken[best.id] else 0.5
        return self._entity(
            best.id, said, sure, f"metonym {best.phrase!r} ({best.sense}), one of {len(known)} meanings"
        )

    def _spoken(self, doc: Doc) -> Counter[str]:
        """How often the document speaks of each country and body, metonyms apart; counted once a document."""
        if doc._.spoken is None:
            spoken = Counter(self.knowledge.canonical(m.jurisdiction) for m in doc._.mentions if m.jurisdiction)
            spoken.update(k.id for m in doc._.mentions if m.kind is MentionKind.ORGANIZATION
                          for k in self.knowledge.named(m.name)[:1] if k.use != "metonym")  # fmt: skip
            doc._.spoken = spoken
        counted: Counter[str] = doc._.spoken
        return counted

    def _first(self, name: str, kind: str) -> str:
        return next((k.id for k in self.knowledge.named(name) if k.kind == kind), "") or next(
            iter(self.knowledge.demonyms().get(fold(name), ())), ""
        )

    def _entity(self, id_: str, said: str, sure: float, reason: str) -> Party:
        row = self.knowledge.entities[self.knowledge.canonical(id_)]
        kind = _KINDS.get(row.kind, PartyKind.ORGANIZATION)
        country = self.knowledge.country_of(row.id) or row.id
        return Party(id=row.id, kind=kind, name=row.name, said=said, country=country, confidence=sure, reason=reason)


def _owned(mention: Mention, doc: Doc) -> Mention:
    """ "Norland's Foreign Ministry", of which the name alone is no title: the ministry of that country."""
    clitic = mention.start - 1
    if mention.title or clitic < 1 or doc[clitic].tag_ != "POS" or mention.name.lower() not in _MINISTRIES:
        return mention
    owner = next((m for m in doc._.mentions if m.end == clitic and m.kind is MentionKind.COUNTRY), None)
    if owner is None:
        return mention
    name = f"{mention.name} of {owner.name}"
    return replace(mention, name=name, title=mention.name.lower(), jurisdiction=owner.jurisdiction, of=owner.name)


def acts(mention: Mention, doc: Doc) -> bool:
    """Whether a place stands where somebody acts or is dealt with, and not where something happens."""
    before = doc[mention.start - 1].lower_ if mention.start else ""
    return before not in _WHERE and governing_preposition(doc[mention.head]) not in _WHERE
