"""Mentions: everything in a text that may be a party or a place, none overlapping another.

Evidence comes from the knowledge tables, the model's names and the patterns of titles; the tree breaks ties. A mention
of a person spans title, name, "of …" and apposition. What is no party at all stays out: datelines, adjectives of
countries before common nouns.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.knowledge import Knowledge
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.collectives import Collectives
from ingest.nlp.datelines import datelines
from ingest.nlp.gazetteer import Gazetteer, Use
from ingest.nlp.jurisdictions import Jurisdictions
from ingest.nlp.name_shapes import HYPHENS, Name, capital_run
from ingest.nlp.names import find_names
from ingest.nlp.persons import Persons
from ingest.nlp.title_heads import Class, Title
from ingest.nlp.title_words import BODY_NAMES, DONE_BY, OFFICES_OF_PEACE
from ingest.nlp.titles import find_titles
from ingest.nlp.tokens import Tokens
from ingest.nlp.turns import speakers

_PRONOUNS = frozenset("he him his himself she her hers herself they them their theirs themselves it its itself".split())
_ALSO_OF_BODIES = frozenset({"leader", "head", "founder", "executive", "chief", "broker", "mediator", "analyst"})
_LONGEST_NAME = 6  # tokens of a name before an apposition


class Mentions:
    """Component that writes `doc._.mentions`."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.gazetteer = Gazetteer(knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document that the model has read."""
        doc._.mentions = self.find(doc)
        return doc

    def find(self, doc: Doc) -> list[Mention]:
        """The mentions of a document, in order."""
        tokens = Tokens(doc)
        barred = datelines(doc)
        names = [name for name in find_names(tokens, self.gazetteer) if name.start not in barred]
        titles = [title for title in find_titles(tokens, names) if title.head not in barred]
        return _Composer(tokens, names, titles).mentions()


class _Composer:
    """One document's mentions from its names and titles."""

    def __init__(self, tokens: Tokens, names: list[Name], titles: list[Title]) -> None:
        self.tokens, self.names, self.titles = tokens, names, titles
        self.ending = {name.end: name for name in names}
        self.jurisdictions = Jurisdictions(tokens, names)
        self._name_apposed()
        self._teach()
        for title in titles:
            for start, end in title.of:
                if start > title.head:
                    self.jurisdictions.learn(start, end, title.words)
        self.persons = Persons(tokens, self.names, titles, self.jurisdictions)
        self.collectives = Collectives(tokens, self.names, self.persons, self.jurisdictions)
        self.taken = bytearray(len(tokens))

    def _name_apposed(self) -> None:
        """Persons that only their apposition gives away: "Kim Yo-jong, sister of …", where the tagger saw no name."""
        tokens = self.tokens
        ending = {name.end: name for name in self.names}
        fixed = [name for name in self.names if name.known or name.kind is not MentionKind.PERSON]
        taken = {i for name in fixed for i in range(name.start, name.end)}
        for title in self.titles:
            end = title.start - 1
            if title.plural or title.kind not in (Class.OFFICE, Class.CALLING) or tokens.word(end) != ",":
                continue
            lone = ending.get(end)
            if lone and not lone.known and self._is_personal(lone, title):
                taken.difference_update(range(lone.start, lone.end))
            start = end
            while start and start - 1 not in taken and not tokens.starts(start) and end - start < _LONGEST_NAME:
                start -= 1
            while start < end and (capital_run(tokens, start, taken) != end):
                start += 1
            if end - start > 1:
                self.names = [name for name in self.names if name.end <= start or name.start >= end]
                self.names.append(Name(start, end, MentionKind.PERSON))
        self.names.sort(key=lambda name: name.start)

    def _is_personal(self, name: Name, title: Title) -> bool:
        """Whether a name before an apposition is a person's, or part of it, whatever the tagger took it for."""
        if name.kind is MentionKind.PERSON:
            return len(name) == 1
        last = self.tokens.lower[name.end - 1]
        return len(name) > 1 and self.tokens.lower[title.head] not in _ALSO_OF_BODIES and last not in BODY_NAMES

    def _teach(self) -> None:
        """Learn unknown countries from "President Ivo Sarnel of Kaldria", before they are met elsewhere in the text."""
        heads = {title.end: title for title in self.titles if title.kind is Class.OFFICE}
        starting = {name.start: name for name in self.names}
        for name in self.names:
            title = heads.get(name.start)
            if title and name.kind is MentionKind.PERSON and self.tokens.word(name.end) == "of":
                at = name.end + 1 + (self.tokens.word(name.end + 1) == "the")
                named = starting.get(at)
                end = named.end if named else capital_run(self.tokens, at, starting)
                if end > at and not (named and (named.id or named.kind is MentionKind.PERSON)):
                    self.jurisdictions.learn(at, end, title.words)

    def mentions(self) -> list[Mention]:
        """All mentions, in order of start; where two would overlap, what was found first stays."""
        found: list[Mention] = []
        for mention in self._found():
            if mention.start < mention.end and not any(self.taken[mention.start : mention.end]):
                self.taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                found.append(mention)
        found.sort(key=lambda mention: mention.start)
        self.collectives.list_members(found)
        return found

    def _found(self) -> Iterator[Mention]:
        """Candidates, the surest first."""
        yield from speakers(self.tokens.doc)
        yield from self.collectives.anaphoric()
        yield from self._titles_and_persons()
        yield from self._bodies_and_places()
        yield from self._pronouns()

    def _titles_and_persons(self) -> Iterator[Mention]:
        """What titles and persons' names make, in order of the text: a title before a name takes the name."""
        items: list[Title | Name] = [*self.titles, *self.persons.persons]
        for item in sorted(items, key=lambda item: item.start):
            if any(self.taken[item.start : item.end]):
                continue
            if isinstance(item, Name):
                yield from self.persons.untitled(item)
            elif item.kind is Class.BODY and len(item.of) < 2:
                yield from self.collectives.body(item)
            elif item.plural:
                yield from self.collectives.several(item)
            else:
                yield from self.persons.titled(item)

    def _bodies_and_places(self) -> Iterator[Mention]:
        """Countries, bodies and places named alone."""
        for name in self.names:
            if name.kind is MentionKind.PERSON or any(self.taken[name.start : name.end]):
                continue
            if (name.demonym and not self._is_noun(name)) or (name.use is Use.PEOPLE and self._are_some(name)):
                continue
            yield self._named(name)

    def _is_noun(self, name: Name) -> bool:
        """Whether an adjective of a country stands for its people: "the French said"."""
        tokens = self.tokens
        if self._compounded(name) or tokens.word(name.end) in OFFICES_OF_PEACE:
            return True
        if tokens.word(name.start - 1) != "the" or tokens.word(name.end) in HYPHENS:
            return False
        return tokens.closes(name.end) or tokens.pos[name.end] in ("VERB", "AUX", "ADV", "ADP", "CCONJ", "PART")

    def _are_some(self, name: Name) -> bool:
        """Whether an adjective or number makes them some of a people, who do not stand for it: "young Tavirans"."""
        return self.tokens.pos[name.start - 1] in ("ADJ", "NUM") if name.start else False

    def _compounded(self, name: Name) -> bool:
        """Whether a hyphen makes the country a doer: "Russian-brokered", "Israeli-Palestinian talks"."""
        tokens = self.tokens
        if tokens.word(name.end) in HYPHENS:
            other = self.persons.names.get(name.end + 1)
            if tokens.word(name.end + 1) in DONE_BY or (other is not None and other.kind is MentionKind.COUNTRY):
                return True
        before = self.ending.get(name.start - 1) if tokens.word(name.start - 1) in HYPHENS else None
        return before is not None and before.kind is MentionKind.COUNTRY

    def _named(self, name: Name) -> Mention:
        tokens = self.tokens
        start, end = name.start, name.end
        mention = Mention(start, end, start, name.kind, name=" ".join(tokens.text(start, end).split()))
        if name.kind is MentionKind.COUNTRY:
            mention.jurisdiction, mention.of = name.id, mention.name
        elif name.kind is MentionKind.PLACE:
            self._take_country(mention)
        elif not name.id:
            self._take_owner(mention)
        if mention.start and tokens.word(mention.start - 1) == "the" and not tokens.starts(mention.start):
            mention.start -= 1
        mention.head = tokens.root(mention.start, mention.end)
        self._learnt(mention, name)
        return mention

    def _learnt(self, mention: Mention, name: Name) -> None:
        """Let a country that only this text knows be a country wherever it stands."""
        if name.id:
            return
        known = self.jurisdictions.known(mention.name)
        if known is None and name.kind is MentionKind.PLACE and len(name) == 1 and self._acts(mention):
            known = self.jurisdictions.of(name.start, name.end)
        if known and known[0].startswith("country"):
            mention.kind = MentionKind.COUNTRY
            mention.jurisdiction, mention.of = known

    def _acts(self, mention: Mention) -> bool:
        """Whether an unknown place does something as states do: it is a subject, or stands "between" two.

        A name with an article is a river's or region's: the states that have one are known.
        """
        tokens, at = self.tokens, mention.head
        if tokens.word(mention.start) == "the":
            return False
        if tokens.deps[at] == "conj":
            at = tokens.heads[at]
        return tokens.deps[at] == "nsubj" or tokens.word(at - 1) == "between"

    def _take_country(self, mention: Mention) -> None:
        """Take in the country behind a place: "St. Petersburg, Russia"."""
        tokens, at = self.tokens, mention.end
        if tokens.word(at) != "," or at + 1 >= len(tokens) or tokens.starts(at + 1):
            return
        country = self.persons.names.get(at + 1)
        if country is None or country.use is not Use.NAME or self._in_list(country):
            return
        closed = tokens.closes(country.end) or self._hangs(country, mention)
        if country.kind is MentionKind.COUNTRY or (country.kind is MentionKind.PLACE and closed):
            mention.end = country.end
            mention.jurisdiction, mention.of = country.id, tokens.text(country.start, country.end)

    def _in_list(self, name: Name) -> bool:
        """Whether another name follows as the next of a list."""
        tokens, at = self.tokens, name.end
        at += tokens.word(at) == ","
        at += tokens.word(at) in ("and", "&")
        following = self.persons.names.get(at + (tokens.word(at) == "the"))
        return at > name.end and following is not None

    def _hangs(self, country: Name, place: Mention) -> bool:
        """Whether the tree hangs the country on the place, and not as the next of a list."""
        head = self.tokens.root(country.start, country.end)
        return place.start <= self.tokens.heads[head] < place.end and self.tokens.deps[head] != "conj"

    def _take_owner(self, mention: Mention) -> None:
        """Take in the country before a body that no table knows: "Russia's Channel One", "Sudanese Armed Forces"."""
        tokens, at = self.tokens, mention.start
        at -= tokens.word(at - 1) in ("'s", "’s", "'", "’")
        name = self.ending.get(at)
        if name and name.kind is MentionKind.COUNTRY and not self.taken[name.start]:
            mention.start = name.start
            mention.jurisdiction, mention.of = name.id, tokens.text(name.start, name.end)
            mention.name = " ".join(tokens.text(mention.start, mention.end).split())

    def _pronouns(self) -> Iterator[Mention]:
        for i, word in enumerate(self.tokens.lower):
            if word in _PRONOUNS:
                yield Mention(i, i + 1, i, MentionKind.PRONOUN)
