"""The model's names made clean: titles, articles, dates and possessives cut off, halves of names put together."""

import re
from collections.abc import Iterator

from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Gazetteer
from ingest.nlp.name_pieces import whole_names
from ingest.nlp.name_shapes import INNER, LONGEST_SYLLABLE, SUFFIXES, Name, before_name, is_office, tied
from ingest.nlp.title_words import (
    BODIES,
    BODY_NAMES,
    CALENDAR,
    CALLINGS,
    DEMONYM_ENDINGS,
    FAMILY_FIRST,
    GIVEN_NAMES,
    GIVEN_TITLES,
    HONORIFICS,
    OFFICES,
    PEOPLE,
    PORTFOLIO,
    SINGULAR,
    STATE_OFFICES,
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
_NEVER_IN_PERSONS = frozenset({"of", "and", "in", "on", "at", "from", "with", "for", "to", "by"})
_BEFORE_OFFICES = frozenset({"foreign", "prime", "vice", "deputy", "defence", "defense", "interior", "finance"})
_BEFORE_PORTFOLIOS = frozenset({"of", "for", "and", "&"})
# Offices that end no body's name: "National Security Adviser".
_ONE_PERSON = frozenset(
    "adviser advisor minister secretary president envoy ambassador councilor councillor chairman chairwoman spokesman "
    "spokeswoman spokesperson premier chancellor".split()
)
_BROADCAST = frozenset({"radio", "channel", "tv", "television"})
_SITE = re.compile(r"\w[\w-]+\.[a-z]{2,4}")  # "Pravda.ru": a name with its domain is an outlet's
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "von", "van", "de", "abu"})
_GENERATIONS = frozenset({"jr", "jr.", "jnr", "jnr.", "sr", "sr."})
_TWO = 2  # tokens: a hyphen or particle and the part that it ties on
_COMMON = CALENDAR | PORTFOLIO | CALLINGS | PEOPLE  # words that are no name by themselves
_IMPERSONAL = BODY_NAMES | BODIES | OFFICES
_MATTERS = OFFICES | PORTFOLIO
_NEVER_LAST = frozenset({"and", "of", "'s", "’s", "'", "’", "s'"})


def tagged_names(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Name]:
    """The model's names, with titles, articles, possessives and stray marks cut off."""
    for first, last, label in whole_names(tokens, gazetteer):
        kind = _LABELS.get(label)
        if kind is None:
            continue
        if _is_titled(tokens, first, last) or _is_given_name(tokens, first, last):
            kind = MentionKind.PERSON
        start, end = trimmed(tokens, first, _cut(tokens, first, last, kind), kind)
        if kind is MentionKind.PERSON:
            start = _behind_country(tokens, start, end, gazetteer)
        if kind is MentionKind.ORGANIZATION and (tokens.lower[end - 1] in _ONE_PERSON or _ends_compound(tokens, start)):
            continue
        if kind is MentionKind.PERSON and _is_adjective(tokens, start, end):
            continue
        if start < end and plausible(tokens, start, end):
            yield from _parted(tokens, start, end, _kind(tokens, start, end, kind, gazetteer))


def _ends_compound(tokens: Tokens, start: int) -> bool:
    """Whether a hyphen makes the word the end of an office: "Chairman-in-Office"."""
    return tokens.lower[max(start - 2, 0) : start] == ["in", "-"] and tied(tokens, start - 1)


def _is_adjective(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a word with an article is a country's adjective and no person: "the Norlandic and the Sarmian side"."""
    return end - start == 1 and tokens.word(start - 1) == "the" and tokens.lower[start].endswith(DEMONYM_ENDINGS)


def _is_given_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the stretch is a given name of two syllables behind a family name: "Yo-jong" in "Kim Yo-jong"."""
    parts = tokens.words[start:end]
    hyphened = len(parts) == 3 and parts[1] in INNER and parts[0][:1].isupper() and parts[2].islower()
    return hyphened and tokens.capital(start - 1) and tokens.word(start - 1) in FAMILY_FIRST


def _is_titled(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a title stands right before the stretch, as before no body or place: "party chief Ivo Sarnel"."""
    words = tokens.lower[start:end]
    if not tokens.capital(start) or tokens.starts(start) or not _IMPERSONAL.isdisjoint(words):
        return False
    before = before_name(tokens, start)
    if tokens.capital(before):
        return tokens.word(before) in STATE_OFFICES
    return end - start > 1 and tokens.word(start - 1) in OFFICES and PORTFOLIO.isdisjoint(words)


def _kind(tokens: Tokens, start: int, end: int, kind: MentionKind, gazetteer: Gazetteer) -> MentionKind:
    """The kind of a tagged name, mended where its words speak against the tagger."""
    if end - start == 1 and _SITE.fullmatch(tokens.words[start]):
        return MentionKind.ORGANIZATION
    if end - start == 1:
        return MentionKind.PERSON if gazetteer.is_family(tokens.words[start]) else kind
    if kind is MentionKind.PERSON and tokens.lower[end - 1] in BODY_NAMES:
        return MentionKind.ORGANIZATION
    if tokens.lower[start] in _BROADCAST:
        return MentionKind.ORGANIZATION
    return kind


def _parted(tokens: Tokens, start: int, end: int, kind: MentionKind) -> Iterator[Name]:
    """The name; of "Kremlin Spokesman Dmitry Peskov", taken for a body as a whole, body and person."""
    if kind is MentionKind.PERSON:
        yield Name(*_whole(tokens, start, end), kind)
        return
    title = next((i for i in range(end - 2, start - 1, -1) if tokens.lower[i] in OFFICES), -1)
    if title < 0 or not tokens.capital(title + 1) or tokens.lower[end - 1] in _IMPERSONAL:
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
        if kind is MentionKind.PLACE and word == ",":
            return i
        if word in CALENDAR and tokens.word(i - 1) in ("on", "in", "last", "this"):
            return i - 1
        if kind is MentionKind.PERSON and word in CALENDAR and (word not in GIVEN_NAMES or _is_number(tokens, i + 1)):
            return i
    while end - start > 1 and tokens.word(end) in OFFICES and tokens.lower[end - 1] in _BEFORE_OFFICES:
        end -= 1
        if tokens.lower[end - 1] in ("and", "&", ","):
            end -= 1
    return end


def _behind_country(tokens: Tokens, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the name begins behind the country of its title: "Minister of Defence of Türkiye | Omer Sabri"."""
    if tokens.word(start - 1) != "of" or tokens.word(start - 2) not in _MATTERS:
        return start
    meant = ((at, gazetteer.meaning(tokens.text(start, at))) for at in range(end - 1, start, -1))
    countries = (at for at, found in meant if found is not None and found.kind is MentionKind.COUNTRY)
    return next(countries, start)


def _is_number(tokens: Tokens, i: int) -> bool:
    """ "President Novak May 3": the month of a day."""
    return tokens.word(i).isdigit()


def trimmed(tokens: Tokens, start: int, end: int, kind: MentionKind) -> tuple[int, int]:
    """The stretch without articles, marks and a possessive at its ends, and for a person without leading titles."""
    while start < end and (tokens.lower[start] in ("the", "a", "an") or not tokens.words[start][0].isalnum()):
        start += 1
    while start < end and (
        tokens.lower[end - 1] in ("and", "of", "'s", "’s", "'", "’", "s'") or _is_mark(tokens.words[end - 1])
    ):
        end -= 1
    if kind is MentionKind.PERSON:
        for i in range(end - 1, start - 1, -1):
            if is_office(tokens, i) or tokens.lower[i] in SINGULAR or tokens.lower[i] in HONORIFICS:
                start = i + 1
                break
        if tokens.word(start - 1) in _BEFORE_PORTFOLIOS:
            while end - start > 1 and tokens.lower[start] in PORTFOLIO:
                start += 1
    return start, end


def plausible(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the stretch can be a name at all: some capital, no weekday, month or adverb alone."""
    common = tokens.lower[start] in _COMMON or tokens.lower[start] in _GENERATIONS
    if end - start == 1 and (common or tokens.pos[start] in ("ADV", "PRON", "VERB", "SCONJ")):
        return False
    return any(word[:1].isupper() or not word.isascii() for word in tokens.words[start:end])


def _is_mark(word: str) -> bool:
    return not any(c.isalnum() for c in word) and word != ")"


def _whole(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The name with the parts that a tagger leaves off: what a hyphen or small particle ties to it."""
    while start >= _TWO and tokens.words[start - 1] in INNER and tied(tokens, start - 1):
        start -= _TWO
    if start >= _TWO and tokens.lower[start - 1] in _PARTICLES and tokens.capital(start - _TWO):
        start -= _TWO
    elif start and tokens.lower[start - 1] in _PARTICLES and tokens.capital(start - 1):
        start -= 1
    if start and not tokens.starts(start) and tokens.capital(start - 1):
        given = tokens.lower[start - 1] in GIVEN_TITLES and not is_office(tokens, start - 1)
        start -= given or tokens.lower[start - 1] in FAMILY_FIRST
    while True:
        if end + 1 < len(tokens) and _goes_on(tokens, end, several=end - start > 1):
            end += _TWO
        elif end < len(tokens) and _hangs_flat(tokens, start, end):
            end += 1
        else:
            return start, end


def _hangs_flat(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the tree makes the capitalised word at `end` a further part of the name."""
    flat = tokens.deps[end] == "flat" and start <= tokens.heads[end] < end
    return flat and tokens.capital(end) and tokens.words[end].isalpha() and tokens.lower[end] not in CALENDAR


def _goes_on(tokens: Tokens, end: int, *, several: bool) -> bool:
    """Whether a hyphen ("Moon Jae-in") or a particle ("Hamad ibn Isa") carries the name on for two more tokens."""
    after = tokens.words[end + 1]
    if tokens.lower[end] in _PARTICLES:
        return tokens.capital(end + 1) and not tokens.starts(end + 1)
    if tokens.words[end] not in INNER or not tied(tokens, end):
        return False
    small = several and len(after) <= LONGEST_SYLLABLE and after not in SUFFIXES
    return tokens.capital(end + 1) or small
