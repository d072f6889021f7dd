"""The frame of the pages: head, ways, footer; all that is fetched is the site's own."""

from referatgraf import __version__
from referatgraf.web.pages.markup import Html, joined, tag, text
from referatgraf.web.pages.site import Language
from referatgraf.web.pages.view import View

MARK = "referatgraf site"
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'self'"
)
_OTHER: dict[Language, Language] = {"da": "en", "en": "da"}
_NAMES = {"da": "Dansk", "en": "English"}


def page(
    view: View, title: str, *body: str, twins: str = "", data: str = "", bare: bool = False
) -> bytes:
    """Return a whole page; ``twins`` is the path of its data without suffix, ``data`` JSON-LD.

    A bare one is for the frames of others: without ways and footer.
    """
    t = view.t
    skip = tag("a", t("Spring til indholdet", "Skip to the content"), href="#main", class_="skip")
    main = tag("main", *body, id="main", tabindex="-1")
    around = (main,) if bare else (skip, _header(view), main, _footer(view))
    whole_body = tag("body", *around, class_="bare" if bare else None)
    parts = (_head(view, title, twins, data), whole_body)
    whole = f"<!DOCTYPE html>\n{tag('html', *parts, lang=view.language)}\n"
    return whole.encode("utf-8", "backslashreplace")


def _head(view: View, title: str, twins: str, data: str) -> Html:
    site_name = view.t("Hvem repræsenterer hvem", "Who represents whom")
    parts = [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="generator", content=f"{MARK} {__version__}"),
        tag("meta", name="color-scheme", content="light dark"),
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


def _header(view: View) -> Html:
    t = view.t
    home = tag("a", t("Hvem repræsenterer hvem", "Who represents whom"), href=view.to("index.html"))
    ways = (
        (t("Søg", "Search"), "search.html"),
        (t("Spørgsmål", "Questions"), "questions/index.html"),
        (t("Register A–Å", "Index A–Å"), "list/index.html"),
        ("SPARQL", "sparql.html"),
        (t("Netværk", "Network"), "network.html"),
        (t("Data", "Data"), "data.html"),
        (t("Om siderne", "About"), "about.html"),
    )
    links = joined(tag("li", tag("a", words, href=view.to(path))) for words, path in ways)
    nav = tag("nav", tag("ul", links, _switch(view)), aria_label=t("Veje", "Main"))
    return tag("header", tag("p", home, class_="home"), nav)


def _switch(view: View) -> Html:
    other = _OTHER[view.language]
    if other not in view.site.languages:
        return Html("")
    href = f"{view.root}{other}/{view.path}"
    words = tag("a", _NAMES[other], href=href, hreflang=other, lang=other)
    return tag("li", words, class_="switch")


def _footer(view: View) -> Html:
    t = view.t
    warned = t(
        "Siderne er ikke godkendt til offentliggørelse. Udsagnene er læst af et program og kan "
        "være forkerte.",
        "These pages are not cleared for publication. The statements were read by a program "
        "and may be wrong.",
    )
    made = t(f"Skrevet af referatgraf {__version__}.", f"Written by referatgraf {__version__}.")
    return tag("footer", tag("p", warned), tag("p", text(made)))
