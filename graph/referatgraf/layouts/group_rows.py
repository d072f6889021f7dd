"""Read what stands between the rows of a piped table and says whose people follow."""

from collections.abc import Sequence

from referatgraf.layouts import groups
from referatgraf.layouts.cells import cells, part
from referatgraf.layouts.lines import Line

_BAR = "|"


def stands_between(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a few words without bars stand between rows of bars."""
    line, below = lines[at], lines[at + 1 : at + 2]
    few = len(line.body.split()) <= groups.LONGEST_HEADING and not line.body.endswith((".", ","))
    inside = not line.body.startswith(_BAR) and not line.gap and few
    return inside and bool(below) and below[0].body.startswith(_BAR) and not below[0].gap


def without_bars(line: Line) -> Line:
    """Return a row with words in its first cell alone as a line of those words."""
    found = cells(line)
    alone = line.body.startswith(_BAR) and len(found) == 1 and found[0].index == 0
    return part(line, *found[0].range) if alone else line
