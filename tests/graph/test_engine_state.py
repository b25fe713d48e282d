"""The engine's state file: for its owner's eyes only, whole or not at all; and how a failed start is told."""

import os
import socket
from pathlib import Path

import pytest

from graph.embedded.log import failure, tail
from graph.embedded.state import State, free_port
from graph.errors import EngineError, SettingsError
from graph.settings import Settings


def test_state_survives_writing_and_is_private(tmp_path: Path) -> None:
    state = State.fresh()
    state.write(tmp_path)
    assert State.read(tmp_path) == state
    if os.name == "posix":
        assert (tmp_path / "engine.json").stat().st_mode & 0o777 == 0o600


def test_no_state_yet(tmp_path: Path) -> None:
    assert State.read(tmp_path) is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"port": 1}', '{"port": 1, "password": "p", "extra": 1}'])
def test_a_damaged_state_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "engine.json").write_text(content)
    with pytest.raises(EngineError, match=r"engine\.json is damaged.*parley engine reset"):
        State.read(tmp_path)


def test_two_states_never_share_a_password() -> None:
    assert State.fresh().password != State.fresh().password


def test_a_taken_port_is_left_to_its_owner() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        state = State(port=other.getsockname()[1], password="p")
        assert state.on_free_port().port != state.port
    free = State(port=free_port(), password="p")
    assert free.on_free_port() == free


@pytest.mark.parametrize(
    ("log", "cause"),
    [
        ("", "it left no message"),
        ("2026-01-01 INFO  Starting...\n", "it left no message"),
        (
            "2026-01-01 ERROR Failed to start Neo4j.\njava.lang.A: outer\nCaused by: java.B: inner.\n\tat x\n",
            "B: inner",
        ),
        ("Error: Could not find or load main class x\n", "Could not find or load main class x"),
        ('Exception in thread "main" java.lang.Error: bad\n', "java.lang.Error: bad"),
    ],
)
def test_the_innermost_cause_of_a_failure_is_told(tmp_path: Path, log: str, cause: str) -> None:
    (tmp_path / "engine.log").write_text(log)
    assert failure(tmp_path / "engine.log") == cause


def test_the_end_of_a_log(tmp_path: Path) -> None:
    (tmp_path / "engine.log").write_text("a\nb\nc\n")
    assert tail(tmp_path / "engine.log", 2) == ["b", "c"]
    assert tail(tmp_path / "none.log", 2) == []


def test_settings_follow_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PARLEY_DATA_DIR", str(tmp_path))
    assert Settings().engine_home == tmp_path / "neo4j"
    monkeypatch.setenv("PARLEY_NEO4J_URI", "bolt://graph.example:7687")
    assert Settings().mode == "server"


def test_a_setting_without_a_usable_value_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARLEY_ENGINE_HEAP", "much")
    with pytest.raises(SettingsError, match="PARLEY_ENGINE_HEAP"):
        Settings()
