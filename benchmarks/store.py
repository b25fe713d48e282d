"""Loads a synthetic graph of realistic degree and says how fast, how large and with how much memory.

Usage: python -m benchmarks.store [MEETINGS] [--data FOLDER]; a meeting comes with about ten claims. With --data the
graph is kept for `benchmarks.queries`; otherwise it is dropped at the end. A load that was cut short goes on.
"""

import argparse
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from neo4j import Driver

from benchmarks.synthetic import World
from graph.claims import Reading
from graph.connection import connect
from graph.embedded.engine import Engine
from graph.settings import Settings
from graph.store import Store

_MB = 1_000_000
_AT_ONCE = 10_000  # documents between two lines of the report


def main(meetings: int, data: Path | None) -> None:
    """Load into an embedded engine of its own."""
    with _folder(data) as folder:
        settings = Settings(data_dir=folder, neo4j_uri=None)
        with connect(settings, linger=0) as connection:
            _load(Store(connection.driver, connection.database), World(meetings).readings())
            print(f"{_count(connection.driver, 'Meeting')} meetings of {meetings}")
            print(f"{_count(connection.driver, 'Claim')} claims")
            pid = Engine(settings).status().engine
            print(f"engine: {psutil.Process(pid).memory_info().rss / _MB:.0f} MB of memory")
        print(f"on disk: {_size(settings.engine_home) / _MB:.0f} MB")


def _load(store: Store, readings: Iterator[Reading]) -> None:
    documents, claims, began = 0, 0, time.perf_counter()
    with store.loading():
        while part := list(islice(readings, _AT_ONCE)):
            since = time.perf_counter()
            store.write_many(part)
            documents += len(part)
            claims += sum(len(reading.meetings) + len(reading.statements) for reading in part)
            rate = len(part) / (time.perf_counter() - since)
            print(f"{documents:>8} documents, {claims:>8} claims, {rate:6.1f} documents a second now", flush=True)
    took = time.perf_counter() - began
    print(f"{took:.0f} s: {documents / took:.1f} documents, {claims / took:.1f} claims a second")


@contextmanager
def _folder(data: Path | None) -> Iterator[Path]:
    """The folder to keep, or one that is dropped: the engine may end a moment after its last user."""
    if data is not None:
        yield data
    else:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            yield Path(folder)


def _count(driver: Driver, label: str) -> int:
    return int(driver.execute_query(f"MATCH (n:{label}) RETURN count(n) AS n").records[0]["n"])


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("meetings", nargs="?", type=int, default=2_000)
    parser.add_argument("--data", type=Path, help="folder in which the graph is kept")
    arguments = parser.parse_args()
    main(arguments.meetings, arguments.data)
