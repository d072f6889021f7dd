"""Read the sides of a body below the heading of the absent, and excuses behind a side's label."""

import re
from dataclasses import replace

from referatgraf.layouts.inner_headings import below_the_absent
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group
from referatgraf.layouts.state import Walk
from referatgraf.model import Attendance

# A side of a body, as its label names it; "Til stede:" or "Medlemmer:" opens another list.
_SIDE = re.compile(
    r"(?:leder|ledelses|medarbejder|forældre|personale|elev|lærer|bruger|pårørende|beboer|forbruger"
    r"|arbejdsgiver|arbejdstager|lønmodtager|byråds|skole|[ab]-)"
    r"(?:siden?|valgte|repræsentant(?:er(?:ne)?)?)(?: medlemmer)?\s?:?",
    re.IGNORECASE,
)
_EXCUSE = re.compile(r"afbud(?: fra |\s?: ?)(?=\S)", re.IGNORECASE)


def judged(walk: Walk, line: Line, group: Group, at: int) -> tuple[Group, int]:
    """Return a heading, and where its people begin, as it counts below a list of the absent."""
    last, members = walk.lists[-1] if walk.open else (None, [])
    words = line.body[: group.label[1] - line.start]
    below = not members or walk.side == len(walk.lists) - 1
    if last and below and _is_side(words, group, last):
        walk.side = len(walk.lists)
        return _excused(line, replace(group, attendance=last.attendance), at)
    group = below_the_absent(group, last, absent=walk.told_absent(), is_empty=not members)
    return _excused(line, group, at)


def _is_side(words: str, group: Group, last: Group) -> bool:
    """Tell whether a label is a side of those whom the open list says were absent."""
    return (
        last.attendance == Attendance.ABSENT
        and group.attendance == Attendance.PRESENT
        and _SIDE.fullmatch(words.strip()) is not None
    )


def _excused(line: Line, group: Group, at: int) -> tuple[Group, int]:
    """Return a heading, and where its people begin, with the excuse in front of them read.

    "Forældrevalgte: Afbud fra Ida Holm": what the label heads is those who did not come.
    """
    match = _EXCUSE.match(line.body, at - line.start)
    if not match or group.attendance == Attendance.ABSENT:
        return group, match.end() + line.start if match else at
    return replace(group, attendance=Attendance.ABSENT, detail="excused"), line.start + match.end()
