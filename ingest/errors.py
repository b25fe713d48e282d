"""Errors of reading sources.

graph.errors.ParleyError
└── SourceError             what was given cannot be taken in as it stands
    ├── UnreadableSource        the file is not there, not readable, or not text
    ├── UndatedDocument         no publication date, or one that does not exist
    ├── OversizedDocument       larger than a document may be
    └── ReaderFailed            a fault of the reader's own, met in this text
"""

from graph.errors import ParleyError


class SourceError(ParleyError):
    """What was given cannot be taken in as it stands; the message says what to do."""


class UnreadableSource(SourceError):
    """The file is not there, not readable, or not text."""


class UndatedDocument(SourceError):
    """A document without a publication date, or with one that does not exist."""


class OversizedDocument(SourceError):
    """A document larger than `LARGEST` bytes."""


class ReaderFailed(SourceError):
    """A fault of the reader's own, met in this text."""
