"""`parley extract`: one document in, its meetings and statements out as JSON; needs no graph."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app import page
from app.explanation import show_explanation
from graph.settings import Settings
from ingest.pipeline import Pipeline
from ingest.records import records
from ingest.sources.paths import read_file, read_lines


def extract(
    path: Annotated[Path, typer.Argument(help="A text file with a 'date YYYY-MM-DD' header; - for standard input.")],
    *,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Lines {"id", "date", "title"?, "text"} in, one line each out, in order.')
    ] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="For people: each fact's sentence, rule, date and the reason of each link."),
    ] = False,
    html: Annotated[
        bool, typer.Option("--html", help="The same as a page of its own, written to standard output.")
    ] = False,
    model: Annotated[str | None, typer.Option(help="An installed spaCy pipeline instead of the shipped one.")] = None,
) -> None:
    """Read documents and write what they say as JSON, without a graph.

    Fields are those of the annotation guide: meetings, statements, each with evidence as character offsets.
    """
    documents = read_lines(path) if jsonl else read_file(path)
    pipeline: Pipeline | None = None
    for document in documents:
        if pipeline is None:
            pipeline = Pipeline(Settings().overlay, model=model)
            sys.stdout.write(page.OPENING if html else "")
        doc = pipeline.reader.annotate(document)
        reading = pipeline.extract(doc, document)
        if html:
            sys.stdout.write(page.article(reading, doc, name=document.name) + "\n")
        elif explain:
            show_explanation(reading, Console())
        else:
            record = records(reading, name=document.name if jsonl else "")
            json.dump(record, sys.stdout, ensure_ascii=False, indent=None if jsonl else 2)
            sys.stdout.write("\n")
        sys.stdout.flush()
