"""Heads of state and government, and ambassadors, as the Factbook's committed versions show them.

The source runs titles, ranks and names together ("Governor General Lt. Gen. Sir", "Queen of", "Australia Elizabeth II",
and "; Chargé d'Affaires ..." for a vacant embassy). What can be told apart by rule is put right here; a row whose
person is more than a name is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from graph.ids import fold
from seeds import raw
from seeds.build_entities import World
from seeds.build_people import like
from seeds.build_tenures import KEPT, Draft, KindOf, Posts

_HEADS = ("head_of_state", "head_of_government", "supreme_leader", "governor_general", "cardinal_secretary_of_state")
_RANKS = r"(?:Sr|Lt|Maj|Brig|Gen|Col|Capt|Adm|Dr|Sir|Dame|Ms|Mr|Mrs|H\.E|Grand Chief|Sheikh|Ambassador|Archbishop)\.?"
_RANKS_BEHIND = re.compile(rf"(?:\s+(?:{_RANKS}|Sultan))+$")
_RANKS_BEFORE = re.compile(rf"^(?:{_RANKS}\s+)+(?=\S)")
_RANK_ALONE = re.compile(rf"(?:{_RANKS}\s*)+")
_RUN_IN = re.compile(  # what the source leaves before a name
    r"^(Swiss Confederation|Spain|Australia|Emperor|Islamic Republic of Afghanistan|transitional government,"
    r"|House of Representatives|Taliban Leader|(Sac|Administration Council) Chair,) "
    r"|^(?!.*(Vice President|-elect|deputy)).*\b(General|President|Prime Minister)( Ms| Mr)? ",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"[;,]| and |(?-i:^[a-z])|\b(since|elect|elected|appointed|designate|cabinet|vacant|tbd|charg[eé]s?|vice president"
    r"|co-prince|assembly|speaker|minister|deputy|ceo)\b",
    re.IGNORECASE,
)
_MISPRINTS = {  # names of the source that other versions of it put right, with the year of the term
    ("Muhammad bin Rashid Al-Nuhayan", "2022"): "Muhammad bin Zayid Al-Nuhayan",
    ("Michael Martin", "2025"): "Micheál Martin",
    ("Ambrose Mandvulo Dlamini", "2023"): "Russell Mmiso Dlamini",
}
_BEFORE_TITLE = re.compile(r"^(acting|interim|transition(al)?|executive|appointed) ")
_BEHIND_TITLE = re.compile(r"( of)?( the)?( (republic|country))?$")


def heads(folder: Path, world: World, posts: Posts, kind_of: KindOf) -> Iterator[Draft]:
    """Heads of state and government."""
    rows = [row for row in raw.table(folder, "factbook-heads-2015-2026") if row["rank"] != "deputy" and _clean(row)]
    _date_successors(rows)
    last: dict[str, str] = defaultdict(str)
    for row in rows:
        last[row["iso2"]] = max(last[row["iso2"]], row["last_seen"])
    chiefs = {(row["iso2"], row["person"]) for row in rows if row["role"] == "head_of_state"}
    states: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        home = world.codes.get(row["iso2"], "")
        if row["role"] == "head_of_state" and home and _office(row, home, kind_of)[0] == "head_of_state":
            states[row["iso2"]].append(row)
    for row in rows:
        home = world.codes.get(row["iso2"], "")
        if not home or (row["role"] == "head_of_government" and (row["iso2"], row["person"]) in chiefs):
            continue
        if row["role"] == "head_of_state" and world.entities[home].type != "state":  # the head of another state
            continue
        if _RANK_ALONE.fullmatch(row["title"]):  # a deputy whose office the source has lost
            continue
        kind, title = _office(row, home, kind_of)
        if kind == "head_of_state" != row["role"] and any(_beside(row, chief) for chief in states[row["iso2"]]):
            kind, title = row["role"], ""  # the title is the other's, whom the source names in the same breath
        ended = "" if row["last_seen"] >= _months_before(last[row["iso2"]]) else row["last_seen"]
        term = Draft(
            "", home, kind, title, row["since"], ended, row["last_seen"], "factbook", role=row["role"],
            sighted=bool(ended), acting=row["rank"] == "acting", checked=row["last_seen"], confidence=0.95,
        )  # fmt: skip
        yield _joined(term, row, posts)


def _beside(row: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two rows are of two persons at the same time."""
    at_once = row["since"] <= other["last_seen"] and other["since"] <= row["last_seen"]
    return at_once and fold(row["surname"] or row["person"]) != fold(other["surname"] or other["person"])


def _joined(term: Draft, row: dict[str, str], posts: Posts) -> Draft:
    """The term with the person whom the row names."""
    names = [row["person"], *([row["alt"]] if row["alt"] else [])]
    family = row["surname"] if row["surname"] in row["person"] else ""
    likely = posts.likely(term, row["person"], family)
    return replace(term, person=posts.people.join(names, term.home, family=family, source="factbook", likely=likely))


def _date_successors(rows: list[dict[str, str]]) -> None:
    """Let whom a version gives the start of another, seen before in that office, start when first seen."""
    first: dict[tuple[str, ...], dict[str, str]] = {}
    for row in sorted(rows, key=lambda row: row["first_seen"]):
        before = first.setdefault((row["iso2"], row["role"], row["rank"], row["since"]), row)
        if row["first_seen"] > before["last_seen"] and not like(row["person"], before["person"]):
            row["since"] = row["first_seen"]


def _clean(row: dict[str, str]) -> bool:
    """Puts right what the source runs together; whether the row's person is a name alone then."""
    row["person"] = _MISPRINTS.get((row["person"], row["since"][:4]), row["person"])
    name = re.sub(r" - previously .*|, (Dr|Jr|Sr)\.?$", "", row["person"])
    row["person"] = _RANKS_BEFORE.sub("", _RUN_IN.sub("", _RANKS_BEFORE.sub("", name)))
    row["title"] = _RANKS_BEHIND.sub("", row["title"])
    return bool(row["since"]) and bool(row["person"]) and not _NO_NAME.search(row["person"])


def _office(row: dict[str, str], home: str, kind_of: KindOf) -> tuple[str, str]:
    """Kind and title of the office; the role that the Factbook files the holder under where the title tells nothing."""
    title = _BEFORE_TITLE.sub("", row["title"].lower().replace(", ", " of the "))
    title = _BEHIND_TITLE.sub("", title.split(" and ")[0])
    if re.match(r"governor(\W?general)?\b", title):
        return "governor_general", "governor-general"
    kind = kind_of(title, home)
    if kind in _HEADS or (kind in KEPT and title.startswith("speaker")):
        return kind, title
    return row["role"], ""


def _months_before(day: str) -> str:
    """Two months before a day: a holder seen then is taken to be in office still."""
    end = date.fromisoformat(day)
    month = end.month - 2
    return f"{end.year if month > 0 else end.year - 1}-{month if month > 0 else month + 12:02d}-{min(end.day, 28):02d}"


def ambassadors(folder: Path, world: World, posts: Posts) -> Iterator[Draft]:
    """Ambassadors to and of the United States; a chargé d'affaires at a vacant embassy is none."""
    america = world.codes["US"]
    for row in raw.table(folder, "factbook-diplomats-2015-2026"):
        country = world.codes.get(row["iso2"], "")
        if not country or row["rank"] != "principal" or "mbassador" not in row["title"] or not _clean(row):
            continue
        ours = row["role"] == "chief_of_mission_to_us"
        home, other = (country, america) if ours else (america, country)
        ended = "" if row["last_seen"] >= "2025-12" else row["last_seen"]
        term = Draft("", home, "ambassador", "ambassador", row["since"], ended, row["last_seen"], "factbook",
                     counterpart=other, checked=row["last_seen"], confidence=0.9)  # fmt: skip
        yield _joined(term, row, posts)
