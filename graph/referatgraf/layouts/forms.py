"""Read people who are written like filled forms: "Navn: Ida Holm", below it "Titel: Jurist"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import heads, marks
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range

_FIELD = re.compile(r"[*_]{0,3}(?P<label>[^:*_]{1,39}):[*_]{0,3}\s{0,12}(?P<value>\S.*)$")
_NAME = re.compile(r"[*_]{0,3}(?:navn|person|deltager)\s?:", re.IGNORECASE)
_DETAILS = frozenset({Kind.TITLE, Kind.ORGANISATION, Kind.PARTY, Kind.THERE, Kind.AWAY})


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name so labelled carries what the fields below it say."""
    done: list[Line] = []
    i = 0
    while i < len(lines):
        stop, row = _form(lines, i) if _NAME.match(lines[i].body) else (i, None)
        done.append(row or lines[i])
        i = stop if row else i + 1
    return tuple(done)


def _form(lines: Sequence[Line], i: int) -> tuple[int, Line | None]:
    """Return where the fields of one person stop, and the name's line with them as its entry."""
    cells: dict[Kind, tuple[Range, str]] = {}
    at = i
    while at < len(lines) and (found := _field(lines[at])):
        kind, place = found
        if kind in cells or (at > i and kind not in _DETAILS):
            break
        cells[kind] = place, lines[at].body[place[0] - lines[at].start :]
        at += 1
    entry = heads.row(cells) if len(cells) > 1 else None
    if entry is None:
        return i, None
    entry = marks.marked(entry, frozenset(cells), {k: text for k, (_, text) in cells.items()})
    (start, end), name = cells[Kind.NAME]
    line = replace(lines[i], start=start, end=end, body=name)
    return at, replace(line, entry=entry)


def _field(line: Line) -> tuple[Kind, Range] | None:
    """Return what a line's label says its value is, and where the value stands."""
    match = _FIELD.match(line.body)
    kind = heads.kind_of(match["label"]) if match else None
    if not match or kind is None:
        return None
    return kind, (line.start + match.start("value"), line.end)
