"""Gives every quotation its telling, or the speaker it continues."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.extract.described import Speaker
from ingest.extract.reports import Telling, is_statement
from ingest.extract.speakers import Speakers
from ingest.extract.speech_words import FORMS, ONLY_BEHIND
from ingest.extract.stretches import FINITE
from ingest.nlp import roles
from ingest.nlp.annotations import Quote

_MARKS = frozenset("\"“”«»„‟‘’'") | {"''", "``"}
_STOPS = frozenset({".", "!", "?", ";"})
_PAUSES = frozenset({",", "-", "–", "—", "--", ":"})
_NEAR = 14  # tokens between a telling and its quotation
_AROUND = 200  # tokens around a quotation among which its telling stands
_BESIDE = 3  # tokens from a verb to the first word of a quotation that it leads to directly
_REACH = 2  # paragraphs over which a speaker goes on without being named


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quotes that make one statement, and who says it."""

    quotes: tuple[Quote, ...]
    speakers: tuple[Speaker, ...]
    rule: str
    head: Token | None = None
    to: str = ""


class Quotations:
    """Attributes the quotations of one document."""

    def __init__(self, doc: Doc, speakers: Speakers, tellings: list[Telling]) -> None:
        self.doc, self.speakers, self.tellings = doc, speakers, tellings
        self.paragraphs = _paragraph_numbers(doc)
        self.heads = [telling.head.i for telling in tellings]
        self.by_paragraph: dict[int, list[Telling]] = {}
        for telling in tellings:
            self.by_paragraph.setdefault(self.paragraphs[telling.head.i], []).append(telling)

    def find(self) -> list[Quotation]:
        """Quotations that are statements, in order, those broken by their telling joined."""
        quotes = [quote for quote in self.doc._.quotes if quote.end > quote.start]
        told = {quote.start: self._telling(quote) for quote in quotes}
        groups = self._joined([quote for quote in quotes if is_statement(quote) or told[quote.start]], told)
        found: list[Quotation | None] = []
        for group in groups:
            telling = next((t for quote in group if (t := told[quote.start])), None)
            if telling is not None:
                found.append(Quotation(group, telling.speakers, f"quotation: {telling.rule}", telling.head, telling.to))
            else:
                found.append(self._introduced(group))
        self._continue(groups, found)
        return [each for each in found if each is not None and any(is_statement(q) for q in each.quotes)]

    def _telling(self, quote: Quote) -> Telling | None:
        """The telling right behind a quotation, the one that opens it, or the one whose words it is among."""
        first, last = bisect_left(self.heads, quote.start - _AROUND), bisect_left(self.heads, quote.end + _AROUND)
        paragraph = self.paragraphs[quote.start]
        near = [t for t in self.tellings[first:last] if self.paragraphs[t.head.i] == paragraph]
        behind = next((t for t in near if self._follows(t, quote)), None)
        if behind is not None:
            return behind
        within = [t for t in near if any(start - 2 <= quote.start < end + 2 for start, end in t.pieces)]
        if within:
            return min(within, key=lambda t: min(end - start for start, end in t.pieces))
        before = [t for t in near if self._leads(t, quote)]
        return before[-1] if before else None

    def _follows(self, telling: Telling, quote: Quote) -> bool:
        """ "…," he said: nothing but marks, and the speaker's own words, between the two."""
        own = [s.start for s in telling.speakers if s.start >= quote.end]
        first = min([telling.head.i, *own])
        if not quote.end <= first <= quote.end + 4 or telling.head.i > quote.end + _NEAR + 6:
            return False
        if any(t.text not in _MARKS and t.text not in _PAUSES for t in self.doc[quote.end : first]):
            return False
        last = self.doc[quote.end - 1].text
        if last == "." and not self.doc[first].is_lower:
            return False
        behind = self.doc[quote.end : first].text
        return last in {",", "?", "!", "…", "-", "–", "—", "."} or any(mark in behind for mark in ",–—")

    def _leads(self, telling: Telling, quote: Quote) -> bool:
        """He said: "…", with no end of a sentence between."""
        if not quote.start - _NEAR - 6 <= telling.head.i < quote.start:
            return False
        if telling.head.pos_ == "NOUN" and telling.pieces:
            return False
        if FORMS.get(telling.head.lower_) in ONLY_BEHIND and quote.start - telling.head.i > _BESIDE:
            return False
        return not any(t.text in _STOPS for t in self.doc[telling.head.i + 1 : quote.start])

    def _joined(self, quotes: list[Quote], told: dict[int, Telling | None]) -> list[tuple[Quote, ...]]:
        """Parts of a quotation broken by its telling together; each paragraph by itself."""
        groups: list[list[Quote]] = []
        for quote in quotes:
            last = groups[-1][-1] if groups else None
            if last is not None and self._goes_on(last, quote, told[groups[-1][0].start], told[quote.start]):
                groups[-1].append(quote)
            else:
                groups.append([quote])
        return [tuple(group) for group in groups]

    def _goes_on(self, first: Quote, second: Quote, telling: Telling | None, other: Telling | None) -> bool:
        if telling is None or self.paragraphs[first.start] != self.paragraphs[second.start]:
            return False
        if second.start - telling.head.i > _AROUND:
            return False
        if not first.end <= telling.head.i < second.start or not self._follows(telling, first):
            return False
        stops = [t for t in self.doc[telling.head.i : second.start] if t.text in _STOPS]
        if other is telling or other is None:
            last = [t for t in self.doc[telling.head.i : second.start] if t.text not in _MARKS][-1:]
            return len(stops) <= 1 and bool(last) and (last[0].text in _STOPS or last[0].text in _PAUSES)
        return False

    def _introduced(self, group: tuple[Quote, ...]) -> Quotation | None:
        """ "The mayor put it this way: …": a colon gives the quotation to the subject of the sentence."""
        start = group[0].start
        before = [t for t in self.doc[max(0, start - 4) : start] if t.text not in _MARKS and not t.is_space]
        if not before or before[-1].text != ":":
            return None
        sentence = before[-1].sent
        leading = self.doc[max(sentence.start, start - _AROUND) : start]
        verb = next((token for token in reversed(leading) if token.tag_ in FINITE), sentence.root)
        subjects = self.speakers.of(roles.subjects(verb)) if verb.i < start else []
        if not subjects and (near := self.speakers.between(sentence.start, before[-1].i, last=False)):
            subjects = [near]
        return Quotation(group, tuple(subjects), "quotation after a colon", verb) if subjects else None

    def _continue(self, groups: list[tuple[Quote, ...]], found: list[Quotation | None]) -> None:
        """Whole sentences in marks without a telling belong to the speaker before them, or the one they lead to."""
        for at in range(len(found) - 2, -1, -1):
            following = found[at + 1]
            if found[at] is None and following is not None and groups[at][-1].continues:
                found[at] = Quotation(
                    groups[at], following.speakers, "quotation that runs on", following.head, following.to
                )
        last_told = self._last_told()
        for at, group in enumerate(groups):
            if found[at] is not None or not self._is_whole(group[0]):
                continue
            paragraph = self.paragraphs[group[0].start]
            speakers = self._speaker_before(found[:at][-1:], last_told, group[0], paragraph)
            if speakers:
                found[at] = Quotation(group, speakers, "quotation of the speaker before it")

    def _speaker_before(
        self, previous: list[Quotation | None], told: dict[int, Telling], quote: Quote, paragraph: int
    ) -> tuple[Speaker, ...]:
        """The speaker of the latest quotation or telling, where it is close."""
        before = bisect_left(self.heads, quote.start) - 1
        if before >= 0 and self.paragraphs[self.heads[before]] == paragraph:
            return self.tellings[before].speakers
        last = previous[0] if previous else None
        quoted = self.paragraphs[last.quotes[-1].start] if last is not None else paragraph - _REACH - 1
        for back in range(1, paragraph - max(quoted, paragraph - _REACH - 1)):
            if paragraph - back in told:
                return told[paragraph - back].speakers
        return last.speakers if last is not None and paragraph - quoted <= _REACH else ()

    def _last_told(self) -> dict[int, Telling]:
        return {paragraph: tellings[-1] for paragraph, tellings in self.by_paragraph.items()}

    def _is_whole(self, quote: Quote) -> bool:
        """True of sentences of their own: they begin a sentence, and end with one."""
        before = [t for t in self.doc[max(0, quote.start - 3) : quote.start] if t.text not in _MARKS]
        begins = not before or before[-1].is_space or before[-1].text in _STOPS
        last = self.doc[quote.end - 1].text
        return begins and (quote.open or last in {".", "!", "?", ",", "…"})


def _paragraph_numbers(doc: Doc) -> list[int]:
    """The number of the paragraph that each token stands in."""
    numbers, current = [], 0
    for token in doc:
        if token.is_space and "\n" in token.text:
            current += 1
        numbers.append(current)
    return numbers
