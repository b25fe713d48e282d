"""Makes every mention one subtree: its words hang on its head, and what else hangs on the mention hangs there too.

A parser may hang title and name side by side on the verb, the "of Kaldria" of a titled name on whatever comes next, and
the second of two coordinated holders on the first one's country. The rules that look at the tree see none of that.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.rehang import rehang
from ingest.nlp.roles import relation
from ingest.nlp.sentences import LONGEST
from ingest.nlp.tokens import is_outward

_HOLDERS = frozenset({MentionKind.PERSON, MentionKind.OFFICE})
_OF_WHOLE = frozenset({"conj", "appos", "relcl"})  # what hangs on a mention as a whole
_NAMING = frozenset({"flat", "nmod:desc"})
_NAMED = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_PERSONAL = frozenset({"who", "whom", "whose"})
_STRAYED = frozenset({"ccomp", "advcl", "parataxis", "dep"})
_CLAUSE = 12  # tokens between "who" and its verb


class Subtrees:
    """Component that mends the tree of a document by its mentions."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document whose mentions are found."""
        tree = _Tree(doc)
        for mention in doc._.mentions:
            if mention.end - mention.start > 1:
                tree.gather(mention)
        tree.write()
        return doc


class _Tree:
    """Heads and relations of a document while they are mended."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.parsed = [token.head.i for token in doc]
        self.heads = list(self.parsed)
        self.labels: dict[int, str] = {}
        self.mention_of = {mention.head: mention for mention in doc._.mentions}

    def gather(self, mention: Mention) -> None:
        """Hang the mention's words, and what belongs to it as a whole, on its head; long sentences stay apart."""
        inside = range(mention.start, mention.end)
        if any(self.doc[i].is_sent_start for i in inside[1:]) and self._sentences(inside) > LONGEST:
            return
        for i in inside:
            hangs_outside = self.heads[i] not in inside or self.heads[i] == i
            if i != mention.head and hangs_outside and self._is_loose(self.doc[i]):
                self._hang(i, mention.head, "nmod" if i > mention.head else "nmod:desc")
        if mention.kind in _HOLDERS:
            for i in self._misplaced(mention, inside):
                self._hang(i, mention.head, self._label(i))
            if (clause := self._clause_behind(mention)) is not None:
                self._hang(clause, mention.head, "acl:relcl")

    def _sentences(self, inside: range) -> int:
        """The length of the sentences that a stretch lies in."""
        return self.doc[inside[-1]].sent.end - self.doc[inside[0]].sent.start

    def _clause_behind(self, mention: Mention) -> int | None:
        """The clause of "who" behind the comma after a holder, where the tree hangs it on something else."""
        opening = mention.end + 1
        if opening >= len(self.doc) or self.doc[mention.end].text != "," or self.doc[opening].lower_ != "who":
            return None
        clause = self.heads[opening]
        hangs_on_holder = mention.start <= self.heads[clause] < mention.end
        is_strayed = relation(self.doc[clause]) in _STRAYED and not hangs_on_holder
        return clause if is_strayed and opening < clause < opening + _CLAUSE else None

    def write(self) -> None:
        """Write what has changed."""
        heads = {i: head for i, head in enumerate(self.heads) if head != self.parsed[i]}
        rehang(self.doc, heads, self.labels)

    def _is_loose(self, token: Token) -> bool:
        """Whether a word of a mention that hangs outside is no mere word of a larger phrase."""
        return (is_outward(token.dep_) or token.dep_ in _NAMING) and token.pos_ in _NAMED

    def _misplaced(self, mention: Mention, inside: Sequence[int]) -> Iterator[int]:
        """What hangs on a word of the title or its country, and belongs to the holder."""
        for i in inside:
            if i == mention.head:
                continue
            for child in self.doc[i].children:
                if child.i not in inside and self.heads[child.i] == i and self._is_of_whole(child):
                    yield child.i

    def _is_of_whole(self, token: Token) -> bool:
        if relation(token) not in _OF_WHOLE:
            return False
        if relation(token) == "relcl":
            return any(child.lower_ in _PERSONAL for child in token.children)
        other = self.mention_of.get(token.i)
        return other is not None and other.kind in _HOLDERS

    def _hang(self, i: int, head: int, label: str) -> None:
        """Hang one word on another; where that one hangs on it, the word that leads there takes its place."""
        below, at = head, self.heads[head]
        while at not in (i, below):
            below, at = at, self.heads[at]
        if at == i and below != i:
            self.heads[below] = below if self.heads[i] == i else self.heads[i]
            self.labels[below] = self._label(i)
        self.heads[i], self.labels[i] = head, label

    def _label(self, i: int) -> str:
        return self.labels.get(i, self.doc[i].dep_)
