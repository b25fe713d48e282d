"""`parley serve`: the API and the explorer, and the engine with them."""

import errno
import socket
from typing import Annotated

import typer

from graph.errors import ParleyError
from graph.settings import Settings


class PortTaken(ParleyError):
    """Somebody else listens on the port."""


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, help="Port to listen on.")] = 8000,
) -> None:
    """Serve until Ctrl-C; the embedded engine ends with it."""
    _check_free(host, port)
    import uvicorn

    from app.main import create_app

    # Whoever ends the service wants all of it ended, so the engine does not wait for another command.
    app = create_app(Settings(engine_linger=0))
    uvicorn.run(app, host=host, port=port, log_level="warning", timeout_graceful_shutdown=2)


def _check_free(host: str, port: int) -> None:
    """Try the port before anything is started.

    Raises:
        PortTaken: somebody listens there, or this user may not.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL):
                raise
            raise PortTaken(
                f"cannot listen on {host}:{port} ({error.strerror}): choose another with --port or PORT"
            ) from error
