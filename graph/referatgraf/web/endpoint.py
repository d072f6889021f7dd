"""The endpoint: a request in, an answer, a description or a problem out."""

import logging
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from referatgraf.errors import one_line
from referatgraf.web import home
from referatgraf.web.description import Service, described
from referatgraf.web.formats import GRAPHS, HTML
from referatgraf.web.kept import Kept, Key, entity_tag, unless_known
from referatgraf.web.messages import Problem, for_failure
from referatgraf.web.pool import Pool
from referatgraf.web.protocol import Sent, asked, page_wanted, sent
from referatgraf.web.worker import Answered, Job, refuse_foreign
from referatgraf.workers import Cause, Failure

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_PREFLIGHT = {
    "Allow": ", ".join(METHODS),
    "Access-Control-Allow-Methods": ", ".join(METHODS),
    "Access-Control-Allow-Headers": "Accept, Content-Type",
    "Access-Control-Max-Age": "86400",
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Answer requests to ``/sparql``."""

    service: Service
    pool: Pool
    kept: Kept = field(default_factory=Kept)

    async def __call__(self, request: Request) -> Response:
        """Return the response; whatever is wrong with the request becomes one line."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        if request.method == "POST":
            return await self._asked(request)
        key = request.scope["query_string"], _accept(request)
        response = self.kept.get(key) or await self._asked(request, key)
        return unless_known(request, response)

    async def _asked(self, request: Request, key: Key | None = None) -> Response:
        """Return a new response, and keep an answer under a key."""
        found: Sent | None = None
        try:
            found = await sent(request, self.service.limits)
            response = await self._answer(request, found)
        except Problem as problem:
            response = _told(request, found, problem)
        response.headers["Vary"] = "Accept"
        response.headers["Referatgraf-Limits"] = self.service.limits.told()
        if key and found and found.queries and response.status_code == 200:
            response.headers["ETag"] = entity_tag(bytes(response.body))
            self.kept.put(key, found.queries[0], response)
        return response

    async def _answer(self, request: Request, found: Sent) -> Response:
        accept = _accept(request)
        if not found.queries and request.method != "POST":
            return self._description(request, found, accept)
        job = asked(found, accept)
        refuse_foreign(self.service.graphs, job.default + job.named)
        return _sent(await reply(self.pool, job, request), job.query)

    def _description(self, request: Request, found: Sent, accept: str) -> Response:
        format = asked(Sent(("",), found.fields), accept).graph
        if format == HTML:
            return HTMLResponse(home.asking(""))
        if format is None:
            known = f"the description comes as {', '.join(GRAPHS)}"
            raise Problem(406, "Beskrivelsen findes ikke i det format", known)
        address = str(request.url.replace(query="", fragment=""))
        body = described(self.service, address, format)
        return Response(body, media_type=GRAPHS[format].type)


async def reply(pool: Pool, job: Job, request: Request) -> Any:
    """Return what a worker made of a job; its client waits in the line of its address.

    Raises Problem for whatever is no answer.
    """
    result = await pool.ask(
        job, request.client.host if request.client else "", request.is_disconnected
    )
    if isinstance(result, Failure):
        if result.cause is Cause.ERROR:  # a fault of ours: whoever runs the server may tell us
            logging.getLogger(__name__).error(one_line(result.reason))
        raise for_failure(result, pool.limits.deadline)
    if isinstance(result, Problem):
        raise result
    return result


def _accept(request: Request) -> str:
    return ",".join(request.headers.getlist("accept"))


def _sent(result: Answered, query: str) -> Response:
    if result.format == HTML:
        return HTMLResponse(home.answer(query, result.body.decode("utf-8")))
    return Response(result.body, media_type=result.media)


def _told(request: Request, found: Sent | None, problem: Problem) -> Response:
    """Return a problem: as a page where a person asked, else as one line."""
    try:
        page = found is not None and page_wanted(found, _accept(request))
    except Problem:
        page = False
    if page and found:
        text = home.problem("".join(found.queries[:1]), problem.danish, problem.english)
        return HTMLResponse(text, problem.status, problem.headers)
    return PlainTextResponse(f"{problem}\n", problem.status, problem.headers)
