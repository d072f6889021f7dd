"""Read agendas that a converter wrote column by column: all numbers, then all titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.layouts import heads
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import USUAL, is_agenda_heading
from referatgraf.lexicon import numbers

_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]?")
_FEWEST = 2  # items
_LONGEST = 200  # characters of a title
WIDEST = 1_900  # characters between a number and its title, as a heading's pattern bears
_NO_CASE = re.compile(r"[-–—]?")


def read(lines: Sequence[Line], i: int) -> tuple[int, tuple[Line, ...]] | None:
    """Return where columns of an agenda stop that begin at line i, and the lines of its items.

    A head, numbers from 1 on, a head, as many titles, and perhaps a head and as many case numbers.
    """
    if heads.kind_of(lines[i].label) != Kind.NUMBER:
        return _without_heads(lines, i) if is_agenda_heading(lines[i]) else None
    count = _counted(lines, i + 1)
    at = i + 1 + count
    titles = _column(lines, at, count, (Kind.SUBJECT, Kind.TITLE))
    if count < _FEWEST or not titles or not all(map(_is_title, titles)):
        return None
    cases = _column(lines, at + 1 + count, count, (Kind.CASE,))
    if cases and not all(_is_case(line) or _NO_CASE.fullmatch(line.body) for line in cases):
        return None
    stop = at + 1 + count + (1 + count if cases else 0)
    rows = [joined(*pair) for pair in zip(lines[i + 1 : at], titles, strict=True)]
    if any(title.start - line.start > WIDEST for line, title in zip(rows, titles, strict=True)):
        return None
    return stop, tuple(_with_cases(rows, cases))


def _without_heads(lines: Sequence[Line], i: int) -> tuple[int, tuple[Line, ...]] | None:
    """Return such columns of numbers and titles that no heads name, below the agenda's heading."""
    count = _counted(lines, i + 1)
    at = i + 1 + count
    titles = lines[at : at + count]
    usual = any(USUAL.match(title.body) for title in titles)
    if count <= _FEWEST or len(titles) < count or not usual or not all(map(_is_title, titles)):
        return None
    if titles[-1].start - lines[i + 1].start > WIDEST:
        return None
    rows = map(joined, lines[i + 1 : at], titles)
    return at + count, (lines[i], *rows)


def _counted(lines: Sequence[Line], i: int) -> int:
    """Return how many lines from line i hold nothing but the numbers from 1 on."""
    count = 0
    while i + count < len(lines):
        match = _NUMBER.fullmatch(lines[i + count].body)
        if not match or int(match["number"]) != count + 1:
            break
        count += 1
    return count


def _column(
    lines: Sequence[Line], i: int, count: int, kinds: tuple[Kind, ...]
) -> Sequence[Line] | None:
    """Return so many cells below a head of one of the kinds at line i."""
    cells = lines[i + 1 : i + 1 + count]
    headed = i < len(lines) and heads.kind_of(lines[i].label) in kinds
    return cells if headed and len(cells) == count else None


def _is_title(line: Line) -> bool:
    return len(line.body) <= _LONGEST and not line.body.endswith(":")


def _is_case(line: Line) -> bool:
    return numbers.leading_case(line.body) == (0, len(line.body))


def joined(number: Line, title: Line) -> Line:
    """Return a number and its title as one heading that keeps the places of their words."""
    body = number.body.ljust(title.start - number.start) + title.body
    return replace(number, end=title.end, body=body, heading=True, gap=True)


def _with_cases(rows: Sequence[Line], cases: Sequence[Line] | None) -> Iterator[Line]:
    for n, row in enumerate(rows):
        yield row
        if cases and _is_case(cases[n]):
            yield replace(cases[n], gap=False)
