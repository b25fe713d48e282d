"""`parley run`: articles in, the answer in the terminal, then the service; what `make run` calls."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.commands.ask import ask
from app.commands.ingest import ingest
from app.commands.serve import serve
from graph.connection import connect

QUESTION = "who met whom in December 2023"


def run(
    paths: Annotated[list[Path], typer.Argument(help="Articles: text or JSONL files, or folders of them.")],
    port: Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, help="Port to listen on.")] = 8000,
    question: Annotated[str, typer.Option(help="What to answer before serving.")] = QUESTION,
) -> None:
    """Ingest, answer a question, then serve the API and the explorer until Ctrl-C."""
    with connect(linger=0):  # holds the engine from the first step to the last
        ingest(paths)
        sys.stdout.write(f"\n{question}?\n\n")
        ask(question)
        sys.stdout.write(f"\nAPI and explorer: http://127.0.0.1:{port}   (Ctrl-C ends everything)\n")
        sys.stdout.flush()
        serve(port=port)
