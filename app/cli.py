"""The command line `parley`: a table of commands, and one place where errors become one line."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import ParleyError

# Name → where it is (module:attribute, a function or a group of its own) and what the list of commands says of it.
# Only the module of the command that is called gets imported, so `parley --help` loads neither spaCy nor the driver.
COMMANDS = {
    "run": ("app.commands.run:run", "Ingest, answer a question, then serve: the whole way in one command."),
    "ingest": ("app.commands.ingest:ingest", "Read articles into the graph."),
    "extract": ("app.commands.extract:extract", "Read one document, or JSONL, into JSON; needs no graph."),
    "evaluate": ("app.commands.evaluate:evaluate", "Measure extraction against gold annotations."),
    "ask": ("app.commands.ask:ask", "Answer a question, such as: who met whom in December 2023."),
    "cypher": ("app.commands.cypher:cypher", "Run a read-only Cypher query."),
    "serve": ("app.commands.serve:serve", "Serve the API and the explorer."),
    "status": ("app.commands.status:status", "Tell where the graph is and what is in it."),
    "retract": ("app.commands.retract:retract", "Take a document back out of the graph."),
    "verify": ("app.commands.verify:verify", "Recompute what is derived from claims and report any difference."),
    "kb": ("app.commands.kb:app", "Check and extend the knowledge of people, offices and memberships."),
    "export": ("app.commands.export:export_graph", "Write claims and knowledge as NDJSON."),
    "import": ("app.commands.export:import_graph", "Load what export wrote."),
    "engine": ("app.commands.engine:app", "Start, stop and look after the embedded Neo4j."),
    "backup": ("app.commands.backup:backup", "Copy the data directory into one file."),
    "restore": ("app.commands.backup:restore", "Bring a data directory back from a backup."),
}


def application(arguments: list[str]) -> typer.Typer:
    """The application with every command listed and those that `arguments` name loaded."""
    application = typer.Typer(
        name="parley",
        help="Who met whom, who mediated, who said what: a dated graph from news, with the sentence behind every fact.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    application.callback()(_every_command)
    for name, (where, purpose) in COMMANDS.items():
        target = _load(where) if name in arguments else _not_loaded
        if isinstance(target, typer.Typer):
            application.add_typer(target, name=name, help=purpose)
        else:
            application.command(name, help=None if name in arguments else purpose)(target)
    return application


def main() -> None:
    """Entry point: exit status 0, 1 for an error that says what to do, 2 for wrong usage, 130 for Ctrl-C."""
    try:
        application(sys.argv[1:])()
    except ParleyError as error:
        sys.exit(f"parley: {' '.join(str(error).split())}")
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output, such as `head`, has gone: nothing is left to say, not even at the last flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _every_command(
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Data directory, instead of PARLEY_DATA_DIR.", show_default=False)
    ] = None,
) -> None:
    if data_dir:
        os.environ["PARLEY_DATA_DIR"] = str(data_dir)  # so that child processes use the same one


def _not_loaded() -> None:
    """Stands for a command in the list; one that is called has been loaded before."""


def _load(where: str) -> typer.Typer | Callable[..., object]:
    module, _, attribute = where.partition(":")
    target: typer.Typer | Callable[..., object] = getattr(import_module(module), attribute)
    return target
