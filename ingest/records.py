"""A Reading as plain records with the fields of the annotation guide: what `parley extract` writes.

Claims of one occasion are merged into one meeting record; each record keeps its evidence, as character offsets into the
document's text.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.claims import Evidence, MeetingClaim, Party, Place, Reading, StatementClaim
from graph.combine import Meeting, combine
from graph.dates import When

Record = dict[str, Any]


def records(reading: Reading, *, name: str = "") -> Record:
    """One document's meetings and statements; `name` is the id that the source gave it, else its content hash."""
    return {
        "id": name or reading.article.id,
        "document": reading.article.id,
        "date": str(reading.article.publications[0].date) if reading.article.publications else None,
        "extractor": reading.extractor,
        "meetings": [meeting_record(claims) for claims in _by_occasion(reading.meetings)],
        "statements": [statement_record(claim) for claim in reading.statements],
        "issues": [{"kind": i.kind, "detail": i.detail, "start": i.start, "end": i.end} for i in reading.issues],
    }


def meeting_record(claims: list[MeetingClaim]) -> Record:
    """The claims of one occasion as one meeting."""
    meeting = combine(claims)
    rules = {claim.id: claim.rule for claim in claims}
    return _without_empty(
        {
            "participants": [_party(p.party) for p in meeting.participants],
            "sides": _sides(meeting),
            "status": meeting.status.value,
            "medium": meeting.medium.value,
            "format": meeting.format.value,
            "mediators": [_party(party) for party in meeting.mediators],
            "unmediated": meeting.unmediated,
            "host": _party(meeting.host) if meeting.host else None,
            "absent": [_party(party) for party in meeting.absent],
            **_when(meeting.when),
            "moved_to": _when(meeting.moved_to) if meeting.moved_to else None,
            "place": _place(meeting.place) if meeting.place else None,
            "part_of": meeting.part_of,
            "confidence": round(meeting.confidence, 3),
            "evidence": [_evidence(evidence, rule=rules[id_]) for id_, evidence in meeting.evidence],
        }
    )


def statement_record(claim: StatementClaim) -> Record:
    """One statement."""
    return _without_empty(
        {
            "speaker": _party(claim.speaker),
            "kind": claim.kind.value,
            "text": claim.text,
            "to": claim.to,
            "about": [_party(each) if isinstance(each, Party) else _place(each) for each in claim.about],
            **_when(claim.when),
            "confidence": round(claim.confidence, 3),
            "evidence": [_evidence(claim.evidence, rule=claim.rule)],
        }
    )


def _by_occasion(claims: Iterable[MeetingClaim]) -> list[list[MeetingClaim]]:
    occasions: dict[int, list[MeetingClaim]] = defaultdict(list)
    for claim in claims:
        occasions[claim.occasion].append(claim)
    return list(occasions.values())


def _sides(meeting: Meeting) -> list[list[str]]:
    """The sides with more than one member; all other participants stand alone."""
    members: dict[int, list[str]] = defaultdict(list)
    for participant in meeting.participants:
        members[participant.side].append(participant.party.name)
    return [names for names in members.values() if len(names) > 1]


def _party(party: Party) -> Record:
    aliases = [party.said] if party.said not in ("", party.name) else []
    return _without_empty({"name": party.name, "id": party.id, "aliases": aliases, "office": party.office})


def _place(place: Place) -> Record:
    aliases = [place.said] if place.said not in ("", place.name) else []
    return _without_empty({"name": place.name, "id": place.id, "aliases": aliases})


def _when(when: When) -> Record:
    if not when.interval:
        return {}
    return {
        "date_start": str(when.interval.start),
        "date_end": str(when.interval.end),
        "precision": when.precision.value,
        "date_basis": when.basis.value,
        "date_words": when.words,
    }


def _evidence(evidence: Evidence, *, rule: str) -> Record:
    return {"start": evidence.start, "end": evidence.end, "sentence": evidence.sentence, "rule": rule}


def _without_empty(record: Record) -> Record:
    """The record without what is absent: an empty list, an empty word, None, False."""
    return {key: value for key, value in record.items() if value}
