"""What must hold of the knowledge tables: ids that lead somewhere, dates in order, one holder at a time, known counts.

The counts are public facts: how many members a body has had since a day.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from graph.knowledge import Knowledge
from graph.knowledge_rows import Tenure

_DATE = re.compile(r"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?")
_COUNTS = (  # code of the body, from which day, number of members
    ("EU", date(2020, 2, 1), 27),
    ("EU", date(2015, 1, 1), 28),
    ("NATO", date(2024, 3, 7), 32),
    ("NATO", date(2023, 4, 4), 31),
    ("BRICS", date(2025, 1, 6), 10),
    ("ASEAN", date(2025, 10, 26), 11),
    ("ASEAN", date(2020, 1, 1), 10),
    ("GCC", date(2015, 1, 1), 6),
    ("G7", date(2015, 1, 1), 7),
    ("G8", date(2013, 6, 17), 8),
    ("P5+1", date(2015, 7, 14), 6),
    ("P5+1", date(2019, 1, 1), 5),
)
_LEADERS = (date(2019, 12, 26), date(2021, 6, 1), date(2023, 12, 26), date(2025, 12, 15))
_LED = 192  # of the 197 states; the sources tell of no leader for the others on some of these days
_RELATIONS = frozenset({"capital_of", "organ_of"})
_OVERLAP_DAYS = 31  # sources differ by days on hand-overs
# Two held the office at once: rival governments, or joint heads that a table of one office cannot part.
_SHARED = frozenset(
    {"Q1016", "Q225", "Q238", "Q228", "Q805", "Q717"}
)  # Libya, Bosnia, San Marino, Andorra, Yemen, Venezuela


def problems(knowledge: Knowledge) -> list[str]:
    """All that is wrong, in words; empty where all is well."""
    return [
        *_dangling(knowledge),
        *_dates(knowledge),
        *_overlaps(knowledge),
        *_leaderless(knowledge),
        *_miscounted(knowledge),
        *_lost_merges(knowledge),
        *(f"relations: {tie.relation} is none" for tie in knowledge.relations if tie.relation not in _RELATIONS),
    ]


def _dangling(knowledge: Knowledge) -> Iterator[str]:
    """Rows that speak of ids which no table has."""
    things = knowledge.entities.keys()
    everyone = things | knowledge.people.keys()
    offices = knowledge.offices
    wanted = [
        *(("names", name.name, name.entity, everyone) for name in knowledge.aliases),
        *(("offices", office.id, office.jurisdiction, things) for office in offices.values()),
        *(("offices", office.id, office.counterpart, things) for office in offices.values() if office.counterpart),
        *(("tenures", tenure.office, tenure.person, knowledge.people.keys()) for tenure in knowledge.tenures),
        *(("tenures", tenure.person, tenure.office, offices.keys()) for tenure in knowledge.tenures),
        *(("memberships", row.organization, row.member, things) for row in knowledge.memberships),
        *(("memberships", row.member, row.organization, things) for row in knowledge.memberships),
        *(("entities", row.id, row.country, things) for row in knowledge.entities.values() if row.country),
    ]
    wanted += [("relations", tie.subject, tie.object, things) for tie in knowledge.relations]
    wanted += [("relations", tie.object, tie.subject, things) for tie in knowledge.relations]
    for table, row, id_, known in wanted:
        if id_ not in known:
            yield f"{table}: the row of {row} speaks of {id_}, which is in no table"


def _dates(knowledge: Knowledge) -> Iterator[str]:
    """Dates that are none, and terms that end before they start."""
    terms = [(f"tenures: {t.person} in {t.office}", t.start, t.end) for t in knowledge.tenures]
    terms += [(f"memberships: {m.member} in {m.organization}", m.start, m.end) for m in knowledge.memberships]
    for what, start, end in terms:
        if not _DATE.fullmatch(start) or not _DATE.fullmatch(end):
            yield f"{what}: {start!r} or {end!r} is no date"
        elif start and end and end < start[: len(end)]:
            yield f"{what} ends ({end}) before it starts ({start})"


def _overlaps(knowledge: Knowledge) -> Iterator[str]:
    """Two in an office that one person holds at a time."""
    for office in knowledge.offices.values():
        if not office.single or office.jurisdiction in _SHARED:
            continue
        terms = [t for t in knowledge.ever_held(office.kind, office.jurisdiction) if t.office == office.id]
        lasting = [t for t in terms if not t.acting and t.start]
        for before, after in pairwise(lasting):
            if before.person != after.person and _overlap(before, after):
                yield (
                    f"tenures: {knowledge.name_of(before.person)} (to {before.end or 'now'}) and "
                    f"{knowledge.name_of(after.person)} (from {after.start}) are both {office.title} of "
                    f"{knowledge.name_of(office.jurisdiction)}"
                )


def _overlap(before: Tenure, after: Tenure) -> bool:
    """Whether the first goes on for more than some days after the second begins."""
    if not before.end:
        return True
    shared = min(len(before.end), len(after.start))
    if before.end[:shared] <= after.start[:shared]:
        return False
    if shared < len("2018-05-08"):
        return True
    return (date.fromisoformat(before.end) - date.fromisoformat(after.start)).days > _OVERLAP_DAYS


def _leaderless(knowledge: Knowledge) -> Iterator[str]:
    """Days on which too many states have no leader."""
    states = [entity for entity in knowledge.entities.values() if entity.type == "state"]
    for day in _LEADERS:
        missing = [state.name for state in states if not knowledge.leader(state.id, at=day)]
        if len(states) - len(missing) < _LED:
            yield f"tenures: no leader on {day} of {', '.join(sorted(missing))}"


def _miscounted(knowledge: Knowledge) -> Iterator[str]:
    """Bodies whose members are not as many as is known."""
    for code, day, number in _COUNTS:
        found = len(knowledge.members(knowledge.by_code(code), at=day))
        if found != number:
            yield f"memberships: {code} has {found} members on {day} where {number} are known"


def _lost_merges(knowledge: Knowledge) -> Iterator[str]:
    """Merges that lead nowhere."""
    for old in knowledge.redirects:
        if not knowledge.kind_of_entity(old):
            yield f"merges: {old} leads to {knowledge.canonical(old)}, which is in no table"
