"""Whose repository is asked: the setting, a mirror of Maven's settings, else the default."""

from pathlib import Path

import pytest

from graph.embedded.repository import repository
from graph.errors import FetchError
from graph.settings import Settings

NAMESPACE = ' xmlns="http://maven.apache.org/SETTINGS/1.0.0"'


def maven_settings(tmp_path: Path, mirror_of: str, namespace: str = "") -> Path:
    path = tmp_path / "settings.xml"
    path.write_text(
        f"<settings{namespace}><mirrors><mirror><id>m</id><mirrorOf>{mirror_of}</mirrorOf>"
        "<url>https://mirror.example/maven/</url></mirror></mirrors></settings>"
    )
    return path


def test_the_setting_comes_first(tmp_path: Path) -> None:
    settings = Settings(maven_repository="https://own.example/repo/")
    assert repository(settings, maven_settings=maven_settings(tmp_path, "*")) == "https://own.example/repo"


@pytest.mark.parametrize("namespace", ["", NAMESPACE])
@pytest.mark.parametrize("mirror_of", ["*", "central", "external:*", "other, central"])
def test_a_mirror_of_central_is_used(tmp_path: Path, mirror_of: str, namespace: str) -> None:
    path = maven_settings(tmp_path, mirror_of, namespace)
    assert repository(Settings(), maven_settings=path) == "https://mirror.example/maven"


@pytest.mark.parametrize("mirror_of", ["other", "*,!central"])
def test_a_mirror_of_others_is_not_used(tmp_path: Path, mirror_of: str) -> None:
    path = maven_settings(tmp_path, mirror_of)
    assert repository(Settings(), maven_settings=path) == repository(Settings(), maven_settings=tmp_path / "none.xml")


def test_settings_that_are_no_xml_are_named(tmp_path: Path) -> None:
    (tmp_path / "settings.xml").write_text("<settings>")
    with pytest.raises(FetchError, match=r"settings\.xml is not well-formed"):
        repository(Settings(), maven_settings=tmp_path / "settings.xml")
