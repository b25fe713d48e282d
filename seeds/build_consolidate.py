"""One row for each time a person held an office, out of what several sources say of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from graph.ids import fold, minted
from graph.knowledge_rows import Office, Tenure, Title
from seeds.build_entities import World
from seeds.build_tenures import SINGLE, Draft, without_country

_SAME_TERM = 45  # days between the ends of two terms that count as one: acting, re-appointment
_SUCCESSION = 400  # days a successor may come after the last sighting, and the sighting be moved to that day
_LAST_BEFORE_GAP = "2017-03-28"  # last version of the Factbook before three years without one
_BRIDGED = 0.6  # confidence of a term that is taken to have lasted through those years
_ACTING = 75  # days; a shorter term inside another's is a stand-in's
_SEVERAL_HEADS = frozenset({"Q225", "Q238", "Q228"})  # Bosnia and Herzegovina, San Marino, Andorra
_BY_TITLE = frozenset({"special_envoy", "presidential_aide", "spokesperson", "deputy_secretary_general"})
_FEW = 3  # a wording of at most that many jurisdictions is their own
_RANK = {"wikidata": 0, "historian": 1, "curated": 2, "factbook": 3}
_FAR = date(9999, 1, 1)
OfficeKey = tuple[str, str, str, str]


def consolidate(
    drafts: Iterable[Draft], world: World, titles: Iterable[Title], leaders: dict[str, str]
) -> tuple[list[Office], list[Tenure]]:
    """Offices and tenures; `leaders`: country -> kind of the office that leads it."""
    groups: dict[OfficeKey, list[Draft]] = defaultdict(list)
    known = {title.kind for title in titles}
    for draft in drafts:
        named = draft.kind in _BY_TITLE or draft.kind not in known
        groups[draft.home, draft.kind, draft.counterpart, fold(draft.title) if named else ""].append(draft)
    items = _items(groups)
    offices, tenures = [], []
    for key, group in sorted(groups.items()):
        terms = _terms(group)
        single = _single(key)
        if single:
            terms = _in_turn(terms)
        leads = leaders.get(key[0]) == key[1]
        office = _office(key, group, world, titles, item=items.get(key, ""), leads=leads, single=single)
        offices.append(office)
        tenures += [_tenure(term, office, world) for term in terms]
    return offices, tenures


def _single(key: OfficeKey) -> bool:
    """Whether one person at a time holds the office: also an ambassador's to one country."""
    home, kind, counterpart, _ = key
    if kind == "ambassador":
        return bool(counterpart)
    return kind in SINGLE and not (kind == "head_of_state" and home in _SEVERAL_HEADS)


def _items(groups: dict[OfficeKey, list[Draft]]) -> dict[OfficeKey, str]:
    """The Wikidata item of each office: the one that most of its drafts name and no other office needs more."""
    counts = Counter((draft.office, key) for key, group in groups.items() for draft in group if draft.office)
    items: dict[OfficeKey, str] = {}
    for (item, key), _ in sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])):
        if key not in items and item not in items.values():
            items[key] = item
    return items


def _office(
    key: OfficeKey, group: list[Draft], world: World, titles: Iterable[Title], *, item: str, leads: bool, single: bool
) -> Office:
    home, kind, counterpart, named = key
    telling = max(group, key=lambda d: (d.source == "curated", d.start)).title
    if named or world.entities[home].kind == "Organization":
        title = next((t.wording for t in titles if fold(t.wording) == fold(telling)), _plain(telling))
    else:
        title = common(kind, home, world, titles)
    id_ = item or minted("office", f"{title} {world.entities[home].name}", kind, home, counterpart)
    return Office(id_, kind, home, title, counterpart, "1" if leads else "", "1" if single else "")


def common(kind: str, home: str, world: World, titles: Iterable[Title]) -> str:
    """The wording by which an office goes there: its own where the country has one, else the general one."""
    code = world.entities[home].code
    codes = [(title, title.jurisdiction.split("|")) for title in titles if title.kind == kind]
    own = [title.wording for title, where in codes if code in where and len(where) <= _FEW]
    general = [title.wording for title, where in codes if where in ([""], ["*org"])]
    return (own or general or [title.wording for title, _ in codes] or [kind.replace("_", " ")])[0]


def _plain(title: str) -> str:
    """Lower case, save for names."""
    return title[:1].lower() + title[1:]


def _terms(group: list[Draft]) -> list[Draft]:
    """Terms of each person, those that overlap or follow at once made one."""
    people: dict[str, list[Draft]] = defaultdict(list)
    for draft in group:
        people[draft.person].append(draft)
    terms: list[Draft] = []
    for drafts in people.values():
        joined: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: (_first(d.start), _rank(d.source))):
            if joined and _touch(joined[-1], draft) and not _between(joined[-1], draft, group):
                joined[-1] = _union(joined[-1], draft)
            else:
                joined.append(draft)
        terms += joined
    return sorted(terms, key=lambda d: (_first(d.start), d.person))


def _touch(one: Draft, other: Draft) -> bool:
    return _first(other.start) <= _until(one) + timedelta(_SAME_TERM)


def _between(one: Draft, other: Draft, group: list[Draft]) -> bool:
    """Whether somebody else came into the office between the two."""
    return bool(one.end) and any(
        draft.person != one.person and len(draft.start) == len("2018-05-08") and one.end <= draft.start < other.start
        for draft in group
    )


def _union(one: Draft, other: Draft) -> Draft:
    """Both as one term: the finer start, the end that is known latest, a firm one before a last sighting."""
    late = max((one, other), key=lambda d: (_known(d), not d.sighted))
    for draft in (one, other):
        nearby = draft.end and abs((_first(draft.end) - _known(late)).days) <= _SUCCESSION
        if nearby and not draft.sighted and (late.sighted or draft.end.startswith(late.end or "open")):
            late = draft
    near = abs((_first(one.start) - _first(other.start)).days) <= _SAME_TERM or other.start.startswith(one.start)
    start = min((one, other), key=lambda d: (-len(d.start), _rank(d.source))).start if near else one.start
    sources = "+".join(sorted({*one.source.split("+"), *other.source.split("+")}))
    return replace(
        one, start=start, end=late.end, sighted=late.sighted, as_of=max(one.as_of, other.as_of), source=sources,
        office=one.office or other.office, acting=one.acting and other.acting, title=_better(one, other),
        checked=max(one.checked, other.checked),
        confidence=1.0 if "+" in sources else max(one.confidence, other.confidence),
    )  # fmt: skip


def _rank(source: str) -> int:
    """Which source's dates go before: the first of those that a term rests on."""
    return min(_RANK[part] for part in source.split("+"))


def _better(one: Draft, other: Draft) -> str:
    return one.title if len(one.title) >= len(other.title) > 0 or not other.title else other.title


def _in_turn(terms: list[Draft]) -> list[Draft]:
    """Terms of an office that one person holds at a time, cut where the next begins; stand-ins cut nobody's term."""
    stand_ins = [term for term in terms if term.acting]
    turn: list[Draft] = []
    queue = sorted((term for term in terms if not term.acting), key=_order)
    while queue:
        term = queue.pop(0)
        if not turn or turn[-1].person == term.person:
            turn.append(term)
        elif _first(term.start) >= _until(turn[-1]):
            turn[-1] = _bridged(turn[-1], term)
            turn.append(term)
        elif _stands_in(term, turn[-1]):
            stand_ins.append(replace(term, acting=True))
        else:
            if term.end and _first(term.end) < _known(turn[-1]):
                queue = sorted([*queue, replace(turn[-1], start=term.end)], key=_order)
            turn[-1] = replace(turn[-1], end=term.start, sighted=False)
            turn.append(term)
    lasting = [term for term in turn if not term.end or _first(term.start) <= _last(term.end)]
    return sorted([*lasting, *stand_ins], key=_order)


def _order(draft: Draft) -> tuple[date, str]:
    return _first(draft.start), draft.person


def _stands_in(term: Draft, around: Draft) -> bool:
    """Whether a term lies within another's and is short, or began with it."""
    if not term.end or _first(term.end) >= _known(around):
        return False
    short = (_first(term.end) - _first(term.start)).days <= _ACTING
    return short or _first(around.start) == _first(term.start)


def _bridged(before: Draft, after: Draft) -> Draft:
    """A term whose end was not seen, as lasting until its successor's start where that is not too late."""
    if not before.sighted:
        return before
    gap = (_first(after.start) - _first(before.end)).days
    if gap > _SUCCESSION and before.end != _LAST_BEFORE_GAP:
        return before
    sure = before.confidence if gap <= _SUCCESSION else _BRIDGED
    return replace(before, end=after.start, sighted=False, confidence=sure)


def _tenure(term: Draft, office: Office, world: World) -> Tenure:
    title = without_country(term.title, term.home, world) if term.kind == "head_of_state" else ""
    return Tenure(term.person, office.id, term.start, term.end, "" if term.end else term.as_of,
                  _plain(title) if _plain(title) != office.title else "", "1" if term.acting else "", term.source,
                  term.checked, f"{term.confidence:g}")  # fmt: skip


def _first(partial: str) -> date:
    year, month, day = (*(int(part) for part in (partial or "1900").split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last(partial: str) -> date:
    return _first(partial) + timedelta({4: 364, 7: 27}.get(len(partial), 0))


def _until(draft: Draft) -> date:
    """The day a term ends; an open one never."""
    return _last(draft.end) if draft.end else _FAR


def _known(draft: Draft) -> date:
    """The last day the source speaks of the term."""
    return _last(draft.end) if draft.end else _first(draft.as_of)
