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
    blocks: dict[str, list[ox.Triple]] = {}
    for triple in triples:
        blocks.setdefault(str(triple.subject), []).append(triple)
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(prefixes.items()))
    return head.encode() + b"".join(b"\n" + _block(block, prefixes) for block in blocks.values())


def _block(triples: list[ox.Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return one subject's triples without the prefix lines, which stand once at the top."""
    text = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(prefixes))
    lines = dropwhile(lambda line: line.startswith(b"@prefix "), (text or b"").split(b"\n"))
    return b"\n".join(line.replace(b"\t", b"    ", 1) for line in lines)


EXPORT = Export("turtle", ".ttl", "Turtle: den samlede graf", "Turtle: the merged graph", write)
