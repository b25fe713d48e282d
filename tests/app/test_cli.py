"""The command line: every command is listed, only the called one is loaded, and errors are one line."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import COMMANDS

ROOT = Path(__file__).parents[2]
MAIN = "from app.cli import main; main()"


def parley(*arguments: str, code: str = MAIN, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "120"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_command_is_listed_and_has_its_module() -> None:
    listed = parley("--help").stdout
    for name, (where, _) in COMMANDS.items():
        assert name in listed
        assert (ROOT / where.partition(":")[0].replace(".", "/")).with_suffix(".py").is_file()


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys\nfrom app.cli import application\n"
        "try: application(['--help'])(['--help'])\n"
        "except SystemExit: pass\n"
        "print({'spacy', 'neo4j', 'fastapi'} & sys.modules.keys())"
    )
    assert parley(code=code).stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        (["status"], {"PARLEY_NEO4J_URI": "bolt://127.0.0.1:1"}, "no Neo4j answers at bolt://127.0.0.1:1"),
        (["status"], {"PARLEY_ENGINE_LINGER": "-1"}, "PARLEY_ENGINE_LINGER"),
        (["backup", "copy.tar.gz"], {}, "nothing to back up"),
        (["engine", "start"], {"PARLEY_JAVA": "no-such-java"}, "PARLEY_JAVA=no-such-java"),
        (["engine", "start"], {"PARLEY_NEO4J_JARS": "."}, "holds no Neo4j"),
    ],
)
def test_an_error_is_one_line_on_stderr(
    arguments: list[str], environment: dict[str, str], message: str, tmp_path: Path
) -> None:
    done = parley(*arguments, **{"PARLEY_DATA_DIR": str(tmp_path), "PARLEY_CACHE_DIR": str(tmp_path)} | environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("parley: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["nonsense"], ["engine", "nonsense"], ["restore", "no-such-file"]])
def test_wrong_usage_has_a_status_of_its_own(arguments: list[str]) -> None:
    assert parley(*arguments).returncode == 2


def test_a_taken_port_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = parley("serve", "--port", str(other.getsockname()[1]))
    assert done.returncode == 1
    assert "choose another with --port or PORT" in done.stderr


def test_data_dir_of_the_command_line_comes_first(tmp_path: Path) -> None:
    done = parley("--data-dir", str(tmp_path / "here"), "engine", "status", PARLEY_DATA_DIR=str(tmp_path / "there"))
    assert str(tmp_path / "here") in done.stdout
    assert not (tmp_path / "here").exists()
