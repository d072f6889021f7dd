"""Find items whose numbers stand below their titles: "Ny bro", below it "Sag nr. 24"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from referatgraf.layouts.headings import Heading
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import is_part
from referatgraf.layouts.unnumbered import heads_list, is_title_like
from referatgraf.lexicon.words import fold

_NUMBER = re.compile(
    r"(?:sag|punkt|pkt\.?|dagsordenspunkt)\s?(?:nr\.?\s?|nummer\s)?(?P<number>\d{1,4})\.?"
    r"(?:\s\([^()]{2,30}\))?",
    re.IGNORECASE,
)
_FEWEST = 2
_SKIPPED = 3  # numbers, of items behind closed doors


def opened(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the headings, where each such number stands close below a free line and counts on."""
    found = [(i, match) for i, line in enumerate(lines) if (match := _NUMBER.fullmatch(line.body))]
    counts = [int(match["number"]) for _, match in found]
    rising = all(a < b <= a + _SKIPPED for a, b in pairwise(counts))
    if len(found) < _FEWEST or not rising or not all(_is_below(lines, i) for i, _ in found):
        return ()
    return tuple(_heading(lines, i, match) for i, match in found)


def _is_below(lines: Sequence[Line], i: int) -> bool:
    """Tell whether line i stands close below a free line that may be a title, apart from others."""
    title = lines[i - 1] if i else None
    apart = i + 1 == len(lines) or lines[i + 1].gap
    if title is None or not (title.gap and apart) or lines[i].gap:
        return False
    return is_title_like(title) and not (is_part(title) or heads_list(title))


def _heading(lines: Sequence[Line], i: int, match: re.Match[str]) -> Heading:
    title, start = lines[i - 1], lines[i].start
    return Heading(
        line=i - 1,
        number=(start + match.start("number"), start + match.end("number")),
        title=(title.start, title.start + len(title.label)),
        figures=(int(match["number"]),),
        style="below",
        gap=True,
        words=fold(title.label),
    )
