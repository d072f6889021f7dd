"""Find where items are treated below lines that repeat their number and no title: "Ad 2"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.layouts.headings import Heading
from referatgraf.layouts.lines import Line

_BARE = re.compile(
    r"(?:ad\.?\s{0,3}(?:(?:punkt|pkt\.?|dagsordenspunkt)\s{0,3})?(?:nr\.?\s{0,2})?"
    r"|(?:punkt|pkt\.?|dagsordenspunkt|sag)\s{0,3}(?:nr\.?\s{0,2})?)"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?)\s?[.):–-]?",
    re.IGNORECASE,
)
_FEWEST = 2


def with_bare_numbers(lines: Sequence[Line], found: Sequence[Heading]) -> tuple[Heading, ...]:
    """Return an agenda's headings with the lines below it that stand for them by number alone.

    The numbers must rise and all be the agenda's, of which they are half at least.
    """
    places = _places(lines, found[-1].line + 1) if found else []
    numbers = [figures for figures, _ in places]
    known = {h.figures for h in found}
    rising = all(a < b for a, b in pairwise(numbers))
    if not rising or not known.issuperset(numbers) or len(places) < max(_FEWEST, len(known) / 2):
        return tuple(found)
    if any(h.detail is not None for h in found):
        return tuple(found)
    at = dict(places)
    return tuple(replace(h, detail=at.get(h.figures)) for h in found)


def is_bare_number(line: Line) -> bool:
    """Tell whether a line repeats an item's number and says nothing else."""
    return _BARE.fullmatch(line.body) is not None


def _places(lines: Sequence[Line], start: int) -> list[tuple[tuple[int, ...], int]]:
    """Return number and place of the lines from ``start`` on that say nothing else."""
    matches = ((i, _BARE.fullmatch(lines[i].body)) for i in range(start, len(lines)))
    return [(tuple(int(n) for n in m["number"].split(".")), i) for i, m in matches if m]
