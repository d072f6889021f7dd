"""The text of one rendering of minutes, and ranges in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark a half-open range of Unicode code points, as RFC 5147 and NIF count them."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Run:
    """Map ``length`` characters of the working text to the same characters of the stored text.

    Where ``width`` is not 0, the characters are a repair and stand as a whole for ``width`` others
    of the stored text: "é" for an e and its accent, "fi" for a ligature, "ø" for "Ã¸".
    """

    text: int
    stored: int
    length: int
    width: int = 0


class NoteKind(StrEnum):
    """Name what a note on the reading tells."""

    ENCODING = "encoding"
    MIXED_ALPHABETS = "mixed-alphabets"
    PAGE_FURNITURE = "page-furniture"
    WEB_FRAME = "web-frame"
    DOUBLE_SPACING = "double-spacing"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Tell one thing about the reading of a document.

    ``number`` counts words or lines; of an unread line of a list it is the line itself, from 1.
    ``words`` are the line's, or the encoding.
    """

    kind: NoteKind
    number: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one rendering of minutes: the stored text that proofs quote, and a working text.

    ``stored`` is the file decoded, BOM removed, nothing else changed; every published offset counts
    in it. ``text`` is what the later stages read: line-end hyphens and wrapped lines undone, page
    furniture dropped, one logical line a line, an empty line between blocks. ``runs`` leads from
    ``text`` back to ``stored``, sorted by ``text``; characters of ``text`` outside all runs were
    put in by the repair (the space that joins two wrapped lines).
    """

    id: str
    sha256: str
    file_names: tuple[str, ...]
    stored: str
    text: str
    runs: tuple[Run, ...]
    notes: tuple[Note, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the stored range that covers working range ``start..end``.

        Raises ValueError where the range holds no character of the stored text.
        """
        held = [self._stored(run, start, end) for run in self._runs_in(start, end)]
        if not held:
            raise ValueError(f"working range {start}..{end} stands nowhere in the stored text")
        # Cells that were wrapped over lines stand in another order than in the stored text.
        return Span(min(begin for begin, _ in held), max(stop for _, stop in held))

    def _runs_in(self, start: int, end: int) -> Iterator[Run]:
        """Yield the runs that hold a character of a working range."""
        i = max(0, bisect_right(self.runs, start, key=lambda run: run.text) - 1)
        while i < len(self.runs) and self.runs[i].text < end:
            if self.runs[i].text + self.runs[i].length > start:
                yield self.runs[i]
            i += 1

    @staticmethod
    def _stored(run: Run, start: int, end: int) -> tuple[int, int]:
        """Return the stored range of a working range's part in one run."""
        if run.width:
            return run.stored, run.stored + run.width
        low, high = max(run.text, start), min(run.text + run.length, end)
        return run.stored + low - run.text, run.stored + high - run.text

    def quote(self, span: Span) -> str:
        """Return the exact words at a span of the stored text."""
        return self.stored[span.start : span.end]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset in the stored text."""
        starts = _line_starts(self.stored)
        line = bisect_right(starts, min(offset, len(self.stored)))
        return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=1)  # the places of one document are asked for one after the other
def _line_starts(stored: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in re.finditer("\n", stored)))
