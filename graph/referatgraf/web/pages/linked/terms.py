"""Read our own vocabulary and the rules that check it, for its page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from referatgraf.resources import ontology, shapes
from referatgraf.vocabulary import BUNDLED, DCT, OWL, RDF, RDFS, RG, SH, SKOS

_VS = "http://www.w3.org/2003/06/sw-vocab-status/ns#"
_MENTION = re.compile(r"\brg:([A-Za-z-]+)")
KINDS = {
    OWL + "Class": "class",
    OWL + "ObjectProperty": "property",
    OWL + "DatatypeProperty": "property",
    OWL + "AnnotationProperty": "annotation",
    RDF + "Property": "annotation",
    SKOS + "ConceptScheme": "scheme",
    SKOS + "Concept": "concept",
    SH + "ConstraintComponent": "component",
    "http://www.w3.org/ns/dqv#Metric": "metric",
}


@dataclass(frozen=True, slots=True)
class Term:
    """Hold a term of the vocabulary; ``name`` is its IRI below ours, texts are by language."""

    name: str
    kind: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    above: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    scheme: str
    source: str
    status: str


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """Name a shape: the file that it stands in, its IRI's end, what it is called by language."""

    file: str
    name: str
    danish: str
    english: str


@cache
def terms() -> tuple[Term, ...]:
    """Return the terms in the order of the file."""
    found = _Statements(ox.parse(ontology(), format=ox.RdfFormat.TURTLE))
    return tuple(
        _term(found, node)
        for node in found.subjects
        if node.startswith(RG) and node != RG and _kind(found, node)
    )


@cache
def heading() -> Mapping[str, Mapping[str, str]]:
    """Return title, description and notes of change of the vocabulary, each by language."""
    found = _Statements(ox.parse(ontology(), format=ox.RdfFormat.TURTLE))
    kinds = {"title": DCT + "title", "about": DCT + "description", "change": SKOS + "changeNote"}
    told = {kind: found.texts(RG, prop) for kind, prop in kinds.items()}
    return told | {"version": found.texts(RG, OWL + "versionInfo")}


@cache
def reused() -> tuple[str, ...]:
    """Return the namespaces of the vocabularies that ours stands on, sorted."""
    found = _Statements(ox.parse(ontology(), format=ox.RdfFormat.TURTLE))
    return tuple(sorted(found.nodes(RG, DCT + "references")))


@cache
def rules() -> Mapping[str, tuple[Rule, ...]]:
    """Return the shapes that mention a term, by the term's name."""
    found: dict[str, set[Rule]] = {}
    for file, text in shapes().items():
        told = _Statements(ox.parse(text, format=ox.RdfFormat.TURTLE))
        for node in told.subjects:
            names = told.texts(node, SH + "name")
            if node.startswith(BUNDLED) and names:
                rule = Rule(file, node.removeprefix(BUNDLED), names["da"], names["en"])
                for term in set(_mentioned(told, node)):
                    found.setdefault(term, set()).add(rule)
    return {term: tuple(sorted(some)) for term, some in found.items()}


class _Statements:
    """Hold statements by subject and property."""

    def __init__(self, quads: Iterator[ox.Quad]) -> None:
        self.subjects: dict[str, list[tuple[str, object]]] = {}
        for quad in quads:
            key = getattr(quad.subject, "value", "")
            self.subjects.setdefault(key, []).append((quad.predicate.value, quad.object))

    def of(self, node: str, prop: str) -> Iterator[object]:
        return (value for name, value in self.subjects.get(node, ()) if name == prop)

    def nodes(self, node: str, prop: str) -> tuple[str, ...]:
        return tuple(v.value for v in self.of(node, prop) if isinstance(v, ox.NamedNode))

    def texts(self, node: str, prop: str) -> dict[str, str]:
        found = (v for v in self.of(node, prop) if isinstance(v, ox.Literal))
        return {value.language or "": value.value for value in found}


def _kind(found: _Statements, node: str) -> str:
    return next((KINDS[k] for k in found.nodes(node, RDF + "type") if k in KINDS), "")


def _term(found: _Statements, node: str) -> Term:
    scheme = found.nodes(node, SKOS + "inScheme")
    return Term(
        node.removeprefix(RG),
        _kind(found, node),
        found.texts(node, RDFS + "label") or found.texts(node, SKOS + "prefLabel"),
        found.texts(node, SKOS + "definition"),
        found.nodes(node, RDFS + "subClassOf"),
        found.nodes(node, RDFS + "domain"),
        found.nodes(node, RDFS + "range"),
        scheme[0] if scheme else "",
        next(iter(found.texts(node, DCT + "source").values()), ""),
        next(iter(found.texts(node, _VS + "term_status").values()), ""),
    )


def _mentioned(told: _Statements, node: str) -> Iterator[str]:
    """Yield our terms in a shape, in its nodes without a name and in its SPARQL."""
    for _, value in told.subjects.get(node, ()):
        if isinstance(value, ox.BlankNode):
            yield from _mentioned(told, value.value)
        elif isinstance(value, ox.NamedNode) and value.value.startswith(RG):
            yield value.value.removeprefix(RG)
        elif isinstance(value, ox.Literal) and not value.language:
            yield from _MENTION.findall(value.value)
