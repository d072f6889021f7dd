"""Find items that no number heads, but a case or the hour: "21/1234 Ny bro", "19.10 Ny bro"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from referatgraf.layouts.headings import Heading, opens_sentence
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import USUAL
from referatgraf.lexicon import numbers
from referatgraf.lexicon.words import UPPER

_BEHIND = re.compile(rf"[\s:,–-]{{1,12}}(?=[{UPPER}])")
_CLOCK = r"(?P<hour>[012]?\d)[.:](?P<minute>[0-5]\d)"
_SLOT = re.compile(
    rf"(?:[Kk]l\.?\s?)?{_CLOCK}(?:\s?[-–]\s?\d{{1,2}}[.:]\d\d)?[\s:–-]{{1,12}}(?=[{UPPER}])"
)
_SHORTEST_CASE = 6  # characters; "14/11" is rather a day
_FEWEST = 3
_LONGEST = 150  # characters


def opened(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the lines apart that open with a case number, else those that open with the hour."""
    cased = list(_cased(lines))
    if len(cased) >= _FEWEST:
        return tuple(cased)
    slots = list(_slots(lines))
    rising = all(a < b for (a, _), (b, _) in pairwise(slots))
    usual = any(USUAL.match(lines[h.line].body[h.title[0] - lines[h.line].start :])
                for _, h in slots)  # fmt: skip
    return tuple(h for _, h in slots) if len(slots) >= _FEWEST and rising and usual else ()


def _cased(lines: Sequence[Line]) -> Iterator[Heading]:
    for i, line in enumerate(lines):
        case = numbers.leading_case(line.body) if line.gap else None
        behind = _BEHIND.match(line.body, case[1]) if case else None
        if case and behind and case[1] >= _SHORTEST_CASE and _is_title(line, behind.end()):
            yield _plain(i, line, behind.end(), (line.start, line.start + case[1]))


def _slots(lines: Sequence[Line]) -> Iterator[tuple[tuple[int, int], Heading]]:
    for i, line in enumerate(lines):
        match = _SLOT.match(line.body) if line.gap else None
        if match and _is_title(line, match.end()):
            hour = int(match["hour"]), int(match["minute"])
            yield hour, _plain(i, line, match.end(), None)


def _is_title(line: Line, at: int) -> bool:
    title = line.body[at:]
    stopped = title.endswith((".", ",", ";", ":")) or opens_sentence(title)
    return len(title) <= _LONGEST and not stopped


def _plain(i: int, line: Line, at: int, case: tuple[int, int] | None) -> Heading:
    return Heading(i, None, (line.start + at, line.end), (), "plain", case=case)
