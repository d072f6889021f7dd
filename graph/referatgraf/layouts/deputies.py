"""Tell what a column of substitutes beside members says, where no column tells who came.

Personal deputies stand beside every member, and none of them need have come; those who came in
place of somebody stand beside him alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from referatgraf.layouts import heads, marks
from referatgraf.layouts.cells import Cell
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.lexicon import statuses
from referatgraf.model import Attendance

_Row = Mapping[Kind, Cell]

_CAME = re.compile(r"mødende|fremmødt|mødt", re.IGNORECASE)
_PERSONAL = re.compile(r"personlig", re.IGNORECASE)
_MANY = re.compile(r"(?:er|re)(?:ne)?\W{0,3}$", re.IGNORECASE)  # "Stedfortrædere", "Suppleanter"
_SAID = re.compile(r"(?:\(|[,:]\s|\s[–-]\s)(?P<said>[^(),:]{2,60})\)?$")
_FEWEST = 2  # rows


def are_a_list(rows: Sequence[_Row], kinds: Sequence[Kind], head: str) -> bool:
    """Tell whether few stand below such a head: a list of its own beside that of the members."""
    if not _applies(kinds) or _CAME.search(head) or _PERSONAL.search(head):
        return False
    return _MANY.search(head) is not None and not _stand_beside_all(rows)


def told(
    lines: Sequence[Line], rows: Sequence[_Row | None], kinds: Sequence[Kind], head: str
) -> list[Line]:
    """Return the rows of members with what stands in the column of substitutes."""
    if not _applies(kinds):
        return list(lines)
    came = _CAME.search(head) is not None
    few = not _PERSONAL.search(head) and not _stand_beside_all([row for row in rows if row])
    done: list[Line] = []
    for line, row in zip(lines, rows, strict=True):
        cell = row.get(Kind.STAND_IN) if row else None
        if cell and (came or few or _is_there(cell.text)):
            done.append(_replaced(line, cell, sure=came or _is_there(cell.text)))
        elif cell and line.entry and heads.is_sure_person(cell.text):
            done.append(replace(line, entry=replace(line.entry, deputy=cell.range)))
        else:
            done.append(line)
    return done


def _applies(kinds: Sequence[Kind]) -> bool:
    return Kind.STAND_IN in kinds and marks.STATUSES.isdisjoint(kinds)


def _stand_beside_all(rows: Sequence[_Row]) -> bool:
    """Tell whether most members have somebody beside them."""
    held = sum(Kind.STAND_IN in row for row in rows)
    return held >= _FEWEST and 2 * held > len(rows)


def _is_there(text: str) -> bool:
    """Tell whether a cell says of the substitute that he came ("Ida Holm (mødte)")."""
    match = _SAID.search(text)
    said = statuses.status(match["said"]) if match else None
    return said is not None and said.attendance == Attendance.PRESENT


def _replaced(line: Line, cell: Cell, *, sure: bool) -> Line:
    """Return the line of a member whom somebody, surely or perhaps, stood in for."""
    if line.entry is None or not heads.is_sure_person(cell.text):
        return line
    entry = replace(line.entry, unsure=True)
    return replace(line, entry=marks.with_stand_in(entry, cell.range, cell.text) if sure else entry)
