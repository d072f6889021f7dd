"""Read the headings of lists that stand below each other, with their people below them all.

So a converter leaves a table with the groups in its left column.
"""

from collections.abc import Sequence

from referatgraf.layouts import groups, heads
from referatgraf.layouts.lines import Line
from referatgraf.model import Attendance

_FEWEST = 3  # headings: of two the first may be empty


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which the people of each list stand below its heading."""
    done: list[Line] = []
    i = 0
    while i < len(lines):
        count = _headings(lines, i)
        blocks = _blocks(lines, i + count) if count >= _FEWEST else []
        headings = _matching(lines[i : i + count], len(blocks))
        if headings:
            done += lines[i : i + count - len(headings)]
            for heading, block in zip(headings, blocks, strict=True):
                done += [heading, *block]
            i += count + sum(map(len, blocks))
        else:
            done += lines[i : i + max(count, 1)]
            i += max(count, 1)
    return tuple(done)


def _headings(lines: Sequence[Line], i: int) -> int:
    """Return how many headings of lists, with nothing else, stand from line i."""
    count = 0
    while i + count < len(lines) and heads.is_list_heading(lines[i + count]):
        count += 1
    return count


def _blocks(lines: Sequence[Line], i: int) -> list[list[Line]]:
    """Return the people from line i in blocks that blank lines part."""
    blocks: list[list[Line]] = []
    while i < len(lines) and heads.is_person(lines[i].body) and not heads.stops(lines[i]):
        if lines[i].gap or not blocks:
            blocks.append([])
        blocks[-1].append(lines[i])
        i += 1
    return blocks


def _matching(headings: Sequence[Line], count: int) -> Sequence[Line]:
    """Return the headings of so many blocks, none where it is not plain whose block is whose.

    The first may head the next two ("Medlemmer" over those of either side).
    """
    if count == len(headings):
        return headings
    over = count >= _FEWEST and count == len(headings) - 1
    return headings[1:] if over and all(map(_of_members, headings[:3])) else ()


def _of_members(line: Line) -> bool:
    found = groups.group_heading(line, within_list=True, within_item=False)
    return found is not None and found[0].attendance == Attendance.PRESENT
