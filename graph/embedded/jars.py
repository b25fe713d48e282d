"""The lock of the engine's jars: which files of a Maven repository, how large, with which hash."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Self

LOCK = Path(__file__).with_name("jars.lock")


@dataclass(frozen=True, slots=True, order=True)
class Jar:
    """One locked file: its path in a Maven repository, SHA-256 in hex, size in bytes."""

    path: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """File name, unique within a lock."""
        return PurePosixPath(self.path).name


@dataclass(frozen=True, slots=True)
class Lock:
    """All jars of one Neo4j release."""

    version: str
    jars: tuple[Jar, ...]

    @classmethod
    def read(cls, path: Path = LOCK) -> Self:
        """Read a lock file: comments, then `sha256 size path` a line.

        Raises:
            ValueError: the file does not name Neo4j itself.
        """
        rows = (line.split() for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
        jars = tuple(Jar(path=name, sha256=sha256, size=int(size)) for sha256, size, name in rows)
        for jar in jars:
            folder = PurePosixPath(jar.path).parent
            if folder.parent == PurePosixPath("org/neo4j/neo4j"):
                return cls(folder.name, jars)
        raise ValueError(f"{path} locks no org.neo4j:neo4j")

    def write(self, path: Path) -> None:
        """Write the lock so that a new resolution shows as a readable difference."""
        head = f"# Neo4j {self.version} and what it needs: sha256, bytes, path in a Maven repository.\n"
        rows = (f"{jar.sha256} {jar.size:>9} {jar.path}\n" for jar in sorted(self.jars))
        path.write_text(head + "# Made by `python -m graph.embedded.resolve`; do not edit.\n" + "".join(rows), "utf-8")

    @property
    def name(self) -> str:
        """Folder name: release and a digest of the lock, so that two locks never share a folder."""
        return f"neo4j-{self.version}-{digest(jar.sha256 for jar in sorted(self.jars))}"

    @property
    def size(self) -> int:
        """Bytes of all jars together."""
        return sum(jar.size for jar in self.jars)


def digest(parts: Iterable[str]) -> str:
    """Eight hex digits over the parts."""
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:8]


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
