"""TriG: every graph, with prefixes."""

import pyoxigraph as ox

from referatgraf.exports.base import Export
from referatgraf.exports.nquads import quads
from referatgraf.store import Dataset
from referatgraf.vocabulary import PREFIXES


def write(dataset: Dataset) -> bytes:
    """Return the whole dataset as TriG."""
    prefixes = dict(sorted(PREFIXES.items()))
    return ox.serialize(quads(dataset), format=ox.RdfFormat.TRIG, prefixes=prefixes) or b""


EXPORT = Export("trig", ".trig", "TriG: alle grafer", "TriG: every graph", write)
