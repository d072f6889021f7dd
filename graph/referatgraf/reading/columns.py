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
                parts += [(at, found.start), *_laid_out(text, found, hyphens)]
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
    end = _end(cells, people, first)
    held = block.rows[first:end]
    above = _rows_above(rows, block.begin + first, text)
    heads = _heads(text, above, block.edges)
    if heads is None or not held:
        return None
    columns = [
        [*heads.get(number, ()), *_column(text, held, block.edges, number, hyphens)]
        for number in range(len(block.edges))
    ]
    staggered = any(map(_is_wrapped, columns)) or any(map(_is_uneven, cells[first:end]))
    start = above[0].start if heads else held[0].start
    return _Lists(start, held[-1].end, columns) if staggered and _are_lists(columns) else None


def _cells(text: str, row: Row, edges: Sequence[int]) -> tuple[str, ...]:
    """Return the words of a line in each column."""
    found = (column(text, row, edges, number) for number in range(len(edges)))
    return tuple(text[slice(*at)] if at else "" for at in found)


def _is_field(row: Sequence[str]) -> bool:
    """Tell a label with its value beside it: "Til stede:     Ida Holm"."""
    return row[0].endswith(":") and any(row[1:]) and not all(map(listed.is_heading, row[1:]))


def _rows_above(rows: Sequence[Row], first: int, text: str) -> Sequence[Row]:
    """Return the line above the first people, where it stands near, with the one it goes on from.

    "Deltagere fra      Deltagere fra" / "kommunerne         regionen".
    """
    near = (n for n in range(first - 1, max(-1, first - 2 - _ABOVE), -1) if rows[n].cells)
    at = next(near, None)
    if at is None:
        return ()
    small = all(text[begin].islower() for begin, _ in rows[at].cells)
    wrapped = small and at > 0 and len(rows[at - 1].cells) == len(rows[at].cells)
    return rows[at - wrapped : at + 1]


def _heads(text: str, above: Sequence[Row], edges: Sequence[int]) -> dict[int, list[_Entry]] | None:
    """Return the headings of columns in the lines above them, None where they fit no columns.

    A heading over the first column alone needs no place of its own. People under "Stedfortræder"
    belong row by row to those beside them.
    """
    found = list(zip(*(row.cells for row in above), strict=True))
    words = [" ".join(text[slice(*at)] for at in ranges) for ranges in found]
    if any(map(listed.heads_substitutes, words)):
        return None
    if len(found) == len(edges):
        if not all(map(listed.may_head, words)):
            return {} if any(map(prose.is_label, words)) else None
        return {n: [_Entry([*at], words[n], gap=False)] for n, at in enumerate(found)}
    if not all(map(listed.is_heading, words)):
        return {}
    return _placed(text, above, edges)


def _placed(
    text: str, above: Sequence[Row], edges: Sequence[int]
) -> dict[int, list[_Entry]] | None:
    """Return headings by the columns in which they stand, where not each column has one."""
    places = [[column(text, row, edges, n) for row in above] for n in range(len(edges))]
    if not all(is_open(text, row, edge) for row in above for edge in edges[1:]):
        return None
    held = {n: [at for at in ranges if at] for n, ranges in enumerate(places) if any(ranges)}
    if not any(held):
        return {}
    words = {n: " ".join(text[slice(*at)] for at in ranges) for n, ranges in held.items()}
    return {n: [_Entry(ranges, words[n], gap=False)] for n, ranges in held.items()}


def _end(cells: Sequence[Sequence[str]], people: Sequence[bool], first: int) -> int:
    """Return the line behind the last one that belongs to lists side by side."""
    end = first
    for start, stop in _paragraphs(cells, first):
        if start > first and _begins_other(cells, people, start, stop):
            break
        if any(people[start:stop]):
            end = stop
    while end > first and _is_below(cells[end - 1]):
        end -= 1
    return end


def _is_below(cells: Sequence[str]) -> bool:
    """Tell a line that stands below the lists, not in them: "Referent: Ida Holm", a page's foot."""
    labelled = prose.is_label(cells[0]) and not listed.heads_substitutes(cells[0])
    return labelled or any(map(_PAGE.fullmatch, cells))


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
    marked = prose.begins_entry(head[0]) and not people[start]
    if _is_field(head) or marked or any(map(_PAGE.fullmatch, head[1:])):
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
    """Tell whether each column lists people."""
    people = [sum(listed.is_person(entry.words) for entry in entries) for entries in columns]
    return sum(people) >= _FEWEST and all(map(_lists_people, columns, people))


def _lists_people(entries: Sequence[_Entry], people: int) -> bool:
    headed = any(listed.is_heading(entry.words) for entry in entries)
    others = [e for e in entries if not listed.is_heading(e.words) and not prose.is_label(e.words)]
    return people >= (1 if headed else _ALONE) and people >= _MOST_PEOPLE * len(others)


def _is_wrapped(entries: Sequence[_Entry]) -> bool:
    """Tell whether a column has an entry over several lines, or a heading between entries."""
    wrapped = any(len(entry.ranges) > 1 for entry in entries)
    return wrapped or any(listed.is_heading(entry.words) for entry in entries[1:])


def _is_uneven(cells: Sequence[str]) -> bool:
    """Tell a line that goes on with an entry in one column and not in the others."""
    return any(cells) and len({bool(cell) and not listed.is_person(cell) for cell in cells}) > 1


def _laid_out(text: str, lists: _Lists, hyphens: Hyphens) -> Iterator[Part]:
    """Yield the columns one below the other, an entry a line.

    An empty line is kept above what may head others only: between entries it may be there because
    an entry of the next column took more lines.
    """
    for number, entries in enumerate(lists.columns):
        goes_on = bool(entries) and listed.is_person(entries[0].words)
        yield ("\n" if goes_on else "\n\n") if number else ""
        for i, entry in enumerate(entries):
            far = entry.gap and listed.may_head(entry.words)
            yield ("\n\n" if far else "\n") if i else ""
            yield from _joined(text, entry.ranges, hyphens)


def _joined(text: str, ranges: Sequence[Range], hyphens: Hyphens) -> Iterator[Part]:
    """Yield the lines of an entry with what goes between: a comma where the next says more."""
    start = 0
    for stop in range(1, len(ranges)):
        if listed.ends_entry(text[slice(*ranges[stop - 1])], text[slice(*ranges[stop])]):
            yield from hyphens.joined(ranges[start:stop])
            yield ", "
            start = stop
    yield from hyphens.joined(ranges[start:])
