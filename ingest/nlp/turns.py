"""The turns of a transcript: who speaks from where to where, by the labels in capitals that open them.

"FOREIGN MINISTER OSEI: Welcome." A label names its speaker by office and surname; one without an office ("QUESTION:",
"MODERATOR:") opens a turn of somebody without a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.title_words import HONORIFICS, MODIFIERS, OFFICES

_LONGEST = 9  # tokens of a label
_INNER = frozenset({"-", "‑", "’", "'", "."})
_SHORTEST = 2  # letters of a word by which a label is seen to be written in capitals


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn: the label, then what is said; all half-open."""

    label: int  # first token of the label
    start: int  # first token behind the colon
    end: int


def turns(doc: Doc) -> list[Turn]:
    """The turns of a document, in order; none where it is no transcript."""
    labels = [(i, colon) for i in openings(doc) if (colon := _colon(doc, i)) > i]
    following = [label for label, _ in labels[1:]] + [len(doc)]
    return [Turn(label, colon + 1, end) for (label, colon), end in zip(labels, following, strict=False)]


def openings(doc: Doc) -> list[int]:
    """The first tokens of paragraphs."""
    behind = [0, *(token.i + 1 for token in doc if token.is_space and "\n" in token.text)]
    return [i for i in behind if i < len(doc) and not doc[i].is_space]


def speakers(doc: Doc) -> Iterator[Mention]:
    """The persons whom labels name by office or address: title in small letters, surname as it is written elsewhere."""
    for turn in turns(doc):
        colon = turn.start - 1
        titled = [i for i in range(turn.label, colon) if doc[i].lower_ in OFFICES or doc[i].lower_ in HONORIFICS]
        if not titled or titled[-1] + 1 == colon:
            continue
        words = [doc[i].lower_ for i in range(turn.label, titled[-1] + 1)]
        modifiers = [MODIFIERS[word] for word in words if word in MODIFIERS and word != "deputy"]
        title = " ".join(word for word in words if word == "deputy" or word not in HONORIFICS | MODIFIERS.keys())
        name = doc[titled[-1] + 1 : colon].text.strip().title()
        mention = Mention(turn.label, colon, colon - 1, MentionKind.PERSON, name=name, title=title)
        mention.modifier = next(iter(modifiers), "")
        yield mention


def _colon(doc: Doc, start: int) -> int:
    """The colon that closes the label in capitals at a token; the token itself where there is none."""
    for i in range(start, min(start + _LONGEST, len(doc))):
        if doc[i].text == ":":
            spoken = sum(token.text.isupper() for token in doc[start:i] if len(token) >= _SHORTEST)
            return i if spoken else start
        if not (doc[i].text.isupper() or doc[i].text in _INNER or doc[i].is_space):
            return start
    return start
