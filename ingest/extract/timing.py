"""When a meeting was, and what the time says of its status: what lies ahead of the publication day was not held."""

from bisect import bisect_left
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, takewhile

from spacy.tokens import Doc, Token

from graph.dates import Interval, When
from graph.vocabulary import DateBasis, Precision, Status
from ingest.extract.contact_words import Pattern, contact
from ingest.extract.doers import clause_start
from ingest.extract.event_time import attach_time, read_as, sentence_times
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.frames import Frame
from ingest.extract.verdicts import Verdict
from ingest.extract.windows import sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import TimeMention
from ingest.nlp.roles import Clause, Tense
from ingest.nlp.title_words import NUMBERS
from ingest.nlp.wordlists import words

_VERBAL = frozenset({"VERB", "AUX"})
_BETWEEN_OWNER = frozenset({"ADJ", "NOUN", "ADV", "NUM", "PROPN"})
_GOING_ON = words("there afterwards afterward then")
_UNTIL = words("until till")
_ONWARDS = _UNTIL | words("to for")
_MOST = 32  # times looked at in a sentence
_SPANS = words("hour day week month year")
_PARTS = words("morning afternoon evening night same")
_OPENING = 4  # tokens that open a sentence
_CARRIED = 50  # tokens over which a day reaches on
_STEPS = 6
_CLOSE = 2  # tokens between a time and the noun it stands before: "Friday's talk"
_REACH = 30
_FAR = 10_000
_OPENING_VERBS = words("open begin start launch commence hold kick")
_NEARER = 6  # times that the next such day is nearer than the last
_OPENERS = words("who which where while when after before because since although whose")
_TOLD = frozenset({Status.RUMOURED, Status.DENIED})
_CALLED_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
_BEHIND = frozenset({Status.HELD, Status.NOT_HELD})
_OF_THE_DAY = words("in during at on over with to")


def when_and_status(frame: Frame, said: Verdict, doc: Doc, *, scheduled: bool) -> tuple[When, Status]:
    """Time and status; what lies ahead of the publication day cannot have been held, nor what a schedule tells in the
    present tense."""
    if frame.is_count:
        return When(), said.status
    predicate = _predicate(frame)
    published = doc._.published
    time = _time(doc, frame.trigger)
    past, future = read_as(time, future=False), read_as(time, future=True)
    ahead = _is_ahead(said.status, predicate) and frame.contact.pattern is not Pattern.SUMMON
    when = future if ahead else past
    if said.status in _CALLED_OFF and published:
        when = min(past, future, key=lambda each: _distance(each, published))
    if (moved := moved_to(frame, said, doc)) is not None and moved.words in (past.words, future.words):
        return When(), said.status
    if not ahead and _owner(doc, frame.trigger) is None and _is_announced(when, predicate, published):
        when = future
    spoken_of = frame.contact.is_noun and frame.is_bare and not _is_past_deed(predicate)
    if said.status is Status.HELD and spoken_of and _is_rather(future, past, published):
        when = future
    status = said.status
    if status is Status.HELD and published and when.interval and _lies_ahead(when.interval, predicate, published):
        status = Status.PLANNED
    if status is Status.HELD and scheduled and _is_bare_or_present(predicate):
        return when, Status.PLANNED
    if status is Status.HELD and when.interval is None and (told := _told_before(doc, frame.trigger)) is not None:
        return told, status
    if status is Status.HELD and when.interval is None and published and _is_of_the_day(frame, predicate, doc):
        when = When(interval=_day(published), precision=Precision.DAY, basis=DateBasis.PUBLICATION)
    return _lasting(when, frame), status


def _days_of(noun: Token) -> Token | None:
    """ "Days" of "three days of talks"."""
    above = roles.governor(noun) if roles.governing_preposition(noun) == "of" else None
    return above if above is not None and above.lower_ == "days" else None


def _lasting(when: When, frame: Frame) -> When:
    """ "Open three days of talks" on a day, or end them on it: the days from there, or up to there."""
    days, day = _days_of(frame.trigger), when.interval
    number = next((NUMBERS.get(each.lower_, 0) for each in roles.children(days, "nummod")), 0) if days else 0
    if days is None or number < 2 or day is None or day.start != day.end:
        return when
    verb = roles.governor(days)
    opens = verb is not None and verb.lemma_ in _OPENING_VERBS
    rest = timedelta(days=number - 1)
    return replace(when, interval=Interval(day.start, day.end + rest) if opens else Interval(day.start - rest, day.end))


def moved_to(frame: Frame, said: Verdict, doc: Doc) -> When | None:
    """The day that a postponed meeting was put off to: "until Friday", "rescheduled for June"."""
    if said.status is not Status.POSTPONED:
        return None
    start, end = sentence_start(frame.trigger), sentence_end(frame.trigger)
    first = bisect_left(doc._.times, start, key=lambda time: time.start)
    for time in takewhile(lambda time: time.start < end, islice(doc._.times, first, first + _MOST)):
        before = {doc[time.start].lower_, doc[time.start - 1].lower_ if time.start else ""}
        put_off = any(operator(token) is Operator.POSTPONE for token in doc[start : time.start])
        if before & _ONWARDS and put_off:
            when = read_as(time, future=True)
            last = when.interval.end if when.interval else None
            return replace(when, interval=_day(last)) if last and doc[time.start].lower_ in _UNTIL else when
    return None


def _lies_ahead(interval: Interval, predicate: Token, published: date) -> bool:
    """Whether it begins after today, or is told in the present tense and ends after today."""
    if interval.start > published:
        return True
    return interval.end > published and roles.tense(predicate) is Tense.PRESENT


def _is_ahead(status: Status, predicate: Token) -> bool:
    """Whether a time without a year or week lies ahead: not of what happened, nor of what is said to have happened."""
    if status in _BEHIND:
        return False
    told = roles.tense(predicate) is Tense.PAST or any(each.lower_ == "have" for each in roles.auxiliaries(predicate))
    if status is Status.PLANNED:
        return not ((told and operator(predicate) is Operator.TRAVEL) or _has_travelled(predicate))
    return not (told and status in _TOLD)


def _has_travelled(predicate: Token) -> bool:
    """ "Flew to Oslo on Friday to meet": the journey is over, whatever came of it."""
    journey = roles.governor(predicate) if "to" in roles.marks(predicate) else None
    return journey is not None and operator(journey) is Operator.TRAVEL and roles.tense(journey) is Tense.PAST


def _distance(when: When, day: date) -> int:
    """Days between the day and the interval; far for what has none."""
    if when.interval is None:
        return _FAR
    return max((when.interval.start - day).days, (day - when.interval.end).days, 0)


def _time(doc: Doc, trigger: Token) -> TimeMention | None:
    """The time that the tree gives the event; else the one right before it, behind it, or at the head of its clause."""
    if (owner := _owner(doc, trigger)) is not None:
        return owner
    found = attach_time(doc, trigger)
    if found is not None and not _is_bound(doc, trigger, found):
        return found
    start = clause_start(trigger)
    opened = start + _cleft(doc, start)
    rest = [time for time in sentence_times(doc, trigger) if time is not found]
    before = [
        time
        for time in rest
        if start <= time.start and trigger.i - _CLOSE <= time.end <= trigger.i and not _is_of_another_clause(time, doc)
    ]
    behind = [
        time for time in rest if trigger.i < time.start <= trigger.i + _REACH and _is_free(doc, trigger.i, time.start)
    ]
    opening = [time for time in rest if opened <= time.start <= opened + 1]
    return next(iter(before[-1:] + behind + opening), None)


def _is_of_another_clause(time: TimeMention, doc: Doc) -> bool:
    """ "Novak, who resigned two weeks ago, met Osei"."""
    above = doc[time.start : time.end].root.head
    above = above.head if above.pos_ not in _VERBAL else above
    return roles.clause_kind(above) is Clause.RELATIVE and above.i < time.start


def _told_before(doc: Doc, trigger: Token) -> When | None:
    """The last day told before a sentence that goes on from there: "There they met", "In the evening she received"."""
    start = sentence_start(trigger)
    opening = [token.lower_ for token in doc[start : min(start + _OPENING, trigger.i)]]
    if not _GOING_ON & set(opening[:1]) and not (opening[:1] in (["in"], ["that"], ["the"]) and _PARTS & set(opening)):
        return None
    last = bisect_left(doc._.times, start, key=lambda time: time.start) - 1
    time = doc._.times[last] if last >= 0 else None
    if time is None or start - time.end > _CARRIED or time.when.interval is None or time.when.interval.days > 1:
        return None
    published = doc._.published
    past = published is None or time.when.interval.end <= published
    return replace(time.when, basis=DateBasis.CONTEXT, words="") if past else None


def _cleft(doc: Doc, start: int) -> int:
    """Words before the time that opens a clause such as "It was only on Monday that …"."""
    if doc[start].lower_ != "it" or start + 3 >= len(doc) or doc[start + 1].lower_ not in ("was", "is"):
        return 0
    return 2 + (doc[start + 2].pos_ == "ADV")


def _owner(doc: Doc, trigger: Token) -> TimeMention | None:
    """The time whose the event is, whatever it bounds: "after Friday's long talk"."""
    clitic = next((i for i in range(trigger.i - 1, max(trigger.i - 4, 0), -1) if doc[i].tag_ == "POS"), 0)
    if not clitic or any(doc[i].pos_ not in _BETWEEN_OWNER for i in range(clitic + 1, trigger.i)):
        return None
    at = bisect_left(doc._.times, clitic, key=lambda time: time.end)
    time = doc._.times[at] if at < len(doc._.times) else None
    return time if time is not None and time.end in (clitic, clitic + 1) and time.start < clitic else None


def _is_bound(doc: Doc, trigger: Token, time: TimeMention) -> bool:
    """ "the first time they met since the attack in September": the time of what lies behind."""
    at = bisect_left(doc._.times, time.start, key=lambda each: each.start)
    start = max(trigger.i + 1, doc._.times[at - 1].end if at else 0)
    return any(token.lower_ == "since" for token in doc[start : time.start])


def _is_free(doc: Doc, start: int, end: int) -> bool:
    """No other contact and no new clause in between; the summit around it is no other."""
    return not any(
        token.text == ";" or _opens_clause(token) or _is_other_contact(token) for token in doc[start + 1 : end]
    )


def _opens_clause(token: Token) -> bool:
    """ "since they met", not "since 2019"."""
    return token.lower_ in _OPENERS and roles.relation(token) not in {"case", "prep"}


def _is_other_contact(token: Token) -> bool:
    found = contact(token)
    return found is not None and (token.pos_ == "VERB" or found.pattern in (Pattern.TALKS, Pattern.MEETING))


def _is_announced(when: When, predicate: Token, published: date | None) -> bool:
    """ "They meet on Friday": the present tense with another weekday than today's."""
    if when.basis is not DateBasis.WEEKDAY or when.interval is None or published is None:
        return False
    return roles.tense(predicate) is Tense.PRESENT and not when.interval.start <= published <= when.interval.end


def _is_past_deed(predicate: Token) -> bool:
    """ "Visited Oslo for talks"; not "confirmed talks"."""
    return roles.tense(predicate) is Tense.PAST and operator(predicate) is not Operator.REPORT


def _is_rather(future: When, past: When, published: date | None) -> bool:
    """ "Confirmed a meeting on June 20", written on June 12: next week's, where none says that it took place."""
    if published is None or future.interval is None or past.interval is None:
        return False
    return future.interval.start > published and _NEARER * _distance(future, published) < _distance(past, published)


def _day(published: date) -> Interval:
    return Interval(published, published)


def _predicate(frame: Frame) -> Token:
    return frame.anchor if frame.contact.is_noun and frame.anchor is not None else frame.trigger


def _is_of_the_day(frame: Frame, predicate: Token, doc: Doc) -> bool:
    """News of the publication day: told in the present tense, or as the main event of the first paragraph."""
    counted = _days_of(frame.trigger)
    outer = frame.trigger if counted is None else counted  # "open three days of talks"
    if frame.contact.is_noun and roles.governing_preposition(outer) not in ("", *_OF_THE_DAY):
        return False
    if any(
        _is_later(word) for word in (*roles.children(predicate, "mark"), *roles.children(frame.trigger, "case", "mark"))
    ):
        return False
    if _is_bare_present(predicate):
        return True
    top = predicate
    for _ in range(_STEPS):
        above = roles.governor(top)
        if roles.tense(top) is not Tense.NONE or above is None or (top.pos_ in _VERBAL and above.pos_ not in _VERBAL):
            break
        top = above
    tense = roles.tense(top)
    if _is_bare_present(top):
        tense = Tense.PRESENT
    elif _opens_entry(top):
        tense = Tense.PAST
    elif tense is Tense.PAST and (roles.clause_kind(predicate) is roles.Clause.RELATIVE or _is_before_then(top)):
        return False
    return tense is Tense.PRESENT or (tense is Tense.PAST and (doc._.lead is None or frame.trigger.i < doc._.lead))


def _is_before_then(verb: Token) -> bool:
    """ "Had been the first to telephone": older than what the text tells."""
    return any(each.lower_ == "had" for each in roles.auxiliaries(verb))


def _is_later(after: Token) -> bool:
    """ "One day after": what happened that much later is the news."""
    return after.lower_ == "after" and after.i > 0 and after.doc[after.i - 1].lemma_ in _SPANS


def _is_bare_or_present(verb: Token) -> bool:
    return roles.tense(verb) is Tense.PRESENT or _is_bare_present(verb)


def _opens_entry(verb: Token) -> bool:
    """The "Met with Novak" of an entry, which taggers take for a participle."""
    return verb.tag_ == "VBN" and bool(verb.is_sent_start) and verb.head == verb


def _is_bare_present(verb: Token) -> bool:
    """A present tense that the tagger took for a plural noun or an infinitive: "X meets", "X and Y discuss"."""
    if verb.tag_ in {"NN", "NNS"}:
        clause = roles.children(verb, "nsubj") and roles.children(verb, "obj", "dobj")
        return bool(clause) or (verb.tag_ == "NNS" and contact(verb) is not None)
    return verb.tag_ == "VB" and not roles.auxiliaries(verb) and "to" not in roles.marks(verb)
