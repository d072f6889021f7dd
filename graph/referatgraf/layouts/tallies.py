"""Set tables aside that tell who came to many meetings: they are no list of this one's people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.layouts import heads, marks, table_heads
from referatgraf.layouts.cells import Cell, cells, columns_of, has_columns, manner
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range
from referatgraf.lexicon import statuses

_MONTHS = (
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip
_DAY = re.compile(
    r"(?:d\.? |den )?(?P<day>\d{1,2})[./-] ?(?:(?P<month>\d{1,2})|(?P<name>[a-zæøå]{3,9})\.?)"
    r"(?:[./ -]{1,2}(?:\d{4}|\d{2}))?\.?|(?P<iso>\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?:{'|'.join(_MONTHS)})(?:uar|ruar|ts|il|i|ust|tember|ober|ember)?\.?(?: \d{{2,4}})?",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"(?:\d{1,2}\. ?(?:ordinære )?møde|møde(?: nr\.?)? ?\d{1,2}|uge \d{1,2}|[1-4]\. kvartal)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?(?: ?%)?")
_RULE = frozenset("|-–—=_+: \t")
_FEWEST = 2  # meetings, and people
_MOST = 400  # rows
_SHORT = 2  # characters of a letter that stands for a status
_MOST_HEADS = 60
_NEAR = 2  # days between the first and the last of one meeting's


@dataclass(frozen=True, slots=True)
class Tallies:
    """Hold the lines outside such tables, and the ranges of those inside."""

    lines: tuple[Line, ...]
    aside: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """Hold the heads of columns, which of them tell who came, and whether of many meetings."""

    cells: tuple[Cell, ...]
    telling: frozenset[int]
    many: bool


def part_off(lines: Sequence[Line]) -> Tallies:
    """Return the lines of a document without its tables about many meetings."""
    kept: list[Line] = []
    aside: list[Range] = []
    i = 0
    while i < len(lines):
        stop = _side_by_side(lines, i) or _below_each_other(lines, i)
        aside += [(line.start, line.end) for line in lines[i : stop or i]]
        if not stop:
            kept.append(lines[i])
        i = stop or i + 1
    return Tallies(tuple(kept), tuple(aside))


def _side_by_side(lines: Sequence[Line], i: int) -> int | None:
    """Return where a table ends whose heads stand on line i, None where it is of one meeting."""
    head = _head(lines[i])
    if head is None:
        return None
    rows = _rows(lines, i + 1)
    told = [_under(row, head, manner(lines[i])) for row in rows
            if row and heads.is_sure_person(row[0].text)]  # fmt: skip
    filled = [under for under in told if under]
    is_tally = all(map(_are_told, filled)) if head.many else _are_numbers(filled)
    return i + 1 + len(rows) if is_tally and len(filled) >= _FEWEST else None


def _head(line: Line) -> _Head | None:
    """Return the heads of columns on a line, where they are of meetings or of statuses."""
    found = cells(line) if has_columns(line) else ()
    if len(found) < _FEWEST or heads.is_sure_person(found[0].text):
        return None
    texts = [cell.text for cell in found]
    if _are_many(texts):
        of_meeting = frozenset(n for n, text in enumerate(texts) if _is_occasion(text))
        return _Head(found, of_meeting, many=True)
    kinds = [table_heads.kind_of(text) for text in texts]
    of_status = frozenset(n for n, kind in enumerate(kinds) if kind in marks.STATUSES)
    return _Head(found, of_status, many=False) if of_status and Kind.NAME in kinds else None


def _under(row: Sequence[Cell], head: _Head, kind: str) -> list[str]:
    """Return the words of a row that stand in the columns of meetings or statuses."""
    both = zip(columns_of(row, head.cells, kind), row, strict=True)
    return [cell.text for column, cell in both if column in head.telling]


def _rows(lines: Sequence[Line], i: int) -> list[tuple[Cell, ...]]:
    """Return the cells of the lines below a head that stand close together in columns."""
    found: list[tuple[Cell, ...]] = []
    for n, line in enumerate(lines[i : i + _MOST]):
        ruled = set(line.body) <= _RULE
        if not ruled and not has_columns(line) and not _is_bare(line, last=lines[i + n - 1]):
            break
        if not ruled and line.gap and n and not heads.is_sure_person(line.body):
            break
        if n and _head(line):
            break  # another table, which is looked at once
        found.append(() if ruled else cells(line))
    while found and not found[-1]:
        found.pop()
    return found


def _is_bare(line: Line, *, last: Line) -> bool:
    """Tell whether a line is a row of somebody who never came: a name right below a row."""
    return not line.gap and has_columns(last) and heads.is_person(line.body)


def _are_told(texts: Sequence[str]) -> bool:
    """Tell whether cells hold nothing but marks, numbers, statuses or letters for them."""
    return all(_is_told(text) or len(text) <= _SHORT for text in texts)


def _is_told(text: str) -> bool:
    return bool(statuses.is_mark(text) or statuses.status(text) or _NUMBER.fullmatch(text))


def _are_numbers(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether cells hold numbers of meetings, and not a one for a tick."""
    said = {text for row in rows for text in row}
    return all(map(_NUMBER.fullmatch, said)) and not said <= {"0", "1"}


def _below_each_other(lines: Sequence[Line], i: int) -> int | None:
    """Return where a table of one cell a line ends: a name's head, days, then people and marks."""
    if table_heads.kind_of(lines[i].body) != Kind.NAME:
        return None
    at = i + 1
    while at < min(len(lines), i + _MOST_HEADS) and _is_occasion(lines[at].body):
        at += 1
    if not _are_many([line.body for line in lines[i + 1 : at]]):
        return None
    people = 0
    for stop in range(at, min(len(lines), at + _MOST)):
        named = heads.is_sure_person(lines[stop].body)
        if not (named or _is_told(lines[stop].body)):
            return stop if people >= _FEWEST else None
        people += named
    return min(len(lines), at + _MOST) if people >= _FEWEST else None


def _is_occasion(text: str) -> bool:
    return any(p.fullmatch(text.strip("*_ ")) for p in (_DAY, _MONTH, _NTH))


def _are_many(texts: Sequence[str]) -> bool:
    """Tell whether heads are of several meetings, and not of one that took some days."""
    told = [text for text in texts if _is_occasion(text)]
    days = [found for text in told if (found := _day(text))]
    if len(told) < _FEWEST:
        return False
    one = len(days) == len(told) and all(_follows(a, b) for a, b in pairwise(days))
    return not (one and len(days) <= _NEAR + 1)


def _day(text: str) -> tuple[str, int] | None:
    """Return the month and the day that a head tells."""
    found = _DAY.fullmatch(text.strip("*_ "))
    if not found:
        return None
    if found["iso"]:
        return found["iso"][5:7].lstrip("0"), int(found["iso"][8:])
    month = (found["month"] or found["name"].casefold()[:3]).lstrip("0")
    return month, int(found["day"])


def _follows(day: tuple[str, int], after: tuple[str, int]) -> bool:
    return day[0] == after[0] and 0 <= after[1] - day[1] <= _NEAR
