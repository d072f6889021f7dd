"""Find the words that spans point to in the stored texts; each text is read once in a while."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from referatgraf.store import Built
from referatgraf.vocabulary import RG

_KEPT = 256  # texts held at once; facts of one thing come from few


@dataclass(frozen=True, slots=True)
class Source:
    """Hold the stored text of a source, its first file name, and where its lines begin."""

    file: str
    text: str
    starts: tuple[int, ...]

    def line(self, offset: int) -> int:
        """Return the line of an offset, from 1."""
        return bisect_right(self.starts, offset)

    def page(self, offset: int) -> int | None:
        """Return the page of an offset, from 1, where form feeds part the text; else None."""
        return self.text.count("\f", 0, offset) + 1 if "\f" in self.text else None


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Say where words stand: the source's IRI, its file, line and column from 1, offsets."""

    file: str
    line: int
    column: int
    quote: str
    source: str
    start: int
    end: int


class Texts:
    """Read the sources of a built folder; raises StoreError where a stored text is lost."""

    def __init__(self, built: Built) -> None:
        self.built = built
        self.source = lru_cache(maxsize=_KEPT)(self._read)

    def passage(self, span: str) -> Passage:
        """Return the words of a span, whose IRI says where they stand (RFC 5147)."""
        name, _, place = span.partition("#char=")
        begin, end = map(int, place.split(","))
        source = self.source(name)
        quote = source.text[begin:end]
        line = source.line(begin)
        column = begin - source.starts[line - 1] + 1
        return Passage(source.file, line, column, quote, name, begin, begin + len(quote))

    def _read(self, source: str) -> Source:
        text = self.built.text(source.rpartition("/")[2])
        names = self._values(source, RG + "fileName")
        starts = (0, *(match.end() for match in re.finditer("\n", text)))
        return Source(min(names, default=source), text, starts)

    def _values(self, node: str, prop: str) -> Iterator[str]:
        quads = self.built.graph.quads_for_pattern
        found = quads(ox.NamedNode(node), ox.NamedNode(prop), None)
        return (q.object.value for q in found if isinstance(q.object, ox.Literal))
