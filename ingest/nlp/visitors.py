"""Makes "visiting" a word of the person that it stands before, where the parser took it for a verb.

"Talks with visiting Premier Osk on Monday" is to a parser a clause in which somebody visits, on Monday.
"""

from spacy.tokens import Doc, Token

from ingest.nlp.rehang import rehang
from ingest.nlp.roles import relation

_VISITING = frozenset({"visiting", "outgoing", "incoming"})
_BEFORE = frozenset({"with", "between", "among", "to", "from"})
_MARKS = frozenset({"mark", "case"})


class Visitors:
    """Component that mends the tree before visitors."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document whose sentences stand."""
        heads: dict[int, int] = {}
        labels: dict[int, str] = {}
        for token in doc:
            if token.lower_ in _VISITING and (person := _visitor(token)) is not None:
                _seat(token, person, heads, labels)
                token.tag_, token.pos_ = "JJ", "ADJ"
        rehang(doc, heads, labels)
        return doc


def _visitor(visiting: Token) -> Token | None:
    """The person by name or title that "visiting" stands right before, where both make a clause."""
    if relation(visiting) not in ("advcl", "acl"):
        return None
    if any(child.lower_ not in _BEFORE for child in visiting.children if relation(child) in _MARKS):
        return None
    return next((each for each in visiting.rights if relation(each) in ("obj", "dobj") and _is_titled(each)), None)


def _is_titled(person: Token) -> bool:
    named = person.ent_type_ == "PERSON" or any(child.dep_ == "nmod:desc" for child in person.children)
    return named and person.left_edge.i > 0 and person.doc[person.left_edge.i - 1].lower_ in _VISITING


def _seat(visiting: Token, person: Token, heads: dict[int, int], labels: dict[int, str]) -> None:
    """The person takes the place of the clause, and what else hung on it hangs above."""
    above = visiting.head.i
    beside = "nmod" if visiting.head.pos_ == "NOUN" else "obl"
    marks = [child for child in visiting.children if relation(child) in _MARKS]
    heads |= {person.i: above, visiting.i: person.i}
    labels |= {person.i: beside if marks else "obj", visiting.i: "amod"}
    for child in visiting.children:
        if child in marks:
            heads[child.i], labels[child.i] = person.i, "case"
        elif relation(child) == "conj":
            heads[child.i] = person.i
        elif child != person:
            heads[child.i], labels[child.i] = above, beside
