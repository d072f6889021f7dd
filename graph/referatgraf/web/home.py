"""Pages of the server itself: an answer, the plain form, the state; all work without JavaScript."""

from html import escape
from typing import Literal
from urllib.parse import urlencode

from referatgraf.web.description import Service
from referatgraf.web.formats import GRAPHS, ROWS

Language = Literal["da", "en"]
_FIRST = """SELECT ?name WHERE {
  ?person a person:Person ; foaf:name ?name
} ORDER BY ?name LIMIT 100
"""
_LABELS = {
    "referatgraf": ("referatgraf", "referatgraf"),
    "build": ("bygning", "build"),
    "graphs": ("navngivne grafer", "named graphs"),
    "statements": ("udsagn", "statements"),
    "deadline": ("tid til en forespørgsel", "time for a query"),
    "longest answer": ("længste svar", "longest answer"),
    "workers": ("arbejdsprocesser", "workers"),
    "memory of a worker": ("hukommelse til hver", "memory of each"),
    "network of a worker": ("netværk til hver", "network of each"),
}
_TITLE = {"da": "Om tjenesten", "en": "About the service"}
_TOLD = {
    "da": """Endepunktet for SPARQL 1.1 er <a href="/sparql"><code>/sparql</code></a>; det svarer
med en beskrivelse af sig selv, når ingen forespørgsel er givet. Det kan kun læses.""",
    "en": """The SPARQL 1.1 endpoint is <a href="/sparql"><code>/sparql</code></a>; without a query
it answers with a description of itself. It can only be read.""",
}
_WAYS = {
    "da": (("index", "Hvem repræsenterer hvem"), ("sparql", "Spørg i SPARQL")),
    "en": (("index", "Who represents whom"), ("sparql", "Ask in SPARQL")),
}
_MISSING = {
    "da": ("Siden findes ikke", "Adressen er måske skrevet forkert, eller siden er væk efter en "
           "ny bygning."),
    "en": ("There is no such page", "The address may be mistyped, or the page went with a new "
           "build."),
}  # fmt: skip
_ON = {
    "da": (("index", "Hvem repræsenterer hvem"), ("search", "Søg"), ("list/index", "Register A–Å")),
    "en": (("index", "Who represents whom"), ("search", "Search"), ("list/index", "Index A–Å")),
}


def state(service: Service, language: Language) -> str:
    """Return the page with what is served, and within which limits."""
    side = 0 if language == "da" else 1
    rows = "".join(
        f"<dt>{escape(_LABELS[label][side])}</dt><dd>{escape(_of(value, side))}</dd>\n"
        for label, value in service.status().items()
    )
    ways = " · ".join(f'<a href="/{language}/{n}.html">{told}</a>' for n, told in _WAYS[language])
    other = {"da": '<a href="/en/service.html" lang="en" hreflang="en">English</a>',
             "en": '<a href="/da/service.html" lang="da" hreflang="da">Dansk</a>'}  # fmt: skip
    body = f"<p>{ways} · {other[language]}</p>\n<p>{_TOLD[language]}</p>\n<dl>\n{rows}</dl>\n"
    return _page(_TITLE[language], body, language)


def _of(value: str, side: int) -> str:
    """Return a value in one language, where it is told in both."""
    parts = value.split(" · ")
    return parts[side] if len(parts) == 2 else value


def missing(language: Language) -> str:
    """Return the page that stands where there is none, with the ways on."""
    ways = " · ".join(
        f'<a href="/{language}/{name}.html">{told}</a>' for name, told in _ON[language]
    )
    title, words = _MISSING[language]
    return _page(title, f"<p>{words}</p>\n<p>{ways}</p>\n", language)


def answer(query: str, fragment: str) -> str:
    """Return a page with an answer, which is HTML already, and the query to ask again."""
    links = " ".join(
        f'<a href="{escape(_link(query, name))}" rel="nofollow">{name}</a>'
        for name in ("csv", "tsv", "json", "xml")
        if fragment.find("<pre>") != 0
    )
    return _page("Svar · Answer", f"{fragment}\n<p>{links}</p>\n{_form(query)}")


def asking(query: str) -> str:
    """Return a page with the form, for a person who came without a query."""
    return _page("SPARQL", _form(query or _FIRST))


def problem(query: str, danish: str, english: str) -> str:
    """Return a page that says why there is no answer, with the query to correct."""
    told = f'{escape(danish)} · <span lang="en">{escape(english)}</span>'
    return _page("Intet svar · No answer", f'<p class="problem">{told}</p>\n{_form(query)}')


def _link(query: str, format: str) -> str:
    return "/sparql?" + urlencode({"query": query, "format": format})


def _form(query: str) -> str:
    names = dict.fromkeys(["html", *ROWS, *GRAPHS])
    options = "".join(f"<option>{name}</option>" for name in names)
    return f"""<form action="/sparql" method="get">
<p><label for="query">Forespørgsel · <span lang="en">Query</span></label></p>
<textarea id="query" name="query" spellcheck="false">
{escape(query)}</textarea>
<p><label for="format">Format</label> <select id="format" name="format">{options}</select>
<button>Spørg · Ask</button></p>
</form>
<p>{_editor(query, "da", "Til siden med spørgsmål")} ·
<span lang="en">{_editor(query, "en", "To the page with questions")}</span></p>
"""


def _editor(query: str, language: Language, words: str) -> str:
    address = f"/{language}/sparql.html?" + urlencode({"query": query})
    return f'<a href="{escape(address)}" rel="nofollow">{words}</a>'


def _page(title: str, body: str, language: Language = "da") -> str:
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">referatgraf</a></header>
<main>
<h1>{escape(title)}</h1>
{body}</main>
</body>
</html>
"""
