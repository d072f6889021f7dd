"""Tell the blocks whose lines are filled to the page's edge: one paragraph, not a list."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from referatgraf.reading import prose
from referatgraf.reading.lines import Line
from referatgraf.reading.spacing import Spacing, goes_on
from referatgraf.reading.wraps import goes_with

_WIDEST = 140  # characters; a longer line was never wrapped
_SAMPLES = 5  # wraps of sentences that show where the page's edge is
_LONG = 8  # lines, of which each is filled
_NARROWEST = 50  # characters
_NEARLY = 0.92  # of the edge: letters have several widths, and so has a page counted in them


def filled(lines: Sequence[Line], distances: Spacing, closed: Sequence[bool]) -> list[bool]:
    """Return for each line whether its block is a paragraph that was wrapped.

    No line of it but the last would have had room for the next one's first word, which no list of
    entries does by chance; it ends in a full stop, begins with a label, or is long.
    """
    found = [False] * len(lines)
    edge = _edge(lines)
    if edge:
        for start, stop in _blocks(lines, distances):
            told = closed[start] or stop - start >= _LONG
            told = told or (stop - start > 2 and prose.is_label(lines[start].head))
            found[start:stop] = [told and _is_filled(lines[start:stop], edge)] * (stop - start)
    return found


def _edge(lines: Sequence[Line]) -> int:
    """Return the column that wrapped sentences reach at most, or 0 where too few show it."""
    ends = [
        above.indent + len(above)
        for above, below in pairwise(lines)
        if not below.blanks and not below.page and len(above) <= _WIDEST and goes_on(above, below)
    ]
    return max(ends) if len(ends) >= _SAMPLES and max(ends) >= _NARROWEST else 0


def _blocks(lines: Sequence[Line], distances: Spacing) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines that stand close together, none beginning an entry of its own."""
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or not goes_with(lines[i - 1], lines[i], distances):
            if i - start > 1:
                yield start, i
            start = i


def _is_filled(block: Sequence[Line], edge: int) -> bool:
    """Tell whether no line of a block, the last apart, has room for the next one's first word."""
    least = edge * _NEARLY if len(block) > 2 else edge
    begun = [prose.names_somebody(line.head) for line in block]
    if all(begun[1:]) and (begun[0] or len(block) > 2):
        return False  # somebody on each line
    return all(
        least < above.indent + len(above) + 1 + len(below.head.split(maxsplit=1)[0])
        and len(above) <= _WIDEST
        and not prose.is_label(below.head)
        and "   " not in above.head
        and "\t" not in above.head
        for above, below in pairwise(block)
    )
