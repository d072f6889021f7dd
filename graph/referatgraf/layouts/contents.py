"""Read agendas printed as tables: number, title and case number side by side or below each other.

Where the items' own headings follow, the table only says which case each is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import agenda_columns, heads
from referatgraf.layouts.cells import Cell, cells, has_columns, part
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.lexicon import numbers
from referatgraf.lexicon.words import fold

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}[.)]?")
_NUMBERED = re.compile(
    r"(?:(?:punkt|pkt\.?|sag|nr\.?|ad)\s{0,4})?(?P<number>\d{1,3}(?:\.\d{1,2}){0,3})"
    r"(?:\s{0,4}[-–:.)]){0,2}[\s|]{1,80}(?P<title>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_CASE = frozenset("-–—")
_FEWEST = 2  # rows
_LONGEST_TITLE = 1_000
_TITLE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """Hold one item of a table: its lines ``first`` to ``stop``, its title and its case number."""

    first: int
    stop: int
    title: Line
    case: Line | None

    @property
    def key(self) -> tuple[str, str] | None:
        """Return number and folded title, which the item's heading repeats."""
        return _key(self.title)


def _key(line: Line) -> tuple[str, str] | None:
    match = _NUMBERED.match(line.body) if len(line.body) <= _LONGEST_TITLE else None
    return (match["number"], fold(match["title"])) if match else None


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each row of an agenda's table is a title line, then its case number.

    Where all rows stand again below as headings, the table goes and the numbers go with those.
    """
    done: list[Line] = []
    i, later = 0, _later(lines)
    moved: dict[int, Line] = {}
    while i < len(lines):
        if columns := agenda_columns.read(lines, i):
            i = columns[0]
            done += columns[1]
            continue
        rows = _stacked(lines, i) or _side_by_side(lines, i)
        if not rows:
            done += [_agenda_head(lines[i]), *([moved[i]] if i in moved else [])]
            i += 1
            continue
        start, i = i, rows[-1].stop
        done += lines[start : rows[0].first]
        if not _is_table(rows):
            done += [line for at in range(rows[0].first, i)
                     for line in (lines[at], moved.get(at)) if line]  # fmt: skip
        elif places := _repeats(rows, later):
            moved |= {p: row.case for p, row in zip(places, rows, strict=True) if row.case}
        else:
            done += [line for row in rows for line in (row.title, row.case) if line]
    return tuple(done)


def _is_table(rows: Sequence[_Row]) -> bool:
    """Tell whether rows are a table's: most have a case number."""
    cased = sum(row.case is not None for row in rows)
    return 2 * cased >= len(rows) and (cased >= _FEWEST or rows[0].stop - rows[0].first > 1)


def _later(lines: Sequence[Line]) -> dict[tuple[str, str], int]:
    """Map the number and title of each numbered line to where it stands last."""
    keys = ((i, _key(line)) for i, line in enumerate(lines))
    return {key: i for i, key in keys if key}


def _repeats(rows: Sequence[_Row], later: dict[tuple[str, str], int]) -> list[int]:
    """Return the lines below a table that repeat its rows, in order; none unless all do."""
    found = [later.get(row.key, -1) if row.key else -1 for row in rows]
    rising = all(a < b for a, b in zip([rows[-1].stop - 1, *found], found, strict=False))
    return found if rising else []


def _agenda_head(line: Line) -> Line:
    """Return "Dagsorden" of a line that heads the agenda and its column of case numbers."""
    found = cells(line) if has_columns(line) else ()
    kinds = [heads.kind_of(cell.text) for cell in found]
    return part(line, *found[0].range) if kinds == [Kind.SUBJECT, Kind.CASE] else line


def _side_by_side(lines: Sequence[Line], i: int) -> list[_Row]:
    """Return the numbered lines from line i on whose numbers rise."""
    rows: list[_Row] = []
    for at in range(i, len(lines)):
        row = _row(lines[at], at)
        if row is None or (rows and not _figures(rows[-1]) < _figures(row)):
            break
        rows.append(row)
    return rows


def _figures(row: _Row) -> tuple[int, ...]:
    return tuple(int(n) for n in row.key[0].split(".")) if row.key else ()


def _row(line: Line, at: int) -> _Row | None:
    found = cells(line) if line.body[:1].isdigit() or has_columns(line) else ()
    found = tuple(cell for cell in found if cell.text not in _NO_CASE)
    if not found:
        return None
    cases = [c for c in (found[-1], found[0]) if len(found) > 1 and _is_case(c.text)]
    rest = [c for c in found if not cases or c != cases[0]]
    title = part(line, rest[0].start, rest[-1].end)
    if _key(title) is None:
        return None
    return _Row(at, at + 1, title, _case(line, cases[0]) if cases else None)


def _case(line: Line, cell: Cell) -> Line:
    return part(line, *cell.range, gap=False)


def _is_case(text: str) -> bool:
    return numbers.leading_case(text) == (0, len(text))


def _stacked(lines: Sequence[Line], i: int) -> list[_Row]:
    """Return the records below heads that stand below each other ("Punkt", "Emne", "Sagsnr.")."""
    kinds = _stacked_heads(lines, i)
    if not {Kind.NUMBER, Kind.CASE} <= set(kinds) or len(kinds) < _FEWEST + 1:
        return []
    rows: list[_Row] = []
    at = i + len(kinds)
    while (row := _record(lines, at)) and (not rows or _figures(rows[-1]) < _figures(row)):
        rows.append(row)
        at = row.stop
    return rows


def _stacked_heads(lines: Sequence[Line], i: int) -> list[Kind]:
    found: list[Kind] = []
    for line in lines[i : i + 4]:
        kind = heads.kind_of(line.label)
        if kind not in (Kind.NUMBER, Kind.SUBJECT, Kind.TITLE, Kind.CASE) or kind in found:
            break
        found.append(kind)
    return found


def _record(lines: Sequence[Line], i: int) -> _Row | None:
    """Return the record from line i: a number alone, its title's lines, a case number or none."""
    if i + 1 >= len(lines) or not _NUMBER.fullmatch(lines[i].body):
        return None
    stop = i + 1
    while stop < min(len(lines), i + 1 + _TITLE_LINES) and not _ends_title(lines, i, stop):
        stop += 1
    if stop == i + 1:
        return None
    has_case = stop < len(lines) and _is_case(lines[stop].body)
    title = _joined(lines[i:stop])
    return _Row(i, stop + has_case, title, lines[stop] if has_case else None)


def _joined(lines: Sequence[Line]) -> Line:
    """Return lines as one that keeps the places of their words."""
    body = lines[0].body
    for line in lines[1:]:
        body = body.ljust(line.start - lines[0].start) + line.body
    return replace(lines[0], end=lines[-1].end, body=body)


def _ends_title(lines: Sequence[Line], i: int, at: int) -> bool:
    body = lines[at].body
    return (
        _is_case(body)
        or _NUMBER.fullmatch(body) is not None
        or (at > i + 1 and lines[at].gap)
        or len(body) > _LONGEST_TITLE
    )
