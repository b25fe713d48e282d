"""Why a document was read as it was: each fact's sentence, rule and date, and the reason of each link."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from graph.claims import Evidence, MeetingClaim, Party, Reading, StatementClaim
from graph.dates import When

_STYLES = {"participant": "bold green", "mediator": "bold magenta", "host": "bold cyan", "absent": "bold red"}


def show_explanation(reading: Reading, console: Console) -> None:
    """Print every claim of a reading, in order of the text."""
    claims: list[MeetingClaim | StatementClaim] = [*reading.meetings, *reading.statements]
    for claim in sorted(claims, key=lambda claim: (claim.evidence.start, claim.id)):
        for line in _meeting(claim) if isinstance(claim, MeetingClaim) else _statement(claim):
            console.print(line)
        console.print()
    for issue in reading.issues:
        console.print(Text(f"not read: {issue.kind}: {issue.detail} (characters {issue.start}–{issue.end})"))


def _meeting(claim: MeetingClaim) -> Iterator[Text]:
    roles = [("participant", p.party) for p in claim.participants]
    roles += [("mediator", party) for party in claim.mediators]
    roles += [("host", claim.host)] if claim.host else []
    roles += [("absent", party) for party in claim.absent]
    yield Text(f"meeting, occasion {claim.occasion}: {claim.status}, {claim.medium}, {claim.format}  [{claim.rule}]")
    yield _marked(claim.evidence, roles)
    yield from _links(roles)
    yield _time(claim.when)
    if claim.place:
        yield Text(f"  place        {claim.place.name}")
    if claim.unmediated:
        yield Text("  unmediated   the text says that nobody mediated")
    if claim.part_of:
        yield Text(f"  part of      {claim.part_of}")
    if claim.attributed_to:
        yield Text(f"  said by      {claim.attributed_to.name}")


def _statement(claim: StatementClaim) -> Iterator[Text]:
    yield Text(f"statement, {claim.kind}  [{claim.rule}]")
    yield _marked(claim.evidence, [("participant", claim.speaker)])
    yield Text(f"  words        {claim.text}")
    if claim.to:
        yield Text(f"  to           {claim.to}")
    yield from _links([("speaker", claim.speaker)])
    yield _time(claim.when)


def _marked(evidence: Evidence, roles: Iterable[tuple[str, Party]]) -> Text:
    """The sentence, its parties coloured by role where its words name them."""
    text = Text(f"  {evidence.sentence}")
    for role, party in roles:
        text.highlight_words([party.said] if party.said else [], _STYLES.get(role, "bold"))
    return text


def _links(roles: Iterable[tuple[str, Party]]) -> Iterator[Text]:
    for role, party in roles:
        office = f", {party.office}" if party.office else ""
        yield Text(f"  {role:<12} {party.name}{office}: {party.reason or 'as named'} ({party.confidence:.2f})")


def _time(when: When) -> Text:
    if not when.interval:
        return Text("  time         not told")
    words = f"“{when.words}”, " if when.words else ""
    return Text(
        f"  time         {when.interval.start} to {when.interval.end}: {words}{when.basis}, by the {when.precision}"
    )
