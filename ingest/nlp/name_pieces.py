"""Names that the model tags in pieces, put together: "Abu Bakr" and "al-Baghdadi", "Garib" and "Sweater Factory"."""

from collections.abc import Iterator

from ingest.nlp.name_shapes import INNER, tied
from ingest.nlp.title_words import BODIES, BODY_NAMES, PARTICLES
from ingest.nlp.tokens import Tokens

Piece = tuple[int, int, str]  # half-open, with the model's label


def whole_names(tokens: Tokens) -> Iterator[Piece]:
    """The model's names in order, pieces of one name joined."""
    last: Piece | None = None
    for entity in tokens.doc.ents:
        piece = (entity.start, entity.end, entity.label_)
        label = _joint_label(tokens, last, piece) if last else ""
        if last and label:
            last = (last[0], piece[1], label)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _joint_label(tokens: Tokens, first: Piece, second: Piece) -> str:
    """What two pieces name together; empty where they are no one name."""
    between = range(first[1], second[0])
    if tokens.starts(second[0]) or not (len(between) == 0 or _is_article(tokens, first, between)):
        return ""
    if first[2] == second[2]:
        return first[2]
    last = tokens.lower[second[1] - 1]
    if len(between) == 0 and second[2] == "ORG" and (last in BODY_NAMES or last in BODIES):
        return "ORG" if _hangs(tokens, first, second) else ""
    flat = tokens.deps[second[0]] == "flat" and first[0] <= tokens.heads[second[0]] < first[1]
    return first[2] if flat and len(between) == 0 else ""


def _is_article(tokens: Tokens, first: Piece, between: range) -> bool:
    """Whether only the hyphen behind an Arabic article parts the pieces: "Al" and "Shabaab"."""
    hyphen = between.start
    is_hyphen = len(between) == 1 and tokens.words[hyphen] in INNER and tied(tokens, hyphen)
    return is_hyphen and tokens.lower[first[1] - 1] in PARTICLES


def _hangs(tokens: Tokens, first: Piece, second: Piece) -> bool:
    """Whether the tree makes the first piece a part of the name that ends with the second."""
    head = tokens.root(first[0], first[1])
    return tokens.deps[head] in ("compound", "flat") and second[0] <= tokens.heads[head] < second[1]
