"""Tell by the columns of statuses in a table's row whether its person was there."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from referatgraf.layouts import heads
from referatgraf.layouts.cells import Cell
from referatgraf.layouts.heads import Kind
from referatgraf.layouts.section import Entry, Range
from referatgraf.lexicon import names, organisations, statuses, titles
from referatgraf.model import Attendance

# What a tick below a head says: that somebody came, or did not, and in what way.
_CAME = {Kind.THERE: None, Kind.ONLINE: "online"}
_STAYED = {Kind.AWAY: None, Kind.MISSING: "absent-unexcused"}
STATUSES = frozenset({*_CAME, *_STAYED})
# "Ja (formand)"
_BRACKET = re.compile(r"\((?P<words>[^()]{3,40})\)$")


class _Said(Enum):
    """Name what one cell says of a person's attendance."""

    CAME = auto()
    STAYED = auto()
    NOT_TICKED = auto()
    OPEN = auto()
    NOTHING = auto()


def filled(rows: Iterable[Mapping[Kind, str]], kinds: Iterable[Kind]) -> frozenset[Kind]:
    """Return the kinds of a table's columns without those of presence that nobody filled in.

    Where others tell who stayed away, all the rest came then.
    """
    held = {kind for row in rows for kind, text in row.items() if text}
    known = frozenset(kinds)
    if not held & STATUSES and len(known & STATUSES) > 1:
        return known
    return frozenset(kind for kind in known if kind not in _CAME or kind in held)


def kind_by_cells(texts: Sequence[str], head: str, known: Collection[Kind]) -> Kind:
    """Return what a column holds whose head is not known, by the cells below it.

    Statuses count only below no head at all: under a day they are of another meeting.
    """
    if not head and STATUSES.isdisjoint(known) and texts and all(map(_is_status, texts)):
        return Kind.THERE
    titled = sum(heads.is_role(text) for text in texts)
    named = sum(organisations.organisation_type(text) is not None for text in texts)
    if Kind.TITLE not in known and 2 * titled > len(texts):
        return Kind.TITLE
    return Kind.ORGANISATION if Kind.ORGANISATION not in known and named else Kind.OTHER


def _is_status(text: str) -> bool:
    return statuses.is_mark(text) or statuses.status(text) is not None


def office_in_status(row: Mapping[Kind, Cell]) -> dict[Kind, Cell]:
    """Return the brackets of a status that tell an office as a remark: "Ja (formand)"."""
    for kind, cell in row.items():
        bracket = _BRACKET.search(cell.text) if kind in STATUSES else None
        if bracket and Kind.REMARK not in row and titles.leading_title(bracket["words"]):
            begin, end = (cell.start + at for at in bracket.span("words"))
            return {Kind.REMARK: replace(cell, start=begin, end=end, text=bracket["words"])}
    return {}


def kind_of_cell(kind: Kind, text: str) -> Kind:
    """Return the kind of one cell: who came instead may stand where the status should."""
    return Kind.STAND_IN if kind in STATUSES and heads.names_stand_in(text) else kind


def marked(
    entry: Entry, kinds: frozenset[Kind], texts: Mapping[Kind, str], *, crossed: bool = False
) -> Entry:
    """Return a row's entry with what its columns say of the person's attendance.

    ``kinds`` are the columns that were filled in, ``crossed`` says that a cross there is no tick.
    """
    said = {kind: _said(kind, texts.get(kind, ""), crossed) for kind in sorted(kinds & STATUSES)}
    remark = statuses.status(texts.get(Kind.REMARK, ""))
    if remark and remark.attendance == Attendance.ABSENT:
        said[Kind.REMARK] = _Said.STAYED
    absent, unsure = _judged(said)
    detail = next((d for kind in said if (d := _detail(kind, texts, said[kind]))), None)
    if statuses.is_tick(texts.get(Kind.STAND_IN, "")) and not (absent or unsure):
        detail = detail or "substitute"
    return replace(entry, absent=absent, unsure=unsure, detail=detail)


def _said(kind: Kind, text: str, crossed: bool) -> _Said:
    """Return what a cell says below the head of a column of statuses."""
    away = kind in _STAYED
    mark, words = statuses.after_answer(text)
    answer = mark or text
    if not text:
        return _Said.NOTHING
    if statuses.is_unticked(answer) or (crossed and answer in "✗✘✕✖"):
        return _Said.NOT_TICKED
    if statuses.is_tick(answer):
        return _Said.STAYED if away else _Said.CAME
    if found := statuses.status(words):
        return _Said.STAYED if found.attendance == Attendance.ABSENT else _Said.CAME
    # Below "Afbud" any words are a reason.
    reason = away and any(map(str.isalpha, text)) and not statuses.is_doubtful(text)
    return _Said.STAYED if reason else _Said.OPEN


def _judged(said: Mapping[Kind, _Said]) -> tuple[bool, bool]:
    """Return whether a person was absent, and whether that is open, by what the columns say.

    Who is not ticked as there was rather absent, but only a mark of absence says so.
    """
    told = set(said.values())
    if _Said.STAYED in told:
        return True, _Said.CAME in {s for kind, s in said.items() if kind in _CAME}
    if _Said.CAME in told:
        return False, False
    if _Said.OPEN in told:
        return False, True
    there = [s for kind, s in said.items() if kind in _CAME]
    if _Said.NOT_TICKED in there:
        return True, False
    denied = any(s == _Said.NOT_TICKED for kind, s in said.items() if kind in _STAYED)
    return (False, False) if denied or not there else (True, True)


def _detail(kind: Kind, texts: Mapping[Kind, str], said: _Said) -> str | None:
    found = statuses.status(statuses.after_answer(texts.get(kind, ""))[1])
    if found and (said == _Said.STAYED) == (found.attendance == Attendance.ABSENT):
        return found.detail if found.detail != "excused" else None
    if said == _Said.CAME:
        return _CAME.get(kind)
    return _STAYED.get(kind) if said == _Said.STAYED else None


def with_stand_in(entry: Entry, cell: Range, text: str) -> Entry:
    """Return the entry of somebody who stayed away with who came instead."""
    title = titles.leading_title(text)
    rest = text[title.end :].lstrip(" ,:") if title else text
    found = names.find_names(rest[:80], listed=True)
    if not found or found[0].start > 0 or not (entry.absent or entry.unsure):
        return entry
    return replace(entry, absent=True, unsure=False, stand_in=cell)
