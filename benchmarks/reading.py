"""Speed of reading: words per CPU-second of the model, of each component and of the whole, and the peak memory.

    python -m benchmarks.reading [FILE.jsonl] [--documents N]

By default the texts are those of the accuracy gold, over and over. CPU time of one process is counted, so that other
work on the machine weighs less; compare only the figures of one run.
"""

import argparse
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from ingest.document import Document
from ingest.extract.meetings import extract_meetings
from ingest.extract.statements import extract_statements
from ingest.nlp.reader import Reader
from ingest.pipeline import Pipeline
from ingest.sources.jsonl import read_jsonl

T = TypeVar("T")

GOLD = Path(__file__).parents[1] / "tests" / "accuracy" / "gold" / "articles.jsonl"


def main() -> None:
    """Read the documents and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--documents", type=int, default=500)
    arguments = parser.parse_args()
    with arguments.file.open(encoding="utf-8") as lines:
        texts = list(read_jsonl(lines, name=str(arguments.file)))
    report(list(islice(cycle(texts), arguments.documents)))


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
