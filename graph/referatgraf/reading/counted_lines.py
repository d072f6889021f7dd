"""Tell headers and footers that count the pages where no form feed shows where these end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from referatgraf.reading.lines import Line

# "Referat af møde                    3": the same words, and a number at the page's other side.
_AT_THE_RIGHT = re.compile(r"(?P<words>\S.{0,100}?)(?:[ \xa0]{5,}|\t\s{0,40})(?P<number>\d{1,3})")
_AT_THE_LEFT = re.compile(r"(?P<number>\d{1,3})(?:[ \xa0]{5,}|\t\s{0,40})(?P<words>\S.{0,100})")
# What counts items and papers, of which a page may hold several.
_ITEM = re.compile(
    r"(?:ad|bilag|dagsordens?punkt|emne|forslag|indstilling|nr|pkt|punkt|sag(?:snr)?|tema)\b",
    re.IGNORECASE,
)
_FEWEST = 2  # pages
_LEAST_APART = 8  # lines: shorter ones are rows of a table


def counted(lines: Sequence[Line]) -> set[int]:
    """Return which lines stand again and again, alike but for a number that counts on."""
    found: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        match = _AT_THE_RIGHT.fullmatch(line.head) or _AT_THE_LEFT.fullmatch(line.head)
        if match and len(line) == len(line.head) and not _ITEM.match(match["words"]):
            found.setdefault(match["words"], []).append((i, int(match["number"])))
    return {i for places in found.values() for i in _counting(places)}


def _counting(places: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the places of lines of the same words if each stands far from the last, a page on."""
    steps = [(j - i, m - n) for (i, n), (j, m) in pairwise(places)]
    if len(places) >= _FEWEST and all(far >= _LEAST_APART and up == 1 for far, up in steps):
        yield from (i for i, _ in places)
