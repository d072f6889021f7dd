"""Read a request of the SPARQL 1.1 protocol (https://www.w3.org/TR/sparql11-protocol/, 2.1)."""

import asyncio
from dataclasses import dataclass
from email.message import Message
from functools import lru_cache
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from referatgraf.queries import MAX_LENGTH
from referatgraf.web.formats import GRAPHS, HTML, ROWS, preferred
from referatgraf.web.limits import Limits
from referatgraf.web.messages import Problem
from referatgraf.web.worker import Asked

FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
_FIELDS = 2_000  # of one request; a dataset has a graph for each document
Fields = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sent:
    """Hold what came with a request: its query texts and the other fields."""

    queries: tuple[str, ...]
    fields: Fields

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value of a field."""
        return tuple(value for key, value in self.fields if key == name)


async def sent(request: Request, limits: Limits) -> Sent:
    """Return the query and the fields of a request.

    Raises Problem where it is none of the protocol's three forms.
    """
    fields = decoded(request.scope["query_string"])
    if request.method != "POST":
        return _parted(fields)
    media = _media(request)
    if media == FORM:
        return _parted(decoded(await _body(request, limits)))
    if media == QUERY:
        queries = (_text(await _body(request, limits)), *_parted(fields).queries)
        return Sent(queries, [pair for pair in fields if pair[0] != "query"])
    if media == UPDATE:
        raise _read_only()
    raise Problem(
        415, "Indholdstypen kendes ikke", f"the content type is not known; send {FORM} or {QUERY}"
    )


def asked(found: Sent, accept: str) -> Asked:
    """Return the one query, the graphs and the formats that a request names.

    ``format`` names a format where a plain form cannot set a header. Raises Problem.
    """
    if len(found.queries) != 1:
        raise Problem(400, "Giv netop én forespørgsel", "give exactly one query")
    query = found.queries[0].removeprefix("\ufeff")
    if len(query) > MAX_LENGTH:
        reason = f"the query is longer than {MAX_LENGTH} characters"
        raise Problem(413, "Forespørgslen er for lang", reason)
    rows, graph = _formats(found.all("format"), accept)
    default, named = found.all("default-graph-uri"), found.all("named-graph-uri")
    return Asked(query, default, named, rows, graph)


def page_wanted(found: Sent, accept: str) -> bool:
    """Tell whether a person asks, with a browser."""
    return HTML in _formats(found.all("format"), accept)


@lru_cache(256)  # a client asks in one way; a head is at most 64 KB
def _formats(named: tuple[str, ...], accept: str) -> tuple[str | None, str | None]:
    """Return the formats of rows and of graphs; the field wins over the header."""
    wanted = [name for name in named if name in ROWS or name in GRAPHS]
    if wanted:
        rows = wanted[0] if wanted[0] in ROWS else None
        graph = wanted[0] if wanted[0] in GRAPHS else None
    else:
        rows, graph = preferred(accept, ROWS), preferred(accept, GRAPHS)
    if (named and not wanted) or (rows is None and graph is None):
        raise Problem(
            406,
            "Formatet kendes ikke",
            f"there is no such format; known are {', '.join(dict.fromkeys([*ROWS, *GRAPHS]))}",
        )
    return rows, graph


def _parted(fields: Fields) -> Sent:
    if any(key == "update" for key, _ in fields):
        raise _read_only()
    queries = tuple(value for key, value in fields if key == "query")
    return Sent(queries, [pair for pair in fields if pair[0] != "query"])


def _read_only() -> Problem:
    return Problem(403, "Der kan kun læses, ikke ændres", "the dataset can only be read")


def _media(request: Request) -> str:
    """Return the media type of the body.

    Raises Problem for a charset other than UTF-8.
    """
    message = Message()
    message["content-type"] = request.headers.get("content-type", "none/none")
    if message.get_content_charset("utf-8") not in ("utf-8", "utf8", "us-ascii"):
        raise Problem(415, "Tegnsættet skal være UTF-8", "the charset must be UTF-8")
    return message.get_content_type()


def decoded(encoded: bytes) -> Fields:
    """Return the fields of a query string or a form.

    Raises Problem where they are no UTF-8, or too many.
    """
    try:
        return parse_qsl(
            _text(encoded), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS
        )
    except ValueError:
        reason = "the fields are no UTF-8, or too many"
        raise Problem(400, "Felterne er ikke UTF-8, eller der er for mange", reason) from None


def _text(encoded: bytes) -> str:
    try:
        return encoded.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "Teksten er ikke UTF-8", "the text is no UTF-8") from None


async def _body(request: Request, limits: Limits) -> bytes:
    """Return a body that is neither too long nor too slow."""
    try:
        async with asyncio.timeout(limits.patience):
            return await _received(request, limits.body)
    except TimeoutError:
        raise Problem(408, "Indholdet kom for langsomt", "the body came too slowly") from None
    except ClientDisconnect:
        raise Problem(400, "Forbindelsen blev afbrudt", "the connection was closed") from None


async def _received(request: Request, most: int) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            reason = f"the body is longer than {most} bytes"
            raise Problem(413, "Indholdet er for langt", reason, {"Connection": "close"})
    return bytes(body)
