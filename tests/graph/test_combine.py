"""Merging the claims of one occasion: one case a field, and indifference to order."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from graph.claims import MeetingClaim
from graph.combine import Meeting, combine, pairs
from graph.reports import Report
from graph.vocabulary import Format, Medium, Status
from tests.graph.world import BODY, COUNTRIES, PERSONS, PLACES, day, meeting, month

ANA, BO, CEM, DEE, ELI, *_ = PERSONS
ARVIA = COUNTRIES[0]


def reports(claims: list[MeetingClaim], *told: tuple[str, int]) -> dict[str, Report]:
    """A report of each claim: its source, and the day of March on which it was printed."""
    return {
        claim.id: Report(document=f"{source}{at}", source=source, published=date(2024, 3, at))
        for claim, (source, at) in zip(claims, told, strict=True)
    }


def test_sides_are_matched_by_the_parties_they_share() -> None:
    merged = combine([meeting([ANA], [BO]), meeting([BO, DEE], [ANA], start=10), meeting([ANA], [CEM], start=20)])
    assert pairs(merged) == {
        (ANA.id, BO.id), (ANA.id, CEM.id), (ANA.id, DEE.id), (BO.id, CEM.id), (CEM.id, DEE.id)
    }  # fmt: skip
    assert merged.format is Format.TRILATERAL


def test_compatriots_are_one_side_unless_told_apart() -> None:
    merged = combine([meeting([ANA], [BO]), meeting([ELI], [BO], start=10)])
    assert ANA.country == ELI.country
    assert pairs(merged) == {(ANA.id, BO.id), (BO.id, ELI.id)}
    assert pairs(combine([meeting([ANA], [ELI])])) == {(ANA.id, ELI.id)}


def test_a_party_and_its_country_did_not_meet() -> None:
    merged = combine([meeting([ANA], [BO]), meeting([ARVIA], [BO], start=10)])
    assert (ANA.id, ARVIA.id) not in pairs(merged) and (ARVIA.id, ANA.id) not in pairs(merged)


@pytest.mark.parametrize(
    ("told", "settled"),
    [
        ([(Status.PLANNED, "a", 1), (Status.HELD, "b", 3)], Status.HELD),
        ([(Status.HELD, "a", 3), (Status.PLANNED, "b", 9)], Status.HELD),
        ([(Status.PLANNED, "a", 1), (Status.CANCELLED, "b", 2)], Status.CANCELLED),
        ([(Status.CANCELLED, "a", 1), (Status.PLANNED, "b", 2)], Status.PLANNED),
        ([(Status.CANCELLED, "a", 1), (Status.CANCELLED, "b", 1), (Status.HELD, "c", 3)], Status.HELD),
        ([(Status.DENIED, "a", 1), (Status.PLANNED, "b", 2)], Status.PLANNED),
        ([(Status.HELD, "a", 1), (Status.DENIED, "b", 2)], Status.DENIED),
        ([(Status.HELD, "a", 1), (Status.HELD, "b", 1), (Status.DENIED, "c", 2)], Status.HELD),
        ([(Status.HELD, "a", 1), (Status.DENIED, "b", 2), (Status.DENIED, "b", 3)], Status.DENIED),
        ([(Status.RUMOURED, "a", 9), (Status.PLANNED, "b", 1)], Status.PLANNED),
        ([(Status.INVITED, "a", 1), (Status.HYPOTHETICAL, "b", 2)], Status.HYPOTHETICAL),
    ],
)
def test_status_follows_the_latest_best_supported_report(told: list[tuple[Status, str, int]], settled: Status) -> None:
    claims = [
        meeting([ANA], [BO], status=status, document=f"{source}{at}", start=n)
        for n, (status, source, at) in enumerate(told)
    ]
    where = reports(claims, *((source, at) for _, source, at in told))
    assert {combine(order, where).status for order in permutations(claims)} == {settled}


def test_what_somebody_says_counts_for_less_than_what_the_text_says() -> None:
    claims = [
        meeting([ANA], [BO], document="a"),
        meeting([ANA], [BO], document="b", status=Status.DENIED, attributed_to=BO),
    ]
    merged = combine(claims, reports(claims, ("a", 1), ("b", 2)))
    assert (merged.status, merged.disputed_by) == (Status.HELD, (claims[1].id,))
    assert merged.conflicts == ("status",)
    assert merged.confidence < combine(claims[:1]).confidence


@pytest.mark.parametrize(
    ("facts", "field", "value"),
    [
        ([{"place": PLACES[0]}, {}], "place", PLACES[0]),
        ([{"medium": Medium.PHONE}, {}], "medium", Medium.PHONE),
        ([{"mediators": (BODY,)}, {}], "mediators", (BODY,)),
        ([{"mediators": (BODY,)}, {"unmediated": True}], "mediators", ()),
        ([{"mediators": (BODY,)}, {"unmediated": True}], "conflicts", ("mediators",)),
        ([{"host": CEM}, {}], "host", CEM),
        ([{"absent": (CEM,)}, {}], "absent", (CEM,)),
        ([{"part_of": "Arvia Security Forum"}, {"part_of": "the forum"}], "part_of", "Arvia Security Forum"),
        ([{"when": month("2024-03")}, {"when": day(4)}], "when", day(4)),
        ([{"when": day(4)}, {}], "when", day(4)),
        ([{"format_": Format.SUMMIT}, {"format_": Format.SUMMIT}], "format", Format.SUMMIT),
        ([{"format_": Format.PROCESS}, {}], "format", Format.BILATERAL),
    ],
)
def test_each_field_has_what_the_claims_know(facts: list[dict[str, Any]], field: str, value: object) -> None:
    claims = [meeting([ANA], [BO], start=n, **known) for n, known in enumerate(facts)]
    assert [getattr(combine(order), field) for order in permutations(claims)] == [value, value]


def test_who_stayed_away_met_nobody() -> None:
    assert pairs(combine([meeting([ANA], [BO], [CEM], absent=(CEM,))])) == {(ANA.id, BO.id)}


@pytest.mark.parametrize(
    "facts",
    [{"status": Status.PLANNED}, {"status": Status.DENIED}, {"format_": Format.SUMMIT}, {"format_": Format.PROCESS}],
)
def test_no_pair_met_unless_held_as_one_conversation(facts: dict[str, Any]) -> None:
    assert pairs(combine([meeting([ANA], [BO], **facts)])) == set()


def test_copies_are_one_source_and_several_outlets() -> None:
    claims = [meeting([ANA], [BO], document=name) for name in "abc"]
    where = {
        claim.id: Report(document=name, source="x" if name < "c" else "y", outlets=frozenset({name}))
        for claim, name in zip(claims, "abc", strict=True)
    }
    merged = combine(claims, where)
    assert (merged.sources, merged.outlets) == (2, 3)


def test_no_claims_are_no_meeting() -> None:
    with pytest.raises(ValueError, match="at least one"):
        combine([])


def test_the_same_claim_twice_is_one_claim() -> None:
    claim = meeting([ANA], [BO])
    merged: Meeting = combine([claim, claim])
    assert [id_ for id_, _ in merged.evidence] == [claim.id]
