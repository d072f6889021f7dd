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


@dataclass(frozen=True, slots=True)
class _Person:
    """Hold a name's line and the lines of its cells below it."""

    name: Line
    cells: tuple[Line, ...]


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name carries the status below it, above the agenda."""
    done: list[Line] = []
    # Where people were sought in vain none begin inside the run: to look again were quadratic.
    i, sought, in_agenda = 0, 0, False
    while i < len(lines):
        in_agenda = in_agenda or parts.is_agenda_heading(lines[i]) or parts.is_part(lines[i])
        kinds = () if in_agenda else _kinds(lines, i)
        at = i + len(kinds)
        found: list[_Person] = []
        if not in_agenda and (kinds or at >= sought):
            found, sought = _people(lines, at)
        if found and (kinds or _alternate(found)):
            done += [_head(lines[i], done[-1] if done else None)] if kinds else []
            done += [_with_entry(person, kinds) for person in found]
            i = at + sum(1 + len(person.cells) for person in found)
        else:
            done.append(lines[i])
            i += 1
    return tuple(done)


def _kinds(lines: Sequence[Line], i: int) -> tuple[Kind, ...]:
    """Return what the columns hold whose heads stand below each other from line i, or none."""
    found: list[Kind] = []
    for line in lines[i : i + _MOST_HEADS]:
        kind = table_heads.kind_of(line.body) if not line.entry and ":" not in line.body else None
        if kind is None or kind in found or (kind == Kind.NAME) != (not found):
            break
        found.append(kind)
    return tuple(found) if len(found) > 1 and marks.STATUSES & set(found) else ()


def _people(lines: Sequence[Line], i: int) -> tuple[list[_Person], int]:
    """Return the people from line i on, each with short cells below, one a status, and the end."""
    found: list[_Person] = []
    at, stop = i, len(lines)
    while at < stop and _is_name(lines[at]):
        end = at + 1
        while end < min(stop, at + 1 + _CELLS) and _is_cell(lines[end]):
            end += 1
        cells = tuple(lines[at + 1 : end])
        if not any(_is_status(line.body) for line in cells):
            break
        found.append(_Person(lines[at], cells))
        at = end
    whole = at >= len(lines) or not _is_name(lines[at])
    return (found if whole and len(found) >= _FEWEST else []), at


def _is_name(line: Line) -> bool:
    return not line.entry and heads.is_sure_person(line.body) and heads.is_person(line.body)


def _is_cell(line: Line) -> bool:
    """Tell whether a line holds a status, a party, a title or an organisation, and no more."""
    if _is_status(line.body) or parties.is_party(line.body):
        return not line.heading
    numbered = _NUMBER.match(line.body) is not None  # the first item below the last person
    return not (numbered or heads.stops(line)) and heads.fits(Kind.ORGANISATION, line.body)


def _is_status(text: str) -> bool:
    said = statuses.status(text) or statuses.is_doubtful(text) or statuses.is_mark(text)
    return ":" not in text and bool(said)


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
    (own,) = entries.entries_on(person.name)[:1] or [_whole(person.name)]
    # "V" is a party's letter before it is a tick, where a status stands as well.
    said = [line for line in person.cells if _is_status(line.body)]
    said = [line for line in said if not parties.is_party(line.body)] or said
    status = [line.body for line in said]
    others = [line for line in person.cells if line not in said]
    entry = Entry((*own.pieces, *((line.start, line.end) for line in others)))
    columns = [kind for kind in kinds if kind in marks.STATUSES] or [Kind.THERE]
    if len(columns) == 1 or statuses.status(status[0]):
        return replace(person.name, entry=_marked(entry, columns[0], status[0]))
    return replace(person.name, entry=replace(entry, unsure=True))  # ticked, but below which head?


def _marked(entry: Entry, kind: Kind, text: str) -> Entry:
    return marks.marked(entry, frozenset({kind}), {kind: text})


def _whole(line: Line) -> Entry:
    return Entry(((line.start, line.end),))


def _head(line: Line, above: Line | None) -> Line:
    """Return the first head's line, as the list's heading where no other stands above."""
    if above and heads.is_list_heading(above):
        return line
    label = (line.start, line.end)
    return replace(line, group=Group(label, Attendance.PRESENT, headed=Headed.UNKNOWN))
