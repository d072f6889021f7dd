"""Find the headings of items whose number or case number stands on a line of its own beside them.

Some council systems print the number below the title ("Ny bro" / "Sag nr. 129"), others the case
number above it ("Sagsnr.: 27.69.48-G01-2-14 Sagsbehandler: abc" / "Ny bro").
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from referatgraf.layouts.headings import Heading
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import is_part
from referatgraf.lexicon import numbers

_BELOW = re.compile(
    r"(?:Sag|Punkt|Pkt\.?)\s(?:nr\.?\s)?(?P<number>\d{1,4})(?:\s\([^()]{2,30}\))?", re.IGNORECASE
)
_FEWEST = 2
_LONGEST = 200  # characters of a title


def numbered_below(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the titles right above lines that hold nothing but an item's number, which rise."""
    found = [
        (i, match)
        for i in range(1, len(lines))
        if not lines[i].gap
        and _is_title(lines[i - 1])
        and (match := _BELOW.fullmatch(lines[i].body))
    ]
    counted = [int(match["number"]) for _, match in found]
    if len(found) < _FEWEST or any(b != a + 1 for a, b in pairwise(counted)):
        return ()
    return tuple(_numbered(lines, i, match) for i, match in found)


def cased_above(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the titles that stand apart below labelled case numbers, no title above those."""
    cases = {
        i: case
        for i in range(1, len(lines) - 1)
        if lines[i].gap and (case := numbers.labelled_case(lines[i].body))
    }
    below = [i for i in cases if _is_title(lines[i + 1])]
    above = [i for i in cases if _is_title(lines[i - 1])]
    if len(below) < _FEWEST or len(below) < len(cases) or len(above) >= _FEWEST:
        return ()
    return tuple(_cased(lines, i, cases[i]) for i in below)


def _is_title(line: Line) -> bool:
    return (
        line.gap
        and len(line.body) <= _LONGEST
        and not line.bullet
        and line.body[:1].isupper()
        and not line.body.endswith((".", ",", ";", ":"))
        and not is_part(line)
    )


def _numbered(lines: Sequence[Line], i: int, match: re.Match[str]) -> Heading:
    title, number = lines[i - 1], lines[i].start
    span = number + match.start("number"), number + match.end("number")
    figures = (int(match["number"]),)
    return Heading(i - 1, span, (title.start, title.start + len(title.label)), figures, "plain")


def _cased(lines: Sequence[Line], i: int, case: tuple[int, int]) -> Heading:
    title, start = lines[i + 1], lines[i].start
    at = start + case[0], start + case[1]
    end = title.start + len(title.label)
    return Heading(i + 1, None, (title.start, end), (), "plain", case=at)
