"""Find the items of an agenda that is printed as a list of bullets below its heading."""

from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import entries
from referatgraf.layouts.headings import Heading, heading
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import USUAL, announces_agenda, is_agenda_heading

_FEWEST = 3
_LONGEST = 200  # characters


def announced(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the bullets right below the agenda's heading, with their numbers where they have any.

    One title at least is such as nearly every agenda has.
    """
    for i, line in enumerate(lines):
        if is_agenda_heading(line) or announces_agenda(line):
            run = _bullets(lines, i + 1)
            usual = any(USUAL.match(lines[h.line].body[_behind(lines, h) :]) for h in run)
            if len(run) >= _FEWEST and usual:
                return tuple(run)
    return ()


def _bullets(lines: Sequence[Line], i: int) -> list[Heading]:
    found: list[Heading] = []
    while i < len(lines) and lines[i].bullet and _is_title(lines[i]):
        found.append(_numbered(lines[i], i) or _plain(lines[i], i))
        i += 1
    return found


def _is_title(line: Line) -> bool:
    short = len(line.body) <= _LONGEST and not line.body.endswith((".", ","))
    return short and not entries.entries_on(line)


def _numbered(line: Line, i: int) -> Heading | None:
    found = heading([replace(line, bullet=False)], 0)
    return replace(found, line=i) if found and not found.says else None


def _plain(line: Line, i: int) -> Heading:
    return Heading(i, None, (line.start, line.start + len(line.label)), (), "plain")


def _behind(lines: Sequence[Line], head: Heading) -> int:
    """Return where a heading's title begins on its line."""
    return head.title[0] - lines[head.line].start
