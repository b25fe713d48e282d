"""Which country or body a title belongs to, for known and unknown ones alike.

What no table knows gets a minted id, the same for all forms within the text: "Zemoria" and "Zemorian" share a stem.
"""

from graph.ids import fold, minted
from ingest.nlp.annotations import MentionKind
from ingest.nlp.name_shapes import Name
from ingest.nlp.title_words import BODIES, PORTFOLIO
from ingest.nlp.tokens import Tokens

_STATE_TITLES = frozenset(
    "president premier minister chancellor king queen emperor emir sultan monarch taoiseach prince princess "
    "presidents ministers leaders negotiators officials diplomats envoys representatives kings delegation".split()
)
_SHORTEST_STEM = 4
_LONGEST_ENDING = 4  # letters by which a demonym may differ from its country: "Zemoria", "Zemorian"


class Jurisdictions:
    """The countries and bodies of one document."""

    def __init__(self, tokens: Tokens, names: list[Name]) -> None:
        self.tokens = tokens
        self.names = {name.start: name for name in names}
        self.learnt: dict[str, tuple[str, str]] = {}  # folded words -> (minted id, words)

    def learn(self, start: int, end: int, title: str) -> None:
        """Note an unknown country or body that a title has named."""
        name = self.names.get(start)
        words = self.tokens.text(start, end)
        if (name and name.id and name.end == end) or fold(words) in self.learnt or not self.tokens.capital(start):
            return
        if not (title.split()[-1:] and words[:1].isupper()):
            return
        kind = "organization" if self._is_body(start, end, title) else "country"
        self.learnt[fold(words)] = (minted(kind, words), words)

    def _is_body(self, start: int, end: int, title: str) -> bool:
        name = self.names.get(start)
        last = self.tokens.lower[end - 1]
        inside = set(self.tokens.lower[start:end])
        return (
            (name is not None and name.kind is MentionKind.ORGANIZATION)
            or last in BODIES
            or last in PORTFOLIO
            or bool(inside & (BODIES | {"nations", "states"}))
            or not set(title.split()) & _STATE_TITLES
        )

    def of(self, start: int, end: int) -> tuple[str, str]:
        """Id and words of what a stretch names; empty where it names nothing."""
        name = self.names.get(start)
        words = self.tokens.text(start, end)
        if name and name.id:
            return name.id, words
        key = fold(words)
        known = self.known(key)
        if known:
            return known
        if not words[:1].isupper():
            return "", words
        return minted("organization" if name and name.kind is MentionKind.ORGANIZATION else "country", words), words

    def known(self, words: str) -> tuple[str, str] | None:
        """What the text itself has taught of a country or body, under its own words or a demonym."""
        key = fold(words)
        return self.learnt.get(key) or self._by_stem(key)

    def _by_stem(self, key: str) -> tuple[str, str] | None:
        """The learnt country that a demonym belongs to by its stem."""
        for other, known in self.learnt.items():
            stem = _common(key, other)
            if stem >= _SHORTEST_STEM and max(len(key), len(other)) - stem <= _LONGEST_ENDING:
                return known
        return None


def _common(a: str, b: str) -> int:
    """Length of the common beginning."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
