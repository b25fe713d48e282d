"""Bring the engine's jars to this machine: in parallel, each checked against the lock, resumable, all or nothing.

Jars gather in a folder named `….partial`, each as `NAME.part` until its hash is right; when the last one is in place
the folder takes its final name. A folder of that name is therefore complete, whatever was cut off before.
"""

import errno
import os
import shutil
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path

import requests
from filelock import FileLock
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from graph.embedded.jars import Jar, Lock, sha256_of
from graph.embedded.repository import repository
from graph.errors import DiskFull, FetchError, NoNetwork, WrongHash
from graph.settings import Settings

_PARALLEL = 16  # the files are small, so latency counts: 213 jars took 1 s so, 52 s one after the other
_TIMEOUT = (10.0, 60.0)  # seconds to connect, and between two pieces
_PIECE = 1 << 16
_TRIES = 3  # per jar; each goes on where the one before was cut off
_OFFLINE = "without a network set PARLEY_NEO4J_JARS to a folder of Neo4j's jars (the lib folder of its archive)"

Advance = Callable[[int], object]


def jars_folder(settings: Settings) -> Path:
    """Folder of the engine's jars, fetched first if need be; shows progress on a terminal.

    Raises:
        FetchError: the folder set by the user holds no Neo4j, or the jars cannot be had; see its subclasses.
        DiskFull: no space left in the cache.
    """
    if settings.neo4j_jars:
        return _given(settings.neo4j_jars.expanduser().absolute())
    lock = Lock.read()
    folder = settings.cache_dir.expanduser().absolute() / lock.name
    if not _complete(folder, lock):
        try:
            fetch(lock, folder, repository(settings))
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise DiskFull(
                    f"no space left in {folder.parent}: Neo4j needs {lock.size >> 20} MB there; free some, or set "
                    "PARLEY_CACHE_DIR to another disk"
                ) from error
            raise FetchError(f"cannot write to {folder.parent} ({error.strerror}); set PARLEY_CACHE_DIR") from error
    return folder


def fetch(lock: Lock, folder: Path, address: str) -> None:
    """Fetch what is missing of `lock` from the Maven repository at `address` and put `folder` in place.

    Raises:
        NoNetwork: the repository does not answer.
        WrongHash: a jar arrived whole but is not the locked one.
        FetchError: the repository answers, but not with the jar.
    """
    partial = folder.with_name(folder.name + ".partial")
    partial.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(folder.name + ".lock")):
        if _complete(folder, lock):
            return
        if folder.exists():
            folder.rename(partial / "damaged")
            _salvage(partial / "damaged", partial, lock)
        _fetch_all(lock, partial, address)
        partial.rename(folder)


def _given(folder: Path) -> Path:
    if not any(folder.glob("neo4j-kernel-[0-9]*.jar")):
        raise FetchError(f"PARLEY_NEO4J_JARS={folder} holds no Neo4j; it should be the lib folder of Neo4j's archive")
    return folder


def _complete(folder: Path, lock: Lock) -> bool:
    """Names and sizes suffice here: hashes were checked before the folder got its name."""
    try:
        return all((folder / jar.name).stat().st_size == jar.size for jar in lock.jars)
    except OSError:
        return False


def _salvage(damaged: Path, partial: Path, lock: Lock) -> None:
    """Keep what is still right of a folder from which something was deleted or cut."""
    for jar in lock.jars:
        kept = damaged / jar.name
        if kept.is_file() and sha256_of(kept) == jar.sha256:
            kept.replace(partial / jar.name)
    shutil.rmtree(damaged)


def _fetch_all(lock: Lock, partial: Path, address: str) -> None:
    missing = [jar for jar in lock.jars if not (partial / jar.name).is_file()]
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    with (
        Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress,
        requests.Session() as session,
        ThreadPoolExecutor(_PARALLEL) as pool,
    ):
        if "REQUESTS_CA_BUNDLE" not in os.environ and "SSL_CERT_FILE" in os.environ:
            session.verify = os.environ["SSL_CERT_FILE"]  # the name that other programs than requests go by
        task = progress.add_task(f"Fetching Neo4j {lock.version}", total=sum(jar.size for jar in missing))
        _first_error_ends(
            pool, [pool.submit(_fetch_one, session, address, jar, partial, _advance(progress, task)) for jar in missing]
        )


def _advance(progress: Progress, task: object) -> Advance:
    return lambda size: progress.update(task, advance=size)  # type: ignore[arg-type]


def _first_error_ends(pool: ThreadPoolExecutor, futures: list[Future[None]]) -> None:
    try:
        for future in as_completed(futures):
            future.result()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise


def _fetch_one(session: requests.Session, address: str, jar: Jar, partial: Path, advance: Advance) -> None:
    part = partial / f"{jar.name}.part"
    for left in reversed(range(_TRIES)):
        try:
            _download(session, f"{address}/{jar.path}", part, advance)
        except requests.RequestException as error:
            if left:
                continue
            raise NoNetwork(
                f"{address} does not answer ({_reason(error)}): try again, what has come so far is kept; {_OFFLINE}"
            ) from error
        if part.stat().st_size >= jar.size:
            break
    if sha256_of(part) != jar.sha256:
        part.unlink()
        raise WrongHash(
            f"{jar.name} from {address} is not the file that Parley was tested with (its SHA-256 differs): "
            "try again, or take another repository by PARLEY_MAVEN_REPOSITORY"
        )
    part.replace(partial / jar.name)


def _download(session: requests.Session, address: str, part: Path, advance: Advance) -> None:
    """Append what is missing of one file; a server that knows no ranges sends it whole again."""
    have = part.stat().st_size if part.exists() else 0
    headers = {"Range": f"bytes={have}-"} if have else {}
    with session.get(address, headers=headers, stream=True, timeout=_TIMEOUT) as response:
        if response.status_code == requests.codes.requested_range_not_satisfiable:
            return
        if not response.ok:
            raise FetchError(
                f"{address} answers {response.status_code} {response.reason}: check PARLEY_MAVEN_REPOSITORY; {_OFFLINE}"
            )
        resumed = response.status_code == requests.codes.partial_content
        with part.open("ab" if resumed else "wb") as file:
            for piece in response.iter_content(_PIECE):
                file.write(piece)
                advance(len(piece))


def _reason(error: requests.RequestException) -> str:
    """The innermost cause, in one short line: the outer ones repeat the address and the pool."""
    cause: BaseException = error
    while cause.__cause__ or cause.__context__:
        cause = cause.__cause__ or cause.__context__ or cause
    return str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
