"""Cut a paragraph of Danish prose into sentences; abbreviations, initials and dates cut nothing."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.lexicon.words import UPPER

_STOP = re.compile(rf"[.!?][\"”»)*]{{0,3}}(?=\s{{1,8}}[\"“«(*–•-]{{0,3}}(?:[{UPPER}]|\d{{1,3}}\s))")
_ABBREVIATED = re.compile(
    r"(?:\b(?:bl\.?a|ca|evt|f\.?eks|fx|hhv|jf|kl|kr|mio|mia|nr|pkt|pr|stk|tlf|vedr|inkl|ekskl|min|max|mv|"
    r"m\.?fl|adm|dr|sct|st|kap|litra|stats?aut|fung|konst|kst|ass)|(?<![\w.])\d{1,2})$",
    re.IGNORECASE,
)
_LOOK_BACK = 8
_COUNT_WIDTH = 60


def sentences(text: str, names: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences of a paragraph, without the spaces between them.

    A full stop inside one of ``names`` (sorted ranges) belongs to an initial.

    >>> text = "Godkendt jf. bilag 2. A stemte imod."
    >>> [text[a:b] for a, b in sentences(text)]
    ['Godkendt jf. bilag 2.', 'A stemte imod.']
    """
    start, at = 0, 0
    for stop in _STOP.finditer(text):
        while at < len(names) and names[at][1] <= stop.start():
            at += 1
        if at < len(names) and names[at][0] < stop.start():
            continue
        if (
            stop[0][0] == "."
            and _ABBREVIATED.search(text, max(start, stop.start() - _LOOK_BACK), stop.start())
            and not _ends_count(text, start, stop.start())
        ):
            continue
        yield from _stripped(text, start, stop.end())
        start = stop.end()
    yield from _stripped(text, start, len(text))


_COUNTED = re.compile(
    r"\b(?:mod|nr\.?|bilag|side|sag|(?:\w{1,30})?punkt(?:er|et|erne)?|pkt\.?|med|imod|for)\s{1,4}"
    r"(?:\d{1,2}(?:\s?[,–-]\s?|\s{1,2}og\s{1,2})){0,6}\d{1,2}$",
    re.IGNORECASE,
)


def _ends_count(text: str, start: int, stop: int) -> bool:
    """Tell whether the figure before a full stop counts something ("3 mod 1."), no day or list."""
    return _COUNTED.search(text, max(start, stop - _COUNT_WIDTH), stop) is not None


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
