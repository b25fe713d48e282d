"""One transaction over a number of documents: what becomes of each, and the steps that make it so."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from neo4j import ManagedTransaction

from graph.claims import Article, Reading
from graph.codec import load_meeting_claim, load_publications, load_reading, load_statement_claim
from graph.documents import Entry, article_row, bands_of, block_rows, claim_rows, mention_rows, rank, union
from graph.entities import mention, recount
from graph.merging import as_merged
from graph.refusion import Touched, before, refuse
from graph.sources import candidates, clusters_of, regroup, tie_copies
from graph.transactions import Row, apply, fetch


class Outcome(StrEnum):
    """What became of a document that was to be written."""

    NEW = "new"
    REPLACED = "replaced"  # a newer extractor's reading, or one for an earlier day, took the place of the old one
    PUBLISHED = "published"  # the text was known; that it appeared elsewhere too was not
    SAME = "same"  # nothing new
    ERASED = "erased"  # it was erased for good and is not taken in again


@dataclass(slots=True)
class _Plan:
    """What is to be written, and what becomes of each document."""

    entries: dict[str, Entry] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    new: set[str] = field(default_factory=set)


def write_documents(tx: ManagedTransaction, readings: Sequence[Reading]) -> list[Outcome]:
    """Write readings with all that follows; the outcome of each, in order."""
    revision = _lane(tx)
    merges = _merges(tx)
    plan = _plan(tx, [as_merged(reading, merges) for reading in readings])
    _carry_out(tx, plan, revision)
    return plan.outcomes


def merge_documents(tx: ManagedTransaction, documents: Collection[str]) -> None:
    """Have documents speak of parties and places by the ids that these go by now."""
    revision = _lane(tx)
    merges = _merges(tx)
    entries = {
        id_: replace(entry, reading=as_merged(entry.reading, merges)) for id_, entry in read_back(tx, documents).items()
    }
    _carry_out(tx, _Plan(entries=entries), revision)


def unread_documents(tx: ManagedTransaction, articles: Sequence[Article], extractor: str) -> set[str]:
    """Ids of those articles that would not be the same to `write_documents` when read by this extractor."""
    held = {row["id"]: row for row in apply(tx, "markers", [article.id for article in articles])}
    return {
        article.id
        for article in articles
        if (row := held.get(article.id)) is None
        or row["extractor"] != extractor
        or not set(article.publications) <= set(load_publications(row["publications"]))
    }


def remove_documents(tx: ManagedTransaction, documents: Collection[str]) -> set[str]:
    """Take documents back with all that rested on them alone; the ids of those that were there."""
    revision = _lane(tx)
    present = {row["id"] for row in apply(tx, "markers", sorted(documents))}
    if present:
        touched = Touched()
        former = clusters_of(tx, present)
        orphans = _leave(tx, present, touched, {})
        apply(tx, "articles_delete", sorted(present))
        _touch(tx, regroup(tx, former), touched)
        _settle(tx, touched, orphans, revision)
    return present


def erase_documents(tx: ManagedTransaction, documents: Collection[str]) -> set[str]:
    """Take documents back and bar them for good; the ids of those that were there."""
    present = remove_documents(tx, documents)
    for document in sorted(documents):
        fetch(tx, "tombstone", id=document)
    return present


def read_back(tx: ManagedTransaction, documents: Collection[str]) -> dict[str, Entry]:
    """These documents as the graph holds them."""
    return {row["id"]: _entry(row) for row in apply(tx, "readings", sorted(documents))}


def _merges(tx: ManagedTransaction) -> dict[str, str]:
    """Ids that were merged into others, with the id that each goes by."""
    return {row["id"]: row["into"] for row in fetch(tx, "merges")}


def _carry_out(tx: ManagedTransaction, plan: _Plan, revision: int) -> None:
    """Write what the plan has, in the place of what these documents said before."""
    if plan.entries:
        touched = Touched()
        bands = {id_: bands_of(plan.entries[id_].reading.article) for id_ in plan.new & plan.entries.keys()}
        pairs = candidates(tx, bands)
        orphans = _leave(tx, set(plan.entries) - plan.new, touched, plan.entries)
        _enter(tx, plan.entries, bands, touched)
        _touch(tx, regroup(tx, clusters_of(tx, tie_copies(tx, pairs))) | plan.entries.keys(), touched)
        _settle(tx, touched, orphans, revision)


def _lane(tx: ManagedTransaction) -> int:
    """Wait for the lane; the revision that this transaction makes, should it change anything."""
    return int(fetch(tx, "lane")[0]["revision"]) + 1


def _plan(tx: ManagedTransaction, readings: Sequence[Reading]) -> _Plan:
    ids = sorted({reading.article.id for reading in readings})
    erased = {row["id"] for row in apply(tx, "tombstones", ids)}
    held = {row["id"]: row for row in apply(tx, "markers", ids)}
    elsewhere = [reading.article.id for reading in readings if _elsewhere(reading, held.get(reading.article.id))]
    before_ = read_back(tx, elsewhere)
    plan = _Plan(new=set(ids) - held.keys())
    for reading in readings:
        plan.outcomes.append(_decide(plan, reading, held.get(reading.article.id), before_, erased))
    return plan


def _decide(
    plan: _Plan, reading: Reading, held: Row | None, before_: Mapping[str, Entry], erased: Collection[str]
) -> Outcome:
    """Enter one reading into the plan; several of one text come to what they would one after another."""
    id_ = reading.article.id
    if id_ in erased:
        return Outcome.ERASED
    came = Entry(reading=reading, publications=union(reading.article.publications))
    current = plan.entries.get(id_) or before_.get(id_)
    if current is None and held is None:
        plan.entries[id_] = came
        return Outcome.NEW
    publications = current.publications if current else load_publications(held["publications"]) if held else ()
    standing = current.rank if current else _held_rank(held or {})
    together = union(publications, came.publications)
    if came.rank > standing:
        plan.entries[id_] = replace(came, publications=together)
        return Outcome.REPLACED
    if current and together != publications:
        plan.entries[id_] = replace(current, publications=together)
        return Outcome.PUBLISHED
    return Outcome.SAME


def _elsewhere(reading: Reading, held: Row | None) -> bool:
    """True where the text is known but not all the places where it appeared."""
    return held is not None and not set(reading.article.publications) <= set(load_publications(held["publications"]))


def _held_rank(held: Row) -> tuple[object, ...]:
    read_for = held["read_for"].to_native() if held["read_for"] else date.max
    return rank(held["extractor"], read_for, held["hash"])


def _entry(row: Row) -> Entry:
    """The document of one row of `write/readings`."""
    rest = load_reading(row["data"])
    claims = sorted(row["claims"], key=lambda claim: (claim["start"], claim["id"]))
    publications = load_publications(row["publications"])
    read_for = row["read_for"].to_native() if row["read_for"] else None
    own = tuple(publication for publication in publications if read_for and publication.date >= read_for)
    reading = replace(
        rest,
        article=replace(rest.article, text=row["text"], publications=own),
        meetings=tuple(load_meeting_claim(c["data"], c["sentence"]) for c in claims if c["kind"] == "meeting"),
        statements=tuple(load_statement_claim(c["data"], c["sentence"]) for c in claims if c["kind"] == "statement"),
    )
    return Entry(reading=reading, publications=publications)


def _leave(
    tx: ManagedTransaction, documents: Collection[str], touched: Touched, entries: Mapping[str, Entry]
) -> tuple[set[str], set[str]]:
    """Take out what documents say, but for claims that their entries repeat; entities and blocks left behind."""
    if not documents:
        return set(), set()
    ids = sorted(documents)
    old = apply(tx, "claims_of_documents", ids)
    before(tx, {row["id"] for row in old}, touched)
    blocks = [block for row in old for block in row["blocks"]]
    touched.blocks |= {(b["block"], b["start"].to_native(), b["end"].to_native()) for b in blocks}
    kept = {row["id"]: row["properties"]["hash"] for entry in entries.values() for row in claim_rows(entry.reading)}
    entities = {row["id"] for row in apply(tx, "mentioned_by", ids)}
    apply(tx, "mentions_delete", ids)
    apply(tx, "blocks_leave", [row["id"] for row in old])
    apply(tx, "claims_delete", [row["id"] for row in old if row["id"] not in kept])
    touched.same |= {row["id"] for row in old if kept.get(row["id"]) == row["hash"]}
    return entities, {block["block"] for block in blocks}


def _enter(tx: ManagedTransaction, written: Mapping[str, Entry], bands: Mapping[str, str], touched: Touched) -> None:
    """Write articles, the new ones with their bands, what they mention, their claims and blocks."""
    entries = [written[id_] for id_ in sorted(written)]
    apply(tx, "articles", [article_row(e) | _bands(bands.get(e.reading.article.id)) for e in entries])
    mention(tx, [row for entry in entries for row in mention_rows(entry.reading)])
    claims = [row for entry in entries for row in claim_rows(entry.reading)]
    apply(tx, "claims", [row for row in claims if row["id"] not in touched.same])
    apply(tx, "claims_version", [row for row in claims if row["id"] in touched.same])
    apply(tx, "blocks", [row for entry in entries for row in block_rows(entry)])
    touched.fresh |= {row["id"] for row in claims} - touched.same


def _bands(bands: str | None) -> Row:
    return {} if bands is None else {"bands": bands}


def _touch(tx: ManagedTransaction, documents: Iterable[str], touched: Touched) -> None:
    """Have everything fused anew that these documents tell."""
    for row in apply(tx, "claims_of_documents", sorted(documents)):
        if row["kind"] == "meeting":
            touched.told.add(row["told"])
        else:
            touched.statements.add(row["id"])


def _settle(
    tx: ManagedTransaction, touched: Touched, orphans: tuple[Collection[str], Collection[str]], revision: int
) -> None:
    """Fuse what is touched and clear away what is left without a claim."""
    entities, blocks = orphans
    refuse(tx, touched, revision)
    recount(tx, entities)
    apply(tx, "blocks_delete", sorted(blocks))
    fetch(tx, "revision", revision=revision)
