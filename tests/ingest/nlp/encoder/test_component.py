"""The component over the model that Parley ships: windows, blanks, batches and broken files."""

import shutil
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.encoder.network import ENCODER
from ingest.nlp.reader import MODEL, load_model

SENTENCE = "President Ada Falk of Norland met the Kaldrian foreign minister in Oslo on Friday."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def facts(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.text, t.ent_type_) for t in doc]


def test_batches_read_as_single_texts(nlp: Language) -> None:
    texts = [SENTENCE, "", " ", "They met.", SENTENCE + " They met.", "\n", "x"]
    together = list(nlp.pipe(texts))
    assert [doc.text for doc in together] == texts
    assert [[(t.dep_, t.head.i, t.tag_) for t in doc] for doc in together] == [
        [(t.dep_, t.head.i, t.tag_) for t in nlp(text)] for text in texts
    ]


def test_long_paragraphs_keep_their_sentences(nlp: Language) -> None:
    doc = nlp(" ".join([SENTENCE] * 60))
    assert [sentence.text for sentence in doc.sents] == [SENTENCE] * 60
    assert {(name.text, name.label_) for name in doc.ents} >= {("Ada Falk", "PERSON"), ("Oslo", "LOC")}


def test_a_sentence_without_end_is_cut(nlp: Language) -> None:
    doc = nlp("and they met " * 2000)
    assert all(token.dep_ for token in doc)
    assert max(len(sentence) for sentence in doc.sents) <= 400


def test_blanks_hang_on_the_word_before(nlp: Language) -> None:
    doc = nlp("  They   met  again.")
    assert [(token.tag_, token.head.text) for token in doc if token.is_space] == [
        ("_SP", "They"), ("_SP", "They"), ("_SP", "met"),
    ]  # fmt: skip
    assert len(list(doc.sents)) == 1


@pytest.mark.parametrize("blank", ["  ", " \x0b ", "\u2028", "\x85"])
def test_names_go_on_over_blanks(nlp: Language, blank: str) -> None:
    doc = nlp(SENTENCE.replace(" ", blank))
    assert ("Ada", "Falk", "PERSON") in [(name[0].text, name[-1].text, name.label_) for name in doc.ents]


def test_names_do_not_overlap_and_have_limits(nlp: Language) -> None:
    doc = nlp(SENTENCE)
    assert [(name.text, name.label_) for name in doc.ents] == [
        ("Ada Falk", "PERSON"), ("Norland", "LOC"), ("Oslo", "LOC"),
    ]  # fmt: skip


def test_a_copy_reads_alike(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    assert facts(load_model(str(tmp_path / "copy"))(SENTENCE)) == facts(nlp(SENTENCE))


def test_broken_weights_are_named(tmp_path: Path) -> None:
    shutil.copytree(MODEL, tmp_path / "model")
    broken = tmp_path / "model" / "encoder" / ENCODER
    broken.write_bytes(broken.read_bytes()[:1000])
    with pytest.raises(OSError, match=f"{ENCODER}: the model is broken"):
        load_model(str(tmp_path / "model"))
