"""`parley engine`: start, stop, look at and drop the embedded Neo4j."""

from typing import Annotated

import typer
from rich.console import Console

from graph.embedded.engine import Engine, Status
from graph.embedded.log import tail
from graph.embedded.state import USER
from graph.settings import Settings

app = typer.Typer(no_args_is_help=True)


@app.command()
def start() -> None:
    """Start the engine and leave it running until it is stopped."""
    state = Engine(Settings()).start()
    print(f"running at {state.uri}")


@app.command()
def stop(
    force: Annotated[bool, typer.Option("--force", help="Stop it even while other processes use it.")] = False,
) -> None:
    """Stop the engine."""
    print("stopped" if Engine(Settings()).stop(force=force) else "it was not running")


@app.command()
def status() -> None:
    """Tell whether the engine runs, where, and how to open it in Neo4j's own tools."""
    show(Engine(Settings()).status())


@app.command()
def reset(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Stop the engine and delete the graph."""
    engine = Engine(Settings())
    if not yes:
        typer.confirm(f"Delete the graph in {engine.home}?", abort=True)
    engine.reset()
    print("deleted; the next command starts with an empty graph")


@app.command()
def logs(
    lines: Annotated[int, typer.Option("--lines", "-n", min=1, help="How many lines.")] = 50,
) -> None:
    """Print the end of the engine's log."""
    engine = Engine(Settings())
    for line in tail(engine.log, lines):
        print(line)
    Console(stderr=True).print(f"whole log: {engine.log}", soft_wrap=True)


def show(status: Status) -> None:
    """Print what a user needs to know of an engine."""
    print(f"engine      {status.phase}")
    print(f"folder      {status.home}")
    if status.phase != "running":
        return
    print(f"address     {status.uri}")
    print(f"processes   engine {status.engine}, supervisor {status.supervisor}")
    print(f"used by     {status.owners} process(es){', kept until stopped' if status.pinned else ''}")
    print(f"Neo4j tools connect to {status.uri} as user {USER!r} with the password in {status.home / 'engine.json'}")
