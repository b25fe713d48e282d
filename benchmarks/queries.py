"""Asks the graph that `benchmarks.store` has loaded and says how long each question takes, beside its bare Cypher.

Usage: python -m benchmarks.queries FOLDER [--rounds N], some ten minutes at a million claims. Parties, pairs and months
are drawn as often as they occur, so that the busiest are asked for most; "any party" is drawn evenly. "First" is the
first time that a draw is asked, when the engine may have to read its part of the graph from the disk; then it is asked
again in turn with its bare Cypher: the same texts and parameters in one transaction of Neo4j's driver, the records read
and thrown away. The ratio is that of these medians.
"""

import argparse
import gc
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from neo4j import READ_ACCESS, Driver, ManagedTransaction
from rich.console import Console
from rich.progress import track
from rich.table import Table

from graph.connection import connect
from graph.dates import Interval
from graph.queries.changes import changes, revision
from graph.queries.entities import entity, search_entities
from graph.queries.meetings import MeetingFilter, meeting, meetings
from graph.queries.network import common_contacts, most_recent_path, neighbourhood, shortest_path
from graph.queries.pages import Paging
from graph.queries.pairs import pair_history, pairs
from graph.queries.reader import Asked, GraphReader
from graph.queries.statements import StatementFilter, statements
from graph.queries.timeline import timeline
from graph.settings import Settings

_WARMING = 60  # draws of each question before the clock is looked at: the engine compiles late what is asked often
_PAGE = Paging(limit=100)  # of all lists of meetings and statements
_SAMPLE = """
MATCH (a:Party)-[:PARTICIPATED_IN {side: 0}]->(m:Meeting)<-[:PARTICIPATED_IN {side: 1}]-(b:Party)
WHERE m.date_start IS NOT NULL
RETURN a.id AS a, b.id AS b, a.name AS name, m.id AS meeting, m.date_start AS day
LIMIT 200000
"""


class Times(NamedTuple):
    """Milliseconds of one draw: asked first, asked again, and its bare Cypher."""

    first: float
    again: float
    bare: float


Ask = Callable[[GraphReader], object]


class Draws:
    """Parties, pairs, meetings and months of the loaded graph, each as often as it occurs."""

    def __init__(self, driver: Driver, seed: int = 1) -> None:
        self._rng = random.Random(seed)
        self._rows = driver.execute_query(_SAMPLE).records
        self._last = revision(GraphReader(driver)).revision - 1
        self._parties = sorted({row[side] for row in self._rows for side in ("a", "b")})

    def questions(self) -> Iterator[tuple[str, Ask]]:
        """One draw of every question: its name and what asks it."""
        one, other = self._rng.choice(self._rows), self._rng.choice(self._rows)
        day: date = one["day"].to_native()
        month = Interval.parse(f"{day:%Y-%m}")
        year = Interval(day, day + timedelta(days=365))
        of_month, of_party = MeetingFilter(interval=month), MeetingFilter(party=one["a"])
        of_pair = MeetingFilter(party=one["a"], other=one["b"])
        said = StatementFilter(speaker=one["a"])
        yield "meetings of a month", partial(meetings, wanted=of_month, paging=_PAGE)
        yield "meetings of a party", partial(meetings, wanted=of_party, paging=_PAGE)
        yield "meetings of a pair", partial(meetings, wanted=of_pair, paging=_PAGE)
        yield "one meeting", partial(meeting, identifier=one["meeting"])
        yield "pairs of a month", partial(pairs, interval=month)
        yield "pairs of a party", partial(pairs, party=one["a"])
        yield "pair history", partial(pair_history, party=one["a"], other=one["b"])
        yield "entity by id", partial(entity, identifier=one["a"])
        yield "entities by name", partial(search_entities, words=one["name"])
        yield "neighbourhood", partial(neighbourhood, party=one["a"])
        yield "neighbourhood of any party", partial(neighbourhood, party=self._rng.choice(self._parties))
        yield "neighbourhood in a year", partial(neighbourhood, party=one["a"], interval=year)
        yield "shortest path", partial(shortest_path, party=one["a"], other=other["b"])
        yield "most recent path", partial(most_recent_path, party=one["a"], other=other["b"])
        yield "common contacts", partial(common_contacts, party=one["a"], other=other["b"])
        yield "statements of a party", partial(statements, wanted=said, paging=_PAGE)
        yield (
            "statements of a month",
            partial(statements, wanted=StatementFilter(interval=month), paging=_PAGE),
        )
        yield "timeline of a party", partial(timeline, party=one["a"])
        yield "timeline of ten years", timeline
        yield "last 100 changes", partial(changes, since=max(0, self._last))


def main(folder: Path, rounds: int) -> None:
    """Print the table."""
    with connect(Settings(data_dir=folder, neo4j_uri=None), linger=0) as connection:
        graph = GraphReader(connection.driver, connection.database)
        draws = Draws(connection.driver)
        gc.freeze()  # the draws are no part of what is measured: have the collector pass over them
        took: dict[str, list[Times]] = {}
        for number in track(range(-_WARMING, rounds), description="asking", console=Console(stderr=True)):
            for name, ask in draws.questions():
                times = _times(graph, ask)
                if number >= 0:
                    took.setdefault(name, []).append(times)
    Console().print(_table(took))


def _times(graph: GraphReader, ask: Ask) -> Times:
    own = graph.apart()
    first = _clock(partial(ask, own))
    bare = _clock(partial(_bare, graph, own.asked))
    return Times(first, _clock(partial(ask, graph.apart())), bare)


def _clock(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _bare(graph: GraphReader, asked: Sequence[Asked]) -> None:
    def work(transaction: ManagedTransaction) -> None:
        for each in asked:
            for _ in transaction.run(each.text, each.parameters):
                pass

    with graph.driver.session(database=graph.database, default_access_mode=READ_ACCESS) as session:
        session.execute_read(work)


def _table(took: dict[str, list[Times]]) -> Table:
    table = Table("question", "first p50", "p50", "p95 ms", "bare p50", "ratio")
    for column in table.columns[1:]:
        column.justify = "right"
    for name, times in took.items():
        first, again, bare = (statistics.median(each) for each in zip(*times, strict=True))
        late = statistics.quantiles([each.again for each in times], n=20)[-1]
        table.add_row(name, f"{first:.1f}", f"{again:.1f}", f"{late:.1f}", f"{bare:.1f}", f"{again / bare:.2f}")
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the --data of benchmarks.store")
    parser.add_argument("--rounds", type=int, default=100, help="draws of each question")
    arguments = parser.parse_args()
    main(arguments.folder, arguments.rounds)
