"""Which time of a sentence belongs to an event: that of its own clause, by the tree, else the nearest without a rival.

A time inside another clause is not the event's; a time before the first of several coordinated predicates, and the time
of a light verb whose object is the event ("held talks on Tuesday"), is.
"""

from bisect import bisect_left
from itertools import islice, takewhile

from spacy.tokens import Doc, Token

from graph.dates import When
from ingest.extract.windows import bounds
from ingest.nlp import roles
from ingest.nlp.annotations import TimeMention

_MOST = 32  # steps up a tree, and times looked at in a sentence
_BOUNDS = frozenset({"before", "after", "ahead", "following", "until", "till", "by", "since"})
_SINCE = 9  # tokens from "since" to the time of what lies behind
_FIRST = frozenset({"first", "only", "last", "latest"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PREDICATES = frozenset({"VERB", "AUX"})


def attach_time(doc: Doc, token: Token) -> TimeMention | None:
    """The time that the text gives for the event at `token`; None where it gives none."""
    times = sentence_times(doc, token)
    if not times:
        return None
    hosts = _hosts(token)
    ranked = [
        (rank, abs(time.start - token.i), time) for time in times if (rank := _rank(doc, time, hosts)) is not None
    ]
    if ranked:
        return min(ranked, key=lambda each: each[:2])[2]
    return next((time for time in times if _stands_beside(doc, time, token)), None)


def read_as(time: TimeMention | None, *, future: bool) -> When:
    """The past reading of a time, or that ahead of a weekday or of a date without a year; no words for no time."""
    if time is None:
        return When()
    return time.future if future and time.future is not None else time.when


def sentence_times(doc: Doc, token: Token) -> list[TimeMention]:
    """The times in the sentence of a token that can date an event: those that can be told and are no bound."""
    times = doc._.times
    start, end = bounds(token)
    first = bisect_left(times, start, key=lambda time: time.start)
    inside = takewhile(lambda time: time.start < end, islice(times, first, first + _MOST))
    told = [
        time
        for time in inside
        if (time.when.interval or time.future)
        and not _is_bound(doc, time)
        and not _is_span(doc, time)
        and not _is_told_apart(doc, time, token)
    ]
    dated = [time for time in told if not _is_since(doc, time)]
    return told if len(dated) < len(told) and _is_perfect(token) else dated


def _is_span(doc: Doc, time: TimeMention) -> bool:
    """ "The first talks in a decade": how long there were none."""
    if time.when.interval is not None or doc[time.start].lower_ != "in":
        return False
    return any(child.lower_ in _FIRST for child in doc[time.start : time.end].root.head.lefts)


def _is_told_apart(doc: Doc, time: TimeMention, token: Token) -> bool:
    """A time in what somebody says at the event, or of it: "during talks, she said that it would rain on Friday"."""
    if any(quote.start <= time.start < quote.end and not quote.start <= token.i < quote.end for quote in doc._.quotes):
        return True
    above: Token | None = doc[time.start]
    for _ in range(_MOST):
        if above is None:
            break
        if roles.clause_kind(above) is roles.Clause.COMPLEMENT:
            return above != token and not above.is_ancestor(token)
        above = roles.governor(above)
    return False


def _is_since(doc: Doc, time: TimeMention) -> bool:
    """ "Since 1980", "since the war in 1949"; not the later day of "the first since 1980 took place on Friday"."""
    at = bisect_left(doc._.times, time.start, key=lambda each: each.start)
    before = doc._.times[at - 1].end if at else 0
    for i in range(time.start, max(time.start - _SINCE, before - 1, -1), -1):
        if doc[i].is_punct or doc[i].lower_ == "since":
            return doc[i].lower_ == "since"
    return False


def _is_perfect(token: Token) -> bool:
    """ "Have been negotiating since May" lasts from then; "the first time they have met since May" does not."""
    above = roles.governor(token) or token
    helpers = [each.lower_ for word in (token, above) for each in roles.auxiliaries(word)]
    return above.lower_ != "time" and not _HAVE.isdisjoint(helpers)


def _stands_beside(doc: Doc, time: TimeMention, token: Token) -> bool:
    """A time right beside the verb, or before the first finite verb of the sentence, whatever the tree says."""
    if token.pos_ not in _PREDICATES or time.start >= len(doc) or _is_owner(doc, time):
        return False
    if time.end == token.i or time.start == token.i + 1:
        return True
    before = doc[token.sent.start : token.i]
    return (
        time.start < token.i
        and token.i - time.start <= _MOST
        and not any(word.tag_ in _FINITE and word.is_lower for word in before)
    )


def _is_owner(doc: Doc, time: TimeMention) -> bool:
    """ "Monday's talks", "a report from 2019": the time of a noun."""
    before = doc[time.start - 1].lower_ if time.start else ""
    return before in {"from", "of"} or (time.end < len(doc) and doc[time.end].tag_ == "POS")


def _is_bound(doc: Doc, time: TimeMention) -> bool:
    """ "before Friday", "after last week's vote": a time that something else lies on one side of."""
    start = time.start - (time.start > 0 and doc[time.start - 1].lower_ == "the")
    if start > 0 and doc[start - 1].lower_ in _BOUNDS:
        return True
    return doc[max(start - 2, 0) : start].text.lower() in ("ahead of", "prior to")


def _hosts(token: Token) -> list[Token]:
    """What a time of the event may hang on, closest first: itself, its light verb, coordinated predicates."""
    hosts, current = [token], token
    for _ in range(_MOST):
        above = _next_host(current)
        if above is None or above in hosts:
            break
        hosts.append(above)
        current = above
    return hosts


def _next_host(token: Token) -> Token | None:
    """The predicate of a noun, the first conjunct of a predicate, the verb above an infinitive or participle."""
    if token.head == token:
        return None
    if token.pos_ not in _PREDICATES:
        return roles.governor(token)
    if roles.relation(token) == "conj":
        return roles.first_conjunct(token)
    if any(child.lower_ == "where" for child in roles.children(token, "advmod")):
        return _arrival(token)
    shares = roles.clause_kind(token) in {roles.Clause.OPEN, roles.Clause.ADVERBIAL} and not roles.own_subjects(token)
    head = roles.governor(token) if shares else None
    return head if head is not None and head.pos_ in _PREDICATES else None


def _arrival(token: Token) -> Token | None:
    """The verb of going to where something was: "travelled to Oslo on Monday, where she met Osei"."""
    above = roles.governor(token)
    if above is not None and above.pos_ not in _PREDICATES:
        above = roles.governor(above)
    return above if above is not None and above.pos_ in _PREDICATES else None


def _rank(doc: Doc, time: TimeMention, hosts: list[Token]) -> int | None:
    """How close to the event the time hangs (0 closest); None where it belongs to something else."""
    current = doc[time.start : time.end].root
    for _ in range(_MOST):
        head = current.head
        if roles.children(current, "cop") and current not in hosts:
            return None  # "they talk; he is due in Oslo on Friday"
        if head in hosts:
            rank = hosts.index(head)
            return rank if rank == 0 or _reaches(time, head, hosts[0]) else None
        if head == current or (head.pos_ in _PREDICATES and not _is_auxiliary(head)):
            return None
        if head.pos_ in {"NOUN", "PROPN"} and _is_subject(head):
            return None
        current = head
    return None


def _reaches(time: TimeMention, host: Token, event: Token) -> bool:
    """A later conjunct shares the time of an earlier one only where that stands in front or between the two."""
    if event.pos_ in _PREDICATES and roles.relation(event) == "conj":
        return time.start < event.i
    if event.pos_ in _PREDICATES and time.start > event.i:
        return True
    if _is_subject(event) and event.head == host:  # "the talks, hosted by Osei, were held on Monday"
        return True
    return time.start < host.i or host.i < event.i or time.start < event.i


def _is_auxiliary(token: Token) -> bool:
    return roles.relation(token) in {"aux", "aux:pass", "auxpass", "cop"}


def _is_subject(token: Token) -> bool:
    """ "Monday's meeting ended": the time tells of the subject, not of what became of it."""
    return roles.relation(token) in {"nsubj", "nsubj:pass", "nsubjpass"}
