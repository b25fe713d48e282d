"""What the Factbook runs together is told apart, and its spellings of one person come together."""

import csv
from pathlib import Path

import pytest

from graph.knowledge import Knowledge
from graph.knowledge_rows import Entity
from seeds.build_entities import World
from seeds.build_factbook import ambassadors, heads
from seeds.build_people import Human, People
from seeds.build_tenures import Draft, Posts

HEADS = "gec,iso2,country_qid,role,rank,title,person,surname,alt,since,first_seen,last_seen".split(",")
KIND_OF = Knowledge.load().kind_of
KALDRIA, AMERICA = "Q1", "Q30"


def _posts() -> tuple[World, Posts]:
    world = World()
    for id_, name, code in ((KALDRIA, "Kaldria", "KD"), (AMERICA, "United States", "US")):
        world.add(Entity(id_, "Country", "state", name, code, "", "", "", "", "test"))
    return world, Posts(People())


def _write(folder: Path, table: str, *rows: tuple[str, ...]) -> Path:
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADS)
        out.writerows(rows)
    return folder


def _head(role: str, title: str, person: str, surname: str = "", since: str = "2015-03-01") -> tuple[str, ...]:
    return ("kd", "KD", KALDRIA, role, "principal", title, person, surname, "", since, "2015-10-26", "2020-01-01")


@pytest.mark.parametrize(
    ("title", "person", "kind", "name"),
    [
        ("President", "Ada Brusk", "head_of_state", "Ada Brusk"),
        ("Governor General Lt. Gen. Sir", "Jon Mott", "governor_general", "Jon Mott"),
        ("Governor-General Dame", "Ida Roe", "governor_general", "Ida Roe"),
        ("Queen of", "Australia Elizabeth II", "head_of_state", "Elizabeth II"),
        ("King and Prime Minister", "Omar Tal", "head_of_state", "Omar Tal"),
        ("President of the Republic", "Bo Lund", "head_of_state", "Bo Lund"),
        ("Acting President", "Sr. Gen. Min Tun", "head_of_state", "Min Tun"),
        ("Speaker of the", "House of Representatives Ali Saleh", "speaker", "Ali Saleh"),
    ],
)
def test_titles_ranks_and_names_are_told_apart(tmp_path: Path, title: str, person: str, kind: str, name: str) -> None:
    world, posts = _posts()
    folder = _write(tmp_path, "factbook-heads-2015-2026", _head("head_of_state", title, person))
    [term] = heads(folder, world, posts, KIND_OF)
    assert (term.kind, posts.people.all[term.person].name) == (kind, name)


@pytest.mark.parametrize(
    "person", ["; Chargé d'Affaires Ann Poe", "caretaker cabinet", "President-elect Bo Lund", "Bo Lund, Ida Roe", ""]
)
def test_what_is_more_than_a_name_is_left_out(tmp_path: Path, person: str) -> None:
    world, posts = _posts()
    folder = _write(tmp_path, "factbook-heads-2015-2026", _head("head_of_state", "President", person))
    assert list(heads(folder, world, posts, KIND_OF)) == []


def test_charge_d_affaires_is_no_ambassador(tmp_path: Path) -> None:
    world, posts = _posts()
    rows = [_head("us_chief_of_mission", "Ambassador", person) for person in ("; Charge d'Affaires Ann Poe", "Kay Roe")]
    [term] = ambassadors(_write(tmp_path, "factbook-diplomats-2015-2026", *rows), world, posts)
    assert posts.people.all[term.person].name == "Kay Roe"
    assert (term.home, term.counterpart) == (AMERICA, KALDRIA)


def test_head_of_government_does_not_take_the_title_of_the_head_of_state(tmp_path: Path) -> None:
    world, posts = _posts()
    folder = _write(
        tmp_path,
        "factbook-heads-2015-2026",
        _head("head_of_state", "President", "Ada Brusk", "Brusk"),
        _head("head_of_government", "President", "Bo Lund", "Lund", since="2017-01-01"),
    )
    assert [term.kind for term in heads(folder, world, posts, KIND_OF)] == ["head_of_state", "head_of_government"]


def test_start_of_the_predecessor_is_not_the_successors(tmp_path: Path) -> None:
    world, posts = _posts()
    before = _head("head_of_state", "President", "Ada Brusk", "Brusk")
    after = (*_head("head_of_state", "President", "Bo Lund", "Lund")[:-2], "2020-02-01", "2021-01-01")
    folder = _write(tmp_path, "factbook-heads-2015-2026", before, after)
    assert [term.start for term in heads(folder, world, posts, KIND_OF)] == ["2015-03-01", "2020-02-01"]


def _known(posts: Posts, name: str, start: str, end: str) -> str:
    person = posts.people.take(Human("Q99", name, source="wikidata"), KALDRIA)
    posts.add([Draft(person, KALDRIA, "head_of_state", "president", start, end, "2022-10-01", "wikidata")])
    return person


@pytest.mark.parametrize(
    ("known", "start", "end", "person", "since", "joined"),
    [
        (
            "Omar al-Bashir",
            "1989-06-30",
            "2020-04-11",
            "Umar Hassan Ahmad al-Bashir",
            "1993-10-16",
            True,
        ),  # all the while
        ("Frank Bainimarama", "2014-03-05", "", "Voreqe Bainimarama", "2014-03-01", True),  # since the same day
        ("Tamam Salam", "2013-04-06", "2016-12-18", "Nawaf Salam", "2019-02-08", False),  # at another time
        ("Jaber al-Sabah", "2010-01-01", "2021-01-01", "Salem al-Sabah", "2015-03-01", False),  # a ruling family
    ],
)
def test_spellings_come_together_by_office_time_and_family(
    tmp_path: Path, *, known: str, start: str, end: str, person: str, since: str, joined: bool
) -> None:
    world, posts = _posts()
    id_ = _known(posts, known, start, end)
    row = _head("head_of_state", "President", person, person.split()[-1], since)
    [term] = heads(_write(tmp_path, "factbook-heads-2015-2026", row), world, posts, KIND_OF)
    assert (term.person == id_) is joined
    assert len(posts.people.unjoined) == (0 if joined else 1)
