"""Files and folders named on the command line: each to its reader by suffix."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.document import Document
from ingest.errors import UnreadableSource
from ingest.sources.jsonl import read_jsonl
from ingest.sources.text import LARGEST, decode, parse_text, read_text_file

SUFFIXES = (".txt", ".jsonl", ".ndjson")


def find_files(paths: Iterable[Path]) -> list[Path]:
    """All files that can be read below `paths`, in order; a file that is named is taken whatever its suffix.

    Raises:
        UnreadableSource: a path that is not there, or a folder without articles.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file())
        if not inside:
            raise UnreadableSource(f"{path}: no articles in it; Parley reads {', '.join(SUFFIXES)}")
        found += inside
    return found


def read_file(path: Path) -> Iterator[Document]:
    """The documents of one file; `-` is one text from standard input.

    Raises:
        SourceError: the file cannot be taken in; the message says why.
    """
    if str(path) == "-":
        yield parse_text(decode(sys.stdin.buffer.read(LARGEST + 1), name="standard input"), name="standard input")
    elif path.suffix in (".jsonl", ".ndjson"):
        yield from read_lines(path)
    else:
        yield read_text_file(path)


def read_lines(path: Path) -> Iterator[Document]:
    """The documents of one JSON Lines file, streamed; `-` is standard input.

    Raises:
        SourceError: the file or one of its lines cannot be taken in; the message says which and why.
    """
    if str(path) == "-":
        yield from read_jsonl((decode(line, name="standard input") for line in sys.stdin.buffer), name="standard input")
        return
    try:
        with path.open("rb") as file:
            yield from read_jsonl((decode(line, name=str(path)) for line in file), name=str(path))
    except OSError as error:
        raise UnreadableSource(f"{path}: cannot be read ({error.strerror}); check path and permissions") from error
