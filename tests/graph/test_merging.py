"""Readings under merges: every place where somebody stands, and back again."""

from dataclasses import replace

from graph.merging import as_merged
from tests.graph.world import PERSONS, PLACES, article, day, meeting, reading, statement

ANA, BO, CEM, DEE, ELI = PERSONS[:5]
OLD, NEW = "person:cem", "Q7"
TOLD = reading(
    of := article("Some text"),
    meeting([ANA], [CEM], document=of.id, when=day(1), host=CEM, mediators=(CEM, DEE), place=PLACES[2]),
    meeting([ANA], [BO], document=of.id, start=20, absent=(CEM,), attributed_to=CEM),
    statement(CEM, "We go on", document=of.id, start=40, about=(CEM, BO), to_party=CEM),
)


def test_everybody_goes_by_the_new_id_wherever_they_stand() -> None:
    merged = as_merged(TOLD, {OLD: NEW, PLACES[2].id: "Q8"})
    met, missed = merged.meetings
    assert [p.party.id for p in met.participants] == [ANA.id, NEW]
    assert ([p.id for p in met.mediators], met.host and met.host.id) == ([NEW, DEE.id], NEW)
    assert met.place
    assert (met.place.id, met.place.read_as) == ("Q8", PLACES[2].id)
    assert ([p.id for p in missed.absent], missed.attributed_to and missed.attributed_to.id) == ([NEW], NEW)
    [said] = merged.statements
    assert (said.speaker.id, [p.id for p in said.about], said.to_party and said.to_party.id) == (NEW, [NEW, BO.id], NEW)
    assert met.participants[1].party.read_as == OLD
    assert [claim.id for claim in merged.meetings] == [claim.id for claim in TOLD.meetings]


def test_merges_taken_back_leave_the_reading_as_it_was() -> None:
    assert as_merged(as_merged(TOLD, {OLD: NEW}), {}) == TOLD


def test_merge_into_yet_another_keeps_the_id_that_was_read() -> None:
    twice = as_merged(as_merged(TOLD, {OLD: NEW}), {OLD: "Q9", NEW: "Q9"})
    party = twice.meetings[0].participants[1].party
    assert (party.id, party.read_as) == ("Q9", OLD)


def test_reading_without_anybody_merged_is_left_alone() -> None:
    assert as_merged(TOLD, {"person:nobody": NEW}) is TOLD
    mention = replace(TOLD.mentions[0], of=replace(ANA, id=OLD))
    assert as_merged(replace(TOLD, mentions=(mention,)), {OLD: NEW}).mentions[0].of.id == NEW
