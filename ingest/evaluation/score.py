"""Scores of extracted meetings and statements: pairs that met, dates, circumstances, false held, statements, speakers.

Documents are dictionaries with the fields of the annotation guide, as `parley extract` writes them.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.dates import Interval
from graph.ids import fold
from ingest.evaluation.names import contains, names_of, same_party

Record = Mapping[str, Any]
Pair = tuple[Any, Any]

_OVERLAP = 0.5  # least share of participants, and of words of a statement, for two records to be the same
_BONUS = 0.2  # an equal status or date decides between meetings of equal participants
_CIRCUMSTANCES = ("medium", "format", "place", "host")


@dataclass(slots=True)
class Count:
    """Hits among what was extracted and what gold has."""

    hits: int = 0
    extracted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Share of what was extracted that is right."""
        return self.hits / self.extracted if self.extracted else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.hits / (self.extracted + self.gold) if self.extracted + self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is wrong, for people to read."""

    document: str
    kind: str
    detail: str


@dataclass(slots=True)
class Scores:
    """Everything that is counted over one set of documents; shares are (right, of)."""

    documents: int = 0
    pair: Count = field(default_factory=Count)
    pair_date: Count = field(default_factory=Count)
    meeting: Count = field(default_factory=Count)
    statement: Count = field(default_factory=Count)
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    false_held: int = 0
    misses: list[Miss] = field(default_factory=list)

    def note(self, what: str, *, right: bool) -> None:
        """Count one decision on a circumstance."""
        self.right[what] += right
        self.of[what] += 1

    def share(self, what: str) -> float | None:
        """Share of right decisions, or None where there was none."""
        return self.right[what] / self.of[what] if self.of[what] else None

    @property
    def false_held_per_100(self) -> float:
        """Pairs asserted that gold forbids, and meetings held that gold has otherwise, per 100 documents."""
        return 100 * self.false_held / self.documents if self.documents else 0.0


def score(gold: Iterable[Record], extracted: Mapping[str, Record]) -> Scores:
    """Score extracted documents, by id, against gold; a document that is missing counts as empty."""
    scores = Scores()
    for document in gold:
        found = extracted.get(document["id"], {})
        scores.documents += 1
        _score_pairs(document, found, scores)
        _score_meetings(document, found, scores)
        _score_statements(document, found, scores)
    return scores


def held_pairs(meeting: Record) -> list[Pair]:
    """The unordered pairs who met: participants on different sides of what was held and is no summit or process."""
    if meeting.get("status", "held") != "held" or meeting.get("format") in ("summit", "process"):
        return []
    sides = meeting.get("sides") or []
    return [
        (one, other)
        for one, other in itertools.combinations(meeting.get("participants") or [], 2)
        if not any(contains(side, one) and contains(side, other) for side in sides)
    ]


def _same_pair(one: Pair, other: Pair) -> bool:
    return (same_party(one[0], other[0]) and same_party(one[1], other[1])) or (
        same_party(one[0], other[1]) and same_party(one[1], other[0])
    )


def _distinct_pairs(meetings: Iterable[Record]) -> list[Pair]:
    found: list[Pair] = []
    for pair in itertools.chain.from_iterable(map(held_pairs, meetings)):
        if not any(_same_pair(pair, other) for other in found):
            found.append(pair)
    return found


def _score_pairs(document: Record, found: Record, scores: Scores) -> None:
    gold, extracted = document.get("meetings") or [], found.get("meetings") or []
    gold_pairs, extracted_pairs = _distinct_pairs(gold), _distinct_pairs(extracted)
    for count in (scores.pair, scores.pair_date):
        count.gold += len(gold_pairs)
        count.extracted += len(extracted_pairs)
    for pair in gold_pairs:
        if any(_same_pair(pair, other) for other in extracted_pairs):
            scores.pair.hits += 1
        else:
            scores.misses.append(Miss(document["id"], "pair missed", _show(pair)))
        scores.pair_date.hits += any(
            right_date(one, other) for one in _of_pair(gold, pair) for other in _of_pair(extracted, pair)
        )
    for pair in extracted_pairs:
        if not any(_same_pair(pair, other) for other in gold_pairs):
            scores.misses.append(Miss(document["id"], "pair too many", _show(pair)))
    for never in document.get("never_pairs") or []:
        if any(_same_pair((never[0], never[1]), pair) for pair in extracted_pairs):
            scores.false_held += 1
            scores.misses.append(Miss(document["id"], "pair that never met", _show((never[0], never[1]))))


def _of_pair(meetings: Sequence[Record], pair: Pair) -> list[Record]:
    return [meeting for meeting in meetings if any(_same_pair(pair, other) for other in held_pairs(meeting))]


def _score_meetings(document: Record, found: Record, scores: Scores) -> None:
    gold, extracted = document.get("meetings") or [], found.get("meetings") or []
    scores.meeting.gold += len(gold)
    scores.meeting.extracted += len(extracted)
    for one, other in _match(gold, extracted):
        scores.meeting.hits += 1
        status, read = one.get("status", "held"), other.get("status", "held")
        scores.note("status", right=status == read)
        if read == "held" != status:
            scores.false_held += 1
        if status != read:
            scores.misses.append(Miss(document["id"], f"status {read}, gold {status}", _show(one["participants"])))
        _score_circumstances(one, other, scores)


def _score_circumstances(gold: Record, extracted: Record, scores: Scores) -> None:
    if _interval(gold):
        scores.note("date", right=right_date(gold, extracted))
    for name in _CIRCUMSTANCES:
        if gold.get(name):
            scores.note(name, right=_same_circumstance(name, gold[name], extracted.get(name)))
    if gold.get("unmediated"):
        scores.note("unmediated", right=bool(extracted.get("unmediated")))
    for mediator in gold.get("mediators") or []:
        scores.note("mediators found", right=contains(extracted.get("mediators"), mediator))
    for mediator in extracted.get("mediators") or []:
        scores.note("mediators right", right=contains(gold.get("mediators"), mediator))
    for party in gold.get("absent") or []:
        scores.note("absent", right=contains(extracted.get("absent"), party))


def _same_circumstance(name: str, gold: Any, extracted: Any) -> bool:
    if name == "host":
        return same_party(gold, extracted)
    if name == "place":
        return any(set(g.split()) & set(e.split()) for g in names_of(gold) for e in names_of(extracted))
    return bool(gold == extracted)


def _match(gold: Sequence[Record], extracted: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Meetings one to one, greatest overlap of participants first."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(extracted):
            parties, read = one.get("participants") or [], other.get("participants") or []
            shared = sum(contains(read, party) for party in parties)
            overlap = 2 * shared / (len(parties) + len(read)) if shared else 0.0
            if overlap >= _OVERLAP:
                bonus = _BONUS * (one.get("status") == other.get("status")) + _BONUS * right_date(one, other)
                candidates.append((overlap + bonus, i, j))
    taken_gold: set[int] = set()
    taken: set[int] = set()
    matched = []
    for _, i, j in sorted(candidates, reverse=True):
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            matched.append((gold[i], extracted[j]))
    return matched


def _interval(meeting: Record) -> Interval | None:
    start = meeting.get("date_start") or meeting.get("date_end")
    end = meeting.get("date_end") or start
    return Interval(Interval.parse(start).start, Interval.parse(end).end) if start and end else None


def right_date(gold: Record, extracted: Record) -> bool:
    """True where the extracted interval overlaps gold's and is no coarser; where gold has none, anything is right."""
    expected, read = _interval(gold), _interval(extracted)
    if expected is None:
        return True
    return read is not None and expected.overlaps(read) and read.days <= expected.days + 1


def _score_statements(document: Record, found: Record, scores: Scores) -> None:
    gold, extracted = document.get("statements") or [], found.get("statements") or []
    scores.statement.gold += len(gold)
    scores.statement.extracted += len(extracted)
    taken: set[int] = set()
    for one in gold:
        same_words = [
            j for j, other in enumerate(extracted) if j not in taken and same_text(one["text"], other.get("text", ""))
        ]
        same_speaker = [j for j in same_words if same_party(one.get("speaker"), extracted[j].get("speaker"))]
        if not same_words:
            scores.misses.append(Miss(document["id"], "statement missed", one["text"][:70]))
            continue
        taken.add((same_speaker or same_words)[0])
        scores.statement.hits += bool(same_speaker)
        scores.note("speaker", right=bool(same_speaker))
        if not same_speaker:
            read = extracted[same_words[0]].get("speaker")
            scores.misses.append(Miss(document["id"], "wrong speaker", _show((one.get("speaker"), read))))


def same_text(gold: str, extracted: str) -> bool:
    """True where the words overlap by at least half; gold shortened with `…` is compared by its head and tail."""
    if "…" in gold:
        head, _, tail = gold.partition("…")
        words = fold(extracted)
        start, end = words.find(" ".join(fold(head).split()[:6])), words.rfind(" ".join(fold(tail).split()[-3:]))
        return 0 <= start <= end
    one, other = set(fold(gold).split()), set(fold(extracted).split())
    return bool(one and other) and len(one & other) / len(one | other) >= _OVERLAP


def _show(parties: Iterable[Any]) -> str:
    return " – ".join((names_of(party) or ["?"])[0] for party in parties)
