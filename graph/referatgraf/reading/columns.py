"""Read lists of people that stand side by side as people do: one column entire, then the next.

Their entries are wrapped and staggered, so that a line across holds halves of two people. A table's
rows are read across: only one of its columns names people.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.reading import listed, prose
from referatgraf.reading.gutters import Block, Row, blocks, column, is_open, rows_of
from referatgraf.reading.hyphens import Hyphens
from referatgraf.reading.tape import Part, Range, Tape, laid_out

_PARTED = re.compile(r"\S {2,}\S")
_PAGE = re.compile(r"(?:side )?\d{1,4}(?: ?(?:af|/) ?\d{1,4})?", re.IGNORECASE)
_ABOVE = 2  # empty lines between headings and the people under them
_MOST_PEOPLE = 0.5  # of a column's entries
_FEWEST = 3  # people
_ALONE = 2  # people in a column without a heading


@dataclass(slots=True)
class _Entry:
    """Collect the lines of one entry; ``gap`` says that its column is empty above it."""

    ranges: list[Range]
    words: str
    gap: bool


@dataclass(frozen=True, slots=True)
class _Lists:
    """Hold lists that stand side by side: where they begin and end, and each column's entries."""

    start: int
    end: int
    columns: Sequence[Sequence[_Entry]]


def read_down(tape: Tape) -> Tape:
    """Return the tape with lists that stood side by side one below the other."""
    text = tape.text
    if not _PARTED.search(text):
        return tape
    rows, hyphens = rows_of(text), Hyphens(text)
    parts: list[Part] = []
    at = 0
    for block in blocks(text, rows):
        for band in _bands(text, block) if block.rows[-1].start >= at else ():
            found = _lists(text, rows, band, hyphens)
            if found and found.start >= at:
                parts += [(at, found.start), *_laid_out(found, hyphens)]
                at = found.end
    return laid_out(tape, [*parts, (at, len(text))]) if parts else tape


def _bands(text: str, block: Block) -> Iterator[Block]:
    """Yield a block's parts: where a line heads all columns anew, other lists begin."""
    cuts = [n for n, row in enumerate(block.rows) if _heads_columns(_cells(text, row, block.edges))]
    for start, stop in pairwise([0, *(n for n in cuts if n), len(block.rows)]):
        yield Block(block.rows[start:stop], block.edges, block.begin + start)


def _heads_columns(cells: Sequence[str]) -> bool:
    held = [words for words in cells if words]
    return len(held) > 1 and all(map(listed.is_heading, held))


def _lists(text: str, rows: Sequence[Row], block: Block, hyphens: Hyphens) -> _Lists | None:
    """Return the lists in a block, None where its lines may be read across."""
    cells = [_cells(text, row, block.edges) for row in block.rows]
    people = [any(listed.is_person(c) for c in row if c) and not _is_field(row) for row in cells]
    if True not in people:
        return None
    first = people.index(True)
    held = block.rows[first : _end(cells, people, first)]
    above = _row_above(rows, block.begin + first)
    heads = _heads(text, above, block.edges)
    if heads is None or not held:
        return None
    columns = [
        [*heads.get(number, ()), *_column(text, held, block.edges, number, hyphens)]
        for number in range(len(block.edges))
    ]
    start = above.start if above and heads else held[0].start
    return _Lists(start, held[-1].end, columns) if _are_lists(columns) else None


def _cells(text: str, row: Row, edges: Sequence[int]) -> tuple[str, ...]:
    """Return the words of a line in each column."""
    found = (column(text, row, edges, number) for number in range(len(edges)))
    return tuple(text[slice(*at)] if at else "" for at in found)


def _is_field(row: Sequence[str]) -> bool:
    """Tell a label with its value beside it: "Til stede:     Ida Holm"."""
    return row[0].endswith(":") and any(row[1:]) and not all(map(listed.is_heading, row[1:]))


def _row_above(rows: Sequence[Row], first: int) -> Row | None:
    """Return the line above the first people, where it stands near."""
    near = (row for row in reversed(rows[max(0, first - 1 - _ABOVE) : first]) if row.cells)
    return next(near, None)


def _heads(text: str, above: Row | None, edges: Sequence[int]) -> dict[int, list[_Entry]] | None:
    """Return the headings of columns in the line above them, None where they fit no columns.

    A heading over the first column alone needs no place of its own. People under "Stedfortræder"
    belong row by row to those beside them.
    """
    found = above.cells if above else ()
    words = [text[slice(*at)] for at in found]
    if any(map(listed.heads_substitutes, words)):
        return None
    if not above or not all(map(listed.is_heading, words)):
        return {}
    if len(found) == len(edges):
        places: list[Range | None] = list(found)
    elif all(is_open(text, above, edge) for edge in edges[1:]):
        places = [column(text, above, edges, number) for number in range(len(edges))]
    else:
        return None
    if not any(places[1:]):
        return {}
    return {n: [_Entry([at], text[slice(*at)], gap=False)] for n, at in enumerate(places) if at}


def _end(cells: Sequence[Sequence[str]], people: Sequence[bool], first: int) -> int:
    """Return the line behind the last one that belongs to lists side by side."""
    end = first
    for start, stop in _paragraphs(cells, first):
        if start > first and _begins_other(cells, people, start, stop):
            break
        if any(people[start:stop]):
            end = stop
    while end > first and _is_below(cells[end - 1][0]):
        end -= 1
    return end


def _is_below(words: str) -> bool:
    """Tell a labelled line that stands below the lists, not in them: "Referent: Ida Holm"."""
    return prose.is_label(words) and not listed.heads_substitutes(words)


def _paragraphs(cells: Sequence[Sequence[str]], first: int) -> Iterator[Range]:
    """Yield the lines between those that are empty in all columns."""
    start = first
    for i in range(first, len(cells) + 1):
        if i == len(cells) or not any(cells[i]):
            if i > start:
                yield start, i
            start = i + 1


def _begins_other(
    cells: Sequence[Sequence[str]], people: Sequence[bool], start: int, stop: int
) -> bool:
    """Tell whether lines behind an empty one stand in no column: a field, a heading over all."""
    head = cells[start]
    if _is_field(head) or prose.begins_entry(head[0]) or any(map(_PAGE.fullmatch, head[1:])):
        return True
    if any(head[1:]) or people[start]:
        return False
    beside = start + 1 < stop and any(cells[start + 1][1:])
    return prose.is_label(head[0]) or beside or not any(people[start:stop])


def _column(
    text: str, rows: Sequence[Row], edges: Sequence[int], number: int, hyphens: Hyphens
) -> list[_Entry]:
    """Return the entries of a column."""
    places = [(row, column(text, row, edges, number)) for row in rows]
    held = [(at, at[0] - row.start) for row, at in places if at]
    width = max((end - begin for (begin, end), _ in held), default=0)
    # Where people stand at several indents, none says that a line goes on.
    level = max((indent for at, indent in held if listed.is_person(text[slice(*at)])), default=0)
    entries: list[_Entry] = []
    gap = False
    for row, at in places:
        if at:
            above = entries[-1] if entries and not gap else None
            line = _below(text, above, at, width, hanging=at[0] - row.start > level)
            if above and line and listed.goes_on(line, hyphens):
                above.ranges.append(at)
                above.words = f"{above.words} {line.words}"
            else:
                entries.append(_Entry([at], text[slice(*at)], gap))
        gap = at is None
    return entries


def _below(
    text: str, above: _Entry | None, at: Range, width: int, *, hanging: bool
) -> listed.Below | None:
    """Return a line with what stands above it, None at the start of a paragraph."""
    if above is None:
        return None
    return listed.Below(
        above.words, text[slice(*above.ranges[-1])], text[slice(*at)], width, hanging
    )


def _are_lists(columns: Sequence[Sequence[_Entry]]) -> bool:
    """Tell whether each column lists people, and their lines cannot be read across."""
    people = [sum(listed.is_person(entry.words) for entry in entries) for entries in columns]
    if sum(people) < _FEWEST or not all(map(_lists_people, columns, people)):
        return False
    return any(map(_is_staggered, columns))


def _lists_people(entries: Sequence[_Entry], people: int) -> bool:
    headed = any(listed.is_heading(entry.words) for entry in entries)
    others = [e for e in entries if not listed.is_heading(e.words) and not prose.is_label(e.words)]
    return people >= (1 if headed else _ALONE) and people >= _MOST_PEOPLE * len(others)


def _is_staggered(entries: Sequence[_Entry]) -> bool:
    """Tell whether a column has an entry over several lines, or a heading between entries."""
    wrapped = any(len(entry.ranges) > 1 for entry in entries)
    return wrapped or any(listed.is_heading(entry.words) for entry in entries[1:])


def _laid_out(lists: _Lists, hyphens: Hyphens) -> Iterator[Part]:
    """Yield the columns one below the other, an entry a line, with the empty lines they had."""
    for number, entries in enumerate(lists.columns):
        yield "\n\n" if number else ""
        for i, entry in enumerate(entries):
            yield ("\n\n" if entry.gap else "\n") if i else ""
            yield from hyphens.joined(entry.ranges)
