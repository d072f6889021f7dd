"""Tell whether people stand below a line, which makes it their heading."""

from collections.abc import Sequence

from referatgraf.layouts import entries, loose, party_groups
from referatgraf.layouts import inner_headings as inner
from referatgraf.layouts.lines import Line


def people_follow(lines: Sequence[Line], i: int) -> bool:
    """Tell whether the line below names people, behind their municipality or party perhaps."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or entries.entries_on(below):
        return below is not None
    at = inner.row_of_place(below) or party_groups.people_at(below)
    if at is None and party_groups.is_alone(below):
        return i + 2 < len(lines) and bool(entries.entries_on(lines[i + 2]))
    return at is not None and bool(entries.entries_in(below, at))


def groups_begin(lines: Sequence[Line], i: int) -> bool:
    """Tell whether groups of people begin here, each under a word or two ("Ledelse", "Elever").

    Below those of line i another such label stands free above people.
    """
    at = i + 1
    while at < len(lines) and not lines[at].gap and entries.entries_on(lines[at]):
        at += 1
    return (
        at < len(lines)
        and lines[at].gap
        and loose.unknown_heading(lines[at]) is not None
        and people_follow(lines, at)
    )


def is_cut(lines: Sequence[Line], i: int) -> bool:
    """Tell whether line i was cut from the next one, which no end of a printed line parts off."""
    below = lines[i + 1 : i + 2]
    return bool(below) and below[0].gap and below[0].start == lines[i].end + 1
