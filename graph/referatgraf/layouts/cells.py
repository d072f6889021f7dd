"""Cut a line into the cells of a table: at pipes, tabs, or wide blanks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range

_GAPS = {
    "|": re.compile(r"\|"),
    "\t": re.compile(r"\t"),
    " ": re.compile(r"[ \xa0]{2,}"),
}
_BLANKS = " \t\xa0"
# A printed row is no longer; what is longer is text.
_WIDEST = 400
_SLACK = 2  # characters by which a cell may stand left of its column's heading


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one cell: its range in the working text, its words, and where it stands in its line.

    ``index`` counts the cells before it, empty ones too; ``at`` the characters, or the tabs.
    """

    start: int
    end: int
    text: str
    index: int
    at: int

    @property
    def range(self) -> Range:
        """Return the working range."""
        return self.start, self.end


def manner(line: Line) -> str:
    """Return what parts the cells of a line: a pipe, a tab or blanks."""
    if line.body.startswith("|") or " | " in line.body:
        return "|"
    return "\t" if "\t" in line.body else " "


def has_columns(line: Line) -> bool:
    """Tell at one look whether a line may have more than one cell."""
    body = line.body
    return ("  " in body or "\t" in body or "|" in body) and len(body) <= _WIDEST


def cells(line: Line) -> tuple[Cell, ...]:
    """Return the cells of a line that hold words; a line without columns is one cell."""
    if len(line.body) > _WIDEST:
        return ()
    if not has_columns(line):
        return (Cell(line.start, line.end, line.body, 0, line.column),)
    return _parted(line, manner(line))


def piped(line: Line) -> tuple[Cell, ...]:
    """Return the cells between the pipes of a line that hold words, however long they are."""
    return _parted(line, "|")


def _parted(line: Line, kind: str) -> tuple[Cell, ...]:
    found: list[Cell] = []
    for index, (start, end) in enumerate(_parts(line.body, _GAPS[kind], skip=kind == "|")):
        text = line.body[start:end].strip(_BLANKS)
        if text:
            begin = line.body.index(text, start)
            at = line.column + (index if kind == "\t" else begin)
            found.append(Cell(line.start + begin, line.start + begin + len(text), text, index, at))
    return tuple(found)


def _parts(body: str, gap: re.Pattern[str], *, skip: bool) -> list[Range]:
    """Return the ranges between gaps; ``skip`` leaves out a border at the row's start."""
    gaps = [m.span() for m in gap.finditer(body)]
    if skip and gaps and gaps[0][0] == 0:
        return list(zip([e for _, e in gaps], [*(s for s, _ in gaps[1:]), len(body)], strict=True))
    return list(zip([0, *(e for _, e in gaps)], [*(s for s, _ in gaps), len(body)], strict=True))


def columns_of(row: Sequence[Cell], heads: Sequence[Cell], kind: str) -> list[int]:
    """Return for each cell of a row the number of the column that it stands in.

    As many cells as heads are one each, however converters shifted them; else places decide.
    """
    if kind != "|" and len(row) == len(heads):
        return list(range(len(row)))
    if kind == "|":
        by_index = {head.index: c for c, head in enumerate(heads)}
        return [by_index.get(cell.index, len(heads)) for cell in row]
    slack = _SLACK if kind == " " else 0
    return [max((c for c, h in enumerate(heads) if h.at <= cell.at + slack), default=0)
            for cell in row]  # fmt: skip


def part(line: Line, start: int, end: int, *, gap: bool | None = None) -> Line:
    """Return the line of a range of another, a bar between its cells read as a blank."""
    body = line.body[start - line.start : end - line.start].replace("|", " ")
    first = start == line.start
    return replace(
        line,
        start=start,
        end=end,
        body=body,
        bullet=line.bullet and first,
        heading=line.heading and first,
        indent=line.indent if first else 0,
        gap=line.gap if gap is None else gap,
        column=line.column + start - line.start,
    )
