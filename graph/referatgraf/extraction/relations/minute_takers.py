"""Read who took the minutes where their last lines tell it: "Referent:" above or behind a name.

Who stands in no list but signs as the minute-taker was there, as a guest of the members.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.model import Attendance

_WIDTH = 400  # characters: the last lines of the minutes
_LINE = re.compile(r"[^\n]+")
_MARKS = " \t*_-–•."
_ALONE = re.compile(r"[\s*_]{0,6}(?P<title>referent)[\s*_]{0,4}:?[\s*_.]{0,6}", re.IGNORECASE)
_AHEAD = re.compile(
    r"[\s*_]{0,6}(?:(?P<title>referent|ref\.)\s?:?|refereret af|referat(?: ved|:)|for referat\s?:)"
    r"[\s*_]{1,8}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:,|\s[-–])?\s{0,4}\(?(?P<title>referent|ref\.)\)?[\s*_.]{0,6}", re.IGNORECASE
)


def relate(draft: Draft) -> None:
    """Add the office, and the presence, of whom the last lines name as taking the minutes."""
    if draft.body is None or not draft.meets:
        return
    for person, proof, title in _taking(draft):
        if title:
            _hold(draft, person, title)
        if not draft.present_in_lists(person):
            draft.attend(
                Attending(person, Attendance.GUEST, [proof], "prose-presence", confidence=0.85)
            )


def _hold(draft: Draft, person: str, title: Range) -> None:
    words = draft.text[slice(*title)]
    draft.hold(
        Holding(
            person,
            draft.body,
            [title],
            "prose-office",
            title=words,
            role="referent",
            confidence=0.9,
        )
    )


def _taking(draft: Draft) -> Iterator[tuple[str, Range, Range | None]]:
    """Yield who takes the minutes by the last lines, what proves it, and where the title stands."""
    begin = max(draft.sections.head[1], len(draft.text) - _WIDTH)
    lines = [m.span() for m in _LINE.finditer(draft.text, begin) if m.group().strip()]
    for at in lines:
        if named := _on_line(draft, at):
            yield named
    for above, below in pairwise(lines):
        first, second = (_ALONE.fullmatch(draft.text, *at) for at in (above, below))
        if first and not second and (name := _name_alone(draft, below)):
            yield name.person, (above[0], below[1]), first.span("title")
        elif second and not _is_label(draft, above) and (name := _name_alone(draft, above)):
            yield name.person, (above[0], below[1]), second.span("title")


def _on_line(draft: Draft, at: Range) -> tuple[str, Range, Range | None] | None:
    """Return who a line names as the minute-taker: "Referent: X", "X, referent"."""
    text = draft.text[slice(*at)]
    ahead = _AHEAD.match(text)
    named = people_in(draft, at[0], text) if ahead or "ref" in text.casefold() else []
    if len(named) != 1:
        return None
    match = ahead if ahead and named[0].start == ahead.end() else None
    match = match if match and not text[named[0].end :].strip(_MARKS) else None
    if match is None and not text[: named[0].start].strip(_MARKS):
        match = _BEHIND.fullmatch(text, named[0].end)
    if match is None:
        return None
    start, end = match.span("title") if match["title"] else (-1, -1)
    return named[0].person, at, (at[0] + start, at[0] + end) if end > 0 else None


def _name_alone(draft: Draft, at: Range) -> Named | None:
    """Return the person whose name is all that a line holds."""
    text = draft.text[slice(*at)]
    named = people_in(draft, at[0], text) if len(text.split()) <= 6 else []
    if len(named) != 1 or text[: named[0].start].strip(_MARKS):
        return None
    return None if text[named[0].end :].strip(_MARKS) else named[0]


def _is_label(draft: Draft, at: Range) -> bool:
    return draft.text[slice(*at)].rstrip().endswith(":")
