"""Find the headings of items whose case number stands on a line of its own above them.

Some council systems print "Sagsnr.: 27.69.48-G01-2-14 Sagsbehandler: abc", below it "Ny bro".
"""

from collections.abc import Sequence

from referatgraf.layouts.headings import Heading
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import is_part
from referatgraf.lexicon import numbers

_FEWEST = 2
_LONGEST = 200  # characters of a title


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


def _cased(lines: Sequence[Line], i: int, case: tuple[int, int]) -> Heading:
    title, start = lines[i + 1], lines[i].start
    at = start + case[0], start + case[1]
    end = title.start + len(title.label)
    return Heading(i + 1, None, (title.start, end), (), "plain", case=at)
