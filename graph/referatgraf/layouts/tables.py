"""Undo the tables of a document: what stood in columns is put together before lines are walked."""

from collections.abc import Sequence
from dataclasses import dataclass

from referatgraf.layouts import (
    agenda_tables,
    blocks,
    capitals,
    cards,
    columns,
    contents,
    forms,
    initialled,
    joined_rows,
    legends,
    marks_above,
    number_lines,
    party_groups,
    piped,
    records,
    rows,
    sides,
    stacked_lists,
    stacks,
    statuses_below,
    tallies,
    told_beside,
)
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range


@dataclass(frozen=True, slots=True)
class Tables:
    """Hold lines of which no two belong to one row, and the fields that only a table labels.

    ``aside`` are the ranges of tables about many meetings, which are no lines here.
    """

    lines: tuple[Line, ...]
    labels: tuple[tuple[str, Range], ...]
    aside: tuple[Range, ...] = ()


def read(lines: Sequence[Line]) -> Tables:
    """Return the lines of a document with its tables undone."""
    marked = marks_above.read(initialled.join_cells(capitals.read(piped.read(lines))))
    celled = number_lines.join_cells(marked)
    items = agenda_tables.unfold(contents.unfold(records.unfold(celled)))
    parted = tallies.part_off(items)
    told = legends.read(told_beside.read(parted.lines))
    listed = initialled.read(statuses_below.read(joined_rows.unfold(sides.unfold(told))))
    single = stacked_lists.read(columns.unfold(rows.read(cards.read(forms.read(listed)))))
    stacked, labels = stacks.read(single)
    paired = party_groups.unfold(number_lines.read(blocks.pair(stacked)))
    return Tables(paired, labels, parted.aside)
