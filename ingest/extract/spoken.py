"""What is said in transcripts: every paragraph of a turn is a direct statement of the speaker whom its label names.

"PRESIDENT OSEI: Welcome to Tiven." or, where several paragraphs open so, "Ana Novak: Thank you." What an unnamed
"QUESTION:" says is nobody's statement.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from ingest.extract.described import Speaker, nameless
from ingest.extract.speakers import Speakers
from ingest.nlp.annotations import MentionKind
from ingest.nlp.turns import Turn, openings, turns

_FEWEST_TURNS = 2  # labels in small letters before a text counts as a transcript
_FEWEST_WORDS = 3
_BRACKETS = frozenset("()[]")
_LONGEST = 9  # tokens of a label
_COUNTS = frozenset("one two three four five six seven eight 1 2 3 4 5 6 7 8".split())  # they speak on background
_UNNAMED = frozenset("question q moderator interviewer reporter journalist correspondent answer a".split())


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph of a turn, tokens `start` to `end`, half-open."""

    speaker: Speaker
    start: int
    end: int
    is_statement: bool  # false of a word or two ("Thank you") and of directions: "(The briefing ended.)"


def spoken(doc: Doc, speakers: Speakers) -> Iterator[Spoken]:
    """The paragraphs of all turns with a known speaker, in order."""
    for turn in turns(doc) or _small_turns(doc, speakers):
        speaker = _labelled(doc[turn.label : turn.start - 1], speakers)
        if speaker is None:
            continue
        for start, end in _paragraphs(doc, turn):
            words = sum(token.is_alpha for token in doc[start:end])
            staged = doc[start].text in _BRACKETS and doc[end - 1].text in _BRACKETS
            yield Spoken(speaker, start, end, is_statement=words >= _FEWEST_WORDS and not staged)


def _labelled(label: Span, speakers: Speakers) -> Speaker | None:
    """The person whom a label names, or the nameless "SENIOR OFFICIAL TWO"; no one of "QUESTION"."""
    if len(label) and label[-1].lower_ in _COUNTS:
        return nameless(label.doc, label.text.lower(), label.start, label.end)
    mention = speakers.mention(label.doc[label.start])
    return speakers.of_mention(mention) if mention is not None and mention.kind is MentionKind.PERSON else None


def _small_turns(doc: Doc, speakers: Speakers) -> list[Turn]:
    """Turns whose labels are names in small letters, where there are several."""
    labels = [(at, colon) for at in openings(doc) if (colon := _colon(doc, at, speakers)) > at]
    named = [at for at, _ in labels if speakers.mention(doc[at]) is not None]
    if len(named) < _FEWEST_TURNS:
        return []
    following = [at for at, _ in labels[1:]] + [len(doc)]
    return [Turn(at, colon + 1, end) for (at, colon), end in zip(labels, following, strict=True)]


def _colon(doc: Doc, at: int, speakers: Speakers) -> int:
    """The colon right behind a person's name, or behind "Question", that opens a paragraph; else the token itself."""
    mention = speakers.mention(doc[at])
    if mention is not None and mention.kind is MentionKind.PERSON and mention.start == at:
        end = mention.end
    elif doc[at].lower_ in _UNNAMED:
        end = at + 1
    else:
        return at
    return end if end - at <= _LONGEST and end < len(doc) and doc[end].text == ":" else at


def _paragraphs(doc: Doc, turn: Turn) -> Iterator[tuple[int, int]]:
    """The paragraphs of a turn, without the blanks between them."""
    start = turn.start
    for at in range(turn.start, turn.end + 1):
        if at == turn.end or "\n" in doc[at].text:
            if at > start:
                yield start, at
            start = at + 1
