"""The tokens of a Doc as plain lists: rules that look at every word pay for spaCy's attribute access once."""

from spacy.tokens import Doc

CLOSING = frozenset({",", ".", ";", ":", ")", "]", "—", "–", "-", "--", "!", "?", "…"})
# Relations of a phrase to what is outside of it, in either dependency scheme; those of words within one are left out.
_OUTWARD = frozenset(
    "ROOT root nsubj csubj obj iobj obl nmod conj appos vocative dislocated parataxis xcomp ccomp dep poss dobj pobj "
    "nsubjpass attr dative".split()
)


class Tokens:
    """Words, tags and tree of a Doc as lists by token index, with the checks that several rules share."""

    __slots__ = ("deps", "doc", "heads", "lower", "paragraphs", "pos", "sentences", "tags", "words")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.words: list[str] = [token.text for token in doc]
        self.lower: list[str] = [word.lower() for word in self.words]
        self.pos: list[str] = [token.pos_ for token in doc]
        self.deps: list[str] = [token.dep_ for token in doc]
        self.heads: list[int] = [token.head.i for token in doc]
        self.sentences, self.paragraphs = _numbered(doc, self.words)

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """The lower-cased word at `i`; empty outside the document."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def capital(self, i: int) -> bool:
        """Whether the word at `i` begins with a capital letter."""
        return 0 <= i < len(self.words) and self.words[i][:1].isupper()

    def closes(self, i: int) -> bool:
        """Whether a phrase that ends before `i` is closed there: by a mark, or by the end of the sentence."""
        return i >= len(self.words) or self.words[i] in CLOSING or self.words[i].isspace() or self.starts(i)

    def starts(self, i: int) -> bool:
        """Whether a sentence starts at `i`; a start that a parser sees right behind a word, with no mark, is none."""
        return i == 0 or (self.sentences[i] != self.sentences[i - 1] and not self.words[i - 1][-1:].isalnum())

    def text(self, start: int, end: int) -> str:
        """The text of a stretch, to the character."""
        return str(self.doc[start:end].text)

    def root(self, start: int, end: int, core: range = range(0)) -> int:
        """The token that the tree hangs a stretch on: of those with no ancestor inside it the leftmost, `core` first.

        Args:
            start: first token of the stretch.
            end: the token behind it.
            core: the part that the stretch is about, where the tree hangs several words outside: the name of a person.
        """
        inside = range(start, end)
        outer = [i for i in inside if self.heads[i] not in inside or self.heads[i] == i]
        named = [i for i in outer if self.pos[i] in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")]
        outward = [i for i in named if is_outward(self.deps[i])]
        return ([i for i in outward if i in core] or outward or named or outer or [start])[0]


def is_outward(label: str) -> bool:
    """Whether a relation hangs a phrase on another one, and not a word on the head of its own phrase."""
    return label.partition(":")[0] in _OUTWARD and label != "nmod:desc"


def _numbered(doc: Doc, words: list[str]) -> tuple[list[int], list[int]]:
    """The number of each token's sentence and paragraph."""
    sentences, paragraphs = [], []
    sentence = paragraph = 0
    for token, word in zip(doc, words, strict=True):
        if token.i and token.is_sent_start:
            sentence += 1
        if "\n" in word:
            paragraph += 1
        sentences.append(sentence)
        paragraphs.append(paragraph)
    return sentences, paragraphs
