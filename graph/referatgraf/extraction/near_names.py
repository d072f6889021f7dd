"""Find the names that stand near words which tell of two people."""

import re
from bisect import bisect_left, bisect_right

from referatgraf.lexicon.names import NameMatch

_FAR = 120  # characters between a name and the words about it: titles, party, reason
GAP = 25  # characters of a title between the words and a name


def names_around(
    named: list[NameMatch], match: re.Match[str]
) -> tuple[NameMatch | None, NameMatch | None]:
    """Return the names right before and right behind a match; titles may stand between."""
    index = bisect_right(named, match.start(), key=lambda name: name.end)
    before = named[index - 1] if index else None
    near = before and match.start() - before.end <= _FAR
    return before if near else None, name_from(named, match.end())


def name_from(named: list[NameMatch], at: int) -> NameMatch | None:
    """Return the name that stands at an offset or little behind it."""
    index = bisect_left(named, at, key=lambda name: name.start)
    return named[index] if index < len(named) and named[index].start - at <= GAP else None
