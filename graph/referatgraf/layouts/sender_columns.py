"""Tell what the head over a table's column of organisations says of those below it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from referatgraf.layouts import heads, table_heads
from referatgraf.layouts.cells import Cell
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line

_Row = Mapping[Kind, Cell]


def told(lines: Sequence[Line], rows: Sequence[_Row | None], head: str) -> list[Line]:
    """Return a table's rows, their entries with the municipality or appointer that it names."""
    if not (table_heads.of_municipalities(head) or heads.of_appointers(head)):
        return list(lines)
    sent = heads.of_appointers(head)
    return [_told(line, row, sent=sent) for line, row in zip(lines, rows, strict=True)]


def _told(line: Line, row: _Row | None, *, sent: bool) -> Line:
    cell = row.get(Kind.ORGANISATION) if row else None
    if not line.entry or not cell:
        return line
    if sent:
        return replace(line, entry=replace(line.entry, appointer=cell.range))
    return replace(line, entry=replace(line.entry, home=cell.range))
