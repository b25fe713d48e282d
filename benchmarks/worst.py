"""Documents that a careless reader would take quadratic time for, each kind at four sizes, and how the time grows.

Twice the text should take about twice the time, and no kind much more than news of the same length. Texts are made up
of invented names, the same for the same seed.
"""

import re
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from ingest.document import Document
from ingest.nlp.reader import Reader
from ingest.nlp.training.bearers import Bearers
from ingest.pipeline import Pipeline

SEEDS = Path(__file__).parents[1] / "seeds" / "knowledge"
_PUBLISHED = date(2024, 3, 5)
_SIZES = (25_000, 50_000, 100_000, 200_000)  # characters
_LIMIT = 100.0  # CPU-seconds: where one size took so long, the larger ones are left out
_DRAWN = re.compile(r"NAME|LAND|NUMBER")

# Phrases told again and again: (opening, phrase, end). NAME, LAND and NUMBER stand for another one each time.
_REPEATED = {
    "one sentence": ("The president met ", "the minister and ", "him."),
    "one titled sentence": ("The president met ", "Foreign Minister NAME and ", "him."),
    "names only": ("", "NAME. ", ""),
    "X met Y.": ("", "NAME met NAME. ", ""),
    "the same meeting": ("", "Ute Zander met Jan Novak on Monday. ", ""),
    "X and the same Y": ("", "NAME met President Jan Novak of LAND. ", ""),
    "titled X met titled Y.": ("", "President NAME of LAND met Foreign Minister NAME of LAND in Paris. ", ""),
    "meetings put off": ("", "The meeting of NAME and NAME was postponed to Friday. ", ""),
    "meetings denied": ("", "NAME denied that he had met NAME or would meet NAME. ", ""),
    "the talks": ("", "The talks were held. The meeting took place. ", ""),
    "the talks, X said,": ("", "the talks, NAME said, ", "ended."),
    "talks without end": ("", "the talks between NAME and NAME, ", "ended."),
    "one verb": ("NAME ", "met ", "NAME."),
    "one noun": ("The ", "meeting ", "ended."),
    "and": ("NAME ", "and ", "met."),
    "respectively": ("NAME met NAME, ", "NAME and NAME, ", "in Rome and Paris, respectively."),
    "list items": ("The minister met: ", "NAME, foreign minister of LAND; ", "and others."),
    "commas": ("", "NAME, ", ""),
    "possessives": ("", "NAME's minister's ", "talks ended."),
    "brackets around who": ("", "NAME (who met ", ")" * 500),
    "of": ("The minister ", "of the ministry of LAND ", "met NAME."),
    "titles only": ("", "Deputy Prime Minister ", "NAME met NAME."),
    "who met": ("NAME, ", "who met NAME, ", "left."),
    "that": ("NAME said ", "that NAME said ", "so."),
    "he said": ("NAME spoke. ", "He said that he had met her. ", ""),
    "he said, no stop": ("NAME ", "said it was good, he ", "left."),
    "pronouns": ("", "they met them and he met her and ", "it ended."),
    "leaders and they": ("", "NAME spoke. The two leaders met. ", ""),
    "offices again": ("", "Foreign Minister NAME of LAND spoke. The minister met the LAND minister. ", ""),
    "counterparts": ("", "NAME met his counterpart and his LAND counterpart. ", ""),
    "one man": ("", "President Jan Novak met NAME. He said that he met her. Novak left. ", ""),
    "said after the talks": ("", "NAME met NAME. NAME said after the talks that the meeting was good. ", ""),
    "meetings in quotes": ("", "“NAME met NAME,” he said after the talks. ", ""),
    "quotes only": ("", "“We met NAME on Monday,” he said. ", ""),
    "dialogue": ("", "“We agreed,” said NAME. “They met,” NAME told NAME, “and left.” ", ""),
    "quotes between quotes": ("", "“We,” ", "he said."),
    "open quotes": ("", "“NAME said it.\n", ""),
    "open quotes of all kinds": ("", "“NAME said «we met ‘them \"on Monday ``and ", ""),
    "curly marks only": ("", "“", ""),
    "quotation marks only": ("", '"', ""),
    "apostrophes": ("", "’", ""),
    "transcript": ("", "FOREIGN MINISTER NAME: Thank you. We met NAME.\nQUESTION: Why?\n", ""),
    "questions": ("", "Did NAME meet NAME? ", ""),
    "dates only": ("", "On Tuesday, 5 March 2024, last week, in May. ", ""),
    "dates, no stop": ("", "on 5 March 2024, ", "he left."),
    "relative dates": ("", "NUMBER days ago, two weeks later, the previous Tuesday, next month, ", "he left."),
    "numbers": ("", "NUMBER ", ""),
    "fractions": ("", "1/2/3-4.5:", ""),
    "lists of places": ("They met in ", "Paris, Rome, LAND, ", "and Berlin."),
    "HTML": ("", '<p class="x">NAME&nbsp;met</p><br/><a href="https://example.org/?a=1&b=2">NAME</a> ', ""),
    "headlines": ("", "NAME meets NAME\n", ""),
    "one word a line": ("", "NAME\nmet\nLAND\n\n", ""),
    "runs of marks": ("", "“" * 900 + " ", ""),
    "long words": ("", "a" * 900 + " ", ""),
    "capitals": ("", "PRESIDENT NAME MET THE FOREIGN MINISTER OF LAND ", ""),
    "scripts mixed": ("", "NAME встретил 习近平 و التقى נפגש a̴l̷l̸ ", ""),
    "marks of width zero": ("", "No\u200bvak\u200d met\ufeff Zan\u00adder. ", ""),
    "width zero only": ("", "\u200b", ""),
    "emoji": ("", "🇺🇸🤝🇷🇺 NAME 👨‍👩‍👧‍👦 ", ""),
    "accents": ("", "e\u0301\u0302", ""),
    "initials": ("", "U.S. J. R. Mr. Dr. ", ""),
    "hyphens": ("", "US-NATO-EU-", "talks"),
    "dots": ("", ".", ""),
    "dashes": ("", "NAME — NAME – ", ""),
    "semicolons": ("", ";", ""),
    "blanks": ("", " ", "x"),
    "blank lines": ("", "\n", "x"),
    "one word": ("", "a", ""),
    "no vowel": ("", "Xq", ""),
}  # fmt: skip


class Worst:
    """Makes the documents, each kind from a size in characters; `news` is what they are compared with."""

    def __init__(self, news: Sequence[str]) -> None:
        self.news = news
        self.bearers = Bearers.load(SEEDS, Random(1))

    @property
    def kinds(self) -> dict[str, Callable[[int], str]]:
        """The kinds by name; the first is news."""
        return {
            "news": lambda size: "\n\n".join(_cycled(self.news, size)),
            "brackets": lambda size: "(a " * (size // 6) + "x" + " b)" * (size // 6),
            "brackets not closed": lambda size: "(" * size,
            **{kind: partial(self.repeated, told) for kind, told in _REPEATED.items()},
        }

    def repeated(self, told: tuple[str, str, str], size: int) -> str:
        """The phrase again and again between an opening and an end, the same for the same size."""
        opening, phrase, end = told
        self.bearers.random.seed(1)
        return self._drawn(opening) + self.filled(phrase, size) + self._drawn(end)

    def filled(self, phrase: str, size: int) -> str:
        """The phrase as often as the size asks for."""
        pieces: list[str] = []
        length = 0
        while length < size:
            pieces.append(self._drawn(phrase))
            length += len(pieces[-1])
        return "".join(pieces)

    def _drawn(self, phrase: str) -> str:
        """The phrase with other names each time."""
        return _DRAWN.sub(self._draw, phrase)

    def _draw(self, found: re.Match[str]) -> str:
        if found.group() == "NUMBER":
            return str(self.bearers.random.randint(2, 2_000))
        bearer = self.bearers.draw()
        return bearer.name if found.group() == "NAME" else bearer.country


def _cycled(texts: Sequence[str], size: int) -> list[str]:
    """The texts over and over up to the size."""
    chosen: list[str] = []
    length = 0
    while length < size:
        chosen.append(texts[len(chosen) % len(texts)])
        length += len(chosen[-1])
    return chosen


def report(pipeline: Pipeline, news: Sequence[str], only: Sequence[str] = ()) -> None:
    """Read every kind, or those named, at every size and print the CPU-seconds, how they grow and what they compare to.

    The last two columns are the largest size read, against news of that size and against the model alone.
    """
    worst = Worst(news)
    usual: dict[int, float] = {}
    print(f"{'':26}" + "".join(f"{size // 1000:>8} kB" for size in _SIZES) + "  growth × news × model")
    for kind, make in worst.kinds.items():
        if only and kind not in ("news", *only):
            continue
        texts = [make(size) for size in _SIZES]
        seconds: list[float] = []
        while len(seconds) < len(_SIZES) and max(seconds, default=0.0) < _LIMIT:
            seconds.append(_seconds(pipeline.read, texts[len(seconds)]))
        usual = usual or dict(zip(_SIZES, seconds, strict=True))
        size, growth = _SIZES[len(seconds) - 1], seconds[-1] / max(seconds[-2], 0.01)
        model = _seconds(Reader(pipeline.reader.nlp).annotate, texts[len(seconds) - 1])
        figures = "".join(f"{spent:9.2f} s" for spent in seconds).ljust(11 * len(_SIZES))
        print(f"{kind:26}{figures}{growth:8.1f}{seconds[-1] / usual[size]:7.1f}{seconds[-1] / model:8.1f}", flush=True)


def _seconds(work: Callable[[Document], object], text: str) -> float:
    begun = time.process_time()
    work(Document(text=text, published=_PUBLISHED))
    return time.process_time() - begun
