"""Give the people of a list that dashes part inside one line lines of their own.

"Til stede: Ida Holm, Nordly Byråd - Bo Lind, Havnens Venner - Karla Nørby, formand": the dashes
were the bullets of a list, or the clerk's way to save paper.
"""

import re
from collections.abc import Iterator

from referatgraf.lexicon import titles
from referatgraf.lexicon.names import find_names
from referatgraf.reading.run_on_people import (
    BEHIND_LISTS,
    LIST_HEADING,
    LONGEST,
    SHORTEST,
    line_begun,
)
from referatgraf.reading.tape import Edit, Range

_LINE = re.compile(r"[^\n\f]+")
_DASH = re.compile(r"[ ]{1,4}[-–][ ]{1,4}(?=[A-ZÆØÅ])")
_NEXT = re.compile(r"[ ]{0,2}(?:[,(]|$)|[ ]{1,4}[-–][ ]")
_OPENING = 80
_FEWEST = 3  # dashes that part people, so that one between name and office is none
_SHARE = 0.7


def dashes_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a line at each person whom a dash parts from the one before."""
    for line in _LINE.finditer(text):
        if SHORTEST <= line.end() - line.start() <= LONGEST:
            yield from _in_line(text, line.span())


def _in_line(text: str, line: Range) -> Iterator[Edit]:
    first = LIST_HEADING.search(text, *line)
    if not first:
        return
    stop = BEHIND_LISTS.search(text, first.end(), line[1])
    end = stop.start() if stop else line[1]
    dashes = list(_DASH.finditer(text, first.end(), end))
    parting = [m for m in dashes if _opens_entry(text[m.end() : min(end, m.end() + _OPENING)])]
    if len(parting) < _FEWEST or len(parting) < _SHARE * len(dashes):
        return
    yield from (Edit(m.start(), m.end(), "\n") for m in parting)
    for head in LIST_HEADING.finditer(text, first.start(), end):
        yield from line_begun(text, line[0], head.start())
    if stop:
        yield Edit(stop.start(), stop.end(), "\n")


def _opens_entry(words: str) -> bool:
    """Tell whether words open with a person, and what stands behind the name leaves it whole."""
    held, at = titles.held(words)
    rest = words[at:].lstrip(" ") if held else words
    found = find_names(rest, listed=True)
    return bool(
        found
        and not found[0].start
        and found[0].confidence >= 0.9
        and _NEXT.match(rest, found[0].end)
    )
