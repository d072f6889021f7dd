"""The web application of a built folder: the endpoint, and all that stands at other paths."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from referatgraf.errors import ReferatgrafError
from referatgraf.web import home
from referatgraf.web.description import Service
from referatgraf.web.endpoint import METHODS, Endpoint
from referatgraf.web.headers import SafeHeaders
from referatgraf.web.limits import Limits
from referatgraf.web.messages import for_status
from referatgraf.web.pool import Pool
from referatgraf.web.things import Things, front
from referatgraf.web.worker import Confined, Opening, prepared

_STYLE = Path(__file__).with_name("style.css")


def create(out: Path, limits: Limits | None = None) -> Starlette:
    """Return the application that serves a built folder as it is now; a later build is not seen.

    The dataset is copied once into a private folder that all workers share and that goes away with
    the application. Raises StoreError where the folder is missing or damaged, ResourceError where
    there is no room.
    """
    limits = limits or Limits()
    folder = tempfile.TemporaryDirectory(prefix="referatgraf-", ignore_cleanup_errors=True)
    manifest = prepared(out, Path(folder.name))
    opening = Opening(Path(folder.name), manifest, limits)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        pool = Pool(opening, limits)
        try:
            await pool.open()
            confined = await pool.ask(None, "")
            known = confined if isinstance(confined, Confined) else Confined(False, False, False)
            service = Service(manifest, limits, known)
            app.state.service, app.state.pool = service, pool
            app.state.endpoint = Endpoint(service, pool)
            app.state.things = Things(pool)
            yield
        except ReferatgrafError as error:
            app.state.failure = error  # the server only says that it did not start
            raise
        finally:
            pool.close()
            folder.cleanup()

    app = Starlette(
        routes=_routes(),
        lifespan=life,
        middleware=[Middleware(SafeHeaders), Middleware(_Shortcut)],
        exception_handlers={HTTPException: _refused, Exception: _broken},
    )
    app.router.redirect_slashes = False  # such a redirect repeats what the client said of the host
    return app


def _routes() -> list[Route]:
    return [
        Route("/", _front),
        Route("/da/service.html", partial(_state, "da")),
        Route("/en/service.html", partial(_state, "en")),
        Route("/style.css", _style),
        Route("/robots.txt", _robots),
        Route("/{path:path}", _thing),
    ]


class _Shortcut:
    """Lead questions to the endpoint past the other routes, which take longer than a small one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"].removesuffix("/") != "/sparql":
            return await self.app(scope, receive, send)
        if scope["method"] not in METHODS:
            refusal = PlainTextResponse(
                " · ".join(for_status(405)) + "\n", 405, {"Allow": ", ".join(METHODS)}
            )
            return await refusal(scope, receive, send)
        endpoint: Endpoint = scope["app"].state.endpoint
        answer = await endpoint(Request(scope, receive))
        await answer(scope, receive, send)


async def _front(request: Request) -> Response:
    return front(request)


async def _state(language: home.Language, request: Request) -> Response:
    return HTMLResponse(home.state(request.app.state.service, language))


async def _thing(request: Request) -> Response:
    things: Things = request.app.state.things
    return await things(request)


async def _style(request: Request) -> Response:
    return Response(_STYLE.read_bytes(), media_type="text/css; charset=utf-8")


async def _robots(request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


async def _refused(request: Request, error: Exception) -> Response:
    """Answer what no route takes; nothing of the request is repeated."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = getattr(error, "headers", None)
    return PlainTextResponse(" · ".join(for_status(status)) + "\n", status, headers)


async def _broken(request: Request, error: Exception) -> Response:
    return PlainTextResponse(" · ".join(for_status(500)) + "\n", 500)
