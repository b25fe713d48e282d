"""The raw news: JSON Lines, plain or .xz, with a "text" a line."""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_SMALL = re.compile(r"\b[a-z]{3,}\b")


def texts(path: Path) -> Iterator[str]:
    """The texts, in order.

    Raises:
        OSError: there is no such file.
        ValueError: a line is no JSON object with a text.
    """
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            try:
                yield json.loads(line)["text"]
            except (TypeError, KeyError, ValueError) as error:
                raise ValueError(f"{path}: no text in {line[:80]!r}") from error


def words(path: Path) -> Counter[str]:
    """How often each word stands in small letters."""
    return Counter(word for text in texts(path) for word in _SMALL.findall(text))
