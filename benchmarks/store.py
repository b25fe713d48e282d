"""Loads a synthetic graph of realistic degree and says how fast, how large and with how much memory.

Usage: python -m benchmarks.store [MEETINGS]; a meeting comes with about ten claims.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks.synthetic import World
from graph.connection import connect
from graph.embedded.engine import Engine
from graph.settings import Settings
from graph.store import Store

_MB = 1_000_000


def main(meetings: int) -> None:
    """Load into an embedded engine of its own, which is dropped at the end."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # the engine ends a moment after its last user
        settings = Settings(data_dir=Path(folder), neo4j_uri=None)
        with connect(settings, linger=0) as connection:
            readings = list(World(meetings).readings())
            claims = sum(len(reading.meetings) + len(reading.statements) for reading in readings)
            store = Store(connection.driver, connection.database)
            began = time.perf_counter()
            for at in range(0, len(readings), 2000):
                part, since = readings[at : at + 2000], time.perf_counter()
                store.write_many(part)
                print(f"{at + len(part):>8} documents, {len(part) / (time.perf_counter() - since):7.1f} a second now")
            took = time.perf_counter() - began
            print(f"{len(readings)} documents, {claims} claims in {took:.1f} s: ", end="")
            print(f"{len(readings) / took:.1f} documents and {claims / took:.1f} claims a second")
            count = "MATCH (m:Meeting) RETURN count(m) AS meetings"
            print(f"{connection.driver.execute_query(count).records[0]['meetings']} meetings of {meetings}")
            pid = Engine(settings).status().engine
            print(f"engine: {psutil.Process(pid).memory_info().rss / _MB:.0f} MB of memory")
            print(f"on disk: {_size(settings.engine_home) / _MB:.0f} MB")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
