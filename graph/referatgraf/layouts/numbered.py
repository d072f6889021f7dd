"""Tell people who are numbered in a list from agenda items, which are numbered alike."""

import re
from collections.abc import Sequence

from referatgraf.layouts import heads
from referatgraf.layouts.lines import Line

_NUMBER = re.compile(r"(?P<number>\d{1,6})[.)]\s{1,8}(?=\S)")
_FEWEST = 2  # people
_SHARE = 2 / 3  # of the numbered lines look like people; names may be long or misspelt


def numbered_people(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the lines that a list's heading and the names on them make people's.

    No register need know the names: the heading says what is listed.
    """
    found: set[int] = set()
    for i, line in enumerate(lines):
        if i and line.body[:2] in ("1.", "1)") and heads.is_list_heading(lines[i - 1]):
            run = _run(lines, i)
            people = sum(heads.is_person(_words(lines[k])) for k in run)
            if len(run) >= _FEWEST and people >= _SHARE * len(run):
                found.update(run)
    return frozenset(found)


def _run(lines: Sequence[Line], i: int) -> range:
    """Return the indexes of the lines from i whose numbers count from 1."""
    at = i
    while at < len(lines):
        match = _NUMBER.match(lines[at].body)
        if not match or int(match["number"]) != at - i + 1:
            break
        at += 1
    return range(i, at)


def _words(line: Line) -> str:
    match = _NUMBER.match(line.body)
    return line.body[match.end() :] if match else line.body
