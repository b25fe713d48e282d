"""Which meetings of the text a statement is about: its words name one, or it was made there.

Precise rather than eager: a contact word within what was said, or behind "after", "at", "during" beside it. Where the
word tells of no meeting itself ("the talks", "we talked"), it means the one told last, if the speaker had a part in it
or the text tells of no other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from graph.claims import MeetingClaim, Party, StatementClaim
from graph.vocabulary import Format, Medium, Status
from ingest.extract.contact_words import Contact, Pattern, contact
from ingest.nlp import roles

_MADE_AT = frozenset({"after", "following", "at", "during", "in", "since"})
_ANAPHORIC = frozenset({Pattern.MEETING, Pattern.TALKS, Pattern.SUMMIT, Pattern.CALL_NOUN})
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "our", "their", "his", "her", "its", "today's"})
_ANOTHER = frozenset(
    "next last previous future upcoming new further earlier later other coming planned proposed".split()
)
_OWN = frozenset({"we", "i"})
_PAST = frozenset({"VBD", "VBN"})
_TOLD_OF = frozenset({"with", "between", "among", "of", "on"})  # a noun with these names its own occasion or topic
_LONGEST = 600  # tokens of the sentences around a statement; longer ones are no prose
_REACH = 2_500  # characters over which "the talks" can mean a meeting told before


def with_topics(
    doc: Doc, statements: Sequence[StatementClaim], meetings: Sequence[MeetingClaim]
) -> list[StatementClaim]:
    """The statements, each with the occasions that it is about."""
    topics = Topics(doc, meetings)
    return [replace(claim, about_occasions=tuple(sorted(set(topics.of(claim))))) for claim in statements]


class Topics:
    """The meetings of one document as what its statements may be about."""

    def __init__(self, doc: Doc, meetings: Sequence[MeetingClaim]) -> None:
        self.doc = doc
        self.meetings = sorted(meetings, key=lambda claim: claim.evidence.start)
        self._starts = [claim.evidence.start for claim in self.meetings]
        self._longest = max((claim.evidence.end - claim.evidence.start for claim in meetings), default=0)
        self._single = len({claim.occasion for claim in meetings}) == 1

    def of(self, claim: StatementClaim) -> Iterator[int]:
        """The numbers of the occasions that a statement is about; some more than once."""
        around = self.doc.char_span(claim.evidence.start, claim.evidence.end, alignment_mode="expand")
        if around is None or not self.meetings or len(around) > _LONGEST:
            return
        said = _said(claim, around)
        own = min(said, default=-1) if claim.rule.startswith("verb of stance") else -1  # "called on Osei to …"
        for token in around:
            word = contact(token)
            if word is None or token.i == own or not (token.i in said or _is_setting(token, word)):
                continue
            told = self._told(token, word)
            if told:
                yield from (meeting.occasion for meeting in told)
            elif token.i in said and _is_own(token, word, claim):
                yield from self._last(claim.speaker, token, word, taking_part=True)
            elif _is_definite(token, word):
                yield from self._last(claim.speaker, token, word, taking_part=not self._single)

    def _told(self, token: Token, word: Contact) -> list[MeetingClaim]:
        """The claims that this very word made, with parties of their own."""
        rule = f"{'noun' if word.is_noun else 'verb'}:{word.lemma}"
        first, last = bisect_left(self._starts, token.idx - self._longest), bisect_right(self._starts, token.idx)
        near = self.meetings[first:last]
        return [c for c in near if token.idx < c.evidence.end and c.rule == rule and c.participants]

    def _last(self, speaker: Party, token: Token, word: Contact, *, taking_part: bool) -> Iterator[int]:
        """The meeting told last before the word that it can mean; of several at one place none."""
        for number in reversed(range(bisect_right(self._starts, token.idx))):
            claim = self.meetings[number]
            if token.idx - claim.evidence.end > _REACH:
                return
            if not claim.participants or not _can_be(word, claim):
                continue
            if not taking_part or _takes_part(speaker, claim):
                yield claim.occasion
            return


def _said(claim: StatementClaim, around: Span) -> frozenset[int]:
    """The tokens of what was said; of words in several parts, those of the quotations among them."""
    at = around.text.find(claim.text)
    if at >= 0:
        start = around.start_char + at
        return frozenset(token.i for token in around if start <= token.idx < start + len(claim.text))
    first, last = (bisect_left(around.doc._.quotes, at, key=lambda q: q.start) for at in (around.start, around.end))
    quotes = (quote for quote in around.doc._.quotes[first:last] if quote.text in claim.text)
    return frozenset(i for quote in quotes for i in range(quote.start, quote.end))


def _is_setting(token: Token, word: Contact) -> bool:
    """ "… after the talks", "after meeting Osei", "after he met Osei": where or after what it was said."""
    if word.is_noun:
        return any(preposition in _MADE_AT for preposition in roles.governing_preposition(token).split())
    if token.lower_.endswith("ing"):
        return token.i > 0 and token.doc[token.i - 1].lower_ in {"after", "following"}
    return "after" in roles.marks(token)


def _is_definite(token: Token, word: Contact) -> bool:
    """ "the talks", "our meeting", without whom it was with or what sort of talks they were."""
    if not word.is_noun or word.pattern not in _ANAPHORIC:
        return False
    before = roles.children(token, "det", "nmod:poss", "poss")
    if not any(child.lower_ in _DEFINITE for child in before) or roles.children(token, "compound"):
        return False
    if any(child.lower_ in _ANOTHER for child in roles.children(token, "amod")):
        return False
    return not any(preposition in _TOLD_OF for preposition, _ in roles.prepositional(token))


def _is_own(token: Token, word: Contact, claim: StatementClaim) -> bool:
    """ "We talked", "I met him": the speaker's own contact, in the past."""
    if word.is_noun or token.tag_ not in _PAST or roles.is_negated(token) or roles.modal(token):
        return False
    return claim.kind == "direct" and any(subject.lower_ in _OWN for subject in roles.own_subjects(token))


def _can_be(word: Contact, claim: MeetingClaim) -> bool:
    if claim.status in {Status.DENIED, Status.NOT_HELD} or claim.medium is Medium.LETTER:
        return False
    if word.pattern is Pattern.CALL_NOUN:
        return claim.medium is Medium.PHONE
    if word.pattern is Pattern.SUMMIT:
        return claim.format is Format.SUMMIT or claim.rule == "noun:summit"
    return True


def _takes_part(speaker: Party, claim: MeetingClaim) -> bool:
    """Whether a speaker, or the country spoken for, had a part in a meeting."""
    parties = [participant.party for participant in claim.participants] + list(claim.mediators)
    parties += [claim.host] if claim.host else []
    ids = {party.id for party in parties} | {party.country for party in parties if party.country}
    return speaker.id in ids or speaker.country in ids
