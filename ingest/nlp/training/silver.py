"""Marks names in raw news by tables of names and by wording, for want of annotated news: silver to train on.

A titled name is a person, a listed name of a state or city is a place, a run of capitals that ends in "Council" or
"Party" is an organisation. What neither table nor wording explains is left open ("missing" to spaCy), so that training
neither learns it as a name nor as none. The tables are those of `seeds/knowledge`.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Span

from ingest.nlp.title_words import CALLINGS, FAMILY_FIRST, HONORIFICS, OFFICES
from ingest.nlp.wordlists import words

_ORGANISATION_HEADS = words("""
    Party Council Commission Court Agency Committee University Bank Ministry Union Organization Organisation
    Association Front Movement Corporation Company Authority Institute Airlines Airways Inc. Inc Corp. Corp Ltd Ltd.
    Foundation Federation Confederation League Parliament Senate Assembly Congress Army Navy Police Guard Guards
    Department Bureau Office Forces Brigades Brigade Club College School Times Post News Group Tribunal Academy
    Service Society Alliance Coalition Fund Board
    """)
_PLACE_HEADS = words("""
    River Island Islands Mountains Province County Valley Sea Ocean Strait Bay Peninsula Desert Region District
    Governorate Oblast Prefecture City Square Airport Street Avenue Gulf Lake Mount
    """)
_CALENDAR = words("""
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Jan. Feb. Aug. Sept. Oct. Nov. Dec. I
    """)
_TITLES = OFFICES | HONORIFICS
_TITLE_PARTS = words("prime foreign vice deputy defence defense interior finance general former first state")
_ORGANISATIONS = frozenset(("bloc", "body", "movement", "organ", "legislature", "commission", "format"))
_COMMON = 0.3  # share of a word's occurrences in small letters from which a capital says nothing
_GIVEN = 3  # people of the tables that bear a given name before it is taken for one
_MOST_PARTS = 6


@dataclass(slots=True)
class Tables:
    """Names by their words; demonyms; given names; words that are usually written small."""

    names: dict[tuple[str, ...], str] = field(default_factory=dict)
    demonyms: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)

    @classmethod
    def load(cls, folder: Path) -> "Tables":
        """Read people.csv, entities.csv and names.csv.

        Raises:
            FileNotFoundError: one of the files is missing.
        """
        tables = cls()
        people = [row["name"] for row in _rows(folder / "people.csv")]
        for name in people:
            tables.add(name, "PERSON")
        given = Counter(name.split()[0] for name in people if " " in name)
        tables.given = {name for name, count in given.items() if count >= _GIVEN}
        labels, own = {}, set()
        for row in _rows(folder / "entities.csv"):
            is_place = row["kind"] in ("Place", "Country")
            label = "LOC" if is_place else "ORG" if row["type"] in _ORGANISATIONS else ""
            labels[row["id"]] = label
            own.add(row["name"])
            tables.add(row["name"], label)
        for row in _rows(folder / "names.csv"):
            if row["use"] in ("adjective", "plural", "demonym"):
                tables.demonyms |= set(row["name"].split())
            elif row["use"] != "metonym":
                tables.add(row["name"], labels.get(row["entity"], ""))
        for name in tables.demonyms - own:
            tables.names.pop((name,), None)
        return tables

    def add(self, name: str, label: str) -> None:
        """Enter a name unless it is too short to say anything: persons need two words, others two capitals."""
        parts = tuple(name.replace("-", " - ").split())
        enough = len(parts) > 1 if label == "PERSON" else sum(letter.isupper() for letter in name) > 1 or len(name) > 3
        if label and enough and name[0].isupper():
            self.names.setdefault(parts, label)

    def learn_case(self, docs: Iterable[Doc]) -> None:
        """Note the words that stand in small letters about as often as with a capital; they start no name."""
        small, all_ = Counter[str](), Counter[str]()
        for doc in docs:
            for token in doc:
                if token.is_alpha:
                    all_[token.lower_] += 1
                    small[token.lower_] += token.is_lower
        self.common = {word for word, count in small.items() if count >= _COMMON * all_[word]}
        for parts in [parts for parts in self.names if len(parts) == 1 and parts[0].lower() in self.common]:
            del self.names[parts]


def mark(doc: Doc, tables: Tables) -> tuple[int, int]:
    """Set the names of the document, leave open what is not explained; returns the count of names and of open words."""
    spans: list[tuple[int, int, str]] = []
    missing: set[int] = set()
    surnames: dict[str, str] = {}
    reach = 0  # a name such as "Bosnia and Herzegovina" reaches over the stretch that it begins in
    for begin, end in _runs(doc):
        start = max(begin, reach)
        if start >= end:
            continue
        found, explained = _explain(doc, start, end, tables=tables, surnames=surnames)
        spans += found
        reach = max((last for _, last, _ in found), default=reach)
        if not explained:
            covered = {at for first, last, _ in found for at in range(first, last)}
            missing |= set(range(start, end)) - covered
    doc.set_ents(
        [Span(doc, start, end, label=label) for start, end, label in spans],
        missing=[Span(doc, at, at + 1) for at in sorted(missing)],
        default="outside",
    )
    return len(spans), len(missing)


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of words with capitals; hyphens between two of them belong to the stretch, as in "Kim Jong-un"."""
    start = None
    for token in doc:
        capital = token.text[0].isupper() or (
            start is not None and (_second_syllable(doc, token.i) or (token.text == "-" and _ties(doc, token.i)))
        )
        if capital and start is None:
            start = token.i
        elif not capital and start is not None:
            yield start, token.i
            start = None
    if start is not None:
        yield start, len(doc)


def _ties(doc: Doc, hyphen: int) -> bool:
    """Whether the hyphen goes on with a name: a capital follows it, or the second syllable of a given name."""
    after = hyphen + 1
    return after < len(doc) and (doc[after].text[0].isupper() or _second_syllable(doc, after))


def _second_syllable(doc: Doc, at: int) -> bool:
    """Whether the word is the "un" of "Kim Jong-un"."""
    family = at - 3
    return (
        family >= 0
        and doc[at - 1].text == "-"
        and not doc[at - 1].whitespace_
        and doc[at].is_lower
        and doc[at - 2].text[0].isupper()
        and doc[family].lower_ in FAMILY_FIRST
    )


def _explain(
    doc: Doc, start: int, end: int, *, tables: Tables, surnames: dict[str, str]
) -> tuple[list[tuple[int, int, str]], bool]:
    """Names in a stretch, and whether all of its words are explained; unexplained stretches keep full names only."""
    begin = start
    if _starts_sentence(doc, start) and doc[start].lower_ in tables.common - _TITLES:
        begin += 1
    last = doc[end - 1].text
    apart = not _inside_of(doc, begin) and not _continues(doc, end)
    if apart and end - begin > 1 and last in _ORGANISATION_HEADS | _PLACE_HEADS:
        return [(begin, end, "ORG" if last in _ORGANISATION_HEADS else "LOC")], True
    found, explained, at = [], True, begin
    while at < end:
        size, label = _longest(doc, at, tables=tables, surnames=surnames)
        if size:
            found.append((at, at + size, label))
            at += size
        elif _plain(doc[at].text, tables):
            at += 1
        else:
            name_end = _titled(doc, at, end, tables)
            if name_end:
                found.append((at, name_end, "PERSON"))
            explained &= bool(name_end)
            at = name_end or at + 1
    explained &= apart
    found = found if explained else [name for name in found if name[2] == "PERSON" and name[1] - name[0] > 1]
    surnames |= {doc[name[1] - 1].text: "PERSON" for name in found if name[2] == "PERSON"}
    return found, explained


def _longest(doc: Doc, at: int, *, tables: Tables, surnames: dict[str, str]) -> tuple[int, str]:
    for size in range(min(_MOST_PARTS, len(doc) - at), 0, -1):
        label = tables.names.get(tuple(token.text for token in doc[at : at + size]), "")
        if label:
            return size, label
    return (1, surnames[doc[at].text]) if doc[at].text in surnames else (0, "")


def _titled(doc: Doc, at: int, end: int, tables: Tables) -> int:
    """End of the person's name that begins here, behind a title or with a given name, or 0."""
    titled = at > 0 and doc[at - 1].lower_ in _TITLES
    if not titled and (doc[at].text not in tables.given or at + 1 == end):
        return 0
    last = at
    while last < end and last - at < 4 and not _plain(doc[last].text, tables):
        last += 1
    return last if last == end else 0


def _plain(text: str, tables: Tables) -> bool:
    """Whether a capital on this word is explained without a name."""
    lower = text.lower()
    return text in tables.demonyms or text in _CALENDAR or lower in _TITLES | CALLINGS | _TITLE_PARTS


def _starts_sentence(doc: Doc, at: int) -> bool:
    return at == 0 or doc[at - 1].text in {".", "!", "?", ":", "–", "—", '"', "“", "''", "``"}


def _inside_of(doc: Doc, start: int) -> bool:
    """Whether a capitalised noun governs the stretch by "of": "University of Oxford", not "President of France"."""
    back = start - 1
    if back > 0 and doc[back].lower_ == "the":
        back -= 1
    if back < 1 or doc[back].lower_ not in ("of", "for"):
        return False
    return doc[back - 1].text[0].isupper() and doc[back - 1].lower_ not in _TITLES


def _continues(doc: Doc, end: int) -> bool:
    """Whether "of" and another capital follow: "Bank of England"."""
    following = [token.text for token in doc[end : end + 3]]
    if following[:1] != ["of"]:
        return False
    return any(text[0].isupper() for text in following[1:]) and doc[end - 1].lower_ not in _TITLES


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def choose(docs: Sequence[Doc], *, most: int) -> Iterator[Doc]:
    """Documents with names, little left open, and none of the names more than `most` times."""
    seen = Counter[str]()
    for doc in docs:
        names = {span.text for span in doc.ents}
        if names and sum(seen[name] >= most for name in names) * 2 < len(names):
            seen.update(names)
            yield doc
