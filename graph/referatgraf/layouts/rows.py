"""Read tables of people: a row of column heads, then a row for each person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import groups, heads, parts
from referatgraf.layouts.cells import Cell, cells, columns_of, has_columns, manner, part
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group, Headed
from referatgraf.model import Attendance

_FEWEST = 2  # columns
_STRANGE = 4  # rows in a row that name nobody, until a table is over
_RULE = frozenset("|-–—=_+: \t")


@dataclass(frozen=True, slots=True)
class _Table:
    """Hold a table's head: its line, its cells, what their columns hold, what parts them."""

    head: Line
    cells: tuple[Cell, ...]
    kinds: tuple[Kind, ...]
    manner: str


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each row of a table of people carries its entry.

    Where neither a heading above nor the table's own head says what list it is, a table in front of
    the agenda lists those who took part.
    """
    done: list[Line] = []
    i, in_agenda = 0, False
    while i < len(lines):
        table = _table(lines[i])
        rows = _rows(lines, i + 1, table) if table else []
        in_agenda = in_agenda or _opens_agenda(lines[i])
        if not table or not any(line.entry for line in rows):
            done.append(lines[i])
            i += 1
            continue
        done += [_head(table, done[-1] if done else None, in_agenda=in_agenda), *rows]
        i += 1 + len(rows)
    return tuple(done)


def _opens_agenda(line: Line) -> bool:
    return parts.is_agenda_heading(line) or parts.is_part(line)


def _table(line: Line) -> _Table | None:
    found = cells(line) if has_columns(line) else ()
    if len(found) < _FEWEST:
        return None
    kinds = [heads.kind_of(cell.text) for cell in found]
    if Kind.NAME not in kinds and heads.is_list_heading(_only(line, found[0])):
        kinds[0] = Kind.NAME
    known = tuple(kind for kind in kinds if kind)
    if len(known) < len(kinds) or len(set(known)) < len(known):
        return None
    if not heads.of_people(frozenset(known)):
        return None
    return _Table(line, found, known, manner(line))


def _only(line: Line, cell: Cell) -> Line:
    return part(line, cell.start, cell.end)


def _rows(lines: Sequence[Line], i: int, table: _Table) -> list[Line]:
    """Return the rows below a table's head, those that name somebody with their entries."""
    found: list[tuple[Line, dict[Kind, Cell] | None]] = []
    strange = 0
    for at in range(i, len(lines)):
        by_kind = None if _is_rule(lines[at]) else _by_kind(lines[at], table)
        strange = 0 if by_kind else strange + 1
        if strange > _STRANGE or (by_kind is None and not _belongs(lines[at], table)):
            break
        found.append((lines[at], by_kind))
    while found and found[-1][1] is None:
        found.pop()
    # A column in which nobody is ticked was never filled in.
    ticked = any(heads.is_yes(c.text) for _, row in found if row
                 for kind, c in row.items() if kind == Kind.THERE)  # fmt: skip
    kinds = frozenset(table.kinds) - (frozenset() if ticked else {Kind.THERE})
    return [_with_entry(line, row, kinds) for line, row in found]


def _is_rule(line: Line) -> bool:
    return set(line.body) <= _RULE


def _belongs(line: Line, table: _Table) -> bool:
    """Tell whether a line without a person still stands inside the table."""
    if _is_rule(line) or (table.manner == "|" and line.body.startswith("|")):
        return True
    return len(cells(line)) >= _FEWEST and not line.gap and not heads.stops(line)


def _by_kind(line: Line, table: _Table) -> dict[Kind, Cell] | None:
    """Return the cells of a row by what their columns hold, None where the line is no row."""
    found = cells(line)
    places = columns_of(found, table.cells, table.manner)
    extra = _remark_behind(found, places, table)
    if extra:
        found, places = found[:-1], places[:-1]
    if not found or len(set(places)) < len(places) or max(places) >= len(table.kinds):
        return None
    row = {table.kinds[c]: cell for c, cell in zip(places, found, strict=True)} | extra
    if len(row) < 2 and (line.gap or heads.stops(line)):
        return None
    fitting = heads.row({kind: (cell.range, cell.text) for kind, cell in row.items()})
    return row if fitting else None


def _remark_behind(found: Sequence[Cell], places: Sequence[int], table: _Table) -> dict[Kind, Cell]:
    """Return the cell behind the last column, which has no head: how somebody took part."""
    last = len(table.kinds) - 1
    if Kind.REMARK in table.kinds or len(found) < _FEWEST or list(places[-2:]) != [last, last]:
        return {}
    return {Kind.REMARK: found[-1]}


def _with_entry(line: Line, row: dict[Kind, Cell] | None, kinds: frozenset[Kind]) -> Line:
    entry = heads.row({k: (c.range, c.text) for k, c in row.items()}) if row else None
    if row is None or entry is None:
        # What such a row says belongs to nobody above it.
        return replace(line, gap=True) if len(cells(line)) >= _FEWEST else line
    absent = heads.is_absent(kinds, {kind: cell.text for kind, cell in row.items()})
    return replace(line, entry=replace(entry, absent=absent))


def _head(table: _Table, above: Line | None, *, in_agenda: bool) -> Line:
    """Return the head's line, as the list's heading where no other says what it lists."""
    name = table.cells[table.kinds.index(Kind.NAME)]
    found = groups.group_heading(_only(table.head, name), within_list=True, within_item=False)
    if found:
        return replace(table.head, group=found[0])
    marked = {Kind.THERE, Kind.AWAY} & set(table.kinds)
    if (above and heads.is_list_heading(above)) or (in_agenda and not marked):
        return table.head
    label = (table.head.start, table.head.end)
    return replace(table.head, group=Group(label, Attendance.PRESENT, headed=Headed.UNKNOWN))
