"""Invented office-holders in the place of the persons of a text."""

from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.tokens import Doc, Span

from ingest.nlp.training import titled_names
from ingest.nlp.training.bearers import TITLES, Bearers

NLP = spacy.blank("en")
PEOPLE = {
    "1": ["Aka Boro", "Eda Daro", "Ivo Falo", "Oro Gami", "Ula Hano", "Ari Jelo"],
    "2": ["Lim bin Kett", "Mol bin Nurr", "Pel bin Rass", "Sul bin Tarr", "Vol bin Warr", "Zul bin Xarr"],
    "3": ["Only One"],
}
COUNTRIES = {"1": ("Kaldria", "Kaldrian"), "2": ("Upper Zemor", "Zemorian"), "3": ("Tessara", "Tessaran")}


@pytest.fixture
def bearers() -> Bearers:
    return Bearers(PEOPLE, COUNTRIES, Random(1))


def test_countries_with_too_few_people_bear_no_names(bearers: Bearers) -> None:
    drawn = [bearers.draw() for _ in range(60)]
    assert {bearer.country for bearer in drawn} == {"Kaldria", "Upper Zemor"}
    assert all(bearer.name.split()[1] == "bin" for bearer in drawn if bearer.country == "Upper Zemor")
    assert {bearer.name for bearer in drawn} - {name for names in PEOPLE.values() for name in names}


def test_tables_are_read(tmp_path: Path) -> None:
    rows = {
        "people": ["id,name", *(f"p{n},{name}" for n, name in enumerate(PEOPLE["1"])), "p9,Ива Фало"],
        "tenures": ["person,office", *(f"p{n},o1" for n in range(10))],
        "offices": ["id,jurisdiction", "o1,c1"],
        "entities": ["id,name,type", "c1,Kaldria,state"],
        "names": ["entity,name,use", "c1,Kaldrian,adjective"],
    }
    for name, lines in rows.items():
        (tmp_path / f"{name}.csv").write_text("\n".join(lines), encoding="utf-8")
    loaded = Bearers.load(tmp_path, Random(1))
    assert loaded.people == {"c1": sorted(PEOPLE["1"])}
    assert loaded.countries == {"c1": ("Kaldria", "Kaldrian")}


def test_persons_of_a_text_get_titles_outside_their_names(bearers: Bearers) -> None:
    doc = Doc(NLP.vocab, words="Yesterday Ann Berg met Paris . Berg left .".split())
    doc.set_ents([Span(doc, 1, 3, "PERSON"), Span(doc, 4, 5, "LOC"), Span(doc, 6, 7, "PERSON")], missing=[doc[0:1]])
    for _ in range(30):
        (new,) = titled_names.retitled([doc], bearers, NLP)
        persons = [span.text for span in new.ents if span.label_ == "PERSON"]
        assert "Ann" not in new.text and "Paris" in [span.text for span in new.ents if span.label_ == "LOC"]
        assert persons[0].lower().endswith(persons[1].lower())
        assert not any(word in span.split() for span in persons for title in TITLES for word in title.split())
        assert [token.text for token in new if token.ent_iob == 0] == ["Yesterday"]
        assert " ," not in new.text


def test_texts_without_persons_are_left_out(bearers: Bearers) -> None:
    doc = Doc(NLP.vocab, words=["Nobody", "left"])
    assert list(titled_names.retitled([doc], bearers, NLP)) == []
