"""N-Quads: every graph, one statement a line, sorted."""

import pyoxigraph as ox

from referatgraf.exports.base import Export
from referatgraf.store import Dataset


def quads(dataset: Dataset) -> list[ox.Quad]:
    """Return every quad, sorted by graph, subject, predicate, object."""
    return sorted(dataset.quads(), key=lambda q: (str(q.graph_name), str(q.triple)))


def write(dataset: Dataset) -> bytes:
    """Return the whole dataset as N-Quads."""
    return ox.serialize(quads(dataset), format=ox.RdfFormat.N_QUADS) or b""


EXPORT = Export("nquads", ".nq", "N-Quads: alle grafer", "N-Quads: every graph", write)
