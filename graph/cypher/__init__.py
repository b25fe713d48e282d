"""All query text: one question a file, under `schema`, `write` and `read`, as an analyst would paste it."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def cypher(name: str) -> str:
    """Text of the query `read/meetings_of_party`, without the suffix.

    Raises:
        FileNotFoundError: there is no such query.
    """
    return (_HERE / f"{name}.cypher").read_text(encoding="utf-8").strip()
