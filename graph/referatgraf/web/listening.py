"""Read requests off the wire: the fast parser, with limits that it does not have itself."""

import asyncio

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from referatgraf.web.messages import for_status

LONGEST_HEAD = 1 << 18  # bytes; what is shorter but too long still gets an answer of its own
SLOWEST_HEAD = 10.0  # seconds from the first byte, or from the connection


class BoundedProtocol(HttpToolsProtocol):
    """Turn away a head that is too long, or takes too long to come."""

    length = 0
    hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin, and wait for a head."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._head_came()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take some bytes."""
        if self.hurry:
            self.length += len(data)
            if self.length > LONGEST_HEAD:
                return self._turn_away(431)
        super().data_received(data)

    def on_message_begin(self) -> None:
        """Begin a head."""
        super().on_message_begin()
        self._await_head()

    def on_headers_complete(self) -> None:
        """End a head."""
        self._head_came()
        super().on_headers_complete()

    def _await_head(self) -> None:
        self._head_came()
        self.length = 0
        self.hurry = self.loop.call_later(SLOWEST_HEAD, self._turn_away, 408)

    def _head_came(self) -> None:
        if self.hurry:
            self.hurry.cancel()
            self.hurry = None

    def _turn_away(self, status: int) -> None:
        """Answer on one line, and hang up."""
        self._head_came()
        if self.transport.is_closing():
            return
        body = (" · ".join(for_status(status)) + "\n").encode()
        head = f"content-type: text/plain; charset=utf-8\r\ncontent-length: {len(body)}\r\n"
        head += "connection: close\r\n\r\n"
        self.transport.write(STATUS_LINE[status] + head.encode() + body)
        self.transport.close()
