"""What stands at an IRI itself: a page that leads on to the page about it and to its data."""

from referatgraf.web.pages.linked.addresses import Home, home_of_told, told
from referatgraf.web.pages.linked.cards import card, stub_head
from referatgraf.web.pages.markup import tag
from referatgraf.web.pages.site import Site

_NAMES = {"da": "Dansk", "en": "English"}


def home(site: Site) -> bytes:
    """Return what stands at the base of all IRIs; it leads to the first page."""
    return leading(site, "", "index.html", ())


def at(site: Site, local: str) -> bytes | None:
    """Return what stands at the IRI of a node: it leads to the page that tells of it.

    A node that no page tells of is told of here. None where the dump names no such node.
    """
    if local in site.by_local:
        found: Home | None = Home(f"{local}.html", data=local)
    elif told(site, site.base + local):
        found = home_of_told(site, local)
    else:
        return None
    if found is None:
        return card(site, local)
    end = f"#{found.anchor}" if found.anchor else ""
    kinds = (("Turtle", "ttl"), ("JSON-LD", "jsonld")) if found.data else ()
    twins = tuple((words, f"{found.data}.{suffix}") for words, suffix in kinds)
    return leading(site, "../" * (local.count("/") + 1), found.path + end, twins)


def leading(site: Site, root: str, target: str, data: tuple[tuple[str, str], ...]) -> bytes:
    """Return a page that leads to the first language at once, and by links to all there is."""
    first = site.languages[0]
    pages = [
        tag("a", _NAMES[one], href=f"{root}{one}/{target}", lang=one) for one in site.languages
    ]
    twins = [tag("a", words, href=f"{root}{path}") for words, path in data]
    ways = "".join(f"<li>{link}</li>" for link in (*pages, *twins))
    refresh = tag("meta", http_equiv="refresh", content=f"0; url={root}{first}/{target}")
    head = f"<head><title>referatgraf</title>{refresh}{stub_head(root)}</head>"
    body = f"<body><main><h1>referatgraf</h1><ul>{ways}</ul></main></body>"
    return f'<!DOCTYPE html>\n<html lang="{first}">{head}{body}</html>\n'.encode()
