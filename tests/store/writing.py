"""A process that writes documents and names each one on its output as soon as the store has taken it in."""

import os
import random
import sys
from itertools import count

from neo4j import GraphDatabase

from graph.store import Store
from tests.graph.world import random_reading

_RETRY = 180.0  # seconds: longer than a restart of the engine takes on a busy machine


def main(uri: str, first: int) -> None:
    """Write documents from number `first` on until killed; the password stands in the environment."""
    auth = (os.environ["WRITING_USER"], os.environ["WRITING_PASSWORD"])
    with GraphDatabase.driver(uri, auth=auth, max_transaction_retry_time=_RETRY) as driver:
        store = Store(driver)
        for number in count(first):
            reading = random_reading(random.Random(number), number)
            store.write(reading)
            sys.stdout.write(f"{number} {reading.article.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
