"""Actors, and the words by which a text names them: who represents whom, people without a name, what joins a list."""

from dataclasses import dataclass

from spacy.tokens import Token

from ingest.nlp import roles
from ingest.nlp.annotations import FULLNESS, Mention, MentionKind
from ingest.nlp.wordlists import words

SINGLE = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN})
HUMAN = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.GROUP, MentionKind.PRONOUN})
# Nouns that act for whoever stands beside them: "a delegation of the Eastern League", "the Hamas team".
REPRESENTATIVES = words(
    "delegation delegations delegates delegate team side sides representatives representative negotiators officials "
    "envoys government authorities leadership administration office leaders members forces rebels faction regime "
    "cabinet mission lawmakers diplomats ministers"
)
# Plural nouns of people that can stand in a conversation without a name.
PEOPLE = words(
    "rebels officials leaders ministers negotiators representatives lawmakers senators families victims relatives "
    "survivors protesters strikers creditors unions militants insurgents separatists guerrillas lawyers judges "
    "diplomats ambassadors envoys delegates generals commanders clerics elders activists dissidents executives "
    "governors mayors parties factions opponents opposition leadership delegation delegations chiefs heads refugees "
    "prisoners mediators inspectors parliamentarians politicians officers governments"
)
# People of a country who do not act for it.
PRIVATE = words(
    "families victims relatives survivors protesters strikers creditors activists dissidents refugees prisoners "
    "executives elders opponents"
)
JOINING = words(", and & as_well plus")
LIST_WORDS = words("the a an both his her their its with between among also representatives officials leaders of from")
_COMPANIONS = ("accompanied by", "together with", "along with", "alongside", "flanked by", "as well as")
_ACCOMPANIED = words("accompanied flanked joined")
LED = words("led headed")
SHORT = 5  # tokens of a phrase whose people act for their country: "two senior Iranian officials"
# What keeps the noun behind it from being a subject.
GOVERNING = words(
    "of in to from by for at on between against than about under over into near toward towards behind amid like "
    "despite among without via per through"
)
WHERE = words("in at near outside inside from to")
CLOSE = 5  # tokens between "delegation" and whom it acts for
MOST = 24  # parties to one conversation; longer lists are rolls, not conversations


@dataclass(frozen=True, slots=True)
class Actor:
    """One party as the text names it in one place: the mention there, and a name where no mention stands."""

    mention: Mention | None
    head: int
    name: str = ""
    beside: bool = False  # comes along with the one named before: "Novak, accompanied by Osei"

    @property
    def is_human(self) -> bool:
        """True of persons, office holders and groups of people."""
        return self.mention is None or self.mention.kind in HUMAN

    @property
    def is_single_person(self) -> bool:
        """True of one person, by name, office or pronoun."""
        return self.mention is not None and self.mention.kind in SINGLE


def fullness(mention: Mention) -> tuple[int, int, bool]:
    """How much a mention tells of its party."""
    return FULLNESS[mention.kind], len(mention.name), bool(mention.title)


def companions(noun: Token) -> list[Token]:
    """Those who come along: "Novak, accompanied by Osei"."""
    found = [
        follower for word, follower in roles.prepositional(noun) if word in _COMPANIONS or word in ("alongside", "plus")
    ]
    for clause in roles.children(noun, "acl", "advcl"):
        if clause.lower_ in _ACCOMPANIED | LED:
            found += roles.agents(clause)
    return [each for follower in found for each in roles.conjuncts(follower)]


def phrase(noun: Token) -> str:
    """The noun with what stands before it and a close "of"-phrase, without article."""
    left = min((child.i for child in noun.lefts if child.dep_ not in ("cc", "punct", "case")), default=noun.i)
    right = noun.i
    for word, follower in roles.prepositional(noun):
        if word in ("of", "from") and follower.i - noun.i <= 6:
            right = max(right, follower.right_edge.i if follower.right_edge.i - noun.i <= 10 else follower.i)
    return without_article(noun.doc[left : right + 1].text)


def without_article(phrase: str) -> str:
    """The phrase without its article and "other"."""
    first, _, rest = phrase.partition(" ")
    return without_article(rest) if first.lower() in ("the", "a", "an", "other") and rest else phrase
