"""Who held which office from when to when, as Wikidata and the curated table tell."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from graph.ids import fold
from seeds import raw
from seeds.build_entities import World
from seeds.build_people import ROUGHLY, Human, People, Unjoined, family_name, likeness

ADDITIONS = Path(__file__).parent / "additions"
FIRST = "2012"  # tenures that ended before are left out, save those of the offices that lead and speak for states
EARLY = frozenset({"head_of_state", "head_of_government", "supreme_leader", "foreign_minister", "vice_president"})
SINGLE = frozenset({
    "head_of_state", "head_of_government", "supreme_leader", "foreign_minister", "defence_minister", "governor_general",
    "cardinal_secretary_of_state", "foreign_secretary", "secretary_general", "high_representative",
    "commission_president", "council_president", "commission_chair", "national_security_adviser",
    "presidential_spokesperson",
})  # fmt: skip
KEPT = SINGLE | {
    "finance_minister", "interior_minister",
    "deputy_head_of_government", "vice_president", "deputy_foreign_minister", "economy_minister", "trade_minister",
    "energy_minister", "oil_minister", "justice_minister", "transport_minister", "crown_prince", "state_minister",
    "speaker", "senate_speaker", "government_spokesperson", "foreign_ministry_spokesperson", "ambassador",
    "permanent_representative", "special_envoy", "intelligence_chief", "chief_of_staff", "presidential_chief_of_staff",
    "presidential_aide", "opposition_leader", "general_assembly_president", "deputy_secretary_general",
}  # fmt: skip
_ONLY = r"(?=$| and\b|,| \()"  # the portfolio itself, not "defence procurement"
_PORTFOLIOS = (  # long titles of ministers, by the portfolio named first
    (re.compile(rf"(foreign (affairs|relations|policy)|external (affairs|relations)|international relations){_ONLY}"),
     "foreign_minister"),
    (re.compile(rf"defen[cs]e{_ONLY}"), "defence_minister"),
    (re.compile(rf"(finance|treasury){_ONLY}"), "finance_minister"),
    (re.compile(rf"(interior|internal affairs|home affairs){_ONLY}"), "interior_minister"),
)  # fmt: skip
_LEADING = re.compile(
    r"(federal |union |cabinet )?(minister|secretary of state|secretary) (of|for) (the )?(national )?"
)
_AMBASSADOR = re.compile(r"ambassador to (?:the )?(.+)", re.IGNORECASE)
_RELABELLED = {"Q5468326": "foreign_secretary"}  # items that the source labels like another office: India's
_UNLABELLED = {"Q115662136": "Ana Gervasi"}  # persons whom the source leaves without a name
# Families that give a state several office-holders at a time: the name alone tells nobody.
_RULING = frozenset(
    {"al sabah", "al nahyan", "al maktoum", "al maktum", "al thani", "al khalifa", "al saud", "al said"}
)
_HISTORIAN = {  # countries that the Historian's list words in a way of its own
    "congo-democratic-republic": "democratic republic of the congo",
    "congo-republic": "republic of the congo",
    "cote-divoire": "ivory coast",
    "saint-vincent-grenadines": "saint vincent and the grenadines",
}
KindOf = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A tenure as one source gives it."""

    person: str
    home: str
    kind: str
    title: str
    start: str
    end: str
    as_of: str
    source: str
    office: str = ""
    counterpart: str = ""
    acting: bool = False
    checked: str = ""
    confidence: float = 1.0
    sighted: bool = False  # the end is but the last sighting
    role: str = ""  # head_of_state or head_of_government, as the Factbook files the holder


class Posts:
    """Who is known to have held which office when, so that a person comes together from several spellings."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.drafts: list[Draft] = []
        self._held: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)

    def add(self, drafts: Iterable[Draft]) -> None:
        """Take in the tenures of a source, one by one: a source may ask for its own earlier rows."""
        for draft in drafts:
            self.drafts.append(draft)
            self._held[draft.home, draft.kind, draft.counterpart].append(draft)

    def likely(self, term: Draft, name: str, family: str = "") -> list[str]:
        """Ids of those who may be the holder of that term under another spelling.

        They took the office at the same time, or held it all the while; and they share the family name (unless it is a
        ruling family's) or most of the name. Of heads whom Wikidata knows, the time alone tells.
        """
        family = fold(family or family_name(Human("", name)))
        return [held.person for held in self._held[term.home, term.kind, term.counterpart]
                if self._fits(term, held, name, family)]  # fmt: skip

    def _fits(self, term: Draft, held: Draft, name: str, family: str) -> bool:
        known = self.people.all[held.person]
        at_once = same_time(held.start, term.start)
        if at_once and held.source == "wikidata" and term.kind != "ambassador":
            return True
        kin = family not in _RULING and family == fold(family_name(known))
        alike = at_once and max(likeness(name, spelling) for spelling in known.spellings) >= ROUGHLY
        return alike or (kin and (at_once or _within(term, held)))


def same_time(one: str, other: str) -> bool:
    """Whether two partial dates lie within two months of each other."""
    if not one or not other:
        return False
    if min(len(one), len(other)) < len("2018-05-08"):
        return one.startswith(other) or other.startswith(one)
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 60


def _within(term: Draft, held: Draft) -> bool:
    """Whether a term lies within one that is known; an open one reaches as far as its source speaks.

    Open terms of ambassadors are not believed: many of them had ended.
    """
    if not held.start or not term.start or not held.start <= term.start:
        return False
    if held.end:
        return term.start < held.end and (term.end or term.as_of) <= held.end
    return term.kind != "ambassador" and term.start < held.as_of


def wikidata(folder: Path, world: World, people: People, kind_of: KindOf) -> Iterator[Draft]:
    """Tenures of the saved Wikidata queries, of kinds that news of diplomacy names."""
    for row in raw.table(folder, "wikidata-office-holders-2000-2022"):
        home = row["jurisdiction_qid"]
        if home not in world.entities:
            continue
        name = re.sub(r" \(.*\)", "", row["enwiki"]) or row["person"]
        human = Human(row["person_qid"], name, row["gender"], row["born"], source="wikidata", spellings={row["person"]})
        people.take(human, home)
        title, counterpart = _ambassador(row["office"], world)
        kind = "ambassador" if counterpart else classify(title, home, world, kind_of)
        kind = _RELABELLED.get(row["office_qid"], kind)
        first = row["start"] if kind in EARLY else max(FIRST, row["start"])
        if kind in KEPT and (not row["end"] or row["end"] >= first):
            office = row["office_qid"].split("|")[0]
            yield Draft(
                row["person_qid"], home, kind, title, _day(row["start"]), _day(row["end"]), row["snapshot"], "wikidata",
                office=office, counterpart=counterpart, checked=row["snapshot"], confidence=0.95,
            )  # fmt: skip


def _day(cell: str) -> str:
    """A date of the source; its decades and centuries ("2010s") say nothing."""
    return cell if re.fullmatch(r"\d{4}(-\d\d){0,2}", cell) else ""


def wikidata_foreign_ministers(folder: Path, world: World, people: People) -> Iterator[Draft]:
    """Foreign ministers in office in January 2023."""
    for row in raw.table(folder, "wikidata-foreign-ministers-2023-01"):
        if row["country_qid"] in world.entities and row["start"]:
            name = row["person"] or _UNLABELLED[row["person_qid"]]
            people.take(Human(row["person_qid"], name, source="wikidata"), row["country_qid"])
            yield Draft(row["person_qid"], row["country_qid"], "foreign_minister", "foreign minister", row["start"], "",
                        "2023-01-10", "wikidata", row["office_qid"], checked="2023-01-10", confidence=0.95)  # fmt: skip


def wikidata_heads(folder: Path, world: World, people: People, kind_of: KindOf) -> Iterator[Draft]:
    """Heads of state and government of 2021 and 2022, to the year."""
    for row in raw.table(folder, "wikidata-heads-2021-2022"):
        home = row["country_qid"]
        kind = classify(row["office"], home, world, kind_of) if home in world.entities else ""
        if kind in SINGLE and row["start_year"]:
            people.take(Human(row["person_qid"], row["person"], source="wikidata"), home)
            yield Draft(row["person_qid"], home, kind, row["office"], row["start_year"], row["end_year"], "2022-10",
                        "wikidata", row["office_qid"], checked="2022-10", confidence=0.8)  # fmt: skip


def curated(folder: Path, world: World, posts: Posts, kind_of: KindOf) -> Iterator[Draft]:
    """Tenures written from general knowledge; unchecked, so that none of them is certain."""
    for row in [*raw.table(folder, "curated-office-holders"), *raw.table(ADDITIONS, "holders")]:
        home = world.codes.get("AU-org" if row["scope"] == "org:AU" else row["scope"].split(":")[-1], "")
        if not home:
            posts.people.unjoined.append(Unjoined("curated", row["scope"], row["person"], "no such country or body"))
            continue
        kind = (
            row["office_kind"] if row["office_kind"] in SINGLE else kind_of(re.sub(r" \(.*\)", "", row["office"]), home)
        )
        kind = kind or ("special_envoy" if row["office_kind"] == "envoy" else fold(row["office"]).replace(" ", "_"))
        names = [row["person"], *filter(None, row["aliases"].split("|"))]
        sure = {"foreign_minister": 0.9, "defence_minister": 0.9, "io_head": 0.85}.get(row["office_kind"], 0.75)
        term = Draft("", home, kind, row["office"], row["start"], row["end"], "2026-01", "curated", confidence=sure)
        body = world.entities[home].kind == "Organization"
        likely = posts.likely(term, row["person"])
        yield replace(term, person=posts.people.join(names, home, source="curated", likely=likely, body=body))


def us_ambassadors(folder: Path, world: World, posts: Posts) -> Iterator[Draft]:
    """Past ambassadors of the United States, by the Office of the Historian.

    Rows without an end are left out: the list was last kept up in 2020, and some had ended before.
    """
    america = world.codes["US"]
    for row in raw.table(folder, "us-principals-pocom"):
        start = row["start"] or row["appointed"]
        if row["set"] != "missions-countries" or not row["office"].startswith("Ambassador") or row["end"] < FIRST:
            continue
        host = world.countries.get(_HISTORIAN.get(row["scope"], row["scope"].replace("-", " ")), "")
        if host and start:
            term = Draft("", america, "ambassador", "ambassador", start, row["end"], row["end"], "historian",
                         counterpart=host, checked="2020-12-20", confidence=0.95)  # fmt: skip
            likely = posts.likely(term, row["person"], row["surname"])
            names = [row["person"]]
            yield replace(term, person=posts.people.join(names, america, family=row["surname"], source="historian",
                                                         likely=likely))  # fmt: skip


def classify(title: str, home: str, world: World, kind_of: KindOf) -> str:
    """Kind of a title as Wikidata words it: with or without "of Armenia", with portfolios in any order."""
    words = re.sub(
        rf" (of|in) (the )?({'|'.join(map(re.escape, _called(home, world)))})$", "", title, flags=re.IGNORECASE
    )
    kind = kind_of(words.lower(), home)
    if not kind.startswith("minister of "):
        return kind
    lead = _LEADING.match(words.lower())
    start = lead.end() if lead else 0
    return next((kind for pattern, kind in _PORTFOLIOS if lead and pattern.match(words.lower(), start)), kind)


def without_country(title: str, home: str, world: World) -> str:
    """A title without "of Armenia" behind it."""
    return re.sub(
        rf" (of|in) (the )?({'|'.join(map(re.escape, _called(home, world)))})$", "", title, flags=re.IGNORECASE
    )


def _called(home: str, world: World) -> list[str]:
    """All names of a country or body, the longest first."""
    if home not in world.called:
        names = [name.name for name in world.names if name.entity == home and name.use in ("alias", "short")]
        world.called[home] = sorted([world.entities[home].name, *names], key=len, reverse=True)
    return world.called[home]


def _ambassador(office: str, world: World) -> tuple[str, str]:
    """Title and receiving country of an ambassador; other titles as they are."""
    match = _AMBASSADOR.fullmatch(office)
    if not match:
        return office, ""
    return "ambassador", world.countries.get(fold(match[1]), "")
