"""The page to ask in SPARQL: an editor, the bundled questions, the answer as a table.

Where a server stands behind the page, it asks that; on a site of files the reader's browser asks
the dump, which is fetched when the first question is asked. Without JavaScript the form alone goes
to the server.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from referatgraf.queries import Question, questions
from referatgraf.store import MANIFEST
from referatgraf.store.dataset import DEFAULT_GRAPHS
from referatgraf.vocabulary import PREFIXES
from referatgraf.web.pages.frame import page
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.site import Language, Site
from referatgraf.web.pages.things import KINDS
from referatgraf.web.pages.vendored import vendored
from referatgraf.web.pages.view import View, listed, section

DUMP = "data/graph.nq.gz"
# Megabytes that the engine took in node: 325 for 193,674 statements, 703 for 492,295.
_MEMORY, _MEMORY_OF_ONE = 80, 0.0013
_ENGINE = ("oxigraph/web.js", "oxigraph/web_bg.wasm")
_FIRST = """SELECT ?person ?name WHERE {
  ?person a person:Person ; foaf:name ?name
}
ORDER BY ?name
LIMIT 100
"""
_WORDS = {
    "label": ("Forespørgsel", "Query"),
    "asking": ("Spørger …", "Asking …"),
    "loading": ("Henter grafen … {mb} MB", "Loading the graph … {mb} MB"),
    "indexing": ("Læser grafen …", "Reading the graph …"),
    "rows": ("Rækker: {n} ({s} sekunder)", "Rows: {n} ({s} seconds)"),
    "first": ("De første {m} af {n} rækker; resten er i CSV og JSON.",
              "The first {m} of {n} rows; CSV and JSON have them all."),
    "graph": ("Udsagn som Turtle ({s} sekunder)", "Statements as Turtle ({s} seconds)"),
    "yes": ("Ja", "Yes"),
    "no": ("Nej", "No"),
    "stopped": ("Stoppet. Svaret blev ikke færdigt.", "Stopped. There is no answer."),
    "late": ("Stoppet efter {n} sekunder. Afgræns forespørgslen, fx med LIMIT.",
             "Stopped after {n} seconds. Narrow the query, as with LIMIT."),
    "service": ("SERVICE til andre servere er ikke tilladt.",
                "SERVICE, which asks another server, is refused."),
    "update": ("Der kan kun læses, ikke ændres.", "The graph can only be read."),
    "deep": ("Parenteserne er for dybe.", "The brackets nest too deep."),
    "empty": ("Skriv en forespørgsel.", "Write a query."),
    "lost": ("Grafen kunne ikke hentes; prøv igen.", "The graph could not be loaded; try again."),
    "broken": ("Forespørgslen fik søgemaskinen til at gå i stå.", "The query broke the engine."),
    "server": ("Serveren svarer ikke.", "The server does not answer."),
    "file": ("Siden kan kun svare fra en webserver, ikke fra en fil på disken.",
             "This page answers only from a web server, not from a file on the disk."),
    "size": ("Første spørgsmål henter {mb} MB, grafen og et program, der spørger den her i "
             "browseren, og tager omkring {memory} MB hukommelse. Intet sendes nogen steder hen.",
             "The first question fetches {mb} MB, the graph and a program that asks it here in "
             "the browser, and takes some {memory} MB of memory. Nothing is sent anywhere."),
    "nothing": ("ingen værdi", "no value"),
}  # fmt: skip


def sparql(site: Site, language: Language) -> tuple[str, bytes] | None:
    """Return the media type and the bytes of the page, None where the site lacks the language."""
    if language not in site.languages:
        return None
    view = View(site, language, "sparql.html")
    title = view.t("Spørg i SPARQL", "Ask in SPARQL")
    body = joined((tag("h1", title), _lead(view), _form(view), _answer(view), _around(view)))
    return "text/html; charset=utf-8", page(view, title, body)


def _lead(view: View) -> Html:
    """Return what can be asked, and of which build."""
    manifest = view.site.built.manifest
    day = _day(view.site.built.out / MANIFEST) if view.site.endpoint else ""  # files know no time
    number = _statements(view)
    run = str(manifest.get("run", ""))
    what = view.t(
        "Hele grafen, også de ord i referaterne, som hvert udsagn hviler på, kan spørges i SPARQL "
        "1.1. Vælg et spørgsmål, eller skriv dit eget.",
        "The whole graph, with the words of the minutes that each statement rests on, answers "
        "SPARQL 1.1. Choose a question, or write your own.",
    )
    built = view.t(
        f"Grafen{day and ' er bygget' + day}: {number} udsagn. Bygning {run}.",
        f"The graph{day and ' was built' + day}: {number} statements. Build {run}.",
    )
    return joined((tag("p", what, class_="lead"), tag("p", built, class_="hint")))


def _day(manifest: Path) -> str:
    """Return when a build wrote its last file; its files tell no time: same input, same bytes."""
    if not manifest.is_file():
        return ""  # a graph in memory
    return f" {datetime.fromtimestamp(manifest.stat().st_mtime, UTC):%Y-%m-%d %H:%M} UTC"


def _statements(view: View) -> int:
    return sum(view.site.built.manifest.get("graphs", {}).values())


def _form(view: View) -> Html:
    """Return the form; where there is a server it works without a script."""
    site, t = view.site, view.t
    box = tag("textarea", _escaped(_FIRST), id="query", name="query", rows="12",
              spellcheck="false", autocomplete="off")  # fmt: skip
    ask = tag("button", t("Spørg", "Ask"), type="submit", id="ask")
    stop = tag("button", t("Stop", "Stop"), type="button", id="stop", hidden=True)
    link = tag("a", t("Link til forespørgslen", "Link to this query"), id="permalink",
               href="sparql.html", hidden=True)  # fmt: skip
    keys = tag("span", t("Ctrl+Enter spørger", "Ctrl+Enter asks"), class_="hint", id="keys",
               hidden=True)  # fmt: skip
    answered = tag("input", type="hidden", name="format", value="html")
    parts = (
        tag("label", t("Forespørgsel", "Query"), for_="query"),
        tag("div", box, id="editor"),
        answered,
        tag("div", ask, stop, keys, link, class_="asking"),
        tag("p", id="size", class_="hint"),
        Html("") if site.endpoint else _without(view),
    )
    action = f"{view.root}{site.endpoint}" if site.endpoint else None
    return tag("form", *parts, action=action, method="get", class_="sparql", id="sparql",
               **_settings(view))  # fmt: skip


def _without(view: View) -> Html:
    words = view.t(
        "Her svarer en forespørgsel kun med JavaScript. Grafen kan hentes i sin helhed: ",
        "Here a query is answered only with JavaScript. The whole graph can be had: ",
    )
    return tag("noscript", tag("p", words, tag("a", DUMP, href=f"{view.root}{DUMP}")))


def _escaped(query: str) -> Html:
    """Return a query for a textarea, its lines kept."""
    return Html(query.replace("&", "&amp;").replace("<", "&lt;"))


def _settings(view: View) -> dict[str, Any]:
    """Return what the script has to know, as attributes."""
    base = view.site.base
    engine = sum(len(found[1]) for name in _ENGINE if (found := vendored(name)))
    told = {f"data_{key}": view.t(*words) for key, words in _WORDS.items()}
    return told | {
        "data_root": view.root,
        "data_endpoint": f"{view.root}{view.site.endpoint}" if view.site.endpoint else None,
        "data_dump": f"{view.root}{DUMP}",
        "data_engine": str(engine),
        "data_memory": f"{_MEMORY + _MEMORY_OF_ONE * _statements(view):.0f}",
        "data_base": base,
        "data_graphs": " ".join(f"{base}graph/{name}" for name in DEFAULT_GRAPHS),
        "data_prefixes": " ".join(f"{name}: {iri}" for name, iri in PREFIXES.items()),
        "data_kinds": " ".join(KINDS),
    }


def _answer(view: View) -> Html:
    """Return the places that the script fills in."""
    head = tag("h2", view.t("Svar", "Answer"), id="answer-h")
    ways = tag("p", id="files")
    shown = tag("div", id="shown", tabindex="0", role="group",
                aria_label=view.t("Svarets rækker", "Rows of the answer"))  # fmt: skip
    told = tag("p", id="told", role="status")
    section = tag("section", head, ways, shown, id="answer", aria_labelledby="answer-h",
                  hidden=True)  # fmt: skip
    files = ("vendor/yasqe/yasqe.min.js", "sparql.js")
    styles = ("vendor/yasqe/yasqe.min.css", "sparql.css")
    root = f"{view.root}assets/"
    loaded = [tag("script", src=root + name, defer=True) for name in files]
    looks = [tag("link", rel="stylesheet", href=root + name) for name in styles]
    return joined((*looks, told, section, *loaded))


def _around(view: View) -> Html:
    t = view.t
    return joined((
        section(t("Spørgsmål", "Questions"), listed(map(_example(view), questions())),
                id_="questions"),
        section(t("Forkortelser", "Prefixes"), _prefixes(view), id_="prefixes"),
        section(t("Grafer", "Graphs"), _graphs(view), id_="graphs"),
    ))  # fmt: skip


def _example(view: View) -> Any:
    """Return how a bundled question is shown: a link that the script takes into the editor."""

    def shown(one: Question) -> Html:
        given = [(p.name, p.example) for p in one.parameters if p.required]
        query = one.with_values(given)
        fields = {"query": query} | ({"format": "html"} if view.site.endpoint else {})
        way = f"{view.root}{view.site.endpoint}" if view.site.endpoint else "sparql.html"
        title = one.title[view.language]
        return tag("a", title, href=f"{way}?{urlencode(fields)}", class_="example", rel="nofollow")

    return shown


def _prefixes(view: View) -> Html:
    """Return the prefixes that need no declaration."""
    told = view.t(
        "Disse er kendt; de behøver ingen PREFIX-linje.",
        "These are known; they need no PREFIX line.",
    )
    rows = joined(joined((tag("dt", tag("code", f"{name}:")), tag("dd", tag("code", iri))))
                  for name, iri in PREFIXES.items())  # fmt: skip
    return tag("details", tag("summary", told), tag("dl", rows))


def _graphs(view: View) -> Html:
    """Return which graphs there are, and where the service tells of itself."""
    names = [tag("code", f"{view.site.base}graph/{name}") for name in DEFAULT_GRAPHS]
    told = view.t(
        "Uden GRAPH spørges foreningen af disse; hvad en enkelt kilde siger, står i dens egen "
        "graf. Find graferne med SELECT DISTINCT ?g { GRAPH ?g { } }.",
        "Without GRAPH the union of these is asked; what one source says stands in its own graph. "
        "Find the graphs with SELECT DISTINCT ?g { GRAPH ?g { } }.",
    )
    service = Html("")
    if view.site.endpoint:
        words = view.t("Om tjenesten: bygning, grænser", "About the service: build, limits")
        service = tag("p", tag("a", words, href="service.html"))
    return joined((tag("p", told), listed(names), service))
