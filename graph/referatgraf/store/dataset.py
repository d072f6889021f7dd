"""The dataset in memory: which graphs answer queries, and which triples are published."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
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

    def publication(self) -> list[ox.Triple]:
        """Return the published triples, sorted: merged, derived, the reference entities in use.

        A reference entity is in use when a published triple points to it, directly or through
        another reference entity.
        """
        graphs = {graph_name(self.base, name): name for name in DEFAULT_GRAPHS}
        triples: set[ox.Triple] = set()
        reference: defaultdict[object, list[ox.Triple]] = defaultdict(list)
        for quad in self.quads():
            name = graphs.get(quad.graph_name)  # type: ignore[arg-type]  # other graphs: None
            if name == "reference":
                reference[quad.subject].append(quad.triple)
            elif name:
                triples.add(quad.triple)
        front = {triple.object for triple in triples}
        while front:
            found = {t for node in front for t in reference.pop(node, ())}
            triples |= found
            front = {triple.object for triple in found}
        return sorted(triples, key=_order)


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
        store.bulk_extend([ox.Quad(q.subject, q.predicate, q.object) for q in quads])


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Sort by subject, its types first."""
    predicate = str(triple.predicate)
    return str(triple.subject), not predicate.endswith("#type>"), predicate, str(triple.object)
