"""The frame of the pages: head, ways, footer; all that is fetched is the site's own."""

from functools import lru_cache

from referatgraf import __version__
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.site import Language
from referatgraf.web.pages.view import View

MARK = "referatgraf site"
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'self'"
)
_OTHER: dict[Language, Language] = {"da": "en", "en": "da"}
_NAMES = {"da": "Dansk", "en": "English"}
_HOME: dict[Language, str] = {"da": "Hvem repræsenterer hvem", "en": "Who represents whom"}
_WAYS: dict[str, dict[Language, str]] = {
    "search.html": {"da": "Søg", "en": "Search"},
    "network.html": {"da": "Netværk", "en": "Network"},
    "questions/index.html": {"da": "Spørgsmål", "en": "Questions"},
    "list/index.html": {"da": "Register A–Å", "en": "Index A–Å"},
    "data.html": {"da": "Data", "en": "Data"},
    "sparql.html": {"da": "SPARQL", "en": "SPARQL"},
    "about.html": {"da": "Om siderne", "en": "About"},
}
_WARNED: dict[Language, str] = {
    "da": "Siderne er ikke godkendt til offentliggørelse. Udsagnene er læst af et program og kan "
    "være forkerte.",
    "en": "These pages are not cleared for publication. The statements were read by a program and "
    "may be wrong.",
}
_MADE: dict[Language, str] = {"da": "Skrevet af", "en": "Written by"}


def page(
    view: View, title: str, *body: str, twins: str = "", data: str = "", bare: bool = False
) -> bytes:
    """Return a whole page; ``twins`` is the path of its data without suffix, ``data`` JSON-LD.

    A bare one is for the frames of others: without ways and footer.
    """
    t = view.t
    skip = tag("a", t("Spring til indholdet", "Skip to the content"), href="#main", class_="skip")
    main = tag("main", *body, id="main", tabindex="-1")
    around = (main,) if bare else (skip, _header(view), main, _footer(view.language))
    whole_body = tag("body", *around, class_="bare" if bare else None)
    parts = (_head(view, title, twins, data), whole_body)
    whole = f"<!DOCTYPE html>\n{tag('html', *parts, lang=view.language)}\n"
    return whole.encode("utf-8", "backslashreplace")


def _head(view: View, title: str, twins: str, data: str) -> Html:
    site_name = view.t("Hvem repræsenterer hvem", "Who represents whom")
    parts = [
        _same_in_all(),
        tag("title", title if title == site_name else f"{title} – {site_name}"),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="stylesheet", href=f"{view.root}assets/site.css"),
    ]
    for language in view.site.languages:
        href = f"{view.root}{language}/{view.path}"
        parts.append(tag("link", rel="alternate", hreflang=language, href=href))
    if twins:
        for suffix, media in ((".ttl", "text/turtle"), (".jsonld", "application/ld+json")):
            parts.append(
                tag("link", rel="alternate", type=media, href=f"{view.root}{twins}{suffix}")
            )
    if data:
        parts.append(Html(f'<script type="application/ld+json">{data}</script>'))
    return tag("head", *parts)


@lru_cache(maxsize=1)
def _same_in_all() -> Html:
    return joined((
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="generator", content=f"{MARK} {__version__}"),
        tag("meta", name="color-scheme", content="light dark"),
    ))  # fmt: skip


def _header(view: View) -> Html:
    home, links = _ways(view.language, view.root)
    nav = tag("nav", tag("ul", links, _switch(view)), aria_label=view.t("Veje", "Main"))
    return tag("header", home, nav)


@lru_cache(maxsize=64)
def _ways(language: Language, root: str) -> tuple[Html, Html]:
    """Return the links of the header, the same on all pages of one depth."""
    to = f"{root}{language}/"
    links = joined(
        tag("li", tag("a", words[language], href=to + path)) for path, words in _WAYS.items()
    )
    home = tag("a", _HOME[language], href=f"{to}index.html")
    return tag("p", home, class_="home"), links


def _switch(view: View) -> Html:
    other = _OTHER[view.language]
    if other not in view.site.languages:
        return Html("")
    href = f"{view.root}{other}/{view.path}"
    words = tag("a", _NAMES[other], href=href, hreflang=other, lang=other)
    return tag("li", words, class_="switch")


@lru_cache(maxsize=2)
def _footer(language: Language) -> Html:
    made = f"{_MADE[language]} referatgraf {__version__}."
    return tag("footer", tag("p", _WARNED[language]), tag("p", made))
