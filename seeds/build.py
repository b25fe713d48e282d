"""Build the tables of seeds/knowledge from a folder of raw ones: `python -m seeds.build RAW [OUT]`.

Raw tables and their licences are named in NOTICE. `seeds/additions` holds rows written by hand in the form of the built
tables; they are laid over what the raw tables give. `titles.csv` is written by hand too and only read here. What could
not be joined is written to REPORT.md beside the tables.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from graph.knowledge import SEEDS, Knowledge
from graph.knowledge_rows import KEYS, Entity, Membership, Name, Person, Title, read, write
from seeds import build_consolidate, build_entities, build_factbook, build_tenures, raw
from seeds.build_entities import World
from seeds.build_people import People, family_name
from seeds.build_tenures import ADDITIONS, Draft, Posts

_WHY = """{own} of {all} persons have an id of their own. The saved answers of Wikidata end between March 2022 and
January 2023, lack nineteen states, all bodies of the EU and many ambassadors, and know no spokespersons: whoever came
into office later or in one of those is in no answer. A name is joined where one person of the same country or body is
so called, allowing for spelling, or held that office at the time under a like name. Where a name below tells no other
reason, no person of that country or body has such a name."""
_BUILT = [table for table in KEYS if table != "titles"]


def build(folder: Path, out: Path) -> str:
    """Write all tables to `out` and give the report of what did not join.

    Raises:
        FileNotFoundError: the folder of raw tables lacks one.
        KnowledgeError: a table written by hand is malformed.
    """
    world = build_entities.build(folder)
    for entity in read([ADDITIONS], "entities"):
        world.replace(Entity(*entity))
    build_entities.metonyms(folder, world)
    world.names |= {Name(*row) for row in read([ADDITIONS], "names")}
    titles = [Title(*row) for row in read([SEEDS], "titles")]
    _save(out, {"entities": world.entities.values(), "names": world.names, "relations": world.relations})
    people = People()
    drafts = _drafts(folder, world, people, Knowledge.load(out, SEEDS))
    offices, tenures = build_consolidate.consolidate(drafts, world, titles, _leaders(folder, world, drafts))
    _people(out, world, people, {tenure.person for tenure in tenures})
    _save(out, {"offices": offices, "tenures": tenures, "memberships": _memberships(folder, world)})
    _save(out, {"merges": read([ADDITIONS], "merges")})
    return _report(world, people, out)


def _save(out: Path, tables: dict[str, Iterable[tuple[str, ...]]]) -> None:
    for table, rows in tables.items():
        write(out / f"{table}.csv", table, rows)


def _drafts(folder: Path, world: World, people: People, knowledge: Knowledge) -> list[Draft]:
    """Tenures of all sources; Wikidata first, because it brings the ids that the others join."""
    kind_of, posts = knowledge.kind_of, Posts(people)
    posts.add(build_tenures.wikidata(folder, world, people, kind_of))
    posts.add(build_tenures.wikidata_foreign_ministers(folder, world, people))
    posts.add(build_tenures.wikidata_heads(folder, world, people, kind_of))
    posts.add(build_factbook.heads(folder, world, posts, kind_of))
    posts.add(build_tenures.curated(folder, world, posts, kind_of))
    posts.add(build_tenures.us_ambassadors(folder, world, posts))
    posts.add(build_factbook.ambassadors(folder, world, posts))
    return posts.drafts


def _leaders(folder: Path, world: World, drafts: list[Draft]) -> dict[str, str]:
    """Country -> kind of the office that leads it: the kind that most holders of the leading role have held."""
    kinds: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        if draft.role:
            kinds[draft.home, draft.role][draft.kind] += 1
    leaders = {}
    for row in raw.table(folder, "leader-office"):
        country = world.codes[row["iso2"]]
        role = "head_of_government" if row["leader_office"] == "head_of_government" else "head_of_state"
        other = "head_of_government" if role == "head_of_state" else ""
        held = [kind for kind, _ in kinds[country, role].most_common() if kind != other]
        leaders[country] = held[0] if held else "head_of_state" if kinds[country, "head_of_state"] else role
    return leaders


def _people(out: Path, world: World, people: People, holders: set[str]) -> None:
    """Persons who hold an office of the tables, and their other spellings."""
    rows = []
    for id_ in holders:
        human = people.all[id_]
        rows.append(Person(id_, human.name, family_name(human), human.gender, human.born, human.source))
        world.names |= {Name(id_, s, "alias", "") for s in human.spellings if s != human.name}
    _save(out, {"people": rows, "names": world.names})


def _memberships(folder: Path, world: World) -> list[Membership]:
    """Dated memberships of the bodies."""
    rows = []
    for row in raw.table(folder, "curated-memberships"):
        body = world.codes["AU-org" if row["org"] == "AU" else row["org"]]
        if member := world.codes.get(row["member"], ""):
            as_of = "" if row["end"] else "2026-01"
            rows.append(Membership(body, member, row["start"], row["end"], row["status"], as_of, "curated", ""))
    return [*rows, *(Membership(*row) for row in read([ADDITIONS], "memberships"))]


def _report(world: World, people: People, out: Path) -> str:
    """What was built, and which names of the sources found no person of Wikidata and why."""
    sizes = [f"- {table}: {len(read([out], table))} rows" for table in _BUILT]
    kept = {person[0] for person in read([out], "people")}
    own = sum(not id_.startswith("Q") for id_ in kept)
    lines = [
        "# What was built",
        "",
        *sizes,
        "",
        "# Persons without a Wikidata item",
        "",
        _WHY.format(own=own, all=len(kept)),
    ]
    unjoined = sorted(set(people.unjoined))
    for source in sorted({name.source for name in unjoined}):
        rows = [name for name in unjoined if name.source == source]
        lines += ["", f"## {source}: {len(rows)} names", ""]
        for name in rows:
            home = world.entities[name.home].name if name.home in world.entities else name.home
            lines.append(f"- {name.name} ({home}){f': {name.why}' if name.why else ''}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Build from the folder named on the command line."""
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python -m seeds.build RAW_FOLDER [OUT_FOLDER]")
    out = Path(sys.argv[2]) if len(sys.argv) == 3 else SEEDS
    (out / "REPORT.md").write_text(build(Path(sys.argv[1]), out), encoding="utf-8")
    for path in sorted(out.glob("*.csv")):
        print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
