"""The process above the engine: runs it, restarts it after a crash, ends it some seconds after its last owner has gone.

Started as a file of its own (`python supervisor.py HOME`), so it needs no package on the path and starts fast. What it
knows of Neo4j is the command line in `run/launch.json` and two phrases of its logs. An engine that has given up on its
database, as on a full disk, is a crashed one; none is started where there is no room for it, until there is. What the
supervisor and its clients share below HOME:

    supervisor.lock      held by the supervisor as long as it lives, so a killed one is noticed at once
    start.lock           held by whoever starts, joins or ends the engine
    owners/*.lock        one per client, held as long as the client lives; the name carries its linger
    run/launch.json      the engine's command line, the bytes of free space that it needs, and a command that is to be
                         run once when the engine has nobody to serve
    run/supervisor.json  process ids of supervisor and engine
    run/stop             somebody wants the engine ended now
    run/pinned           somebody wants the engine to stay without owners
    logs/engine.log      what the engine prints
    logs/debug.log       what it logs besides
"""

import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import psutil
from filelock import FileLock, Timeout

_POLL = 0.1  # seconds between two looks at engine and owners
_STOP_TIME = 20.0  # seconds for an orderly end; it takes 0.3 to 1.5
_LEISURE = 2.0  # seconds without an owner after which there is time for other work
_LEISURE_TIME = 300.0  # seconds that the engine may be kept for that work to end; it takes about 20 on two idle cores
_CRASHES = 5  # within _CRASH_SPAN seconds: a sixth means that starting again does not help
_CRASH_SPAN = 60.0
_NEW_OWNER = 10.0  # seconds in which an owner's file may exist and its lock not be taken yet
_LOG_SIZE = 8 << 20  # bytes after which the log starts anew; the one before is kept
_STARTED = b"Started."  # printed by the engine when it serves
_LOST = b"needs to be restarted"  # logged by an engine that has given up on its database
_PR_SET_PDEATHSIG = 1


class Supervisor:
    """Runs one engine in one home folder until it is not needed."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._run = home / "run"
        self._log = home / "logs" / "engine.log"
        self._debug = home / "logs" / "debug.log"
        self._owners = home / "owners"
        self._asked_to_end = False
        self._linger = 0.0
        self._last_seen = time.monotonic()
        self._crashes: list[float] = []
        self._leisurely: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Clear what a killed predecessor left, then start the engine."""
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end_leftover(self._run / "supervisor.json", self._home)
        (self._run / "stop").unlink(missing_ok=True)
        (self._run / "pinned").unlink(missing_ok=True)
        self._start_engine()

    def serve(self) -> int:
        """Watch engine and owners; returns the exit status when the engine has ended."""
        while True:
            if self._engine.poll() is None and self._lost():
                self._engine.kill()
                self._engine.wait()
            if self._engine.poll() is not None and self._has_room() and not self._restart():
                (self._run / "supervisor.json").unlink(missing_ok=True)
                return 1
            if self._unneeded() and self._stop_unless_joined():
                return 0
            if self._leisure and time.monotonic() - self._last_seen > _LEISURE:
                self._use_leisure()
            time.sleep(_POLL)

    def _end(self, *_: object) -> None:
        self._asked_to_end = True

    def _start_engine(self) -> None:
        if self._log.exists() and self._log.stat().st_size > _LOG_SIZE:
            self._log.replace(self._log.with_suffix(".log.1"))
        launch = json.loads((self._run / "launch.json").read_text("utf-8"))
        self._room = int(launch["room"])
        self._leisure = launch["leisure"]
        self._debug_read = self._debug.stat().st_size if self._debug.exists() else 0
        with self._log.open("ab") as log:
            self._log_start = log.tell()
            self._engine = self._spawn(launch["command"], log)
        pids = {"supervisor": os.getpid(), "engine": self._engine.pid}
        fresh = self._run / "supervisor.json.new"
        fresh.write_text(json.dumps(pids), "utf-8")
        fresh.replace(self._run / "supervisor.json")

    def _spawn(self, command: list[str], log: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=self._home,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )

    def _use_leisure(self) -> None:
        """Do what is to be done once while the engine lingers."""
        with (self._home / "logs" / "leisure.log").open("wb") as log:
            self._leisurely = self._spawn(self._leisure, log)
        self._leisure = []

    def _lost(self) -> bool:
        """Whether the engine has logged, since the last look, that it serves no more."""
        size = self._debug.stat().st_size if self._debug.exists() else 0
        if size == self._debug_read:
            return False
        with self._debug.open("rb") as log:
            log.seek(self._debug_read if size > self._debug_read else 0)  # a full log is put away and begun anew
            self._debug_read = size
            return _LOST in log.read()

    def _has_room(self) -> bool:
        return shutil.disk_usage(self._home).free >= self._room

    def _restart(self) -> bool:
        """Start again after a crash; False where the engine never came up, or crashes again and again."""
        with self._log.open("rb") as log:
            log.seek(self._log_start)
            served = _STARTED in log.read()
        now = time.monotonic()
        self._crashes = [then for then in self._crashes if now - then < _CRASH_SPAN]
        if self._asked_to_end or not served or len(self._crashes) >= _CRASHES:
            return False
        self._crashes.append(now)
        self._start_engine()
        return True

    def _unneeded(self) -> bool:
        if self._asked_to_end or (self._run / "stop").exists():
            return True
        now = time.monotonic()
        lingers = [_linger(owner) for owner in self._owners.glob("*.lock") if _alive(owner)]
        if lingers:
            self._linger = max(lingers)
        if lingers or (self._run / "pinned").exists():
            self._last_seen = now
            return False
        working = self._leisurely is not None and self._leisurely.poll() is None
        return now - self._last_seen >= self._linger + (_LEISURE_TIME if working else 0.0)

    def _stop_unless_joined(self) -> bool:
        """End the engine unless somebody is joining it at this moment."""
        forced = self._asked_to_end or (self._run / "stop").exists()
        try:
            with FileLock(self._home / "start.lock", timeout=5.0 if forced else 0.0):
                if not self._unneeded():
                    return False
                self._stop()
                return True
        except Timeout:
            if forced:
                self._stop()
            return forced

    def _stop(self) -> None:
        if self._leisurely is not None:
            self._leisurely.terminate()
            self._leisurely.wait()
        self._engine.terminate()
        try:
            self._engine.wait(_STOP_TIME)
        except subprocess.TimeoutExpired:
            self._engine.kill()
            self._engine.wait()
        for name in ("supervisor.json", "stop", "pinned"):
            (self._run / name).unlink(missing_ok=True)


def _linger(owner: Path) -> float:
    """Seconds, kept in the file's name because taking a lock may empty the file."""
    return int(owner.name.split(".")[-2]) / 1000


def _alive(owner: Path) -> bool:
    """Whether somebody holds the owner's lock; a file that nobody holds is taken away."""
    try:
        age = time.time() - owner.stat().st_mtime
        with FileLock(owner, timeout=0):
            pass
    except FileNotFoundError:
        return False
    except Timeout:
        return True
    if age > _NEW_OWNER:
        owner.unlink(missing_ok=True)
    return False


def _end_leftover(pids: Path, home: Path) -> None:
    """End the engine of a supervisor that was killed, where the system did not do so."""
    try:
        process = psutil.Process(json.loads(pids.read_text("utf-8"))["engine"])
        if f"--home-dir={home}" not in process.cmdline():
            return
        process.terminate()
        process.wait(_STOP_TIME)
    except (FileNotFoundError, psutil.NoSuchProcess):
        return
    except psutil.TimeoutExpired:
        process.kill()
        process.wait()


if sys.platform == "linux":
    _LIBC = ctypes.CDLL(None, use_errno=True)  # loaded before any fork


def _die_with_parent() -> None:
    """Linux ends the engine with its supervisor, even a killed one; elsewhere the next start does."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _into_background() -> int:
    """Go on as a child that nobody waits for; the parent ends with the status that the child reports.

    Returns:
        The file descriptor to which the child writes its status byte.
    """
    read, write = os.pipe()
    if os.fork():
        os.close(write)
        os._exit((os.read(read, 1) or b"\x01")[0])
    os.close(read)
    return write


def main(home: Path) -> int:
    """Supervise the engine in `home`; a second supervisor there ends at once."""
    report = _into_background() if hasattr(os, "fork") else os.open(os.devnull, os.O_WRONLY)
    try:
        with FileLock(home / "supervisor.lock", timeout=1.0):
            supervisor = Supervisor(home)
            supervisor.start()
            os.write(report, b"\x00")
            os.close(report)
            return supervisor.serve()
    except Timeout:
        return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
