"""Speed of reading: words per CPU-second of the model, of each component and of the whole, and the peak memory.

    python -m benchmarks.reading [FILE.jsonl] [--documents N]
    python -m benchmarks.reading [FILE.jsonl] --worst [KIND ...]  the worst documents, how their time grows with size
    python -m benchmarks.reading [FILE.jsonl] --memory 10000      memory while reading as many different documents

By default the texts are those of the accuracy gold, over and over. CPU time of one process is counted, so that other
work on the machine weighs less; compare only the figures of one run.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from benchmarks import worst
from ingest.document import Document
from ingest.extract.meetings import extract_meetings
from ingest.extract.statements import extract_statements
from ingest.nlp.reader import Reader
from ingest.pipeline import Pipeline
from ingest.sources.jsonl import read_jsonl

T = TypeVar("T")
_NEW = 150  # characters with new names that each document gets where memory is watched
_INTERVALS = 20  # lines of the report on memory

GOLD = Path(__file__).parents[1] / "tests" / "accuracy" / "gold" / "articles.jsonl"


def main() -> None:
    """Read the documents and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--worst", nargs="*", metavar="KIND", help="time the worst documents at four sizes")
    parser.add_argument("--memory", type=int, metavar="N", help="read N different documents and watch the memory")
    arguments = parser.parse_args()
    with arguments.file.open(encoding="utf-8") as lines:
        texts = list(read_jsonl(lines, name=str(arguments.file)))
    if arguments.worst is not None:
        worst.report(Pipeline(), [document.text for document in texts], arguments.worst)
    elif arguments.memory:
        watch_memory(islice(cycle(texts), arguments.memory), arguments.memory)
    else:
        report(list(islice(cycle(texts), arguments.documents)))


def watch_memory(documents: Iterable[Document], count: int) -> None:
    """Read the documents, each made different by names of its own, and print the memory at intervals."""
    pipeline = Pipeline()
    names = worst.Worst([])
    print(f"{0:>9} documents {resident():6.0f} MB", flush=True)
    for number, document in enumerate(documents, start=1):
        meetings = names.filled("NAME met NAME. ", _NEW)
        pipeline.read(replace(document, text=f"{document.text}\n\n{meetings}"))
        if number % max(count // _INTERVALS, 1) == 0:
            print(f"{number:>9} documents {resident():6.0f} MB", flush=True)


def resident() -> float:
    """Memory that the process holds now, in MB, as `ps` tells it."""
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(os.getpid())], capture_output=True, check=True, text=True)
    return int(told.stdout) / 1024


def report(documents: list[Document]) -> None:
    """Read all documents step by step, timing each step over all of them."""
    started = time.process_time()
    pipeline = Pipeline()
    pipeline.read(documents[0])
    print(f"first document after {time.process_time() - started:.2f} CPU-seconds from the start of loading")
    bare = Reader(pipeline.reader.nlp)
    seconds: dict[str, float] = defaultdict(float)
    words = 0

    def timed(step: str, work: Callable[..., T], *arguments: object) -> T:
        begun = time.process_time()
        done = work(*arguments)
        seconds[step] += time.process_time() - begun
        return done

    for document in documents:
        doc = timed("model", bare.annotate, document)
        words += sum(token.is_alpha for token in doc)
        for component in pipeline.reader.components:
            timed(type(component).__name__.lower(), component, doc)
        timed("meetings", extract_meetings, doc, pipeline.resolver)
        timed("statements", extract_statements, doc, pipeline.resolver)
    whole = sum(seconds.values())
    print(f"{len(documents)} documents, {words} words")
    for step, spent in [*seconds.items(), ("whole", whole)]:
        print(f"{step:<14}{spent:8.2f} s{words / spent:12,.0f} words/s{spent / seconds['model']:8.2f} × model")
    print(f"{len(documents) / whole:.1f} documents per CPU-second")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
