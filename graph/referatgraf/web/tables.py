"""Answers as parts of a page; every word of the data is escaped."""

from html import escape
from itertools import islice

import pyoxigraph as ox

from referatgraf.errors import visible

_CELL = 2_000  # characters shown of one value


def table(result: ox.QuerySolutions | ox.QueryBoolean, most: int) -> str:
    """Return the rows as an HTML table, at most ``most``, and say where there are more."""
    if isinstance(result, ox.QueryBoolean):
        word = "ja · yes" if result else "nej · no"
        return f'<p class="answer">{word}</p>'
    rows = list(islice(result, most + 1))
    heads = "".join(f'<th scope="col">{escape(v.value)}</th>' for v in result.variables)
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in rows[:most])
    body = f"<thead><tr>{heads}</tr></thead>\n<tbody>{lines}</tbody>"
    return f"<p>{_told(len(rows), most)}</p>\n<table>{body}</table>"


def listing(text: str) -> str:
    """Return Turtle as it is."""
    return f"<pre>{_shown(text)}</pre>"


def _told(count: int, most: int) -> str:
    if count > most:
        return (
            f"De første {most} rækker; der er flere. Hent dem alle som CSV eller JSON. · "
            f"The first {most} rows; there are more. Get all as CSV or JSON."
        )
    return f"{count} rækker · rows"


def _cell(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<td>{_linked(term.value)}</td>"
    language = f' lang="{escape(term.language)}"' if _tongue(term) else ""  # type: ignore[attr-defined]
    text = "" if term is None else getattr(term, "value", str(term))
    return f"<td{language}>{_shown(_cut(text))}</td>"


def _tongue(term: object) -> bool:
    return isinstance(term, ox.Literal) and bool(term.language)


def _linked(iri: str) -> str:
    """Return an IRI as a link where a browser may follow it; others only as words."""
    shown = _shown(_cut(iri))
    if not iri.startswith(("http://", "https://")):
        return shown
    return f'<a href="{escape(iri)}" rel="nofollow noopener">{shown}</a>'


def _shown(text: str) -> str:
    """Return text line by line; what turns or hides it is shown by its number."""
    return escape(text if text.isprintable() else "\n".join(map(visible, text.split("\n"))))


def _cut(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[:_CELL]} … ({len(text)} tegn · characters)"
