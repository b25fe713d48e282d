"""The Cypher of the README runs as it stands, through the same gate as an analyst's."""

import re
from pathlib import Path

import pytest

from app.main import make_guard
from app.settings import ServiceSettings
from graph.connection import Connection
from graph.migrations import migrate

pytestmark = pytest.mark.store

README = Path(__file__).parents[2] / "README.md"
QUERIES = re.findall(r"```cypher\n(.*?)```", README.read_text(), flags=re.DOTALL)


def test_there_are_five() -> None:
    assert len(QUERIES) == 5


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_readme_runs(connection: Connection, query: str) -> None:
    migrate(connection.driver, connection.database)
    answer = make_guard(connection, ServiceSettings()).run(query, {})
    assert answer.columns
