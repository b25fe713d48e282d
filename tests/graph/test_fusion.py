"""Fusing the claims of many documents: who joins, who stays apart, and that order does not matter."""

import random
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import MeetingClaim, Reading
from graph.combine import pairs
from graph.dates import When
from graph.fusion import FusedMeeting, fuse
from graph.reports import Report
from graph.statements import fuse_statements
from graph.tellings import tellings
from graph.vocabulary import Format, Medium, Status
from tests.graph.world import EPOCH, PERSONS, PLACES, day, meeting, month, random_reading, statement

ANA, BO, CEM, DEE, *_ = PERSONS


def told_by(*documents: Iterable[MeetingClaim], days: Iterable[int] = ()) -> list[FusedMeeting]:
    """Fuse claims of several documents, each of its own source, printed on these days of the world."""
    at = [*days] or [0] * len(documents)
    where = {
        claim.id: Report(document=f"doc{n}", source=f"doc{n}", published=EPOCH + timedelta(days=at[n]))
        for n, claims in enumerate(documents)
        for claim in claims
    }
    return fuse([claim for claims in documents for claim in claims], where)


def one(document: str, **facts: Any) -> list[MeetingClaim]:
    """A document that tells of Ana and Bo."""
    return [meeting([ANA], [BO], document=document, **facts)]


@pytest.mark.parametrize(
    ("first", "second", "meetings"),
    [
        ({"when": day(4)}, {"when": day(4)}, 1),
        ({"when": day(4)}, {"when": day(5)}, 2),
        ({"when": day(4)}, {"when": month("2024-03")}, 1),
        ({"when": day(4)}, {"when": month("2024-04")}, 2),
        ({"when": day(4)}, {"when": When()}, 1),
        ({"when": day(-20)}, {"when": When()}, 2),
        ({"when": day(4), "status": Status.DENIED}, {"when": day(4)}, 1),
        ({"when": day(4), "place": PLACES[0]}, {"when": day(4), "place": PLACES[1]}, 2),
        ({"when": day(4), "place": PLACES[0]}, {"when": day(4), "place": PLACES[2]}, 1),
        ({"when": day(4), "place": PLACES[0]}, {"when": day(4), "medium": Medium.PHONE}, 2),
        ({"when": day(4)}, {"when": day(4), "medium": Medium.PHONE}, 1),
        ({"when": day(4), "part_of": "Arvia forum"}, {"when": day(4), "part_of": "Corland forum"}, 4),
        ({"when": day(4), "format_": Format.PROCESS}, {"when": day(4)}, 2),
    ],
)
def test_two_documents(first: dict[str, Any], second: dict[str, Any], meetings: int) -> None:
    assert len(told_by(one("a", **first), one("b", **second), days=(5, 5))) == meetings


def test_occasions_that_one_document_tells_apart_stay_apart() -> None:
    twice = one("a", when=day(4)) + one("a", when=day(4), occasion=1, start=50)
    assert len(told_by(twice, one("b", when=day(4)))) == 2


def test_claims_that_one_document_puts_together_stay_together() -> None:
    claims = one("a", when=day(4)) + one("a", when=day(9), start=50)
    assert len(told_by(claims)) == 1


def test_a_vague_report_does_not_join_two_meetings() -> None:
    fused = told_by(one("a", when=day(4)), one("b", when=day(9)), one("c", when=month("2024-03")))
    assert sorted(len(meeting.claims) for meeting in fused) == [1, 2]


def test_news_without_a_date_joins_the_meeting_closest_to_it() -> None:
    fused = told_by(one("a", when=day(2)), one("b", when=day(7)), one("c"), days=(2, 7, 8))
    assert {meeting.meeting.when: len(meeting.claims) for meeting in fused} == {day(2): 1, day(7): 2}


def test_the_report_with_the_same_parties_joins_first() -> None:
    both = [
        meeting([ANA], [BO], document="a", when=day(4)),
        meeting([ANA], [BO], [CEM], document="a", when=day(4), occasion=1, start=9),
    ]
    fused = told_by(both, one("b", when=day(4)))
    assert {len(m.meeting.participants): len(m.claims) for m in fused} == {2: 2, 3: 1}


def test_a_summit_is_a_meeting_of_its_own_that_makes_no_pairs() -> None:
    margins = one("a", when=day(4), part_of="the Arvia Security Forum")
    attended = [meeting([CEM], [DEE], document="b", when=day(4), part_of="Arvia Security Forum", format_=Format.SUMMIT)]
    fused = told_by(margins, attended)
    summit = next(m for m in fused if m.meeting.format is Format.SUMMIT)
    assert (len(fused), summit.named_by, summit.claims) == (2, (margins[0].id,), (attended[0].id,))
    assert {two for m in fused for two in pairs(m.meeting)} == {(ANA.id, BO.id)}


def test_a_meeting_has_its_id_from_the_claim_told_first() -> None:
    early, late = one("a", when=day(4)), one("b", when=day(4))
    assert told_by(late, early, days=(9, 5))[0].id == told_by(early, days=(5,))[0].id


def test_statements_join_by_speaker_words_and_time() -> None:
    claims = [
        statement(ANA, "We agreed on everything.", document="a"),
        statement(ANA, "“We agreed on EVERYTHING”", document="b"),
        statement(BO, "We agreed on everything.", document="c"),
        statement(ANA, "We agreed on everything.", document="d"),
    ]
    published = [date(2024, 3, 5), date(2024, 3, 6), date(2024, 3, 5), date(2024, 8, 1)]
    where = {c.id: Report(document=c.id, source=c.id, published=at) for c, at in zip(claims, published, strict=True)}
    assert sorted(len(fused.claims) for fused in fuse_statements(claims, where)) == [1, 1, 2]


def of(readings: Iterable[Reading]) -> tuple[list[MeetingClaim], dict[str, Report]]:
    """All claims of some readings, with their reports."""
    claims: list[MeetingClaim] = []
    where: dict[str, Report] = {}
    for each in readings:
        report = Report(document=each.article.id, source=each.article.id, published=each.article.publications[0].date)
        claims += each.meetings
        where |= {claim.id: report for claim in each.meetings}
    return claims, where


@settings(deadline=None)
@given(seed=st.integers(0, 10_000), order=st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(seed: int, order: random.Random) -> None:
    claims, where = of(random_reading(random.Random(seed + n), n) for n in range(8))
    shuffled = claims + claims[:3]
    order.shuffle(shuffled)
    assert fuse(shuffled, where) == fuse(claims, where)


@settings(deadline=None)
@given(seed=st.integers(0, 10_000))
def test_every_claim_stands_in_one_meeting_and_no_meeting_contradicts_itself(seed: int) -> None:
    claims, where = of(random_reading(random.Random(seed + n), n) for n in range(10))
    fused = fuse(claims, where)
    assert sorted(claim for m in fused for claim in m.claims) == sorted(claim.id for claim in claims)
    by_key = {telling.key: telling for telling in tellings(claims, where)}
    home = {claim: m.id for m in fused for claim in m.claims}
    for m in fused:
        inside = [t for key, t in by_key.items() if not t.names_only and home[t.claims[0].id] == m.id]
        assert len({t.report.document for t in inside}) == len(inside)
        assert all(home[claim.id] == m.id for t in inside for claim in t.claims)
        windows = [t.window for t in inside if t.window]
        assert not windows or max(w.start for w in windows) <= min(w.end for w in windows)
