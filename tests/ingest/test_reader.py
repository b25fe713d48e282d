"""The reader over a blank model: text kept to the character, paragraph by paragraph, whatever the text is."""

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from ingest.document import Document
from ingest.nlp.reader import Component, Reader

SENTENCES = spacy.blank("en")
SENTENCES.add_pipe("sentencizer")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One.",
        "One.\n\nTwo. Three.",
        "One \n  two\n\n\n\n“three”",
        "\n \n",
        "a" * 50_000,
        "word " * 10_000 + "\n\nend",
        "e\u0301 — \U0001f91d \u202e x",
    ],
)
def test_no_character_is_lost(text: str) -> None:
    document = Document(text=text, published=date(2024, 3, 5))
    assert Reader(SENTENCES).annotate(document).text == document.text


@pytest.mark.parametrize("mark", ['"', "“", ";", "a", "1/2-"])
def test_a_run_of_marks_costs_no_more_than_a_few_words(mark: str) -> None:
    doc = Reader(SENTENCES).annotate(Document(text=f"One. {mark * 20_000} Two.", published=None))
    assert len(doc) < 100
    assert next(doc.sents).text.strip() == "One."


@pytest.mark.parametrize("mark", ["“", ".", "_", "😀"])
def test_runs_of_one_mark_are_one_token_each(mark: str) -> None:
    line = mark * 40
    doc = Reader(SENTENCES).annotate(Document(text=f"One. {line} {line} Two.", published=None))
    assert [token.text for token in doc if mark in token.text[1:]] == [line, line]


def test_no_sentence_runs_over_a_paragraph() -> None:
    doc = Reader(SENTENCES).annotate(Document(text="A heading\n\nOsk met Vanche", published=None))
    assert [sentence.text.strip() for sentence in doc.sents if sentence.text.strip()] == ["A heading", "Osk met Vanche"]


def test_components_see_the_whole_document_in_their_order() -> None:
    seen: list[tuple[str, str]] = []

    def component(name: str) -> Component:
        def note(doc: Doc) -> Doc:
            seen.append((name, doc.text))
            return doc

        return note

    document = Document(text="One.\n\nTwo.", published=date(2024, 3, 5))
    doc = Reader(SENTENCES, [component("first"), component("second")]).annotate(document)
    assert seen == [("first", "One.\n\nTwo."), ("second", "One.\n\nTwo.")]
    assert doc._.published == date(2024, 3, 5)
    assert doc._.document == document.id
