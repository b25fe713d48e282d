"""A full disk and a server that goes away in the middle of writing: a clear error, nothing lost, and on it goes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from benchmarks.synthetic import World
from graph.claims import Reading
from graph.connection import Connection, connect
from graph.embedded.engine import Engine
from graph.embedded.state import USER
from graph.errors import DiskFull, ServerUnreachable
from graph.settings import Settings
from graph.store import Store
from graph.verify import verify

pytestmark = pytest.mark.store
_SIZE = 400 << 20  # bytes of the small disk
_LEFT = 300_000  # bytes left on it: less than the next file of the transaction log
_LARGE = "UNWIND range(1, 20) AS n CREATE (:Mark {text: $text})"  # fills a file of the log by itself
_NUMBER = "MATCH (a:Article) RETURN count(a) AS n"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up on a server after two seconds: nobody brings this one back meanwhile."""
    monkeypatch.setattr("graph.connection._RETRY_TIME", 2.0)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Settings]:
    """A data directory on a small disk of its own, in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(disk)]
    if os.name != "posix" or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root alone")
    settings = Settings(data_dir=disk / "data", neo4j_uri=None, engine_linger=60)
    yield settings
    Engine(settings).stop(force=True)
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    """Some articles, told of again and again."""
    return list(World(20).readings())


def look(connection: Connection, documents: int) -> None:
    """Every document that was acknowledged and no other, each whole."""
    assert connection.driver.execute_query(_NUMBER).records[0]["n"] == documents
    assert verify(connection.driver) == []


def test_a_full_disk_is_named_and_writing_goes_on_when_there_is_room(small: Settings, readings: list[Reading]) -> None:
    ballast = small.data_dir.with_name("ballast")
    with pytest.raises(DiskFull, match="PARLEY_DATA_DIR"), connect(small) as connection:
        store = Store(connection.driver, connection.database)
        store.write_many(readings[:20])
        ballast.write_bytes(bytes(shutil.disk_usage(small.data_dir).free - _LEFT))
        connection.driver.execute_query(_LARGE, text="x" * (1 << 20))
    with pytest.raises(DiskFull), connect(small):
        pass
    ballast.unlink()
    with connect(small) as connection:
        look(connection, 20)
        Store(connection.driver, connection.database).write_many(readings)
        look(connection, len(readings))


def test_a_server_that_goes_away_is_named_and_writing_goes_on_when_it_is_back(
    tmp_path: Path, readings: list[Reading]
) -> None:
    own = Settings(data_dir=tmp_path, neo4j_uri=None)
    engine = Engine(own)
    state = engine.start()
    server = Settings(neo4j_uri=state.uri, neo4j_user=USER, neo4j_password=SecretStr(state.password))
    try:
        with pytest.raises(ServerUnreachable, match="run the command again"), connect(server) as connection:
            store = Store(connection.driver, connection.database)
            store.write_many(readings[:20])
            engine.stop(force=True)
            store.write_many(readings[20:])
        assert engine.start().uri == state.uri
        with connect(server) as connection:
            look(connection, 20)
            Store(connection.driver, connection.database).write_many(readings[:40])
            look(connection, 40)
    finally:
        engine.stop(force=True)
