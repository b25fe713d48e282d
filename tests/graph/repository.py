"""A Maven repository on loopback, as small as the fetch tests need it, that can misbehave."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Repository:
    """Files by path. `cut` lists paths whose next answer ends half-way; `asked` collects (path, range)."""

    files: dict[str, bytes]
    cut: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    address: str = ""


@contextmanager
def serving(repository: Repository) -> Iterator[Repository]:
    """Serve the repository on a free port of 127.0.0.1 while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _answer(repository, self)

        def log_message(self, *_: object) -> None:
            """Keep the test output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        repository.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield repository
        finally:
            server.shutdown()
            thread.join()


def _answer(repository: Repository, request: BaseHTTPRequestHandler) -> None:
    path, wanted = request.path.lstrip("/"), request.headers.get("Range", "")
    repository.asked.append((path, wanted))
    if path not in repository.files:
        request.send_error(404)
        return
    start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
    content = repository.files[path][start:]
    request.send_response(206 if wanted else 200)
    request.send_header("Content-Length", str(len(content)))
    request.end_headers()
    if path in repository.cut:
        repository.cut.remove(path)
        content = content[: len(content) // 2]
    request.wfile.write(content)
