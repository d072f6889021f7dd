"""Cut any minutes into head, attendance lists, agenda items and prose by what their lines are."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.layouts import (
    fields,
    histories,
    items,
    party_groups,
    runon,
    senders_below,
    tables,
    told_titles,
    unheaded,
)
from referatgraf.layouts.headings import Heading, is_contents_line
from referatgraf.layouts.histories import Account
from referatgraf.layouts.lines import Line, lines
from referatgraf.layouts.section import AttendanceList, Entry, Group, Item, Sections, Source
from referatgraf.layouts.state import Walk
from referatgraf.layouts.unheaded import Opening
from referatgraf.layouts.walk import step
from referatgraf.model import Attendance, Document

_LONGEST_HEAD = 4_000  # characters
# "Medlemmer (kryds = afbud)"
_TICKED_IS_AWAY = re.compile(
    r"(?:kryds|\bx|[☒☑✓✔])\s{0,3}=\s{0,3}(?:afbud|fravær|ikke|udeblev|forfald)", re.IGNORECASE
)
# Those called to the meeting, as "Inviterede gæster" are not.
_CALLED = re.compile(r"inviterede?|indkaldte?|indbudte?", re.IGNORECASE)
# "Til punktet deltager:", "Under sagens behandling deltog:"
_TO_ITEM = re.compile(
    r"(?:på|til|under|ved|i)\s(?:mødet|(?:dette\s)?punkt(?:et)?|sagen|(?:sagens|punktets)?\s?"
    r"(?:behandling(?:en)?|drøftelse(?:n)?))\s(?:deltager|deltog)\b",
    re.IGNORECASE,
)
# Above the agenda, too: "Til punkt 2 deltog:"
_TO_ONE_ITEM = re.compile(
    r"(?:på|til|under|ved|i)\s(?:behandling(?:en)?\saf\s)?(?:dagsordens)?(?:punkt|pkt\.?|sag)"
    r"\s(?:nr\.?\s)?\d{1,3}\s(?:deltager|deltog|mødte)\b",
    re.IGNORECASE,
)
_FEW = 3  # headings; where lines show no more an agenda may stand inside run-on text


def sections(document: Document) -> Sections:
    """Return the parts of the document, whatever its layout."""
    read = tables.read(lines(document))
    all_lines = read.lines
    heads = items.headings(all_lines)
    if len(heads) < _FEW or _skips(heads):
        all_lines, heads = _cut(all_lines, heads)
    starts = {h.line: h for h in heads}
    details = {h.detail for h in heads if h.detail is not None}
    contents = _contents(all_lines, starts)
    head = _head(document, all_lines, heads)
    walk = _walked(all_lines, starts.keys(), details, contents, head)
    first = min(starts, default=len(all_lines))
    above = [line for i, line in enumerate(all_lines[:first]) if i not in contents]
    end = len(document.text)
    begin = all_lines[first].start if first < len(all_lines) else end
    if found := unheaded.opening(above, tuple(_lists(walk, document.text, begin))):
        walk = _walked(all_lines, starts.keys(), details, contents, head, found)
    # A heading that lists nobody ("Bestyrelsen" below a title) is still part of the head.
    firsts = [all_lines[h.line].start for h in heads] + [g.label[0] for g, es in walk.lists if es]
    return Sections(
        head=(0, min(firsts, default=end)),
        labels=(*read.labels, *fields.labelled(all_lines)),
        lists=tuple(_lists(walk, document.text, begin)),
        items=tuple(_items(all_lines, heads, end)) or runon.contents_items(all_lines),
        prose=tuple(walk.prose),
        skipped=tuple(walk.skipped),
        past=(*walk.past.ranges, *read.aside),
        contents=tuple((all_lines[i].start, all_lines[i].end) for i in sorted(contents)),
    )


def _skips(heads: Sequence[Heading]) -> bool:
    """Tell whether numbers of an agenda are left out, as titles that read as sentences are."""
    firsts = [h.figures[0] for h in heads if h.figures]
    return any(b > a + 1 for a, b in pairwise(firsts))


def _cut(
    all_lines: tuple[Line, ...], heads: tuple[Heading, ...]
) -> tuple[tuple[Line, ...], tuple[Heading, ...]]:
    """Return lines cut where titles stand inside them, and the headings; as they are if none do."""
    for cut in (runon.cut_items(all_lines), told_titles.cut(all_lines)):
        inner = items.headings(cut) if cut != all_lines else ()
        if len(inner) > len(heads):
            return cut, inner
    return all_lines, heads


def _walked(
    all_lines: Sequence[Line],
    starts: Container[int],
    details: Container[int],
    contents: Container[int],
    head: str,
    unheaded: Opening | None = None,
) -> Walk:
    """Return what was collected on a walk over all lines but those of tables of contents."""
    walk = Walk(
        past=Account(histories.with_own_day(head, all_lines)),
        below=senders_below.lines_below(all_lines),
        lettered=party_groups.lettered(all_lines),
        unheaded=unheaded,
    )
    for i in range(len(all_lines)):
        if i not in contents:
            walk.in_item |= i in details
            if i in details:
                walk.close()
                walk.past.end()
            step(walk, all_lines, i, is_item=i in starts)
    walk.close()
    return walk


def _head(document: Document, all_lines: Sequence[Line], heads: Sequence[Heading]) -> str:
    """Return what stands above the first item, where the minutes say what meeting they are of."""
    end = all_lines[heads[0].line].start if heads else 0
    return document.text[: min(end, _LONGEST_HEAD)]


def _lists(walk: Walk, text: str, begin: int) -> Iterator[AttendanceList]:
    """Yield the lists; those who signed only where no other list says who was there.

    Where none says who came, those called to the meeting are its members. ``begin`` is where the
    first item does.
    """
    told = any(es and g.lists_present for g, es in walk.lists)
    away = _TICKED_IS_AWAY.search(text) is not None
    boxed = any(entry.ticked for _, found in walk.lists for entry in found)
    for group, found in _with_visitors(walk.lists, text, begin):
        if not (told and group.source == Source.SIGNED):
            members = not told and _CALLED.fullmatch(text, *group.label)
            yield AttendanceList(
                replace(group, attendance=Attendance.PRESENT) if members else group,
                _unticked(found)
                if boxed and group.attendance == Attendance.ABSENT
                else _by_boxes(found, ticked_is_away=away),
            )


def _with_visitors(
    lists: Sequence[tuple[Group, list[Entry]]], text: str, begin: int
) -> Iterator[tuple[Group, list[Entry]]]:
    """Yield the lists, those whom an item says to come to it as guests where others are members.

    Some minutes name the members at their end, below all items.
    """
    come = {
        g.label
        for g, _ in lists
        if (g.label[0] >= begin and _TO_ITEM.match(text, *g.label))
        or _TO_ONE_ITEM.match(text, *g.label)
    }
    members = any(es and g.lists_members and g.label not in come for g, es in lists)
    for group, found in lists:
        if members and group.lists_members and group.label in come:
            visiting = replace(group, attendance=Attendance.GUEST, source=Source.INVITED)
            yield visiting, found
        else:
            yield group, found


def _by_boxes(found: Sequence[Entry], *, ticked_is_away: bool) -> tuple[Entry, ...]:
    """Return a list's entries, absent where a box says so; if none is ticked, none does."""
    if not any(entry.ticked for entry in found):
        return tuple(found)
    return tuple(replace(e, absent=True) if e.ticked is ticked_is_away else e for e in found)


def _unticked(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries of a list of the absent: an empty box there says that somebody came."""
    return tuple(replace(e, unsure=True) if e.ticked is False else e for e in found)


def _contents(all_lines: Sequence[Line], starts: dict[int, Heading]) -> set[int]:
    """Return the lines of tables of contents: those with page numbers beside a real agenda."""
    if all(h.contents for h in starts.values()):
        return set()
    return {i for i, line in enumerate(all_lines) if i not in starts and is_contents_line(line)}


def _items(all_lines: Sequence[Line], heads: Sequence[Heading], end: int) -> Iterator[Item]:
    """Yield the items; the text of one goes from its detail, or its heading, to the next one's."""
    begins = sorted({h.line if h.detail is None else h.detail for h in heads})
    marks = sorted({h.line for h in heads} | set(begins))
    above = items.cases_above(all_lines, heads)
    for head in heads:
        at = head.line if head.detail is None else head.detail
        after = _next(begins, at, len(all_lines))
        stop = all_lines[after].start if after < len(all_lines) else end
        case = head.case or (
            items.case_above(all_lines, at)
            if above
            else items.case_after(all_lines, head.line, _next(marks, head.line, after))
            or items.case_after(all_lines, at, after)
        )
        begin = all_lines[at].start if head.detail is not None else all_lines[at].end
        yield Item(head.title, (begin, stop), head.number, case)


def _next(places: Sequence[int], at: int, default: int) -> int:
    i = bisect_right(places, at)
    return places[i] if i < len(places) else default
