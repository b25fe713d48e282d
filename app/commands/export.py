"""`parley export` and `parley import`: move claims and knowledge between graphs as lines of JSON."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.connection import connect
from graph.store import Store
from graph.transfer import export, load


def export_graph(
    to: Annotated[Path | None, typer.Argument(help="File to write; standard output by default.")] = None,
) -> None:
    """Write claims and knowledge as NDJSON; a file is there whole or not at all."""
    with connect() as connection:
        lines = export(connection.driver, connection.database)
        if to is None:
            sys.stdout.writelines(line + "\n" for line in lines)
            return
        part = to.with_name(to.name + ".part")
        with part.open("w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines)
        part.replace(to)


def import_graph(
    source: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="File that export wrote.")],
) -> None:
    """Load what export wrote, in addition to what the graph holds."""
    with connect() as connection, source.open(encoding="utf-8") as lines:
        count = load(lines, Store(connection.driver, connection.database))
    print(f"{count} documents")
