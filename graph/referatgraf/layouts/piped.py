"""Part the rows of piped tables that list no people row by row.

A table of labels ("| Deltagere | Bo Lind, Ida Holm |") is read as lines under headings, a table of
the agenda ("| 1 | Budget | Godkendt |") as items with what was said of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.layouts import groups, heads
from referatgraf.layouts.cells import Cell, part, piped
from referatgraf.layouts.lines import Line

_MARKS = "*_ :"
_LABEL_CELLS = 2
_FEWEST_ITEMS = 2
_NUMBER = re.compile(r"(?:punkt |pkt\.? ?|nr\.? ?)?(?P<number>\d{1,3})[.)]?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<number>\d{1,3})[.)]?\s{1,4}(?=\S)")
_OF_AGENDA = re.compile(
    r"(?:emne|punkt|pkt\.?|dagsorden(?:spunkt)?|sag(?:sfremstilling)?|titel|overskrift|tema)",
    re.IGNORECASE,
)
_OF_MINUTES = re.compile(
    r"beslutning|referat|konklusion|indstilling|beskrivelse|drøftelse|ansvarlig|noter?|bilag|"
    r"opfølgning|aftalt|resum[eé]|bemærkning",
    re.IGNORECASE,
)


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each cell of such tables is a line of its own."""
    done: list[Line] = []
    i, told = 0, False  # whether it is told above who came: below are lists of other meetings
    while i < len(lines):
        end = i
        while end < len(lines) and lines[end].body.startswith("|"):
            end += 1
        block = lines[i:end]
        parted = _parted(block, labels=not told) if block else [lines[i]]
        told = told or any(_tells_who_came(line) for line in parted)
        done += parted
        i = max(end, i + 1)
    return tuple(done)


def _tells_who_came(line: Line) -> bool:
    """Tell whether a line opens a list of those who came or did not."""
    return groups.group_heading(line, within_list=False, within_item=False) is not None


def _parted(block: Sequence[Line], *, labels: bool) -> list[Line]:
    rows = [piped(line) for line in block]
    held = [(line, row) for line, row in zip(block, rows, strict=True) if _has_words(row)]
    if labels and any(_labels_people(line, row) for line, row in held):
        return [one for line, row in held for one in _as_lines(line, row)]
    column = _title_column(held[0][1]) if held else None
    if column is not None and _counts([row for _, row in held[1:]]) >= _FEWEST_ITEMS:
        return [one for line, row in held[1:] for one in _as_item(line, row, column)]
    return list(block)


def _has_words(row: Sequence[Cell]) -> bool:
    return any(any(map(str.isalnum, cell.text)) for cell in row)


def _labels_people(line: Line, row: Sequence[Cell]) -> bool:
    """Tell whether a row is the heading of a list and, behind it, one of its people at least."""
    if len(row) != _LABEL_CELLS:
        return False
    return heads.is_list_heading(_cell(line, row[0])) and heads.is_sure_person(row[1].text)


def _cell(line: Line, cell: Cell) -> Line:
    """Return the line of a cell, without the marks of bold print around it."""
    lead = len(cell.text) - len(cell.text.lstrip(_MARKS))
    return part(line, cell.start + lead, cell.start + len(cell.text.rstrip(_MARKS)), gap=False)


def _as_lines(line: Line, row: Sequence[Cell]) -> Iterator[Line]:
    yield from (_cell(line, cell) for cell in row if cell.text.strip(_MARKS))


def _title_column(head: Sequence[Cell]) -> int | None:
    """Return the index of the column of titles where heads are those of an agenda, or None."""
    texts = [cell.text.strip(_MARKS) for cell in head]
    titled = [cell for cell, text in zip(head, texts, strict=True) if _OF_AGENDA.fullmatch(text)]
    told = any(map(_OF_MINUTES.search, texts)) or len(titled) > 1
    return titled[-1].index if titled and told and len(head) >= _LABEL_CELLS else None


def _counts(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many rows open with the numbers 1, 2, 3 …, and 0 where other numbers do."""
    matches = (_NUMBER.fullmatch(row[0].text) or _NUMBERED.match(row[0].text) for row in rows)
    found = [int(match["number"]) for match in matches if match]
    return len(found) if found == list(range(1, len(found) + 1)) else 0


def _as_item(line: Line, row: Sequence[Cell], column: int) -> Iterator[Line]:
    """Yield the heading of a row of an agenda, then each other cell of it."""
    number = _NUMBER.fullmatch(row[0].text)
    title = next((cell for cell in row[1:] if cell.index == column), None)
    if number and title and title is row[1]:
        heading = part(line, row[0].start, title.end, gap=True)
        at = title.start - row[0].start
        bar = line.body[row[0].end - line.start : title.start - line.start].replace("|", "-")
        body = heading.body[: row[0].end - row[0].start] + bar + heading.body[at:]
        yield replace(heading, body=body)
        row = row[2:]
    yield from _as_lines(line, row)
