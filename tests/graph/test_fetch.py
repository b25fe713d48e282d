"""Fetching jars: whole or not at all, resumed where it was cut off, and a clear word where it cannot be."""

import hashlib
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.embedded.fetch import fetch, jars_folder
from graph.embedded.jars import Jar, Lock
from graph.errors import FetchError, NoNetwork, WrongHash
from graph.settings import Settings
from tests.graph.repository import Repository, serving

FILES = {f"org/neo4j/{name}/5.26.30/{name}-5.26.30.jar": name.encode() * 50_000 for name in ("neo4j", "neo4j-kernel")}
KERNEL = "org/neo4j/neo4j-kernel/5.26.30/neo4j-kernel-5.26.30.jar"
LOCK = Lock(
    "5.26.30",
    tuple(Jar(path, hashlib.sha256(content).hexdigest(), len(content)) for path, content in FILES.items()),
)


@pytest.fixture
def repository() -> Iterator[Repository]:
    with serving(Repository(dict(FILES))) as repository:
        yield repository


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


WHOLE = {Path(path).name: content for path, content in FILES.items()}


def test_fetches_every_jar(repository: Repository, tmp_path: Path) -> None:
    fetch(LOCK, tmp_path / "jars", repository.address)
    assert contents(tmp_path / "jars") == WHOLE
    assert not (tmp_path / "jars.partial").exists()


def test_fetches_nothing_twice(repository: Repository, tmp_path: Path) -> None:
    fetch(LOCK, tmp_path / "jars", repository.address)
    asked = len(repository.asked)
    fetch(LOCK, tmp_path / "jars", repository.address)
    assert len(repository.asked) == asked


def test_goes_on_where_it_was_cut_off(repository: Repository, tmp_path: Path) -> None:
    repository.cut.append(KERNEL)
    fetch(LOCK, tmp_path / "jars", repository.address)
    assert contents(tmp_path / "jars") == WHOLE
    first, second = (wanted for path, wanted in repository.asked if path == KERNEL)
    assert first == ""
    assert 0 < int(second.removeprefix("bytes=").rstrip("-")) <= len(FILES[KERNEL]) // 2


def test_another_run_goes_on_where_the_first_was_cut_off(repository: Repository, tmp_path: Path) -> None:
    repository.cut.extend([KERNEL] * 3)
    with pytest.raises(NoNetwork, match="what has come so far is kept"):
        fetch(LOCK, tmp_path / "jars", repository.address)
    assert not (tmp_path / "jars").exists()
    have = (tmp_path / "jars.partial" / f"{Path(KERNEL).name}.part").stat().st_size
    fetch(LOCK, tmp_path / "jars", repository.address)
    assert contents(tmp_path / "jars") == WHOLE
    assert repository.asked[-1] == (KERNEL, f"bytes={have}-")


def test_refuses_a_jar_with_another_hash(repository: Repository, tmp_path: Path) -> None:
    repository.files[KERNEL] = b"x" * len(FILES[KERNEL])
    with pytest.raises(WrongHash, match=r"neo4j-kernel-5\.26\.30\.jar.*PARLEY_MAVEN_REPOSITORY"):
        fetch(LOCK, tmp_path / "jars", repository.address)
    assert not (tmp_path / "jars").exists()
    repository.files[KERNEL] = FILES[KERNEL]
    fetch(LOCK, tmp_path / "jars", repository.address)
    assert contents(tmp_path / "jars") == WHOLE


def test_mends_a_folder_from_which_a_jar_was_deleted(repository: Repository, tmp_path: Path) -> None:
    fetch(LOCK, tmp_path / "jars", repository.address)
    (tmp_path / "jars" / Path(KERNEL).name).unlink()
    repository.asked.clear()
    fetch(LOCK, tmp_path / "jars", repository.address)
    assert contents(tmp_path / "jars") == WHOLE
    assert repository.asked == [(KERNEL, "")]


def test_a_repository_without_the_jar_is_named(repository: Repository, tmp_path: Path) -> None:
    del repository.files[KERNEL]
    with pytest.raises(FetchError, match=r"answers 404.*PARLEY_MAVEN_REPOSITORY.*PARLEY_NEO4J_JARS"):
        fetch(LOCK, tmp_path / "jars", repository.address)


def test_no_network_says_how_to_do_without(tmp_path: Path) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings = Settings(cache_dir=tmp_path, maven_repository=f"http://127.0.0.1:{nobody.getsockname()[1]}")
        with pytest.raises(NoNetwork, match="PARLEY_NEO4J_JARS"):
            jars_folder(settings)


def test_a_given_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "neo4j-kernel-5.26.0.jar").touch()
    assert jars_folder(Settings(neo4j_jars=tmp_path)) == tmp_path


def test_a_given_folder_without_neo4j_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="holds no Neo4j"):
        jars_folder(Settings(neo4j_jars=tmp_path))


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FetchError, match="PARLEY_CACHE_DIR"):
        jars_folder(Settings(cache_dir=tmp_path / "file", maven_repository="http://127.0.0.1:1"))


def test_the_shipped_lock_is_readable_and_survives_rewriting(tmp_path: Path) -> None:
    lock = Lock.read()
    assert lock.version.startswith("5.26.")
    lock.write(tmp_path / "jars.lock")
    assert Lock.read(tmp_path / "jars.lock").name == lock.name
