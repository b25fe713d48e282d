"""Names that the model tags in pieces, put together: "Abu Bakr" and "al-Baghdadi", "Court" and "of Appeals"."""

from collections.abc import Iterator

from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Gazetteer
from ingest.nlp.name_shapes import INNER, tied
from ingest.nlp.title_words import BODIES, BODY_NAMES, PARTICLES, PORTFOLIO, STATE_OFFICES
from ingest.nlp.tokens import Tokens
from ingest.nlp.wordlists import words

_TIES = frozenset({"of", "for"})
_HEADS = BODIES | BODY_NAMES | {"house", "chamber", "center", "centre", "observatory"}
# Words of the names of bodies that are no names by themselves, portfolios apart: "House of Representatives".
_TAILS = PORTFOLIO | words(
    "representatives commons lords appeals investigation justice studies rights deputies delegates elders ministers "
    "nations states accord democracy progress stability salvation statistics standards affairs engineers"
)
_OF_STATES = words(
    "government parliament senate congress cabinet ministry department assembly administration army military navy "
    "police presidency leadership"
)
_MOST_BETWEEN = 2  # tokens between two pieces: "of the", "al-"

Piece = tuple[int, int, str]  # half-open, with the model's label


def whole_names(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Piece]:
    """The model's names in order, pieces of one name joined."""
    last: Piece | None = None
    for entity in tokens.doc.ents:
        if _is_described(tokens, entity.start, entity.end, gazetteer):
            continue
        piece = (entity.start, _tail_end(tokens, entity.end), entity.label_)
        label = _joint_label(tokens, last, piece) if last else ""
        if last and label:
            last = (last[0], piece[1], label)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _is_described(tokens: Tokens, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether what is behind a body's word alone tells whose it is, and is no name: "the Parliament of Kaldria"."""
    if end - start > 1 or tokens.lower[start] not in _OF_STATES or tokens.word(end) != "of":
        return False
    at = end + 1 + (tokens.word(end + 1) == "the")
    following = at + 1
    if at >= len(tokens) or tokens.doc[at].ent_type_ != "ORG":
        return at < len(tokens)
    while following < len(tokens) and tokens.doc[following].ent_iob_ == "I":
        following += 1
    meaning = gazetteer.meaning(tokens.text(at, following))
    return meaning is not None and meaning.kind is MentionKind.COUNTRY


def _joint_label(tokens: Tokens, first: Piece, second: Piece) -> str:
    """What two pieces name together; empty where they are no one name."""
    between = range(first[1], second[0])
    if tokens.starts(second[0]) or len(between) > _MOST_BETWEEN:
        return ""
    if _is_tied_body(tokens, first, second):
        return "ORG"
    if all(_ties(tokens, i) for i in between) and _is_flat(tokens, first, second):
        return first[2]
    if between and not _is_article(tokens, first, between):
        return ""
    if first[2] == second[2]:
        return first[2]
    last = tokens.lower[second[1] - 1]
    is_body = not between and second[2] == "ORG" and (last in BODY_NAMES or last in BODIES)
    return "ORG" if is_body and _hangs(tokens, first, second) else ""


def _is_flat(tokens: Tokens, first: Piece, second: Piece) -> bool:
    """Whether the tree makes the second piece a further part of the name that begins with the first."""
    return tokens.deps[second[0]] == "flat" and first[0] <= tokens.heads[second[0]] < first[1]


def _ties(tokens: Tokens, i: int) -> bool:
    """Whether the token at `i` stands within names: a small particle, or a mark without blanks around it."""
    return tokens.lower[i] in PARTICLES or (tokens.words[i] in INNER and tied(tokens, i))


def _tail_end(tokens: Tokens, end: int) -> int:
    """End of a body's name that goes on in words that the model leaves out: "of Energy", "for Human Rights"."""
    if tokens.word(end) not in _TIES or tokens.lower[end - 1] not in _HEADS or not tokens.capital(end - 1):
        return end
    at = end + 1
    while tokens.capital(at) and tokens.word(at) in _TAILS and tokens.word(at + 1) not in STATE_OFFICES:
        at += 1
        at += tokens.word(at) in ("and", "&") and tokens.capital(at + 1) and tokens.word(at + 1) in _TAILS
    return at if at > end + 1 else end


def _is_tied_body(tokens: Tokens, first: Piece, second: Piece) -> bool:
    """Whether the pieces are the two halves of a body's name: "Bar Council" and "India", "Center" and "for Studies"."""
    if tokens.lower[first[1] - 1] not in _HEADS or second[2] == "PERSON":
        return False
    between = tokens.lower[first[1] : second[0]]
    if not between:
        return tokens.lower[second[0]] in _TIES and tokens.capital(first[1] - 1)
    return first[2] == "ORG" and between in (["of"], ["for"], ["of", "the"], ["for", "the"])


def _is_article(tokens: Tokens, first: Piece, between: range) -> bool:
    """Whether only the hyphen behind an Arabic article parts the pieces: "Al" and "Shabaab"."""
    hyphen = between.start
    is_hyphen = len(between) == 1 and tokens.words[hyphen] in INNER and tied(tokens, hyphen)
    return is_hyphen and tokens.lower[first[1] - 1] in PARTICLES


def _hangs(tokens: Tokens, first: Piece, second: Piece) -> bool:
    """Whether the tree makes the first piece a part of the name that ends with the second."""
    head = tokens.root(first[0], first[1])
    return tokens.deps[head] in ("compound", "flat") and second[0] <= tokens.heads[head] < second[1]
