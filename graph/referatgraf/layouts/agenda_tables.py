"""Read agendas printed as tables of pipes, with a number and a title in each row."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import heads
from referatgraf.layouts.cells import Cell, cells, has_columns, manner
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,2}[.)]?")
_RULE = frozenset("|-–—=_+: \t")
_TITLES = frozenset({Kind.SUBJECT, Kind.TITLE})
_GAP = "   "  # that parts a title from the cells behind it


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which the rows of such a table are numbered titles."""
    done: list[Line] = []
    at: int | None = None  # the index of the title's cell, below a table's head
    for line in lines:
        piped = manner(line) == "|"
        if piped and (found := _title_index(line)) is not None:
            at = found
            done.append(line)
        elif at is not None and (piped or _is_rule(line)):
            done += [] if _is_rule(line) else [_row(line, at) or line]
        else:
            at = None
            done.append(line)
    return tuple(done)


def _title_index(line: Line) -> int | None:
    """Return which cell of a head's row stands above the titles, None where the row is no head."""
    found = cells(line) if has_columns(line) else ()
    kinds = [heads.kind_of(cell.text) for cell in found]
    titled = len(kinds) > 1 and kinds[0] == Kind.NUMBER and kinds[1] in _TITLES
    return found[1].index if titled and Kind.NAME not in kinds else None


def _is_rule(line: Line) -> bool:
    return set(line.body) <= _RULE


def _row(line: Line, at: int) -> Line | None:
    """Return a row as "1. Title", its words in their places; None where it has no number."""
    found = {cell.index: cell for cell in cells(line)}
    number, title = found.pop(min(found), None) if found else None, found.get(at)
    if number is None or title is None or not _NUMBER.fullmatch(number.text):
        return None
    rest = [cell for index, cell in sorted(found.items()) if index > at]
    body = (number.text.rstrip(".)") + ".").ljust(title.start - number.start) + title.text
    return replace(
        line, start=number.start, end=line.end, body=_with(body, rest, number.start), indent=0
    )


def _with(body: str, rest: Sequence[Cell], start: int) -> str:
    """Return a row's words with the cells behind the title, well apart from it."""
    for cell in rest:
        if cell.start - start >= len(body) + len(_GAP):
            body = body.ljust(cell.start - start) + cell.text
    return body
