"""Names in a text: what the tables know, what the model tags, what a title or an earlier full name gives away.

The longest reading of a stretch wins. Of two readings of the same words the tables win over the model, except where
the model sees a person in a word that is also a first name ("Jordan Peterson", "Chad Wolf").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Gazetteer, Use
from ingest.nlp.title_words import (
    BODIES,
    BODY_NAMES,
    CALENDAR,
    CALLINGS,
    GIVEN_NAMES,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    PEOPLE,
    PORTFOLIO,
    SINGULAR,
)
from ingest.nlp.tokens import Tokens

_LABELS = {
    "PERSON": MentionKind.PERSON,
    "PER": MentionKind.PERSON,
    "ORG": MentionKind.ORGANIZATION,
    "LOC": MentionKind.PLACE,
    "GPE": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
}
_INITIAL = 2  # letters of an initial with its point
_LONGEST_NAME = 8  # tokens of a name read from capitals alone
_NEVER_IN_PERSONS = frozenset({"of", "and", "in", "on", "at", "from", "with", "for", "to", "by"})
_BEFORE_OFFICES = frozenset({"foreign", "prime", "vice", "deputy", "defence", "defense", "interior", "finance"})
_BEFORE_PORTFOLIOS = frozenset({"of", "for", "and", "&"})
_BROADCAST = frozenset({"radio", "channel", "tv", "television"})
_HOLDERS = OFFICES | {"chief"}
_ENDS_OF_BODIES = BODIES | {"republic"}
_SUFFIXES = frozenset({"era", "led", "run", "like", "held", "made", "born", "mad"})  # "Trump-era" is no name
_LONGEST_SYLLABLE = 5  # letters of a small syllable in a Korean given name: "Moon Jae-in"
_STATE_HEADS = frozenset("president minister premier chancellor king queen emir sultan prince emperor".split())
_QUOTES = frozenset("\"'“”‘’`")
_SITE = re.compile(r"\w[\w-]+\.[a-z]{2,4}")  # "Pravda.ru": a name with its domain is an outlet's
_INNER = frozenset({"-", "‑", "–", "'", "’"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: half-open stretch, what it names, and its id in the tables where they know it."""

    start: int
    end: int
    kind: MentionKind
    id: str = ""
    use: Use = Use.NAME
    known: bool = False  # from the tables

    @property
    def demonym(self) -> bool:
        """Whether it is an adjective such as "Armenian"."""
        return self.use is Use.ADJECTIVE

    def __len__(self) -> int:
        return self.end - self.start


def find_names(tokens: Tokens, gazetteer: Gazetteer) -> list[Name]:
    """All names of the document, none overlapping another, in order."""
    known = [
        Name(hit.start, hit.end, hit.meaning.kind, hit.meaning.id, hit.meaning.use, known=True)
        for hit in gazetteer.find(tokens)
    ]
    bodies = {name.start: name for name in known if name.kind is not MentionKind.PERSON and name.use is Use.NAME}
    tagged = [_without_country(tokens, name, bodies.get(name.start)) for name in _tagged(tokens, gazetteer)]
    chosen = _retyped(tokens, _longest([*known, *tagged], len(tokens)))
    return sorted([*chosen, *_surnames_again(tokens, chosen, gazetteer)], key=lambda name: name.start)


def _without_country(tokens: Tokens, name: Name, known: Name | None) -> Name:
    """The holder in "President of Mexico Felipe Calderón", where a tagger takes country or body and person for one."""
    before = name.start - 1 - (tokens.word(name.start - 1) == "the")
    if name.known or tokens.word(before) not in ("of", "to", "for") or tokens.word(before - 1) not in _HOLDERS:
        return name
    last = max((i for i in range(name.start, name.end) if tokens.lower[i] in _ENDS_OF_BODIES), default=-1)
    end = max(last + 1, known.end if known else 0)
    return Name(end, name.end, MentionKind.PERSON) if name.start < end < name.end - 1 else name


def _retyped(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names with what the text itself says of their kind: the surname of a person named in full is a person.

    What stands behind "of" after the office of a state is no person but a country that no table knows.
    """
    persons = {name.end: name for name in names if name.kind is MentionKind.PERSON}
    words = {word for name in persons.values() if len(name) > 1 for word in tokens.words[name.start : name.end]}
    surnames = _surnames(tokens, names)
    states = set()
    for name in persons.values():
        if len(name) == 1 and tokens.word(name.start - 1) == "of" and tokens.words[name.start] not in words:
            holder = persons.get(name.start - 1)
            if tokens.word((holder.start if holder else name.start - 1) - 1) in _STATE_HEADS:
                states.add(tokens.words[name.start])
    return [
        Name(name.start, name.end, MentionKind.PLACE)
        if name.kind is MentionKind.PERSON and len(name) == 1 and tokens.words[name.start] in states
        else Name(name.start, name.end, MentionKind.PERSON)
        if len(name) == 1 and not name.known and tokens.words[name.start] in surnames
        else name
        for name in names
    ]


def _longest(names: list[Name], size: int) -> list[Name]:
    """A choice without overlaps: by length, and of equal ones the tables before the model."""
    taken = bytearray(size)
    chosen = []
    for name in sorted(names, key=lambda name: (-len(name), not name.known, name.start)):
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * len(name)
            chosen.append(name)
    return chosen


def _tagged(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Name]:
    """The model's names, with titles, articles, possessives and stray marks cut off."""
    for entity in tokens.doc.ents:
        kind = _LABELS.get(entity.label_)
        if kind is None:
            continue
        if _is_titled(tokens, entity.start, entity.end):
            kind = MentionKind.PERSON
        start, end = trimmed(tokens, entity.start, _cut(tokens, entity.start, entity.end, kind), kind)
        if start < end and plausible(tokens, start, end):
            yield from _parted(tokens, start, end, _kind(tokens, start, end, kind, gazetteer))


def _is_titled(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a capitalised title stands right before the stretch, as no title does before a body or place."""
    capitals = tokens.capital(start - 1) and tokens.capital(start) and not tokens.starts(start)
    words = set(tokens.lower[start:end])
    return capitals and tokens.word(start - 1) in _STATE_HEADS and not words & (BODY_NAMES | BODIES | OFFICES)


def _kind(tokens: Tokens, start: int, end: int, kind: MentionKind, gazetteer: Gazetteer) -> MentionKind:
    """The kind of a tagged name, mended where its words speak against the tagger."""
    if end - start == 1 and _SITE.fullmatch(tokens.words[start]):
        return MentionKind.ORGANIZATION
    if end - start == 1:
        return MentionKind.PERSON if gazetteer.is_family(tokens.words[start]) else kind
    if kind is MentionKind.PERSON and tokens.lower[end - 1] in BODY_NAMES:
        return MentionKind.ORGANIZATION
    if kind is MentionKind.PLACE and tokens.lower[start] in _BROADCAST:
        return MentionKind.ORGANIZATION
    return kind


def _parted(tokens: Tokens, start: int, end: int, kind: MentionKind) -> Iterator[Name]:
    """The name; of "Kremlin Spokesman Dmitry Peskov", taken for a body as a whole, body and person."""
    if kind is MentionKind.PERSON:
        yield Name(*_whole(tokens, start, end), kind)
        return
    title = next((i for i in range(end - 2, start - 1, -1) if tokens.lower[i] in OFFICES), -1)
    if title < 0 or not tokens.capital(title + 1) or tokens.lower[end - 1] in BODY_NAMES | BODIES | OFFICES:
        yield Name(start, end, kind)
        return
    yield Name(title + 1, end, MentionKind.PERSON)
    if start < title and not any(tokens.lower[i] in OFFICES for i in range(start, title)):
        yield Name(start, title, kind)


def _cut(tokens: Tokens, start: int, end: int, kind: MentionKind) -> int:
    """Where a tagged name really ends: before "of Pellmark" after a person, a date, or the title that comes next."""
    for i in range(start + 1, end):
        word = tokens.lower[i]
        if kind is MentionKind.PERSON and word in _NEVER_IN_PERSONS and tokens.words[i].islower():
            return i
        if word in CALENDAR and tokens.word(i - 1) in ("on", "in", "last", "this"):
            return i - 1
        if kind is MentionKind.PERSON and word in CALENDAR - GIVEN_NAMES:
            return i
    while end - start > 1 and tokens.word(end) in OFFICES and tokens.lower[end - 1] in _BEFORE_OFFICES:
        end -= 1
        if tokens.lower[end - 1] in ("and", "&", ","):
            end -= 1
    return end


def trimmed(tokens: Tokens, start: int, end: int, kind: MentionKind) -> tuple[int, int]:
    """The stretch without articles, marks and a possessive at its ends, and for a person without leading titles."""
    while start < end and (tokens.lower[start] in ("the", "a", "an") or not tokens.words[start][0].isalnum()):
        start += 1
    while start < end and (tokens.lower[end - 1] in ("'s", "’s", "'", "’", "s'") or _is_mark(tokens.words[end - 1])):
        end -= 1
    if kind is MentionKind.PERSON:
        for i in range(end - 1, start - 1, -1):
            if tokens.lower[i] in OFFICES or tokens.lower[i] in SINGULAR or tokens.lower[i] in HONORIFICS:
                start = i + 1
                break
        if tokens.word(start - 1) in _BEFORE_PORTFOLIOS:
            while end - start > 1 and tokens.lower[start] in PORTFOLIO:
                start += 1
    return start, end


def plausible(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the stretch can be a name at all: some capital, no weekday, month or adverb alone."""
    common = tokens.lower[start] in CALENDAR or tokens.lower[start] in CALLINGS or tokens.lower[start] in PEOPLE
    if end - start == 1 and (common or tokens.pos[start] in ("ADV", "PRON", "VERB", "SCONJ")):
        return False
    return any(word[:1].isupper() or not word.isascii() for word in tokens.words[start:end])


def _is_mark(word: str) -> bool:
    return not any(c.isalnum() for c in word) and word != ")"


def _whole(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The name with the parts that a tagger leaves off: what a hyphen or small particle ties to it."""
    while start >= 2 and tokens.words[start - 1] in _INNER and _tied(tokens, start - 1):
        start -= 2
    if (
        start >= 1
        and tokens.lower[start - 1] in ("al", "el", "bin", "ibn", "von", "van", "de", "abu")
        and (tokens.capital(start - 1) or tokens.capital(start - 2))
    ):
        start -= 1
    while end + 1 < len(tokens) and tokens.words[end] in _INNER and _tied(tokens, end):
        syllable = tokens.words[end + 1]
        small = end - start > 1 and len(syllable) <= _LONGEST_SYLLABLE and syllable not in _SUFFIXES
        if not (tokens.capital(end + 1) or small):
            break
        end += 2
    return start, end


def _tied(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` joins its neighbours without a blank on either side."""
    return (
        0 < i < len(tokens) - 1
        and not tokens.doc[i - 1].whitespace_
        and not tokens.doc[i].whitespace_
        and tokens.words[i - 1][-1:].isalpha()
        and tokens.words[i + 1][:1].isalpha()
    )


def capital_run(tokens: Tokens, start: int, stop: Iterable[int] = ()) -> int:
    """Where a person's name that begins at `start` ends, by capitals alone; `start` where none begins.

    Initials, particles, hyphens and a nickname in quotation marks belong to it. `stop`: tokens it must not take.
    """
    barred = stop if isinstance(stop, dict | set | frozenset) else frozenset(stop)
    end = i = start
    while i < min(len(tokens), start + _LONGEST_NAME) and i not in barred and (i == start or not tokens.starts(i)):
        if _name_word(tokens, i):
            end = i + 1
        step = 1 if end == i + 1 else _link(tokens, i, first=i == start)
        if not step:
            break
        i += step
    return end


def _link(tokens: Tokens, i: int, *, first: bool) -> int:
    """Number of tokens at `i` that tie the parts of a name together; 0 where there is no such link."""
    word = tokens.words[i]
    if tokens.lower[i] in PARTICLES and word.isalpha():
        return 1
    if first:
        return 0
    if word in _INNER and _tied(tokens, i):
        return 1 if tokens.capital(i + 1) else 0
    return 3 if word in _QUOTES and _nickname(tokens, i) else 0


def _name_word(tokens: Tokens, i: int) -> bool:
    word, lower = tokens.words[i], tokens.lower[i]
    return (
        word[0].isupper()
        and lower not in CALENDAR
        and lower not in OFFICES
        and lower not in SINGULAR
        and not (lower in PORTFOLIO and tokens.word(i + 1) in OFFICES)
        and tokens.pos[i] not in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX")
    )


def _nickname(tokens: Tokens, i: int) -> bool:
    """Whether a one-word nickname in quotation marks opens at `i`, with the rest of the name behind it."""
    return (
        i + 3 < len(tokens)
        and tokens.words[i + 2] in _QUOTES
        and tokens.capital(i + 1)
        and tokens.capital(i + 3)
        and not tokens.starts(i + 3)
    )


def _surnames_again(tokens: Tokens, chosen: list[Name], gazetteer: Gazetteer) -> Iterator[Name]:
    """Surnames that the tagger missed: of persons named in full elsewhere in the text, or of leading office-holders."""
    surnames = _surnames(tokens, chosen)
    taken = {i for name in chosen for i in range(name.start, name.end)}
    for i, word in enumerate(tokens.words):
        if i in taken or not word[:1].isupper() or _is_date(tokens, i):
            continue
        if word in surnames or (tokens.pos[i] == "PROPN" and gazetteer.is_family(word) and _stands_alone(tokens, i)):
            yield Name(i, i + 1, MentionKind.PERSON)


def _surnames(tokens: Tokens, names: list[Name]) -> set[str]:
    """Last words of the full names of persons."""
    full = [name for name in names if name.kind is MentionKind.PERSON and len(name) > 1]
    return {tokens.words[name.end - 1] for name in full if len(tokens.words[name.end - 1]) > _INITIAL}


def _is_date(tokens: Tokens, i: int) -> bool:
    """Whether a word such as "May" stands as a month."""
    if tokens.lower[i] not in CALENDAR:
        return False
    return tokens.word(i - 1) in ("in", "of", "on", "last", "since", "until") or tokens.word(i + 1)[:1].isdigit()


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no other capitalised word next to it makes the word part of some other name."""
    after = tokens.capital(i + 1) and not tokens.starts(i + 1)
    return not after and not (tokens.capital(i - 1) and not tokens.starts(i)) and tokens.lower[i] not in OFFICES
