"""Whom and what a statement is about: whoever and wherever its words name, and whom the telling ties it to.

Precise rather than eager: a description without a name or office ("the minister", "officials") is nobody, and the
speakers themselves are never what they speak about. A city that stands for a government is the place it names, unless
it acts.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from graph.claims import Party, Place
from ingest.extract.described import Speaker
from ingest.extract.speakers import Speakers
from ingest.extract.speech_words import FORMS, NAMING, STANCE
from ingest.extract.stretches import MOST, Stretch
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind

_ABOUT = ("about", "of", "regarding", "concerning")
_TURNS_ON = frozenset("comment remark elaborate touch reflect dwell expand".split())
_TOPICAL = {
    "asked": _ABOUT,
    "questioned": ("about", "on"),
    "pressed": ("about", "on"),
    "speaking": _ABOUT,
    "talking": _ABOUT,
    "writing": _ABOUT,
    "commenting": (*_ABOUT, "on", "upon"),
    "remarking": ("on", "upon"),
    "touching": ("on", "upon"),
    "referring": ("to",),
    "alluding": ("to",),
    "turning": ("to",),
}
_OPENERS = frozenset({"on", "regarding", "concerning"})
_TOPICS = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.PLACE})
_ACTING = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "nmod:poss", "poss"})
_COUNTERPART = frozenset({"by", "with", "against", "between", "on"})
_BESIDE = 3  # tokens from "called Osei" to the words: "called Osei on Friday, saying …" calls him nothing
_TOPIC_REACH = 12  # tokens of a sentence among which "Asked about …," opens it


class Subjects:
    """What the statements of one document are about."""

    def __init__(self, doc: Doc, speakers: Speakers, quoted: frozenset[int]) -> None:
        self.doc, self.speakers, self.quoted = doc, speakers, quoted
        self._mentions: list[Mention] = sorted(doc._.mentions, key=lambda mention: mention.head)
        self._heads = [mention.head for mention in self._mentions]
        self._chains: dict[int, Mention] = {}
        for mention in self._mentions:
            if mention.chain >= 0 and mention.party is not None:
                self._chains.setdefault(mention.chain, mention)

    def of(
        self, pieces: Iterable[Stretch], said_by: Iterable[Speaker], head: Token | None = None
    ) -> tuple[Party | Place, ...]:
        """Whoever the tokens of `pieces` name, then those tied to it by the telling verb `head`; each once."""
        own, stretches = {speaker.party.id for speaker in said_by}, list(pieces)
        mentions = list(self._within(stretches))
        if head is not None:
            mentions += self._tied(head, stretches[0][0] if stretches else head.i)
        found: dict[str, Party | Place] = {}
        for mention in mentions:
            for each in self._meant(mention):
                found.setdefault(each.id, each)
        return tuple(each for each in found.values() if each.id not in own)

    def _within(self, pieces: Iterable[Stretch]) -> Iterator[Mention]:
        for start, end in pieces:
            first, last = bisect_left(self._heads, start), bisect_left(self._heads, end)
            yield from self._mentions[first:last]

    def _tied(self, head: Token, first: int) -> Iterator[Mention]:
        """ "said of Arvenna", "commented on it", "called Osei "…"", "Asked about Osei, she said"."""
        lemma = FORMS.get(head.lower_, "")
        nouns = roles.prep(head, *_ABOUT)
        if lemma in _TURNS_ON:
            nouns += roles.prep(head, "on", "upon")
        if lemma in NAMING or lemma in STANCE:
            named = [noun for noun in roles.objects(head) if noun.i > head.i]
            nouns += [n for n in named if lemma not in NAMING or 0 < first - n.right_edge.i <= _BESIDE]
        nouns += self._topics(head)
        for noun in nouns:
            for each in roles.conjuncts(noun):
                if each.i not in self.quoted and (mention := self.speakers.mention(each)) is not None:
                    yield mention

    def _topics(self, head: Token) -> list[Token]:
        """What the sentence of a telling turns to: "On Arvenna, …", "Asked about Osei, …", "…, referring to Osei"."""
        found: list[Token] = []
        start = max(head.sent.start, head.i - MOST)
        for token in self.doc[start : min(head.sent.end, head.i + MOST)]:
            if token.i in self.quoted:
                continue
            hangs = token.head == head or token.i < min(start + _TOPIC_REACH, head.i)
            if hangs and token.lower_ in _TOPICAL and roles.relation(token) in {"advcl", "acl"}:
                found += roles.prep(token, *_TOPICAL[token.lower_])
        first = next((t for t in self.doc[start : head.i] if t.is_alpha), head)
        if first.lower_ in _OPENERS and first.i + 1 < head.i:
            mention = self.speakers.mention(self.doc[first.i + 1])
            known = mention is not None and mention.kind in _TOPICS and mention.end < head.i
            if mention is not None and known and self.doc[mention.end].text == ",":
                found.append(self.doc[mention.head])
        return found

    def _meant(self, mention: Mention) -> list[Party | Place]:
        """Whom a mention names for sure: the members of a group, the place or the government of a city."""
        if mention.kind is MentionKind.GROUP and mention.members:
            members = [self._chains[chain].party for chain in mention.members if chain in self._chains]
            return [member for member in members if member is not None]
        party, place = mention.party, mention.place
        if place is not None and mention.kind is not MentionKind.COUNTRY:
            return [party] if party is not None and self._acts(self.doc[mention.head]) else [place]
        return [party] if party is not None and self._is_known(mention, party) else []

    def _is_known(self, mention: Mention, party: Party) -> bool:
        """True of whom a table knows, and of those with a name or the office of a known country or body."""
        if not party.provisional or party.country:
            return True
        if mention.kind is MentionKind.PRONOUN:
            return party.name[:1].isupper()
        words = self.doc[mention.start : mention.end] if mention.name else ()
        return any(word.pos_ == "PROPN" or (word.pos_ == "ADJ" and word.is_title) for word in words)

    def _acts(self, noun: Token) -> bool:
        """True of a city that does something, or that something is done with: "Tiven refused", "talks with Tiven"."""
        if roles.relation(noun) in _ACTING:
            return True
        return any(preposition in _COUNTERPART for preposition in roles.governing_preposition(noun).split())
