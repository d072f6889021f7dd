"""HTML: the picture with a search box and, on a click, the words that prove it; no network."""

import base64
import hashlib
from collections import defaultdict
from html import escape

from referatgraf.exports import picture
from referatgraf.exports.base import Export
from referatgraf.exports.picture.drawing import anchor
from referatgraf.exports.picture.svg import shown
from referatgraf.store import Dataset, iri, solutions

_QUOTES = """
SELECT DISTINCT ?person ?label ?file ?quote WHERE {
  ?seat eli-dl:had_participant_person ?person ; prov:wasDerivedFrom ?said .
  OPTIONAL { ?seat eli-dl:participation_in_name_of/skos:prefLabel ?label
             FILTER(LANG(?label) = "da") }
  GRAPH ?g { ?g rg:fileName ?file . ?said prov:wasDerivedFrom/nif:anchorOf ?quote }
}"""
_STYLE = """
body { margin: 0; font: 16px/1.5 Helvetica, Arial, sans-serif; color: #1d2733; background: #fff }
header, section { padding: 0.75rem 2rem; max-width: 60rem }
input { font: inherit; padding: 0.3rem; width: 20rem; max-width: 100% }
svg { max-width: 100%; height: auto }
.person { cursor: pointer }
.person:focus-visible, .person:hover { outline: 2px solid #0a5aa8 }
.away { opacity: 0.15 }
.hidden { display: none }
blockquote { margin: 0.3rem 0; padding-left: 0.8rem; border-left: 3px solid #8a97a5 }
"""
_SCRIPT = """
const people = [...document.querySelectorAll("g.person")];
const proofs = [...document.querySelectorAll("section")];
const fold = text => text.toLocaleLowerCase("da");
const show = id => {
  proofs.forEach(s => s.classList.toggle("hidden", s.dataset.of !== id));
  const open = proofs.find(s => s.dataset.of === id);
  if (open) { open.scrollIntoView({ block: "nearest" }); open.focus(); }
};
people.forEach(g => {
  g.setAttribute("tabindex", "0");
  g.setAttribute("role", "button");
  g.addEventListener("click", () => show(g.id));
  g.addEventListener("keydown", e => { if (e.key === "Enter") show(g.id); });
});
proofs.forEach(s => s.classList.add("hidden"));
document.querySelector("input").addEventListener("input", e => {
  const asked = fold(e.target.value.trim());
  people.forEach(g => g.classList.toggle("away", !fold(g.textContent).includes(asked)));
});
"""


def write(dataset: Dataset) -> bytes:
    """Return the page; without scripts it is the picture with all quotes below it."""
    told = picture.tell(dataset)
    quotes = _quotes(dataset)
    rule = f"default-src 'none'; style-src {_hash(_STYLE)}; script-src {_hash(_SCRIPT)}"
    parts = [
        '<!DOCTYPE html>\n<html lang="da">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{rule}">',
        '<meta name="viewport" content="width=device-width">',
        "<title>Hvem repræsenterer hvem</title>",
        f"<style>{_STYLE}</style>\n</head>\n<body>",
        '<header><label>Søg efter en person eller organisation · <span lang="en">Search</span>'
        ' <input type="search"></label> Klik på et navn for at se ordene i referatet. '
        '<span lang="en">Click a name to see the words.</span></header>',
        picture.draw(told),
        *(_proof(person, quotes.get(person.iri, [])) for person in told.people),
        f"<script>{_SCRIPT}</script>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def _quotes(dataset: Dataset) -> dict[str, list[tuple[str, ...]]]:
    """Return what proves each person's capacities: organisation, file, words; sorted."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in solutions(dataset.store, _QUOTES):
        cells = (getattr(row[name], "value", "") for name in ("label", "file", "quote"))
        found[iri(row["person"])].append(tuple(cells))
    return {person: sorted(rows) for person, rows in found.items()}


def _proof(person: picture.Person, quotes: list[tuple[str, ...]]) -> str:
    rows = [
        f"<p>{_text(label) or 'deltog · took part'} – {_text(file)}</p>"
        f"<blockquote>{_text(quote)}</blockquote>"
        for label, file, quote in quotes
    ]
    head = f'<section data-of="{anchor(person)}" tabindex="-1"><h2>{_text(person.name)}</h2>'
    return f"{head}{''.join(rows)}</section>"


def _text(words: str) -> str:
    return escape(shown(" ".join(words.split())))


def _hash(text: str) -> str:
    """Return the source expression that lets a browser run exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


EXPORT = Export("html", ".html", "HTML: billedet med citater", "HTML: picture and quotes", write)
