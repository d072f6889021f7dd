"""Undo tables that a converter wrote column by column: all names, then all organisations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import heads, marks, parts
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Headed
from referatgraf.lexicon import statuses
from referatgraf.model import Attendance

_FEWEST = 2  # people of a block; one name and one organisation may stand by chance
_LONGEST = 120  # characters of a cell
_SURE = 0.5  # of a block's names: how many the registers must know
# "Havnesekretariatet": whose people a table below it holds.
_OFFICE = re.compile(
    r"[*_]{0,3}([A-ZÆØÅ][a-zæøå-]{2,40}(?:sekretariatet|forvaltningen|administrationen)):?[*_]{0,3}"
)
_AHEAD = frozenset({Kind.ORGANISATION, Kind.TITLE})  # of names, column by column
_DETAILS = frozenset({Kind.ORGANISATION, Kind.TITLE, Kind.PARTY, *marks.STATUSES})


@dataclass(frozen=True, slots=True)
class _Block:
    """Hold a table that was undone: where it stops, and its people as rows."""

    stop: int
    rows: tuple[Line, ...]


def pair(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name of a block carries what stands at its place in the others.

    Names are paired only where the counts agree and every cell fits its column.
    """
    done: list[Line] = []
    i, in_agenda = 0, False
    headed = _second_heads(lines)
    while i < len(lines):
        in_agenda = in_agenda or parts.opens_agenda(lines[i])
        kinds = _kinds(lines, i)
        block = _block(lines, i, kinds, headed=headed[i + 1]) if kinds else _names_second(lines, i)
        if block:
            done += [_head(lines, i, in_agenda=in_agenda), *block.rows]
            i = block.stop
        else:
            done.append(lines[i])
            i += 1
    return tuple(done)


def _kinds(lines: Sequence[Line], i: int) -> tuple[Kind, ...]:
    """Return what the columns hold whose heads stand below each other from line i."""
    found: list[Kind] = []
    for line in lines[i : i + 6]:
        kind = heads.kind_of(line.label)
        if not found and kind != Kind.NAME and heads.is_list_heading(line):
            kind = Kind.NAME
        if kind is None or kind in found:
            break
        found.append(kind)
    people = Kind.NAME in found and (len(found) == 1 or heads.of_people(frozenset(found)))
    return tuple(found) if people else ()


def _head(lines: Sequence[Line], i: int, *, in_agenda: bool) -> Line:
    """Return the first head's line, as a list's heading where no other says what it lists."""
    line = lines[i]
    over = lines[i - 1] if i else None
    if heads.is_list_heading(line) or in_agenda or (over and heads.is_list_heading(over)):
        return line
    if over and (office := _OFFICE.fullmatch(over.body)):
        at = over.start + office.start(1), over.start + office.end(1)
        return replace(line, group=Group(at, Attendance.GUEST, organisation=at))
    return replace(
        line, group=Group((line.start, line.end), Attendance.PRESENT, headed=Headed.UNKNOWN)
    )


def _block(
    lines: Sequence[Line], i: int, kinds: tuple[Kind, ...], *, headed: bool
) -> _Block | None:
    if len(kinds) == 1:
        return _head_by_head(lines, i) if headed else None
    return _row_by_row(lines, i + len(kinds), kinds) or _column_by_column(
        lines, i + len(kinds), kinds
    )


def _head_by_head(lines: Sequence[Line], i: int) -> _Block | None:
    """Read names below a head, then below each further head as many cells."""
    count = _run(lines, i + 1, Kind.NAME)
    if count < _FEWEST or not _are_names(lines[i + 1 : i + 1 + count]):
        return None
    columns = {Kind.NAME: lines[i + 1 : i + 1 + count]}
    stop = i + 1 + count
    while stop < len(lines):
        kind = heads.kind_of(lines[stop].label)
        skip = 1
        if kind is None and _are_titles(lines[stop : stop + count]):
            kind, skip = Kind.TITLE, 0
        cells = lines[stop + skip : stop + skip + count]
        if kind not in _DETAILS or kind in columns or not _column(lines, stop + skip, kind, count):
            break
        columns[kind] = cells
        stop += skip + count
    return _paired(columns, stop, lines[i:stop]) if len(columns) > 1 else None


def _names_second(lines: Sequence[Line], i: int) -> _Block | None:
    """Read the titles or organisations below a head, then below the next as many names."""
    kind = heads.kind_of(lines[i].label)
    if kind not in _AHEAD:
        return None
    count = _run(lines, i + 1, kind)
    at = i + 1 + count
    if count < _FEWEST or at >= len(lines) or heads.kind_of(lines[at].label) != Kind.NAME:
        return None
    people = lines[at + 1 : at + 1 + count]
    if _run(lines, at + 1, Kind.NAME) != count or not _are_names(people):
        return None
    columns = {Kind.NAME: people, kind: lines[i + 1 : at]}
    return _paired(columns, at + 1 + count, (lines[i],))


def _second_heads(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether a column's head, or a bare title, may stand below names there.

    All are told in one pass: a page of many headings looks below each of them.
    """
    found = [False]
    for line in reversed(lines):
        if " " not in line.body or heads.kind_of(line.label) in _DETAILS:
            found.append(True)
        else:  # a run of names ends at a long line or a label
            found.append(found[-1] and len(line.body) <= _LONGEST and ":" not in line.body)
    return found[::-1]


def _column_by_column(lines: Sequence[Line], i: int, kinds: tuple[Kind, ...]) -> _Block | None:
    """Read all cells of the first column, then as many of each other; the heads stand above."""
    count = _run(lines, i, kinds[0])
    if kinds[0] != Kind.NAME or count < _FEWEST or not _are_names(lines[i : i + count]):
        return None
    columns: dict[Kind, Sequence[Line]] = {}
    over = lines[i - len(kinds) : i]
    for kind in kinds:
        if any(not heads.fits(kind, line.body) for line in lines[i : i + count]):
            return None
        columns[kind] = lines[i : i + count]
        i += count
    short = any(len(column) < count for column in columns.values())
    return _paired(columns, i, over) if not short and heads.ends(lines, i, count) else None


def _row_by_row(lines: Sequence[Line], i: int, kinds: tuple[Kind, ...]) -> _Block | None:
    """Read rows whose cells stand below each other in the order of the heads."""
    width, at = len(kinds), i
    while at + width <= len(lines):
        cells = zip(kinds, lines[at : at + width], strict=True)
        if not all(heads.fits(kind, line.body) and not heads.stops(line) for kind, line in cells):
            break
        at += width
    if at == i or not heads.ends(lines, at, 1):
        return None
    columns = {kind: lines[i + n : at : width] for n, kind in enumerate(kinds)}
    return _paired(columns, at, lines[i - width : i]) if _are_names(columns[Kind.NAME]) else None


def _run(lines: Sequence[Line], i: int, kind: Kind) -> int:
    """Return how many lines from line i fit a column; a head or another heading ends them."""
    count = 0
    while i + count < len(lines):
        line = lines[i + count]
        if heads.stops(line) or not heads.fits(kind, line.body):
            break
        count += 1
    return count


def _column(lines: Sequence[Line], i: int, kind: Kind, count: int) -> bool:
    """Tell whether exactly so many lines from line i are the cells of a column."""
    cells = lines[i : i + count]
    return (
        len(cells) == count
        and all(_is_cell(kind, line) for line in cells)
        and heads.ends(lines, i + count, count)
    )


def _is_cell(kind: Kind, line: Line) -> bool:
    """Tell whether a line stands below a head; of a status that opens a list, too ("Afbud")."""
    if kind in marks.STATUSES:
        return statuses.is_mark(line.body) or statuses.status(line.body) is not None
    titled = kind == Kind.TITLE and heads.is_role(line.body)  # "Medlem" heads a column as well
    return heads.fits(kind, line.body) and (titled or not heads.stops(line))


def _are_names(lines: Sequence[Line]) -> bool:
    sure = sum(heads.is_sure_person(line.body) for line in lines)
    return sure >= _SURE * len(lines) and len(lines) > 0


def _are_titles(lines: Sequence[Line]) -> bool:
    """Tell whether lines are nothing but titles and membership: a column whose head is lost."""
    return len(lines) >= _FEWEST and all(heads.is_role(line.body) for line in lines)


def _paired(columns: dict[Kind, Sequence[Line]], stop: int, over: Sequence[Line]) -> _Block | None:
    """Return the rows of columns, among whose heads ``over`` tells which are read."""
    rows: list[Line] = []
    appointed = any(heads.of_appointers(line.label) for line in over)
    width = len(columns[Kind.NAME])
    kinds = marks.filled(
        ({kind: column[n].body for kind, column in columns.items()} for n in range(width)), columns
    )
    for n, name in enumerate(columns[Kind.NAME]):
        cells = {kind: column[n] for kind, column in columns.items()}
        entry = heads.row({kind: ((c.start, c.end), c.body) for kind, c in cells.items()})
        if entry is None:
            return None
        if appointed and (sender := cells.get(Kind.ORGANISATION)):
            entry = replace(entry, appointer=(sender.start, sender.end))
        texts = {kind: cell.body for kind, cell in cells.items()}
        rows.append(_row(name, marks.marked(entry, kinds, texts)))
    return _Block(stop, tuple(rows))


def _row(name: Line, entry: Entry) -> Line:
    """Return a name's line without its number, which else looked like that of an agenda item."""
    start, end = entry.pieces[0]
    body = name.body[start - name.start : end - name.start]
    return replace(name, start=start, end=end, body=body, entry=entry)
