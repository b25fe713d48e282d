"""`parley backup` and `parley restore`: the data directory in one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

from graph.embedded import backup as backups
from graph.settings import Settings


def backup(file: Annotated[Path, typer.Argument(help="File to write, for example parley-backup.tar.gz.")]) -> None:
    """Stop the engine if nobody uses it, and copy the data directory into one file."""
    size = backups.backup(Settings(), file)
    print(f"{file}: {size / 1e6:.1f} MB; it holds the engine's password, so keep it to yourself")


def restore(
    file: Annotated[Path, typer.Argument(help="What `parley backup` wrote.", exists=True, dir_okay=False)],
    replace: Annotated[bool, typer.Option("--replace", help="Drop the graph that is there.")] = False,
) -> None:
    """Bring a data directory back from a backup."""
    backups.restore(Settings(), file, replace=replace)
    print("restored")
