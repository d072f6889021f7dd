"""The latest meetings as an Atom feed (RFC 4287); its times are those of the meetings."""

from datetime import date
from xml.sax.saxutils import escape, quoteattr

from referatgraf import __version__
from referatgraf.errors import visible
from referatgraf.vocabulary import ELIDL
from referatgraf.web.pages.view import View

_MOST = 50
_NEVER = "1970-01-01"
_ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "application/atom+xml; charset=utf-8"


def feed(view: View) -> bytes:
    """Return the feed of a language: the latest meetings that have a day, the newest first."""
    site, t = view.site, view.t
    dated = [(day, meeting) for day, meeting in site.meetings if _is_day(day)]
    latest = list(reversed(dated))[:_MOST]
    here, home = f"{site.base}{view.language}/feed.xml", f"{site.base}{view.language}/index.html"
    parts = [
        _element("id", here),
        _element("title", t("Hvem repræsenterer hvem: møder", "Who represents whom: meetings")),
        _element("updated", _moment(latest[0][0] if latest else _NEVER)),
        f'<link rel="self" type="application/atom+xml" href={_quoted(here)}/>',
        f'<link rel="alternate" type="text/html" href={_quoted(home)}/>',
        f"<author>{_element('name', site.publication.publisher or 'referatgraf')}</author>",
        f'<generator version="{__version__}">referatgraf</generator>',
        *(_entry(view, day, meeting) for day, meeting in latest),
    ]
    head = f'<feed xmlns="{_ATOM}" xml:lang="{view.language}">'
    text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *parts, "</feed>", ""])
    return text.encode("utf-8", "backslashreplace")


def _entry(view: View, day: str, meeting: str) -> str:
    thing, base = view.site.things[meeting], view.site.base
    page, data = f"{base}{view.language}/{thing.local}.html", f"{base}{thing.local}.ttl"
    graph = view.site.graph
    people = len(graph.objects(meeting, ELIDL + "had_participation"))
    items = len(graph.objects(meeting, ELIDL + "consists_of"))
    told = view.t(f"{people} deltagelser, {items} punkter på dagsordenen.",
                  f"{people} participations, {items} items on the agenda.")  # fmt: skip
    parts = (
        _element("id", meeting),
        _element("title", view.name(meeting)),
        _element("updated", _moment(day)),
        f'<link rel="alternate" type="text/html" href={_quoted(page)}/>',
        f'<link rel="alternate" type="text/turtle" href={_quoted(data)}/>',
        _element("summary", told),
    )
    return f"<entry>{''.join(parts)}</entry>"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _moment(day: str) -> str:
    """Return a day as RFC 3339 wants a moment; minutes seldom say the hour."""
    return f"{day}T00:00:00Z"


def _element(name: str, words: str) -> str:
    return f"<{name}>{escape(visible(words))}</{name}>"


def _quoted(address: str) -> str:
    return quoteattr(visible(address))
