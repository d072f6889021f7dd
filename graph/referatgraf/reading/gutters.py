"""Find blocks of lines that a gutter cuts: blanks at the same place in each line.

Unlike in a table, lines on both sides may begin and end anywhere, and a side may be empty.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.reading.tape import Range

_LINE = re.compile(r"[^\n]*\n?")
_CELL = re.compile(r"[^ ]+(?: [^ ]+)*")  # two blanks part two cells
_NO_ROW = re.compile(r"[\f\t|]")
_WIDEST = 400
_LONGEST = 300  # lines: no list of one meeting is longer
_FAR = 2  # empty lines behind which something else begins
_GAP = 2  # blanks in front of a column
_FEWEST = 2  # lines that begin at a column's edge
_MOST = 4  # columns
_MANY = 12  # cells: a row of figures, of dots or of letters set apart


@dataclass(frozen=True, slots=True)
class Row:
    """Hold a line's range and its cells, none where it is empty; ``wall`` says it is no row."""

    start: int
    end: int
    cells: tuple[Range, ...] = ()
    wall: bool = False

    @property
    def places(self) -> Iterator[int]:
        """Yield how far from the left its cells begin."""
        return (begin - self.start for begin, _ in self.cells)


@dataclass(frozen=True, slots=True)
class Block:
    """Hold lines that stand together and the places of their columns, the first one's first.

    ``begin`` counts the lines of the document above.
    """

    rows: tuple[Row, ...]
    edges: tuple[int, ...]
    begin: int


def rows_of(text: str) -> list[Row]:
    """Return the lines of a text."""
    return [_row(match) for match in _LINE.finditer(text) if match.group()]


def _row(match: re.Match[str]) -> Row:
    words, start = match.group().rstrip("\n"), match.start()
    end = start + len(words)
    if len(words) > _WIDEST or _NO_ROW.search(words):
        return Row(start, end, wall=True)
    cells = tuple((start + c.start(), start + c.end()) for c in _CELL.finditer(words))
    return Row(start, end, cells) if len(cells) < _MANY else Row(start, end, wall=True)


def blocks(text: str, rows: Sequence[Row]) -> Iterator[Block]:
    """Yield the blocks that have a gutter, from the first line in which it parts two cells.

    They may overlap, as each gutter has its own.
    """
    seen: dict[int, int] = {}  # for each gutter the line up to which it was followed
    for i, row in enumerate(rows):
        for edge in list(row.places)[1:]:
            if seen.get(edge, 0) <= i:
                block = _along(text, rows, i, edge)
                seen[edge] = i + len(block)
                columns = _edges(text, block)
                if edge in columns:
                    yield Block(tuple(block), columns, i)


def _along(text: str, rows: Sequence[Row], i: int, edge: int) -> list[Row]:
    """Return the lines from line i that a gutter cuts, without empty ones at the end."""
    found: list[Row] = []
    empty = 0
    for row in rows[i : i + _LONGEST]:
        empty = 0 if row.cells else empty + 1
        if row.wall or empty > _FAR or not is_open(text, row, edge):
            break
        found.append(row)
    while found and not found[-1].cells:
        found.pop()
    return found


def is_open(text: str, row: Row, edge: int) -> bool:
    """Tell whether a line leaves the gutter in front of a column free."""
    return not text[row.start + edge - _GAP : min(row.start + edge, row.end)].strip(" ")


def _edges(text: str, block: Sequence[Row]) -> tuple[int, ...]:
    """Return the places of the columns: where lines begin behind a gutter that is free in all."""
    places = Counter(place for row in block for place in row.places)
    first = min(places)
    further = (place for place, count in sorted(places.items()) if count >= _FEWEST)
    free = [p for p in further if p > first + _GAP and all(is_open(text, r, p) for r in block)]
    # Columns are no narrower than a name; what is, is indented.
    return (first, *free) if len(free) < _MOST else ()


def column(text: str, row: Row, edges: Sequence[int], number: int) -> Range | None:
    """Return the range of what a line holds in a column."""
    stop = edges[number + 1] if number + 1 < len(edges) else row.end - row.start
    begin, end = row.start + edges[number], min(row.start + stop, row.end)
    words = text[begin:end]
    if begin >= end or not words.strip(" "):
        return None
    return begin + len(words) - len(words.lstrip(" ")), begin + len(words.rstrip(" "))
