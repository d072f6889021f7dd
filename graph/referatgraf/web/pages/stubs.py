"""What stands at an IRI itself: a page that leads on to the page about it and to its data."""

from collections.abc import Iterator

from referatgraf.vocabulary import ELIDL
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.shown import anchor
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.things import Thing, local_part

_NAMES = {"da": "Dansk", "en": "English"}
_DECISION = "/decision/"


def home(site: Site) -> bytes:
    """Return what stands at the base of all IRIs; it leads to the first page."""
    return _leading(site, "", "index.html", ())


def at(site: Site, local: str) -> bytes | None:
    """Return what stands at the IRI of a thing, an agenda item or a decision, else None."""
    thing, end = site.by_local.get(local), ""
    if thing is None and local_part(site.base, site.base + local):
        thing, end = _meeting_of(site, site.base + local)
    if thing is None:
        return None
    twins = ("Turtle", f"{thing.local}.ttl"), ("JSON-LD", f"{thing.local}.jsonld")
    return _leading(site, "../" * (local.count("/") + 1), f"{thing.local}.html{end}", twins)


def inner(site: Site, thing: Thing) -> Iterator[str]:
    """Yield the paths of the items and decisions that a meeting's page shows."""
    graph = site.graph
    items = graph.objects(thing.iri, ELIDL + "consists_of") if thing.kind == "meeting" else []
    for item in items:
        decided = [o for o in graph.subjects(ELIDL + "forms_part_of", item) if _DECISION in o]
        for node in (item, *decided):
            if local := local_part(site.base, node):
                yield local


def _meeting_of(site: Site, node: str) -> tuple[Thing | None, str]:
    """Return the meeting that an agenda item or a decision stands on, and its anchor there."""
    items = site.graph.objects(node, ELIDL + "forms_part_of") if _DECISION in node else [node]
    for item in items:
        for meeting in site.graph.subjects(ELIDL + "consists_of", item):
            return site.things.get(meeting), f"#{anchor(node)}"
    return None, ""


def _leading(site: Site, root: str, target: str, data: tuple[tuple[str, str], ...]) -> bytes:
    """Return a page that leads to the first language at once, and by links to all there is."""
    first = site.languages[0]
    pages = [
        tag("a", _NAMES[one], href=f"{root}{one}/{target}", lang=one) for one in site.languages
    ]
    twins = [tag("a", words, href=f"{root}{path}") for words, path in data]
    ways = joined(tag("li", link) for link in (*pages, *twins))
    main = tag("main", tag("h1", "referatgraf"), tag("ul", ways))
    head = _head(root, f"0; url={root}{first}/{target}")
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', main), lang=first)}\n".encode()


def _head(root: str, refresh: str) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", "referatgraf"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", http_equiv="refresh", content=refresh),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="stylesheet", href=f"{root}assets/site.css"),
    )
