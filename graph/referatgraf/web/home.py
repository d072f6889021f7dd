"""The pages: what the endpoint is, what to ask, and an answer; they work without JavaScript."""

from functools import cache
from html import escape
from urllib.parse import urlencode

from referatgraf.queries import Question, questions
from referatgraf.web.description import Service
from referatgraf.web.formats import GRAPHS, ROWS

_FIRST = """SELECT ?name WHERE {
  ?person a person:Person ; foaf:name ?name
} ORDER BY ?name LIMIT 100
"""
_LABELS = {
    "referatgraf": "referatgraf",
    "build": "bygning · build",
    "graphs": "navngivne grafer · named graphs",
    "statements": "udsagn · statements",
    "deadline": "tid til en forespørgsel · time for a query",
    "longest answer": "længste svar · longest answer",
    "workers": "arbejdsprocesser · workers",
    "memory of a worker": "hukommelse til hver · memory of each",
    "network of a worker": "netværk til hver · network of each",
}


def home(service: Service) -> str:
    """Return the first page: a form, the bundled questions, the status."""
    status = "".join(
        f"<dt>{escape(_LABELS[label])}</dt><dd>{escape(value)}</dd>\n"
        for label, value in service.status().items()
    )
    return _page(
        "referatgraf: SPARQL",
        f"""<p>Hvem repræsenterer hvem i kommunale referater? Spørg grafen i SPARQL 1.1 på
<a href="/sparql"><code>/sparql</code></a>. ·
<span lang="en">Who represents whom in the minutes of local government? Ask the graph
in SPARQL 1.1 at <a href="/sparql"><code>/sparql</code></a>.</span></p>
<p><a href="/da/index.html">Sider om personer, organisationer og møder</a>, med de ord, som alt
bygger på. · <span lang="en"><a href="/en/index.html">Pages about people, organisations and
meetings</a>, with the words that everything rests on.</span></p>
{_form(_FIRST)}
<h2>Spørgsmål · Questions</h2>
<ul>
{_examples()}</ul>
<h2>Status</h2>
<dl>
{status}</dl>
""",
    )


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


@cache
def _examples() -> str:
    return "".join(map(_example, questions()))


def _example(question: Question) -> str:
    """Return a line with links that ask a bundled question and that show it in the form."""
    given = [(one.name, one.example) for one in question.parameters if one.required]
    query = question.with_values(given)
    return (
        f'<li><a href="{escape(_link(query, "html"))}">{escape(question.title["da"])}</a> · '
        f'<span lang="en">{escape(question.title["en"])}</span></li>\n'
    )


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
"""


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="da">
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
