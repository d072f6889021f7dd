"""Read marks beside names by what a legend says of them: "+ = til stede, - = afbud"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import entries, groups, heads, marks, parts, table_heads
from referatgraf.layouts.cells import cells, has_columns
from referatgraf.layouts.lines import Line
from referatgraf.model import Attendance

_MARK = r"[xXoO+*÷✓✔√●○–-]"
_SAYS = r"(?:=|:|betyder|markerer|angiver)"
_MEANING = re.compile(
    rf"(?<![^\s(,;])\(?(?:(?P<mark>{_MARK})\)?\s{{0,3}}{_SAYS}|(?P<letter>[A-ZÆØÅ])\s{{0,3}}=)"
    r"\s{0,3}(?P<said>[^,;()=|]{3,40}?)\s{0,3}(?=[,;)|]|$|\s(?:og|samt)\s)"
)
_CAME = re.compile(
    r"(?:var |er )?(?:til ?stede(?:værende)?|deltog|deltage[rt]|deltagelse|deltagende|mødte?|"
    r"fremmødt?e?)(?: (?:op|i mødet|på mødet|personer|medlemmer|deltagere))?",
    re.IGNORECASE,
)
_STAYED = re.compile(
    r"(?:har |meldt |meldte |er |var |med )*(?:afbud|frav(?:ær|ærende)|forfald|udeblev\w{0,3}|"
    r"(?:ikke|ej) (?:til ?stede(?:værende)?|mødte?|fremmødt?e?|deltaget|deltagende))"
    r"(?: (?:meldt|fra mødet|med afbud|uden afbud|eller fravær))?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:(?:signatur|tegn)?forklaring|signaturer?|note)\s?:?\s{0,3}", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;()|.]{0,6}(?:(?:og|samt)\s)?[\s(]{0,3}")
_BEFORE = re.compile(rf"\(?(?P<mark>{_MARK})\)?\s{{1,20}}(?=\S)")
_BEHIND = re.compile(
    rf"(?<=\S)(?P<gap>\s{{0,80}})\(?(?P<mark>(?<=[\s(]){_MARK}|[*+]|(?<=\s)[A-ZÆØÅ])\)?$"
)
_TICKS = frozenset("xX")
_BULLETS = frozenset("-–*o●○✓✔√")  # which may stand before a name and say nothing
_LONGEST = 120
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Legend:
    """Hold the marks that say of somebody that he came, and those that say he did not."""

    came: frozenset[str]
    stayed: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """Hold a line of a list, its mark, and the line without it."""

    line: Line
    mark: str
    bare: Line


_NOTHING = _Legend(frozenset(), frozenset())


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name carries what its mark says, above the agenda.

    A cross before several names of a list needs no legend.
    """
    stop = next((i for i, line in enumerate(lines) if _opens_agenda(line)), len(lines))
    told = [_legend(line) for line in lines[:stop]]
    alone = [legend for legend, head in told if legend and head is None]
    common = _joined(alone)
    done: list[Line] = []
    i = 0
    own = _NOTHING
    while i < stop:
        legend, head = told[i]
        rows = _run(lines[:stop], i) if legend is None else []
        if rows:
            over = done[-1] if done else None
            done += _marked(rows, _joined([own, common]), over)
            i += len(rows)
            continue
        if legend is None or head is not None:
            # A heading's legend speaks of the list below it.
            own = legend or (own if not done or not _heads_list(lines[i]) else _NOTHING)
            done.append(head or lines[i])
        i += 1
    return (*done, *lines[stop:])


def _opens_agenda(line: Line) -> bool:
    return parts.is_agenda_heading(line) or parts.is_part(line)


def _heads_list(line: Line) -> bool:
    return heads.is_list_heading(line) or line.body.endswith(":")


def _joined(legends: Sequence[_Legend]) -> _Legend:
    came = frozenset(mark for legend in legends for mark in legend.came)
    stayed = frozenset(mark for legend in legends for mark in legend.stayed)
    return _Legend(came - stayed, stayed - came)


def _legend(line: Line) -> tuple[_Legend | None, Line | None]:
    """Return the legend on a line, and the heading that stands there before it, if any."""
    words = f"{line.mark} {line.body}".strip()
    if len(words) > _LONGEST or not re.search(_SAYS, words):
        return None, None
    found = list(_MEANING.finditer(words))
    legend = _meaning(found)
    if not legend:
        return None, None
    before = words[: found[0].start()].rstrip(" (:\t")
    lead = _LEAD.fullmatch(before + " ") or not before
    if lead:
        return (legend, None) if _is_all(words, found) else (None, None)
    head = replace(line, body=before, end=line.start + len(before))
    headed = line.body.startswith(before) and heads.is_list_heading(head)
    return (legend, head) if headed else (None, None)


def _is_all(words: str, found: Sequence[re.Match[str]]) -> bool:
    """Tell whether a line holds nothing behind or between the meanings of marks."""
    ends = [*(match.start() for match in found[1:]), len(words)]
    return all(
        _BETWEEN.fullmatch(words, match.end(), end)
        for match, end in zip(found, ends, strict=True)
    )


def _meaning(found: Sequence[re.Match[str]]) -> _Legend | None:
    came: set[str] = set()
    stayed: set[str] = set()
    for match in found:
        mark = match["mark"] or match["letter"]
        same = {"–", "-"} if mark in "–-" else {mark.lower(), mark.upper()} if mark in "xXoO" else {mark}
        if _STAYED.fullmatch(match["said"]):
            stayed |= same
        elif _CAME.fullmatch(match["said"]):
            came |= same
    return _Legend(frozenset(came), frozenset(stayed)) if came or stayed else None


def _run(lines: Sequence[Line], i: int) -> list[_Row]:
    """Return the lines of people from line i on, with their marks."""
    found: list[_Row] = []
    for line in lines[i:]:
        row = _row(line)
        if row is None:
            break
        found.append(row)
    return found


def _row(line: Line) -> _Row | None:
    if line.entry or line.group or line.body.startswith("|") or len(line.body) > _LONGEST:
        return None
    bare, mark = line, line.mark.strip()[-1:]
    if match := _BEFORE.match(line.body):
        mark = match["mark"]
        bare = replace(line, start=line.start + match.end(), body=line.body[match.end() :])
    elif match := _BEHIND.search(line.body):
        mark = match["mark"]
        body = line.body[: match.start("gap")]
        bare = replace(line, end=line.start + len(body), body=body)
    if has_columns(bare) or len(entries.entries_on(bare)) != 1:
        return None if bare is line else _unmarked(line)
    return _Row(line, mark, bare)


def _unmarked(line: Line) -> _Row | None:
    listed = not has_columns(line) and len(entries.entries_on(line)) == 1
    return _Row(line, "", line) if listed else None


def _marked(rows: Sequence[_Row], legend: _Legend, over: Line | None) -> Iterator[Line]:
    """Yield the lines of a run with what their marks say."""
    legend = _effective(rows, legend, over)
    told = [row.mark in legend.came or row.mark in legend.stayed for row in rows]
    # What stands before every name and only says that all stayed away is rather a bullet.
    bullet = all(told) and {row.mark for row in rows} <= legend.stayed & _BULLETS
    if not any(told) or bullet or _is_below_statuses(rows, over):
        yield from (row.line for row in rows)
        return
    away = over is not None and _is_of_the_absent(over)
    for row, marked in zip(rows, told, strict=True):
        line = row.bare if marked else row.line
        (entry,) = entries.entries_on(line)
        if marked:
            entry = replace(entry, absent=row.mark in legend.stayed)
        elif legend.came:
            entry = replace(entry, absent=not (legend.stayed or away), unsure=True)
        yield replace(line, entry=entry)


def _effective(rows: Sequence[_Row], legend: _Legend, over: Line | None) -> _Legend:
    """Return the legend, with crosses before or behind names as ticks where it leaves them out."""
    crossed = [row.mark for row in rows if row.mark in _TICKS and row.bare is not row.line]
    headed = over is not None and heads.is_list_heading(over)
    if legend != _NOTHING or len(crossed) < _FEWEST or not headed:
        return legend
    return _Legend(_TICKS, frozenset())


def _is_below_statuses(rows: Sequence[_Row], over: Line | None) -> bool:
    """Tell whether marks stand in columns whose heads say what they mean."""
    found = cells(over) if over and has_columns(over) else ()
    kinds = {table_heads.kind_of(cell.text) for cell in found}
    return not marks.STATUSES.isdisjoint(kinds) and any(has_columns(row.line) for row in rows)


def _is_of_the_absent(line: Line) -> bool:
    found = groups.group_heading(line, within_list=True, within_item=False)
    return found is not None and found[0].attendance == Attendance.ABSENT
