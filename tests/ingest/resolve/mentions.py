"""Mentions built by hand, as the components before the resolver would leave them."""

from datetime import date

import spacy
from spacy.tokens import Doc

from graph.claims import Party
from graph.knowledge import Knowledge
from ingest.nlp import annotations
from ingest.nlp.annotations import Mention, MentionKind
from ingest.resolve.resolver import Resolver

NLP = spacy.blank("en")
KNOWLEDGE = Knowledge.load()
RESOLVER = Resolver(KNOWLEDGE)


def document(text: str, mentions: list[Mention], *, day: str) -> Doc:
    """A document with these mentions, published that day."""
    doc = NLP(text)
    annotations.begin(doc, "the-document", date.fromisoformat(day))
    doc._.mentions = mentions
    return doc


def whole(
    text: str,
    kind: MentionKind,
    *,
    name: str = "",
    title: str = "",
    jurisdiction: str = "",
    of: str = "",
    modifier: str = "",
) -> Mention:
    """A mention that is all of a text."""
    mention = Mention(0, len(NLP(text)), 0, kind, name=name, title=title, modifier=modifier)
    mention.jurisdiction, mention.of = jurisdiction, of
    return mention


def country(code: str) -> Mention:
    """A country that the text speaks of."""
    id_ = KNOWLEDGE.by_code(code)
    return Mention(0, 1, 0, MentionKind.COUNTRY, name=KNOWLEDGE.name_of(id_), jurisdiction=id_)


def office(title: str, of: str, day: str, *, modifier: str = "", text: str = "") -> Party | None:
    """Whom an office named without its holder stands for."""
    words = text or f"the {title} of {of}"
    mention = whole(
        words, MentionKind.OFFICE, title=title, jurisdiction=KNOWLEDGE.by_code(of), of=of, modifier=modifier
    )
    return RESOLVER.party(mention, document(words, [mention], day=day), date.fromisoformat(day))


def person(
    name: str, day: str, *, title: str = "", of: str = "", modifier: str = "", spoken: tuple[str, ...] = ()
) -> Party:
    """Whom a name stands for, with its title and the countries that the text speaks of."""
    words = f"{title} {name}".strip()
    home = KNOWLEDGE.by_code(of) if of else ""
    mention = whole(words, MentionKind.PERSON, name=name, title=title, jurisdiction=home, of=of, modifier=modifier)
    doc = document(words, [mention, *(country(code) for code in spoken)], day=day)
    party = RESOLVER.party(mention, doc, date.fromisoformat(day))
    assert party is not None
    return party
