"""The files that make a site linked data: their paths, and what stands at each."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from referatgraf.resources import ontology, shapes
from referatgraf.vocabulary import RG
from referatgraf.web.pages.frame import page
from referatgraf.web.pages.linked import (
    catalogue,
    changes,
    datapage,
    dumps,
    feed,
    redirects,
    termpage,
    void,
)
from referatgraf.web.pages.linked.terms import terms
from referatgraf.web.pages.markup import tag
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.stubs import leading
from referatgraf.web.pages.view import View

_HTML, _TTL, _TEXT = (f"text/{kind}; charset=utf-8" for kind in ("html", "turtle", "plain"))
Made = tuple[str, bytes] | None


def paths(site: Site) -> Iterator[str]:
    """Yield the paths of these files, the dumps first."""
    yield from (one.path for one in dumps.dumps())
    yield from _FILES
    yield from redirects.files(site)
    yield from (f"shapes/{name}.ttl" for name in shapes())
    yield from (
        f"{language}/{name}" for language in site.languages for name in (*_PAGES, "feed.xml")
    )
    yield from (f"{local}/index.html" for local in _own_terms(site))


def made(site: Site, path: str) -> Made:
    """Return media type and bytes of one of these files, None where the path is another's."""
    if path in _FILES:
        media, make = _FILES[path]
        return media, make(site)
    folder, _, name = path.partition("/")
    if folder == "shapes" and (shape := shapes().get(name.removesuffix(".ttl"))):
        return _TTL, shape.encode()
    if (
        "/" not in path.removeprefix("redirects/")
        and (rules := redirects.files(site))
        and path in rules
    ):
        return _TEXT, rules[path]
    for language in site.languages:
        if folder == language and name in _PAGES:
            return _HTML, _page(View(site, language, name), _PAGES[name])
        if folder == language and name == "feed.xml":
            return feed.MEDIA, feed.feed(View(site, language, name))
    if term := _own_terms(site).get(path.removesuffix("/index.html")):
        return _HTML, leading(site, "../" * path.count("/"), f"ontology.html#{term}", ())
    return dumps.whole(site, path)


def written(site: Site) -> tuple[str, ...]:
    """Return the paths that ``write`` writes."""
    return (*(one.path for one in dumps.dumps()), *_telling(site))


def write(site: Site, folder: Path) -> None:
    """Write the dumps, which may be large, piece by piece, and what names their sizes.

    Only the site that this is called with knows the sizes of large dumps.
    """
    dumps.write_dumps(site, folder)
    for path in _telling(site):
        found = made(site, path)
        if found is None:
            raise AssertionError(f"a path without a file: {path}")
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(found[1])


def _telling(site: Site) -> tuple[str, ...]:
    return (*_TELLING, *(f"{language}/data.html" for language in site.languages))


def remarks(site: Site) -> tuple[str, ...]:
    """Return a line on each file that lacks something, or cannot be made here."""
    return (*dumps.left_out(), *catalogue.lacking(site), *redirects.remarks(site))


def _page(view: View, about: ModuleType) -> bytes:
    title = about.title(view)
    return page(view, title, tag("h1", title), about.body(view))


def _own_terms(site: Site) -> dict[str, str]:
    """Return the terms of the vocabulary by address, where the vocabulary lies below the base."""
    if not RG.startswith(site.base):
        return {}
    return {RG.removeprefix(site.base) + one.name: one.name for one in terms()}


_PAGES = {"data.html": datapage, "ontology.html": termpage}
_FILES = {
    dumps.SUMS: (_TEXT, dumps.sums),
    dumps.LICENCES: ("text/markdown; charset=utf-8", lambda site: dumps.licences()),
    ".well-known/void": (_TTL, void.described),
    "void.ttl": (_TTL, void.described),
    "ontology.ttl": (_TTL, lambda site: ontology().encode()),
    changes.CHANGES: ("text/csv; charset=utf-8", changes.nothing),
    changes.GONE: ("text/csv; charset=utf-8", changes.none_gone),
    "catalog.ttl": (_TTL, lambda site: catalogue.catalogue(site, "ttl")),
    "catalog.jsonld": ("application/ld+json", lambda site: catalogue.catalogue(site, "jsonld")),
}
_TELLING = (dumps.SUMS, ".well-known/void", "void.ttl", "catalog.ttl", "catalog.jsonld")
