"""Serve the pages of things: at their own addresses, and what each IRI below the base leads to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from referatgraf.web import home
from referatgraf.web.endpoint import reply
from referatgraf.web.formats import GRAPHS, HTML, ROWS, Media, preferred
from referatgraf.web.kept import Kept, entity_tag, unless_known
from referatgraf.web.messages import STATUSES, Problem
from referatgraf.web.pages import Page, trouble
from referatgraf.web.pool import Pool
from referatgraf.web.protocol import decoded
from referatgraf.web.worker import Seen, Wanted

# A page fetches its own style, its search script and the search index, and nothing else.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# What is made for the frames of others may stand there.
_EMBEDDED = re.compile("(da|en)/embed/")
_FRAMED = _POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
_QUESTION = "/questions/"
_FORM = re.compile(r"(da|en)/questions/[a-z_]+\.html")
_LANGUAGES: Mapping[str, Media] = MappingProxyType({"da": Media("da/da"), "en": Media("en/en")})
_OFFERED: Mapping[str, Media] = MappingProxyType(
    {HTML: ROWS[HTML], "ttl": GRAPHS["turtle"], "jsonld": GRAPHS["jsonld"]}
)
_MISSING: Mapping[str, Media] = MappingProxyType({"text": Media("text/plain"), HTML: ROWS[HTML]})


@dataclass(frozen=True, slots=True)
class Things:
    """Answer requests to all that is no fixed page."""

    pool: Pool
    kept: Kept = field(default_factory=Kept)

    async def __call__(self, request: Request) -> Response:
        """Return the page at a path; 303 from the IRI of a thing to what is told of it."""
        path = request.path_params["path"]
        asked = request.scope["query_string"] if _QUESTION in path else b""
        key = path.encode(), asked.decode("latin-1")
        response = self.kept.get(key)
        if response is None:
            response = await self._made(request, path, asked)
            if response.status_code == 200:
                self.kept.put(key, "", response)
        return unless_known(request, response)

    async def _made(self, request: Request, path: str, asked: bytes) -> Response:
        """Return a new response."""
        try:
            fields = tuple(decoded(asked))
            found = await reply(self.pool, Wanted(path, fields), request)
        except Problem as problem:
            return _told(path, problem)
        if isinstance(found, Page):
            policy = _FRAMED if _EMBEDDED.match(found.path) else _POLICY
            headers = {"Content-Security-Policy": policy, "ETag": entity_tag(found.body)}
            return Response(found.body, found.status, headers, found.media)
        if isinstance(found, Seen):
            return _see_other(request, found)
        return _missing(request)


def _missing(request: Request) -> Response:
    """Return 404: a page for a browser, which asks for HTML, one line for a program."""
    headers = {"Vary": "Accept, Accept-Language"}
    if preferred(_header(request, "accept"), _MISSING) != HTML:
        return PlainTextResponse(" · ".join(STATUSES[404]) + "\n", 404, headers)
    within = request.path_params["path"][:3].removesuffix("/")
    language = within if within in _LANGUAGES else _language(request)
    page = home.missing("en" if language == "en" else "da")
    return HTMLResponse(page, 404, {**headers, "Content-Security-Policy": _POLICY})


def front(request: Request) -> Response:
    """Return 303 to the first page in the reader's language."""
    target = f"/{_language(request)}/index.html"
    return RedirectResponse(target, 303, {"Vary": "Accept-Language"})


def _told(path: str, problem: Problem) -> Response:
    """Return a problem, as a page where a person asked a question with a form."""
    if _QUESTION not in path:
        return PlainTextResponse(f"{problem}\n", problem.status, problem.headers)
    form = path if _FORM.fullmatch(path) else "da/questions/index.html"
    page = trouble(form, problem.danish, problem.english)
    headers = {"Content-Security-Policy": _POLICY, **problem.headers}
    return HTMLResponse(page, problem.status, headers)


def _see_other(request: Request, seen: Seen) -> Response:
    """Return 303: a thing is no document (https://www.w3.org/TR/cooluris/, 4.2)."""
    name = preferred(_header(request, "accept"), _OFFERED)
    target = f"/{seen.local}.{name}"
    if name is None:
        known = f"there is no such format; known are {', '.join(_OFFERED)}"
        problem = Problem(406, "Formatet kendes ikke", known)
        return PlainTextResponse(f"{problem}\n", problem.status)
    if name == HTML:
        target = f"/{_language(request)}/{seen.local}.html"
    if seen.part:
        target = f"/{seen.part}/index.html"
    return RedirectResponse(target, 303, {"Vary": "Accept, Accept-Language"})


def _language(request: Request) -> str:
    """Return the language that a client prefers of the two (RFC 9110, 12.5.4); Danish else."""
    parts = (part.strip().partition(";") for part in _header(request, "accept-language").split(","))
    ranges = ",".join(f"{name[:2]}/{name[:2]}{mark}{weight}" for name, mark, weight in parts)
    return preferred(ranges, _LANGUAGES) or "da"


def _header(request: Request, name: str) -> str:
    return ",".join(request.headers.getlist(name))
