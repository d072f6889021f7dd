"""Read items printed as records: "Punkt: 1", below it "Emne: Regnskab", "Sag: 22/1047"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.layouts.lines import Line

_NUMBER = re.compile(
    r"(?:dagsordens)?(?:punkt|pkt\.?)(?:\s?(?:nr\.?|nummer))?\s{0,8}(?P<colon>:?)\s{0,20}"
    r"(?P<number>\d{1,3})[.:)]?$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:emne|overskrift|titel|sagstitel|sagsoverskrift|punktets titel|tekst)\s{0,8}:"
    r"\s{0,20}(?=\S)",
    re.IGNORECASE,
)
_FEWEST = 2
_LEAD = "Pkt"  # the shortest of the words, which fits in its place


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which the number and the title of each record are one line.

    Two records at least must count on, else the labels may be those of something else.
    """
    at = [i for i in range(len(lines) - 1) if _opens(lines, i)]
    numbers = [_number(lines[i]) for i in at]
    rising = all(a < b for a, b in pairwise(numbers))
    if len(at) < _FEWEST or not rising:
        return tuple(lines)
    joined = {i: _joined(lines[i], lines[i + 1]) for i in at}
    titles = {i + 1 for i in at}
    return tuple(joined.get(i, line) for i, line in enumerate(lines) if i not in titles)


def _opens(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a line holds a record's number, and the one below its title."""
    return _NUMBER.match(lines[i].body) is not None and _TITLE.match(lines[i + 1].body) is not None


def _number(line: Line) -> int:
    match = _NUMBER.match(line.body)
    return int(match["number"]) if match else 0


def _joined(number: Line, title: Line) -> Line:
    """Return the line "Pkt  1        Regnskab", whose words keep their places in the text."""
    figures, label = _NUMBER.match(number.body), _TITLE.match(title.body)
    if not figures or not label:
        return number
    at = figures.start("number")
    body = _LEAD.ljust(at) + figures["number"]
    body = body.ljust(title.start - number.start + label.end())
    return replace(number, end=title.end, body=body + title.body[label.end() :])
