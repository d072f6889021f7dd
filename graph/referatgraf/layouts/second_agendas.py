"""Find the items of an agenda behind the first, whose numbers begin again: "Lukket dagsorden"."""

import re
from collections.abc import Sequence

from referatgraf.layouts.chains import chain
from referatgraf.layouts.headings import LOOSE, Heading
from referatgraf.layouts.lines import Line

_SECTION = re.compile(
    r"\W{0,4}(?:(?:punkter\s(?:på|til)\s)?(?:tillægs|ekstra\s?)dagsorden|tillægspunkt(?:er)?"
    r"|(?:punkter\s(?:på|for|til)\s)?(?:den\s)?(?:åbent?|åbne|lukket|lukkede)\s"
    r"(?:dagsorden|punkter|møde|del|sager|dør[e]?)|for\slukkede\sdøre)\W{0,4}",
    re.IGNORECASE,
)


def with_second(
    lines: Sequence[Line], found: Sequence[Heading], numbered: Sequence[Heading]
) -> tuple[Heading, ...]:
    """Return an agenda's headings with those below or above a line that parts two agendas.

    The numbers there begin with 1 again, or are those of an addition ("T1").
    """
    if not found:
        return ()
    first = found[0].line
    last = max(h.line if h.detail is None else h.detail for h in found)
    below = next((i for i in range(last + 1, len(lines)) if _parts(lines[i])), len(lines))
    above = next((i for i in range(first - 1, -1, -1) if _parts(lines[i])), 0)
    more = [
        *_agenda(lines, [h for h in numbered if h.line < above], found),
        *_agenda(lines, [h for h in numbered if h.line > below], found),
    ]
    return tuple(sorted([*found, *more], key=lambda h: h.line))


def _parts(line: Line) -> bool:
    return _SECTION.fullmatch(line.body) is not None


def _agenda(
    lines: Sequence[Line], found: Sequence[Heading], other: Sequence[Heading]
) -> list[Heading]:
    """Return the agenda that headings begin, if it is printed as the other one or added to it."""
    titled = [h for h in found if h.style != LOOSE and not h.says]
    first = titled[0] if titled else None
    if first is None or first.figures != (1,) or first.words in {h.words for h in other}:
        return []
    style, number = first.style, lines[first.line].body[:1]
    if style != other[0].style and number != "T":
        return []
    return chain([h for h in titled if h.style == style], titled)
