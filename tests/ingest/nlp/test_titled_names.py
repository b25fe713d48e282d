"""Titled names that no table knows, from all regions, as the shipped model and the rules read them together."""

from datetime import date
from pathlib import Path

import pytest

from graph.knowledge import Knowledge
from ingest.document import Document
from ingest.nlp.annotations import MentionKind
from ingest.nlp.mentions import Mentions
from ingest.nlp.reader import Reader, load_model

SENTENCES = Path(__file__).with_name("titled_names.txt")  # a sentence a line, " | ", the names in it by "; "
FLOOR = 0.97  # share of the names read to the letter


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_model(), [Mentions(Knowledge.load())])


def test_unfamiliar_titled_names_are_read_to_the_letter(reader: Reader) -> None:
    wanted, missed = 0, []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        text, names = line.split(" | ")
        doc = reader.annotate(Document(text=text, published=date(2031, 3, 6)))
        found = {mention.name for mention in doc._.mentions if mention.kind is MentionKind.PERSON}
        wanted += len(names.split("; "))
        missed += [name for name in names.split("; ") if name not in found]
    assert len(missed) <= (1 - FLOOR) * wanted, missed
