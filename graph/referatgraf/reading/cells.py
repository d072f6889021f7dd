"""Join the cells of columns that were wrapped over several lines, each with its own lines.

Converters that keep the layout ("pdftotext -layout") print a table's row on as many lines as its
longest cell needs, so that neighbouring cells stand between the halves of a word.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from referatgraf.reading import prose
from referatgraf.reading.hyphens import Hyphens
from referatgraf.reading.tape import Part, Range, Tape, laid_out

_CELL = re.compile(r"[^ \n]+(?: [^ \n]+)*")
_LINE = re.compile(r"[^\n]+")
_GAPPED = re.compile(r"\S {3}")
_NO_ROW = re.compile(r"[\f\t|]")
_FEWEST = 3  # rows whose cells begin at one place
_GAP = 3  # blanks between two cells
_LONG = 24  # characters of a cell that may have filled its column
_WIDEST = 400
_OPENS_BRACKET = re.compile(r"\([^()]{0,100}$")
_CLOSES_BRACKET = re.compile(r"[^()]{0,100}\)")
_PREPOSITION = re.compile(r"\s(?:af|for|fra|hos|i|på|til|ved)$")
_HYPHEN = re.compile(r"[^\W\d_]-$")


@dataclass(slots=True)
class _Row:
    """Collect the ranges of each cell while the lines of one row are read."""

    start: int
    end: int
    cells: dict[int, list[Range]] = field(default_factory=dict)
    wrapped: bool = False


def unwrapped(tape: Tape) -> Tape:
    """Return the tape with the wrapped cells of columns joined, row by row."""
    parts: list[Part] = []
    at = 0
    for block in _blocks(tape.text):
        for row in _rows(tape.text, block):
            if row.wrapped:
                parts += [(at, row.start), *_laid_out(tape.text, row)]
                at = row.end
    return laid_out(tape, [*parts, (at, len(tape.text))]) if parts else tape


def _blocks(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the lines that stand together where three of them have cells side by side."""
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        words = line.group()
        stop = _NO_ROW.search(words) is not None or not words.strip() or len(words) > _WIDEST
        if block and (stop or line.start() > block[-1].end() + 1):
            yield from _with_columns(block)
            block = []
        block += [] if stop else [line]
    yield from _with_columns(block)


def _with_columns(block: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    if sum(_GAPPED.search(line.group()) is not None for line in block) >= _FEWEST:
        yield block


def _rows(text: str, block: Sequence[re.Match[str]]) -> list[_Row]:
    """Return the rows of a block of lines, none where it has no columns."""
    lines = [_cells(text, line) for line in block]
    edges = _edges(lines)
    if len(edges) <= 1:
        return []
    widths = _widths(lines, edges)
    rows: list[_Row] = []
    for start, cells in lines:
        placed = _placed(start, cells, edges)
        if placed and rows and _goes_on(text, rows[-1], placed, widths):
            _add(rows[-1], placed)
        else:
            rows.append(_Row(start, cells[-1][1] if cells else start, placed))
    return rows


def _cells(text: str, line: re.Match[str]) -> tuple[int, list[Range]]:
    """Return where a line starts, and its cells: words that at least three blanks part."""
    found: list[Range] = []
    for cell in _CELL.finditer(text, *line.span()):
        if found and cell.start() - found[-1][1] < _GAP:
            found[-1] = found[-1][0], cell.end()
        else:
            found.append(cell.span())
    return line.start(), found


def _edges(lines: Sequence[tuple[int, list[Range]]]) -> list[int]:
    """Return the places at which cells begin in at least three lines, from the left."""
    rows = [(start, cells) for start, cells in lines if len(cells) > 1]
    places = Counter(a - start for start, cells in rows for a, _ in cells)
    return sorted(place for place, count in places.items() if count >= _FEWEST)


def _widths(lines: Sequence[tuple[int, list[Range]]], edges: Sequence[int]) -> dict[int, int]:
    """Return how wide the widest cell of each column is."""
    widths = dict.fromkeys(edges, 0)
    for start, cells in lines:
        for edge, at in _placed(start, cells, edges).items():
            widths[edge] = max(widths[edge], *(b - a for a, b in at))
    return widths


def _placed(start: int, cells: list[Range], edges: Sequence[int]) -> dict[int, list[Range]]:
    """Return the cells of a line by the edge of their column, none where one fits no column."""
    placed = {a - start: [(a, b)] for a, b in cells}
    return placed if placed.keys() <= set(edges) else {}


def _goes_on(text: str, row: _Row, placed: dict[int, list[Range]], widths: dict[int, int]) -> bool:
    """Tell whether the cells of a line go on with those of the row above."""
    if not placed.keys() <= row.cells.keys():
        return False
    pairs = [(e, text[slice(*row.cells[e][-1])], text[slice(*at[0])]) for e, at in placed.items()]
    begun = [_wants_more(above, below) for _, above, below in pairs]
    if any(
        (prose.names_somebody(below) and not inside) or prose.begins_entry(below)
        for (_, _, below), inside in zip(pairs, begun, strict=True)
    ):
        return False
    first = min(row.cells)
    lone = first not in placed and not text[slice(*row.cells[first][-1])].endswith(":")
    return any(begun) or any(
        _is_wrapped(above, below) or (lone and _was_full(above, below, widths[edge]))
        for edge, above, below in pairs
    )


def _wants_more(above: str, below: str) -> bool:
    """Tell whether a cell breaks off in a bracket or behind a preposition, so that none begins."""
    in_bracket = _OPENS_BRACKET.search(above) and _CLOSES_BRACKET.match(below)
    return bool(in_bracket or _PREPOSITION.search(above))


def _is_wrapped(above: str, below: str) -> bool:
    """Tell whether words show that a cell runs on: a hyphen, a small word, a bracket below."""
    return bool(
        _HYPHEN.search(above)
        or prose.ends_hanging(above)
        or (below[0].islower() and not prose.ends_sentence(above))
        or below[0] == "("
    )


def _was_full(above: str, below: str, width: int) -> bool:
    """Tell whether the next word had no room in a cell that is as wide as its column."""
    return len(above) >= _LONG and len(above) + 1 + len(below.split(maxsplit=1)[0]) > width


def _add(row: _Row, placed: dict[int, list[Range]]) -> None:
    for edge, at in placed.items():
        row.cells[edge] += at
    row.end = max(b for at in placed.values() for _, b in at)
    row.wrapped = True


def _laid_out(text: str, row: _Row) -> Iterator[Part]:
    """Yield a row's cells on one line, each at its column's edge or behind the one before."""
    hyphens, width = Hyphens(text), 0
    for edge in sorted(row.cells):
        pad = " " * (max(edge - width, _GAP) if width else edge)
        parts = list(_joined(text, row.cells[edge], hyphens))
        yield pad
        yield from parts
        width += len(pad) + sum(len(p) if isinstance(p, str) else p[1] - p[0] for p in parts)


def _joined(text: str, cell: Sequence[Range], hyphens: Hyphens) -> Iterator[Part]:
    """Yield a cell's ranges with what goes between them."""
    for (start, end), after in zip(cell, [*cell[1:], None], strict=True):
        if after is None:
            yield start, end
            return
        between = hyphens.between(text[start:end], text[slice(*after)], same_block=True)
        yield start, end - (between == "cut")
        yield " " if between is None else between.replace("cut", "")
