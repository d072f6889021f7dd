"""Read the templates of MediaWiki source: "| dato = 22. marts" is a line "dato: 22. marts"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from referatgraf.reading.tape import Edit

_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
_KEY = re.compile(
    r"\|\s{0,40}(?P<key>[^\W\d_][\w /.-]{0,60}?)(?P<equals>[ \t]{0,40}=[ \t]{0,40})(?!=)"
)
_BLANKS = re.compile(r"\|\s{0,40}")
_SPACE = re.compile(r"\s{0,400}")


@dataclass(frozen=True, slots=True)
class _Open:
    """Hold where a template or a link begins, and the bars of it that were met so far."""

    start: int
    mark: str
    bars: list[int] = field(default_factory=list)


def templates(text: str) -> Iterator[Edit]:
    """Yield the edits that leave a template's values, the named ones as lines."""
    opened: list[_Open] = []
    for token in _TOKEN.finditer(text):
        mark = token.group()
        if mark in ("{{", "[["):
            opened.append(_Open(token.start(), mark))
        elif not opened:
            continue
        elif mark == "|":
            opened[-1].bars.append(token.start())
        elif closed := _closed(opened, "{{" if mark == "}}" else "[["):
            yield from _template(text, closed, token.start()) if mark == "}}" else ()


def _closed(opened: list[_Open], mark: str) -> _Open | None:
    """Take off what ends here; a template's end closes the links left open in it."""
    while mark == "{{" and len(opened) > 1 and opened[-1].mark == "[[":
        opened.pop()
    return opened.pop() if opened[-1].mark == mark else None


def _template(text: str, opened: _Open, end: int) -> Iterator[Edit]:
    """Yield the edits of one template; its name and what is left empty go."""
    yield Edit(opened.start, opened.bars[0] if opened.bars else end)
    first = True
    for bar, stop in pairwise([*opened.bars, end]):
        key = _KEY.match(text, bar, stop)
        blanks = _BLANKS.match(text, bar, stop)
        begin = key.end() if key else blanks.end() if blanks else bar + 1
        lined = _begins_line(text, opened.start if first else bar)
        if _is_empty(text, begin, stop):
            yield Edit(bar, stop if lined else begin)
            continue
        parting = "" if lined or (first and not key) else "\n" if key else ", "
        yield Edit(bar, key.start("key") if key else begin, parting)
        if key:
            yield Edit(*key.span("equals"), ": ", stands=True)
        first = False
    yield Edit(end, end + 2)


def _is_empty(text: str, start: int, end: int) -> bool:
    value = _SPACE.match(text, start, end)
    return value is None or value.end() >= end


def _begins_line(text: str, at: int) -> bool:
    before = text[max(0, at - 40) : at].rstrip(" \t")
    return not before or before[-1] in "\n\f"
