"""The files that make a site linked data: their paths, and what stands at each."""

from collections.abc import Iterator
from pathlib import Path

from referatgraf.web.pages.frame import page
from referatgraf.web.pages.linked import catalogue, datapage, dumps, void
from referatgraf.web.pages.markup import Html, tag
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.view import View

_HTML, _TTL, _TEXT = (f"text/{kind}; charset=utf-8" for kind in ("html", "turtle", "plain"))
Made = tuple[str, bytes] | None


def paths(site: Site) -> Iterator[str]:
    """Yield the paths of these files, the dumps first."""
    yield from (one.path for one in dumps.dumps())
    yield from _FILES
    for language in site.languages:
        yield f"{language}/data.html"


def made(site: Site, path: str) -> Made:
    """Return media type and bytes of one of these files, None where the path is another's."""
    if path in _FILES:
        media, make = _FILES[path]
        return media, make(site)
    language, _, name = path.partition("/")
    if language in site.languages and name == "data.html":
        view = View(site, language, name)  # type: ignore[arg-type]
        return _HTML, _page(view, datapage.title(view), datapage.body(view))
    return dumps.whole(site, path)


def write(site: Site, folder: Path) -> frozenset[str]:
    """Write the dumps, which may be large, piece by piece; return their paths."""
    return frozenset(dumps.write_dumps(site, folder))


def remarks(site: Site) -> tuple[str, ...]:
    """Return a line on each file that lacks something, or cannot be made here."""
    return (*dumps.left_out(), *catalogue.lacking(site))


def _page(view: View, title: str, body: Html) -> bytes:
    return page(view, title, tag("h1", title), body)


_FILES = {
    dumps.SUMS: (_TEXT, dumps.sums),
    dumps.LICENCES: ("text/markdown; charset=utf-8", lambda site: dumps.licences()),
    ".well-known/void": (_TTL, void.described),
    "void.ttl": (_TTL, void.described),
    "catalog.ttl": (_TTL, lambda site: catalogue.catalogue(site, "ttl")),
    "catalog.jsonld": ("application/ld+json", lambda site: catalogue.catalogue(site, "jsonld")),
}
