"""Headers of every answer: what a browser may do with it, and who may read it."""

import re
from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from referatgraf.web.messages import for_status

_HOST = re.compile(rb"([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?")
_LONGEST, _MOST = 1 << 16, 200  # bytes, headers
_SAFE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
# Any page may read, none with the reader's cookies or passwords (never an echo of the origin).
CROSS_ORIGIN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After, Referatgraf-Limits",
}


Raw = list[tuple[bytes, bytes]]


def _raw(headers: Mapping[str, str]) -> Raw:
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]


_OF_PAGES = _raw(_SAFE)
_OF_ENDPOINT = _raw({**_SAFE, **CROSS_ORIGIN})


class SafeHeaders:
    """Put the headers on every answer; refuse a Host that is none."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _completed(list(message["headers"]), scope["path"])
            await send(message)

        status = _refusal(scope)
        if status:
            refusal = PlainTextResponse(" · ".join(for_status(status)) + "\n", status)
            return await refusal(scope, receive, with_headers)
        return await self.app(scope, receive, with_headers)


def _completed(headers: Raw, path: str) -> Raw:
    """Return headers and those of every answer that are not among them.

    The endpoint's answers may be read by anybody's page, the pages only by their reader.
    """
    own = {name for name, _ in headers}
    every = _OF_ENDPOINT if path.removesuffix("/") == "/sparql" else _OF_PAGES
    return headers + [pair for pair in every if pair[0] not in own]


def _refusal(scope: Scope) -> int | None:
    """Return the status for a head that is too long or whose Host is none."""
    if len(scope["raw_path"]) + len(scope["query_string"]) > _LONGEST:
        return 414
    headers = scope["headers"]
    if len(headers) > _MOST or sum(len(n) + len(v) for n, v in headers) > _LONGEST:
        return 431
    hosts = [value for name, value in headers if name == b"host"]
    older = scope["http_version"] == "1.0"  # alone need not say whom it asks (RFC 9112, 3.2)
    whole = len(hosts) == 1 or (older and not hosts)
    return None if whole and all(map(_HOST.fullmatch, hosts)) else 400
