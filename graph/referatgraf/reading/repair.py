"""Make the working text of a document: every repair in turn, each on the last one's text."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from referatgraf.model import Note, NoteKind, Run
from referatgraf.reading.capitals import names_calmed
from referatgraf.reading.cells import unwrapped
from referatgraf.reading.characters import repaired
from referatgraf.reading.columns import read_down
from referatgraf.reading.contents_pages import contents_led, item_groups_parted
from referatgraf.reading.controls import inner_controls
from referatgraf.reading.cut_lines import cut_after, has_no_room
from referatgraf.reading.dashed_people import dashes_parted
from referatgraf.reading.deputy_rows import pairs_joined
from referatgraf.reading.doubled import halved
from referatgraf.reading.drawn import without_drawn
from referatgraf.reading.filled import filled
from referatgraf.reading.furniture import without_furniture
from referatgraf.reading.glued import parted
from referatgraf.reading.glued_agendas import agendas_ended
from referatgraf.reading.glued_colons import colons_parted
from referatgraf.reading.glued_titles import titles_unglued
from referatgraf.reading.hyphens import Hyphens
from referatgraf.reading.item_texts import parts_apart
from referatgraf.reading.known_titles import titles_parted
from referatgraf.reading.letterspacing import joined
from referatgraf.reading.lines import Line, parse, tail
from referatgraf.reading.markup import plain
from referatgraf.reading.name_columns import name_columns_joined
from referatgraf.reading.page_titles import page_titles
from referatgraf.reading.prose import ends_sentence
from referatgraf.reading.quoted import unquoted
from referatgraf.reading.run_on_people import entries_parted
from referatgraf.reading.run_together import people_parted
from referatgraf.reading.spacing import Spacing, spacing
from referatgraf.reading.tape import Edit, Tape, apply, blank
from referatgraf.reading.torn_columns import rejoined
from referatgraf.reading.transcript_agendas import agenda_lines
from referatgraf.reading.transcripts import transcript_lines
from referatgraf.reading.turned import names_turned
from referatgraf.reading.unjoined import items_parted
from referatgraf.reading.webpage import page_heads, without_webpage
from referatgraf.reading.wiki import plain_of_wiki
from referatgraf.reading.wraps import Joint, Pair, goes_with, joint


def working_text(stored: str) -> tuple[str, tuple[Run, ...], tuple[Note, ...]]:
    """Return the working text, its runs back to the stored text, and notes on what was done."""
    tape = blank(stored)
    tape = apply(tape, repaired(tape.text))
    for repair in (
        unquoted,
        halved,
        plain_of_wiki,
        plain,
        transcript_lines,
        agenda_lines,
        page_titles,
        joined,
        name_columns_joined,
        names_turned,
        names_calmed,
        page_heads,
        inner_controls,
        agendas_ended,
        colons_parted,
        titles_unglued,
        parted,
        people_parted,
        dashes_parted,
        entries_parted,
        item_groups_parted,
        items_parted,
        contents_led,
        titles_parted,
        parts_apart,
    ):
        tape = apply(tape, repair(tape.text))
    tape = unwrapped(read_down(pairs_joined(rejoined(tape))))
    lines, framing = without_webpage(without_drawn(parse(tape.text)))
    lines, dropped = without_furniture(tape.text, lines)
    if not lines:
        return "", (), ()
    distances = spacing(lines)
    tape = apply(tape, _joints(tape, lines, distances))
    return tape.text, tape.runs(), tuple(_notes(dropped, framing, distances))


def _joints(tape: Tape, lines: list[Line], distances: Spacing) -> Iterator[Edit]:
    """Yield one edit for what stands between each two lines, and around all of them."""
    hyphens = Hyphens(tape.text)
    closed = _closed(lines, distances)
    to_the_edge = filled(lines, distances, closed)
    width = cut_after(lines)
    first = lines[0]
    yield Edit(0, _begin(tape.text, first))
    for i, (above, below) in enumerate(pairwise(lines), 1):
        words = tail(tape.text, first.start, above.end)
        cut = has_no_room(above, below, width)
        pair = Pair(first, above, below, words, closed[i], to_the_edge[i], cut, distances)
        kind = joint(pair, hyphens)
        if kind in (Joint.LINE, Joint.BLOCK):
            first = below
            if tape.text[above.end : _begin(tape.text, below)] != kind:
                yield Edit(above.end, _begin(tape.text, below), kind)
        elif kind is Joint.CUT:
            yield Edit(above.end - 1, below.start)
        else:
            yield Edit(above.end, below.start, kind)
    yield Edit(lines[-1].end, len(tape.text))


def _closed(lines: list[Line], distances: Spacing) -> list[bool]:
    """Return for each line whether its block ends in a full stop."""
    ends = [False] * len(lines)
    for i in reversed(range(len(lines))):
        last = i + 1 == len(lines) or not goes_with(lines[i], lines[i + 1], distances)
        ends[i] = ends_sentence(lines[i].tail) if last else ends[i + 1]
    return ends


def _begin(text: str, line: Line) -> int:
    """Return where a line begins, with an indent of more than the one blank of a new page.

    A tab is kept: it stands for an empty cell.
    """
    indented = line.indent > 1 or text[line.start - line.indent : line.start] == "\t"
    return line.start - line.indent if indented else line.start


def _notes(dropped: int, framing: int, distances: Spacing) -> Iterable[Note]:
    if dropped:
        yield Note(NoteKind.PAGE_FURNITURE, dropped)
    if framing:
        yield Note(NoteKind.WEB_FRAME, framing)
    if distances.double:
        yield Note(NoteKind.DOUBLE_SPACING)
