"""Every path of a site, and what stands there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files

from referatgraf.web.pages import (
    bodies,
    lists,
    meetings,
    network,
    people,
    questions,
    sources,
    stubs,
)
from referatgraf.web.pages.data import embedded, twin
from referatgraf.web.pages.frame import page
from referatgraf.web.pages.linked import files as files_of_data
from referatgraf.web.pages.linked.addresses import addresses
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.names import search_files, shelf_pages, shelves, title
from referatgraf.web.pages.site import Language, Site
from referatgraf.web.pages.sparql import sparql
from referatgraf.web.pages.things import KINDS, Thing
from referatgraf.web.pages.vendored import vendored, vendored_files
from referatgraf.web.pages.view import View, numbered, pager

_HTML, _JSON, _XML = "text/html; charset=utf-8", "application/json", "application/xml"
_SCRIPT = "text/javascript; charset=utf-8"
_STYLE = "text/css; charset=utf-8"
_ASSETS = {
    "site.css": _STYLE,
    "search.js": _SCRIPT,
    "sparql.css": _STYLE,
    "sparql.js": _SCRIPT,
    "asking.js": _SCRIPT,
    "questions.js": _SCRIPT,
}
_TWINS = {"ttl": "text/turtle; charset=utf-8", "jsonld": "application/ld+json"}
# Of all things at once, and the same for everybody: search and network.
SHARED = re.compile(r"(?:search|network|(?:da|en)/(?:embed/)?network)(?:/.+)?\.(?:json|html)")
_PART = 20_000  # addresses in one sitemap; the format allows 50,000
_ROBOTS = b"# Not cleared for publication.\nUser-agent: *\nDisallow: /\n"
_BODIES: Mapping[str, Callable[[View, Thing], Html]] = {
    "person": people.body,
    "meeting": meetings.body,
    "source": sources.body,
}


_LENGTHS: Mapping[str, Callable[[Site, Thing], Iterable[int]]] = {
    "person": people.lengths,
    "meeting": lambda site, thing: (1,),
    "source": lambda site, thing: (1,),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one file of a site: its path, its media type, its bytes."""

    path: str
    media: str
    body: bytes
    status: int = 200


def paths(site: Site) -> Iterator[str]:
    """Yield the path of every file below the site's folder, those of one thing together."""
    yield from around(site)
    yield from of_things(site)


def around(site: Site) -> Iterator[str]:
    """Yield the paths of what is about all things: lists, search, sitemap."""
    yield from ("index.html", "robots.txt", "sitemap.xml")
    yield from (f"sitemap-{number}.xml" for number in range(1, _parts(site) + 1))
    yield from (f"assets/{name}" for name in _ASSETS)
    yield from (f"assets/vendor/{name}" for name in vendored_files())
    yield from (f"search/{name}.json" for name in ("index", *search_files(site)))
    yield from network.paths(site)
    yield from files_of_data.paths(site)
    for language in site.languages:
        yield from (f"{language}/{path}" for path in _around(site))


def of_things(site: Site) -> Iterator[str]:
    """Yield the paths of what is about one thing each."""
    for thing in site.things.values():
        for number in range(1, _pages(site, thing) + 1):
            path = numbered(thing.local, number)
            yield from (f"{language}/{path}" for language in site.languages)
        yield from (f"{thing.local}.{suffix}" for suffix in _TWINS)
        yield f"{thing.local}/index.html"
    yield from (f"{local}/index.html" for local in addresses(site))


def render(site: Site, path: str, fields: questions.Fields | None = None) -> Page | None:
    """Return the file at a path, None where there is none.

    ``fields`` are those of a request to a server, which answers questions; None for files.
    """
    if site.stored is not None and SHARED.fullmatch(path):  # what is not there is nowhere
        stored = site.stored.get(path)
        media = _HTML if path.endswith(".html") else _JSON
        return None if stored is None else Page(path, media, stored)
    if (data := files_of_data.made(site, path)) is not None:
        return Page(path, *data)
    if found := _QUESTION.fullmatch(path):
        language: Language = "da" if found[1] == "da" else "en"
        asked = questions.at(site, language, found[2], fields)
        return Page(path, _HTML, asked[1], asked[0]) if asked else None
    for pattern, make in _ROUTES:
        if found := pattern.fullmatch(path):
            made = make(site, **found.groupdict())
            return None if made is None else Page(path, made[0], made[1])
    return None


Made = tuple[str, bytes] | None


def _pages(site: Site, thing: Thing) -> int:
    """Return on how many pages a thing stands."""
    lengths = _LENGTHS.get(thing.kind, bodies.lengths)
    return max((1, *lengths(site, thing)))


def _thing(site: Site, language: Language, local: str, number: str | None) -> Made:
    thing, here = site.by_local.get(local), int(number or 1)
    if thing is None or language not in site.languages:
        return None
    if here > (count := _pages(site, thing)):
        return None
    view = View(site, language, numbered(local, here), here)
    name = title(view, thing)
    if here > 1:
        name += view.t(f", side {here}", f", page {here}")
    kind = tag("p", view.t(*lists.KIND_OF_ONE[thing.kind]), class_="kind")
    head = tag("div", kind, tag("h1", tag("bdi", name)), _permanent(view, thing), class_="head")
    body = _BODIES.get(thing.kind, bodies.body)(view, thing)
    ways = joined((pager(view, local, count), questions.ways(view, thing)))
    return _HTML, page(view, name, head, body, ways, twins=local, data=embedded(site, thing))


def _permanent(view: View, thing: Thing) -> Html:
    """Return the thing's IRI, which is its permanent address, and its data."""
    way = tag("a", thing.iri, href=f"{view.root}{thing.local}/index.html")
    data = joined(
        (tag("a", words, href=f"{view.root}{thing.local}.{suffix}")
         for words, suffix in (("Turtle", "ttl"), ("JSON-LD", "jsonld"))), " · "
    )  # fmt: skip
    return tag(
        "p",
        view.t("Fast adresse: ", "Permanent address: "),
        way,
        " · ",
        data,
        network.way(view, thing),
        class_="iri",
    )


def _twin(site: Site, local: str, suffix: str) -> Made:
    thing = site.by_local.get(local)
    return None if thing is None else (_TWINS[suffix], twin(site, thing, suffix))


def _stub(site: Site, local: str) -> Made:
    found = stubs.at(site, local)
    return None if found is None else (_HTML, found)


def _around(site: Site) -> Iterator[str]:
    yield from ("index.html", "search.html", "sparql.html", "about.html", "list/index.html")
    yield from questions.paths()
    for kind in KINDS:
        for shelf in shelves(site, kind):
            count = shelf_pages(site, kind, shelf)
            yield from (numbered(f"list/{kind}/{shelf}", n) for n in range(1, count + 1))


def _plain(site: Site, language: Language, name: str) -> Made:
    if language not in site.languages:
        return None
    view = View(site, language, f"{name}.html")
    t = view.t
    titles = {
        "index": t("Hvem repræsenterer hvem", "Who represents whom"),
        "search": t("Søg", "Search"),
        "about": t("Om siderne", "About these pages"),
        "list/index": t("Register A–Å", "Index A–Å"),
    }
    bodies_ = {
        "index": lists.home,
        "search": lists.search,
        "about": lists.about,
        "list/index": lists.kinds,
    }
    return _HTML, page(view, titles[name], tag("h1", titles[name]), bodies_[name](view))


def _shelf(site: Site, language: Language, kind: str, shelf: str, number: str | None) -> Made:
    here = int(number or 1)
    view = View(site, language, numbered(f"list/{kind}/{shelf}", here), here)
    found = lists.shelf(view, kind, shelf) if language in site.languages else None
    if found is None:
        return None
    name = lists.shelf_title(view, kind, shelf)
    if here > 1:
        name += view.t(f", side {here}", f", page {here}")
    return _HTML, page(view, name, tag("h1", name), found)


def _asset(site: Site, name: str) -> Made:
    return (_ASSETS[name], _read(name)) if name in _ASSETS else None


@cache
def _read(name: str) -> bytes:
    return files(__package__).joinpath("assets", name).read_bytes()


def _searched(site: Site, name: str) -> Made:
    found = search_files(site)
    if name == "index":
        names = ",".join(f'"{one}"' for one in found)
        return _JSON, f"[{names}]\n".encode()
    return (_JSON, found[name]) if name in found else None


def _parts(site: Site) -> int:
    return max(1, -(-len(site.things) // _PART))


def _sitemap(site: Site) -> Made:
    rows = "".join(
        f"<sitemap><loc>{escape(site.base)}sitemap-{n}.xml</loc></sitemap>\n"
        for n in range(1, _parts(site) + 1)
    )
    return _XML, _xml(f'<sitemapindex xmlns="{_MAPS}">\n{rows}</sitemapindex>\n')


_MAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def _sitemap_part(site: Site, number: str) -> Made:
    start = (int(number) - 1) * _PART
    some = list(site.things.values())[start : start + _PART]
    if not 0 < int(number) <= _parts(site):
        return None
    homes = ["index.html"] if start == 0 else []
    pages = [
        f"{one}/{p}" for one in site.languages for p in (*homes, *(f"{t.local}.html" for t in some))
    ]
    rows = "".join(f"<url><loc>{escape(site.base)}{path}</loc></url>\n" for path in pages)
    return _XML, _xml(f'<urlset xmlns="{_MAPS}">\n{rows}</urlset>\n')


def _xml(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'.encode()


_LANGUAGE, _LOCAL = r"(?P<language>da|en)", r"(?P<local>[A-Za-z0-9/-]+)"
_QUESTION = re.compile(r"(da|en)/questions/([a-z_]+)\.html")
_NUMBER = r"(?:_(?P<number>[2-9]|[1-9][0-9]{1,4}))?"
_WRITTEN: tuple[tuple[str, Callable[..., Made]], ...] = (
    (r"index\.html", lambda site: (_HTML, stubs.home(site))),
    (r"robots\.txt", lambda site: ("text/plain; charset=utf-8", _ROBOTS)),
    (r"sitemap\.xml", _sitemap),
    (r"sitemap-(?P<number>[1-9][0-9]{0,5})\.xml", _sitemap_part),
    (r"assets/(?P<name>[a-z.]+)", _asset),
    (r"assets/vendor/(?P<name>[A-Za-z0-9/._-]+)", lambda site, name: vendored(name)),
    *network.ROUTES,
    (r"search/(?P<name>[a-z0-9-]+)\.json", _searched),
    (rf"{_LANGUAGE}/sparql\.html", sparql),
    (rf"{_LANGUAGE}/(?P<name>index|search|about|list/index)\.html", _plain),
    (rf"{_LANGUAGE}/list/(?P<kind>{'|'.join(KINDS)})/(?P<shelf>[a-z0-9-]+){_NUMBER}\.html", _shelf),
    (rf"{_LANGUAGE}/{_LOCAL}{_NUMBER}\.html", _thing),
    (rf"{_LOCAL}\.(?P<suffix>ttl|jsonld)", _twin),
    (rf"{_LOCAL}/index\.html", _stub),
)
_ROUTES = tuple((re.compile(pattern), make) for pattern, make in _WRITTEN)
