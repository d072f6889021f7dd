"""Read people whose status stands behind each name: "Ida Holm (A): Til stede"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import entries, heads, parts
from referatgraf.layouts.cells import has_columns
from referatgraf.layouts.lines import Line
from referatgraf.layouts.near_lines import names_one
from referatgraf.lexicon import statuses
from referatgraf.model import Attendance

_SAID = re.compile(
    r"\s{0,3}(?:(?::|,|\s[–—-]|\.{3,80})\s{1,4}(?P<said>[^:|,]{2,60})"
    r"|(?<=\s)\((?P<inside>[^()]{2,60})\))$"
)
_FEWEST = 2  # people
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class _Told:
    """Hold the line of somebody, without the status behind the name, and that status."""

    line: Line
    status: statuses.Status


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name carries the status behind it, above the agenda.

    Such lines close together are a list, where no heading stands anywhere above.
    """
    done: list[Line] = []
    i, in_agenda, headed = 0, False, False
    while i < len(lines):
        in_agenda = in_agenda or parts.opens_agenda(lines[i])
        found = [] if in_agenda else list(_run(lines, i))
        if len(found) < _FEWEST:
            headed = headed or heads.may_head_list(lines[i])
            done.append(lines[i])
            i += 1
            continue
        if not headed:
            done.append(heads.opening(found[0].line))
            headed = True
        done += [_with_status(told) for told in found]
        i += len(found)
    return tuple(done)


def _run(lines: Sequence[Line], i: int) -> Iterator[_Told]:
    for at in range(i, len(lines)):
        told = _told(lines[at])
        if told is None:
            break
        yield told


def _told(line: Line) -> _Told | None:
    if line.entry or line.group or len(line.body) > _LONGEST or has_columns(line):
        return None
    match = _SAID.search(line.body)
    status = statuses.status(match["said"] or match["inside"]) if match else None
    if match is None or status is None:
        return None
    bare = replace(line, body=line.body[: match.start()], end=line.start + match.start())
    named = heads.is_sure_person(bare.body) and names_one(bare)
    return _Told(bare, status) if named else None


def _with_status(told: _Told) -> Line:
    (entry,) = entries.entries_on(told.line)
    absent = told.status.attendance == Attendance.ABSENT
    detail = told.status.detail if told.status.detail != "excused" else None
    return replace(told.line, entry=replace(entry, absent=absent, detail=detail))
