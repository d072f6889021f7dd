"""Join the cells of columns that were wrapped over several lines, each with its own lines.

Converters that keep the layout ("pdftotext -layout") print a table's row on as many lines as its
longest cell needs, so that neighbouring cells stand between the halves of a word.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from referatgraf.reading import prose
from referatgraf.reading.hyphens import Hyphens
from referatgraf.reading.tape import Part, Range, Tape, laid_out

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^ ]+(?: {1,2}[^ ]+)*")  # three blanks part two cells
_NO_ROW = re.compile(r"[\f\t|]")
_FEWEST = 3  # rows whose cells begin at one place
_ALONE = 2  # cells of two lines that have one each
_GAP = 3  # blanks between two cells
_LEAST = 2  # in front of an edge that other lines show
_TWO_BLANKS = re.compile(r"(?<=[^ ]) {2}(?=[^ ])")
_LONG = 24  # characters of a cell that may have filled its column
_WIDEST = 400
_OPENS_BRACKET = re.compile(r"\([^()]{0,100}$")
_CLOSES_BRACKET = re.compile(r"[^()]{0,100}\)")
_PREPOSITION = re.compile(r"\s(?:af|for|fra|hos|i|på|til|ved)$")
# Heads a column of those who sent people, and breaks off nowhere.
_SENDER_HEAD = re.compile(
    r"(?:udpeget|indstillet|valgt|nomineret|repræsentant|stedfortræder|suppleant|medlem)"
    r"\s(?:af|for|fra)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-ZÆØÅ-]{0,8}\d[\w./-]{3,}")
_LABELLED_CASE = re.compile(
    r"(?:J\.? ?nr|Sags? ?-?(?:nr|nummer|id)|Journal ?-?(?:nr|nummer)|Acadre)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?")
_HYPHEN = re.compile(r"[^\W\d_]-$")

_Cells = dict[int, Range]  # by the place at which their column begins


@dataclass(frozen=True, slots=True)
class _Line:
    """Hold a line's range and its cells, none where it is no row."""

    start: int
    end: int
    cells: tuple[Range, ...]


@dataclass(slots=True)
class _Row:
    """Collect the ranges of each cell while the lines of one row are read."""

    start: int
    end: int
    cells: dict[int, list[Range]]
    changed: bool = False


@dataclass(slots=True)
class _Block:
    """Collect the rows of lines that stand together, and of each column the last row with it."""

    text: str
    widths: Mapping[int, int]
    rows: list[_Row] = field(default_factory=list)
    last: dict[int, _Row] = field(default_factory=dict)


def unwrapped(tape: Tape) -> Tape:
    """Return the tape with the wrapped cells of columns joined, row by row."""
    lines = [_line(match) for match in _LINE.finditer(tape.text)]
    edges = _edges(lines)
    parts: list[Part] = []
    at = 0
    for row in _rows(tape.text, lines, edges) if len(edges) > 1 else ():
        if row.changed:
            parts += [(at, row.start), *_laid_out(tape.text, row)]
            at = row.end
    return laid_out(tape, [*parts, (at, len(tape.text))]) if parts else tape


def _line(match: re.Match[str]) -> _Line:
    words, start = match.group(), match.start()
    if len(words) > _WIDEST or _NO_ROW.search(words):
        return _Line(start, match.end(), ())
    cells = ((start + c.start(), start + c.end()) for c in _CELL.finditer(words))
    return _Line(start, match.end(), tuple(cells))


def _edges(lines: Sequence[_Line]) -> frozenset[int]:
    """Return the places at which the cells of three lines or more begin."""
    rows = (line for line in lines if len(line.cells) > 1)
    places = Counter(begin - line.start for line in rows for begin, _ in line.cells)
    return frozenset(place for place, count in places.items() if count >= _FEWEST)


def _rows(text: str, lines: Sequence[_Line], edges: frozenset[int]) -> Iterator[_Row]:
    """Yield the rows of all lines that stand together where cells stand side by side."""
    for block in _blocks(lines):
        if any(len(line.cells) > 1 for line in block):
            placed = [_placed(_parted(text, line, edges), edges) for line in block]
            found = _Block(text, _widths(placed))
            for line, cells in zip(block, placed, strict=True):
                _read(found, line, cells)
            yield from found.rows


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines between empty lines and lines that are no rows."""
    block: list[_Line] = []
    for line in lines:
        if block and (not line.cells or line.start > block[-1].end + 1):
            yield block
            block = []
        block += [line] if line.cells else []
    yield block


def _parted(text: str, line: _Line, edges: frozenset[int]) -> _Line:
    """Return a line whose cells end where two blanks part them from the edge of a column.

    The longest label of all leaves no more room than that ("Øvrige deltagere  Ida Holm").
    """
    cells: list[Range] = []
    for begin, end in line.cells:
        inner = (m.end() for m in _TWO_BLANKS.finditer(text, begin, end))
        stops = [at for at in inner if at - line.start in edges]
        for at in stops:
            cells.append((begin, at - _LEAST))
            begin = at
        cells.append((begin, end))
    return _Line(line.start, line.end, tuple(cells))


def _placed(line: _Line, edges: frozenset[int]) -> _Cells:
    """Return the cells of a line by the place of their column, none where one fits no column."""
    placed = {begin - line.start: (begin, end) for begin, end in line.cells}
    return placed if placed.keys() <= edges else {}


def _widths(rows: Sequence[_Cells]) -> dict[int, int]:
    """Return how wide the widest cell of each column is."""
    widths: dict[int, int] = {}
    for row in rows:
        for edge, (begin, end) in row.items():
            widths[edge] = max(widths.get(edge, 0), end - begin)
    return widths


def _read(block: _Block, line: _Line, cells: _Cells) -> None:
    """Put a line's cells to the rows that they go on, the others into a row of their own."""
    if not cells:
        block.last.clear()
    going = _going_on(block, cells)
    for edge in going:
        block.last[edge].cells[edge].append(cells[edge])
        block.last[edge].changed = True
    left = {edge: [at] for edge, at in cells.items() if edge not in going}
    if left or not cells:
        row = _Row(line.start, line.end, left, changed=bool(going))
        block.rows.append(row)
        block.last |= dict.fromkeys(left, row)
    else:
        block.rows[-1].end = line.end
        block.rows[-1].changed = True


def _going_on(block: _Block, cells: _Cells) -> frozenset[int]:
    """Return the columns in which a line's cells go on with the cells above them."""
    pairs = {
        edge: (block.text[slice(*block.last[edge].cells[edge][-1])], block.text[slice(*at)])
        for edge, at in cells.items()
        # A paragraph in one column is put together later, with all other prose.
        if edge in block.last and len(cells) + len(block.last[edge].cells) > _ALONE
    }
    headed = _below_heads(block, pairs)
    begun = {edge for edge, pair in pairs.items() if _wants_more(*pair)} - headed
    anew = {edge for edge, (_, below) in pairs.items() if _begins_anew(below)} - begun
    lone, own = _is_lone(block, cells), _of_own_row(block, cells, pairs)
    going = begun | {
        edge
        for edge, pair in pairs.items()
        if edge not in anew | headed
        and (
            _is_cut(*pair)
            if edge in own
            else _is_wrapped(*pair) or (lone and _was_full(*pair, block.widths[edge]))
        )
    }
    one_row = len({id(block.last[edge]) for edge in pairs}) == 1
    whole = going and not anew and one_row and pairs.keys() == cells.keys()
    return frozenset(pairs if whole else going)


def _below_heads(block: _Block, pairs: Mapping[int, tuple[str, str]]) -> set[int]:
    """Return the columns with a head such as "Udpeget af", where people begin in the first one."""
    first = min(block.last, default=0)
    if first not in pairs or not _begins_anew(pairs[first][1]):
        return set()
    return {edge for edge, (above, _) in pairs.items() if _SENDER_HEAD.fullmatch(above)}


def _of_own_row(
    block: _Block, cells: _Cells, pairs: Mapping[int, tuple[str, str]]
) -> frozenset[int]:
    """Return the columns whose cells belong to a new row, as its first column says.

    Below a row of its own a name, a number or a label begins one, and beside it a mark in small
    letters ("afbud") goes on with nothing. Two columns may as well be lists side by side.
    """
    first = min(block.last, default=0)
    if first not in pairs or not _begins_row(*pairs[first], wide=len(cells) >= _FEWEST):
        return frozenset()
    return frozenset(edge for edge in pairs if first in block.last[edge].cells)


def _begins_row(above: str, below: str, *, wide: bool) -> bool:
    labels = above.endswith(":") and below.endswith(":") and prose.is_label(below)
    numbers = _NUMBER.fullmatch(above) and _NUMBER.fullmatch(below)
    return labels or bool(numbers) or (wide and _begins_anew(below))


def _is_lone(block: _Block, cells: _Cells) -> bool:
    """Tell whether a line has no cell in the first column, beside which no label stands."""
    first = min(block.last, default=0)
    if first in cells or first not in block.last:
        return False
    return not block.text[slice(*block.last[first].cells[first][-1])].endswith(":")


def _wants_more(above: str, below: str) -> bool:
    """Tell whether a cell breaks off in a bracket or behind a preposition, so that none begins."""
    in_bracket = _OPENS_BRACKET.search(above) and _CLOSES_BRACKET.match(below)
    return bool(in_bracket or _PREPOSITION.search(above))


def _begins_anew(below: str) -> bool:
    label = prose.is_label(below) and not below[0].islower()
    # "SAG-2021-00200" below a title
    coded = _CODE.match(below) is not None or _LABELLED_CASE.match(below) is not None
    return label or coded or prose.names_somebody(below) or prose.begins_entry(below)


def _is_wrapped(above: str, below: str) -> bool:
    """Tell whether words show that a cell runs on: a hyphen, a small word, a bracket below."""
    small = below[0].islower() and not prose.ends_sentence(above) and not prose.ends_entry(above)
    return _is_cut(above, below) or small or below[0] == "("


def _is_cut(above: str, below: str) -> bool:
    """Tell whether a cell ends where no cell can: in a word, or behind a small one."""
    return bool(_HYPHEN.search(above) or prose.ends_hanging(above)) and below[0] not in "-–"


def _was_full(above: str, below: str, width: int) -> bool:
    """Tell whether the next word had no room in a cell that is as wide as its column."""
    return len(above) >= _LONG and len(above) + 1 + len(below.split(maxsplit=1)[0]) > width


def _laid_out(text: str, row: _Row) -> Iterator[Part]:
    """Yield a row's cells on one line, each at its column's place or behind the one before."""
    hyphens, width = Hyphens(text), 0
    for edge in sorted(row.cells):
        pad = " " * (max(edge - width, _GAP) if width else edge)
        parts = list(hyphens.joined(row.cells[edge]))
        yield pad
        yield from parts
        width += len(pad) + sum(len(p) if isinstance(p, str) else p[1] - p[0] for p in parts)
