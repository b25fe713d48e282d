"""Rows of what is derived: each meeting and statement with all its relationships, and a fingerprint of the whole."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.claims import Party
from graph.combine import Meeting, pairs
from graph.dates import When
from graph.fusion import FusedMeeting
from graph.ids import digest
from graph.statements import FusedStatement
from graph.transactions import Row
from graph.vocabulary import DateBasis, Precision

# Days; the least that holds an interval is kept with it, so that a search need look back no further than that.
SPANS = (1, 31, 366, 3_700_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A node to write: its properties, and rows for each kind of relationship, named after the query that writes it."""

    id: str
    properties: Row
    relationships: dict[str, list[Row]] = field(default_factory=dict)
    claims: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Changes whenever anything that is written changes."""
        return digest(json.dumps([self.properties, self.relationships], sort_keys=True, default=str))


def meeting_row(fused: FusedMeeting) -> Derived:
    """A Meeting node with its relationships, MET_WITH among them."""
    meeting, at = fused.meeting, {"meeting": fused.id}
    told = _in_order(fused.id, fused.claims)
    return Derived(
        id=fused.id,
        claims=(*fused.claims, *fused.named_by),
        properties=_without_blanks(
            {
                "id": fused.id,
                "title": meeting.title,
                **_when(meeting.when),
                "status": meeting.status.value,
                "medium": meeting.medium.value,
                "format": meeting.format.value,
                "unmediated": meeting.unmediated or None,
                "part_of": meeting.part_of,
                "moved_to_start": meeting.moved_to.interval.start
                if meeting.moved_to and meeting.moved_to.interval
                else None,
                "moved_to_end": meeting.moved_to.interval.end
                if meeting.moved_to and meeting.moved_to.interval
                else None,
                "claims": len(fused.claims),
                "conflicts": list(meeting.conflicts) or None,
                **_weight(meeting, fused.published),
            }
        ),
        relationships={
            "participated_in": [
                at
                | {
                    "party": p.party.id,
                    "properties": _acting(p.party) | {"side": p.side, "role": p.role.value},
                }
                for p in meeting.participants
            ],
            "mediated_by": [at | {"party": p.id, "properties": _acting(p)} for p in meeting.mediators],
            "hosted_by": [at | {"party": p.id, "properties": _acting(p)} for p in (meeting.host,) if p],
            "absent": [at | {"party": p.id, "properties": _acting(p)} for p in meeting.absent],
            "held_in": [at | {"place": meeting.place.id}] if meeting.place else [],
            "met_with": _met_with(fused),
            "supports": [row for row in told if row["claim"] not in meeting.disputed_by],
            "disputes": [row for row in told if row["claim"] in meeting.disputed_by],
            "names": [at | {"claim": claim} for claim in fused.named_by],
        },
    )


def statement_row(fused: FusedStatement) -> Derived:
    """A Statement node with its relationships."""
    days = fused.when.interval
    stated = _acting(fused.speaker) | _without_blanks({"to": fused.to, "date": days.start if days else None})
    return Derived(
        id=fused.id,
        claims=fused.claims,
        properties=_without_blanks(
            {
                "id": fused.id,
                "text": fused.text,
                "kind": fused.kind.value,
                "to": fused.to,
                **_when(fused.when),
                "claims": len(fused.claims),
                **_weight(fused, fused.published),
            }
        ),
        relationships={
            "stated": [{"statement": fused.id, "party": fused.speaker.id, "properties": stated}],
            "about_parties": [{"statement": fused.id, "party": party.id} for party in fused.about],
            "said_by_claims": _in_order(fused.id, fused.claims),
        },
    )


def heir(old: Row, owners: dict[str, str]) -> str | None:
    """Id of the node that took in what was `old` (its `id` and `claims`): the one that has most of its claims."""
    votes = Counter(owners[claim] for claim in old["claims"] if claim in owners)
    return min(votes, key=lambda owner: (-votes[owner], owner), default=None)


def _in_order(target: str, claims: Sequence[str]) -> list[Row]:
    """The claims of a fact with their place in the order of telling, so that the first ones are found by themselves."""
    return [{"target": target, "claim": claim, "position": position} for position, claim in enumerate(claims)]


def _met_with(fused: FusedMeeting) -> list[Row]:
    """The analyst's shortcut for each pair that met."""
    meeting = fused.meeting
    properties = _without_blanks(
        {
            "meeting": fused.id,
            "date_start": meeting.when.interval.start if meeting.when.interval else None,
            "date_end": meeting.when.interval.end if meeting.when.interval else None,
            "span": _span(meeting.when),
            "precision": meeting.when.precision.value,
            "place": meeting.place.name if meeting.place else None,
            "place_id": meeting.place.id if meeting.place else None,
            "medium": meeting.medium.value,
            "sources": meeting.sources,
            "confidence": meeting.confidence,
        }
    )
    return [{"one": one, "other": other, "properties": properties} for one, other in sorted(pairs(meeting))]


def _when(when: When) -> Row:
    return {
        "date_start": when.interval.start if when.interval else None,
        "date_end": when.interval.end if when.interval else None,
        "span": _span(when),
        "precision": (when.precision if when.interval else Precision.UNKNOWN).value,
        "date_basis": (when.basis if when.interval else DateBasis.NONE).value,
        "date_words": when.words,
    }


def _span(when: When) -> int | None:
    """The least of SPANS that holds the interval; it follows from the dates and is there for the indexes."""
    return next(span for span in SPANS if when.interval.days <= span) if when.interval else None


def _weight(derived: Meeting | FusedStatement, published: tuple[date, date] | None) -> Row:
    """How well it is reported, and when."""
    return {
        "sources": derived.sources,
        "outlets": derived.outlets,
        "confidence": derived.confidence,
        "published_first": published[0] if published else None,
        "published_last": published[1] if published else None,
    }


def _acting(party: Party) -> Row:
    """In what office and for whom a party acted, in the words of the text."""
    return _without_blanks(
        {"office": party.office, "office_id": party.office_id, "on_behalf_of": party.country, "said": party.said}
    )


def _without_blanks(row: Row) -> Row:
    return {key: value for key, value in row.items() if value is not None and value != ""}
