"""Finds the meetings of a document: contact words, their frames, their status and time, the occasions they tell of."""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graph.claims import Evidence, MeetingClaim, Participant
from graph.ids import claim_id
from graph.vocabulary import Role
from ingest.extract.absences import absence_frame
from ingest.extract.accounts import Telling, tellings
from ingest.extract.contact_words import Contact, Pattern, contact
from ingest.extract.frames import Frame
from ingest.extract.mediation import deal_frame, shuttle_frame
from ingest.extract.noun_frames import noun_frame
from ingest.extract.occasions import occasions
from ingest.extract.parties import Parties
from ingest.extract.sentence_cues import is_question
from ingest.extract.transcripts import transcript_tellings
from ingest.extract.verb_frames import verb_frame
from ingest.extract.windows import sentence
from ingest.nlp.annotations import Mention, MentionKind
from ingest.resolve.resolver import Resolver


def extract_meetings(doc: Doc, resolver: Resolver) -> list[MeetingClaim]:
    """The claims of an annotated and linked document, in order of the text."""
    parties = Parties(doc, resolver)
    told = [telling for frame in _frames(doc, parties) for telling in tellings(frame, parties)]
    told += transcript_tellings(parties)
    claims = [_claim(telling, number, doc) for number, group in enumerate(occasions(told)) for telling in group]
    return sorted(claims, key=lambda claim: claim.evidence.start)


def _frames(doc: Doc, parties: Parties) -> Iterator[Frame]:
    for token in doc:
        found = contact(token)
        named = parties.mention(token) if found is not None else None
        if found is not None and named is not None and _is_name(found, named):
            continue
        frame: Frame | None
        if found is None:
            frame = deal_frame(token, parties) or shuttle_frame(token, parties) or absence_frame(token, parties)
        elif _is_title(token, doc) or is_question(token):
            continue
        elif found.is_noun:
            frame = noun_frame(token, found, parties)
        else:
            frame = verb_frame(token, found, parties)
        if frame is not None:
            yield frame


def _is_name(found: Contact, named: Mention) -> bool:
    """ "Jeff Sessions", "the Shangri-La Dialogue": no contact, but a name; a named summit is one all the same."""
    if named.kind is MentionKind.PERSON:
        return True
    return named.kind is MentionKind.ORGANIZATION and found.is_noun and found.pattern is not Pattern.SUMMIT


def _is_title(token: Token, doc: Doc) -> bool:
    """True within a quotation of capitalised words: the title of a book, not speech."""
    last = bisect_right(doc._.quotes, token.i, key=lambda quote: quote.start) - 1
    quote = doc._.quotes[last] if last >= 0 else None
    if quote is None or token.i >= quote.end or quote.end - quote.start > 12:
        return False
    if any(each.pos_ == "VERB" and each.is_lower for each in doc[quote.start : quote.end]):
        return False
    long = [each for each in doc[quote.start : quote.end] if each.is_alpha and len(each) > 3]
    return len(long) > 1 and all(each.text[0].isupper() for each in long)


def _claim(telling: Telling, number: int, doc: Doc) -> MeetingClaim:
    frame, trigger = telling.frame, telling.frame.trigger
    around = sentence(trigger)
    host = telling.host.id if telling.host else ""
    participants = tuple(
        Participant(party=party, side=side, role=Role.HOST if party.id == host else Role.PARTICIPANT)
        for side, parties in enumerate(telling.sides)
        for party in parties
    )
    whole = around.text
    text = whole.strip()
    start = around.start_char + whole.index(text)
    return MeetingClaim(
        id=claim_id(
            doc._.document or "", "meeting", trigger.idx, trigger.idx + len(trigger), *sorted(telling.ids), frame.rule
        ),
        occasion=number,
        participants=participants,
        status=telling.status,
        medium=telling.medium,
        format=telling.format,
        evidence=Evidence(start=start, end=start + len(text), sentence=text),
        rule=frame.rule,
        mediators=tuple(telling.mediators),
        unmediated=telling.unmediated,
        host=telling.host,
        absent=tuple(telling.absent),
        when=telling.when,
        moved_to=telling.moved_to,
        place=telling.place,
        part_of=telling.part_of,
        attributed_to=telling.attributed_to,
        confidence=frame.confidence,
    )
