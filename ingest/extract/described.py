"""What a speaker is, and the words of those without a name: "a senior official", "the ministry", "a letter"."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from graph.claims import Party
from graph.ids import minted
from graph.vocabulary import PartyKind
from ingest.extract.speech_words import BODIES, DOCUMENTS, DOER_ENDINGS, NOT_DOERS, SPEAKERS
from ingest.nlp import roles
from ingest.nlp.annotations import Mention

PERSONAL = frozenset({"he", "she", "they", "who"})
SOME = frozenset({"some", "many", "others", "most", "several", "both", "few"})
BODY = "the body"  # stands for the pronoun in "the group", "the country"
WRITING = "the writing"  # stands for the pronoun where a writing points back to its author
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 14  # tokens of a phrase that describes a speaker without a name
_DASHES = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as the text names it at one place: tokens `start` to `end`, half-open."""

    party: Party
    start: int
    end: int
    human: bool
    pronoun: str = ""  # the pronoun that names it there, lower-cased


def can_speak(noun: Token) -> bool:
    """True of nouns of people and bodies, and of the writings that speak for them."""
    word, lemma = noun.lower_, noun.lemma_.lower()
    if word in SPEAKERS or lemma in SPEAKERS or word in DOCUMENTS or lemma in DOCUMENTS:
        return True
    return noun.pos_ == "NOUN" and word not in NOT_DOERS and len(word) > 4 and word.endswith(DOER_ENDINGS)


def is_of_phrase(token: Token) -> bool:
    """True of a phrase that belongs to the noun before it: "of the town"."""
    word = roles.governing_preposition(token) or token.lower_
    return roles.relation(token) in {"nmod", "prep"} and word in {"of", "from", "for", "at", "in", "on", "with"}


def nameless(doc: Doc, words: str, start: int, end: int) -> Speaker:
    """Somebody known by a description alone: another one in every document."""
    bare = without_article(words)
    party = minted_party(PartyKind.PERSON, f"anonymous: {bare}", bare, "no name is given", doc._.document or "")
    return Speaker(party, start, end, human=True, pronoun=bare.lower() if bare.lower() in PERSONAL else "")


def speaking_for(voice: str, owner: Party, words: str, start: int, end: int) -> Speaker:
    """Whoever speaks for a person: "Novak's office", "aides to President Novak"; the same in every document."""
    office = voice == "office"
    kind = PartyKind.ORGANIZATION if office else PartyKind.PERSON
    said = without_article(words)
    return Speaker(
        minted_party(kind, f"{voice} of {owner.name}", said, f"speaks for {owner.name}"), start, end, not office
    )


def is_plural(speaker: Speaker) -> bool:
    """True of "officials", "leaders of both sides"."""
    last = speaker.party.said.lower().partition(" of ")[0].partition(" in ")[0].rsplit(" ", 1)[-1]
    described = speaker.party.provisional or speaker.party.kind is not PartyKind.PERSON
    return described and (last in SPEAKERS or last.endswith(DOER_ENDINGS)) and last.endswith("s")


def is_definite_body(words: str) -> bool:
    """ "the group", "the ministry": a body that the text has named before."""
    first, _, rest = words.lower().partition(" ")
    return first == "the" and rest in BODIES


def is_dateline(noun: Token) -> bool:
    """ "WASHINGTON — …"."""
    follower = noun.doc[noun.i + 1].text if noun.i + 1 < len(noun.doc) else ""
    return noun.is_upper and len(noun) > 3 and follower in _DASHES


def minted_party(kind: PartyKind, name: str, said: str, reason: str, *facts: str) -> Party:
    """A party that no table knows; `facts` keep namesakes apart."""
    id_ = minted(kind.value, name, *facts)
    return Party(id=id_, kind=kind, name=name, said=said, provisional=True, confidence=0.5, reason=reason)


def without_article(words: str) -> str:
    """The phrase without its article."""
    first, _, rest = words.partition(" ")
    return rest if first.lower() in _ARTICLES and rest else words


def phrase(noun: Token, named: Callable[[Token], Mention | None]) -> tuple[int, int]:
    """The noun with what stands before it, names set beside it and close "of"-phrases; `named` gives mentions."""
    doc = noun.doc
    left = [
        child.left_edge.i
        for child in noun.lefts
        if roles.relation(child) not in {"cc", "punct", "case", "mark", "advmod"} and child.tag_ != "WDT"
    ]
    start = max(min(left, default=noun.i), noun.i - _LONGEST)
    if start > 1 and doc[start - 1].tag_ == "POS" and (owner := named(doc[start - 2])):
        start = owner.start
    end = noun.i + 1
    for child in noun.rights:
        close = child.i - noun.i <= _LONGEST and child.left_edge.i == end
        if close and (roles.relation(child) in {"flat", "compound", "case"} or is_of_phrase(child)):
            last = min(child.right_edge.i + 1, noun.i + _LONGEST)
            end = next((token.i for token in doc[end:last] if token.text == ","), last)
    return start, end
