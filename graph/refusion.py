"""Fuses anew what a change of documents touches, and writes no more than what differs.

Touched are the tellings of the documents, and every telling that shares a block and a day with one that is touched.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from neo4j import ManagedTransaction

from graph.claims import StatementClaim
from graph.codec import load_meeting_claim, load_statement_claim
from graph.derived import Derived, heir, meeting_row, statement_row
from graph.fusion import fuse_tellings
from graph.reports import Report
from graph.statements import fuse_statements, statement_block, statement_window
from graph.tellings import GATHERING, Telling, tellings
from graph.transactions import Row, apply

Block = tuple[str, object, object]  # key, first and last day


@dataclass(slots=True)
class Touched:
    """What a change of documents touches, to start from."""

    told: set[str] = field(default_factory=set)  # keys of occasions told by documents that stay
    statements: set[str] = field(default_factory=set)  # ids of their claims that somebody said something
    blocks: set[Block] = field(default_factory=set)  # where claims lay that have gone
    meetings: dict[str, Row] = field(default_factory=dict)  # id → what rested on claims before they went
    said: dict[str, Row] = field(default_factory=dict)  # the same of statements
    fresh: set[str] = field(default_factory=set)  # ids of claims that are new or say something else
    same: set[str] = field(default_factory=set)  # ids of claims that a new reading repeats to the letter


def refuse(tx: ManagedTransaction, touched: Touched, revision: int) -> None:
    """Fuse what is touched and write the difference under this revision."""
    component = Component(tx)
    component.reach(touched.told, touched.statements, touched.blocks)
    meetings = [meeting_row(fused) for fused in fuse_tellings(component.told)]
    statements = [statement_row(fused) for fused in fuse_statements(component.said.values(), component.reports)]
    held = touched.meetings | _held(tx, "meetings_of_claims", component.claims(naming=False))
    held |= _held(tx, "gatherings_of_claims", component.claims(naming=True))
    said = touched.said | _held(tx, "statements_of_claims", component.said)
    Difference("meeting", meetings, held, touched.fresh).write(tx, revision)
    Difference("statement", statements, said, touched.fresh).write(tx, revision)
    # What a new reading repeats to the letter may yet be of a newer version, or of an article that appeared earlier.
    apply(tx, "citations", [row.id for row in meetings if not touched.same.isdisjoint(row.claims)])


def before(tx: ManagedTransaction, claims: Collection[str], touched: Touched) -> None:
    """Note what rests on claims that are about to go."""
    touched.meetings |= _held(tx, "meetings_of_claims", claims) | _held(tx, "gatherings_of_claims", claims)
    touched.said |= _held(tx, "statements_of_claims", claims)


def _held(tx: ManagedTransaction, query: str, claims: Iterable[str]) -> dict[str, Row]:
    return {row["id"]: row for row in apply(tx, query, sorted(claims))}


class Component:
    """Everything that may tell of the same as what is touched, loaded step by step."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx
        self._tellings: dict[str, Telling] = {}  # all that are loaded
        self._inside: set[str] = set()  # keys of those that belong to the component
        self._known: set[Block] = set()
        self.said: dict[str, StatementClaim] = {}
        self.reports: dict[str, Report] = {}

    @property
    def told(self) -> list[Telling]:
        """The tellings of the component."""
        return [self._tellings[key] for key in sorted(self._inside) if key in self._tellings]

    def claims(self, *, naming: bool) -> set[str]:
        """Ids of the claims of its tellings: of those about a meeting, or of those that only name a summit."""
        chosen = (telling for telling in self.told if telling.names_only is naming)
        return {claim.id.removesuffix(GATHERING) for telling in chosen for claim in telling.claims}

    def reach(self, told: Collection[str], statements: Collection[str], blocks: Collection[Block]) -> None:
        """Load these occasions and statements, and from them and these blocks on all that is connected."""
        frontier = set(blocks) | self._include(told, {*told, *(key + GATHERING for key in told)}, statements)
        while frontier := frontier - self._known:
            self._known |= frontier
            rows = [{"block": block, "start": start, "end": end} for block, start, end in sorted(frontier, key=str)]
            found = {row["telling"] for row in apply(self._tx, "tellings_in_blocks", rows)}
            fresh = found - self._inside - self.said.keys()
            keys = {key for key in fresh if "#" in key}
            frontier = self._include({key.removesuffix(GATHERING) for key in keys}, keys, fresh - keys)

    def _include(self, told: Collection[str], keys: Collection[str], statements: Collection[str]) -> set[Block]:
        """Load what is not loaded, take the tellings of these keys in; the blocks to which they lead."""
        missing = sorted(key for key in told if key not in self._tellings)
        rows = apply(self._tx, "claims_of_tellings", missing)
        claims = [load_meeting_claim(row["data"]) for row in rows]
        self._note(rows)
        self._tellings |= {telling.key: telling for telling in tellings(claims, self.reports)}
        entering = [self._tellings[key] for key in keys if key in self._tellings and key not in self._inside]
        self._inside |= {telling.key for telling in entering}
        return self._blocks_of(entering) | self._include_statements(statements)

    def _include_statements(self, statements: Collection[str]) -> set[Block]:
        rows = apply(self._tx, "claims_by_id", sorted(set(statements) - self.said.keys()))
        self._note(rows)
        fresh = {row["id"]: load_statement_claim(row["data"]) for row in rows}
        self.said |= fresh
        windows = ((claim, statement_window(claim, self.reports[id_].published)) for id_, claim in fresh.items())
        return {(statement_block(claim), days.start, days.end) for claim, days in windows}

    def _note(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.reports[row["id"]] = Report(
                document=row["document"],
                source=row["source"],
                outlets=frozenset(row["outlets"] or ()),
                published=row["published"].to_native() if row["published"] else None,
            )

    @staticmethod
    def _blocks_of(entering: Iterable[Telling]) -> set[Block]:
        return {
            (block, telling.window.start, telling.window.end)
            for telling in entering
            if telling.window
            for block in telling.blocks()
        }


class Difference:
    """What is to be written so that the graph holds the wanted meetings, or statements, instead of the held ones."""

    def __init__(self, kind: str, wanted: Sequence[Derived], held: Mapping[str, Row], fresh: Collection[str]) -> None:
        self.kind = kind
        self.held = held
        self.wanted = {row.id: row for row in wanted}
        self.gone = [row for id_, row in sorted(held.items()) if id_ not in self.wanted]
        self.written = [
            row
            for row in wanted
            if row.id not in held
            or held[row.id]["fingerprint"] != row.fingerprint
            or not set(fresh).isdisjoint(row.claims)
        ]

    def write(self, tx: ManagedTransaction, revision: int) -> None:
        """Take out what is gone or differs, write what is new or differs, and leave word of ids that are no more."""
        ids = [row.id for row in self.written]
        replaced = [id_ for id_ in ids if id_ in self.held]
        parted = apply(tx, f"{self.kind}s_delete", [*replaced, *(row["id"] for row in self.gone)])
        nodes = [row.properties | {"fingerprint": row.fingerprint} for row in self.written]
        apply(tx, f"{self.kind}s", nodes, revision=revision)
        kinds = dict.fromkeys(chain.from_iterable(row.relationships for row in self.written))
        for query in kinds:
            apply(tx, query, [each for row in self.written for each in row.relationships[query]])
        self._count_contacts(tx, parted)
        for projection in _PROJECTIONS[self.kind]:
            apply(tx, projection, ids)
        self._redirect(tx, ids, revision)

    def _count_contacts(self, tx: ManagedTransaction, parted: Sequence[Row]) -> None:
        """Count anew how often those met who met more or less often than before, or on other days."""
        written = (met for row in self.written for met in row.relationships.get("met_with", ()))
        pairs = {met[:2] for met in _occasions(parted) ^ _occasions(written)}
        apply(tx, "contacts", [{"one": one, "other": other} for one, other in sorted(pairs)])

    def _redirect(self, tx: ManagedTransaction, ids: list[str], revision: int) -> None:
        owners = {claim: row.id for row in self.wanted.values() for claim in row.claims}
        rows = [{"id": row["id"], "to": heir(row, owners), "kind": self.kind} for row in self.gone]
        apply(tx, "redirects_delete", [id_ for id_ in ids if id_ not in self.held])
        apply(tx, "redirects_follow", rows, revision=revision)
        apply(tx, "redirects", rows, revision=revision)


def _occasions(met_with: Iterable[Row]) -> set[tuple[str, ...]]:
    """Who met whom, in which meeting and on which days."""
    what = ("meeting", "date_start", "date_end")
    return {(row["one"], row["other"], *(str(row["properties"].get(key)) for key in what)) for row in met_with}


# What ties meetings and statements to each other, and the sentences that lists show, follow from the claims that both
# have by now.
_PROJECTIONS = {
    "meeting": ("part_of_gatherings", "gatherings_have_parts", "meetings_in_statements", "citations"),
    "statement": ("statements_about_meetings",),
}
