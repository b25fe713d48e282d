"""What the service refuses besides the errors of the graph; `app.problems` tells the HTTP status of each."""

from graph.errors import ParleyError


class BadRequest(ParleyError):
    """A parameter cannot be read."""


class UnreadableQuestion(BadRequest):
    """The question is none that Parley can read; `examples` are some that it can."""

    def __init__(self, message: str, examples: tuple[str, ...] = ()) -> None:
        super().__init__(f"{message} {'; '.join(examples)}".strip())
        self.examples = examples


class NotModified(Exception):
    """The caller has this revision of the graph already; `etag` names it."""

    def __init__(self, etag: str) -> None:
        super().__init__(etag)
        self.etag = etag
