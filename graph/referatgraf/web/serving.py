"""Listen on this machine only, until a signal comes."""

import logging
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from referatgraf.errors import ResourceError, UsageError
from referatgraf.web.app import create
from referatgraf.web.limits import Limits
from referatgraf.web.listening import BoundedProtocol

HOST = "127.0.0.1"
_CONNECTIONS = 512  # at once; more are answered 503


def serve(out: Path, port: int, limits: Limits, say: Callable[[str], None]) -> None:
    """Serve a built folder until SIGINT or SIGTERM, then end with all workers.

    ``say`` is told the address; port 0 takes a free one. Raises what ``web.app.create`` raises,
    ResourceError where no worker starts, and UsageError where the port is taken.
    """
    _hang_up_politely()
    with _listening(port) as listener:
        app = create(out, limits)
        host, chosen = listener.getsockname()
        # Queries are not logged.
        config = uvicorn.Config(
            app,
            http=BoundedProtocol,
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,  # nobody says who he is; behind a proxy all wait in one line
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=1,
            lifespan="on",
        )
        server = _Server(config, app, lambda: say(f"http://{host}:{chosen}/"))
        quiet = logging.getLogger("uvicorn.error")
        quiet.addFilter(lambda record: server.started)  # what keeps it from starting is raised
        # The signal that it ended for is made again; a start that failed is told by us.
        with suppress(KeyboardInterrupt, SystemExit):
            server.run(sockets=[listener])
    if not server.started:
        unknown = ResourceError("serve", "the server did not start", "run again with --debug")
        raise getattr(app.state, "failure", unknown)


def _hang_up_politely() -> None:
    """End as by SIGTERM when the terminal is closed, else the copy of the data would stay."""
    with suppress(AttributeError, ValueError):  # Windows has no such signal; not the main thread
        if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
            signal.signal(signal.SIGHUP, lambda number, frame: signal.raise_signal(signal.SIGTERM))


class _Server(uvicorn.Server):
    """Say when it listens; end the questions that run, too, when a signal comes."""

    def __init__(self, config: uvicorn.Config, app: Starlette, started: Callable[[], None]) -> None:
        super().__init__(config)
        self.app, self.say = app, started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        if self.started:
            self.say()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take the signal."""
        super().handle_exit(sig, frame)
        if self.started:
            self.app.state.pool.stop_soon()


def _listening(port: int) -> socket.socket:
    # With the protocol named asyncio sends small answers at once; without it each waits 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":  # there it would let another program take the port as well
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        reason = f"the port cannot be taken ({error.strerror})"
        raise UsageError(f"{HOST}:{port}", reason, "choose another one with --port") from None
    return listener
