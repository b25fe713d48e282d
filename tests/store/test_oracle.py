"""The graph against plain Python that knows no Cypher, no blocks and no increments: all claims fused at once."""

import os
import random
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import pytest
from neo4j import Driver

from graph.claims import MeetingClaim, Reading, StatementClaim
from graph.combine import pairs
from graph.copies import bands, clusters, is_copy, shingles
from graph.dates import Interval
from graph.fusion import FusedMeeting, fuse
from graph.reports import Report
from graph.statements import fuse_statements
from graph.store import Store
from tests.graph.world import random_reading

pytestmark = pytest.mark.store
# Checks of one round are about 60 for each document; PARLEY_TEST_ROUNDS asks for more rounds of other graphs.
_ROUNDS = int(os.environ.get("PARLEY_TEST_ROUNDS", "1"))
_DOCUMENTS = 100
_ENOUGH = 2_000

Facts = set[tuple[object, ...]]


def expected(readings: Sequence[Reading]) -> Facts:
    """Every fact that the graph is to hold."""
    words = {reading.article.id: shingles(reading.article.text) for reading in readings}
    signed = {reading.article.id: {*bands(reading.article.text)} for reading in readings}
    copies = [
        (one, other)
        for one, other in combinations(words, 2)
        if signed[one] & signed[other] and is_copy(words[one], words[other])
    ]
    leaders = clusters(words, copies)
    reports = {
        claim.id: Report(
            document=reading.article.id,
            source=leaders[reading.article.id],
            outlets=frozenset(p.outlet for p in reading.article.publications),
            published=reading.article.publications[0].date,
        )
        for reading in readings
        for claim in _claims(reading)
    }
    facts: Facts = {("article", *two) for two in leaders.items()}
    held = fuse((claim for reading in readings for claim in reading.meetings), reports)
    for fused in held:
        facts |= _meeting(fused)
    facts |= _contacts(held)
    for said in fuse_statements((claim for reading in readings for claim in reading.statements), reports):
        facts |= {("statement", said.id, said.text, said.sources, said.outlets), ("stated", said.speaker.id, said.id)}
        facts |= {("supports", claim, said.id, position) for position, claim in enumerate(said.claims)}
    for reading in readings:
        facts |= {("from", claim.id, claim.evidence.start, claim.evidence.sentence) for claim in reading.meetings}
    return facts


def _claims(reading: Reading) -> list[MeetingClaim | StatementClaim]:
    return [*reading.meetings, *reading.statements]


def _meeting(fused: FusedMeeting) -> Facts:
    meeting, id_ = fused.meeting, fused.id
    days = meeting.when.interval
    facts: Facts = {
        ("meeting", id_, meeting.status, meeting.format, meeting.medium, meeting.sources, meeting.outlets),
        ("when", id_, str(days.start) if days else None, str(days.end) if days else None),
    }
    facts |= {("took part", p.party.id, id_, p.side) for p in meeting.participants}
    facts |= {("mediated", id_, p.id) for p in meeting.mediators}
    facts |= {("place", id_, meeting.place.id)} if meeting.place else set()
    facts |= {("met", *two, id_) for two in pairs(meeting)}
    facts |= {
        ("disputes" if claim in meeting.disputed_by else "supports", claim, id_, position)
        for position, claim in enumerate(fused.claims)
    }
    return facts | {("names", claim, id_) for claim in fused.named_by}


def _contacts(held: Sequence[FusedMeeting]) -> Facts:
    """How often each two met, first and last."""
    met: dict[tuple[str, str], list[Interval | None]] = defaultdict(list)
    for fused in held:
        for two in pairs(fused.meeting):
            met[two].append(fused.meeting.when.interval)
    facts: Facts = set()
    for two, when in met.items():
        days = [interval for interval in when if interval]
        first, last = min((each.start for each in days), default=None), max((each.end for each in days), default=None)
        facts.add(("contact", *two, len(when), str(first) if first else None, str(last) if last else None))
    return facts


_QUESTIONS = (
    "MATCH (a:Article) RETURN 'article', a.id, a.cluster",
    "MATCH (m:Meeting) RETURN 'meeting', m.id, m.status, m.format, m.medium, m.sources, m.outlets",
    "MATCH (m:Meeting) RETURN 'when', m.id, toString(m.date_start), toString(m.date_end)",
    "MATCH (p:Party)-[r:PARTICIPATED_IN]->(m:Meeting) RETURN 'took part', p.id, m.id, r.side",
    "MATCH (m:Meeting)-[:MEDIATED_BY]->(p:Party) RETURN 'mediated', m.id, p.id",
    "MATCH (m:Meeting)-[:HELD_IN]->(p:Place) RETURN 'place', m.id, p.id",
    "MATCH (a:Party)-[r:MET_WITH]->(b:Party) RETURN 'met', a.id, b.id, r.meeting",
    "MATCH (a)-[c:CONTACT]->(b) RETURN 'contact', a.id, b.id, c.meetings, toString(c.first), toString(c.last)",
    "MATCH (c:Claim)-[r:SUPPORTS]->(m) RETURN 'supports', c.id, m.id, r.position",
    "MATCH (c:Claim)-[r:DISPUTES]->(m) RETURN 'disputes', c.id, m.id, r.position",
    "MATCH (c:Claim)-[:NAMES]->(m) RETURN 'names', c.id, m.id",
    "MATCH (s:Statement) RETURN 'statement', s.id, s.text, s.sources, s.outlets",
    "MATCH (p:Party)-[:STATED]->(s:Statement) RETURN 'stated', p.id, s.id",
    "MATCH (c:Claim {kind: 'meeting'})-[f:FROM]->(:Article) RETURN 'from', c.id, f.start, f.sentence",
)


def found(driver: Driver) -> Facts:
    """Every such fact that it does hold."""
    return {tuple(record.values()) for question in _QUESTIONS for record in driver.execute_query(question).records}


@pytest.mark.parametrize("seed", range(_ROUNDS))
def test_the_graph_is_what_plain_python_makes_of_the_claims(driver: Driver, seed: int) -> None:
    rng = random.Random(seed)
    readings = [random_reading(random.Random(seed * 1000 + n), n) for n in range(_DOCUMENTS)]
    store = Store(driver)
    rng.shuffle(readings)
    store.write_many(readings[:94])
    for reading in readings[94:]:
        store.write(reading)
    wanted, held = expected(readings), found(driver)
    assert sorted(wanted - held, key=str) == []
    assert sorted(held - wanted, key=str) == []
    assert len(wanted) >= _ENOUGH
