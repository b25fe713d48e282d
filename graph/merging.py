"""Readings in the light of merges: whoever two ids are for goes by one, and what was read stays beside it.

The id under which a text was read is kept (`read_as`), so that a merge that is taken back leaves everything as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from graph.claims import MeetingClaim, Mention, Party, Place, Reading, StatementClaim
from graph.documents import linked

P = TypeVar("P", bound=Party | Place)


def as_merged(reading: Reading, merges: Mapping[str, str]) -> Reading:
    """The reading with every party and place under the id that its own goes by; `merges`: id → the id it went into."""
    everyone = (*(mention.of for mention in reading.mentions), *linked(reading))
    if not any(each.read_as or each.id in merges for each in everyone):
        return reading
    return replace(
        reading,
        meetings=tuple(_meeting(claim, merges) for claim in reading.meetings),
        statements=tuple(_statement(claim, merges) for claim in reading.statements),
        mentions=tuple(_mention(mention, merges) for mention in reading.mentions),
    )


def _one(each: P, merges: Mapping[str, str]) -> P:
    own = each.read_as or each.id
    into = merges.get(own, own)
    return replace(each, id=into, read_as=own if into != own else "")


def _maybe(each: P | None, merges: Mapping[str, str]) -> P | None:
    return _one(each, merges) if each else None


def _all(several: Iterable[P], merges: Mapping[str, str]) -> tuple[P, ...]:
    return tuple(_one(each, merges) for each in several)


def _meeting(claim: MeetingClaim, merges: Mapping[str, str]) -> MeetingClaim:
    return replace(
        claim,
        participants=tuple(replace(p, party=_one(p.party, merges)) for p in claim.participants),
        mediators=_all(claim.mediators, merges),
        absent=_all(claim.absent, merges),
        host=_maybe(claim.host, merges),
        attributed_to=_maybe(claim.attributed_to, merges),
        place=_maybe(claim.place, merges),
    )


def _statement(claim: StatementClaim, merges: Mapping[str, str]) -> StatementClaim:
    return replace(
        claim,
        speaker=_one(claim.speaker, merges),
        about=_all(claim.about, merges),
        to_party=_maybe(claim.to_party, merges),
    )


def _mention(mention: Mention, merges: Mapping[str, str]) -> Mention:
    return replace(mention, of=_one(mention.of, merges))
