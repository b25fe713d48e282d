"""Reading the engine's log: its end, and the line that tells why it failed."""

import re
from pathlib import Path

_TAIL = 64 << 10  # bytes; a failed start prints one long stack trace
_CAUSE = re.compile(r"^Caused by: (?:\w+\.)*(?P<cause>.+)$", re.MULTILINE)
_ERROR = re.compile(
    r"^(?:.*\bERROR\s+|Error: |Exception in thread \S+ |[\w.]*(?:Error|Exception): )(?P<cause>.+)$", re.MULTILINE
)
_NOTHING = "it left no message"


def tail(path: Path, lines: int) -> list[str]:
    """The last lines of a log, fewer where it has fewer; none where there is no log."""
    return _end(path).splitlines()[-lines:]


def failure(path: Path) -> str:
    """The innermost cause at the end of the log, in one line."""
    text = _end(path)
    found = [*_ERROR.finditer(text)][-1:] + [*_CAUSE.finditer(text)][-1:]
    return found[-1]["cause"].strip().rstrip(".") if found else _NOTHING


def _end(path: Path) -> str:
    if not path.exists():
        return ""
    with path.open("rb") as log:
        log.seek(max(0, path.stat().st_size - _TAIL))
        return log.read().decode("utf-8", "replace")
