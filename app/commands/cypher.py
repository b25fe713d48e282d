"""`parley cypher`: an analyst's own query, through the same read-only gate as over REST."""

import json as json_format
import sys
from typing import Annotated

import typer
from rich.console import Console

from app.errors import BadRequest
from app.main import make_guard
from app.settings import ServiceSettings
from app.terminal import show_table
from graph.connection import connect


def cypher(
    query: Annotated[str, typer.Argument(help="A query that reads the graph.")],
    *,
    parameters: Annotated[str, typer.Option(help='Its parameters as JSON: {"id": "Q399"}.')] = "{}",
    json: Annotated[bool, typer.Option("--json", help="Columns and rows as JSON, for machines.")] = False,
) -> None:
    """Run a read-only Cypher query within the limits of time, rows and bytes."""
    given = _read(parameters)
    with connect() as connection:
        table = make_guard(connection, ServiceSettings()).run(query, given)
    if json:
        rows = {"columns": table.columns, "rows": table.rows, "truncated": table.truncated}
        sys.stdout.write(json_format.dumps(rows, ensure_ascii=False) + "\n")
    else:
        show_table(table, Console())


def _read(parameters: str) -> dict[str, object]:
    """Parameters as given on the command line.

    Raises:
        BadRequest: they are no JSON object.
    """
    try:
        given = json_format.loads(parameters)
    except ValueError as error:
        raise BadRequest(f"--parameters is no JSON: {error}") from error
    if not isinstance(given, dict):
        raise BadRequest('--parameters is no JSON object, such as {"id": "Q399"}')
    return given
