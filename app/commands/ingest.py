"""`parley ingest`: articles into the graph; what this reader has read before is passed over."""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from graph.connection import connect
from graph.errors import ParleyError
from graph.ingestion import Outcome
from graph.knowledge import SEEDS, Knowledge
from graph.knowledge_graph import load_knowledge
from graph.settings import Settings
from graph.store import Store
from ingest.document import Document
from ingest.errors import ReaderFailed, SourceError
from ingest.sources.paths import find_files, read_file

_BATCH = 50  # documents of one transaction: read, then written, so that little is lost when the process is killed
_WORDS = {
    Outcome.NEW: "new",
    Outcome.REPLACED: "read anew",
    Outcome.PUBLISHED: "known, with a new publication",
    Outcome.SAME: "known",
    Outcome.ERASED: "erased before and left out",
}


class SomeUnread(ParleyError):
    """Some of the sources could not be taken in."""


def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Articles: text or JSONL files, folders of them, or -.")],
) -> None:
    """Read articles into the graph, each once; a second run passes over what is there."""
    problems: list[SourceError] = []
    outcomes: Counter[Outcome] = Counter()
    documents = list(_documents(find_files(paths), problems))
    if documents:
        with connect() as connection:
            store = Store(connection.driver, connection.database)
            with Console(stderr=True).status("bringing the knowledge tables into the graph"):
                load_knowledge(connection.driver, connection.database, Knowledge.load(SEEDS, Settings().overlay))
            with store.loading():
                outcomes = _write(store, documents, problems)
    told = [f"{number} {_WORDS[outcome]}" for outcome, number in outcomes.items()]
    sys.stderr.write(f"{len(documents)} articles: {', '.join(told) or 'none'}\n")
    for problem in problems:
        sys.stderr.write(f"parley: {problem}\n")
    if problems:
        raise SomeUnread(f"{len(problems)} of the sources could not be read, see above; the rest is in the graph")


def _documents(files: list[Path], problems: list[SourceError]) -> Iterator[Document]:
    """The documents of all files; a file that cannot be read is noted and does not stop the others."""
    for file in files:
        try:
            yield from read_file(file)
        except SourceError as error:
            problems.append(error)


def _write(store: Store, documents: list[Document], problems: list[SourceError]) -> Counter[Outcome]:
    """Read and write what this reader has not read before; the model is loaded only if there is any."""
    from ingest.pipeline import Pipeline, extractor_version

    overlay = Settings().overlay
    unread = store.unread([document.article() for document in documents], extractor_version(overlay))
    outcomes = Counter({Outcome.SAME: sum(document.id not in unread for document in documents)})
    todo = [document for document in documents if document.id in unread]
    if not todo:
        return +outcomes
    with _progress() as progress:
        task = progress.add_task("loading the reader", total=None)
        pipeline = Pipeline(overlay)
        progress.update(task, description="reading", total=len(todo), completed=0)
        waiting = iter(todo)
        while batch := list(islice(waiting, _BATCH)):
            readings = []
            for document in batch:
                try:
                    readings.append(pipeline.read(document))
                except Exception as error:  # one text that the reader breaks on must not stop all others
                    problems.append(ReaderFailed(f"{document.name}: the reader failed ({error!r}); please report it"))
                progress.advance(task)
            outcomes.update(store.write_many(readings))
    return +outcomes


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
