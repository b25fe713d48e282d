"""Text files: a `date YYYY-MM-DD` header (the body may follow on the same line) or `key: value` header lines."""

import re
from datetime import date
from pathlib import Path

from ingest.document import Document
from ingest.errors import OversizedDocument, UndatedDocument, UnreadableSource

LARGEST = 2_000_000  # bytes; news articles stay below 100 kB, books and dumps are not documents
OLDEST, NEWEST = 1600, 9000  # years: no newspaper is older, and what is told of the future must fit in the calendar
KEYS = ("date", "title", "url", "outlet")

_SEED_HEADER = re.compile(r"\s*date\s+(\S+)\s+")
_KEY_LINE = re.compile(r"(\w+):[ \t]*(.*)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_text_file(path: Path) -> Document:
    """Read one article from a UTF-8 text file.

    Raises:
        UnreadableSource: not there, not readable, not UTF-8, binary or empty.
        UndatedDocument: no header with the publication date, or a date that does not exist.
        OversizedDocument: larger than `LARGEST` bytes.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableSource(f"{path}: cannot be read ({error.strerror}); check path and permissions") from error
    return parse_text(decode(raw, name=str(path)), name=str(path))


def decode(raw: bytes, *, name: str) -> str:
    """Bytes as UTF-8 text.

    Raises:
        OversizedDocument: more than `LARGEST` bytes.
        UnreadableSource: not UTF-8, or binary.
    """
    if len(raw) > LARGEST:
        raise OversizedDocument(f"{name}: larger than {LARGEST // 1_000_000} MB; split it into one file an article")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSource(f"{name}: not UTF-8 (byte {error.start}); convert it with iconv -t UTF-8") from error
    if _CONTROL.search(text):
        raise UnreadableSource(f"{name}: binary data, not text; give the article as UTF-8 text")
    return text


def parse_text(text: str, *, name: str) -> Document:
    """Part the header from the body.

    Raises:
        UnreadableSource: there is no body.
        UndatedDocument: no publication date, or one that does not exist.
    """
    seed = _SEED_HEADER.match(text)
    fields, body = ({"date": seed[1]}, text[seed.end() :]) if seed else _key_lines(text)
    if not body.strip():
        raise UnreadableSource(f"{name}: no text in it; put the article below the header")
    if not fields.get("date"):
        raise UndatedDocument(f"{name}: no publication date; begin the file with 'date YYYY-MM-DD'")
    return Document(
        text=body,
        published=publication_date(fields["date"], name=name),
        name=name,
        title=fields.get("title", ""),
        url=fields.get("url", ""),
        outlet=fields.get("outlet", ""),
    )


def publication_date(text: str, *, name: str) -> date:
    """The day that a header gives; a time of day after it is dropped.

    Raises:
        UndatedDocument: it is no such date, or a day that does not exist.
    """
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError as error:
        raise UndatedDocument(f"{name}: {text.strip()!r} is not a day that exists; write it as YYYY-MM-DD") from error
    if not OLDEST <= day.year <= NEWEST:
        raise UndatedDocument(f"{name}: {day} is no day of news; correct the year")
    return day


def _key_lines(text: str) -> tuple[dict[str, str], str]:
    """Leading `key: value` lines of known keys, and the rest."""
    fields: dict[str, str] = {}
    lines = text.lstrip().splitlines(keepends=True)
    for at, line in enumerate(lines):
        match = _KEY_LINE.match(line.strip())
        if not match or match[1].lower() not in KEYS:
            return fields, "".join(lines[at:])
        fields[match[1].lower()] = match[2].strip()
    return fields, ""
