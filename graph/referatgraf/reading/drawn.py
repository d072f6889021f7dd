"""Tell lines drawn with dashes or the like: below a heading, between parts, above a signature."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.reading.lines import Line

# Two may stand for an empty cell.
_DRAWN = re.compile(r"(?P<mark>[-=_*~–—─═])(?:[ \t]{0,3}(?P=mark)){2,}")
_LONGEST_HEADING = 90  # characters


def without_drawn(lines: Sequence[Line]) -> list[Line]:
    """Return the lines but those drawn, which part what stands above from what stands below.

    A line drawn right below a heading belongs to it, and parts it from nothing.
    """
    kept: list[Line] = []
    gone: list[Line] = []
    for line in lines:
        if _DRAWN.fullmatch(line.head) and len(line) == len(line.head):
            gone.append(line)
            continue
        kept.append(_closed_up(kept, gone, line) if gone else line)
        gone = []
    return kept


def _closed_up(kept: Sequence[Line], gone: Sequence[Line], line: Line) -> Line:
    """Return a line as it stands when what was drawn above it is gone."""
    underlined = bool(kept) and not gone[0].blanks and len(kept[-1]) <= _LONGEST_HEADING
    for drawn in reversed(gone):
        line = line.below(drawn, page=False)
    if underlined or line.blanks:
        return line
    return replace(line, blanks=1)
