"""Join the lines of a member and of the substitute beside him, where each takes more than one.

Below "Medlemmer      Stedfortrædere" a name stands in each column, and on the lines below it what
there is to say of either: read across, those lines would be of nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.reading import listed
from referatgraf.reading.gutters import Row, column, is_open, rows_of
from referatgraf.reading.hyphens import Hyphens
from referatgraf.reading.tape import Part, Range, Tape, laid_out

_COLUMNS = 2
_FEWEST = 2  # pairs of which more is told
_FAR = 2  # empty lines behind which something else begins
_LONGEST = 300  # lines: no list of one meeting is longer
_MOST = 4  # words of a head
_GAP = 3  # blanks between two columns


@dataclass(slots=True)
class _Pair:
    """Collect the lines of a member and of a substitute; the columns may be empty."""

    start: int
    end: int
    cells: tuple[list[Range], list[Range]]
    lines: int = 1


def pairs_joined(tape: Tape) -> Tape:
    """Return the tape with each member and each substitute on one line."""
    text = tape.text
    rows = rows_of(text)
    hyphens = Hyphens(text)
    parts: list[Part] = []
    at = 0
    for n, row in enumerate(rows):
        if row.start >= at and _heads_substitutes(text, row):
            edges = tuple(row.places)
            pairs = _pairs(text, rows[n + 1 : n + 1 + _LONGEST], edges)
            if sum(pair.lines > 1 for pair in pairs) >= _FEWEST:
                for pair in pairs:
                    parts += [(at, pair.start), *_laid_out(text, pair, edges, hyphens)]
                    at = pair.end
    return laid_out(tape, [*parts, (at, len(text))]) if parts else tape


def _heads_substitutes(text: str, row: Row) -> bool:
    """Tell whether a line heads two columns, one of them of substitutes."""
    words = [text[slice(*at)] for at in row.cells]
    few = len(words) == _COLUMNS and all(len(cell.split()) <= _MOST for cell in words)
    return few and listed.may_head(words[0]) and listed.heads_substitutes(words[1])


def _pairs(text: str, rows: Sequence[Row], edges: Sequence[int]) -> list[_Pair]:
    """Return the pairs in rows below a head, up to the first line that stands in no column."""
    pairs: list[_Pair] = []
    empty = 0
    for row in rows:
        if not row.cells and not row.wall:
            empty += 1
            continue
        if row.wall or empty > _FAR or not is_open(text, row, edges[1]):
            break
        cells = [column(text, row, edges, n) for n in range(_COLUMNS)]
        people = [listed.is_person(text[slice(*at)]) for at in cells if at]
        if all(people) and people:
            first, second = ([at] if at else [] for at in cells)
            pairs.append(_Pair(row.start, row.end, (first, second)))
        elif any(people) or not pairs or empty:
            break
        else:
            _take_in(pairs[-1], row, cells)
        empty = 0
    return pairs


def _take_in(pair: _Pair, row: Row, cells: Sequence[Range | None]) -> None:
    for held, at in zip(pair.cells, cells, strict=True):
        held += [at] if at else []
    pair.end = row.end
    pair.lines += 1


def _laid_out(text: str, pair: _Pair, edges: Sequence[int], hyphens: Hyphens) -> Iterator[Part]:
    """Yield a pair's cells on one line, each at its column's place or behind the one before."""
    width = 0
    for edge, ranges in zip(edges, pair.cells, strict=True):
        if ranges:
            pad = " " * (max(edge - width, _GAP) if width else edge)
            parts = list(_joined(text, ranges, hyphens))
            yield pad
            yield from parts
            width += len(pad) + sum(len(p) if isinstance(p, str) else p[1] - p[0] for p in parts)


def _joined(text: str, ranges: Sequence[Range], hyphens: Hyphens) -> Iterator[Part]:
    """Yield the lines of a cell, a comma in front of one that begins with a capital."""
    begin = 0
    for n, (above, below) in enumerate(pairwise(ranges), 1):
        cut = hyphens.between(text[slice(*above)], text[slice(*below)], same_block=True)
        closed = text[above[1] - 1].isalnum() or text[above[1] - 1] == ")"
        if cut is None and closed and text[below[0]].isupper():
            yield from hyphens.joined(ranges[begin:n])
            yield ", "
            begin = n
    yield from hyphens.joined(ranges[begin:])
