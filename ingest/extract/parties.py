"""Which parties a word of the text stands for: mentions by token, groups and pronouns taken apart."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from graph.claims import Party
from graph.ids import fold, minted
from graph.vocabulary import PartyKind
from ingest.extract.actors import (
    CLOSE,
    LED,
    MOST,
    PEOPLE,
    PRIVATE,
    REPRESENTATIVES,
    SHORT,
    SINGLE,
    Actor,
    companions,
    fullness,
    phrase,
    without_article,
)
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.schedules import is_schedule
from ingest.nlp.turns import Turn, turns
from ingest.nlp.wordlists import words
from ingest.resolve.resolver import Resolver

_QUANTITIES = words("string number group series host range handful dozen pair couple trio score slew")
_OFFICES = words("office staff secretariat")  # what they do, their head does
_BESIDE_OFFICES = words(", and chairman chairwoman founder co-founder president")


class Parties:
    """The parties of one document."""

    def __init__(self, doc: Doc, resolver: Resolver) -> None:
        self.doc = doc
        self.resolver = resolver
        self.is_of_schedule = is_schedule(doc)
        self.mentions: list[Mention] = doc._.mentions
        self._timed = {i for time in doc._.times for i in range(time.start, time.end)}
        self._at = {
            i: mention
            for mention in self.mentions
            if mention.start not in self._timed
            for i in range(mention.start, mention.end)
        }
        self._recognise_surnames()
        self._linked = {id(mention) for mention in self.mentions}
        self._chains: dict[int, Mention] = {}
        for mention in self.mentions:
            best = self._chains.get(mention.chain)
            if mention.chain >= 0 and (best is None or fullness(mention) > fullness(best)):
                self._chains[mention.chain] = mention

    def _recognise_surnames(self) -> None:
        """A bare capitalised word, or a seeming place, that is the surname of a person of the text is that person."""
        self._surnames = {
            m.name.split()[-1]: m for m in self.mentions if m.kind is MentionKind.PERSON and " " in m.name
        }
        for token in self.doc if self._surnames else ():
            person = self.surnamed(token.text)
            if person is None or not token.text[0].isupper():
                continue
            there = self._at.get(token.i)
            if there is None or (there.kind is MentionKind.PLACE and there.end - there.start == 1):
                self._at[token.i] = replace(person, start=token.i, end=token.i + 1, head=token.i)

    @cached_property
    def turns(self) -> list[Turn]:
        """The turns of a transcript."""
        return turns(self.doc)

    def surnamed(self, name: str) -> Mention | None:
        """The person of the text who bears that surname."""
        return self._surnames.get(name)

    def is_time(self, i: int) -> bool:
        """Whether a token lies in a temporal expression."""
        return i in self._timed

    def at(self, i: int) -> Mention | None:
        """The mention that the token of that index lies in."""
        return self._at.get(i)

    def mention(self, token: Token) -> Mention | None:
        """The mention that the token lies in."""
        return self._at.get(token.i)

    def actors(self, tokens: Iterable[Token]) -> list[Actor]:
        """The parties that nouns and their conjuncts stand for, in order, each once."""
        found: dict[int, Actor] = {}
        for token in tokens:
            for noun in roles.conjuncts(token):
                if noun != token and _is_placed(noun):
                    continue
                group = noun.tag_ == "NNS" or noun.lemma_ in _QUANTITIES
                by_name = roles.prep(noun, "including", "namely") if group else []
                for actor in self.actors(by_name) or self.of_noun(noun):
                    found.setdefault(self.key(actor), actor)
                for companion in companions(noun):
                    for actor in self.of_noun(companion):
                        found.setdefault(self.key(actor), replace(actor, beside=True))
        return list(found.values())[:MOST]

    def seeming_places(self, subjects: list[Token]) -> list[Actor]:
        """Names of several words taken for a place that act: persons whom no table knows so."""
        found = (self.mention(subject) for subject in subjects)
        return [
            Actor(replace(m, kind=MentionKind.PERSON, place=None), m.head)
            for m in found
            if m is not None and m.kind is MentionKind.PLACE and m.party is None and " " in m.name and "," not in m.name
            if m.start == 0 or self.doc[m.start - 1].pos_ != "ADP"
        ]

    def is_apposed(self, mention: Mention) -> bool:
        """Whether an office without an article tells of the person before its comma: "Novak, chief executive"."""
        start = mention.start
        if mention.kind is not MentionKind.OFFICE or mention.members or not self.doc[start].is_lower:
            return False
        before = start - 1
        while before > 0 and self._at.get(before) is None and self.doc[before].lower_ in _BESIDE_OFFICES:
            before -= 1
        holder = self._at.get(before)
        if holder is None or holder.kind is not MentionKind.PERSON or holder.end > start:
            return False
        return any(self.doc[i].text == "," for i in range(holder.start, start))

    def bearer(self, mention: Mention) -> Mention | None:
        """The person whose title the mention is: the name stands right behind it, or behind "(ROK)"."""
        at = mention.end
        if at < len(self.doc) and self.doc[at].text == "(":
            closing = next((i for i in range(at, min(at + 5, len(self.doc))) if self.doc[i].text == ")"), at - 1)
            at = closing + 1
        if at < len(self.doc) and self.doc[at].lower_ == "and" and self._is_half_title(mention):
            at += 1
        following = self._at.get(at)
        if following is None or following.start != at or following.kind is not MentionKind.PERSON:
            return None
        return following if mention.kind is not MentionKind.PERSON else None

    def _is_half_title(self, mention: Mention) -> bool:
        """ "Senator and former candidate Novak": an office without an article or owner before it, in capitals."""
        words_ = [self.doc[mention.start], *self.doc[max(mention.start - 1, 0) : mention.start]]
        is_bare = not any(each.pos_ == "DET" or each.tag_ in {"PRP$", "POS"} for each in words_)
        return mention.kind is MentionKind.OFFICE and is_bare

    def nationality(self, token: Token) -> Actor | None:
        """The country or body that a name or demonym before a noun stands for: "Afghan" in "Afghan talks"."""
        mention = self.mention(token)
        if mention is not None and mention.end - mention.start == 1:
            return Actor(mention, token.i) if self.acts(mention) or mention.kind is MentionKind.PLACE else None
        return self.known_name(token.i, token.i + 1)

    def known_name(self, start: int, end: int) -> Actor | None:
        """The country or body that the tables know by these words, a demonym among them."""
        words_ = self.doc[start:end].text
        knowledge = self.resolver.knowledge
        ids = [each.id for each in knowledge.named(words_) if each.kind in ("Country", "Organization")]
        ids = ids or list(knowledge.demonyms().get(fold(words_), ()))
        if not ids or not words_[:1].isupper():
            return None
        country = knowledge.kind_of_entity(ids[0]) == "Country"
        kind = MentionKind.COUNTRY if country else MentionKind.ORGANIZATION
        name = knowledge.name_of(ids[0])
        return Actor(Mention(start, end, end - 1, kind, name=name, jurisdiction=ids[0] if country else ""), end - 1)

    def key(self, actor: Actor) -> int:
        """The same for actors that are told to be one party."""
        return id(self.representative(actor.mention)) if actor.mention else -1 - actor.head

    def representative(self, mention: Mention) -> Mention:
        """The fullest mention of the same chain."""
        return self._chains.get(mention.chain, mention) if mention.chain >= 0 else mention

    def of_noun(self, noun: Token) -> list[Actor]:
        """The parties that one noun stands for."""
        mention = self.mention(noun)
        if noun.lower_ in _OFFICES and (owner := self._owner(noun)) is not None:
            return self.unfold(owner)
        if noun.lower_ in REPRESENTATIVES and (mention is None or not mention.of) and (leader := self._leader(noun)):
            return self.unfold(leader)
        if mention is not None and self.is_apposed(mention):
            return []
        if mention is not None and self.acts(mention):
            return self.unfold(self.bearer(mention) or mention)
        if mention is None and noun.lower_ in REPRESENTATIVES and (principals := self._principals(noun)):
            if principals[0].kind in (MentionKind.PERSON, MentionKind.OFFICE):
                return [Actor(None, noun.i, name=phrase(noun))]
            return [actor for principal in principals for actor in self.unfold(principal)]
        if mention is None and noun.lower_ in PEOPLE and noun.pos_ in {"NOUN", "PROPN"}:
            return [Actor(None, noun.i, name=phrase(noun))]
        if mention is None and noun.pos_ == "PROPN" and noun.ent_type_ in ("PERSON", "ORG"):
            return [self._unlisted(noun)]
        if mention is None and noun.lemma_ in _QUANTITIES and (counted := roles.prep(noun, "of")):
            return [actor for each in counted for actor in self.of_noun(each)]
        return self._apposed_to(noun) if mention is None else []

    def _owner(self, noun: Token) -> Mention | None:
        """Whose office it is: "his office", "the premier's office"."""
        owners = (self.mention(each) for each in roles.possessors(noun))
        return next((m for m in owners if m is not None and m.kind in SINGLE and self.acts(m)), None)

    def _leader(self, noun: Token) -> Mention | None:
        """Who leads a delegation: "led by Novak", "under Novak" right behind it."""
        words_ = [token.lower_ for token in self.doc[noun.i + 1 : noun.i + 3]]
        ahead = 1 if words_[:1] == ["under"] else 2 if words_[:1] and words_[0] in LED and words_[1:] == ["by"] else 0
        leader: Mention | None = self._at.get(noun.i + 1 + ahead) if ahead else None
        if leader is None or not self.acts(leader) or (ahead == 1 and leader.kind is not MentionKind.PERSON):
            return None
        return leader

    def _apposed_to(self, noun: Token) -> list[Actor]:
        """Who a word is said to be: "his opposite number, Novak"."""
        named = (self.mention(each) for each in roles.children(noun, "appos"))
        return [actor for m in named if m is not None and m.kind is MentionKind.PERSON for actor in self.unfold(m)]

    def _unlisted(self, noun: Token) -> Actor:
        """A name that only the model knows."""
        names = [noun, *roles.children(noun, "flat", "compound")]
        start, end = min(each.i for each in names), max(each.i for each in names) + 1
        kind = MentionKind.PERSON if noun.ent_type_ == "PERSON" else MentionKind.ORGANIZATION
        return Actor(Mention(start, end, noun.i, kind, name=self.doc[start:end].text), noun.i)

    def unfold(self, mention: Mention) -> list[Actor]:
        """The mention, or the members of the group that it speaks of."""
        if not mention.members:
            return [Actor(mention, mention.head)]
        members = [self._chains[chain] for chain in mention.members if chain in self._chains]
        body = [mention] if mention.party is not None and mention.party.kind is PartyKind.ORGANIZATION else []
        return [Actor(member, mention.head) for member in body + members if not self.is_apposed(member)]

    def acts(self, mention: Mention) -> bool:
        """Whether a mention can be a party at all."""
        if mention.kind is MentionKind.PLACE:
            return mention.party is not None
        if mention.kind is MentionKind.PRONOUN:
            return mention.party is not None or bool(mention.members)
        return mention.kind is not MentionKind.COUNTRY or not self._are_people(self.doc[mention.head])

    def _are_people(self, noun: Token) -> bool:
        """ "20,000 Germans, Poles and Czechs": people of the countries."""
        counted = roles.children(roles.first_conjunct(noun), "nummod")
        return noun.tag_ in {"NNS", "NNPS"} and any(child.tag_ == "CD" for child in counted)

    def _principals(self, noun: Token) -> list[Mention]:
        """Whom "delegation", "officials" act for."""
        for beside in (roles.prep(noun, "of", "from"), roles.possessors(noun), roles.modifiers(noun)):
            close = [token for token in beside if abs(token.i - noun.i) <= CLOSE]
            named = [self.mention(each) for token in close for each in roles.conjuncts(token)]
            if found := [m for m in named if m is not None and m.kind is not MentionKind.PRONOUN]:
                return found
        return []

    def party(self, actor: Actor, at: date | None) -> Party | None:
        """The party as of the day of the event."""
        if actor.mention is None:
            return Party(
                id=minted("organization", actor.name),
                kind=PartyKind.ORGANIZATION,
                name=actor.name,
                said=actor.name,
                provisional=True,
                confidence=0.5,
                reason="described, not named",
            )
        mention = self.representative(actor.mention)
        party = mention.party
        if party is None and mention.kind is MentionKind.PLACE:
            party = self.resolver.bodies.country(mention, self.doc[mention.start : mention.end].text)
        if party is None and id(mention) not in self._linked:
            party = self.resolver.party(mention, self.doc, at or self.doc._.published or date.max)
        if at is not None and mention.kind is MentionKind.OFFICE and at != self.doc._.published:
            party = self.resolver.party(mention, self.doc, at) or party
        if party is None and mention.kind is MentionKind.GROUP:
            party = self._group(mention)
        named = actor.mention.name.partition(" of ")[0] if actor.mention.kind is MentionKind.PERSON else ""
        return replace(party, said=named) if party and named not in ("", party.said) else party

    def _group(self, mention: Mention) -> Party | None:
        """Nameless people of a country act for it; others are known by the words of the text alone."""
        said = self.doc[mention.start : mention.end].text
        private = self.doc[mention.head].lower_ in PRIVATE
        if mention.jurisdiction and mention.end - mention.start <= SHORT and not private:
            return self.resolver.bodies.country(mention, said)
        if self.doc[mention.head].lower_ not in PEOPLE:
            return None
        return self.party(Actor(None, mention.head, name=without_article(said)), None)


def _is_placed(conjunct: Token) -> bool:
    """ "Met Novak, at the Department of Trade": the tree may hang on a list what only tells where."""
    return any(child.lower_ in ("at", "in", "during", "amid") for child in roles.children(conjunct, "case"))
