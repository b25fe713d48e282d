"""The times of a document on its tokens, and those that could not be told."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from graph.claims import Issue
from ingest.nlp.annotations import TimeMention
from ingest.nlp.text_times import TextTime, find_times


class Times:
    """Component: writes `doc._.times`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the times of a document; `doc._.published` is the day they count from."""
        starts = [token.idx for token in doc]
        doc._.times = [_on_tokens(found, starts) for found in find_times(doc.text, doc._.published)]
        return doc


def unread_times(doc: Doc) -> list[Issue]:
    """The times of a document that could not be told."""
    return [
        Issue(
            kind="unresolved date",
            detail=f"{time.when.words!r} is no day that can be told",
            start=doc[time.start].idx,
            end=doc[time.end - 1].idx + len(doc[time.end - 1]),
        )
        for time in doc._.times
        if time.when.interval is None and time.future is None
    ]


def _on_tokens(found: TextTime, starts: list[int]) -> TimeMention:
    """The time on tokens, of which the character offsets are given."""
    start, end = bisect_right(starts, found.start) - 1, bisect_left(starts, found.end)
    return TimeMention(start, end, found.when, found.future)
