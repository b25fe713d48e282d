"""Documents that a careless reader would take quadratic time for, each kind at three sizes, and how the time grows.

Twice the text should take about twice the time. Texts are made up of invented names, the same for the same seed.
"""

import itertools
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random

from ingest.document import Document
from ingest.nlp.training.bearers import Bearers
from ingest.pipeline import Pipeline

SEEDS = Path(__file__).parents[1] / "seeds" / "knowledge"
_PUBLISHED = date(2024, 3, 5)
_SIZES = (50_000, 100_000, 200_000)  # characters


class Worst:
    """Makes the documents: one method a kind, from a size in characters."""

    def __init__(self) -> None:
        self.bearers = Bearers.load(SEEDS, Random(1))

    @property
    def kinds(self) -> dict[str, Callable[[int], str]]:
        """The kinds by name."""
        return {
            "one sentence": self.one_sentence,
            "one titled sentence": self.one_titled_sentence,
            "names only": self.names,
            "X met Y.": self.meetings,
            "quotation marks only": lambda size: '"' * size,
            "curly marks only": lambda size: "“" * size,
            "quotes only": lambda size: _filled(lambda: f"“We met {self._name()} on Monday,” he said. ", size),
            "open quotes": lambda size: _filled(lambda: f"“{self._name()} said it.\n", size),
            "deep brackets": lambda size: "(a " * (size // 6) + "x" + " b)" * (size // 6),
            "leaders and they": lambda size: _filled(lambda: f"{self._name()} spoke. The two leaders met. ", size),
            "dates only": lambda size: _filled(lambda: "On Tuesday, 5 March 2024, last week, in May. ", size),
            "commas": lambda size: _filled(lambda: f"{self._name()}, ", size),
            "blank lines": lambda size: "\n" * size + "x",
            "one word": lambda size: "a" * size,
        }

    def one_sentence(self, size: int) -> str:
        """A sentence without end, of common words."""
        return "The president met " + _filled(lambda: "the minister and ", size) + "him."

    def one_titled_sentence(self, size: int) -> str:
        """A sentence without end, of titled names."""
        return "The president met " + _filled(lambda: f"Foreign Minister {self._name()} and ", size) + "him."

    def names(self, size: int) -> str:
        """Full names, none twice, in one paragraph: some 10,000 at the largest size."""
        return _filled(lambda: f"{self._name()}. ", size)

    def meetings(self, size: int) -> str:
        """Short sentences of a meeting each, in one paragraph: some 5,000 at the largest size."""
        return _filled(lambda: f"{self._name()} met {self._name()}. ", size)

    def _name(self) -> str:
        return self.bearers.draw().name


def _filled(make: Callable[[], str], size: int) -> str:
    """As many pieces as the size asks for."""
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(make())
        length += len(pieces[-1])
    return "".join(pieces)


def report(pipeline: Pipeline, only: Sequence[str] = ()) -> None:
    """Read every kind, or those named, at every size and print the CPU-seconds and how they grow from size to size."""
    worst = Worst()
    print(f"{'':22}" + "".join(f"{size // 1000:>9} kB" for size in _SIZES) + "   growth from size to size")
    for kind, make in worst.kinds.items():
        if only and kind not in only:
            continue
        seconds = [_seconds(pipeline, make(size)) for size in _SIZES]
        growth = [after / max(before, 0.01) for before, after in itertools.pairwise(seconds)]
        figures = "".join(f"{spent:10.2f} s" for spent in seconds)
        print(f"{kind:22}{figures}   {', '.join(f'× {times:.1f}' for times in growth)}", flush=True)


def _seconds(pipeline: Pipeline, text: str) -> float:
    begun = time.process_time()
    pipeline.read(Document(text=text, published=_PUBLISHED))
    return time.process_time() - begun
