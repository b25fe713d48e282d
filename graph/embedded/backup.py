"""A data directory in one file, and back: taken while the engine stands still, put in place whole or not at all."""

import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.embedded.engine import Engine
from graph.errors import BackupError
from graph.settings import Settings

# What belongs to running processes and not to the graph.
_TRANSIENT = {"neo4j/owners", "neo4j/run", "neo4j/logs", "neo4j/start.lock", "neo4j/supervisor.lock"}
_STATE = "neo4j/engine.json"


def backup(settings: Settings, file: Path) -> int:
    """Write the data directory to `file`, a gzipped tar that only its owner can read, for it holds the password.

    Returns:
        Size of the file in bytes.

    Raises:
        BackupError: there is no graph, or the file cannot be written.
        EngineInUse: other processes use the engine.
    """
    data = settings.engine_home.parent
    if not (data / _STATE).exists():
        raise BackupError(f"no graph in {data}: nothing to back up")
    with _as_one_line(file), Engine(settings).quiet(), tempfile.TemporaryDirectory(dir=file.absolute().parent) as place:
        unfinished = Path(place) / file.name
        unfinished.touch(mode=0o600)
        with tarfile.open(unfinished, mode="w:gz", compresslevel=1) as archive:
            archive.add(data, arcname=".", filter=_lasting)
        unfinished.replace(file)
    return file.stat().st_size


def restore(settings: Settings, file: Path, *, replace: bool = False) -> None:
    """Put what `backup` wrote back in place of the data directory.

    Args:
        replace: drop a graph that is there already.

    Raises:
        BackupError: the file is no backup, or a graph is there and `replace` is not set.
        EngineInUse: other processes use the engine.
    """
    data = settings.engine_home.parent
    if (data / _STATE).exists() and not replace:
        raise BackupError(f"{data} holds a graph: restore elsewhere with --data-dir, or drop it with --replace")
    data.parent.mkdir(parents=True, exist_ok=True)
    with _as_one_line(file), tempfile.TemporaryDirectory(dir=data.parent, prefix=".parley-") as place:
        fresh = Path(place) / "data"
        with tarfile.open(file) as archive:
            archive.extractall(fresh, filter="data")
        fresh.chmod(0o700)
        if not (fresh / _STATE).exists():
            raise BackupError(f"{file} is no backup of Parley's: nothing was changed")
        with Engine(settings).quiet():
            _swap(fresh, data, Path(place) / "old")


def _lasting(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    return None if member.name.removeprefix("./") in _TRANSIENT else member


def _swap(fresh: Path, data: Path, old: Path) -> None:
    data.rename(old)
    try:
        fresh.rename(data)
    except OSError:
        old.rename(data)
        raise


@contextmanager
def _as_one_line(file: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, tarfile.TarError, EOFError) as error:
        raise BackupError(f"{file}: {error}; nothing was changed") from error
