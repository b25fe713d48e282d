"""Linking: gives every mention its party and place for the day of publication.

Mentions of one chain are one party. The fullest of them decides, helped by what the others add: a title here, a first
name or country there.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime

from spacy.tokens import Doc

from graph.claims import Party
from ingest.nlp.annotations import FULLNESS, Mention, MentionKind
from ingest.resolve.resolver import Resolver
from ingest.resolve.spelling import name_words
from ingest.resolve.surnames import Surnames


class Linking:
    """Component that sets `mention.party` and `mention.place`."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver

    def __call__(self, doc: Doc) -> Doc:
        """Link all mentions of a document; one without a date is read as of today."""
        at = doc._.published or datetime.now(UTC).date()
        for mention, party in zip(doc._.mentions, self.parties(doc, at), strict=True):
            mention.party = party
            mention.place = self.resolver.place(mention, doc)
        return doc

    def parties(self, doc: Doc, at: date) -> list[Party | None]:
        """The party of each mention, in their order."""
        chains: dict[int, list[Mention]] = defaultdict(list)
        for number, mention in enumerate(doc._.mentions):
            chains[mention.chain if mention.chain >= 0 else -2 - number].append(mention)
        linked: dict[int, Party | None] = {}
        for chain in chains.values():
            party = self._of_chain(chain, doc, at)
            linked.update({id(mention): party for mention in chain})
        known = {party.id: party for party in linked.values() if party and not party.provisional}
        people = self.resolver.knowledge.people
        surnames = Surnames({id_: people[id_].family for id_ in known if id_ in people})
        return [self._said(m, self._again(m, linked[id(m)], known, surnames), doc) for m in doc._.mentions]

    def _of_chain(self, chain: list[Mention], doc: Doc, at: date) -> Party | None:
        """The party of a chain: that of its fullest mention, with a title from the others."""
        fullest = max(chain, key=_fullness) if len(chain) > 1 else chain[0]
        if fullest.kind is not MentionKind.PERSON:
            return self.resolver.party(fullest, doc, at)
        titled = next((m for m in chain if m.title and m.jurisdiction), None) or next(
            (m for m in chain if m.title), None
        )
        if titled and (not fullest.title or not fullest.jurisdiction):
            fullest = replace(fullest, title=titled.title, jurisdiction=titled.jurisdiction or fullest.jurisdiction,
                              of=titled.of or fullest.of, modifier=fullest.modifier or titled.modifier)  # fmt: skip
        return self.resolver.party(fullest, doc, at)

    def _again(
        self, mention: Mention, party: Party | None, known: dict[str, Party], surnames: Surnames
    ) -> Party | None:
        """For a bare surname that stays unknown: the one person linked elsewhere in the text who bears it."""
        if party is None or not party.provisional or mention.kind is not MentionKind.PERSON or mention.title:
            return party
        bearers = surnames.bearers(mention.name)
        if len(bearers) != 1:
            return party
        only = known[bearers[0]]
        return replace(
            only, reason=f"surname of {only.name}, named in the text", confidence=round(only.confidence * 0.95, 2)
        )

    def _said(self, mention: Mention, party: Party | None, doc: Doc) -> Party | None:
        """The party in the words of this mention."""
        said = " ".join(doc[mention.start : mention.end].text.split())
        return party if party is None or party.said == said else replace(party, said=said)


def _fullness(mention: Mention) -> tuple[int, int, bool, bool, int]:
    """Sort key: how much a mention tells of its party; of two that tell as much, the first."""
    words = len(name_words(mention.name))
    return FULLNESS[mention.kind], words, bool(mention.title), bool(mention.jurisdiction), -mention.start
