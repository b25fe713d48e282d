"""The embedded engine as its users see it: join it (starting it if need be), stop it, ask how it is, drop its graph."""

import itertools
import json
import os
import secrets
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout
from rich.console import Console

from graph.embedded.archive import archive_of, making, options
from graph.embedded.configuration import write_configuration
from graph.embedded.fetch import jars_folder
from graph.embedded.java import command, java
from graph.embedded.log import failure
from graph.embedded.probe import answers
from graph.embedded.state import State, held
from graph.errors import DiskFull, EngineFailed, EngineInUse
from graph.settings import Settings

_SUPERVISOR = Path(__file__).with_name("supervisor.py")  # not imported: it needs what only the extra brings
_READY_TIME = 120.0  # seconds to the first answer; 5 to 13 on two busy cores, more after a crash of a large graph
_STOP_TIME = 30.0
_START_LOCK_TIME = 180.0
_POLL = 0.05
_ROOM = 64 << 20  # bytes: transaction logs for both databases, and the files of an empty one
_WATCH = 1.0  # seconds between two looks of a long-lived owner at the supervisor
_TOKENS = itertools.count()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How an engine is. `owners` counts the processes that hold it; pids are None while it is stopped."""

    home: Path
    phase: Literal["running", "stopped", "absent"]
    uri: str | None
    engine: int | None
    supervisor: int | None
    owners: int
    pinned: bool


class Engine:
    """The engine of one data directory. Any number of these, in any number of processes, share the one engine."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.home = settings.engine_home
        self._run = self.home / "run"
        self.log = self.home / "logs" / "engine.log"

    @contextmanager
    def joined(self, *, linger: float | None = None) -> Iterator[State]:
        """Own the engine for a while: start it if it does not run, and keep it running until the block ends.

        Args:
            linger: seconds that the engine stays after its last owner; by default the setting's.

        Raises:
            EngineError: it cannot be fetched, started or reached; see the subclasses.
        """
        self._make_home()
        linger = self._settings.engine_linger if linger is None else linger
        name = f"{os.getpid()}-{next(_TOKENS)}-{secrets.token_hex(4)}.{round(linger * 1000)}.lock"
        owner = FileLock(self.home / "owners" / name, thread_local=False)
        try:
            with self._starting():
                owner.acquire()
                state = self._running()
            with self._watched():
                yield state
        finally:
            owner.release()
            Path(owner.lock_file).unlink(missing_ok=True)

    def start(self) -> State:
        """Start the engine and leave it running until `stop`, with or without owners."""
        with self.joined() as state:
            (self._run / "pinned").touch()
        return state

    def stop(self, *, force: bool = False) -> bool:
        """End the engine; False where none runs.

        Raises:
            EngineInUse: other processes own it, and `force` is not set.
            EngineFailed: it does not end.
        """
        if not held(self.home / "supervisor.lock"):
            return False
        owners = self._owners()
        if owners and not force:
            raise EngineInUse(f"{owners} process(es) use the engine: end them first, or stop it with --force")
        (self._run / "stop").touch()
        deadline = time.monotonic() + _STOP_TIME
        while held(self.home / "supervisor.lock"):
            if time.monotonic() > deadline:
                raise EngineFailed(f"the engine does not stop; see {self.log}")
            time.sleep(_POLL)
        return True

    def status(self) -> Status:
        """How the engine is just now; starts nothing."""
        running = held(self.home / "supervisor.lock") if self.home.exists() else False
        pids = self._pids() if running else {}
        state = State.read(self.home)
        return Status(
            home=self.home,
            phase="running" if running else "stopped" if state else "absent",
            uri=state.uri if state and running else None,
            engine=pids.get("engine"),
            supervisor=pids.get("supervisor"),
            owners=self._owners(),
            pinned=running and (self._run / "pinned").exists(),
        )

    def reset(self) -> None:
        """Stop the engine and delete its whole folder: graph, password, logs.

        Raises:
            EngineInUse: other processes own it.
        """
        with self.quiet():
            for entry in self.home.iterdir():
                if entry.is_dir():
                    shutil.rmtree(entry)
                elif entry.name != "start.lock":
                    entry.unlink()

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Stop the engine and keep everybody from starting it while the block runs, to copy or delete its files.

        Raises:
            EngineInUse: other processes own it.
        """
        self._make_home()
        self.stop()
        with self._starting():
            if held(self.home / "supervisor.lock"):
                raise EngineInUse("another process has just started the engine: try again when it has ended")
            yield

    def _make_home(self) -> None:
        try:
            self.home.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.home.mkdir(exist_ok=True, mode=0o700)
            self.home.chmod(0o700)  # also where a copy or a restore made it wider
            for name in ("owners", "run", "logs"):
                (self.home / name).mkdir(exist_ok=True)
        except OSError as error:
            raise EngineFailed(
                f"cannot write to {self.home} ({error.strerror}): set PARLEY_DATA_DIR to a folder of yours"
            ) from error

    @contextmanager
    def _starting(self) -> Iterator[None]:
        lock = FileLock(self.home / "start.lock", timeout=_START_LOCK_TIME)
        try:
            lock.acquire()
        except Timeout as error:
            raise EngineFailed(
                f"another process has been starting the engine in {self.home} for {_START_LOCK_TIME:.0f} s: "
                "end it, or set PARLEY_DATA_DIR to another folder"
            ) from error
        try:
            yield
        finally:
            lock.release()

    def _running(self) -> State:
        """Join the engine that runs, or start it; returns when it has answered with this folder's own password."""
        state = State.read(self.home)
        if held(self.home / "supervisor.lock") and state:
            return self._await(state)
        if self.full:
            raise self._disk_full()
        state = (state or State.fresh()).on_free_port()
        state.write(self.home)  # before the engine learns the password, so that a crash between loses nothing
        program = java(self._settings)  # before the jars: without Java they would be fetched in vain
        jars = jars_folder(self._settings)
        write_configuration(self._settings, home=self.home, port=state.port)
        archive, classes = archive_of(jars, program), self._run / "classes.txt"
        launch = {
            "command": command(
                self._settings, program=program, jars=jars, home=self.home, more=options(archive, classes)
            ),
            "leisure": making(archive, classes, program=program, jars=jars),
            "room": _ROOM,
        }
        (self._run / "launch.json").write_text(json.dumps(launch), "utf-8")
        with Console(stderr=True).status("Starting Neo4j"):
            self._spawn()
            return self._await(state)

    def _spawn(self) -> None:
        """Start a supervisor that outlives this process; when this returns it holds its lock."""
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-P", str(_SUPERVISOR), str(self.home)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        if os.name == "posix" and process.wait():  # it goes on in the background
            raise EngineFailed(f"the engine's supervisor did not start: {failure(self.log)}; see {self.log}")

    def _await(self, state: State) -> State:
        deadline = time.monotonic() + _READY_TIME
        while True:
            store = answers(state)
            if store and state.store in ("", store):
                break
            if not held(self.home / "supervisor.lock"):
                raise self._failed()
            if self.full:
                raise self._disk_full()
            if time.monotonic() > deadline:
                raise EngineFailed(f"the engine did not answer within {_READY_TIME:.0f} s; see {self.log}")
            time.sleep(_POLL)
        if not state.store:
            state = replace(state, store=store)
            state.write(self.home)
        return state

    @property
    def full(self) -> bool:
        """Whether the disk has too little room for the engine to start or to go on writing."""
        return shutil.disk_usage(self.home).free < _ROOM

    def failure(self) -> EngineFailed | DiskFull:
        """Why the engine serves no more, for those whose work it broke off."""
        if self.full:
            return self._disk_full()
        return EngineFailed(f"the engine broke off and is started anew: run the command again; see {self.log}")

    def _failed(self) -> EngineFailed | DiskFull:
        if self.full:
            return self._disk_full()
        return EngineFailed(f"the engine did not start: {failure(self.log)}; see {self.log}")

    def _disk_full(self) -> DiskFull:
        return DiskFull(
            f"less than {_ROOM >> 20} MB are left on the disk of {self.home}: free some, or set PARLEY_DATA_DIR to "
            "another disk, then run the command again; what was written is kept"
        )

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Bring a killed supervisor, and with it the engine, back for as long as the block runs."""
        done = threading.Event()
        watch = threading.Thread(target=self._revive, args=(done,), name="engine watch", daemon=True)
        watch.start()
        try:
            yield
        finally:
            done.set()
            watch.join()

    def _revive(self, done: threading.Event) -> None:
        while not done.wait(_WATCH):
            # An orderly end takes the pids away; where they are left, the supervisor was killed.
            if (self._run / "supervisor.json").exists() and not held(self.home / "supervisor.lock"):
                with self._starting():
                    if not held(self.home / "supervisor.lock"):
                        self._spawn()

    def _owners(self) -> int:
        return sum(held(path) for path in (self.home / "owners").glob("*.lock"))

    def _pids(self) -> dict[str, int]:
        try:
            return dict(json.loads((self._run / "supervisor.json").read_text("utf-8")))
        except FileNotFoundError:
            return {}
