"""Read what is published: merged, derived and reference, the default graph of a built store."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import pyoxigraph as ox

from referatgraf.store import iri
from referatgraf.vocabulary import DCT, FOAF, RDF, SKOS

_HERE = ox.DefaultGraph()
_LABELS = (FOAF + "name", SKOS + "prefLabel", DCT + "title", SKOS + "notation")
_TYPE = RDF + "type"
_KEPT = 10_000  # nodes held at once, each some 2 kB; a page asks dozens of things of its own


@dataclass(frozen=True, slots=True)
class Values:
    """Hold what a property of a node points to: IRIs, and texts with their languages, sorted."""

    iris: tuple[str, ...]
    texts: tuple[tuple[str, str | None], ...]


_NONE = Values((), ())
_NOTHING: Mapping[str, Values] = MappingProxyType({})


class Graph:
    """Read a store by node and property; every answer is sorted.

    A node is read whole, once in a while: a look-up costs far more than what it brings.
    """

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self._quads = lru_cache(maxsize=_KEPT)(self._found)
        self.of = lru_cache(maxsize=_KEPT)(self._read)

    def objects(self, node: str, *props: str) -> list[str]:
        """Return the IRIs that properties of a node point to."""
        found = self.of(node)
        if len(props) == 1:
            return list(found.get(props[0], _NONE).iris)
        return sorted({one for prop in props for one in found.get(prop, _NONE).iris})

    def subjects(self, prop: str, node: str) -> list[str]:
        """Return the IRIs that point to a node by a property."""
        target = ox.NamedNode(node)
        quads = self.store.quads_for_pattern(None, ox.NamedNode(prop), target, _HERE)
        return sorted({iri(quad.subject) for quad in quads})

    def is_pointed_to(self, prop: str, node: str) -> bool:
        """Tell whether something points to a node by a property."""
        target = ox.NamedNode(node)
        found = self.store.quads_for_pattern(None, ox.NamedNode(prop), target, _HERE)
        return next(found, None) is not None

    def texts(self, node: str, prop: str) -> list[str]:
        """Return the literals of a property."""
        found = self.of(node).get(prop, _NONE).texts
        return [found[0][0]] if len(found) == 1 else sorted({words for words, _ in found})

    def text(self, node: str, prop: str) -> str:
        """Return the first literal of a property, or nothing."""
        found = self.of(node).get(prop, _NONE).texts
        return found[0][0] if found else ""

    def is_a(self, node: str, kind: str) -> bool:
        """Tell whether a node is of a class."""
        return kind in self.of(node).get(_TYPE, _NONE).iris

    def pairs(self, prop: str) -> Iterator[tuple[str, str]]:
        """Yield every node that has a property with what it points to or says, unsorted."""
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(prop), None, _HERE):
            term = quad.object
            yield iri(quad.subject), term.value if hasattr(term, "value") else str(term)

    def all_of(self, kind: str) -> list[str]:
        """Return the nodes of a class."""
        return self.subjects(_TYPE, kind)

    def about(self, node: str) -> list[ox.Triple]:
        """Return the triples of a node, its types first."""
        return sorted((quad.triple for quad in self._quads(node)), key=_order)

    def pointing(self, node: str) -> list[str]:
        """Return the IRIs that point to a node by any property."""
        quads = self.store.quads_for_pattern(None, None, ox.NamedNode(node), _HERE)
        return sorted({iri(quad.subject) for quad in quads})

    def label(self, node: str, language: str) -> str:
        """Return a thing's name in a language, else in Danish; the end of its IRI without any."""
        known = self.of(node)
        for prop in _LABELS:
            found = known.get(prop, _NONE).texts
            if found:
                rank = (language, "da", None, "")
                return min(found, key=lambda one: (_rank(one[1], rank), one[0]))[0]
        return node.rstrip("/").rpartition("/")[2]

    def _found(self, node: str) -> tuple[ox.Quad, ...]:
        return tuple(self.store.quads_for_pattern(ox.NamedNode(node), None, None, _HERE))

    def _read(self, node: str) -> Mapping[str, Values]:
        found: dict[str, tuple[set[str], set[tuple[str, str | None]]]] = {}
        for quad in self._quads(node):
            iris, texts = found.setdefault(quad.predicate.value, (set(), set()))
            term = quad.object
            if isinstance(term, ox.NamedNode):
                iris.add(term.value)
            elif isinstance(term, ox.Literal):
                texts.add((term.value, term.language))
        if not found:
            return _NOTHING
        return {
            prop: Values(tuple(sorted(iris)), tuple(sorted(texts, key=_words)))
            for prop, (iris, texts) in found.items()
        }


def _words(one: tuple[str, str | None]) -> tuple[str, str]:
    return one[0], one[1] or ""


def _rank(language: str | None, order: tuple[str | None, ...]) -> int:
    return order.index(language) if language in order else len(order)


def _order(triple: ox.Triple) -> tuple[bool, str, str]:
    predicate = triple.predicate.value
    return predicate != _TYPE, predicate, str(triple.object)
