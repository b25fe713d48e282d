"""The whole pipeline on texts that nobody wrote: nothing raises, sentences stay bounded, no word is kept."""

from datetime import date
from itertools import pairwise

import pytest

from benchmarks.worst import Worst
from ingest.document import Document
from ingest.pipeline import Pipeline

NEWS = "Ute Zander met Jan Novak in Oslo on Monday. “We agreed,” Zander said.\n\nNovak left."
WORST = Worst([NEWS]).kinds
SIZE = 1_000  # characters


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize("kind", WORST)
def test_the_worst_documents_are_read(pipeline: Pipeline, kind: str) -> None:
    text = WORST[kind](SIZE)
    reading = pipeline.read(Document(text=text, published=date(2024, 3, 5)))
    evidence = [meeting.evidence for meeting in reading.meetings]
    evidence += [statement.evidence for statement in reading.statements]
    assert all(text[each.start : each.end] == each.sentence for each in evidence)


@pytest.mark.parametrize("kind", ["one sentence", "one verb", "respectively", "who met", "brackets"])
def test_no_sentence_is_without_end(pipeline: Pipeline, kind: str) -> None:
    doc = pipeline.reader.annotate(Document(text=WORST[kind](8 * SIZE), published=date(2024, 3, 5)))
    assert all(a.end == b.start for a, b in pairwise(doc.sents))
    assert max(len(sentence) for sentence in doc.sents) <= 200


def test_no_word_is_kept_from_document_to_document(pipeline: Pipeline) -> None:
    strings = pipeline.reader.nlp.vocab.strings
    before = len(strings)
    texts = [f"{NEWS} Ute Zander met Ana Velm{number}ova." for number in range(20)]
    readings = [pipeline.read(Document(text=text, published=date(2024, 3, 5))) for text in texts]
    assert len(strings) == before
    assert all(reading.meetings[0].evidence.sentence.startswith("Ute Zander met") for reading in readings)
