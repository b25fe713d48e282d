"""The README against the code: settings, commands, files and links are there, and the version is one."""

import re
import tomllib
from pathlib import Path

import pytest

from app.cli import COMMANDS
from app.settings import ServiceSettings
from graph.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("field", sorted({**Settings.model_fields, **ServiceSettings.model_fields}))
def test_every_setting_is_in_the_readme(field: str) -> None:
    assert f"`PARLEY_{field.upper()}`" in README


@pytest.mark.parametrize("command", sorted(set(re.findall(r"\bparley ([a-z]+)", README))))
def test_every_command_in_the_readme_is_one(command: str) -> None:
    assert command in COMMANDS


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!http)([^)]+)\)", README))))
def test_every_link_in_the_readme_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_version_is_the_changelogs_first() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    headings = re.findall(r"^## \[([^]]+)\]", (ROOT / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
    assert headings[0] == version


def test_every_make_target_in_the_documents_is_one() -> None:
    makefile = (ROOT / "Makefile").read_text()
    documents = README + (ROOT / "CONTRIBUTING.md").read_text()
    for target in set(re.findall(r"\bmake ([a-z][a-z-]+)", documents)):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target
