"""Who took part in one occasion and who came with whom, when several claims group them differently.

Every claim votes on each two of its parties: together or apart. Parties that more claims put together than apart are
joined, the clearest votes first; two that no claim mentions together are joined where they act for the same country.
Two parties that were put apart never end on one side by way of a third.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from graph.claims import MeetingClaim, Participant, Party
from graph.reports import Told, named, sources
from graph.vocabulary import Role

Pair = tuple[str, str]
_ROLES = (Role.HOST, Role.VISITOR, Role.PARTICIPANT)  # the most telling first


def pair(one: str, other: str) -> Pair:
    """The two ids in order: an unordered pair as a key."""
    return (one, other) if one < other else (other, one)


def absentees(told: Sequence[Told]) -> dict[str, Party]:
    """Who did not come, by id. Who is told as both goes where more sources put it; on a tie it was absent, which no
    text says by accident."""
    came, missing = defaultdict(list), defaultdict(list)
    for t in told:
        for participant in t.claim.participants:
            came[participant.party.id].append(t)
        for party in t.claim.absent:
            missing[party.id].append(t)
    absent = named(party for t in told for party in t.claim.absent)
    return {key: party for key, party in absent.items() if sources(missing[key]) >= sources(came[key])}


def participants(told: Sequence[Told]) -> tuple[Participant, ...]:
    """Everyone who took part, sides numbered from 0 in the order of telling."""
    absent = absentees(told)
    present = [p for t in told for p in t.claim.participants if p.party.id not in absent]
    parties = named(p.party for p in present)
    order = {key: number for number, key in enumerate(parties)}
    sides = reconcile([t.claim for t in told], {key: party.country or key for key, party in parties.items()})
    roles: dict[str, list[Role]] = defaultdict(list)
    for p in present:
        roles[p.party.id].append(p.role)
    return tuple(
        Participant(party=parties[key], side=number, role=min(roles[key], key=_ROLES.index))
        for number, side in enumerate(sorted(sides, key=lambda side: min(order[key] for key in side)))
        for key in sorted(side, key=order.__getitem__)
    )


def reconcile(claims: Sequence[MeetingClaim], countries: Mapping[str, str]) -> list[set[str]]:
    """Group parties into sides; `countries` names them all with the country that each acts for, a country itself."""
    votes = _votes(claims)
    sides = {party: {party} for party in countries}
    apart = {two for two, vote in votes.items() if vote <= 0}
    together = sorted((two for two, vote in votes.items() if vote > 0), key=lambda two: (-votes[two], two))
    compatriots = (
        (one, other)
        for one, other in combinations(sorted(countries), 2)
        if (one, other) not in votes and countries[one] == countries[other]
    )
    for one, other in (*together, *compatriots):
        if one in sides and other in sides:
            _join(sides, one, other, apart)
    return list({id(side): side for side in sides.values()}.values())


def _votes(claims: Iterable[MeetingClaim]) -> Counter[Pair]:
    """For each two parties of one claim: claims that put them together less claims that put them apart."""
    votes: Counter[Pair] = Counter()
    for claim in claims:
        side_of = {p.party.id: p.side for p in reversed(claim.participants)}
        for one, other in combinations(sorted(side_of), 2):
            votes[one, other] += 1 if side_of[one] == side_of[other] else -1
    return votes


def _join(sides: dict[str, set[str]], one: str, other: str, apart: set[Pair]) -> None:
    """Make one side of two, unless a member of the one was put apart from a member of the other."""
    left, right = sides[one], sides[other]
    if left is right or any(pair(a, b) in apart for a in left for b in right):
        return
    left |= right
    for party in right:
        sides[party] = left
