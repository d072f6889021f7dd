"""Find, among many ranges of the text, those around a place or inside another range."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]


class Spans:
    """Hold ranges in the order given, indexed so that a search does not read them all."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        ordered = sorted((at, i) for i, at in enumerate(ranges))
        self._places = [i for _, i in ordered]
        self._starts = [at[0] for at, _ in ordered]
        self._ends = [at[1] for at, _ in ordered]
        self._furthest = list(accumulate(self._ends, max))

    def around(self, offset: int) -> list[int]:
        """Return the indexes of the ranges that hold an offset.

        >>> Spans([(0, 4), (4, 9), (2, 6)]).around(5)
        [1, 2]
        """
        i = bisect_right(self._starts, offset) - 1
        found: list[int] = []
        while i >= 0 and self._furthest[i] > offset:
            found += [self._places[i]] if self._ends[i] > offset else []
            i -= 1
        return sorted(found)

    def inside(self, at: Range) -> list[int]:
        """Return the indexes of the ranges that lie within another.

        >>> Spans([(5, 6), (0, 4), (2, 9)]).inside((0, 8))
        [0, 1]
        """
        low, high = bisect_left(self._starts, at[0]), bisect_right(self._starts, at[1])
        return sorted(self._places[i] for i in range(low, high) if self._ends[i] <= at[1])

    def alone_at(self, at: Range) -> int | None:
        """Return the index of the one range that shares a character with another, None of several.

        >>> Spans([(0, 4), (7, 9)]).alone_at((3, 5)), Spans([(0, 4), (4, 9)]).alone_at((3, 5))
        (0, None)
        """
        low, high = bisect_left(self._starts, at[0] + 1), bisect_left(self._starts, at[1])
        met = [*self.around(at[0]), *self._places[low:high]]
        return met[0] if len(met) == 1 else None

    def meets(self, at: Range) -> bool:
        """Tell whether any range shares a character with another.

        >>> Spans([(0, 4), (7, 9)]).meets((4, 7)), Spans([(0, 9)]).meets((4, 7))
        (False, True)
        """
        if at[0] >= at[1]:
            return False
        first = bisect_left(self._starts, at[0])
        begins = first < len(self._starts) and self._starts[first] < at[1]
        return begins or bool(self.around(at[0]))
