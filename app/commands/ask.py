"""`parley ask`: a question in plain English, answered from the graph with the sentences behind the answer."""

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console

from app.ask import answer
from graph.connection import connect
from graph.migrations import migrate
from graph.queries.reader import GraphReader
from ingest.nlp.text_times import find_times


def ask(
    question: Annotated[str, typer.Argument(help='A question, such as "who met whom in December 2023".')],
    *,
    json: Annotated[bool, typer.Option("--json", help="The whole answer as JSON, for machines.")] = False,
) -> None:
    """Answer a question from the graph; the same answer is had over REST at the address that is shown."""
    with connect() as connection:
        migrate(connection.driver, connection.database)
        graph = GraphReader(connection.driver, connection.database)
        found = answer(graph, question, find_times, today=datetime.now(UTC).date())
    if json:
        sys.stdout.write(found.model_dump_json(indent=2) + "\n")
        return
    from app.terminal import show_answer

    show_answer(found, Console())
