"""Walk the lines of a document: what opens a list, belongs to it, ends it, or is prose."""

from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import (
    absent_sides,
    asides,
    attending,
    entries,
    groups,
    loose,
    numbered,
    own_substitutes,
    parts,
    party_groups,
    people_below,
    prose_lines,
    senders,
    sides,
)
from referatgraf.layouts import further_lines as further
from referatgraf.layouts import inner_headings as inner
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group, Headed, Source
from referatgraf.layouts.state import Walk
from referatgraf.layouts.unheaded import Opening
from referatgraf.model import Attendance

_ROW = 2  # bare names on a line that are a row of them
_STRANGE = 4  # lines in a row that name nobody, until a list is over


def step(walk: Walk, lines: Sequence[Line], i: int, *, is_item: bool) -> None:
    """Take in line i; ``is_item`` says that it heads an agenda item."""
    line = lines[i]
    walk.sender = senders.sender_on(line) or walk.sender
    if is_item:
        walk.close()
        walk.in_item, walk.sender = True, None
        walk.past.end()
    elif walk.unheaded and walk.unheaded[0] == line.start:
        _open_unheaded(walk, lines, i, walk.unheaded)
    elif walk.in_item and walk.past.takes(line):
        walk.close()
    elif asides.stands_on(line):
        if line.label == line.body.partition(":")[0]:
            walk.close()  # those below it
        prose_lines.read(walk, line)
    elif heading := _heading(walk, lines, i):
        if not own_substitutes.stands_below_member(walk, heading, line):
            _open_list(walk, heading, line)
        else:
            own_substitutes.take(walk, heading, line)
    elif parts.is_part(line):
        walk.close()
    elif walk.open and not _leaves(walk, line) and _take_in(walk, lines, i):
        walk.skipped += [(strange.start, strange.end) for strange in walk.strange]
        walk.strange = []
    else:
        walk.column = entries.attendance_column(line) or walk.column
        if walk.open:
            walk.strange += [line] if any(map(str.isalpha, line.body)) else []
            if not _goes_on(walk, line):
                walk.close()
        prose_lines.read(walk, line)


def _heading(walk: Walk, lines: Sequence[Line], i: int) -> tuple[Group, int] | None:
    """Return the heading of a list that line i is, the surest kind first."""
    line, people = lines[i], people_below.people_follow(lines, i)
    if found := groups.signatures(line):
        return found
    if groups.tells_senders(line) or i in walk.below:
        return None
    if line.group or line.entry:
        return _of_table(walk, line)
    if walk.open and not walk.in_item and (found := _party_heading(walk, lines, i)):
        return found
    inside = walk.open or (i > 0 and lines[i - 1].start == walk.sentence_at)
    found = groups.group_heading(line, within_list=inside, within_item=_within_item(walk))
    if found and not (found[0].source == Source.INVITED and not people):
        return _judged(walk, line, found)
    alone = people and line.body[:1].isupper() and not walk.told_above
    if alone and not _ends_an_entry(walk, lines, i) and (found := groups.role_alone(line)):
        return found
    if found := _loose(walk, lines, i):
        return found
    if walk.open and (found := _organisation_ahead(walk, line)):
        return found
    if walk.open and people and (found := _sub_heading(walk, line)):
        return found
    if not (walk.open or walk.in_item) and sides.opens_list(lines, i):
        return inner.organisation_ahead(line, Group((line.start, line.start), Attendance.PRESENT))
    closed = not walk.open or walk.inline
    free = line.gap and not walk.in_item and (walk.lists or people_below.groups_begin(lines, i))
    if closed and people and free and not further.is_sentence(lines[i + 1]):
        return loose.unknown_heading(line)
    return None


def _party_heading(walk: Walk, lines: Sequence[Line], i: int) -> tuple[Group, int] | None:
    below = lines[i + 1] if i + 1 < len(lines) else None
    return party_groups.heading(lines[i], below, walk, by_letter=i in walk.lettered)


def _of_table(walk: Walk, line: Line) -> tuple[Group, int] | None:
    """Return the heading of a table, which below those present may rather list who was elected."""
    if line.group is None or (walk.told_above and line.group.headed == Headed.UNKNOWN):
        return None
    return line.group, line.end


def _ends_an_entry(walk: Walk, lines: Sequence[Line], i: int) -> bool:
    """Tell whether line i stands close to the person above and apart from the one below."""
    apart = i + 1 == len(lines) or lines[i + 1].gap or own_substitutes.names_one(lines[i + 1])
    return walk.open and bool(walk.lists[-1][1]) and not lines[i].gap and apart


def _judged(walk: Walk, line: Line, found: tuple[Group, int]) -> tuple[Group, int] | None:
    """Return a heading as it counts where it stands, None where it is about something else.

    In an item, once it is told who was present, "Medlemmer:" lists those of another body.
    """
    group, at = found
    words = line.body[: group.label[1] - line.start]
    if walk.told_above and group.attendance == Attendance.PRESENT:
        return _visiting(walk, found) if attending.speaks_of_attending(words) else None
    return absent_sides.judged(walk, line, group, at)


def _loose(walk: Walk, lines: Sequence[Line], i: int) -> tuple[Group, int] | None:
    """Return the loose heading that line i is: people stand behind or below it, not sentences."""
    line, strictly = lines[i], walk.in_item and (walk.told or not walk.open)
    found = loose.loose_heading(line, within_item=walk.in_item, strictly=strictly)
    if not found:
        return None
    inline = found[1] < line.end and bool(entries.entries_in(line, found[1]))
    below = found[1] >= line.end and people_below.people_follow(lines, i)
    told = below and further.is_sentence(lines[i + 1])
    if not people_below.is_cut(lines, i) and (told or (below and _ends_an_entry(walk, lines, i))):
        return None
    return _visiting(walk, found) if inline or below else None


def _visiting(walk: Walk, found: tuple[Group, int]) -> tuple[Group, int]:
    """Return a heading of those present in an item as one of guests: the members stand above."""
    group, at = found
    if walk.told_above and group.attendance == Attendance.PRESENT and not group.detail:
        return replace(group, attendance=Attendance.GUEST, source=Source.INVITED), at
    return found


def _organisation_ahead(walk: Walk, line: Line) -> tuple[Group, int] | None:
    """Return "X Kommune: Ida Holm" as a heading with its people on the same line.

    Beneath people who stand without such a label, it must say of whom or as what others were there.
    """
    above, members = walk.lists[-1]
    found = inner.organisation_ahead(line, above)
    if not found or not entries.entries_in(line, found[1]):
        return None
    row = not members or walk.side == len(walk.lists) - 1
    label = line.body[: found[1] - line.start]
    if not (row or found[0].organisation or asides.goes_on(label)):
        return None
    walk.side = len(walk.lists) if row else walk.side
    return found


def _sub_heading(walk: Walk, line: Line) -> tuple[Group, int] | None:
    current, members = walk.lists[-1]
    if members and not current.party and party_groups.is_alone(line):
        return None  # of the person above
    found = inner.sub_heading(line, current)
    headed = current.organisation is not None and current.organisation == current.label
    grouped = headed or current.party is not None
    if not found and (line.gap or grouped or not members):
        found = inner.organisation_heading(line, current)
    # A free line above the next group ends what "Regionen" says of those below it.
    if not found and line.gap and grouped and (other := loose.unknown_heading(line)):
        group, at = other
        return replace(current, label=group.label, organisation=group.organisation), at
    return found


def _take_in(walk: Walk, lines: Sequence[Line], i: int) -> bool:
    """Add what line i says to the open list; tell whether it said anything."""
    line, (group, members) = lines[i], walk.lists[-1]
    weak = group.headed in (Headed.LOOSE, Headed.UNKNOWN)
    doubtful = walk.in_item or walk.strange or weak or (members and line.gap)
    if doubtful and not line.entry and further.is_sentence(line):
        return False
    if group.attendance == Attendance.ABSENT and further.tells_who_came(line.body):
        return False
    counted = numbered.is_counted(lines, i)
    if found := entries.entries_on(line, walk.column, _least_row(group, _ROW), counted=counted):
        walk.bullets = walk.bullets if members else line.bullet
        if members and group.role and group.one:
            walk.lists.append((replace(group, role=None, one=False), []))
        walk.lists[-1][1].extend(found)
        walk.skipped += entries.lone_names_in(line, line.start)
        walk.note_told()
        prose_lines.read_behind(walk, line, line.start)
        return True
    # Behind a line that names nobody known, what is said is not said of the last one known.
    if members and not walk.strange and (end := further.end_of_the_last(line)):
        last = members[-1]
        members[-1] = replace(last, pieces=(*last.pieces, (line.start, end)))
        if end < line.end:
            members.extend(entries.entries_in(line, end))
        return True
    return False


def _leaves(walk: Walk, line: Line) -> bool:
    """Tell whether a line stands behind a list of bullets without one of its own."""
    return bool(walk.lists[-1][1]) and walk.bullets and not line.bullet and line.gap


def _goes_on(walk: Walk, line: Line) -> bool:
    """Tell whether a list goes on behind a line that names nobody.

    It has not begun yet, is a table, or the line is as short as an entry: a name that no register
    knows must not cost those below it.
    """
    if line.body.startswith("|") or not walk.lists[-1][1]:
        return True
    short = len(line.body.split()) <= further.LONGEST_ENTRY and not line.body.endswith((".", ":"))
    return short and not line.heading and len(walk.strange) <= _STRANGE


def _within_item(walk: Walk) -> bool:
    """Tell whether a heading here would be one of people invited to an item."""
    return walk.in_item and (not walk.open or walk.lists[-1][0].source == Source.INVITED)


def _open_list(walk: Walk, heading: tuple[Group, int], line: Line) -> None:
    group, at = heading
    walk.sender = None if senders.ends(group, line) else walk.sender
    group = party_groups.with_party(senders.sent(group, line, walk.sender), line)
    walk.close()
    if walk.lists and not walk.lists[-1][1] and group.detail is None:
        group = groups.below(walk.lists[-1][0], group, again=walk.lists_again(line.label))
    if group.detail == "substitute" and (of := group.organisation):  # for one, and no more
        named = entries.opens_with_person(line.body[of[0] - line.start : of[1] - line.start])
        group = replace(group, one=named)
    told = line.body[at - line.start :].lstrip()
    if group.attendance == Attendance.ABSENT and further.tells_who_came(told):
        walk.prose.append((at, line.end))
        at = line.end
    rest = entries.entries_in(line, at, _least_row(group, 1)) if at < line.end else []
    walk.lists.append((group, rest))
    walk.skipped += entries.lone_names_in(line, at) if at < line.end else []
    walk.note_told()
    walk.open, walk.column = True, None
    walk.inline = bool(rest)
    if rest:
        prose_lines.read_behind(walk, line, at)


def _open_unheaded(walk: Walk, lines: Sequence[Line], i: int, found: Opening) -> None:
    """Open the list that no heading opens, whose first person may stand on its first line."""
    if found[2] > lines[i].start:
        _open_list(walk, found[1:], lines[i])
        return
    walk.begin(found[1])
    sent = _organisation_ahead(walk, lines[i])
    if sent and sent[0].organisation:
        _open_list(walk, sent, lines[i])
    else:
        _take_in(walk, lines, i)


def _least_row(group: Group, least: int) -> int | None:
    """Return how many bare names make another one a name that no register knows.

    Beside guests such words are rather where they come from, beside one by a title his employer.
    """
    return None if group.attendance == Attendance.GUEST or group.one else least
