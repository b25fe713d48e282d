"""Parties and places that the knowledge tables do not have: named by the texts, gone with the last that names them."""

from collections.abc import Collection, Iterable, Sequence

from neo4j import ManagedTransaction

from graph.ids import fold
from graph.transactions import Row, apply


def mention(tx: ManagedTransaction, mentions: Sequence[Row]) -> None:
    """Write what documents mention (rows of `graph.documents.mention_rows`), and the entities where need be."""
    held = {row["id"]: row for row in apply(tx, "entities", sorted({row["id"] for row in mentions}))}
    wanted = {id_: _merged(rows, held.get(id_)) for id_, rows in _by_id(mentions).items()}
    apply(tx, "entities_write", [row for id_, row in wanted.items() if _differs(row, held.get(id_))])
    apply(tx, "mentions", mentions)


def recount(tx: ManagedTransaction, ids: Collection[str]) -> None:
    """Make entities what the remaining texts say of them; those that none names leave the graph."""
    rows = apply(tx, "entities_recount", sorted(ids))
    apply(tx, "entities_delete", [row["id"] for row in rows if not row["names"]])
    apply(
        tx,
        "entities_write",
        [_row(row["id"], _flat(row["names"]), _flat(row["kinds"]), row["country"]) for row in rows if row["names"]],
    )


def search_text(names: Iterable[str]) -> str:
    """All names and their folded forms: what the full-text index `names` reads."""
    names = list(names)
    return " | ".join(dict.fromkeys([*names, *(fold(name) for name in names)]))


def _by_id(mentions: Iterable[Row]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in mentions:
        rows.setdefault(row["id"], []).append(row)
    return rows


def _merged(mentions: Sequence[Row], held: Row | None) -> Row:
    """An entity as the graph and these mentions have it."""
    countries = [row["country"] for row in mentions if row["country"]]
    names, kinds = _flat(row["names"] for row in mentions), _flat(row["kinds"] for row in mentions)
    if held:
        countries += [held["country"]] if held["country"] else []
        names, kinds = names | set(held["names"] or ()), kinds | set(held["kinds"])
    return _row(mentions[0]["id"], names, kinds, min(countries, default=None))


def _differs(row: Row, held: Row | None) -> bool:
    """True where an entity is to be written; what the knowledge tables say of one stands."""
    if held is None:
        return True
    return not held["known"] and (row["names"], row["kinds"], row["country"]) != (
        held["names"],
        sorted(held["kinds"]),
        held["country"],
    )


def _row(id_: str, names: set[str], kinds: set[str], country: str | None) -> Row:
    party = sorted(kinds - {"Place"})
    return {
        "id": id_,
        "name": min(names),
        "names": sorted(names),
        "search": search_text(sorted(names)),
        "kinds": sorted(kinds),
        "kind": party[0] if party else "Place",
        "country": country,
    }


def _flat(lists: Iterable[Sequence[str]]) -> set[str]:
    return {each for several in lists for each in several}
