"""Titles and unfamiliar names for the treebanks, annotated as EWT and GUM annotate them.

A name's first word bears the rest as `flat` and a title before it as `nmod:desc`; what qualifies the title (`amod`,
`compound`) hangs on the title, "COUNTRY's" (`nmod:poss`) and "of COUNTRY" (`nmod`) on whatever heads the phrase; what
stands between commas is `appos`. New persons take the place of persons and of some of the pronouns of one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from spacy.language import Language

from ingest.nlp.training.bearers import TITLES, Bearer, Bearers
from ingest.nlp.training.treebanks import Sentence, Token

PERSON = "person"  # what `Token.entity` says of the first word of a name that the tree alone does not show
_FRAMED = 0.6  # share of the names without a title that get one
_PRONOUNS = 0.3  # share of the pronouns that give way to a name
_SINGULAR = frozenset(("he", "she", "him"))
_ADJECTIVES = frozenset(("Prime", "Foreign", "Special", "Supreme"))
_BARE = frozenset(("case", "cc", "punct", "mark", "advmod", "discourse"))  # before a name that has no title yet
_SWAPPED = _BARE | {"nmod:desc", "amod", "compound", "nmod:poss", "det"}
_FOLLOWED = frozenset(("conj", "punct", "flat"))  # behind a name that may get a complement
_HYPHENS = frozenset(("-", "–", "‑"))
_SINGULAR_NOUN = "Number=Sing"


@dataclass(slots=True, eq=False)
class Node:
    """A word with its head as an object, so that words can be put in and taken out; the root heads itself."""

    token: Token
    head: "Node | None" = None

    @property
    def dep(self) -> str:
        """The relation to the head."""
        return self.token.dep


@dataclass(slots=True, eq=False)
class Phrase:
    """The words for a person, in order, and the one that heads them."""

    nodes: list[Node]
    head: Node


def retitled(sentences: Iterable[Sequence[Sentence]], bearers: Bearers, nlp: Language) -> Iterator[list[Sentence]]:
    """The paragraphs that speak of persons, with others in their place."""
    makers = Phrases(bearers, nlp)
    for paragraph in sentences:
        changed = [makers.retitle(sentence) for sentence in paragraph]
        if any(new is not old for new, old in zip(changed, paragraph, strict=True)):
            yield changed


class Phrases:
    """Makes phrases for persons, and puts them into sentences."""

    def __init__(self, bearers: Bearers, nlp: Language) -> None:
        self.bearers, self.nlp = bearers, nlp
        self.random: Random = bearers.random

    def retitle(self, sentence: Sentence) -> Sentence:
        """The sentence with new persons; itself where it speaks of none."""
        nodes = _nodes(sentence)
        changed = False
        for node in list(nodes):
            end = self._end(node, nodes)
            if end:
                self._put(node, nodes, end)
                changed = True
        return _sentence(nodes, sentence) if changed else sentence

    def _end(self, node: Node, nodes: list[Node]) -> int:
        """End of the person's name or pronoun that the word begins, or 0."""
        if node.token.text.lower() in _SINGULAR:
            alone = node.token.space and not _children(node, nodes, skip=("case",))
            return nodes.index(node) + 1 if alone and self.random.random() < _PRONOUNS else 0
        if (
            node.token.pos != "PROPN"
            or node.dep in ("flat", "compound", "nmod:desc")
            or not node.token.text[0].isupper()
        ):
            return 0
        start = nodes.index(node)
        end = start + 1
        while end < len(nodes) and _in_name(nodes, end, node):
            end += 1
        before = [child for child in _children(node, nodes) if nodes.index(child) < start]
        titled = any(child.dep == "nmod:desc" for child in before)
        is_person = end > start + 1 or titled or node.token.entity == PERSON
        return end if is_person and all(child.dep in _SWAPPED for child in before) else 0

    def _put(self, old: Node, nodes: list[Node], end: int) -> None:
        """Put a new person into the place of the words from `old` to `end`."""
        start = nodes.index(old)
        inside = set(map(id, nodes[start:end]))
        outer = [node for node in nodes if node.head is not None and id(node.head) in inside and id(node) not in inside]
        before = {node.dep for node in outer if nodes.index(node) < start}
        behind = {node.dep for node in outer if nodes.index(node) >= end}
        phrase = self._phrase(
            single=end == start + 1,
            framed=before <= _BARE and self.random.random() < _FRAMED,
            open_=behind <= _FOLLOWED and "conj" not in behind and old.dep != "conj",
            last=end >= len(nodes) or nodes[end].token.pos in ("PUNCT", "CCONJ", "PART"),
        )
        if start == 0:
            first = phrase.nodes[0].token
            first.text = first.text[0].upper() + first.text[1:]
        phrase.head.token.dep = old.token.dep
        phrase.head.head = phrase.head if old.head is old else old.head
        for node in outer:
            node.head = phrase.head
        phrase.nodes[-1].token.space = nodes[end - 1].token.space
        nodes[start:end] = phrase.nodes

    def _phrase(self, *, single: bool, framed: bool, open_: bool, last: bool) -> Phrase:
        bearer = self.bearers.draw()
        name = self._name(bearer.name.split()[-1] if single and not framed else bearer.name)
        if not framed:
            return name
        if not open_ or self.random.random() < 0.6:
            return self._titled(name, bearer)
        makers = [self._apposed_title, self._apposed_name, self._of_country]
        phrase = self.random.choice(makers)(name, bearer)
        if last and phrase.nodes[-1].token.text == ",":
            phrase.nodes.pop()
        return phrase

    def _name(self, words: str) -> Phrase:
        nodes: list[Node] = []
        for token in self.nlp.make_doc(words):
            mark = token.text in _HYPHENS
            new = Token(token.text, token.text, "PUNCT" if mark else "PROPN", "HYPH" if mark else "NNP", "", 0, "flat")
            new.space = bool(token.whitespace_)
            new.dep, new.morph = ("punct", "") if mark else ("flat", _SINGULAR_NOUN)
            nodes.append(Node(new))
        for node, following in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
            node.head = following if node.dep == "punct" else nodes[0]
        nodes[-1].token.space = True
        return Phrase(nodes, nodes[0])

    def _titled(self, name: Phrase, bearer: Bearer) -> Phrase:
        """A title before the name, mostly with the country."""
        small = self.random.random() < 0.25
        title = self._title(small=small)
        title.head.token.dep, title.head.head = "nmod:desc", name.head
        kind = self.random.choice(("bare", "adjective", "adjective", "noun", "possessive"))
        single = bearer.country.isalpha()
        nodes = [*title.nodes, *name.nodes]
        if kind == "possessive" and single:
            nodes = [*self._possessor(bearer, name.head), *nodes]
        elif kind == "noun" and single and not small:
            nodes = [_word(bearer.country, "PROPN NNP compound", title.head), *nodes]
        elif kind != "bare":
            nodes = [_word(bearer.adjective, "ADJ JJ amod", title.head), *nodes]
        return Phrase(nodes, name.head)

    def _of_country(self, name: Phrase, bearer: Bearer) -> Phrase:
        """ "Foreign Minister NAME of COUNTRY"."""
        title = self._title(small=self.random.random() < 0.1)
        title.head.token.dep, title.head.head = "nmod:desc", name.head
        return Phrase([*title.nodes, *name.nodes, *self._complement(bearer, name.head)], name.head)

    def _apposed_title(self, name: Phrase, bearer: Bearer) -> Phrase:
        """ "NAME, the ADJECTIVE foreign minister," or "NAME, the foreign minister of COUNTRY,"."""
        title = self._qualified(bearer)
        title.head.token.dep, title.head.head = "appos", name.head
        nodes = [*name.nodes, _comma(title.head), *title.nodes, _comma(name.head)]
        return _joined(Phrase(nodes, name.head))

    def _apposed_name(self, name: Phrase, bearer: Bearer) -> Phrase:
        """ "the ADJECTIVE foreign minister, NAME,"."""
        title = self._qualified(bearer)
        name.head.token.dep, name.head.head = "appos", title.head
        nodes = [*title.nodes, _comma(name.head), *name.nodes, _comma(title.head)]
        return _joined(Phrase(nodes, title.head))

    def _qualified(self, bearer: Bearer) -> Phrase:
        """A title with its country, as a noun phrase of its own."""
        title = self._title(small=True)
        article = _word("the", "DET DT det", title.head)
        kind = self.random.choice(("adjective", "of", "possessive"))
        if not bearer.country.isalpha() or kind == "adjective":
            return Phrase([article, _word(bearer.adjective, "ADJ JJ amod", title.head), *title.nodes], title.head)
        if kind == "of":
            return Phrase([article, *title.nodes, *self._complement(bearer, title.head)], title.head)
        return Phrase([*self._possessor(bearer, title.head), *title.nodes], title.head)

    def _title(self, *, small: bool) -> Phrase:
        words = self.random.choice(TITLES).split()
        head_at = 0 if words[-1] == "General" else len(words) - 1
        head = _word(words[head_at], "PROPN NNP nmod:desc", None)
        nodes = [
            head
            if at == head_at
            else _word(word, "ADJ NNP amod" if word in _ADJECTIVES or at > head_at else "PROPN NNP compound", head)
            for at, word in enumerate(words)
        ]
        if small:
            for node in nodes:
                token = node.token
                token.text = token.lemma = token.text.lower()
                token.pos, token.tag = ("ADJ", "JJ") if token.pos == "ADJ" else ("NOUN", "NN")
        return Phrase(nodes, head)

    def _possessor(self, bearer: Bearer, head: Node) -> list[Node]:
        country = _word(bearer.country, "PROPN NNP nmod:poss", head)
        country.token.space = False
        return [country, _word("'s", "PART POS case", country)]

    def _complement(self, bearer: Bearer, head: Node) -> list[Node]:
        if not bearer.country.isalpha():
            return []
        country = _word(bearer.country, "PROPN NNP nmod", head)
        return [_word("of", "ADP IN case", country), country]


_MORPHS = {"PROPN": _SINGULAR_NOUN, "NOUN": _SINGULAR_NOUN, "ADJ": "Degree=Pos", "DET": "Definite=Def|PronType=Art"}


def _word(text: str, what: str, head: Node | None) -> Node:
    """A word; `what` gives word class, tag and relation."""
    pos, tag, dep = what.split()
    return Node(Token(text, text, pos, tag, _MORPHS.get(pos, ""), 0, dep), head)


def _comma(head: Node) -> Node:
    return _word(",", "PUNCT , punct", head)


def _joined(phrase: Phrase) -> Phrase:
    """The phrase without blanks before its commas."""
    for node, following in zip(phrase.nodes, phrase.nodes[1:], strict=False):
        if following.token.text == ",":
            node.token.space = False
    return phrase


def _in_name(nodes: list[Node], at: int, head: Node) -> bool:
    """Whether the word at `at` goes on with the name, or is a hyphen inside of it."""
    if nodes[at].dep == "flat" and nodes[at].head is head:
        return True
    return (
        nodes[at].token.text in _HYPHENS
        and at + 1 < len(nodes)
        and nodes[at + 1].head is head
        and (nodes[at + 1].dep == "flat")
    )


def _children(node: Node, nodes: list[Node], skip: Sequence[str] = ()) -> list[Node]:
    return [other for other in nodes if other.head is node and other is not node and other.dep not in skip]


def _nodes(sentence: Sentence) -> list[Node]:
    nodes = [Node(replace(token)) for token in sentence.tokens]
    for node in nodes:
        node.head = nodes[node.token.head]
    return nodes


def _sentence(nodes: list[Node], old: Sentence) -> Sentence:
    places = {id(node): at for at, node in enumerate(nodes)}
    for node in nodes:
        node.token.head = places[id(node.head)]
    return Sentence(old.id, old.paragraph, [node.token for node in nodes])
