"""Undo columns: lists that stand side by side, and labelled fields that share a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import entries, groups, heads, loose, parts
from referatgraf.layouts.cells import Cell, cells, columns_of, has_columns, manner, part
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Range
from referatgraf.lexicon.words import LOWER, UPPER

_LABEL = re.compile(rf"[{UPPER}][{LOWER}{UPPER}.]{{1,30}}(?: [{LOWER}]{{1,20}}){{0,2}} ?:(?: |$)")
_FEWEST, _MOST = 2, 4  # columns
_ITEM_CELLS = 3  # of "1   Budget   Godkendt."
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?[.)]?")
_GOES_ON = re.compile(rf"[{LOWER}(]")


@dataclass(frozen=True, slots=True)
class _Heads:
    """Hold the headings of lists side by side, each with its group where it is nothing else."""

    line: Line
    cells: tuple[Cell, ...]
    groups: tuple[Group | None, ...]
    manner: str


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with lists that stood side by side one below the other.

    What shares a line under labels of its own ("Dato: …   Sted: …") becomes a line each, and so do
    people side by side.
    """
    done: list[Line] = []
    i = 0
    while i < len(lines):
        side_by_side = _heads(lines[i])
        columns = _columns(lines, i + 1, side_by_side) if side_by_side else None
        if side_by_side and columns:
            done += _one_below_the_other(side_by_side, columns)
            i += 1 + len(columns)
        else:
            done += _parts(lines[i])
            i += 1
    return tuple(done)


def _heads(line: Line) -> _Heads | None:
    found = cells(line) if has_columns(line) and not line.group else ()  # a table's own head
    if not _FEWEST <= len(found) <= _MOST:
        return None
    read: list[Group | None] = []
    for cell in found:
        is_heading, group = _heading(part(line, cell.start, cell.end))
        if not is_heading:
            return None
        read.append(group)
    return _Heads(line, found, tuple(read), manner(line))


def _heading(line: Line) -> tuple[bool, Group | None]:
    """Tell whether a cell heads a list, and return its group where nobody is named behind it."""
    colon = replace(line, body=line.body + ":", end=line.end + 1)
    found = groups.group_heading(line, within_list=True, within_item=False)
    found = found or groups.group_heading(colon, within_list=True, within_item=False)
    found = found or loose.loose_heading(line, within_item=False, strictly=False)
    return found is not None, found[0] if found and found[1] >= line.end else None


def _columns(lines: Sequence[Line], i: int, over: _Heads) -> list[list[tuple[int, Line]]] | None:
    """Return for each row below the headings its cells with their columns, None without people."""
    rows: list[list[tuple[int, Line]]] = []
    for at in range(i, len(lines)):
        line = lines[at]
        row = None if _heads(line) else _row(line, over)
        if row is None or (line.gap and (line.body.endswith(".") or not _names_people(row))):
            below = _row(lines[at + 1], over) if row and at + 1 < len(lines) else None
            if not (row and below and _leads_to_people(row, below)):
                break
        rows.append(row)
    while rows and not (_names_people(rows[-1]) or _is_continued(rows)):
        rows.pop()
    return rows if any(map(_names_people, rows)) or None in over.groups else None


def _is_continued(rows: Sequence[Sequence[tuple[int, Line]]]) -> bool:
    """Tell whether the last row goes on with an entry above: by a small letter, behind a comma."""
    above = dict(rows[-2]) if len(rows) > 1 else {}
    behind = any(n in above and above[n].body.endswith(",") for n, _ in rows[-1])
    return behind or _GOES_ON.match(rows[-1][0][1].body) is not None


def _leads_to_people(row: Sequence[tuple[int, Line]], below: Sequence[tuple[int, Line]]) -> bool:
    """Tell whether a row holds nothing but titles, of those whom the row below names."""
    titled = all(heads.is_title(c.body) and not heads.may_head_list(c) for _, c in row)
    return titled and _names_people(below)


def _names_people(row: Sequence[tuple[int, Line]]) -> bool:
    return any(entries.entries_on(cell) for _, cell in row)


def _row(line: Line, over: _Heads) -> list[tuple[int, Line]] | None:
    """Return the cells of a row with their columns, None where the line is no such row."""
    found = cells(line)
    if not found or line.heading or parts.is_part(line) or parts.is_agenda_heading(line):
        return None
    kind = over.manner if manner(line) == " " else manner(line)
    row = _merged(found, columns_of(found, over.cells, kind))
    split = [cut for column, at in row for cut in _at_border(line, over, column, at)]
    if not split or max(c for c, _ in split) >= len(over.cells):
        return None
    return [(c, part(line, *at, gap=False)) for c, at in split]


def _merged(found: Sequence[Cell], columns: Sequence[int]) -> list[tuple[int, Range]]:
    """Return the ranges of the columns' cells; what a double blank parts in one is one."""
    row: list[tuple[int, Range]] = []
    for cell, column in zip(found, columns, strict=True):
        if row and row[-1][0] == column:
            row[-1] = column, (row[-1][1][0], cell.end)
        else:
            row.append((column, cell.range))
    return row


def _at_border(line: Line, over: _Heads, column: int, at: Range) -> list[tuple[int, Range]]:
    """Cut a cell that runs over the next column's edge there, if two people meet at the edge."""
    following = over.cells[column + 1] if column + 1 < len(over.cells) else None
    border = following.at - line.column + line.start if following else at[1]
    if over.manner != " " or following is None or not at[0] < border < at[1]:
        return [(column, at)]
    left, right = part(line, at[0], border), part(line, border, at[1])
    if left.body.endswith(" ") and entries.entries_on(left) and entries.entries_on(right):
        return [(column, (at[0], at[0] + len(left.body.rstrip()))), (column + 1, (border, at[1]))]
    return [] if len(cells(line)) == 1 and not entries.entries_on(line) else [(column, at)]


def _one_below_the_other(over: _Heads, rows: Sequence[Sequence[tuple[int, Line]]]) -> list[Line]:
    done: list[Line] = []
    for number, (cell, group) in enumerate(zip(over.cells, over.groups, strict=True)):
        done.append(replace(part(over.line, *cell.range), group=group))
        below = [line for row in rows for column, line in row if column == number]
        done += _with_continuations(below)
    return done


def _with_continuations(column: Sequence[Line]) -> Iterator[Line]:
    """Yield a column's lines, one that only goes on with an entry as that entry's further part.

    A title on a line of its own is that of the person below it.
    """
    last: Line | None = None
    for line in column:
        if last and not last.entry and heads.is_title(last.body) and heads.is_person(line.body):
            (own,) = entries.entries_on(line)[:1] or [Entry(((line.start, line.end),))]
            last = replace(line, entry=Entry((*own.pieces, (last.start, last.end))))
            continue
        goes_on = last and (_GOES_ON.match(line.body) or last.body.endswith(","))
        if last and last.body.endswith(",") and heads.is_title(line.body):
            goes_on = None
        found = _entries(last) if last and goes_on else []
        if last and len(found) == 1:
            pieces = (*found[0].pieces, (line.start, line.end))
            last = replace(last, body=line.body, entry=Entry(pieces))
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _entries(line: Line) -> Sequence[Entry]:
    return [line.entry] if line.entry else entries.entries_on(line)


def _parts(line: Line) -> list[Line]:
    """Return a line in parts: at each cell that begins with a label and a colon, or a name.

    >>> from referatgraf.layouts.lines import Line
    >>> row = Line(0, 24, "Dato: 1.5.23   Sted: Kro", False, False, 0, True)
    >>> [part.body for part in _parts(row)]
    ['Dato: 1.5.23', 'Sted: Kro']
    """
    found = cells(line) if has_columns(line) else ()
    if _tells_of_item(line, found):
        return [part(line, line.start, found[-2].end), part(line, *found[-1].range, gap=False)]
    labels = [n for n, cell in enumerate(found) if _LABEL.match(cell.text)]
    if _are_people(line, found):
        labels = list(range(len(found)))
    if len(labels) < _FEWEST or labels[0] != 0 or line.heading or line.entry:
        return [line]
    ends = [found[n - 1].end for n in labels[1:]] + [line.end]
    return [part(line, found[n].start, end) for n, end in zip(labels, ends, strict=True)]


def _tells_of_item(line: Line, found: Sequence[Cell]) -> bool:
    """Tell whether a row holds an item's number, its title and what was said: a sentence."""
    if len(found) != _ITEM_CELLS or manner(line) == "|" or not _NUMBER.fullmatch(found[0].text):
        return False
    said = found[-1].text
    return said.endswith(".") or sum(word.islower() for word in said.split()) > 1


def _are_people(line: Line, found: Sequence[Cell]) -> bool:
    """Tell whether each cell of a row opens with a name: people listed side by side."""
    return (
        _FEWEST <= len(found) <= _MOST
        and manner(line) != "|"
        and all(heads.is_sure_person(cell.text) for cell in found)
    )
