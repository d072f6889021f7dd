"""Turtle: merged, derived and the reference entities in use."""

from collections.abc import Iterable, Mapping
from itertools import dropwhile

import pyoxigraph as ox

from referatgraf.exports.base import Export
from referatgraf.store import Dataset
from referatgraf.vocabulary import PREFIXES


def write(dataset: Dataset) -> bytes:
    """Return the publication as Turtle, one block a subject, sorted."""
    return document(dataset.publication())


def document(triples: Iterable[ox.Triple], prefixes: Mapping[str, str] = PREFIXES) -> bytes:
    """Return triples as Turtle, one block a subject, in the order given."""
    blocks: dict[ox.NamedNode, list[ox.Triple]] = {}
    for triple in triples:
        blocks.setdefault(triple.subject, []).append(triple)  # type: ignore[arg-type]
    ordered = [triple for block in blocks.values() for triple in block]
    text = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    lines = dropwhile(lambda line: line.startswith(b"@prefix "), text.split(b"\n"))
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(prefixes.items()))
    return head.encode() + b"\n".join(map(_set, lines))


def _set(line: bytes) -> bytes:
    """Return a line of the writer's: a subject begins a block, what follows it is indented."""
    if line.startswith(b"\t"):
        return line.replace(b"\t", b"    ", 1)
    return b"\n" + line if line else line


EXPORT = Export("turtle", ".ttl", "Turtle: den samlede graf", "Turtle: the merged graph", write)
