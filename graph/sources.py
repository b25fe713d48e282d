"""Keeps track of which articles in the graph are near-copies of each other and count as one source."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from neo4j import ManagedTransaction

from graph.copies import clusters, is_copy, shingles
from graph.sides import Pair, pair
from graph.transactions import apply


def sharing(bands: Mapping[str, str]) -> set[Pair]:
    """Pairs of these articles (id → bands) that share a band."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(bands):
        for band in bands[id_].split():
            holders[band].append(id_)
    return {two for several in holders.values() for two in combinations(several, 2)}


def candidates(tx: ManagedTransaction, bands: Mapping[str, str]) -> set[Pair]:
    """Pairs of articles that share a band: new ones (id → bands), not written yet, with each other and with those that
    the graph has.

    To be asked before the transaction writes or deletes anything: Neo4j's full-text search leaves out every node whose
    number is that of a relationship deleted in the same transaction (seen on 5.26.30), and it answers several
    times faster before the transaction has written articles of its own.
    """
    held = apply(tx, "copy_candidates", [{"id": id_, "bands": bands[id_]} for id_ in sorted(bands)])
    return sharing(bands) | {pair(row["id"], other) for row in held for other in row["others"]}


def copies_among(tx: ManagedTransaction, pairs: Collection[Pair]) -> list[Pair]:
    """Those candidates that are copies, in order; an article that is gone is a copy of none."""
    texts = apply(tx, "texts", sorted({id_ for two in pairs for id_ in two}))
    words = {row["id"]: shingles(row["text"]) for row in texts}
    present = [two for two in pairs if words.keys() >= {*two}]
    return sorted((one, other) for one, other in present if is_copy(words[one], words[other]))


def tie_copies(tx: ManagedTransaction, pairs: Collection[Pair]) -> set[str]:
    """Tie those candidates that are copies; returns the ids of all articles now tied."""
    copies = copies_among(tx, pairs)
    apply(tx, "copies", [{"one": one, "other": other} for one, other in copies])
    return {id_ for two in copies for id_ in two}


def regroup(tx: ManagedTransaction, of: Iterable[str]) -> set[str]:
    """Part the articles of these clusters into clusters anew; returns the articles whose cluster is another now."""
    members = apply(tx, "cluster_members", sorted(set(of)))
    copies = [(row["id"], copy) for row in members for copy in row["copies"]]
    leaders = clusters((row["id"] for row in members), copies)
    moved = [
        {"id": row["id"], "cluster": leaders[row["id"]]} for row in members if leaders[row["id"]] != row["cluster"]
    ]
    apply(tx, "cluster_set", moved)
    return {row["id"] for row in moved}


def clusters_of(tx: ManagedTransaction, articles: Collection[str]) -> set[str]:
    """The clusters in which these articles count now."""
    return {row["cluster"] for row in apply(tx, "markers", sorted(articles))}
