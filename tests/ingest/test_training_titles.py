"""Invented office-holders in the place of persons, in corpora of names and in treebanks."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.tokens import Doc, Span

from ingest.nlp.training import titled_names, titled_trees
from ingest.nlp.training.bearers import TITLES, Bearers
from ingest.nlp.training.treebanks import Sentence, Token, read_sentences, to_doc

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


def sentence(*rows: str) -> Sentence:
    """A sentence of "word class head relation" rows; heads count from 1, 0 is the root."""
    tokens = []
    for at, row in enumerate(rows):
        text, pos, head, dep = row.split()
        tokens.append(Token(text, text, pos, pos, "", int(head) - 1 if head != "0" else at, dep))
    return Sentence("s", paragraph=True, tokens=tokens)


MEETING = (
    "President PROPN 2 nmod:desc", "Ann PROPN 4 nsubj", "Berg PROPN 2 flat", "met VERB 0 ROOT",
    "Per PROPN 4 obj", "Lund PROPN 5 flat", "in ADP 8 case", "Oslo PROPN 4 obl", ". PUNCT 4 punct",
)  # fmt: skip


def projective(heads: list[int]) -> bool:
    spans = [(min(at, head), max(at, head)) for at, head in enumerate(heads)]
    return not any(a < c < b < d for a, b in spans for c, d in spans)


def test_trees_stay_trees(bearers: Bearers) -> None:
    for _ in range(60):
        ((new,),) = titled_trees.retitled([[sentence(*MEETING)]], bearers, NLP)
        words = [token.text for token in new.tokens]
        heads = [token.head for token in new.tokens]
        verb = words.index("met")
        assert not {"Ann", "Berg", "Per", "Lund"} & set(words)
        assert heads[verb] == verb and [at for at, head in enumerate(heads) if head == at] == [verb]
        assert {token.dep for token, head in zip(new.tokens, heads, strict=True) if head == verb} == {
            "ROOT", "nsubj", "obj", "obl", "punct"
        }  # fmt: skip
        assert projective(heads)
        assert to_doc([new], NLP.vocab)[verb].dep_ == "ROOT"


@pytest.mark.parametrize(
    ("maker", "relation"),
    [("_titled", "nmod:desc"), ("_of_country", "nmod:desc"), ("_apposed_title", "appos"), ("_apposed_name", "appos")],
)
def test_frames_follow_the_treebanks(bearers: Bearers, maker: str, relation: str) -> None:
    phrases = titled_trees.Phrases(bearers, NLP)
    make: Callable[..., titled_trees.Phrase] = getattr(phrases, maker)
    for _ in range(20):
        bearer = bearers.draw()
        phrase = make(phrases._name(bearer.name), bearer)
        assert relation in [node.dep for node in phrase.nodes]
        assert all(node.head in phrase.nodes for node in phrase.nodes if node is not phrase.head)


def test_sentences_without_persons_stay(bearers: Bearers, tmp_path: Path) -> None:
    path = tmp_path / "none.conllu"
    path.write_text("1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n")
    assert list(titled_trees.retitled([list(read_sentences(path))], bearers, NLP)) == []
