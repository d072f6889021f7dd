"""The dataset in memory: which graphs answer queries, and which triples are published."""

import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from referatgraf.vocabulary import PREFIXES

DEFAULT_GRAPHS = ("merged", "derived", "reference")


@dataclass(frozen=True, slots=True)
class Dataset:
    """Hold N-Quads, from memory or a file, and a store of them that answers queries.

    The store's default graph is merged + derived + reference. It keeps numbers by value: what must
    be exactly as written comes from ``quads``.
    """

    base: str
    source: bytes | Path
    store: ox.Store

    def quads(self) -> Iterator[ox.Quad]:
        """Yield every quad exactly as written, in the order of the file."""
        if isinstance(self.source, Path):
            yield from ox.parse(path=self.source, format=ox.RdfFormat.N_QUADS)
        else:
            yield from ox.parse(self.source, format=ox.RdfFormat.N_QUADS)

    def text(self, document_id: str) -> str | None:
        """Return the stored text of a source, None where the dataset stands in no built folder."""
        if not isinstance(self.source, Path) or not document_id.isalnum():
            return None
        path = self.source.parent / "text" / f"{document_id}.txt"
        return path.read_bytes().decode("utf-8") if path.is_file() else None

    def lines(self) -> Iterator[bytes]:
        """Yield the lines of the N-Quads as written, in the order of the file."""
        if isinstance(self.source, Path):
            with self.source.open("rb") as file:
                yield from file
        else:
            yield from io.BytesIO(self.source)

    def graphs(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Yield the name of each graph, as often as the file comes to it, with its lines."""
        for end, lines in groupby(self.lines(), key=_end):
            yield end[2:-4].decode(), lines

    def published(self) -> Iterator[bytes]:
        """Yield each published triple once, as N-Triples without the full stop, in no order.

        These are merged, derived, and the reference entities in use: those that a published triple
        points to, directly or through another reference entity.
        """
        derived, reference = set(self._triples("derived")), defaultdict[bytes, set[bytes]](set)
        for triple in self._triples("reference"):
            reference[triple.partition(b" ")[0]].add(triple)
        known = set[bytes]().union(*reference.values())
        told, front = known & derived, {_object(triple) for triple in derived}
        yield from derived
        for triple in self._triples("merged"):
            if triple in derived:
                continue
            if (node := _object(triple)) in reference:
                front.add(node)
            if triple in known:
                told.add(triple)
            yield triple
        while front:
            found = {triple for node in front for triple in reference.pop(node, ())}
            yield from found - told
            front = {_object(triple) for triple in found}

    def publication(self) -> list[ox.Triple]:
        """Return the triples that ``published`` yields, sorted."""
        text = b"".join(triple + b" .\n" for triple in self.published())
        return sorted((q.triple for q in ox.parse(text, format=ox.RdfFormat.N_TRIPLES)), key=_order)

    def _triples(self, name: str) -> Iterator[bytes]:
        """Yield the triples of a shared graph."""
        end = f" <{self.base}graph/{name}> .\n".encode()
        for line in self.lines():
            if line.endswith(end):
                yield line[: -len(end)]


def graph_name(base: str, name: str) -> ox.NamedNode:
    """Return the IRI of a shared graph.

    >>> graph_name("https://example.org/", "merged").value
    'https://example.org/graph/merged'
    """
    return ox.NamedNode(f"{base}graph/{name}")


def iri(term: object) -> str:
    """Return the IRI of a node; the dataset holds no blank nodes and no triple terms.

    Raises TypeError for anything else.
    """
    if not isinstance(term, ox.NamedNode):
        raise TypeError(f"not an IRI: {term}")
    return term.value


def solutions(store: ox.Store, sparql: str) -> Iterator[ox.QuerySolution]:
    """Yield the rows of one of our own SELECT queries."""
    result = store.query(sparql, prefixes=dict(PREFIXES))
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError("not a SELECT query")
    yield from result


def load(base: str, source: bytes | Path) -> Dataset:
    """Load N-Quads.

    Raises SyntaxError where a line is not N-Quads.
    """
    store = ox.Store()
    fill(store, base, source)
    return Dataset(base, source, store)


def fill(store: ox.Store, base: str, source: bytes | Path) -> None:
    """Load N-Quads into an empty store and make the default graph of them; raises as ``load``."""
    if isinstance(source, Path):
        store.bulk_load(path=source, format=ox.RdfFormat.N_QUADS)
    else:
        store.bulk_load(source, ox.RdfFormat.N_QUADS)
    for name in DEFAULT_GRAPHS:
        quads = store.quads_for_pattern(None, None, None, graph_name(base, name))
        store.bulk_extend(ox.Quad(q.subject, q.predicate, q.object) for q in quads)


def _end(line: bytes) -> bytes:
    """Return how a line of N-Quads ends: blank, graph, full stop."""
    return line[line.rfind(b" <") :]


def _object(triple: bytes) -> bytes:
    return triple.split(b" ", 2)[2]


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Sort by subject, its types first."""
    predicate = str(triple.predicate)
    return str(triple.subject), not predicate.endswith("#type>"), predicate, str(triple.object)
