"""Whom a pronoun or a group phrase stands for: by gender, number, nearness and preference of subjects.

The window is short, and where it holds no clear answer there is none: a wrong partner is worse than a missing one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.captions import captions
from ingest.nlp.cast import Appearance, Cast, Entity, head_word
from ingest.nlp.genders import pronoun_gender
from ingest.nlp.title_words import NUMBERS, SINGULAR
from ingest.nlp.tokens import Tokens

_WINDOW = 4  # sentences back
_STEPS_TO_VERB = 3  # "held talks with both leaders"
_FEWEST_LISTED = 3  # countries in a list that a later number points back to
_PARAGRAPHS = 2  # paragraphs back: news often gives each sentence one
_MOST = 60  # appearances looked at
_LATEST = 100  # appearances among which the one told of most often is preferred
_SALIENCE = 0.2  # sentences that each appearance brings nearer ...
_OFTEN = 6  # ... up to so many
_SUBJECT_BONUS = 1.5  # sentences that a subject is nearer than an object
_HUMANS = frozenset({"leaders", "men", "women", "pair", "duo", "trio", "politicians", "two", "three", "both", "all"})
_STATES = frozenset({"sides", "countries", "nations", "states", "neighbours", "neighbors", "governments", "parties",
                     "rivals", "allies", "capitals", "powers", "delegations"})  # fmt: skip
_NEVER_LEADERS = frozenset(
    "spokesman spokeswoman spokesperson secretary aide adviser advisor official analyst expert journalist envoy "
    "ambassador reporter professor lawyer director mediator negotiator broker".split()
)
_POSSESSIVES = frozenset({"his", "her", "its"})
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})


class Antecedents:
    """Looks back over the cast of one document."""

    def __init__(self, tokens: Tokens, cast: Cast) -> None:
        self.tokens = tokens
        self.cast = cast
        self.captions = captions(tokens.doc)

    def pronoun(self, mention: Mention) -> Entity | None:
        """The entity that "he", "her" or "its" stands for."""
        word = self.tokens.lower[mention.start]
        gender = pronoun_gender(word)
        if not gender and word not in ("it", "its", "itself"):
            return None
        if again := self._repeated(mention, word):
            return again
        beside = self._beside(mention, word)
        if beside and (beside.is_person and beside.gender in ("", gender) if gender else not beside.is_person):
            return beside
        found: dict[int, tuple[float, Entity]] = {}
        barred: set[int] = set()
        for seen in self._back(mention):
            entity = seen.entity
            if self._shares_verb(mention, seen, word) or self._is_joined(mention, entity):
                barred.add(entity.number)
            if entity.number in found or entity.number in barred or not self._fits(entity, seen, gender):
                continue
            distance = self.tokens.sentences[mention.start] - seen.sentence - _SUBJECT_BONUS * seen.subject
            if entity.gender == "" and gender:
                distance += 1
            found[entity.number] = (distance, entity)
        last = self.cast.appearances[-_LATEST:] if gender and len(found) > 1 else []
        told = Counter(seen.entity.number for seen in last)
        best = min(
            found.values(),
            key=lambda item: (item[0] - _SALIENCE * min(told[item[1].number], _OFTEN), -item[1].number),
            default=None,
        )
        if best is None or (not gender and not self._is_clear(best[0])):
            return None
        if gender and not best[1].gender:
            best[1].gender = gender
        return best[1]

    def _repeated(self, mention: Mention, word: str) -> Entity | None:
        """ "Novak greeted him at the door and Osei led him in": the same man."""
        if word != "him":
            return None
        here = self.tokens.sentences[mention.start]
        for seen in self._back(mention):
            if seen.sentence != here:
                break
            if self.tokens.lower[seen.mention.start] == word:
                return seen.entity
        return None

    def _beside(self, mention: Mention, word: str) -> Entity | None:
        """The one that a possessive is coordinated with: "Myanmar and its leader"."""
        at = mention.start - 1
        if word not in _POSSESSIVES or self.tokens.word(at) != "and":
            return None
        last = next(self._before(mention.start), None)
        return last.entity if last and last.mention.end == at - (self.tokens.word(at - 1) == ",") else None

    def _is_clear(self, distance: float) -> bool:
        """For "it": only a subject of this sentence or the one before."""
        return distance <= 1 - _SUBJECT_BONUS

    def _fits(self, entity: Entity, seen: Appearance, gender: str) -> bool:
        if gender:
            return entity.is_person and entity.gender in ("", gender)
        return entity.kind in (MentionKind.COUNTRY, MentionKind.ORGANIZATION) and seen.subject

    def _shares_verb(self, mention: Mention, seen: Appearance, word: str) -> bool:
        """Whether the two are arguments of one verb, so that only a reflexive could join them."""
        if word in _REFLEXIVES or word in ("his", "its"):
            return False
        if word == "her" and self.tokens.deps[mention.head] in ("nmod:poss", "poss", "nmod"):
            return False
        heads = self.tokens.heads
        return heads[mention.head] == heads[seen.mention.head] and seen.mention.head != heads[mention.head]

    def _is_joined(self, mention: Mention, entity: Entity) -> bool:
        """Whether "and" joins the pronoun to the name of the entity: "he and Novak"."""
        named = self.tokens.word(mention.end) == "and" and self.tokens.word(mention.end + 1)
        return bool(named) and any(named in name.split() for name in entity.names)

    def _back(self, mention: Mention) -> Iterator[Appearance]:
        """Appearances before a mention within the window, the nearest first."""
        sentence, paragraph = self.tokens.sentences[mention.start], self.tokens.paragraphs[mention.start]
        for seen in islice(self._before(mention.start), _MOST):
            if sentence - seen.sentence > _WINDOW or paragraph - seen.paragraph > _PARAGRAPHS:
                return
            yield seen

    def _before(self, start: int) -> Iterator[Appearance]:
        appearances = self.cast.appearances
        low, high = 0, len(appearances)
        while low < high:
            middle = (low + high) // 2
            if appearances[middle].mention.start < start:
                low = middle + 1
            else:
                high = middle
        paragraph = self.tokens.paragraphs[start]
        for seen in (appearances[i] for i in range(low - 1, -1, -1)):
            if seen.paragraph == paragraph or seen.mention.start not in self.captions:
                yield seen

    def titled_elsewhere(self, jurisdiction: str) -> Entity | None:
        """The nearest person with a title of another country: whose counterpart is told of."""
        for seen in reversed(self.cast.appearances[-_MOST:]):
            entity = seen.entity
            if entity.is_person and entity.title and entity.jurisdiction != jurisdiction:
                return entity
        return None

    def group(self, mention: Mention) -> tuple[int, ...]:
        """The chains that "the two leaders", "both sides", "the pair" stand for; empty where unclear."""
        number, noun = as_told(mention)
        if noun in _STATES:
            states = self._company(mention, number or 2, lambda e: not e.is_person and e.kind is not MentionKind.GROUP)
            states = states or (self._company(mention, number or 2, _anyone) if noun in ("sides", "parties") else ())
            return states or self._list_of(mention, number)
        return self._company(mention, number, lambda entity: _called(entity, noun)) or self._bearers(mention)

    def _list_of(self, mention: Mention, number: int) -> tuple[int, ...]:
        """ "The five nations": the latest list of as many countries, however far back."""
        if number < _FEWEST_LISTED:
            return ()
        latest: dict[int, list[Appearance]] = {}
        for seen in self._before(mention.start):
            latest.setdefault(seen.sentence, []).append(seen)
        lists = (self._coordinated([s for s in seen[::-1] if _is_country(s.entity)]) for seen in latest.values())
        return next((listed for listed in lists if len(listed) == number), ())

    def _bearers(self, group: Mention) -> tuple[int, ...]:
        """ "The two presidents": as many as the text has called so up to here."""
        number, noun = as_told(group)
        if not number or noun not in SINGULAR or noun in _HUMANS | _STATES:
            return ()
        told = {seen.entity.number for seen in self._before(group.start)}
        found = tuple(e.number for e in self.cast.with_head(SINGULAR[noun]) if e.is_person and e.number in told)
        return found if len(found) == number else ()

    def homes(self, states: Mention, groups: Iterable[Mention]) -> tuple[str, ...]:
        """The ids of the countries that "the two countries" stand for: of those in `groups`, told of as two before, the
        latest first and leaders before countries; else named, or acted for, close by."""
        number = as_told(states)[0]
        told = sorted((group.members for group in groups), key=lambda chains: not self._are_persons(chains))
        near = (self._company(states, number, fits) for fits in (_is_country, _acts_for_country))
        for chains in chain(told, near):
            homes = {self.cast.entities[each].jurisdiction for each in chains}
            if number and len(homes) == len(chains) == number and all(homes):
                return tuple(self.cast.entities[each].jurisdiction for each in chains)
        return ()

    def _are_persons(self, chains: tuple[int, ...]) -> bool:
        return all(self.cast.entities[each].is_person for each in chains)

    def plural(self, mention: Mention) -> tuple[int, ...]:
        """The chains that "they" stands for: the persons or bodies last told of together."""
        if self.tokens.lower[mention.start] not in ("they", "them", "their", "theirs", "themselves"):
            return ()
        return self._together(mention)

    def _together(self, mention: Mention) -> tuple[int, ...]:
        """Those coordinated as one subject or object in this sentence or the one before; else two persons alone."""
        for _, seen in self._by_sentence(mention, 2):
            joined = self._coordinated(seen)
            if len(joined) > 1:
                return self._with_subject(seen, joined)
            people = _numbers(s for s in seen if s.entity.is_person)
            if len(people) == 2 and any(s.subject for s in seen if s.entity.is_person):
                return people
        return ()

    def _with_subject(self, seen: list[Appearance], joined: tuple[int, ...]) -> tuple[int, ...]:
        """ "Novak met with Osei and Lindt. They": all three; a delegation that met with them is told of alone."""
        leading = next((one for one in seen if one.subject), None)
        first = min((one.mention.start for one in seen if one.entity.number in joined), default=0)
        if leading is None or leading.entity.number in joined or self.tokens.word(first - 1) != "with":
            return joined
        return (leading.entity.number, *joined) if leading.entity.is_person else (leading.entity.number,)

    def _coordinated(self, seen: list[Appearance]) -> tuple[int, ...]:
        """Chains joined by "and" in one noun phrase, that of a subject before others."""
        groups: dict[int, list[Appearance]] = {}
        for one in seen:
            at = one.mention.head
            while self.tokens.deps[at] == "conj" and self.tokens.heads[at] != at:
                at = self.tokens.heads[at]
            groups.setdefault(at, []).append(one)
        several = [group for group in groups.values() if len(_numbers(group)) > 1]
        best = max(several, key=lambda group: (group[0].subject, len(group)), default=[])
        return _numbers(best)

    def _company(self, mention: Mention, number: int, fits: Callable[[Entity], bool]) -> tuple[int, ...]:
        """As many fitting entities as asked for, told of together in the nearest sentence that has them."""
        gathered: list[Appearance] = []
        verb = self._verb_above(mention)
        for distance, seen in self._by_sentence(mention, _WINDOW + 1):
            fitting = [one for one in seen if fits(one.entity) and not self._is_subject_of(one, verb)]
            here = _numbers(fitting)
            if (number and len(here) == number) or (not number and len(here) > 1):
                return here
            if number and len(here) > number:
                joined = self._coordinated(fitting)
                return joined if len(joined) == number else ()
            gathered.extend(fitting)
            together = _numbers(gathered)
            if number and distance and len(together) == number:
                return together
        return ()

    def _verb_above(self, mention: Mention) -> int:
        """The verb that a mention hangs on, itself or by a noun; -1 where it is the subject, or none is near."""
        tokens, at = self.tokens, mention.head
        if tokens.deps[at].startswith("nsubj"):
            return -1
        for _ in range(_STEPS_TO_VERB):
            at = tokens.heads[at]
            if tokens.pos[at] == "VERB":
                return at
        return -1

    def _is_subject_of(self, seen: Appearance, verb: int) -> bool:
        """ "She held talks with both leaders": she is neither of them."""
        above = self.tokens.heads[seen.mention.head]
        while verb >= 0 and self.tokens.deps[verb] == "xcomp" and above != verb:
            verb = self.tokens.heads[verb]
        return seen.subject and above == verb

    def _by_sentence(self, mention: Mention, most: int) -> Iterator[tuple[int, list[Appearance]]]:
        """Appearances before a mention, sentence by sentence backwards: (distance, appearances in order)."""
        at, held = -1, list[Appearance]()
        here = self.tokens.sentences[mention.start]
        count = 0
        for seen in self._before(mention.start):
            if here - seen.sentence > _WINDOW + 2:
                break
            if seen.sentence != at:
                if held:
                    yield here - at, held[::-1]
                    count += 1
                at, held = seen.sentence, []
            if count >= most or len(held) >= _MOST:
                return
            held.append(seen)
        if held and count < most:
            yield here - at, held[::-1]


def _numbers(seen: Iterable[Appearance]) -> tuple[int, ...]:
    """The chains of appearances, each once, in order."""
    return tuple(dict.fromkeys(one.entity.number for one in seen))


def as_told(group: Mention) -> tuple[int, str]:
    """Number, 0 where none is told, and noun of a phrase such as "the two leaders", "both presidents", "the pair"."""
    words = group.title.split()
    counted = (NUMBERS.get(word) or (int(word) if word.isdigit() else 0) for word in words)
    number = next((number for number in counted if number), 3 if "trio" in words else 0)
    return number or (2 if {"pair", "duo"} & set(words) else 0), words[-1] if words else ""


def _is_country(entity: Entity) -> bool:
    return entity.kind is MentionKind.COUNTRY and bool(entity.jurisdiction)


def _acts_for_country(entity: Entity) -> bool:
    return entity.is_person and bool(entity.jurisdiction)


def _anyone(entity: Entity) -> bool:
    return entity.is_person


def _called(entity: Entity, noun: str) -> bool:
    """Whether a person can be one of "the leaders", "the ministers", "the men"."""
    if not entity.is_person:
        return False
    heads = {head_word(title) for title in entity.titles}
    if noun == "men":
        return entity.gender != "f"
    if noun == "women":
        return entity.gender != "m"
    if noun == "leaders":
        return bool(heads - _NEVER_LEADERS) if heads else bool(entity.person)
    if noun in _HUMANS or noun not in SINGULAR:
        return True
    single = SINGULAR[noun]
    return single in heads or (single == "minister" and "secretary" in heads) or not heads
