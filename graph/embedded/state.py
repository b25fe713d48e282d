"""What an engine's home folder remembers: address, password and which store it is; readable by its owner only."""

import json
import os
import secrets
import socket
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from graph.errors import EngineError

USER = "neo4j"
_PASSWORD_BYTES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Identity of one engine. `store` is the id that the database gives itself; empty until it first answered."""

    port: int
    password: str
    store: str = ""

    @property
    def uri(self) -> str:
        """Bolt address."""
        return f"bolt://127.0.0.1:{self.port}"

    @classmethod
    def read(cls, home: Path) -> Self | None:
        """The state of `home`, or None where no engine was ever started.

        Raises:
            EngineError: the state file is damaged.
        """
        path = home / "engine.json"
        try:
            return cls(**json.loads(path.read_text("utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError) as error:
            raise EngineError(
                f"{path} is damaged: restore it from a backup, or drop the graph with `parley engine reset`"
            ) from error

    @classmethod
    def fresh(cls) -> Self:
        """A new password and a free port."""
        return cls(port=free_port(), password=secrets.token_urlsafe(_PASSWORD_BYTES))

    def write(self, home: Path) -> None:
        """Write the state whole or not at all, for the owner's eyes only from the first byte."""
        fresh = home / "engine.json.new"
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(asdict(self), file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(home / "engine.json")

    def on_free_port(self) -> Self:
        """The same state, with another port if somebody else listens on this one."""
        return self if _is_free(self.port) else replace(self, port=free_port())


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the engine binds: past its own TIME_WAIT
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def held(lock: Path) -> bool:
    """Whether some process holds this lock file."""
    try:
        with FileLock(lock, timeout=0):
            return False
    except Timeout:
        return True
