"""Read tables of which a text keeps a cell a line, the mark above the name: "x", "Bo Lind".

A cross or tick says that somebody came, "A" (*afbud*) that somebody did not. Beside marked people
one without a mark is a substitute who was not called in, or nobody noted it.
"""

from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import entries, parts
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group
from referatgraf.model import Attendance

_CAME = frozenset({"x", "X", "✓", "✔", "√", "T", "M"})  # til stede, mødt
_AWAY = frozenset({"A", "a", "F", "f"})  # afbud, fraværende
_FEWEST = 3  # marks
_MOST_CELLS = 6  # of one person


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines without such marks, their people as the marks say; both kinds must occur."""
    at = [i for i in range(len(lines) - 1) if _is_mark(lines[i]) and _person(lines[i + 1])]
    kinds = {lines[i].body in _CAME for i in at}
    if len(at) < _FEWEST or len(kinds) < 2 or _are_below(lines, at[0]):
        return tuple(lines)
    end = at[-1] + 2
    while end < len(lines) and _person(lines[end]) and not parts.opens_agenda(lines[end]):
        end += 1
    told, drop = list(lines), set(at)
    marked = {i + 1: lines[i].body in _AWAY for i in at}
    for i in range(at[0] + 1, end):
        told[i] = _told(told[i], marked.get(i))
    head = at[0] - 2
    if head >= 0 and _heads_columns(lines[head], lines[head + 1]):
        label = lines[head].start, lines[head].start + len(lines[head].label)
        told[head] = replace(lines[head], group=Group(label, Attendance.PRESENT))
        drop.add(head + 1)
    return tuple(line for i, line in enumerate(told) if i not in drop)


def _are_below(lines: Sequence[Line], first: int) -> bool:
    """Tell whether marks stand below the cells of a person: one is above the first of them."""
    return any(map(_person, lines[max(0, first - _MOST_CELLS) : first]))


def _is_mark(line: Line) -> bool:
    return line.body in _CAME or line.body in _AWAY


def _person(line: Line) -> bool:
    return len(entries.entries_on(line)) == 1


def _told(line: Line, away: bool | None) -> Line:
    """Return a person's line as its mark says, None where it has none; others as they are."""
    found = entries.entries_on(line)
    if len(found) != 1:
        return line
    return replace(line, entry=replace(found[0], absent=bool(away), unsure=away is None))


def _heads_columns(first: Line, second: Line) -> bool:
    """Tell whether two lines head columns: members, and who would come in their place."""
    members = first.label.casefold().endswith(("medlemmer", "medlem"))
    return members and second.label.casefold() in ("suppleanter", "stedfortrædere", "suppleant")
