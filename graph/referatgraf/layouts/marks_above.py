"""Read tables of which a text keeps a cell a line, the mark above the name: "x", "Bo Lind".

A cross or tick says that somebody came, "A" (*afbud*) that somebody did not. Beside marked people
one without a mark is a substitute who was not called in, or nobody noted it.
"""

from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import entries
from referatgraf.layouts.lines import Line
from referatgraf.layouts.near_lines import names_one, runs
from referatgraf.layouts.section import Group
from referatgraf.lexicon import parties
from referatgraf.model import Attendance

_CAME = frozenset("xX✓✔√")
_AWAY = frozenset("AaFf")  # afbud, fraværende; beside crosses no party's letter
_LONGEST_LETTER = 2
_FEWEST = 3  # marks
_APART = 6  # lines from one mark to the next


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines without such marks, their people as the marks say; both kinds must occur."""
    over = [i for i in range(len(lines) - 1) if _is_letter(lines[i]) and names_one(lines[i + 1])]
    for at in runs(over, _APART):
        marks = {lines[i].body for i in at}
        both = bool(marks & _CAME and marks & _AWAY) and marks <= _CAME | _AWAY
        if both and len(at) >= _FEWEST and not _are_below(lines, at[0]):
            return _marked(lines, at)
    return tuple(lines)


def _marked(lines: Sequence[Line], at: Sequence[int]) -> tuple[Line, ...]:
    """Return lines without the marks at indexes, and the people below them as these say."""
    told, drop = list(lines), set(at)
    end = at[-1] + 2
    while end < len(lines) and names_one(lines[end]):
        end += 1
    for i in range(at[0] + 1, end):
        told[i] = _told(lines[i], lines[i - 1].body if i - 1 in drop else "")
    head = at[0] - 2
    if head >= 0 and _heads_columns(lines[head], lines[head + 1]):
        label = lines[head].start, lines[head].start + len(lines[head].label)
        told[head] = replace(lines[head], group=Group(label, Attendance.PRESENT))
        drop.add(head + 1)
    return tuple(line for i, line in enumerate(told) if i not in drop)


def _is_letter(line: Line) -> bool:
    """Tell whether a line holds but a mark or a party's letter."""
    short = len(line.body) <= _LONGEST_LETTER
    return short and (line.body in _CAME | _AWAY or parties.letter(line.body) is not None)


def _are_below(lines: Sequence[Line], first: int) -> bool:
    """Tell whether marks stand below the cells of a person: one is above the first of them."""
    return any(map(names_one, lines[max(0, first - _APART) : first]))


def _told(line: Line, mark: str) -> Line:
    """Return a person's line as its mark says, unsure where it has none; others as they are."""
    if not names_one(line):
        return line
    (entry,) = entries.entries_on(line)
    return replace(line, entry=replace(entry, absent=mark in _AWAY, unsure=not mark))


def _heads_columns(first: Line, second: Line) -> bool:
    """Tell whether two lines head columns: members, and who would come in their place."""
    members = first.label.casefold().endswith(("medlemmer", "medlem"))
    return members and second.label.casefold() in ("suppleanter", "stedfortrædere", "suppleant")
