"""The facts of a reading for people: head, rule, parties in their roles, and the details that explain each."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Evidence, MeetingClaim, Party, Place, Reading, StatementClaim
from graph.dates import When

Role = str  # participant, mediator, host, absent, speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One claim, ready to be shown; `details` are pairs of label and words, in order."""

    head: str
    rule: str
    evidence: Evidence
    parties: tuple[tuple[Role, Party], ...]
    details: tuple[tuple[str, str], ...]
    when: When
    place: Place | None = None
    words: str = ""  # of a statement


def facts(reading: Reading) -> list[Fact]:
    """Every claim of a reading, in order of the text."""
    claims: list[MeetingClaim | StatementClaim] = [*reading.meetings, *reading.statements]
    claims.sort(key=lambda claim: (claim.evidence.start, claim.id))
    return [_meeting(claim) if isinstance(claim, MeetingClaim) else _statement(claim) for claim in claims]


def not_read(reading: Reading) -> Iterator[str]:
    """A line for each issue of a reading."""
    for issue in reading.issues:
        yield f"not read: {issue.kind}: {issue.detail} (characters {issue.start}–{issue.end})"


def _meeting(claim: MeetingClaim) -> Fact:
    parties = [("participant", p.party) for p in claim.participants]
    parties += [("mediator", party) for party in claim.mediators]
    parties += [("host", claim.host)] if claim.host else []
    parties += [("absent", party) for party in claim.absent]
    details = [*_links(parties), _time(claim.when)]
    if claim.place:
        details.append(("place", claim.place.name))
    if claim.unmediated:
        details.append(("unmediated", "the text says that nobody mediated"))
    if claim.part_of:
        details.append(("part of", claim.part_of))
    if claim.attributed_to:
        details.append(("said by", claim.attributed_to.name))
    return Fact(
        head=f"meeting, occasion {claim.occasion}: {claim.status}, {claim.medium}, {claim.format}",
        rule=claim.rule,
        evidence=claim.evidence,
        parties=tuple(parties),
        details=tuple(details),
        when=claim.when,
        place=claim.place,
    )


def _statement(claim: StatementClaim) -> Fact:
    parties = [("speaker", claim.speaker)]
    details = [("words", claim.text)]
    if claim.to:
        details.append(("to", claim.to))
    if claim.about:
        details.append(("about", ", ".join(each.name for each in claim.about)))
    if claim.about_occasions:
        details.append(("about", "occasion " + ", ".join(map(str, claim.about_occasions))))
    return Fact(
        head=f"statement, {claim.kind}",
        rule=claim.rule,
        evidence=claim.evidence,
        parties=tuple(parties),
        details=(*details, *_links(parties), _time(claim.when)),
        when=claim.when,
        words=claim.text,
    )


def _links(parties: list[tuple[Role, Party]]) -> Iterator[tuple[str, str]]:
    for role, party in parties:
        office = f", {party.office}" if party.office else ""
        yield role, f"{party.name}{office}: {party.reason or 'as named'} ({party.confidence:.2f})"


def _time(when: When) -> tuple[str, str]:
    if not when.interval:
        return "time", "not told"
    words = f"“{when.words}”, " if when.words else ""
    return "time", f"{when.interval.start} to {when.interval.end}: {words}{when.basis}, by the {when.precision}"
