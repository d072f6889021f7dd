"""Tell how far apart a document's lines stand, and how wide it was wrapped."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from referatgraf.reading.lines import Line

_SENTENCE_END = re.compile(r"[.!?:;]['\"”»)]{0,2}$")
_WIDEST = 140  # characters; a longer line was never wrapped
_NARROWEST = 35  # characters; shorter lines that go on show no page's width
_MOST = 0.6
_FEW = 0.25
_WRAPPED = 0.05
_WIDER = 0.1  # of all pairs: how many blocks at least stand further apart than lines
_SAMPLES = 2
_EDGE = 60  # characters: of lines that a page's width ends
_FULL = 0.9  # of the longest line
_ALIKE = 5  # lines
_SHARE = 0.08  # of all lines
_NEAR = 0.6  # of the longest lines: how long most wrapped lines are


@dataclass(frozen=True, slots=True)
class Spacing:
    """Say whether an empty line stands between any two lines, and the width of wrapped ones.

    The width is ``guessed`` where only the length of many lines tells it.
    """

    double: bool
    width: int | None
    guessed: bool = False


def spacing(lines: list[Line]) -> Spacing:
    """Return the spacing of a document.

    Double spacing is told by its wraps: text of one paragraph a line, parted by empty lines too,
    has no lines that go on in lower case below an empty line.
    """
    pairs = list(pairwise(lines))
    single = [(a, b) for a, b in pairs if b.blanks == 1 and not b.spaced and not b.page]
    tight = sum(b.blanks == 0 and not b.page for _, b in pairs)
    wraps = [len(a) for a, b in single if goes_on(a, b)]
    double = (
        len(wraps) >= max(_SAMPLES, _WRAPPED * len(single))
        and median(wraps) >= _NEAR * max(len(line) for line in lines)
        and len(single) >= _MOST * len(pairs)
        and tight <= _FEW * len(pairs)
        and sum(len(line) > _WIDEST for line in lines) <= _WRAPPED * len(lines)
    )
    double = double or _has_two_widths(pairs, len(single), tight)
    if not double:
        wraps = [len(a) for a, b in pairs if b.blanks == 0 and not b.page and goes_on(a, b)]
    width = median(wraps) if len(wraps) >= _SAMPLES else _common_edge(lines)
    known = round(width) if width >= _NARROWEST else None
    return Spacing(double, known, guessed=len(wraps) < _SAMPLES)


def _common_edge(lines: list[Line]) -> int:
    """Return the length that many lines nearly have and none exceeds, 0 where there is none.

    Where few lines go on in lower case, this tells as well how wide the text was wrapped.
    """
    lengths = sorted((len(line) for line in lines), reverse=True)
    edge = lengths[0] if lengths else 0
    full = sum(length >= _FULL * edge for length in lengths)
    return edge if _EDGE <= edge <= _WIDEST and full >= max(_ALIKE, _SHARE * len(lengths)) else 0


def _has_two_widths(pairs: list[tuple[Line, Line]], single: int, tight: int) -> bool:
    """Tell whether an empty line stands between all lines, and more of them between blocks."""
    wide = sum(b.blanks > 1 and not b.page for _, b in pairs)
    return wide >= _WIDER * len(pairs) and tight <= _WRAPPED * len(pairs) and single > wide


def goes_on(above: Line, below: Line) -> bool:
    """Tell whether a sentence or a word plainly runs on into the next line."""
    return below.head[:1].islower() and not _SENTENCE_END.search(above.tail)
