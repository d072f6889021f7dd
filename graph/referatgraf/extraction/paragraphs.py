"""Join the lines of prose that a title or a small word at their end parts from a name."""

import re
from collections.abc import Iterable, Iterator

from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import UPPER

# A line break in a sentence: the lines of a column are shorter, those of a list open otherwise.
_BREAK = re.compile(rf"[ \t]{{0,80}}\n[ \t]{{0,80}}(?=[{UPPER}])")
_GOES_ON = re.compile(
    r"\s(?:fra|ved|af|for|og|som|til|med|hos|samt)$|,$|(?:firmaet|virksomheden|selskabet|foreningen)$"
)
_FULL_LINE = 40
_LONGEST_TITLE = 60


def paragraphs(text: str, prose: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of prose, those joined that are lines of one sentence.

    >>> text = "Herefter orienterede kommunens vejchef\\nKarla Holm om de nye veje."
    >>> list(paragraphs("Der var stor tilslutning. " + text, [(0, 64), (65, 91)]))
    [(0, 91)]
    """
    waiting: tuple[int, int] | None = None
    for start, end in prose:
        if waiting and _joins(text, waiting, start):
            waiting = waiting[0], end
            continue
        if waiting:
            yield waiting
        waiting = start, end
    if waiting:
        yield waiting


def _joins(text: str, line: tuple[int, int], behind: int) -> bool:
    """Tell whether the sentence of one line goes on with a name that opens the next."""
    begin = max(line[0], text.rfind("\n", 0, line[1]) + 1)
    words = Piece(begin, line[1], text).stripped().text
    broken = _BREAK.match(text, line[1])
    if len(words) < _FULL_LINE or broken is None or broken.end() != behind:
        return False
    tail = words[-_LONGEST_TITLE:]
    found = titles.find_titles(tail)
    return bool(found and found[-1].end == len(tail)) or _GOES_ON.search(tail) is not None
