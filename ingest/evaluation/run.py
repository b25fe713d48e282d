"""Reads every text of a gold file and scores what comes out."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ingest.document import Document
from ingest.evaluation.score import Scores, score
from ingest.pipeline import Pipeline
from ingest.records import records


def evaluate(gold: Path, pipeline: Pipeline, *, advance: Callable[[], None] = lambda: None) -> Scores:
    """Score the pipeline on a gold file (JSON Lines with `id`, `date`, `text`, `meetings`, `statements`).

    `advance` is called after each document, for a progress bar.

    Raises:
        ValueError: a line is not JSON or lacks one of these fields.
    """
    documents = list(_documents(gold))
    extracted = {}
    for document in documents:
        reading = pipeline.read(
            Document(
                text=document["text"],
                published=date.fromisoformat(document["date"]),
                title=document.get("title", ""),
                name=document["id"],
            )
        )
        extracted[document["id"]] = records(reading, name=document["id"])
        advance()
    return score(documents, extracted)


def _documents(gold: Path) -> Iterator[dict[str, Any]]:
    with gold.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            document = json.loads(line)
            missing = {"id", "date", "text"} - document.keys()
            if missing:
                raise ValueError(f"{gold}, line {number}: lacks {', '.join(sorted(missing))}")
            yield document
