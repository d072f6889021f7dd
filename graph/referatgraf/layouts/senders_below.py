"""Find the lines that say below each name who sent that person, where no blank lines part them.

"Udpeget af X" heads the people under it elsewhere: there none stands above the first of them.
"""

import re
from collections.abc import Sequence

from referatgraf.layouts.lines import Line
from referatgraf.layouts.near_lines import names_one

_SENT_BY = re.compile(
    r"(?:udpeget|valgt|indstillet|nomineret|repræsenterer|repræsentant)\s(?:af|for|fra)?\s?"
    r"[^:]{2,80}$",
    re.IGNORECASE,
)
_FEWEST = 2  # people with their senders


def lines_below(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of lines of senders that take turns with the names above them."""
    found: set[int] = set()
    i = 0
    while i < len(lines):
        run = _turns(lines, i)
        if len(run) >= _FEWEST and _is_below(lines, run):
            found.update(run)
        i = max(i + 1, run[-1] + 1 if run else 0)
    return frozenset(found)


def _turns(lines: Sequence[Line], i: int) -> list[int]:
    """Return the lines of senders from i, with somebody between each and the next."""
    run: list[int] = []
    while i < len(lines) and _SENT_BY.match(lines[i].body):
        run.append(i)
        if not _is_one(lines, i + 1):
            break
        i += 2
    return run


def _is_below(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Tell whether the first stands close below the first name of a list, the last above nobody."""
    first, last = run[0], run[-1]
    opens = _is_one(lines, first - 1) and not _is_one(lines, first - 2)
    return opens and not lines[first].gap and not _is_one(lines, last + 1)


def _is_one(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a line names one person."""
    return 0 <= i < len(lines) and names_one(lines[i])
