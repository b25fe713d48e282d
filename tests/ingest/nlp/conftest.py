"""A small world of knowledge for the components that look names up."""

from pathlib import Path

import pytest

from graph.knowledge import Knowledge
from graph.knowledge_rows import KEYS, Entity, Name, Office, Person, Tenure, Title, write

_ENTITIES = [
    Entity("Q399", "Country", "state", "Armenia", "AM", "", "", "", "", ""),
    Entity("Q227", "Country", "state", "Azerbaijan", "AZ", "", "", "", "", ""),
    Entity("Q43", "Country", "state", "Turkey", "TR", "", "", "", "", ""),
    Entity("Q30", "Country", "state", "United States", "US", "", "", "", "", ""),
    Entity("Q148", "Country", "state", "China", "CN", "", "", "", "", ""),
    Entity("Q657", "Country", "state", "Chad", "TD", "", "", "", "", ""),
    Entity("Q7779", "Organization", "bloc", "Commonwealth of Independent States", "CIS", "", "", "", "", ""),
    Entity("Q3640", "Place", "city", "Ankara", "", "Q43", "", "", "5000000", ""),
]
_NAMES = [
    Name("Q399", "Armenian", "demonym", ""),
    Name("Q399", "Armenians", "plural", ""),
    Name("Q227", "Azerbaijani", "demonym", ""),
    Name("Q43", "Turkish", "demonym", ""),
    Name("Q43", "Ankara", "metonym", "government"),
    Name("Q30", "US", "short", ""),
    Name("Q30", "American", "demonym", ""),
    Name("Q148", "Chinese", "demonym", ""),
    Name("Q7779", "CIS", "short", ""),
]
_PEOPLE = [
    Person("Q1", "Nikol Pashinyan", "Pashinyan", "m", "", ""),
    Person("Q2", "Ilham Aliyev", "Aliyev", "m", "", ""),
    Person("Q3", "Xi Jinping", "Xi", "m", "", ""),
]
_OFFICES = [
    Office("o1", "head_of_government", "Q399", "prime minister", "", "1", "1"),
    Office("o2", "head_of_state", "Q227", "president", "", "1", "1"),
]
_TENURES = [
    Tenure("Q1", "o1", "2018-05-08", "", "2026-01-01", "", "", "", "", "1"),
    Tenure("Q2", "o2", "2003-10-31", "", "2026-01-01", "", "", "", "", "1"),
]
_TITLES = [
    Title("head_of_government", "prime minister", ""),
    Title("head_of_state", "president", ""),
    Title("foreign_minister", "foreign minister", ""),
    Title("foreign_minister", "minister of foreign affairs", ""),
]


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Tables of six countries, one bloc, one city and two office-holders."""
    folder: Path = tmp_path_factory.mktemp("knowledge")
    filled: dict[str, list[tuple[str, ...]]] = {
        "entities": [*_ENTITIES],
        "names": [*_NAMES],
        "people": [*_PEOPLE],
        "offices": [*_OFFICES],
        "tenures": [*_TENURES],
        "titles": [*_TITLES],
    }
    for table in KEYS:
        write(folder / f"{table}.csv", table, filled.get(table, []))
    return Knowledge.load(folder)
