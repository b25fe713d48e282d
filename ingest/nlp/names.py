"""Names in a text: what the tables know, what the model tags, what a title or an earlier full name gives away.

The longest reading of a stretch wins. Of two readings of the same words the tables win over the model, except where
the model sees a person in a word that is also a first name ("Jordan Peterson", "Chad Wolf").
"""

from collections.abc import Iterator

from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Gazetteer, Hit, Use
from ingest.nlp.group_names import group_names
from ingest.nlp.lone_names import with_states
from ingest.nlp.name_shapes import HYPHENS, INNER, LONGEST_SYLLABLE, SUFFIXES, Name, before_name, tied
from ingest.nlp.tagged_names import tagged_names
from ingest.nlp.title_words import BODIES, BODY_NAMES, CALENDAR, FAMILY_FIRST, OFFICES, PORTFOLIO, STATE_OFFICES
from ingest.nlp.tokens import Tokens

_SHORT = 4  # letters; shorter family names are too often words or parts of other names
_INITIAL = 2  # letters of an initial with its point
_TWO_WORDS = 2  # of a name such as "South Korea"
_WHERE = frozenset({"in", "at", "near", "outside", "around"})
_WHITHER = _WHERE | {"to", "from", "of", "into", "through", "via"}
_FORMS = frozenset({"republic", "kingdom", "federation", "sultanate", "principality", "commonwealth", "emirate"})
_KINDS_OF_STATE = frozenset(
    {"islamic", "people", "democratic", "federal", "hashemite", "bolivarian", "socialist", "arab", "united", "popular"}
)
_OF_TWO = frozenset({"summit", "meeting", "talks", "call"})
_ADDRESSES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms."})
_TITLES = STATE_OFFICES | _ADDRESSES
_HOLDERS = OFFICES | {"chief"}
_IMPERSONAL = BODIES | BODY_NAMES | CALENDAR | OFFICES | PORTFOLIO
_ENDS_OF_BODIES = BODIES | {"republic"}


def find_names(tokens: Tokens, gazetteer: Gazetteer) -> list[Name]:
    """All names of the document, none overlapping another, in order."""
    known = list(_known(tokens, gazetteer))
    bodies = {name.start: name for name in known if name.kind is not MentionKind.PERSON and name.use is Use.NAME}
    tagged = [_without_country(tokens, name, bodies) for name in tagged_names(tokens, gazetteer)]
    shaped = [*_two_syllables(tokens), *group_names(tokens), *_two_leaders(tokens, gazetteer)]
    parts = [*known, *shaped]
    starts, ends = {name.start for name in parts}, {name.end for name in parts}
    tagged = [name for name in tagged if not _pair(tokens, name, starts, ends)]
    found = _longest([*known, *tagged, *shaped], len(tokens))
    chosen = _retyped(tokens, with_states(tokens, found, gazetteer))
    return sorted([*chosen, *_surnames_again(tokens, chosen, gazetteer)], key=lambda name: name.start)


def _known(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names of the tables; a place's where the text has a holder of an office by that name is the holder's."""
    hits = list(gazetteer.find(tokens))
    held = {tokens.words[hit.start] for hit in hits if _is_held(tokens, hit)}
    for hit in hits:
        word, meaning = tokens.words[hit.start], hit.meaning
        titled = word in held and hit.end - hit.start == 1 and tokens.word(hit.start - 1) not in _WHERE
        if titled or (meaning.kind is MentionKind.COUNTRY and _is_entitled(tokens, hit)):
            yield Name(hit.start, hit.end, MentionKind.PERSON)
        else:
            yield from _sharing(tokens, hit, gazetteer)
            start = _official_start(tokens, hit)
            yield Name(start, hit.end, meaning.kind, meaning.id, meaning.use, known=True)


def _sharing(tokens: Tokens, hit: Hit, gazetteer: Gazetteer) -> Iterator[Name]:
    """The country before that shares the last word of the name: the North in "North and South Korea"."""
    first = hit.start - 2
    if hit.meaning.kind is not MentionKind.COUNTRY or first < 0 or tokens.word(first + 1) != "and":
        return
    meaning = gazetteer.meaning(f"{tokens.words[first]} {tokens.words[hit.end - 1]}") if tokens.capital(first) else None
    if hit.end - hit.start == _TWO_WORDS and meaning and meaning.kind is hit.meaning.kind:
        yield Name(first, first + 1, meaning.kind, meaning.id, meaning.use, known=True)


def _official_start(tokens: Tokens, hit: Hit) -> int:
    """Where a state's name starts that its form of state opens: "the Islamic Republic of Qarvel"."""
    form = hit.start - 2
    if hit.meaning.kind is not MentionKind.COUNTRY or hit.meaning.use is not Use.NAME:
        return hit.start
    if tokens.word(form + 1) != "of" or tokens.word(form) not in _FORMS or not tokens.capital(form):
        return hit.start
    while form > 0 and (tokens.word(form - 1) in _KINDS_OF_STATE or tokens.word(form - 1) in ("'s", "’s")):
        form -= 1
    return form


def _is_held(tokens: Tokens, hit: Hit) -> bool:
    """ "President Lund", "Mr. Lund": a place that stands right behind an office of state or an address is a person."""
    return hit.meaning.kind is MentionKind.PLACE and _is_behind_title(tokens, hit, _TITLES)


def _is_entitled(tokens: Tokens, hit: Hit) -> bool:
    """ "Prime Minister Holland met": a country's name that the tree has as the name of who holds the office."""
    before = before_name(tokens, hit.start)
    hangs = before >= 0 and tokens.heads[before] == hit.start and tokens.deps[before] == "nmod:desc"
    return hangs and hit.meaning.use is Use.NAME and _is_behind_title(tokens, hit, STATE_OFFICES)


def _is_behind_title(tokens: Tokens, hit: Hit, titles: frozenset[str]) -> bool:
    """Whether a name of one word stands right behind a title, and no other name behind it."""
    before = before_name(tokens, hit.start)
    titled = tokens.word(before) in titles and tokens.capital(before) and not tokens.starts(hit.start)
    longer = tokens.capital(hit.end) and tokens.word(hit.end) not in CALENDAR and not tokens.starts(hit.end)
    return titled and not longer and hit.end - hit.start == 1


def _two_syllables(tokens: Tokens) -> Iterator[Name]:
    """Names by their form alone: a family name before a given name of two syllables, as in "Ban Ki-moon"."""
    for i in range(len(tokens) - 3):
        if tokens.words[i + 2] not in INNER or not tied(tokens, i + 2):
            continue
        if tokens.lower[i] in FAMILY_FIRST and tokens.capital(i) and tokens.capital(i + 1):
            syllable = tokens.words[i + 3]
            if syllable.isalpha() and len(syllable) <= LONGEST_SYLLABLE and syllable not in SUFFIXES:
                yield Name(i, i + 4, MentionKind.PERSON)


def _two_leaders(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Name]:
    """The two in "the Novak-Osei summit", by the family names of leaders."""
    for i in range(1, len(tokens) - 2):
        told = tokens.words[i] in HYPHENS and not _OF_TWO.isdisjoint(tokens.lower[i + 2 : i + 4])
        if told and all(gazetteer.is_family(tokens.words[at]) for at in (i - 1, i + 1)):
            yield Name(i - 1, i, MentionKind.PERSON)
            yield Name(i + 1, i + 2, MentionKind.PERSON)


def _pair(tokens: Tokens, name: Name, starts: set[int], ends: set[int]) -> bool:
    """Whether a tagged name is two others with a hyphen between them: "Armenia-Azerbaijan"."""
    hyphens = [i for i in range(name.start + 1, name.end - 1) if tokens.words[i] in HYPHENS]
    return any(i in ends and i + 1 in starts and name.start in starts and name.end in ends for i in hyphens)


def _without_country(tokens: Tokens, name: Name, known: dict[int, Name]) -> Name:
    """The holder in "President of Mexico Felipe Calderón", where a tagger takes country or body and person for one."""
    before = name.start - 1 - (tokens.word(name.start - 1) == "the")
    if name.known or tokens.word(before) not in ("of", "to", "for") or tokens.word(before - 1) not in _HOLDERS:
        return name
    last = max((i for i in range(name.start, name.end) if tokens.lower[i] in _ENDS_OF_BODIES), default=-1)
    inside = (known[i].end for i in range(name.start, name.end) if i in known)
    end = max(last + 1, *inside, 0)
    is_holder = name.start < end < name.end - 1 and not _IMPERSONAL.intersection(tokens.lower[end : name.end])
    return Name(end, name.end, MentionKind.PERSON) if is_holder and tokens.capital(end) else name


def _retyped(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names with what the text itself says of their kind: the surname of a person named in full is a person."""
    surnames = _surnames(tokens, names)
    return [
        Name(name.start, name.end, MentionKind.PERSON)
        if len(name) == 1 and tokens.words[name.start] in surnames and not _is_known_so(tokens, name)
        else name
        for name in names
    ]


def _is_known_so(tokens: Tokens, name: Name) -> bool:
    """Whether the tables are right about a word that is somebody's surname here: "Jordan", "in Austin"."""
    is_place = name.kind is MentionKind.PLACE and tokens.word(name.start - 1) not in _WHITHER
    return name.known and not is_place


def _longest(names: list[Name], size: int) -> list[Name]:
    """A choice without overlaps: by length, and of equal ones the tables before the model."""
    taken = bytearray(size)
    chosen = []
    for name in sorted(names, key=lambda name: (-len(name), not name.known, name.start)):
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * len(name)
            chosen.append(name)
    return chosen


def _surnames_again(tokens: Tokens, chosen: list[Name], gazetteer: Gazetteer) -> Iterator[Name]:
    """Surnames that the tagger missed: of persons named in full elsewhere in the text, or of leading office-holders."""
    surnames = _surnames(tokens, chosen)
    taken = {i for name in chosen for i in range(name.start, name.end)}
    for i, word in enumerate(tokens.words):
        if i in taken or not word[:1].isupper() or _is_date(tokens, i):
            continue
        if word in surnames or (
            tokens.pos[i] == "PROPN" and len(word) > _SHORT and gazetteer.is_family(word) and _stands_alone(tokens, i)
        ):
            yield Name(i, i + 1, MentionKind.PERSON)


def _surnames(tokens: Tokens, names: list[Name]) -> set[str]:
    """Last words of the full names of persons."""
    full = [name for name in names if name.kind is MentionKind.PERSON and len(name) > 1]
    last = {tokens.words[name.end - 1] for name in full if len(tokens.words[name.end - 1]) > _INITIAL}
    return last | {tokens.words[name.start] for name in full if tokens.lower[name.start] in FAMILY_FIRST}


def _is_date(tokens: Tokens, i: int) -> bool:
    """Whether a word such as "May" stands as a month."""
    if tokens.lower[i] not in CALENDAR:
        return False
    return tokens.word(i - 1) in ("in", "of", "on", "last", "since", "until") or tokens.word(i + 1)[:1].isdigit()


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no other capitalised word next to it makes the word part of some other name."""
    after = tokens.capital(i + 1) and not tokens.starts(i + 1)
    return not after and not (tokens.capital(i - 1) and not tokens.starts(i)) and tokens.lower[i] not in OFFICES
