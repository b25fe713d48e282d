"""Treebanks, name corpora and raw news as documents to train on."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from ingest.nlp.training import examples, names, silver, treebanks

NLP = spacy.blank("en")
TREES = """\
# newdoc id = a
# sent_id = a-1
# newpar id = a-p1
# text = Anna didn't go.
1\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tEntity=(1-person-new-cf1-x-1-sgl-Anna_Berg)
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
4.1\tgone\tgo\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = a-2
1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_

# sent_id = a-3
# newpar id = a-p2
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(TREES, encoding="utf-8")
    return path


def test_paragraphs_keep_text_tree_and_sentence_ends(treebank: Path) -> None:
    first, second = (treebanks.to_doc(each, NLP.vocab) for each in treebanks.read_paragraphs(treebank))
    assert first.text == "Anna didn't go. Why? "
    assert [token.head.text for token in first] == ["go", "go", "go", "go", "go", "Why", "Why"]
    assert [token.dep_ for token in first][:4] == ["nsubj", "aux", "advmod", "ROOT"]
    assert [sent.text for sent in first.sents] == ["Anna didn't go.", "Why?"]
    assert (first[1].lemma_, first[1].pos_, first[1].tag_, str(first[1].morph)) == ("do", "AUX", "VBD", "Tense=Past")
    assert [token.text for token in second] == ["No"]


def test_a_line_without_ten_columns_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.conllu"
    path.write_text("1\tAnna\tAnna\n\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.conllu: not a CoNLL-U line"):
        list(treebanks.read_sentences(path))


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.ents]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("The\tB-organisation\nRed\tI-organisation\nCross\tI-organisation\n", [("Red Cross", "ORG")]),
        ("Oslo\tI-LOC\n,\tO\nNorway\tI-LOC\n", [("Oslo", "LOC"), ("Norway", "LOC")]),
        ("Anna\tB-politician\nBerg\tB-person\n", [("Anna", "PERSON"), ("Berg", "PERSON")]),
        ("Anna\tB-PER\n's\tI-PER\nhat\tO\n", [("Anna", "PERSON")]),
        ("Jazz\tB-musicgenre\n", []),
    ],
)
def test_names_in_one_convention(tmp_path: Path, lines: str, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "names.txt"
    path.write_text(lines + "\n", encoding="utf-8")
    (tagged,) = names.read_bio(path)
    assert entities(names.to_doc(tagged, NLP.vocab)) == expected


def test_printed_text_is_restored_from_words() -> None:
    tagged = names.Tagged(words=["He", "said", ":", '"', "No", "(", "yet", ")", ".", '"'])
    assert names.to_doc(tagged, NLP.vocab).text.strip() == 'He said: "No (yet)."'


def test_docred_loses_its_demonyms(tmp_path: Path) -> None:
    path = tmp_path / "docred.json"
    path.write_text(
        '[{"sents": [["German", "Anna", "left", "the", "Alps"]], "vertexSet": ['
        '[{"type": "LOC", "pos": [0, 1], "sent_id": 0}], [{"type": "PER", "pos": [1, 2], "sent_id": 0}],'
        '[{"type": "LOC", "pos": [3, 5], "sent_id": 0}]]}]',
        encoding="utf-8",
    )
    (tagged,) = names.read_docred(path, frozenset({"german"}))
    assert entities(names.to_doc(tagged, NLP.vocab)) == [("Anna", "PERSON"), ("Alps", "LOC")]


def test_names_follow_other_words_of_the_same_characters() -> None:
    doc = Doc(NLP.vocab, words=["Anna", "-", "Berg", "left"])
    names.place_names(doc, names.Tagged(words=["Anna-Berg", "left"], names=[(0, 1, "PER"), (1, 2, "LOC")]))
    assert entities(doc) == [("Anna - Berg", "PERSON"), ("left", "LOC")]


def test_quotes_change_and_annotation_stays() -> None:
    doc = Doc(
        NLP.vocab,
        words=['"', "Go", '"', "Anna", "said"],
        heads=[1, 4, 1, 4, 4],
        deps=["punct", "ccomp", "punct", "nsubj", "ROOT"],
        ents=["O", "O", "O", "B-PERSON", "O"],
    )
    texts = set()
    for _ in range(40):
        varied = examples.vary(Example(NLP.make_doc(doc.text), doc), NLP)
        texts.add(varied.reference.text)
        assert [token.dep_ for token in varied.reference] == [token.dep_ for token in doc]
        assert entities(varied.reference) == [("Anna", "PERSON")]
        assert varied.predicted.text == varied.reference.text
    assert texts == {'" Go " Anna said ', "“ Go ” Anna said "}


@pytest.fixture
def tables(tmp_path: Path) -> silver.Tables:
    people = "\n".join(["id,name", "Q1,Anna Berg", "Q2,Ivan Orlov", "Q3,Ivan Maly", "Q4,Ivan Stone", ""])
    (tmp_path / "people.csv").write_text(people, encoding="utf-8")
    (tmp_path / "entities.csv").write_text(
        "id,kind,type,name\nC1,Country,state,Norland\nO1,Organization,bloc,Northern League\n", encoding="utf-8"
    )
    (tmp_path / "names.csv").write_text(
        "entity,name,use\nC1,Norlandic,adjective\nC1,Norlandic,alias\nC1,Norlandia,alias\n", encoding="utf-8"
    )
    loaded = silver.Tables.load(tmp_path)
    loaded.learn_case([NLP.make_doc("the talks in the city where he spoke with talks")])
    return loaded


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        ("Talks in Norlandia end.", [("Norlandia", "LOC")], []),
        ("Norlandic Foreign Minister Zed Quux left.", [("Zed Quux", "PERSON")], []),
        ("Anna Berg spoke; Berg left.", [("Anna Berg", "PERSON"), ("Berg", "PERSON")], []),
        ("He met Ivan Petrov there.", [("Ivan Petrov", "PERSON")], []),
        ("He left the Norland Supreme Court.", [("Norland Supreme Court", "ORG")], []),
        ("He read Norland Quux there.", [], ["Norland", "Quux"]),
        ("He left the University of Norland.", [], ["University", "Norland"]),
    ],
)
def test_news_is_marked_or_left_open(
    tables: silver.Tables, text: str, expected: list[tuple[str, str]], left: list[str]
) -> None:
    doc = NLP.make_doc(text)
    silver.mark(doc, tables)
    assert entities(doc) == expected
    assert [token.text for token in doc if not token.ent_iob] == left


def test_names_that_stand_everywhere_are_not_repeated_without_end() -> None:
    docs = [Doc(NLP.vocab, words=["Norland"], ents=["B-LOC"]) for _ in range(5)]
    assert len(list(silver.choose(docs, most=2))) == 2
