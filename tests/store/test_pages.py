"""Pages of meetings add up to the whole list, in both orders, those without a date at its early end."""

import base64
import json
import random

import pytest
from neo4j import Driver

from graph.answers import MeetingAnswer
from graph.errors import BadCursor
from graph.queries.meetings import MeetingFilter, meetings
from graph.queries.pages import Paging
from graph.queries.reader import GraphReader
from graph.store import Store
from tests.graph.world import PERSONS, random_reading

pytestmark = pytest.mark.store


@pytest.mark.parametrize("newest", [True, False])
@pytest.mark.parametrize("wanted", [MeetingFilter(), MeetingFilter(party=PERSONS[0].id)])
def test_pages_add_up(driver: Driver, wanted: MeetingFilter, *, newest: bool) -> None:
    Store(driver).write_many(random_reading(random.Random(number), number) for number in range(20))
    graph = GraphReader(driver)
    whole = meetings(graph, wanted, Paging(limit=500, newest=newest))
    days = [each.date.start for each in whole.items]
    assert None in days
    keys = [(str(each.date.start or ""), each.id) for each in whole.items]
    assert keys == sorted(keys, reverse=newest)
    found: list[MeetingAnswer] = []
    cursor = ""
    while page := meetings(graph, wanted, Paging(limit=7, cursor=cursor, newest=newest)):
        found += page.items
        assert (page.total, len(page.items) <= 7) == (whole.total, True)
        if not (cursor := page.cursor):
            break
    assert found == list(whole.items)


def test_a_cursor_that_was_tampered_with_is_refused(driver: Driver) -> None:
    Store(driver).write_many(random_reading(random.Random(number), number) for number in range(3))
    graph = GraphReader(driver)
    cursor = meetings(graph, MeetingFilter(), Paging(limit=1)).cursor
    mark, _, identifier = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    false = base64.urlsafe_b64encode(json.dumps([mark, "someday", identifier]).encode()).decode()
    with pytest.raises(BadCursor, match="none of ours"):
        meetings(graph, MeetingFilter(), Paging(limit=1, cursor=false))
