"""Read people whose status stands on a line below the name, as tables lose their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import entries, heads, marks, parts, table_heads
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Headed
from referatgraf.lexicon import parties, statuses
from referatgraf.model import Attendance

_NUMBER = re.compile(r"\d{1,3}[.)]\s")
_FEWEST = 2  # people
_CELLS = 4  # below a name
_MOST_HEADS = 6
_TELLING = marks.STATUSES | {Kind.STAND_IN}


@dataclass(frozen=True, slots=True)
class _Person:
    """Hold a name's line and the lines of its cells below it."""

    name: Line
    cells: tuple[Line, ...]


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name carries the status below it, above the agenda."""
    done: list[Line] = []
    # Where people were sought in vain none begin inside the run: to look again were quadratic.
    i, sought, in_agenda, headed = 0, 0, False, False
    while i < len(lines):
        in_agenda = in_agenda or parts.opens_agenda(lines[i])
        kinds = () if in_agenda else _kinds(lines, i)
        at = i + len(kinds)
        if blocks := _blocks(lines, at, kinds):
            done.append(_head(lines[i], done[-1] if done else None))
            done += [_of_block(block, kinds) for block in blocks]
            i = at + len(blocks) * len(kinds)
            continue
        found: list[_Person] = []
        if not in_agenda and (kinds or at >= sought):
            found, sought = _people(lines, at, headed=bool(kinds))
        if found and (_fill(found, kinds) if kinds else _alternate(found)):
            if kinds:
                done.append(_head(lines[i], done[-1] if done else None))
            elif not headed:
                done.append(heads.opening(found[0].name))
            done += [_with_entry(person, kinds) for person in found]
            i = at + sum(1 + len(person.cells) for person in found)
        else:
            headed = headed or heads.may_head_list(lines[i])
            done.append(lines[i])
            i += 1
    return tuple(done)


def _kinds(lines: Sequence[Line], i: int) -> tuple[Kind, ...]:
    """Return what the columns hold whose heads stand below each other from line i, or none.

    Columns of statuses, or of those who may come instead, whom nothing parts from the members.
    """
    found: list[Kind] = []
    for line in lines[i : i + _MOST_HEADS]:
        kind = table_heads.kind_of(line.body) if not line.entry and ":" not in line.body else None
        if kind is None or kind in found or (kind == Kind.NAME) != (not found):
            break
        found.append(kind)
    return tuple(found) if len(found) > 1 and _TELLING & set(found) else ()


def _blocks(lines: Sequence[Line], at: int, kinds: tuple[Kind, ...]) -> list[Sequence[Line]]:
    """Return the rows from a line on that stand apart and have a cell below each of the heads.

    None where they do not go on to the end of what stands there, for cells may have got lost.
    """
    found: list[Sequence[Line]] = []
    while kinds and at < len(lines) and lines[at].gap and _is_name(lines[at]):
        block = lines[at : at + len(kinds)]
        if any(line.gap for line in block[1:]) or not all(map(_fits, kinds[1:], block[1:])):
            return []
        found.append(block)
        at += len(kinds)
    whole = at >= len(lines) or lines[at].gap
    return found if whole and len(found) >= _FEWEST else []


def _fits(kind: Kind, line: Line) -> bool:
    blank = kind not in marks.STATUSES and statuses.is_mark(_text(line))  # "-": nobody, nothing
    return blank or heads.fits(kind, _text(line))


def _of_block(block: Sequence[Line], kinds: tuple[Kind, ...]) -> Line:
    """Return a name's line with what the cells of its row say."""
    name, held = block[0], dict(zip(kinds, block, strict=True))
    (own,) = entries.entries_on(name)[:1] or [_whole(name)]
    said = marks.STATUSES | {Kind.NAME, Kind.STAND_IN}
    others = [line for kind, line in held.items()
              if kind not in said and not statuses.is_mark(_text(line))]  # fmt: skip
    entry = Entry((*own.pieces, *((line.start, line.end) for line in others)))
    texts = {kind: _text(line) for kind, line in held.items()}
    entry = marks.marked(entry, frozenset(kinds) & marks.STATUSES, texts)
    stand_in = held.get(Kind.STAND_IN)
    if stand_in and heads.is_person(stand_in.body) and entry.absent:
        entry = marks.with_stand_in(entry, (stand_in.start, stand_in.end), stand_in.body)
    return replace(name, entry=entry)


def _people(lines: Sequence[Line], i: int, *, headed: bool) -> tuple[list[_Person], int]:
    """Return the people from line i on, each with short cells below, and the end.

    Where no heads tell of a table, one cell of each is a status.
    """
    found: list[_Person] = []
    at, stop = i, len(lines)
    while at < stop and _is_name(lines[at]):
        end = at + 1
        while end < min(stop, at + 1 + _CELLS) and _is_cell(lines[end]):
            end += 1
        cells = tuple(lines[at + 1 : end])
        if not headed and not any(map(_is_status, cells)):
            break
        found.append(_Person(lines[at], cells))
        at = end
    whole = at >= len(lines) or not _is_name(lines[at])
    return (found if whole and len(found) >= _FEWEST else []), at


def _is_name(line: Line) -> bool:
    return not line.entry and heads.is_sure_person(line.body) and heads.is_person(line.body)


def _is_cell(line: Line) -> bool:
    """Tell whether a line holds a status, a party, a title or an organisation, and no more."""
    if _is_status(line) or parties.is_party(line.body):
        return not line.heading
    numbered = _NUMBER.match(line.body) is not None  # the first item below the last person
    return not (numbered or heads.stops(line)) and heads.fits(Kind.ORGANISATION, line.body)


def _text(line: Line) -> str:
    """Return the words of a cell, which may be nothing but a box."""
    return line.body or line.mark


def _is_status(line: Line) -> bool:
    text = _text(line)
    said = statuses.status(text) or statuses.is_doubtful(text) or statuses.is_mark(text)
    return ":" not in text and bool(said)


def _fill(found: Sequence[_Person], kinds: tuple[Kind, ...]) -> bool:
    """Tell whether people stand below heads: somebody has a status, or all may be stand-ins."""
    told = any(_is_status(cell) for person in found for cell in person.cells)
    return told or not marks.STATUSES & set(kinds)


def _alternate(found: Sequence[_Person]) -> bool:
    """Tell whether names and statuses take turns, where headings would stand above the names.

    The status stands close below its name, or comes again where a heading would not.
    """
    if any(len(p.cells) > 1 or not statuses.status(p.cells[0].body) for p in found):
        return False
    close = all(not p.cells[0].gap for p in found) and any(p.name.gap for p in found[1:])
    said = {p.cells[0].body.casefold() for p in found}
    return close or len(said) < len(found)


def _with_entry(person: _Person, kinds: tuple[Kind, ...]) -> Line:
    """Return a name's line with what its cells say, unsure where blank cells got lost."""
    (own,) = entries.entries_on(person.name)[:1] or [_whole(person.name)]
    said = _statuses(person, kinds)
    others = [line for line in person.cells if line not in said]
    entry = Entry((*own.pieces, *((line.start, line.end) for line in others)))
    if Kind.STAND_IN in kinds:
        return replace(person.name, entry=replace(entry, unsure=True))  # he may be one
    return replace(person.name, entry=_told(entry, person, kinds, said))


def _statuses(person: _Person, kinds: tuple[Kind, ...]) -> list[Line]:
    """Return the cells that say whether somebody came, by their heads where none got lost."""
    said = [line for line in person.cells if _is_status(line)]
    if kinds and len(person.cells) == len(kinds) - 1:
        return [c for k, c in zip(kinds[1:], person.cells, strict=True) if k in marks.STATUSES]
    # "V" is a party's letter before it is a tick, where a status stands as well.
    others = [line for line in said if not parties.is_party(line.body)]
    return others if others or Kind.PARTY in kinds else said


def _told(entry: Entry, person: _Person, kinds: tuple[Kind, ...], said: Sequence[Line]) -> Entry:
    worded = [_text(line) for line in said if statuses.status(_text(line))]
    columns = [kind for kind in kinds if kind in marks.STATUSES] or [Kind.THERE]
    if worded or len(columns) == 1:
        texts = [*worded, *map(_text, said), ""]
        return marks.marked(entry, frozenset(columns[:1]), {columns[0]: texts[0]})
    if len(person.cells) == len(kinds) - 1 and len(said) == len(columns):
        cells = dict(zip(columns, map(_text, said), strict=True))
        return marks.marked(entry, frozenset(columns), cells)
    return replace(entry, unsure=True)  # ticked, but below which head?


def _whole(line: Line) -> Entry:
    return Entry(((line.start, line.end),))


def _head(line: Line, above: Line | None) -> Line:
    """Return the first head's line, as the list's heading where no other stands above."""
    if above and heads.is_list_heading(above):
        return line
    label = (line.start, line.end)
    return replace(line, group=Group(label, Attendance.PRESENT, headed=Headed.UNKNOWN))
