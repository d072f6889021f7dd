"""Cut any minutes into head, attendance lists, agenda items and prose by what their lines are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from referatgraf.layouts import entries, fields, groups, items, runon, tables
from referatgraf.layouts.lines import Line, lines
from referatgraf.layouts.section import AttendanceList, Entry, Group, Item, Range, Sections, Source
from referatgraf.model import Document

_LONGEST_ENTRY = 10  # words
_STRANGE = 4  # lines in a row that name nobody, until a list is over


@dataclass(slots=True)
class _Walk:
    """Collect parts while the lines are walked; lives only inside ``sections``."""

    lists: list[tuple[Group, list[Entry]]] = field(default_factory=list)
    prose: list[Range] = field(default_factory=list)
    open: bool = False
    bullets: bool = False
    column: int | None = None
    strange: list[Range] = field(default_factory=list)
    skipped: list[Range] = field(default_factory=list)
    in_item: bool = False


def sections(document: Document) -> Sections:
    """Return the parts of the document, whatever its layout."""
    read = tables.read(lines(document))
    all_lines = read.lines
    heads = items.headings(all_lines)
    if not heads:
        all_lines = runon.cut_items(all_lines)
        heads = items.headings(all_lines)
    starts = {h.line: h for h in heads}
    contents = _contents(all_lines, starts)
    walk = _Walk()
    for i, line in enumerate(all_lines):
        if i not in contents:
            _step(walk, all_lines, i, line, is_item=i in starts)
    first = min([h.line for h in heads] + [_line_of(all_lines, walk)], default=len(all_lines))
    end = len(document.text)
    return Sections(
        head=(0, all_lines[first].start if first < len(all_lines) else end),
        labels=(*read.labels, *fields.labelled(all_lines)),
        lists=tuple(AttendanceList(group, tuple(es)) for group, es in walk.lists),
        items=tuple(_items(all_lines, heads, end)) or runon.contents_items(all_lines),
        prose=tuple(walk.prose),
        skipped=tuple(walk.skipped),
        contents=tuple((all_lines[i].start, all_lines[i].end) for i in sorted(contents)),
    )


def _line_of(all_lines: Sequence[Line], walk: _Walk) -> int:
    """Return the index of the first list's heading, or the number of lines."""
    if not walk.lists:
        return len(all_lines)
    start = walk.lists[0][0].label[0]
    return next(i for i, line in enumerate(all_lines) if line.end > start)


def _contents(all_lines: Sequence[Line], starts: dict[int, items.Heading]) -> set[int]:
    """Return the lines of tables of contents: those with page numbers beside a real agenda."""
    if all(h.contents for h in starts.values()):
        return set()
    return {
        i for i, line in enumerate(all_lines) if i not in starts and items.is_contents_line(line)
    }


def _step(walk: _Walk, all_lines: Sequence[Line], i: int, line: Line, *, is_item: bool) -> None:
    if is_item:
        walk.open, walk.in_item = False, True
        return
    heading = (
        (line.group, line.end)
        if line.group
        else groups.group_heading(line, within_list=walk.open, within_item=_within_item(walk))
    )
    if heading is None and walk.open and _people_follow(all_lines, i):
        heading = groups.sub_heading(line, walk.lists[-1][0])
    if heading and not (heading[0].source == Source.INVITED and not _people_follow(all_lines, i)):
        _open_list(walk, heading, line)
    elif items.is_part(line):
        walk.open = False
    elif (
        walk.open
        and not _leaves_bullets(walk, line)
        and (found := entries.entries_on(line, walk.column))
    ):
        walk.bullets = line.bullet if not walk.lists[-1][1] else walk.bullets
        walk.lists[-1][1].extend(found)
        walk.skipped += walk.strange
        walk.strange = []
    else:
        walk.column = entries.attendance_column(line) or walk.column
        if walk.open and walk.lists[-1][1]:
            walk.strange.append((line.start, line.end))
        walk.open = walk.open and _goes_on(walk, line)
        walk.prose.append((line.start, line.end))


def _leaves_bullets(walk: _Walk, line: Line) -> bool:
    """Tell whether a line stands behind a list of bullets without one of its own."""
    return bool(walk.lists[-1][1]) and walk.bullets and not line.bullet and line.gap


def _goes_on(walk: _Walk, line: Line) -> bool:
    """Tell whether a list goes on behind a line that names nobody.

    It has not begun yet, is a table, or the line is as short as an entry: a name that no register
    knows must not cost those below it.
    """
    if line.body.startswith("|") or not walk.lists[-1][1]:
        return True
    short = len(line.body.split()) <= _LONGEST_ENTRY and not line.body.endswith((".", ":"))
    return short and not line.heading and len(walk.strange) <= _STRANGE


def _within_item(walk: _Walk) -> bool:
    """Tell whether a heading here would be one of people invited to an item."""
    return walk.in_item and (not walk.open or walk.lists[-1][0].source == Source.INVITED)


def _open_list(walk: _Walk, heading: tuple[Group, int], line: Line) -> None:
    group, at = heading
    rest = entries.entries_in(line, at) if at < line.end else []
    if rest and (end := entries.list_end(line, at)) < line.end:
        walk.prose.append((end, line.end))
    walk.lists.append((group, rest))
    walk.open, walk.column, walk.strange = True, None, []


def _people_follow(all_lines: Sequence[Line], i: int) -> bool:
    return i + 1 < len(all_lines) and bool(entries.entries_on(all_lines[i + 1]))


def _items(all_lines: Sequence[Line], heads: Sequence[items.Heading], end: int) -> Iterator[Item]:
    for i, head in enumerate(heads):
        after = heads[i + 1].line if i + 1 < len(heads) else len(all_lines)
        stop = all_lines[after].start if after < len(all_lines) else end
        case = items.case_after(all_lines, head.line, after)
        yield Item(head.title, (all_lines[head.line].end, stop), head.number, case)
