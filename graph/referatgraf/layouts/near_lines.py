"""Tell which lines of a kind stand near each other, and which of them list one person."""

from collections.abc import Iterator, Sequence

from referatgraf.layouts import entries
from referatgraf.layouts.lines import Line


def names_one(line: Line) -> bool:
    """Tell whether a line lists one person and no more."""
    return len(entries.entries_on(line)) == 1


def runs(found: Sequence[int], widest: int) -> Iterator[list[int]]:
    """Yield rising indexes in runs in which none is farther than ``widest`` from the one before.

    >>> list(runs([1, 3, 9], 2))
    [[1, 3], [9]]
    """
    run: list[int] = []
    for i in found:
        if run and i - run[-1] > widest:
            yield run
            run = []
        run.append(i)
    if run:
        yield run
