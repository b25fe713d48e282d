"""The container files: compose's own schema, no default password, no root, no embedded engine; none is run here."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
COMPOSE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load(COMPOSE.read_text()))


def test_compose_file_is_valid_against_the_specification() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_neo4j_is_the_supported_release_with_a_health_check_that_asks_over_bolt(compose: dict[str, Any]) -> None:
    neo4j = compose["services"]["neo4j"]
    assert neo4j["image"] == "neo4j:5.26-community"
    assert "cypher-shell" in neo4j["healthcheck"]["test"][1]
    assert compose["services"]["service"]["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_the_password_comes_from_the_environment_and_has_no_default() -> None:
    uses = re.findall(r"\$\{NEO4J_PASSWORD([^}]*)\}", COMPOSE.read_text())
    assert uses
    assert all(use.startswith(":?") for use in uses)


def test_service_is_published_on_loopback_only(compose: dict[str, Any]) -> None:
    published = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_image_runs_without_root_and_without_the_embedded_engine() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    assert any(line.startswith("USER ") and "root" not in line for line in lines)
    assert not any("embedded]" in line for line in lines)


def test_the_image_carries_this_version(compose: dict[str, Any]) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert compose["services"]["service"]["image"] == f"parley:{version}"
