"""HTML: the picture with a search box and, on a click, the words that prove it; no network."""

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from referatgraf.exports import picture
from referatgraf.exports.base import Export
from referatgraf.exports.picture.drawing import anchor
from referatgraf.exports.picture.svg import shown
from referatgraf.network.rows import rows
from referatgraf.store import Dataset

_QUOTES = """
SELECT DISTINCT ?person ?label ?source ?file ?begin ?quote WHERE {
  ?seat eli-dl:had_participant_person ?person ; prov:wasDerivedFrom ?said .
  OPTIONAL { ?seat eli-dl:participation_in_name_of/skos:prefLabel ?label
             FILTER(LANG(?label) = "da") }
  GRAPH ?source { ?source rg:fileName ?file . ?said prov:wasDerivedFrom ?span .
                  ?span nif:anchorOf ?quote ; nif:beginIndex ?begin }
}"""
_HEADER = """<header>
<label for="search">Søg · <span lang="en">Search</span></label>
<input id="search" type="search" autocomplete="off" placeholder="person, organisation">
<button id="fit" type="button" aria-pressed="false" hidden>Tilpas bredden · <span lang="en">Fit
width</span></button> <output id="count" for="search"></output>
<p>Klik på et navn for at se ordene i referatet (Enter åbner, Esc lukker). · <span lang="en">Click a
name to see the words in the minutes (Enter opens, Esc closes).</span></p>
</header>
<main>"""
_CLOSE = '<button type="button">Luk · <span lang="en">Close</span></button>'
_NOBODY = 'Uden organisation · <span lang="en">for no organisation</span>'
_NO_WORDS = '<p>Ingen deltagelse nævnt. · <span lang="en">No attendance named.</span></p>'


class Quote(NamedTuple):
    """Hold words that prove a capacity; ``line`` counts from 1, 0 where the text is not there."""

    label: str
    file: str
    line: int
    words: str


def write(dataset: Dataset) -> bytes:
    """Return the page; without scripts it is the picture with all quotes below it."""
    told = picture.tell(dataset)
    quotes = _quotes(dataset)
    style, script = _asset("page.css"), _asset("page.js")
    rule = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    parts = [
        '<!DOCTYPE html>\n<html lang="da">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{rule}; base-uri \'none\'">',
        '<meta name="viewport" content="width=device-width">',
        "<title>Hvem repræsenterer hvem · Who represents whom</title>",
        f"<style>{style}</style>\n</head>\n<body>\n{_HEADER}",
        f'<div id="picture">\n{picture.draw(told)}</div>\n<aside>',
        *(_proof(person, quotes.get(person.iri, [])) for person in told.people),
        f"</aside>\n</main>\n<script>{script}</script>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def _quotes(dataset: Dataset) -> dict[str, list[Quote]]:
    """Return what proves each person's capacities, in the order of organisation, file and line."""
    line = cache(lambda source, begin: _line(dataset, source, begin))
    found: defaultdict[str, set[Quote]] = defaultdict(set)
    for person, label, source, file, begin, words in rows(dataset, _QUOTES):
        found[person].add(Quote(label, file, line(source, int(begin)), words))
    return {person: sorted(quotes) for person, quotes in found.items()}


def _line(dataset: Dataset, source: str, begin: int) -> int:
    text = dataset.text(source.rpartition("/")[2])
    return 0 if text is None else text.count("\n", 0, begin) + 1


def _proof(person: picture.Person, quotes: list[Quote]) -> str:
    head = f"{_CLOSE}<h2>{_text(person.name)}</h2>"
    said = "".join(_said(quotes)) or _NO_WORDS
    return f'<section data-of="{anchor(person)}" tabindex="-1">{head}{said}</section>'


def _said(quotes: list[Quote]) -> Iterator[str]:
    """Yield each organisation with its quotes."""
    for label, group in groupby(quotes, key=lambda quote: quote.label):
        yield f"<h3>{_text(label) or _NOBODY}</h3>"
        for quote in group:
            line = f", linje · line {quote.line}" if quote.line else ""
            yield f'<p class="place">{_text(quote.file)}{line}</p>'
            yield f"<blockquote>{_text(quote.words)}</blockquote>"


def _text(words: str) -> str:
    return escape(shown(" ".join(words.split())))


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return the source expression that lets a browser run exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


EXPORT = Export("html", ".html", "HTML: billedet med citater", "HTML: picture and quotes", write)
