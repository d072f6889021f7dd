"""Find where the items of an agenda are treated, when the minutes stand below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.layouts.headings import LOOSE, Heading
from referatgraf.layouts.lines import Line
from referatgraf.lexicon.words import fold

_CONTENTS = re.compile(
    r"\W{0,4}(?:indholdsfortegnelse|dagsorden(?:spunkter)?|punkter|sagsoversigt)\W{0,4}",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\W{0,4}(?:åbne|åbent|lukkede|lukket)(?:\s(?:punkter|sager|dagsorden|dagsordenspunkter|møde))?"
    r"\W{0,4}",
    re.IGNORECASE,
)
_FEWEST = 3  # headings of a number and one space


def with_details(
    lines: Sequence[Line],
    found: Sequence[Heading],
    candidates: Sequence[Heading],
    treated: Sequence[Heading],
) -> tuple[Heading, ...]:
    """Return headings with the lines where their items are treated, behind the whole agenda.

    ``treated`` are the headings known to be such lines; an item is treated where its title stands
    again, or at one of these, not where a list inside another item has its number. A case number
    that is printed there only is the item's.
    """
    again = dict(_repeats(lines, found, candidates))
    sure = 2 * len(again) >= len(treated)  # else titles are printed in other words below
    known = {h.figures: h.line for h in treated if (h.confirmed and h.gap) or not sure}
    later = known | again
    if not treated:
        for candidate in candidates:
            if candidate.line > found[-1].line:
                later.setdefault(candidate.figures, candidate.line)
    if len(later) < max(2, len(found) // 2):
        return tuple(found)
    cases = {h.line: h.case for h in (*candidates, *treated)}
    places = ((h, later.get(h.figures)) for h in found)
    return tuple(
        replace(h, detail=at, case=h.case or (cases.get(at) if at is not None else None))
        for h, at in places
    )


def loose_agenda(
    lines: Sequence[Line], chosen: Sequence[Heading], numbered: Sequence[Heading]
) -> list[Heading]:
    """Return an agenda above, of numbers and single spaces, that holds the chosen and more.

    Its lines stand right below each other, and most of its titles stand again.
    """
    wanted = {h.figures: _title(lines, h) for h in chosen}
    above = [h for h in numbered if h.line < chosen[0].line and h.style == LOOSE]
    for run in (*_below_contents(lines, above), *_runs(above)):
        titles = {h.figures: _title(lines, h) for h in run}
        again = sum(titles.get(figures) == title for figures, title in wanted.items())
        few = run[0].line > 0 and _heads_contents(lines, run)
        enough = again == len(wanted) if few else 2 * again >= len(wanted) >= len(run) / 2
        if set(wanted) < set(titles) and enough:
            return run
    return []


def _heads_contents(lines: Sequence[Line], run: Sequence[Heading]) -> bool:
    """Tell whether a heading of the contents stands above a run, with a part of them perhaps."""
    above = [line.body for line in lines[max(0, run[0].line - 2) : run[0].line]]
    return any(map(_CONTENTS.fullmatch, above))


def _below_contents(lines: Sequence[Line], above: Sequence[Heading]) -> Iterator[list[Heading]]:
    """Yield the headings in the lines below the heading of the contents, open parts and closed.

    There numbers may be left out, and those of closed items begin again.
    """
    at = {h.line: h for h in above}
    for i in (i for i, line in enumerate(lines) if _CONTENTS.fullmatch(line.body)):
        run: list[Heading] = []
        for k in range(i + 1, len(lines)):
            if k in at:
                run.append(at[k])
            elif not _CLOSED.fullmatch(lines[k].body):
                break
        if len(run) >= _FEWEST:
            yield run


def spaced_agenda(numbered: Sequence[Heading]) -> tuple[Heading, ...]:
    """Return headings of a number and one space that count on from 1, each below a blank line.

    With fewer, or with none of them apart from what stands above, they may be rows of a table.
    """
    free = [h for h in numbered if h.style == LOOSE and h.gap and len(h.figures) == 1]
    rising: list[Heading] = []
    for head in free:
        if head.figures[0] == len(rising) + 1:
            rising.append(head)
    packed = 2 * sum(b.line - a.line == 1 for a, b in pairwise(rising)) >= len(rising)
    enough = len(rising) >= max(_FEWEST, 2 * (len(free) - len(rising)))
    return tuple(rising) if enough and not packed else ()


def _runs(found: Sequence[Heading]) -> list[list[Heading]]:
    """Return the headings in runs of lines below each other whose numbers count on."""
    runs: list[list[Heading]] = []
    for head in found:
        last = runs[-1][-1] if runs else None
        if last and (head.line, head.figures) == (last.line + 1, (last.figures[0] + 1,)):
            runs[-1].append(head)
        else:
            runs.append([head])
    return runs


def _repeats(
    lines: Sequence[Line], found: Sequence[Heading], candidates: Sequence[Heading]
) -> Iterator[tuple[tuple[int, ...], int]]:
    """Yield number and line of each heading that stands again below the agenda."""
    titles = {h.figures: _title(lines, h) for h in found}
    seen: set[tuple[int, ...]] = set()
    for candidate in candidates:
        figures = candidate.figures
        below = candidate.line > found[-1].line and figures not in seen
        if below and titles.get(figures) == _title(lines, candidate):
            seen.add(figures)
            yield figures, candidate.line


def _title(lines: Sequence[Line], heading: Heading) -> str:
    line = lines[heading.line]
    return fold(line.body[heading.title[0] - line.start : heading.title[1] - line.start])
