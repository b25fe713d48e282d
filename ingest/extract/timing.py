"""When a meeting was, and what the time says of its status: what lies ahead of the publication day was not held."""

from datetime import date

from spacy.tokens import Doc, Token

from graph.dates import Interval, When
from graph.vocabulary import DateBasis, Precision, Status
from ingest.extract.event_time import attach_time
from ingest.extract.factuality import Verdict
from ingest.extract.frames import Frame
from ingest.nlp import roles
from ingest.nlp.roles import Tense
from ingest.nlp.wordlists import words

_BEHIND = frozenset({Status.HELD, Status.NOT_HELD})
_OF_THE_DAY = words("in during at on over with")


def when_and_status(frame: Frame, said: Verdict, doc: Doc) -> tuple[When, Status]:
    """Time and status; what lies ahead of the publication day cannot have been held."""
    predicate = _predicate(frame)
    ahead = said.status not in _BEHIND
    when = attach_time(doc, frame.trigger, future=ahead)
    published = doc._.published
    if not ahead and _is_announced(when, predicate, published):
        when = attach_time(doc, frame.trigger, future=True)
    status = said.status
    if status is Status.HELD and published and when.interval and when.interval.start > published:
        status = Status.PLANNED
    if status is Status.HELD and when.interval is None and published and _is_of_the_day(frame, predicate, doc):
        day = When(interval=_day(published), precision=Precision.DAY, basis=DateBasis.PUBLICATION)
        return day, status
    return when, status


def _is_announced(when: When, predicate: Token, published: date | None) -> bool:
    """ "They meet on Friday": the present tense with another weekday than today's."""
    if when.basis is not DateBasis.WEEKDAY or when.interval is None or published is None:
        return False
    return roles.tense(predicate) is Tense.PRESENT and not when.interval.start <= published <= when.interval.end


def _day(published: date) -> Interval:
    return Interval(published, published)


def _predicate(frame: Frame) -> Token:
    return frame.anchor if frame.contact.is_noun and frame.anchor is not None else frame.trigger


def _is_of_the_day(frame: Frame, predicate: Token, doc: Doc) -> bool:
    """News of the publication day: told in the present tense, or as the main event of the first paragraph."""
    if frame.contact.is_noun and roles.governing_preposition(frame.trigger) not in ("", *_OF_THE_DAY):
        return False
    if roles.clause_kind(predicate) is roles.Clause.RELATIVE:
        return False
    top = predicate
    while (
        roles.tense(top) is Tense.NONE and (above := roles.governor(top)) is not None and above.pos_ in {"VERB", "AUX"}
    ):
        top = above
    tense = Tense.PRESENT if top.tag_ == "NNS" and not frame.contact.is_noun else roles.tense(top)
    return tense is Tense.PRESENT or (tense is Tense.PAST and "\n" not in doc[: frame.trigger.i].text)
