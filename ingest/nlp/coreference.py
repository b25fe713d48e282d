"""Coreference: which mentions of a text are one party, and whom "the two leaders" and "his counterpart" stand for.

Rules from sure to unsure, in one pass through the text: full names, surnames, acronyms, titles (of those introduced,
or of those who the tables say hold the office), then pronouns and groups. Where two fit equally, none is taken.
"""

from datetime import date

from spacy.tokens import Doc

from graph.ids import fold
from graph.knowledge import Holding, Knowledge
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.antecedents import Antecedents
from ingest.nlp.cast import Appearance, Cast, Entity, head_word, says_no_more, seat
from ingest.nlp.genders import Genders
from ingest.nlp.group_members import GroupMembers, is_subject
from ingest.nlp.namesakes import agree, is_called, nearness
from ingest.nlp.title_words import ORGANS
from ingest.nlp.tokens import Tokens

_COUNTERPARTS = frozenset({"counterpart", "colleague"})
_LEADERS = frozenset({"leader", "ruler", "strongman"})
_STATE_HEADS = ("president", "minister", "chancellor", "premier", "king", "queen", "emir", "sultan", "leader")
_SHORT = frozenset({"minister", "secretary", "president", "premier", "chief", "diplomat", "official", "envoy"})
_UNTOLD = frozenset({"a", "an", "another", "some", "any"})
_CLITICS = frozenset({"'s", "’s", "'", "’"})
_LATEST = 8  # mentions before a predicate among which its subject is sought
_MOST_NAMESAKES = 8  # persons of one surname that are compared


class Coreference:
    """Component that sets `chain` and `members` of the mentions."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.genders = Genders(knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document whose mentions are found."""
        _Pass(Tokens(doc), doc._.mentions, self).run(doc._.published)
        return doc


class _Pass:
    """One pass through one document."""

    def __init__(self, tokens: Tokens, mentions: list[Mention], rules: Coreference) -> None:
        self.tokens, self.mentions = tokens, mentions
        self.knowledge, self.genders = rules.knowledge, rules.genders
        self.cast = Cast()
        self.antecedents = Antecedents(tokens, self.cast)
        self.at: date | None = None
        self.renumbered: dict[int, int] = {}
        self.owned: set[int] = set()  # starts of mentions with a possessor before them: "its leaders"

    def run(self, at: date | None) -> None:
        """Set the chains of all mentions."""
        self.at = at
        given_members = [m for m in self.mentions if m.kind is MentionKind.GROUP and m.members]
        ending: dict[int, Mention] = {}
        for mention in self.mentions:
            given = mention.chain
            owner = self._owner(mention, ending)
            if owner:
                self.owned.add(mention.start)
            entity = self._entity(mention, owner)
            mention.chain = entity.number if entity else -1
            if given >= 0 and entity:
                self.renumbered[given] = entity.number
            if entity:
                self._appear(mention, entity)
            ending[mention.end] = mention
        for mention in given_members:
            mention.members = tuple(self.renumbered[m] for m in mention.members if m in self.renumbered)
        GroupMembers(self.tokens, self.antecedents, self.owned, self._office_of).find(self.mentions)

    def _appear(self, mention: Mention, entity: Entity) -> None:
        at = mention.head
        appearance = Appearance(
            entity, mention, self.tokens.sentences[at], self.tokens.paragraphs[at], is_subject(self.tokens, mention)
        )
        self.cast.appearances.append(appearance)

    def _office_of(self, mention: Mention) -> Entity | None:
        """The entity of an office without a possessor that is told late."""
        mention.of = self.knowledge.name_of(mention.jurisdiction)
        return self._office(mention, None)

    def _owner(self, mention: Mention, ending: dict[int, Mention]) -> Mention | None:
        """The possessor before a mention: "his", "Pashinyan's"."""
        at = mention.start
        before = ending.get(at)
        if before and before.kind is MentionKind.PRONOUN:
            return before
        return ending.get(at - 1) if self.tokens.word(at - 1) in _CLITICS else None

    def _entity(self, mention: Mention, owner: Mention | None) -> Entity | None:
        match mention.kind:
            case MentionKind.PERSON:
                return self._person(mention, owner)
            case MentionKind.OFFICE:
                return self._office(mention, owner)
            case MentionKind.COUNTRY | MentionKind.ORGANIZATION:
                if head_word(mention.title) in ORGANS:
                    self._inherit(mention, owner)
                return self._body(mention)
            case MentionKind.GROUP:
                return self._body(mention) if mention.name else None
            case MentionKind.PRONOUN:
                return self.antecedents.pronoun(mention)
        return None

    def _inherit(self, mention: Mention, owner: Mention | None) -> None:
        """Let a title take its country, or "counterpart" its office, from the one it is told of."""
        entity = self._of_chain(owner.chain) if owner and owner.chain >= 0 else None
        if head_word(mention.title) in _COUNTERPARTS:
            entity = entity or self.antecedents.titled_elsewhere(mention.jurisdiction)
            if entity and entity.title and entity.is_person:
                mention.title = entity.title
        elif entity and entity.jurisdiction and not mention.jurisdiction:
            mention.jurisdiction = entity.jurisdiction
            mention.of = self.knowledge.name_of(entity.jurisdiction)

    def _of_chain(self, number: int) -> Entity:
        return self.cast.entities[number]

    def _person(self, mention: Mention, owner: Mention | None) -> Entity:
        self._inherit(mention, owner)
        person = self._known_person(mention)
        entity = (person and self.cast.with_person(person)) or self._namesake(mention)
        entity = entity or self._holder_introduced(mention) or self._holder_beside(mention)
        entity = entity or self.cast.enter(MentionKind.PERSON)
        entity.kind = MentionKind.PERSON
        self.cast.name(entity, mention.name)
        if person:
            self.cast.identify(entity, person)
            self.cast.name(entity, self.knowledge.people[person].family)
        self._describe(entity, mention)
        return entity

    def _describe(self, entity: Entity, mention: Mention) -> None:
        self.cast.entitle(entity, mention.title)
        home = mention.jurisdiction or (self._home(entity) if not entity.jurisdiction else "")
        entity.jurisdiction = entity.jurisdiction or home
        entity.gender = entity.gender or self.genders.of(mention.name, mention.title)

    def _home(self, entity: Entity) -> str:
        """Country of the office that a person of the tables holds at the time."""
        if not entity.person or self.at is None:
            return ""
        held = self.knowledge.offices_of(entity.person, at=self.at)
        return held[0].office.jurisdiction if held else ""

    def _known_person(self, mention: Mention) -> str:
        """Id of the one person of the tables with that full name."""
        if " " not in mention.name:
            return ""
        people = self.knowledge.people_named(mention.name)
        return people[0].id if len(people) == 1 else ""

    def _namesake(self, mention: Mention) -> Entity | None:
        """The person spoken of before under that name, or a longer or shorter form of it."""
        words = fold(mention.name).split()
        if not words:
            return None
        gender = self.genders.of(mention.name, mention.title)
        near = {
            entity.number: entity
            for word in {words[0], words[-1]}
            for entity in self.cast.with_word(word)[-_MOST_NAMESAKES:]
            if not (gender and entity.gender and gender != entity.gender)
        }
        same = [entity for entity in near.values() if agree(words, mention, entity)]
        if same:
            return max(same, key=lambda entity: nearness(words, mention, entity))
        called = [entity for entity in near.values() if is_called(words, mention, entity)]
        return called[0] if len(called) == 1 else None

    def _holder_introduced(self, mention: Mention) -> Entity | None:
        """The office without a name that this person, now named, was introduced by."""
        if not (mention.title and mention.jurisdiction):
            return None
        entity = self.cast.keyed(seat(mention))
        return entity if entity and entity.kind is MentionKind.OFFICE and not entity.names else None

    def _holder_beside(self, mention: Mention) -> Entity | None:
        """The office without a name that this person is set beside: "the league's envoy, Finnish diplomat Ute Lund"."""
        at = mention.head
        for seen in self.cast.appearances[-_LATEST:] if self.tokens.deps[at] == "appos" else []:
            is_office = seen.entity.kind is MentionKind.OFFICE and not seen.entity.names
            if is_office and seen.mention.head == self.tokens.heads[at] < mention.start:
                return seen.entity
        return None

    def _office(self, mention: Mention, owner: Mention | None) -> Entity | None:
        self._inherit(mention, owner)
        if not mention.title:
            return None
        entity = self._predicated(mention) or self._told_before(mention)
        if entity and entity.kind is MentionKind.PERSON and not self._is_untold(mention):
            self.cast.entitle(entity, mention.title)
            entity.jurisdiction = entity.jurisdiction or mention.jurisdiction
        if entity is None:
            entity = self.cast.enter(MentionKind.OFFICE)
            self.cast.entitle(entity, mention.title)
            entity.jurisdiction = mention.jurisdiction
            entity.gender = self.genders.of("", mention.title)
            if mention.jurisdiction and not self._is_untold(mention) and mention.modifier != "former":
                self.cast.key(seat(mention), entity)  # a former holder is not whoever is named in the office later
        return entity

    def _predicated(self, mention: Mention) -> Entity | None:
        """Of whom the office is said: "Ute Zander became foreign minister", "Zander, the league's special envoy"."""
        deps, heads, at = self.tokens.deps, self.tokens.heads, mention.head
        last = self.cast.appearances[-_LATEST:] if deps[at] == "appos" else []
        named = (a for a in last if a.mention.head == heads[at] and a.entity.is_person and not a.entity.titles)
        if apposed := next(named, None):
            return apposed.entity
        governor = heads[at] if deps[at] in ("xcomp", "attr") else at
        for seen in self.cast.appearances[-_LATEST:]:
            head = seen.mention.head
            if deps[head] == "nsubj" and heads[head] == governor and head != at and seen.entity.is_person:
                return seen.entity
        return None

    def _is_untold(self, mention: Mention) -> bool:
        return self.tokens.word(mention.start) in _UNTOLD

    def _told_before(self, mention: Mention) -> Entity | None:
        """The person spoken of before whom an office means."""
        if self._is_untold(mention) or mention.modifier == "former":
            return None
        if mention.jurisdiction:
            return self._titled(mention) or self._holder(mention) or self._leader(mention)
        bearers = self.cast.with_head(head_word(mention.title))
        exact = [entity for entity in bearers if any(says_no_more(mention.title, title) for title in entity.titles)]
        found = exact or (bearers if " " not in mention.title else self._holders_here(mention.title))
        return self.cast.latest(found)

    def _holders_here(self, title: str) -> list[Entity]:
        """The one person of the text who the tables say holds such an office, whatever other title was told."""
        near = {seen.entity.number: seen.entity for seen in self.cast.appearances[-_LATEST:] if seen.entity.person}
        found = [entity for entity in near.values() if self._holds(entity, title)]
        return found if len(found) == 1 else []

    def _holds(self, entity: Entity, title: str) -> bool:
        kind = self.knowledge.kind_of(title, entity.jurisdiction) if entity.jurisdiction else ""
        held = self.knowledge.holders(kind, entity.jurisdiction, at=self.at) if kind and self.at else []
        return any(holding.person.id == entity.person for holding in held)

    def _titled(self, mention: Mention) -> Entity | None:
        """The entity introduced with that title of that country or body."""
        entity = self.cast.keyed(seat(mention))
        if entity:
            return entity
        kind = self.knowledge.kind_of(mention.title, mention.jurisdiction) or mention.title
        for entity in reversed(self.cast.with_head(head_word(mention.title))):
            if entity.jurisdiction == mention.jurisdiction and any(
                (self.knowledge.kind_of(title, mention.jurisdiction) or title) == kind for title in entity.titles
            ):
                return entity
        return self._shortened(mention)

    def _shortened(self, mention: Mention) -> Entity | None:
        """The one person of that country whose title a bare head word shortens: "the Greek minister"."""
        if mention.title not in _SHORT:
            return None
        fits = [e for e in self.cast.with_head(mention.title) if e.jurisdiction == mention.jurisdiction]
        return fits[0] if len(fits) == 1 else None

    def _holder(self, mention: Mention) -> Entity | None:
        """The person of the text who the tables say holds the office."""
        if self.at is None:
            return None
        kind = self.knowledge.kind_of(mention.title, mention.jurisdiction)
        held: list[Holding] = self.knowledge.holders(kind, mention.jurisdiction, at=self.at) if kind else []
        if mention.title in _LEADERS and (leader := self.knowledge.leader(mention.jurisdiction, at=self.at)):
            held = [leader]
        found = {entity.number: entity for h in held if (entity := self.cast.with_person(h.person.id))}
        return next(iter(found.values())) if len(found) == 1 else None

    def _leader(self, mention: Mention) -> Entity | None:
        """The one head of state or government of a country in the text, where only "leader" is said."""
        if head_word(mention.title) not in _LEADERS:
            return None
        heads = [
            entity
            for title in ("president", "minister", "chancellor", "premier", "king", "leader", "emir", "sultan", "queen")
            for entity in self.cast.with_head(title)
            if entity.jurisdiction == mention.jurisdiction
            and (title != "minister" or "prime minister" in entity.titles)
        ]
        return heads[-1] if heads else None

    def _body(self, mention: Mention) -> Entity:
        """The country or body of that id, name or acronym; for "the government" the one last spoken of."""
        keys = self._keys(mention)
        entity = next((entity for key in keys if (entity := self.cast.keyed(key))), None)
        if entity is None:
            entity = self._acronym(mention)
        if entity is None:
            entity = self.cast.enter(mention.kind)
            entity.jurisdiction = mention.jurisdiction
        for key in keys:
            self.cast.key(key, entity)
        if mention.title and mention.jurisdiction:
            self.cast.key(f"body:{mention.title}", entity)
        return entity

    def _keys(self, mention: Mention) -> list[str]:
        if mention.kind is MentionKind.COUNTRY:
            return [mention.jurisdiction or f"name:{fold(mention.name)}"]
        if mention.title and not mention.jurisdiction and fold(mention.name) == mention.title:
            return [f"body:{mention.title}"]
        known = self.knowledge.named(mention.name)
        return [*(k.id for k in known[:1] if k.kind == "Organization"), f"name:{fold(mention.name)}"]

    def _acronym(self, mention: Mention) -> Entity | None:
        """The body whose acronym stands in brackets right behind its name, or the other way round."""
        if not self.cast.appearances or self.tokens.word(mention.start - 1) not in ("(", ","):
            return None
        last = self.cast.appearances[-1]
        if last.mention.end != mention.start - 1 or last.entity.kind is not MentionKind.ORGANIZATION:
            return None
        short, long = sorted((mention.name, last.mention.name), key=len)
        initials = "".join(word[0] for word in long.replace("-", " ").split() if word[0].isupper())
        return last.entity if short.replace(".", "").upper() == initials.upper() and len(short) > 1 else None
