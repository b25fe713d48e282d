"""When the archive of the engine's classes is used, when it is made, and what is left of one that was cut off."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph.embedded.archive import archive_of, making, options


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_of(tmp_path / "neo4j-1", Path(sys.executable))


def program(folder: Path, text: str) -> Path:
    """A stand-in for Java."""
    path = folder / "java"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_another_java_has_another_archive(tmp_path: Path, archive: Path) -> None:
    other = tmp_path / "java"
    other.touch()
    assert archive_of(tmp_path / "neo4j-1", other) != archive


def test_without_an_archive_the_run_lists_its_classes(tmp_path: Path, archive: Path) -> None:
    assert options(archive, tmp_path / "list") == [f"-XX:DumpLoadedClassList={tmp_path / 'list'}"]
    assert making(archive, tmp_path / "list", program=Path("java"), jars=tmp_path / "neo4j-1")


def test_with_an_archive_it_is_used_and_none_is_made(tmp_path: Path, archive: Path) -> None:
    archive.touch()
    assert f"-XX:SharedArchiveFile={archive}" in options(archive, tmp_path / "list")
    assert making(archive, tmp_path / "list", program=Path("java"), jars=tmp_path / "neo4j-1") == []


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Java")
@pytest.mark.parametrize(("text", "made"), [('touch "${3#*=}"', True), ('touch "${3#*=}"; exit 1', False)])
def test_an_archive_is_there_whole_or_not_at_all(tmp_path: Path, archive: Path, text: str, *, made: bool) -> None:
    older = archive.with_name("neo4j-1-java-7.jsa")
    older.touch()
    classes = tmp_path / "list"
    classes.write_text("java/lang/Object id: 0\n@lambda-proxy x\nken ()Lx; y\njdk/proxy2/$Proxy3 id: 4\na/b id: ")
    command = making(archive, classes, program=program(tmp_path, text), jars=tmp_path / "neo4j-1")
    assert (subprocess.run(command, check=False).returncode == 0) is made
    assert archive.exists() is made
    assert older.exists() is not made
    assert classes.read_text() == "java/lang/Object id: 0\n"
