"""The shipped tables hold together, overlays change them, merges go in and out again."""

import json
from datetime import date
from pathlib import Path

import pytest

from graph import knowledge_edit, knowledge_refresh
from graph.knowledge import SEEDS, Knowledge
from graph.knowledge_check import problems
from graph.knowledge_refresh import RefreshError
from graph.knowledge_rows import KnowledgeError, Membership, Tenure

DAY = date(2023, 12, 26)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load()


def test_shipped_tables_have_no_problems(knowledge: Knowledge) -> None:
    assert problems(knowledge) == []


@pytest.mark.parametrize(
    ("code", "day", "number"),
    [
        ("EU", date(2023, 1, 1), 27),
        ("NATO", date(2024, 3, 6), 31),
        ("NATO", date(2024, 3, 7), 32),
        ("BRICS", date(2025, 1, 6), 10),
        ("ASEAN", date(2025, 10, 26), 11),
    ],
)
def test_members_at_a_day(knowledge: Knowledge, code: str, day: date, number: int) -> None:
    assert len(knowledge.members(knowledge.by_code(code), at=day)) == number


@pytest.mark.parametrize("day", [date(2019, 12, 26), date(2021, 6, 1), date(2023, 12, 26), date(2025, 12, 15)])
def test_nearly_every_state_has_a_leader(knowledge: Knowledge, day: date) -> None:
    states = [entity.id for entity in knowledge.entities.values() if entity.type == "state"]
    assert len(states) == 197
    assert sum(knowledge.leader(state, at=day) is not None for state in states) >= 192


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("armenian", ["AM"]),
        ("Armenians", ["AM"]),
        ("Frenchman", ["FR"]),
        ("British", ["GB"]),
        ("Azeri", ["AZ"]),
        ("US", ["US"]),
        ("Congolese", ["CD", "CG"]),
    ],
)
def test_demonyms(knowledge: Knowledge, word: str, codes: list[str]) -> None:
    found = knowledge.demonyms()[word.casefold()]
    assert [knowledge.entities[id_].code for id_ in found] == codes


@pytest.mark.parametrize(
    ("title", "code", "kind"),
    [
        ("foreign secretary", "GB", "foreign_minister"),
        ("foreign secretary", "IN", "foreign_secretary"),
        ("chancellor", "DE", "head_of_government"),
        ("chancellor", "GB", "finance_minister"),
        ("secretary of state", "US", "foreign_minister"),
        ("secretary of state", "VA", "cardinal_secretary_of_state"),
        ("Minister of Foreign Affairs", "AM", "foreign_minister"),
        ("deputy defence minister", "AM", "deputy_defence_minister"),
        ("rail minister", "AM", "minister of rail"),
        ("minister for rail", "AM", "minister of rail"),
        ("carpenter", "AM", ""),
    ],
)
def test_kind_of_a_title(knowledge: Knowledge, title: str, code: str, kind: str) -> None:
    assert knowledge.kind_of(title, knowledge.by_code(code)) == kind


def test_metonym_says_what_it_stands_for(knowledge: Knowledge) -> None:
    assert {known.sense for known in knowledge.named("Ankara") if known.use == "metonym"} == {"government"}
    bodies = {knowledge.name_of(known.id) for known in knowledge.named("Brussels") if known.sense == "body"}
    assert bodies == {"European Union", "NATO"}


def _overlay(folder: Path, table: str, *lines: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_overlay_adds_replaces_and_deletes(tmp_path: Path, knowledge: Knowledge) -> None:
    mirzoyan = knowledge.people_named("Ararat Mirzoyan")[0].id
    held = next(t for t in knowledge.tenures if t.person == mirzoyan and not t.end)
    header = ",".join((*Tenure._fields, "status"))
    ended = held._replace(end="2024-02-01", as_of="")
    folder = _overlay(tmp_path, "tenures", header, ",".join((*ended, "")))
    changed = Knowledge.load(SEEDS, folder)
    armenia = knowledge.by_code("AM")
    assert changed.holders("foreign_minister", armenia, at=date(2024, 1, 1))[0].person.id == mirzoyan
    assert changed.holders("foreign_minister", armenia, at=date(2024, 3, 1)) == []
    _overlay(tmp_path, "tenures", header, ",".join((*held, "delete")))
    assert Knowledge.load(SEEDS, folder).holders("foreign_minister", armenia, at=date(2024, 1, 1)) == []


def test_overlay_of_memberships_uses_their_own_status(tmp_path: Path, knowledge: Knowledge) -> None:
    row = next(m for m in knowledge.memberships if m.organization == knowledge.by_code("G7"))
    folder = _overlay(tmp_path, "memberships", ",".join(Membership._fields), ",".join(row._replace(status="delete")))
    assert len(Knowledge.load(SEEDS, folder).members(row.organization, at=DAY)) == 6


@pytest.mark.parametrize(
    ("lines", "message"),
    [(["person,place"], "first line must be"), ([",".join(Tenure._fields), "Q1,Q2"], "line 2: 2 cells")],
)
def test_malformed_overlay_says_where(tmp_path: Path, lines: list[str], message: str) -> None:
    with pytest.raises(KnowledgeError, match=message):
        Knowledge.load(SEEDS, _overlay(tmp_path, "tenures", *lines))


def test_merge_loses_nothing_and_can_be_taken_back(tmp_path: Path, knowledge: Knowledge) -> None:
    one, other = (knowledge.people_named(name)[0] for name in ("Ararat Mirzoyan", "Zohrab Mnatsakanyan"))
    knowledge_edit.merge(tmp_path, knowledge, one.id, other.id, by="tester")
    merged = Knowledge.load(SEEDS, tmp_path)
    assert merged.canonical(one.id) == other.id
    assert merged.people_named("Ararat Mirzoyan") == [other]
    assert {h.tenure.start for h in merged.offices_of(other.id)} == {
        h.tenure.start for id_ in (one.id, other.id) for h in knowledge.offices_of(id_)
    }
    knowledge_edit.undo(tmp_path, merged, one.id)
    again = Knowledge.load(SEEDS, tmp_path)
    assert again.canonical(one.id) == one.id
    assert again.people_named("Ararat Mirzoyan") == [one]


def test_merge_of_an_id_that_only_texts_know(tmp_path: Path, knowledge: Knowledge) -> None:
    known = knowledge.people_named("Ararat Mirzoyan")[0].id
    knowledge_edit.merge(tmp_path, knowledge, "person:a-mirzoian:000000000000", known, by="tester")
    assert Knowledge.load(SEEDS, tmp_path).canonical("person:a-mirzoian:000000000000") == known


@pytest.mark.parametrize(("entity", "into"), [("Q399", "Q399"), ("Q399", "nobody"), ("Q399", "person")])
def test_impossible_merges_are_refused(tmp_path: Path, knowledge: Knowledge, entity: str, into: str) -> None:
    into = knowledge.people_named("Ararat Mirzoyan")[0].id if into == "person" else into
    with pytest.raises(knowledge_edit.KnowledgeEditError):
        knowledge_edit.merge(tmp_path, knowledge, entity, into, by="tester")


def _answer(*rows: tuple[str, str, str, str]) -> bytes:
    bindings = [
        {"person": {"value": f"http://www.wikidata.org/entity/{person}"}, "personLabel": {"value": name}}
        | ({"start": {"value": f"{start}T00:00:00Z"}} if start else {})
        | ({"end": {"value": f"{end}T00:00:00Z"}} if end else {})
        for person, name, start, end in rows
    ]
    return json.dumps({"results": {"bindings": bindings}}).encode()


def test_refresh_proposes_what_the_tables_lack(tmp_path: Path, knowledge: Knowledge) -> None:
    armenia = knowledge.by_code("AM")
    office = next(o for o in knowledge.seats(armenia) if o.kind == "foreign_minister").id
    mirzoyan = knowledge.people_named("Ararat Mirzoyan")[0].id
    recorded = {
        office: _answer(
            (mirzoyan, "Ararat Mirzoyan", "2021-08-19", "2027-01-05"), ("Q999000111", "Anahit Vardan", "2027-01-05", "")
        )
    }
    asked: list[str] = []

    def ask(query: str) -> bytes:
        asked.append(query)
        return recorded[next(item for item in recorded if f"wd:{item} " in query)]

    for _ in range(2):
        answers = list(knowledge_refresh.collect(ask, [office], tmp_path / "answers", pause=0))
    assert len(asked) == 1  # the second run goes on from the kept answer
    found = knowledge_refresh.changes(knowledge, answers)
    assert [(change.name, bool(change.before)) for change in found] == [
        ("Ararat Mirzoyan", True),
        ("Anahit Vardan", False),
    ]
    knowledge_refresh.write(tmp_path / "overlay", knowledge, found)
    newer = Knowledge.load(SEEDS, tmp_path / "overlay")
    assert newer.holders("foreign_minister", armenia, at=date(2027, 2, 1))[0].person.name == "Anahit Vardan"


def test_refresh_refuses_what_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(RefreshError, match="no answer"):
        list(knowledge_refresh.collect(lambda _: b"<html>busy</html>", ["Q1"], tmp_path, pause=0))
    assert not (tmp_path / "Q1.json").exists()
