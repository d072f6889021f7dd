"""Read tables of people: a row of column heads, then a row for each person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from referatgraf.layouts import (
    deputies,
    group_rows,
    groups,
    heads,
    marks,
    parts,
    sender_columns,
    table_heads,
)
from referatgraf.layouts.cells import Cell, cells, columns_of, has_columns, manner, part
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group, Headed
from referatgraf.lexicon import statuses
from referatgraf.model import Attendance

_FEWEST = 2  # columns
_STRANGE = 4  # rows in a row that name nobody, until a table is over
_NAME = "Navn"
_CHECKS = frozenset("✓✔√☑")  # beside which a cross says no
_LOOKED_AT = 40  # rows below a head without words
_RULE = frozenset("|-–—=_+: \t")


@dataclass(frozen=True, slots=True)
class _Table:
    """Hold a table's head: its line, its cells, what their columns hold, what parts them."""

    head: Line
    cells: tuple[Cell, ...]
    kinds: tuple[Kind, ...]
    manner: str

    @property
    def stand_ins(self) -> str:
        """Return the head of the column of substitutes, empty where there is none."""
        return _text(self, Kind.STAND_IN)


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each row of a table of people carries its entry.

    Where neither a heading above nor the table's own head says what list it is, a table in front of
    the agenda lists those who took part.
    """
    done: list[Line] = []
    i, in_agenda = 0, False
    while i < len(lines):
        table = _table(lines, i)
        rows, used = _rows(lines, i + 1, table) if table else ([], 0)
        in_agenda = in_agenda or parts.opens_agenda(lines[i])
        if not table or not any(line.entry for line in rows):
            done.append(lines[i])
            i += 1
            continue
        done += [_head(table, done[-1] if done else None, in_agenda=in_agenda), *rows]
        i += 1 + used
    return tuple(done)


def _table(lines: Sequence[Line], i: int) -> _Table | None:
    line = lines[i]
    found = _with_blanks(line, cells(line)) if has_columns(line) else ()
    if len(found) < _FEWEST:
        return None
    if any(
        table_heads.kind_of(cell.text) is None and _heads_a_list(line, cell) for cell in found[1:]
    ):
        return None  # lists side by side
    kinds = list(table_heads.kinds_of(_texts(line, found)))
    for n, kind in enumerate(kinds):
        if kind == Kind.OTHER:
            kinds[n] = marks.kind_by_cells(_below(lines, i, found[n]), found[n].text, kinds)
    if not heads.of_people(frozenset(kinds)) or set(kinds) <= {Kind.NAME, Kind.OTHER}:
        return None
    return _Table(line, found, tuple(kinds), manner(line))


def _texts(line: Line, found: Sequence[Cell]) -> list[str]:
    """Return the words of heads, the first as of names where it is a list's heading."""
    texts = [cell.text for cell in found]
    kinds = [table_heads.kind_of(text) for text in texts]
    marked = len(kinds) > _FEWEST and all(kind in marks.STATUSES for kind in kinds[1:])
    if Kind.NAME not in kinds and (_heads_a_list(line, found[0]) or (marked and not kinds[0])):
        texts[0] = _NAME  # "A-siden      Til stede   Afbud"
    return texts


def _heads_a_list(line: Line, cell: Cell) -> bool:
    return bool(cell.text) and heads.is_list_heading(_only(line, cell))


def _with_blanks(line: Line, found: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return the heads of a table of pipes together with the empty ones."""
    if not line.body.startswith("|") or not found:
        return found
    held = {cell.index: cell for cell in found}
    last = line.body.rstrip().rstrip("|").count("|") + line.body.rstrip().endswith("||")
    blank = Cell(line.end, line.end, "", 0, 0)
    return tuple(held.get(n, replace(blank, index=n)) for n in range(max([*held, last - 1]) + 1))


def _below(lines: Sequence[Line], i: int, head: Cell) -> list[str]:
    """Return the cells below a head by their place in the row, none where blanks part them."""
    if manner(lines[i]) == " ":
        return []
    rows = takewhile(has_columns, lines[i + 1 : i + 1 + _LOOKED_AT])
    row_cells = (cells(line) for line in rows if not _is_rule(line))
    return [cell.text for row in row_cells for cell in row if cell.index == head.index]


def _only(line: Line, cell: Cell) -> Line:
    return part(line, cell.start, cell.end)


def _rows(lines: Sequence[Line], i: int, table: _Table) -> tuple[list[Line], int]:
    """Return the rows below a table's head, and of how many lines they are made.

    Those that name somebody have their entries.
    """
    found: list[tuple[Line, dict[Kind, Cell] | None]] = []
    ends: list[int] = []  # the line behind each row
    strange, at = 0, i
    while at < len(lines):
        by_kind, count = _row_at(lines, at, table)
        strange = 0 if by_kind else strange + 1
        grouped = table.manner == "|" and group_rows.stands_between(lines, at)
        if strange > _STRANGE or not (by_kind or grouped or _belongs(lines[at], table)):
            break
        if by_kind is None and _lists_people_side_by_side(lines[at], table):
            return [], 0
        found.append((lines[at], by_kind))
        at += count
        ends.append(at)
    while found and found[-1][1] is None:
        found.pop()
        ends.pop()
    held = [row for _, row in found if row]
    if not found or deputies.are_a_list(held, table.kinds, table.stand_ins):
        return [], 0
    done = _with_entries(found, table)
    told = deputies.told(done, [row for _, row in found], table.kinds, table.stand_ins)
    return told, ends[-1] - i


def _row_at(lines: Sequence[Line], at: int, table: _Table) -> tuple[dict[Kind, Cell] | None, int]:
    """Return the cells of the row that begins at a line, and of how many lines it is made."""
    if _is_rule(lines[at]):
        return None, 1
    if wrapped := _wrapped(lines, at, table):
        return wrapped, 2
    return _by_kind(lines[at], table), 1


def _wrapped(lines: Sequence[Line], at: int, table: _Table) -> dict[Kind, Cell] | None:
    """Return the cells of a row of two lines: a name alone, then its rest and the marks."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    name = cells(lines[at])
    if table.manner != " " or not below or below.gap or len(name) != 1 or below.entry:
        return None
    if not heads.is_person(name[0].text) or marks.STATUSES.isdisjoint(table.kinds):
        return None
    rest = cells(below)
    places = columns_of(rest, table.cells, table.manner)
    kinds = [table.kinds[c] for c in places]
    own = [cell for kind, cell in zip(kinds, rest, strict=True) if kind == Kind.NAME]
    row = {kind: cell for kind, cell in zip(kinds, rest, strict=True) if kind in marks.STATUSES}
    if not row or len(own) + len(row) < len(rest) or any(heads.is_person(c.text) for c in own):
        return None
    whole = name[0]
    if own:
        whole = replace(whole, end=own[0].end, text=f"{whole.text} {own[0].text}")
    return {Kind.NAME: whole} | row


def _lists_people_side_by_side(line: Line, table: _Table) -> bool:
    """Tell whether a person stands where a status should: the heads are those of lists."""
    found = cells(line)
    columns = columns_of(found, table.cells, table.manner)
    kinds = [table.kinds[c] if c < len(table.kinds) else None for c in columns]
    return any(
        kind in marks.STATUSES
        and heads.is_sure_person(cell.text)
        and not heads.names_stand_in(cell.text)
        for kind, cell in zip(kinds, found, strict=True)
    )


def _with_entries(
    found: Sequence[tuple[Line, dict[Kind, Cell] | None]], table: _Table
) -> list[Line]:
    """Return the rows of a table with their entries, read by what all its cells say."""
    texts = [{kind: cell.text for kind, cell in row.items()} for _, row in found if row]
    kinds = marks.filled(texts, table.kinds)
    crossed = any(text in _CHECKS for row in texts for text in row.values())
    done = [_with_entry(line, row, kinds, crossed=crossed) for line, row in found]
    done = sender_columns.told(done, [row for _, row in found], _text(table, Kind.ORGANISATION))
    stand_ins = [(n, row[Kind.STAND_IN]) for n, (_, row) in enumerate(found)
                 if row and Kind.STAND_IN in row]  # fmt: skip
    # Named beside those who came as well, they are everybody's standing substitutes.
    if all(_is_away(done[n]) for n, cell in stand_ins if not statuses.is_mark(cell.text)):
        for n, cell in stand_ins:
            if entry := done[n].entry:
                entry = marks.with_stand_in(entry, cell.range, cell.text)
                done[n] = replace(done[n], entry=entry)
    return done


def _text(table: _Table, kind: Kind) -> str:
    """Return the head of the column of a kind, empty where there is none."""
    return table.cells[table.kinds.index(kind)].text if kind in table.kinds else ""


def _is_away(line: Line) -> bool:
    return line.entry is not None and (line.entry.absent or line.entry.unsure)


def _is_rule(line: Line) -> bool:
    return set(line.body) <= _RULE


def _belongs(line: Line, table: _Table) -> bool:
    """Tell whether a line without a person still stands inside the table."""
    if _is_rule(line) or (table.manner == "|" and line.body.startswith("|")):
        return True
    if line.gap or heads.stops(line):
        return False
    found = cells(line)
    return len(found) >= _FEWEST or _goes_on_below(line, found, table)


def _goes_on_below(line: Line, found: Sequence[Cell], table: _Table) -> bool:
    """Tell whether a line holds nothing but the rest of a cell above, which was too long."""
    places = columns_of(found, table.cells, table.manner) if table.manner == " " else ()
    return len(places) == 1 and 0 < places[0] < len(table.kinds) and line.column > table.head.column


def _by_kind(line: Line, table: _Table) -> dict[Kind, Cell] | None:
    """Return the cells of a row by what their columns hold, None where the line is no row."""
    found = cells(line)
    places = columns_of(found, table.cells, table.manner)
    extra = _remark_behind(found, places, table)
    if extra:
        found, places = found[:-1], places[:-1]
    if not found or len(set(places)) < len(places) or max(places) >= len(table.kinds):
        return None
    row = {
        marks.kind_of_cell(table.kinds[c], cell.text): cell
        for c, cell in zip(places, found, strict=True)
    } | extra
    row |= marks.office_in_status(row)
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


def _with_entry(
    line: Line, row: dict[Kind, Cell] | None, kinds: frozenset[Kind], *, crossed: bool
) -> Line:
    entry = heads.row({k: (c.range, c.text) for k, c in row.items()}) if row else None
    if row is None or entry is None:
        # What such a row says belongs to nobody above it.
        several = len(cells(line)) >= _FEWEST
        return replace(line, gap=True) if several else group_rows.without_bars(line)
    texts = {kind: cell.text for kind, cell in row.items()}
    return replace(line, entry=marks.marked(entry, kinds, texts, crossed=crossed))


def _head(table: _Table, above: Line | None, *, in_agenda: bool) -> Line:
    """Return the head's line, as the list's heading where no other says what it lists."""
    name = table.cells[table.kinds.index(Kind.NAME)]
    found = groups.group_heading(_only(table.head, name), within_list=True, within_item=False)
    if found:
        return replace(table.head, group=found[0])
    marked = marks.STATUSES & set(table.kinds)
    if (above and heads.is_list_heading(above)) or (in_agenda and not marked):
        return table.head
    label = (table.head.start, table.head.end)
    return replace(table.head, group=Group(label, Attendance.PRESENT, headed=Headed.UNKNOWN))
