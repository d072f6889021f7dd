"""Gather triples that describe a site, and write them as Turtle or JSON-LD."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

import pyoxigraph as ox

from referatgraf.exports import jsonld, turtle
from referatgraf.vocabulary import DCT, PREFIXES, RDF, XSD

DCAT = "http://www.w3.org/ns/dcat#"
SPDX = "http://spdx.org/rdf/terms#"
VCARD = "http://www.w3.org/2006/vcard/ns#"
VOID = "http://rdfs.org/ns/void#"
_PREFIXES: Mapping[str, str] = MappingProxyType(
    {**PREFIXES, "dcat": DCAT, "spdx": SPDX, "vcard": VCARD, "void": VOID}
)


@dataclass(frozen=True, slots=True)
class Triples:
    """Gather triples in the order in which they are told."""

    found: dict[ox.Triple, None] = field(default_factory=dict)  # a set that keeps its order

    def __iter__(self) -> Iterator[ox.Triple]:
        """Yield the triples."""
        return iter(self.found)

    def a(self, node: str, *kinds: str) -> str:
        """Say what a node is and return the node."""
        self.link(node, RDF + "type", *kinds)
        return node

    def link(self, node: str, prop: str, *targets: str) -> None:
        """Point to nodes; an empty one is not told."""
        for target in filter(None, targets):
            self._add(node, prop, ox.NamedNode(target))

    def say(self, node: str, prop: str, **words: str) -> None:
        """Tell words by language."""
        for language, text in words.items():
            self._add(node, prop, ox.Literal(text, language=language))

    def tell(self, node: str, prop: str, text: str, datatype: str = XSD + "string") -> None:
        """Tell a value; an empty one is not told."""
        if text:
            self._add(node, prop, ox.Literal(text, datatype=ox.NamedNode(datatype)))

    def count(self, node: str, prop: str, number: int) -> None:
        """Tell a number."""
        self._add(node, prop, ox.Literal(number))

    def written(self, format: str) -> bytes:
        """Return all that was gathered, ``format`` ttl or jsonld."""
        if format == "jsonld":
            return jsonld.document(self.found)
        return turtle.document(self.found, _PREFIXES)

    def _add(self, node: str, prop: str, value: ox.NamedNode | ox.Literal) -> None:
        triple = ox.Triple(ox.NamedNode(node), ox.NamedNode(prop), value)
        self.found.setdefault(triple)


@lru_cache(maxsize=4096)
def short(node: str) -> str:
    """Return prefix:name where the namespace is a known one, else the IRI.

    >>> short("http://www.w3.org/ns/org#member")
    'org:member'
    """
    for prefix, namespace in _LONGEST_FIRST:
        if node.startswith(namespace):
            return f"{prefix}:{node[len(namespace) :]}"
    return node


_LONGEST_FIRST = sorted(_PREFIXES.items(), key=lambda item: -len(item[1]))
TITLE, WORDS, LICENCE, PUBLISHER, ISSUED = (
    DCT + name for name in ("title", "description", "license", "publisher", "issued")
)
