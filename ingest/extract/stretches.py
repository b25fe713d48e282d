"""Stretches of tokens: cut where another telling begins, trimmed of marks and commas at their edges."""

from itertools import islice

from spacy.tokens import Doc, Token

from ingest.extract.speech_words import FORMS
from ingest.nlp import roles
from ingest.nlp.datelines import datelines

Stretch = tuple[int, int]
MARKS = frozenset('"“”«»') | {"''", "``"}
EDGES = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "!", "?", "and", "but", "‘", "’", "'", "`"}) | MARKS
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "--"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MOST = 64  # words looked at beside one verb


class Stretches:
    """Cuts and trims stretches of one document; `quoted` are the tokens inside quotations."""

    def __init__(self, doc: Doc, quoted: frozenset[int]) -> None:
        self.doc, self.quoted = doc, quoted
        self._datelines = datelines(doc)

    def cut(self, verb: Token, start: int, end: int) -> int:
        """The end, or where a further telling of the same speaker begins: "…, and added", "…, saying"."""
        for token in islice(self.doc[start:end], 4 * MOST):
            if token.i not in self.quoted and (token.text == ";" or self._is_aside(token, end)):
                return token.i
            if token.i <= start or token.pos_ != "VERB" or token.lower_ not in FORMS:
                continue
            label = roles.relation(token)
            mine = roles.first_conjunct(token) == verb if label == "conj" else token.head == verb
            if (
                mine
                and label in {"conj", "advcl", "parataxis"}
                and self.doc[token.i - 1].lower_ in EDGES | {"also", "then"}
            ):
                return token.i
            stray = label == "conj" and token.tag_ == verb.tag_ and not roles.own_subjects(token)
            if (
                (mine or stray)
                and label == "conj"
                and (joint := next((c for c in token.lefts if c.dep_ == "cc"), None))
            ):
                return joint.i
        return end

    def _is_aside(self, token: Token, end: int) -> bool:
        """True where what follows is the writer's rather than the speaker's: ", which", ", while", a new sentence."""
        following = next((t for t in self.doc[token.i + 1 : token.i + 4] if t.text not in MARKS), token)
        if token.text == ".":
            return following.is_title and following.i > token.i + 1
        if token.text == "," and following.lower_ == "according":
            return True
        if following.lower_ in {"in", "of", "to", "for", "with"} and following.i + 1 < len(self.doc):
            following = self.doc[following.i + 1]
        if token.text != "," or following.lower_ not in {"which", "while", "although"}:
            return False
        edge = following.head.right_edge.i
        resumed = any(edge < above.i < end for above in islice(following.ancestors, MOST))
        return following.lower_ != "which" or not resumed

    def opening(self, head: Token) -> Token:
        """The first word of a phrase or clause, behind the commas and marks that the tree hangs on it."""
        phrase = self.doc[head.left_edge.i : head.i + 1]
        return next((token for token in phrase if token.text not in EDGES - {"and", "but"}), head)

    def is_parted(self, head: Token) -> bool:
        """True of a phrase or clause that a comma, colon or dash parts from what stands before it."""
        at = self.opening(head).i - 1
        while at > 0 and self.doc[at].text in MARKS:
            at -= 1
        return at >= 0 and self.doc[at].text in BREAKS

    def trimmed(self, start: int, end: int) -> Stretch | None:
        """The stretch without marks and commas at its edges; None where nothing is left."""
        while start < end and (
            start in self._datelines
            or (self.doc[start].lower_ in EDGES - {"'"} and self.doc[start].pos_ in {"PUNCT", "CCONJ", "X"})
            or self.doc[start].is_space
        ):
            start += 1
        last = end
        while end > start and (self.doc[end - 1].lower_ in EDGES or self.doc[end - 1].is_space):
            end -= 1
        marks = sum(token.text in MARKS for token in self.doc[start:end])
        if marks % 2 and (closing := next((t.i for t in self.doc[end : last + 1] if t.text in MARKS), None)):
            end = closing + 1
        return (start, end) if end > start else None
