"""Write what stands at the IRI of a node that no page tells of: its statements, and its data.

These are the register's entities that no minutes name, judgements, runs and measurements, and
people without a page, of whom nothing is told.
"""

from collections.abc import Iterable
from functools import lru_cache

import pyoxigraph as ox

from referatgraf.exports import jsonld
from referatgraf.vocabulary import PERSON, RDF
from referatgraf.web.pages.data import within
from referatgraf.web.pages.linked.addresses import address, left_to_rules
from referatgraf.web.pages.linked.writing import short
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.site import Site

_NAMES = {"da": "Dansk", "en": "English"}
_PERSON = ox.NamedNode(PERSON + "Person")
_KINDS = {
    "accuracy": "Måling · Measurement",
    "body-rule": "Regel for et organ · Rule of a body",
    "judgement": "Afgørelse om identitet · Judgement of identity",
    "party-letter": "Partibogstav · Party letter",
    "run": "Kørsel · Run",
}
_OTHER = "Knude uden egen side · Node without a page of its own"
_UNTOLD = (
    ("da", "En person har kun en side med et fremmøde, et hverv eller en plads. Om denne er der "
     "ingen, og her vises intet."),
    ("en", "Only people with an attendance, an office or a seat have a page. This one has none, "
     "and nothing is told here."),
)  # fmt: skip


def card(site: Site, local: str) -> bytes | None:
    """Return the page of a node of the dump at its address, None at what is no address."""
    node = site.base + local
    if address(site.base, node) != local:
        return None
    root = "../" * (local.count("/") + 1)
    triples = statements(site, node)
    if any(one.object == _PERSON for one in triples):
        triples = []
    kind = tag("p", _KINDS.get(local.partition("/")[0], _OTHER), class_="kind")
    title = tag("h1", tag("bdi", site.graph.label(node, site.languages[0]) if triples else local))
    told_of = _listed(site, root, triples) if triples else _untold()
    main = tag(
        "main",
        kind,
        title,
        tag("p", node, class_="iri"),
        told_of,
        _ways(tuple(site.languages), root),
    )
    body = tag("body", main)
    whole = tag("html", _head(root, local, triples), body, lang=site.languages[0])
    return f"<!DOCTYPE html>\n{whole}\n".encode("utf-8", "backslashreplace")


def statements(site: Site, node: str) -> list[ox.Triple]:
    """Return the triples of a node in all graphs, its types first."""
    quads = site.built.graph.quads_for_pattern(ox.NamedNode(node), None, None)
    return sorted({quad.triple for quad in quads}, key=_order)


def _order(triple: ox.Triple) -> tuple[bool, str, str]:
    return triple.predicate.value != RDF + "type", triple.predicate.value, str(triple.object)


def _listed(site: Site, root: str, triples: Iterable[ox.Triple]) -> Html:
    rows = (
        _term(one.predicate.value) + _value(site, root, one.object) + "</dd>" for one in triples
    )
    return Html(f"<dl>{''.join(rows)}</dl>")


@lru_cache(maxsize=256)
def _term(node: str) -> str:
    """Return a property and the beginning of its value."""
    return f"{tag('dt', short(node))}<dd>"


def _value(site: Site, root: str, term: object) -> Html:
    if isinstance(term, ox.NamedNode):
        local = address(site.base, term.value)
        if local is None:
            return tag("bdi", short(term.value))
        end = "" if left_to_rules(site, local) else "/index.html"
        return tag("a", local, href=f"{root}{local}{end}")
    if isinstance(term, ox.Literal):
        return tag("bdi", term.value, lang=term.language or None)
    raise TypeError(f"not a term of the dump: {term}")


def _untold() -> Html:
    return joined(tag("p", words, lang=language) for language, words in _UNTOLD)


@lru_cache(maxsize=64)
def _ways(languages: tuple[str, ...], root: str) -> Html:
    links = (tag("a", _NAMES[one], href=f"{root}{one}/index.html", lang=one) for one in languages)
    return tag("p", joined(links, " · "))


def _head(root: str, local: str, triples: list[ox.Triple]) -> Html:
    data = within(jsonld.nodes(triples)) if triples else ""
    told = f'<script type="application/ld+json">{data}</script>' if data else ""
    return Html(f"<head>{tag('title', local + ' – referatgraf')}{stub_head(root)}{told}</head>")


@lru_cache(maxsize=64)
def stub_head(root: str) -> Html:
    """Return what stands in the head of each page that lies at an IRI."""
    parts = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="stylesheet", href=f"{root}assets/site.css"),
    )
    return joined(parts)
