"""Names: spellings, namesakes, surnames alone, persons unknown to the tables."""

from datetime import date
from pathlib import Path

import pytest

from graph import knowledge_edit
from graph.ids import minted
from graph.knowledge import SEEDS, Knowledge
from ingest.nlp.annotations import MentionKind
from ingest.resolve.resolver import Resolver
from tests.ingest.resolve.mentions import KNOWLEDGE, RESOLVER, document, person, whole

SPELLINGS = [
    ("Jeyhum Bayramov", "", "", "Jeyhun Bayramov"),
    ("Jeyhun Bayramow", "", "", "Jeyhun Bayramov"),
    ("Nikol Pashinian", "", "", "Nikol Pashinyan"),
    ("Pashinian", "prime minister", "AM", "Nikol Pashinyan"),
    ("Volodymyr Zelensky", "", "", "Volodymyr Zelenskyy"),
    ("Zelenskiy", "president", "UA", "Volodymyr Zelenskyy"),
    ("Recep Tayyip Erdogan", "", "", "Recep Tayyip Erdoğan"),
    ("Erdogan", "president", "TR", "Recep Tayyip Erdoğan"),
    ("Sergei Lavrov", "foreign minister", "RU", "Sergey Lavrov"),
    ("Abdel Fattah al-Sissi", "president", "EG", "Abdel Fattah el-Sisi"),
    ("Mevlut Cavusoglu", "", "", "Mevlüt Çavuşoğlu"),
    ("Antonio Guterres", "secretary general", "UN", "António Guterres"),
    ("Modi", "prime minister", "", "Narendra Modi"),
    ("Francis", "pope", "", "Pope Francis"),
    ("Xi", "president", "CN", "Xi Jinping"),
    ("Subrahmanyam Jaishankar", "external affairs minister", "IN", "S. Jaishankar"),
    ("Michael Martin", "taoiseach", "IE", "Micheál Martin"),
    ("Abdelfattah Elsisi", "president", "EG", "Abdel Fattah el-Sisi"),
]


@pytest.mark.parametrize(("said", "title", "of", "name"), SPELLINGS)
def test_spelling_variants_are_one_person(said: str, title: str, of: str, name: str) -> None:
    party = person(said, "2022-11-01", title=title, of=of)
    assert (party.name, party.provisional) == (name, False)


NAMESAKES = [
    ("Sargsyan", "president", "AM", "2014-01-01", "Serzh Sargsyan"),
    ("Sargsyan", "prime minister", "AM", "2014-01-01", "Tigran Sargsyan"),
    ("Aliyev", "president", "AZ", "2023-12-01", "Ilham Aliyev"),
    ("Aliyeva", "vice president", "AZ", "2023-12-01", "Mehriban Aliyeva"),
    ("Li", "premier", "CN", "2022-01-01", "Li Keqiang"),
    ("Li", "premier", "CN", "2023-12-01", "Li Qiang"),
    ("Fidan", "foreign minister", "TR", "2023-06-03", "Hakan Fidan"),
    ("Cavusoglu", "foreign minister", "TR", "2023-06-03", "Mevlüt Çavuşoğlu"),
]


@pytest.mark.parametrize(("said", "title", "of", "day", "name"), NAMESAKES)
def test_title_and_day_tell_namesakes_apart(said: str, title: str, of: str, day: str, name: str) -> None:
    assert person(said, day, title=title, of=of).name == name


@pytest.mark.parametrize(
    ("said", "day", "spoken"),
    [
        ("Putin", "2023-12-01", ()),  # nothing else in the text
        ("Smith", "2023-12-01", ("US", "GB")),
        ("Sargsyan", "2014-01-01", ("AM",)),  # president and prime minister
        ("Kim", "2023-12-01", ("KP", "KR")),
    ],
)
def test_surname_alone_stays_unlinked(said: str, day: str, spoken: tuple[str, ...]) -> None:
    party = person(said, day, spoken=spoken)
    assert party.provisional
    assert party.name == said


@pytest.mark.parametrize(
    ("title", "of", "office"),
    [
        ("", "", "monarch of the United Kingdom"),  # the realm that no governor-general keeps
        ("king", "", "monarch of the United Kingdom"),
        ("king", "CA", "monarch of Canada"),
    ],
)
def test_monarch_of_several_realms_acts_for_the_one_named(title: str, of: str, office: str) -> None:
    party = person("Charles III", "2023-05-06", title=title, of=of)
    assert (party.id, party.office) == ("Q43274", office)


@pytest.mark.parametrize(
    ("title", "of", "office"),
    [
        ("foreign minister", "QA", "foreign minister of Qatar"),
        ("prime minister", "QA", "prime minister of Qatar"),
    ],
)
def test_holder_of_two_offices_acts_in_the_one_named(title: str, of: str, office: str) -> None:
    assert person("Mohammed bin Abdulrahman Al Thani", "2024-01-10", title=title, of=of).office == office


def test_chair_of_a_body_acts_for_it_and_else_for_the_state() -> None:
    chair = person("Macky Sall", "2022-06-01", title="chairperson", of="AU-org")
    president = person("Macky Sall", "2022-06-01", title="president", of="SN")
    assert (chair.id, chair.office) == (president.id, "chairperson of the African Union")
    assert president.office == "president of Senegal"


def test_surname_of_a_leader_links_where_the_text_speaks_of_the_country() -> None:
    party = person("Pashinian", "2023-12-26", spoken=("AM",))
    assert party.name == "Nikol Pashinyan"
    assert party.confidence < 0.75


def test_unsure_names_the_candidates() -> None:
    assert "Serzh Sargsyan" in person("Sargsyan", "2014-01-01", spoken=("AM",)).reason


def test_unknown_person_keeps_the_title_and_gets_the_same_id_again() -> None:
    one = person("Ulla Vint", "2023-12-01", title="rail minister", of="AM")
    other = person("Ulla Vint", "2024-12-01")
    assert one.provisional
    assert one.office == "rail minister of Armenia"
    assert one.id == other.id


@pytest.mark.parametrize("name", ["Min Aung Hlaing", "Subrahmanyam Jaishankar"])
def test_body_that_no_table_knows_says_nothing_against_a_name(name: str) -> None:
    words = f"commander of the Borderland Forces {name}"
    body = minted("organization", "Borderland Forces")
    mention = whole(words, MentionKind.PERSON, name=name, title="commander", jurisdiction=body, of="Borderland Forces")
    party = RESOLVER.party(mention, document(words, [mention], day="2023-12-01"), date(2023, 12, 1))
    assert party is not None
    assert not party.provisional


def test_name_of_the_tables_with_an_office_elsewhere_is_another_person() -> None:
    assert person("Nikol Pashinyan", "2023-12-01", title="president", of="KE").provisional


@pytest.mark.parametrize(
    ("said", "title", "of", "day", "modifier", "words"),
    [
        ("Trump", "president", "US", "2024-12-01", "elect", "president-elect of the United States"),
        ("Donald Trump", "president", "US", "2023-12-01", "former", "former president of the United States"),
        ("Abe", "prime minister", "JP", "2021-12-01", "former", "former prime minister of Japan"),
    ],
)
def test_former_and_elect_holders(said: str, title: str, of: str, day: str, modifier: str, words: str) -> None:
    party = person(said, day, title=title, of=of, modifier=modifier)
    assert (party.office, party.provisional) == (words, False)


def test_unknown_person_who_was_merged_is_the_other(tmp_path: Path) -> None:
    unknown = person("Ulla Vint", "2023-12-01", title="rail minister", of="AM")
    lavrov = KNOWLEDGE.people_named("Sergey Lavrov")[0].id
    knowledge_edit.merge(tmp_path, KNOWLEDGE, unknown.id, lavrov, by="tester")
    mention = whole("Ulla Vint", MentionKind.PERSON, name="Ulla Vint")
    doc = document("Ulla Vint", [mention], day="2023-12-01")
    party = Resolver(Knowledge.load(SEEDS, tmp_path)).party(mention, doc, date(2023, 12, 1))
    assert party is not None
    assert (party.id, party.read_as, party.provisional) == (lavrov, unknown.id, False)
    assert "merged" in party.reason
