"""The embedded engine: shared, restarted after a crash, ended with its last owner, and never mistaken for another."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from neo4j.exceptions import DriverError, Neo4jError

from graph.connection import Connection, connect
from graph.embedded.backup import backup, restore
from graph.embedded.engine import Engine
from graph.embedded.fetch import jars_folder
from graph.embedded.state import State
from graph.errors import BackupError, EngineFailed, EngineInUse
from graph.settings import Settings

pytestmark = [pytest.mark.store, pytest.mark.skipif(os.name != "posix", reason="kills processes by signals")]

_PATIENCE = 60.0  # seconds; a bound for a machine that is busy, not a measurement


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """One data directory for all tests of this file, so that only the first pays for a new database."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("engine"), neo4j_uri=None, engine_linger=0)
    yield settings
    Engine(settings).stop(force=True)


def eventually(condition: Callable[[], bool], patience: float = _PATIENCE) -> bool:
    """Wait for what other processes do."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def stopped(settings: Settings) -> bool:
    return Engine(settings).status().phase == "stopped"


def processes(settings: Settings) -> list[int]:
    """Everything that runs on behalf of this data directory, found by its command line."""
    home = str(settings.engine_home)
    found = psutil.process_iter(["pid", "cmdline"])
    return [p.info["pid"] for p in found if any(home in part for part in p.info["cmdline"] or ())]


def put(connection: Connection, number: int) -> None:
    connection.driver.execute_query("MERGE (:Mark {number: $n})", n=number, database_=connection.database)


def marks(connection: Connection) -> set[int]:
    rows, _, _ = connection.driver.execute_query("MATCH (m:Mark) RETURN m.number AS n", database_=connection.database)
    return {row["n"] for row in rows}


def kill(pid: int | None) -> None:
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def test_is_private_and_ends_with_its_last_owner(settings: Settings) -> None:
    with connect(settings) as connection:
        put(connection, 1)
        home = settings.engine_home
        assert home.stat().st_mode & 0o777 == 0o700
        assert (home / "engine.json").stat().st_mode & 0o777 == 0o600
        state = State.read(home)
        assert state is not None
        assert not any(state.password in part for p in processes(settings) for part in psutil.Process(p).cmdline())
    assert eventually(lambda: stopped(settings))
    assert eventually(lambda: processes(settings) == [])


def test_what_was_written_is_there_after_three_stops_that_leave_nothing(settings: Settings) -> None:
    _start_and_stop(settings, times=3)


@pytest.mark.slow
def test_ten_stops_leave_nothing(settings: Settings) -> None:
    _start_and_stop(settings, times=10)


def _start_and_stop(settings: Settings, *, times: int) -> None:
    for turn in range(times):
        with connect(settings) as connection:
            put(connection, turn)
            port = int(connection.driver.get_server_info().address[1])
        assert eventually(lambda: stopped(settings))
        assert eventually(lambda: processes(settings) == [])
        assert list((settings.engine_home / "owners").iterdir()) == []
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
    with connect(settings) as connection:
        assert marks(connection) >= set(range(times))


@pytest.mark.slow
def test_the_second_start_uses_the_classes_of_the_first(settings: Settings, tmp_path: Path) -> None:
    jars = jars_folder(settings)
    cache = tmp_path / "cache"
    shutil.copytree(jars, cache / jars.name, copy_function=os.link)
    own = settings.model_copy(update={"data_dir": tmp_path / "data", "cache_dir": cache, "engine_linger": 3.0})
    with connect(own):
        pass
    assert eventually(lambda: stopped(own), patience=400.0)
    (archive,) = cache.glob("*.jsa")
    with connect(own, linger=0):
        engine = Engine(own).status().engine
        assert f"-XX:SharedArchiveFile={archive}" in psutil.Process(engine).cmdline()
        assert str(archive) in {each.path for each in psutil.Process(engine).memory_maps()}


def test_two_processes_share_one_engine(settings: Settings) -> None:
    script = (
        "from graph.connection import connect\n"
        "with connect() as c: c.driver.execute_query('MERGE (:Mark {number: 77})', database_=c.database)\n"
    )
    environment = os.environ | {"PARLEY_DATA_DIR": str(settings.data_dir), "PARLEY_ENGINE_LINGER": "0"}
    with connect(settings) as connection:
        before = Engine(settings).status()
        subprocess.run([sys.executable, "-c", script], env=environment, check=True, cwd=Path(__file__).parents[2])
        assert marks(connection) >= {77}
        assert Engine(settings).status().engine == before.engine
        with pytest.raises(EngineInUse, match="--force"):
            Engine(settings).stop()


def test_a_killed_engine_comes_back_at_the_same_address(settings: Settings) -> None:
    with connect(settings) as connection:
        put(connection, 5)
        engine = Engine(settings).status().engine
        kill(engine)
        assert eventually(lambda: Engine(settings).status().engine not in (engine, None))
        assert eventually(lambda: _answers(connection))
        assert marks(connection) >= {5}


def test_a_killed_supervisor_comes_back_while_it_is_needed(settings: Settings) -> None:
    with connect(settings) as connection:
        supervisor = Engine(settings).status().supervisor
        kill(supervisor)
        assert eventually(lambda: Engine(settings).status().supervisor not in (supervisor, None))
        assert eventually(lambda: _answers(connection))
    assert eventually(lambda: stopped(settings))


def test_a_killed_supervisor_leaves_nothing_and_the_next_start_works(settings: Settings) -> None:
    Engine(settings).start()
    kill(Engine(settings).status().supervisor)
    if sys.platform == "linux":
        assert eventually(lambda: processes(settings) == [])
    with connect(settings) as connection:
        put(connection, 9)
    assert eventually(lambda: processes(settings) == [])


def test_stays_without_owners_until_stopped(settings: Settings) -> None:
    state = Engine(settings).start()
    status = Engine(settings).status()
    assert (status.phase, status.uri, status.owners, status.pinned) == ("running", state.uri, 0, True)
    assert Engine(settings).stop()
    assert not Engine(settings).stop()
    assert eventually(lambda: processes(settings) == [])


def test_a_third_party_on_the_port_is_not_mistaken_for_the_engine(settings: Settings) -> None:
    before = State.read(settings.engine_home)
    assert before is not None
    with socket.create_server(("127.0.0.1", before.port)), connect(settings) as connection:
        assert connection.driver.get_server_info().address[1] != before.port
        assert marks(connection)
    assert eventually(lambda: stopped(settings))


def test_an_engine_that_cannot_start_says_why(settings: Settings) -> None:
    assert eventually(lambda: stopped(settings))
    own = settings.model_copy(update={"java": Path(sys.executable)})
    with pytest.raises(EngineFailed, match=r"engine\.log"), connect(own):
        pass
    assert eventually(lambda: processes(settings) == [])


def test_a_backup_restores_elsewhere(settings: Settings, tmp_path: Path) -> None:
    with connect(settings) as connection:
        put(connection, 11)
        expected = marks(connection)
        with pytest.raises(EngineInUse):
            backup(settings, tmp_path / "backup.tar.gz")
    backup(settings, tmp_path / "backup.tar.gz")
    assert (tmp_path / "backup.tar.gz").stat().st_mode & 0o777 == 0o600
    elsewhere = settings.model_copy(update={"data_dir": tmp_path / "elsewhere"})
    restore(elsewhere, tmp_path / "backup.tar.gz")
    with connect(elsewhere) as connection:
        assert marks(connection) == expected
    with pytest.raises(BackupError, match="--replace"):
        restore(elsewhere, tmp_path / "backup.tar.gz")
    assert eventually(lambda: stopped(elsewhere))


def test_what_is_no_backup_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "backup.tar.gz").write_bytes(b"no archive")
    with pytest.raises(BackupError, match="nothing was changed"):
        restore(settings, tmp_path / "backup.tar.gz", replace=True)
    assert State.read(settings.engine_home) is not None


def test_reset_leaves_an_empty_graph(settings: Settings) -> None:
    shutil.rmtree(settings.engine_home / "logs")
    Engine(settings).reset()
    assert Engine(settings).status().phase == "absent"
    with connect(settings) as connection:
        assert marks(connection) == set()


def _answers(connection: Connection) -> bool:
    try:
        connection.driver.verify_connectivity()
    except (DriverError, Neo4jError, OSError):
        return False
    return True
