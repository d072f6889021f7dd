"""Choose of a built graph what its pages read, so that the store they share stays small.

Of a source that is the file itself, and which words each of its statements stands on: a fifth of
its lines, and most of a build is sources. What is published stands in the default graph alone.
"""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox

from referatgraf.store import Dataset
from referatgraf.vocabulary import NIF, ORG, PROV, RDF, RG

_PIECE = 1 << 16
_PROVES = frozenset(f"<{PROV}{name}>".encode() for name in ("wasDerivedFrom", "used"))
_WORDS, _TYPE, _MEETING = (f"<{term}>".encode() for term in (NIF + "anchorOf", RDF + "type",
                                                             RG + "Meeting"))  # fmt: skip
_ORGANISATION = f" <{RDF}type> <{ORG}Organization>".encode()
Choose = Callable[[bytes], bytes]


def load_needed(store: ox.Store, base: str, path: Path) -> None:
    """Load what pages read of a build's N-Quads into an empty store.

    Raises SyntaxError where a line is not N-Quads.
    """
    chosen = needed(Dataset(base, path, store))
    with io.BufferedReader(_Text(chosen), _PIECE) as text:
        store.bulk_load(text, ox.RdfFormat.N_QUADS)


def needed(dataset: Dataset) -> Iterator[bytes]:
    """Yield the lines of N-Quads that pages read."""
    named = set[bytes]()
    for graph, lines in dataset.graphs():
        yield from filter(None, map(_chooser(dataset.base, graph, named), lines))


def _chooser(base: str, graph: str, named: set[bytes]) -> Choose:
    """Return how lines of a graph are chosen; ``named`` holds what sources pointed to so far."""
    local, end = graph.removeprefix(base), f" <{graph}> .\n".encode()
    if local.startswith("source/"):
        return _source(base.encode(), graph.encode(), named)
    if local == "graph/merged":
        return _merged(base, end)
    if local in ("graph/derived", "graph/reference"):
        return lambda line: line + line[: -len(end)] + b" .\n"
    return _whole


def _whole(line: bytes) -> bytes:
    return line


def _source(base: bytes, graph: bytes, named: set[bytes]) -> Choose:
    """Choose what is said of the file, what each statement stands on, and the words.

    What lies in no source is kept at its first mention: it has an address, too.
    """
    itself, inside = b"<" + graph + b"> ", (b"<" + graph + b"#", b"<" + graph + b"/")
    shared, sources = b"<" + base, b"<" + base + b"source/"

    def choose(line: bytes) -> bytes:
        if line.startswith(itself) or not line.startswith(inside):
            return line
        subject, predicate, value = line.split(b" ", 2)
        if value.startswith(shared) and not value.startswith(sources):
            node = value[: value.index(b">")]
            if node not in named:
                named.add(node)
                return line
        if b"#" in subject:
            return line if predicate == _WORDS else b""
        held = predicate == _TYPE and value.startswith(_MEETING)
        return line if held or predicate in _PROVES else b""

    return choose


def _merged(base: str, end: bytes) -> Choose:
    """Choose all for the default graph; for its own only what names organisations.

    By that ``things`` tells those in use from those that the register alone knows.
    """
    names = re.compile(
        rb" <" + re.escape(base.encode()) + rb"(?:organisation|municipality|region|party)/[^> ]*>$"
    )

    def choose(line: bytes) -> bytes:
        triple = line[: -len(end)]
        named = triple.endswith(_ORGANISATION) or names.search(triple)
        return triple + b" .\n" + (line if named else b"")

    return choose


class _Text(io.RawIOBase):
    """Read pieces of text as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces, self.rest = pieces, b""

    def readable(self) -> bool:
        return True

    def readinto(self, room: memoryview) -> int:  # type: ignore[override]
        size, some = len(self.rest), [self.rest]
        while size < len(room) and (piece := next(self.pieces, b"")):
            some.append(piece)
            size += len(piece)
        whole = b"".join(some)
        taken = min(len(room), size)
        room[:taken], self.rest = whole[:taken], whole[taken:]
        return taken
