"""Schedules: texts that tell in the present tense what is to happen at what hour."""

import re

from spacy.tokens import Doc

_HOUR = re.compile(r"^\s*\d{1,2}[:.]\d\d ?[ap]\.?m\b", re.IGNORECASE | re.MULTILINE)


def is_schedule(doc: Doc) -> bool:
    """Whether an hour opens a line: "9:30 a.m. The minister meets …"."""
    return _HOUR.search(doc.text) is not None
