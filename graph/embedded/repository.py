"""Where jars come from: the user's setting, else the mirror in their Maven settings, else what jgo knows as Central."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from graph.errors import FetchError
from graph.settings import Settings

_CENTRAL = "central"  # Maven's id of the default repository, as mirrors name it


def repository(settings: Settings, *, maven_settings: Path | None = None) -> str:
    """Address of the Maven repository to fetch from, without a trailing slash.

    Raises:
        FetchError: no address is set and jgo, which knows the default one, is not installed.
    """
    if settings.maven_repository:
        return settings.maven_repository.rstrip("/")
    mirror = _mirror(maven_settings or Path.home() / ".m2" / "settings.xml")
    if mirror:
        return mirror.rstrip("/")
    try:
        from jgo.constants import MAVEN_CENTRAL_URL
    except ImportError as error:
        raise FetchError(
            "the embedded engine is not installed: pip install 'parley[embedded]', or set PARLEY_NEO4J_URI to a "
            "server, or PARLEY_NEO4J_JARS to a folder of Neo4j's jars"
        ) from error
    return str(MAVEN_CENTRAL_URL).rstrip("/")


def _mirror(path: Path) -> str | None:
    if not path.is_file():
        return None
    try:
        root = ElementTree.parse(path).getroot()  # noqa: S314 - the user's own file, read by Maven too
    except ElementTree.ParseError as error:
        raise FetchError(f"{path} is not well-formed XML ({error}); mend it or set PARLEY_MAVEN_REPOSITORY") from error
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    for mirror in root.iterfind("./mirrors/mirror"):
        if _covers_central(mirror.findtext("mirrorOf", "")):
            return mirror.findtext("url", "").strip() or None
    return None


def _covers_central(mirror_of: str) -> bool:
    """Maven's `mirrorOf`: names and wildcards parted by commas, `!` to leave one out."""
    names = {name.strip() for name in mirror_of.split(",")}
    return f"!{_CENTRAL}" not in names and not names.isdisjoint({_CENTRAL, "*", "external:*"})
