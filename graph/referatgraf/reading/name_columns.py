"""Join the two columns of a table that part people's names: "Efternavn | Fornavn".

The other columns stay where they are; the row of heads says "Navn" above the joined names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.reading.tape import Edit, Range
from referatgraf.reading.turned import in_order

_FAMILY = r"(?:efternavne?|familienavne?|slægtsnavne?)"
_GIVEN = r"(?:for-? ?(?:og|/|&) ?mellemnavne?|fornavn(?:e|\(e\))?(?:(?: og |/)mellemnavne?)?)"
_HEADS = re.compile(
    rf"(?<![\w-])(?:(?P<turned>{_FAMILY})(?P<gap>[ ]*\|[ ]*|[ ]*\t[ ]*|[ ]{{2,}}){_GIVEN}"
    rf"|{_GIVEN}(?P<wide>[ ]*\|[ ]*|[ ]*\t[ ]*|[ ]{{2,}}){_FAMILY})(?![\w-])",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n\f]+")
_CELL = re.compile(r"\S+(?:[ ]\S+)*")
_RULE = re.compile(r"[-=:_ ]*")
_JOINED = "Navn"
_SLACK = 2  # characters by which a cell may stand off its head
_LONGEST = 60  # characters of a name


@dataclass(frozen=True, slots=True)
class _Columns:
    """Hold where the two columns of a table stand: their numbers, or how far from the left."""

    sign: str
    first: int
    second: int
    turned: bool


def name_columns_joined(text: str) -> Iterator[Edit]:
    """Yield the edits that make one column of two that hold parts of names."""
    columns, last = None, 0
    for line in _LINE.finditer(text):
        head = _HEADS.search(line.group())
        if head:
            columns = _columns(line.group(), head)
            start, end = line.start() + head.start(), line.start() + head.end()
            yield Edit(start, end, _padded(_JOINED, end - start, columns.sign), stands=True)
        elif columns and "\n\n" in text[last : line.start()] and columns.sign == " ":
            columns = None
        elif columns:
            cells = _two_cells(line.group(), columns)
            if cells:
                yield from _joined(text, line.start(), cells, columns)
            elif columns.sign not in line.group():
                columns = None
        last = line.end()


def _columns(line: str, head: re.Match[str]) -> _Columns:
    gap = head["gap"] or head["wide"]
    sign = gap.strip(" ") or " "
    if sign == " ":
        second = head.end("gap") if head["gap"] else head.end("wide")
        return _Columns(sign, head.start(), second, bool(head["gap"]))
    number = line.count(sign, 0, head.start())
    return _Columns(sign, number, number + 1, bool(head["gap"]))


def _two_cells(line: str, columns: _Columns) -> tuple[Range, Range] | None:
    """Return the ranges of the two cells of a row, None where it has none such."""
    if columns.sign == " ":
        cells = [m.span() for m in _CELL.finditer(line)]
        at = [next((c for c in cells if abs(c[0] - column) <= _SLACK), None)
              for column in (columns.first, columns.second)]  # fmt: skip
        return (at[0], at[1]) if at[0] and at[1] else None
    ends = [-1, *(m.start() for m in re.finditer(re.escape(columns.sign), line)), len(line)]
    if len(ends) < columns.second + 2:
        return None
    first, second = ((ends[n] + 1, ends[n + 1]) for n in (columns.first, columns.second))
    return first, second


def _joined(text: str, at: int, cells: tuple[Range, Range], columns: _Columns) -> Iterator[Edit]:
    """Yield the edit that puts one cell for two: a name in order, or a part of a drawn rule."""
    parts = [text[at + start : at + end].strip() for start, end in cells]
    family, given = parts if columns.turned else reversed(parts)
    if any(len(part) > _LONGEST for part in parts):
        return
    words = parts[0] if _RULE.fullmatch("".join(parts)) else in_order(given, family)
    both = text[at + cells[0][0] : at + cells[1][1]]
    start = at + cells[0][0] + len(both) - len(both.lstrip(" "))
    end = start + len(both.strip(" "))
    yield Edit(start, end, _padded(words, end - start, columns.sign), stands=True)


def _padded(words: str, width: int, sign: str) -> str:
    """Return words as wide as what they stand for where columns are told by their places."""
    return words.ljust(width) if sign == " " else words
