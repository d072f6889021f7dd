"""Cut any minutes into head, attendance lists, agenda items and prose by what their lines are."""

from collections.abc import Iterator, Sequence

from referatgraf.layouts import fields, items, runon, tables
from referatgraf.layouts.lines import Line, lines
from referatgraf.layouts.section import AttendanceList, Item, Sections
from referatgraf.layouts.walk import Walk, step
from referatgraf.model import Document


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
    walk = Walk()
    for i in range(len(all_lines)):
        if i not in contents:
            step(walk, all_lines, i, is_item=i in starts)
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


def _line_of(all_lines: Sequence[Line], walk: Walk) -> int:
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


def _items(all_lines: Sequence[Line], heads: Sequence[items.Heading], end: int) -> Iterator[Item]:
    for i, head in enumerate(heads):
        after = heads[i + 1].line if i + 1 < len(heads) else len(all_lines)
        stop = all_lines[after].start if after < len(all_lines) else end
        case = items.case_after(all_lines, head.line, after)
        yield Item(head.title, (all_lines[head.line].end, stop), head.number, case)
