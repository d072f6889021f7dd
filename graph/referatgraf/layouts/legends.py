"""Read marks beside names by what a legend says of them: "+ = til stede, - = afbud"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import entries, groups, heads, marks, parts, table_heads
from referatgraf.layouts.cells import cells, has_columns
from referatgraf.layouts.lines import Line
from referatgraf.layouts.near_lines import names_one
from referatgraf.layouts.section import Range
from referatgraf.lexicon import statuses
from referatgraf.model import Attendance

_MARK = r"[xXoO+*÷✓✔√✗✘✕✖●○–-]"
_WORDS = {"kryds": "xX", "flueben": "✓✔√", "stjerne": "*", "plus": "+", "minus": "-–"}
_SAYS = r"(?:=|:|betyder|markerer|angiver)"
_MEANING = re.compile(
    rf"(?<![^\s(,;])\(?(?:(?:(?P<mark>{_MARK})\)?|(?P<word>{'|'.join(_WORDS)}))\s{{0,3}}{_SAYS}"
    r"|(?P<letter>[A-ZÆØÅ])\s{0,3}=)"
    r"\s{0,3}(?P<said>[^,;()=|]{3,40}?)\s{0,3}(?=[,;)|\t]|$|\s\s|\s(?:og|samt)\s)",
    re.IGNORECASE,
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
_BEFORE = re.compile(rf"\(?(?P<mark>{_MARK}|[A-ZÆØÅ](?!\)))\)?\s{{1,20}}(?=\S)")
_CROSSED = re.compile(r"\(?[xX]\)?\s{1,20}[A-ZÆØÅ]|.{3,80}\s\(?[xX]\)?$")
_BEHIND = re.compile(
    rf"(?<=\S)(?P<gap>\s{{0,80}})\(?(?P<mark>(?<=[\s(]){_MARK}|[*+]|(?<=\s)[A-ZÆØÅ])\)?"
    r"(?:\s{1,8}(?P<remark>\([^()]{3,60}\)))?$"
)
_NUMBER = re.compile(r"\d{1,3}[.)]\s{1,8}")
_TICKS = frozenset("xX")
_BULLETS = frozenset("-–*o●○✓✔√")  # which may stand before a name and say nothing
_LONGEST = 120
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Legend:
    """Hold the marks that say of somebody that he came, and those that say he did not.

    ``headed`` says that they do so only right below a list's heading.
    """

    came: frozenset[str]
    stayed: frozenset[str]
    headed: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """Hold a line of a list, its mark, the line without it, and a remark behind the mark."""

    line: Line
    mark: str
    bare: Line
    remark: tuple[Range, ...] = ()


_NOTHING = _Legend(frozenset(), frozenset())


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each name carries what its mark says, above the agenda.

    A cross beside several names of lists needs no legend.
    """
    stop = next((i for i, line in enumerate(lines) if parts.opens_agenda(line)), len(lines))
    told = [_legend(line) for line in lines[:stop]]
    if any(legend for legend, _ in told):
        common = _joined([legend for legend, head in told if legend and head is None])
        kept = [(head or line, legend) for line, (legend, head) in zip(lines, told, strict=False)
                if legend is None or head]  # fmt: skip
    elif sum(_CROSSED.match(line.body) is not None for line in lines[:stop]) >= _FEWEST:
        common = _Legend(_TICKS, frozenset(), headed=True)
        kept = [(line, None) for line in lines[:stop]]
    else:
        return tuple(lines)
    return (*_read(kept, common), *lines[stop:])


def _read(told: Sequence[tuple[Line, _Legend | None]], common: _Legend) -> Iterator[Line]:
    """Yield lines with what their marks say, by the heading's legend above or the common ones."""
    lines = [line for line, _ in told]
    i, own, over, headed = 0, _NOTHING, None, False
    while i < len(lines):
        line, legend = told[i]
        rows = [] if legend else _run(lines, i)
        if rows:
            marked = list(_marked(rows, _joined([own, common]), over))
            if not headed and any(line.entry for line in marked):
                yield heads.opening(marked[0])
            yield from marked
        else:
            headed = headed or _heads_list(line)
            own = legend or (_NOTHING if _heads_list(line) else own)
            yield line
        i += len(rows) or 1
        over = lines[i - 1]


def _heads_list(line: Line) -> bool:
    return line.body.endswith(":") or heads.may_head_list(line)


def _joined(legends: Sequence[_Legend]) -> _Legend:
    came = frozenset(mark for legend in legends for mark in legend.came)
    stayed = frozenset(mark for legend in legends for mark in legend.stayed)
    headed = all(legend.headed for legend in legends if legend != _NOTHING)
    return _Legend(came - stayed, stayed - came, headed=headed)


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
        _BETWEEN.fullmatch(words, match.end(), end) for match, end in zip(found, ends, strict=True)
    )


def _meaning(found: Sequence[re.Match[str]]) -> _Legend | None:
    came: set[str] = set()
    stayed: set[str] = set()
    for match in found:
        same = _marks(match)
        told = statuses.status(match["said"])
        if _STAYED.fullmatch(match["said"]) or (told and told.attendance == Attendance.ABSENT):
            stayed |= same
        elif _CAME.fullmatch(match["said"]) or told:
            came |= same
    return _Legend(frozenset(came), frozenset(stayed)) if came or stayed else None


def _marks(match: re.Match[str]) -> frozenset[str]:
    """Return the marks that a legend tells of, which print one in several ways."""
    if match["word"]:
        return frozenset(_WORDS[match["word"].casefold()])
    mark = match["mark"] or match["letter"]
    ways = next((ways for ways in ("xX", "oO", "-–") if mark in ways), mark)
    return frozenset(ways)


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
    bare, mark, remark = line, line.mark.strip()[-1:], tuple[Range, ...]()
    if match := _BEFORE.match(line.body):
        mark = match["mark"]
        bare = replace(line, start=line.start + match.end(), body=line.body[match.end() :])
    elif match := _BEHIND.search(line.body):
        mark = match["mark"]
        body = line.body[: match.start("gap")]
        bare = replace(line, end=line.start + len(body), body=body)
        if match["remark"]:
            remark = ((line.start + match.start("remark"), line.end),)
    if _has_columns(bare) or len(entries.entries_on(bare)) != 1:
        return None if bare is line else _unmarked(line)
    return _Row(line, mark, bare, remark)


def _has_columns(line: Line) -> bool:
    """Tell whether a line has several cells, besides the number in front of its person."""
    number = _NUMBER.match(line.body)
    at = number.end() if number else 0
    return has_columns(replace(line, start=line.start + at, body=line.body[at:]))


def _unmarked(line: Line) -> _Row | None:
    listed = not _has_columns(line) and names_one(line)
    return _Row(line, "", line) if listed else None


def _marked(rows: Sequence[_Row], legend: _Legend, over: Line | None) -> Iterator[Line]:
    """Yield the lines of a run with what their marks say."""
    if not _applies(rows, legend, over):
        yield from (row.line for row in rows)
        return
    away = over is not None and _is_of_the_absent(over)
    for row in rows:
        marked = row.mark in legend.came | legend.stayed
        line = row.bare if marked else row.line
        (entry,) = entries.entries_on(line)
        if marked:
            pieces = (*entry.pieces, *row.remark)
            entry = replace(entry, pieces=pieces, absent=row.mark in legend.stayed)
        elif legend.came:
            entry = replace(entry, absent=not (legend.stayed or away), unsure=True)
        yield replace(line, entry=entry)


def _applies(rows: Sequence[_Row], legend: _Legend, over: Line | None) -> bool:
    """Tell whether a legend speaks of the marks of a run.

    What stands before every name and only says that all stayed away is rather a bullet.
    """
    told = {row.mark for row in rows} & (legend.came | legend.stayed)
    whole = {row.mark for row in rows} == told
    bullets = whole and told <= legend.stayed & _BULLETS and all(r.bare is r.line for r in rows)
    headed = over is not None and heads.is_list_heading(over)
    return (
        bool(told)
        and not bullets
        and (headed or not legend.headed)
        and not (_is_below_statuses(rows, over))
    )


def _is_below_statuses(rows: Sequence[_Row], over: Line | None) -> bool:
    """Tell whether marks stand in columns whose heads say what they mean."""
    found = cells(over) if over and has_columns(over) else ()
    kinds = {table_heads.kind_of(cell.text) for cell in found}
    return not marks.STATUSES.isdisjoint(kinds) and any(has_columns(row.line) for row in rows)


def _is_of_the_absent(line: Line) -> bool:
    found = groups.group_heading(line, within_list=True, within_item=False)
    return found is not None and found[0].attendance == Attendance.ABSENT
