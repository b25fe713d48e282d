"""Countries, territories, regions, cities, bodies and institutions, with all their names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from graph.ids import fold, minted
from graph.in_words import institution
from graph.knowledge_rows import Entity, Name, Relation
from seeds import raw

_REGIONS = frozenset("US CA UA RU GB IN CN DE AU ES GE MD IQ RS BA BE".split())
_DE_FACTO = {  # disputed, with governments of their own; by the code and the name that other tables use
    "az-nk": ("AZ", "Artsakh"),
    "ge-ab": ("GE", "Abkhazia"),
    "x-so": ("GE", "South Ossetia"),
    "md-pmr": ("MD", "Transnistria"),
    "cy-trnc": ("CY", "Northern Cyprus"),
    "so-som": ("SO", "Somaliland"),
    "eh": ("", "Western Sahara"),
}
_ALIASES = 5  # of a city
# Institutions that news calls by their buildings, everywhere; others go by what they are, "Foreign Ministry of Italy".
_BUILDINGS = frozenset({"Kremlin", "White House", "Pentagon", "Élysée", "Downing Street", "State Department"})
_OWN_NAMES = frozenset({("head_of_government", "DE")})  # no prime minister's; so are legislatures: Knesset, State Duma
_NOTE = re.compile(r"\s*[(\[][^)\]]*[)\]]|;? ?note\b.*")


@dataclass
class World:
    """What the other tables refer to."""

    entities: dict[str, Entity] = field(default_factory=dict)
    names: set[Name] = field(default_factory=set)
    relations: set[Relation] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)  # ISO or own code -> id
    cities: dict[tuple[str, str], str] = field(default_factory=dict)  # (country, folded name) -> id
    called: dict[str, list[str]] = field(default_factory=dict)  # names of a country, as they are asked for

    @cached_property
    def countries(self) -> dict[str, str]:
        """Folded names of countries -> id."""
        named = {fold(row.name): row.entity for row in self.names if row.use == "alias"}
        countries = {id_: row for id_, row in self.entities.items() if row.kind == "Country"}
        return {n: i for n, i in named.items() if i in countries} | {fold(row.name): i for i, row in countries.items()}

    def add(self, entity: Entity) -> str:
        """Take in an entity, unless its id is known."""
        self.entities.setdefault(entity.id, entity)
        if entity.code:
            self.codes.setdefault(entity.code, entity.id)
        return entity.id

    def replace(self, entity: Entity) -> None:
        """Take in an entity in the place of a known one, whose name stays an alias."""
        if known := self.entities.get(entity.id):
            self.names.add(Name(entity.id, known.name, "alias", ""))
            entity = entity._replace(rank=entity.rank or known.rank)
        self.entities[entity.id] = entity
        if entity.code:
            self.codes[entity.code] = entity.id

    def call(self, entity: str, name: str, use: str, sense: str = "") -> None:
        """Give an entity one more name."""
        name = " ".join(name.split())
        if fold(name) and not (use in ("alias", "short") and name == self.entities[entity].name):
            self.names.add(Name(entity, name, use, sense))


def build(folder: Path) -> World:
    """All entities of the raw tables."""
    world = World()
    _countries(folder, world)
    _regions(folder, world)
    _demonyms(folder, world)
    _organizations(folder, world)
    _cities(folder, world)
    _sizes(world)
    _capitals(folder, world)
    return world


def _countries(folder: Path, world: World) -> None:
    """States and dependent territories, with long, short and former names."""
    states = {row["iso2"] for row in raw.table(folder, "leader-office")}
    codes = {row["iso2"]: row for row in raw.table(folder, "country-codes")}
    for row in raw.territories(folder):
        code = row["code"].upper()
        if len(code) != 2 or row.get("is_historical") or not (row["is_country"] or code in states):
            continue
        kind = "state" if code in states else "territory"
        id_ = world.add(Entity(row["qid"], "Country", kind, row["name"], code, "", "", "", "", "rigour"))
        for name in [row["full_name"], *row["names_strong"], *_unterm(codes.get(code, {}))]:
            if _latin(name):
                world.call(id_, name, "alias")


def _unterm(row: dict[str, str]) -> Iterator[str]:
    """Names of a country as the United Nations list them."""
    for column in ("name", "unterm_short", "unterm_formal"):
        if name := _NOTE.sub("", row.get(column, "")).removeprefix("the "):
            yield name


def _latin(name: str) -> bool:
    """Whether a name can stand in an English text."""
    return all(ord(c) < 0x250 for c in name) and name[:1].isupper() and len(name) > 1


def _regions(folder: Path, world: World) -> None:
    """Provinces and federated states of some countries, and places with de facto governments, as places."""
    for row in raw.territories(folder):
        code = row["code"]
        if row.get("is_historical") and code not in _DE_FACTO:
            continue
        parent, own = _DE_FACTO.get(code, (code.split("-")[0].upper(), ""))
        if own or ("-" in code and parent in _REGIONS):
            kind = "disputed" if own else "region"
            name = re.sub(r" \(.*\)", "", row["name"])
            if any(entity.name == name for entity in world.entities.values()):
                continue
            country = world.codes.get(parent, "")
            id_ = world.add(Entity(row["qid"], "Place", kind, name, own, country, "", "", "", "rigour"))
            for other in row["names_strong"]:
                if _latin(other) and not other.isupper():
                    world.call(id_, other, "alias")


def _demonyms(folder: Path, world: World) -> None:
    """Nouns and adjectives of nationality, in both numbers, and former names of countries."""
    for row in raw.table(folder, "factbook-countries-2026"):
        country = world.codes.get(row["iso2"], "")
        if not country:
            continue
        for noun in _alternatives(row["noun"]):
            for singular, plural in _numbers(noun):
                world.call(country, singular, "demonym")
                world.call(country, plural, "plural")
        for adjective in _alternatives(_NOTE.sub("", row["adjective"])):
            world.call(country, adjective.removesuffix("(s)"), "adjective")
        for short in (row["short"], row["long"]):
            if short and short != "none" and not re.search(r"[;(]", short) and _latin(short):
                world.call(country, short, "alias")
        for former in row["former"].split(","):
            if _latin(former.strip()) and not re.search(r"[()/\[\]]", former):
                world.call(country, former.strip(), "former")


def _alternatives(cell: str) -> Iterator[str]:
    cell = re.sub(r"; note.*|\((?!s\)|es\)|men\)|women\))[^)]*\)", "", cell)
    for part in re.split(r",|;| or ", cell):
        if _latin(part.strip()) and part.strip() != "none":
            yield part.strip()


def _numbers(noun: str) -> Iterator[tuple[str, str]]:
    """Singular and plural of a noun as the Factbook writes it: "Armenian(s)", "Dutchman(men)", "Swiss"."""
    if match := re.fullmatch(r"(.+?)((?:wo)?man)\(((?:wo)?men)\)", noun):
        yield match[1] + match[2], match[1] + match[3]
    elif match := re.fullmatch(r"(.+)\((s|es)\)", noun):
        yield match[1], match[1] + match[2]
    else:
        yield noun, noun


def _organizations(folder: Path, world: World) -> None:
    """Bodies, blocs and formats."""
    for row in raw.table(folder, "curated-organisations"):
        id_ = row["qid_unchecked"] or minted("organization", row["name"])
        code = "AU-org" if row["org"] == "AU" else row["org"]
        entity = Entity(id_, "Organization", "bloc", row["name"], code, "", row["founded"], row["ended"], "", "curated")
        world.add(entity)
        if row["org"].isalnum() and row["org"] not in ("MINSK", "NORMANDY", "ASTANA", "WEIMAR", "CA5", "LAS"):
            world.call(id_, row["org"], "short")


def _cities(folder: Path, world: World) -> None:
    """Capitals and cities, with the spellings that come near their English name."""
    for row in raw.table(folder, "geonames-cities"):
        country = world.codes.get(row["iso2"], "")
        id_ = minted("place", row["name"], row["geoname_id"])
        entity = Entity(id_, "Place", "city", row["name"], "", country, "", "", row["population"], "geonames")
        world.add(entity)
        if country:
            world.cities.setdefault((country, fold(row["name"])), id_)
            for other in row["alternates"].split("|"):
                world.cities.setdefault((country, fold(other)), id_)
        for name in _near(row["name"], row["alternates"].split("|")):
            world.call(id_, name, "alias")


def _sizes(world: World) -> None:
    """Rank countries by the inhabitants of their cities."""
    total: Counter[str] = Counter()
    for entity in world.entities.values():
        if entity.type == "city":
            total[entity.country] += int(entity.rank)
    for id_, number in total.items():
        if id_ in world.entities:
            world.entities[id_] = world.entities[id_]._replace(rank=str(number))


def _near(name: str, others: Iterable[str]) -> list[str]:
    """Other spellings of a city that an English text may use: one or two letters off."""
    if len(name) < 5:
        return []
    found: dict[str, str] = {}
    for other in others:
        far = Levenshtein.distance(fold(name), fold(other), score_cutoff=2)
        if 0 < far <= 2 and other.isascii() and other.istitle() and other[0] == name[0] and " " not in other:
            found.setdefault(fold(other), other)
    return sorted(found.values(), key=lambda other: (Levenshtein.distance(name, other), other))[:_ALIASES]


def _capitals(folder: Path, world: World) -> None:
    """Capitals, which stand for their governments."""
    for row in [*raw.table(folder, "country-codes"), *raw.table(folder, "factbook-countries-2026")]:
        country = world.codes.get(row["iso2"], "")
        for part in re.split(r"[;,] |\band\b", _NOTE.sub("", row["capital"])) if country else ():
            city = world.cities.get((country, fold(part)))
            if city and world.entities[country].type == "state":
                world.relations.add(Relation(city, "capital_of", country, "", ""))
                world.entities[city] = world.entities[city]._replace(type="capital")
                world.call(country, world.entities[city].name, "metonym", "government")


def metonyms(folder: Path, world: World) -> None:
    """Buildings and districts that stand for who sits there, as institutions of their own."""
    for row in raw.table(folder, "curated-metonyms"):
        surface = re.sub(r" \(.*\)", "", row["surface"])
        owner = row["refers_to"]
        target = world.codes.get(owner.removeprefix("org:"), "")
        if owner.startswith("x:") or not target or not row["sense"]:
            continue
        if row["literal_kind"] == "place":
            sense = "government" if world.entities[target].kind == "Country" else "body"
            world.call(target, surface, "metonym", sense)
        elif row["sense"] != "venue":
            _institution(world, row["sense"], surface, target)


def _institution(world: World, type_: str, surface: str, target: str) -> None:
    """An institution by what it is, or by its building where the world calls it so; its buildings are its names."""
    owner = world.entities[target]
    plain = institution(type_, owner.name) if (type_, owner.code) not in _OWN_NAMES and type_ != "legislature" else ""
    known = next((e for e in world.entities.values() if (e.type, e.country) == (type_, target)), None)
    if known is None or not plain:
        name = surface if surface in _BUILDINGS or not plain else plain
        country = target if owner.kind == "Country" else ""
        id_ = minted("organization", name, target)
        known = Entity(id_, "Organization", type_, name, "", country, "", "", "", "curated")
        world.add(known)
        world.relations.add(Relation(id_, "organ_of", target, "", ""))
    for name in (surface, plain):
        if name:
            world.call(known.id, name, "alias")
