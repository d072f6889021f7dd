"""Part the agendas of one meeting whose numbers begin again: "Lukket dagsorden", "Tillæg"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from referatgraf.layouts.headings import LOOSE, Heading
from referatgraf.layouts.lines import Line

_SECTION = re.compile(
    r"\W{0,4}(?:(?:punkter\s(?:på|til)\s)?(?:tillægs|ekstra\s?)dagsorden|tillægspunkt(?:er)?"
    r"|(?:punkter\s(?:på|for|til)\s)?(?:den\s)?(?:åbent?|åbne|lukket|lukkede)\s"
    r"(?:dagsorden|punkter|møde|del|sager|døre?)|for\slukkede\sdøre)\W{0,4}",
    re.IGNORECASE,
)
_MOST = 8  # such lines; more are no agendas


def parted(lines: Sequence[Line], numbered: Sequence[Heading]) -> Iterator[list[Heading]]:
    """Yield the numbered headings of each agenda, all in one where no line parts two.

    The numbers behind such a line begin with 1 again, or are those of an addition ("T1"), and no
    title above it stands again, as those of a table of contents do.
    """
    sections = (i for i, line in enumerate(lines) if _SECTION.fullmatch(line.body))
    for i in islice(sections, _MOST):
        above = [h for h in numbered if h.line < i]
        below = [h for h in numbered if h.line > i]
        if _begins_again(lines, _titled(above), _titled(below)):
            yield above
            yield below
            return
    yield list(numbered)


def _titled(found: Sequence[Heading]) -> list[Heading]:
    return [h for h in found if h.style != LOOSE and not h.says]


def _begins_again(
    lines: Sequence[Line], above: Sequence[Heading], below: Sequence[Heading]
) -> bool:
    if not above or not below or {h.words for h in above} & {h.words for h in below}:
        return False
    if below[0].figures != (1,):
        return False
    again = below[0].style == above[0].style and above[0].figures == (1,)
    return again or lines[below[0].line].body[:1] == "T"
