"""JSON Lines: one `{"id", "date", "title"?, "url"?, "outlet"?, "text"}` a line, streamed."""

import json
from collections.abc import Iterable, Iterator

from ingest.document import Document
from ingest.errors import UndatedDocument, UnreadableSource
from ingest.sources.text import publication_date


def read_jsonl(lines: Iterable[str], *, name: str) -> Iterator[Document]:
    """Read documents line by line; blank lines are passed over.

    Raises:
        UnreadableSource: a line that is not JSON, or has no text.
        UndatedDocument: no publication date, or one that does not exist.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _document(line, where=f"{name}, line {number}")


def _document(line: str, *, where: str) -> Document:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise UnreadableSource(f"{where}: not JSON ({error}); write one object a line") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not record["text"].strip():
        raise UnreadableSource(f'{where}: no text; a line is {{"id", "date", "text"}}')
    if not record.get("date"):
        raise UndatedDocument(f'{where}: no publication date; give it as "date": "YYYY-MM-DD"')
    return Document(
        text=record["text"],
        published=publication_date(str(record["date"]), name=where),
        name=str(record.get("id") or where),
        title=str(record.get("title") or ""),
        url=str(record.get("url") or ""),
        outlet=str(record.get("outlet") or ""),
    )
