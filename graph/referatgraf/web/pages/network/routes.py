"""Every path of the network, and what stands there."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from referatgraf.vocabulary import ELIDL, ORG
from referatgraf.web.pages.frame import page
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.network.loading import MODULES
from referatgraf.web.pages.network.page import EMBED, PATH, body, embedded, link, title, whole
from referatgraf.web.pages.network.pieces import Laid, index, piece, shelf
from referatgraf.web.pages.network.tables import pages, part, table
from referatgraf.web.pages.network.ties import gathered
from referatgraf.web.pages.site import Language, Site
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View

Made = tuple[str, bytes] | None
_HTML, _JSON = "text/html; charset=utf-8", "application/json"
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
_ASSETS = ("network.css", *(f"{name}.js" for name in MODULES))
_TIED = {
    "person": (ELIDL + "had_participant_person", ORG + "member"),
    "organisation": (
        ELIDL + "participation_in_name_of",
        ORG + "organization",
        ELIDL + "had_responsible_organization",
    ),
}


def paths(site: Site) -> Iterator[str]:
    """Yield the path of every file of the network."""
    laid = _laid(site)
    yield from (f"assets/network/{name}" for name in _ASSETS)
    yield "network/index.json"
    yield from (f"network/at/{number}.json" for number in range(laid.shelves))
    yield from (f"network/part/{number}.json" for number in range(len(laid.pieces)))
    for language in site.languages:
        yield from (f"{language}/{PATH}", f"{language}/{EMBED}")
        yield from (f"{language}/network/{n}.html" for n in range(1, pages(laid) + 1))


def way(view: View, thing: Thing) -> Html:
    """Return the way from a thing's page to the network around it, nothing where it has no ties."""
    if thing.kind in ("meeting", "source"):
        return Html("")
    props = _TIED["person" if thing.kind == "person" else "organisation"]
    tied = any(view.site.graph.is_pointed_to(prop, thing.iri) for prop in props)
    return joined((" · ", link(view, thing.local))) if tied else Html("")


def _laid(site: Site) -> Laid:
    """Return the network of a site, made once."""
    if "network" not in site.kept:
        site.kept["network"] = Laid(gathered(site))
    found = site.kept["network"]
    assert isinstance(found, Laid)
    return found


def _view(site: Site, language: Language, path: str) -> View | None:
    return View(site, language, path) if language in site.languages else None


def _page(site: Site, language: Language) -> Made:
    view = _view(site, language, PATH)
    if view is None:
        return None
    name = title(view)
    return _HTML, page(view, name, tag("h1", name), body(view, _laid(site)))


def _embed(site: Site, language: Language) -> Made:
    view = _view(site, language, EMBED)
    if view is None:
        return None
    name = title(view)
    return _HTML, page(view, name, tag("h1", name), embedded(view, _laid(site)), bare=True)


def _table(site: Site, language: Language, number: str) -> Made:
    view, laid = _view(site, language, f"network/{number}.html"), _laid(site)
    ties = part(laid, int(number))
    if view is None or ties is None:
        return None
    count = pages(laid)
    name = view.t(
        f"Netværket som tabel, side {number} af {count}",
        f"The network as a table, page {number} of {count}",
    )
    shown = whole(view, laid, int(number), table(view, laid, ties))
    return _HTML, page(view, name, tag("h1", name), shown)


def _asset(site: Site, name: str) -> Made:
    return (_TYPES[name.rpartition(".")[2]], _read(name)) if name in _ASSETS else None


@cache
def _read(name: str) -> bytes:
    assets = files("referatgraf.web.pages").joinpath("assets", "network")
    return assets.joinpath(name).read_bytes()


def _index(site: Site) -> Made:
    return _JSON, index(_laid(site))


def _file(write: Callable[[Laid, int], bytes | None]) -> Callable[..., Made]:
    def made(site: Site, number: str) -> Made:
        found = write(_laid(site), int(number))
        return None if found is None else (_JSON, found)

    return made


_LANGUAGE, _NUMBER = r"(?P<language>da|en)", r"(?P<number>0|[1-9][0-9]{0,6})"
ROUTES: tuple[tuple[str, Callable[..., Made]], ...] = (
    (rf"{_LANGUAGE}/network\.html", _page),
    (rf"{_LANGUAGE}/embed/network\.html", _embed),
    (rf"{_LANGUAGE}/network/{_NUMBER}\.html", _table),
    (r"network/index\.json", _index),
    (rf"network/at/{_NUMBER}\.json", _file(shelf)),
    (rf"network/part/{_NUMBER}\.json", _file(piece)),
    (r"assets/network/(?P<name>[a-z.]+)", _asset),
)
