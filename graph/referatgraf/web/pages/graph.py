"""Read what is published: merged, derived and reference, the default graph of a built store."""

from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.store import iri
from referatgraf.vocabulary import DCT, FOAF, RDF, SKOS

_HERE = ox.DefaultGraph()
_LABELS = (FOAF + "name", SKOS + "prefLabel", DCT + "title", SKOS + "notation")


@dataclass(frozen=True, slots=True)
class Graph:
    """Read a store by node and property; every answer is sorted."""

    store: ox.Store

    def objects(self, node: str, *props: str) -> list[str]:
        """Return the IRIs that properties of a node point to."""
        found = (q.object for prop in props for q in self._quads(node, prop))
        return sorted({term.value for term in found if isinstance(term, ox.NamedNode)})

    def subjects(self, prop: str, node: str) -> list[str]:
        """Return the IRIs that point to a node by a property."""
        target = ox.NamedNode(node)
        quads = self.store.quads_for_pattern(None, ox.NamedNode(prop), target, _HERE)
        return sorted({iri(quad.subject) for quad in quads})

    def texts(self, node: str, prop: str) -> list[str]:
        """Return the literals of a property."""
        found = (q.object for q in self._quads(node, prop))
        return sorted({term.value for term in found if isinstance(term, ox.Literal)})

    def text(self, node: str, prop: str) -> str:
        """Return the first literal of a property, or nothing."""
        return next(iter(self.texts(node, prop)), "")

    def is_a(self, node: str, kind: str) -> bool:
        """Tell whether a node is of a class."""
        return kind in self.objects(node, RDF + "type")

    def all_of(self, kind: str) -> list[str]:
        """Return the nodes of a class."""
        return self.subjects(RDF + "type", kind)

    def about(self, node: str) -> list[ox.Triple]:
        """Return the triples of a node, its types first."""
        quads = self.store.quads_for_pattern(ox.NamedNode(node), None, None, _HERE)
        return sorted((q.triple for q in quads), key=_order)

    def pointing(self, node: str) -> list[str]:
        """Return the IRIs that point to a node by any property."""
        quads = self.store.quads_for_pattern(None, None, ox.NamedNode(node), _HERE)
        return sorted({iri(quad.subject) for quad in quads})

    def label(self, node: str, language: str) -> str:
        """Return a thing's name in a language, else in Danish; the end of its IRI without any."""
        for prop in _LABELS:
            found = [q.object for q in self._quads(node, prop) if isinstance(q.object, ox.Literal)]
            if found:
                rank = (language, "da", None, "")
                return min(found, key=lambda t: (_rank(t.language, rank), t.value)).value
        return node.rstrip("/").rpartition("/")[2]

    def _quads(self, node: str, prop: str) -> list[ox.Quad]:
        found = self.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None, _HERE)
        return list(found)


def _rank(language: str | None, order: tuple[str | None, ...]) -> int:
    return order.index(language) if language in order else len(order)


def _order(triple: ox.Triple) -> tuple[bool, str, str]:
    predicate = str(triple.predicate)
    return not predicate.endswith("#type>"), predicate, str(triple.object)
