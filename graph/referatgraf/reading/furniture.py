"""Tell page furniture: page numbers, and lines that stand again at the edge of page after page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from referatgraf.reading.counted_lines import counted
from referatgraf.reading.lines import Line, without

_COUNT = r"(?:side|page)\s{0,3}\d{1,4}(?:\s{0,3}(?:af|ud af|of|/)\s{0,3}\d{1,4})?"
_PAGE_LINE = re.compile(rf"[-–—|\s]{{0,5}}{_COUNT}[-–—|.\s]{{0,5}}", re.IGNORECASE)
_AT_END = re.compile(
    r"(?:[\s|–-]{1,40}side\s{0,3}\d{1,4}\s{1,3}af\s{1,3}\d{1,4}\.?"
    r"|(?:[ \xa0]{3,40}|\t[ \t]{0,40})side\s{0,3}\d{1,4})$",  # at the right of a letterhead
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"[-–—\s]{0,3}(\d{1,4})[-–—\s]{0,3}")
_DIGITS = re.compile(r"\d+")
# What every item says ("Beslutning", "Godkendt.") may by chance end page after page.
_CONTENT = re.compile(
    r"(?:beslutning|indstilling|sagsfremstilling|afstemning|afgørelse|konklusion|drøftelse|bilag)\W{0,3}"
    r"|[^\d]{0,200}[a-zæøå)]\.",
    re.IGNORECASE,
)
_EDGE = 2  # lines at the top and the bottom of a page that may be furniture
_OFTEN = 3
_SHARE = 0.4  # of the pages: some books have another header on every other page


def without_furniture(text: str, lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines that are no page furniture, and how many were.

    "Side 3 af 12" goes wherever it stands alone or ends a line; other lines only at a page's edge.
    What stands on the first page's top is never furniture: it is the title, even where it returns.
    """
    numbered = {i for i, line in enumerate(lines) if _is_page_line(line)} | counted(lines)
    kept = without(lines, numbered, page=True)
    pages = _pages(kept)
    edges = set(_repeated(kept, pages)) | set(_numbers(kept, pages))
    left = without(kept, edges, page=False)
    shown = [_without_count(text, line) for line in left]
    cut = sum(a is not b for a, b in zip(left, shown, strict=True))
    return shown, len(numbered) + len(edges) + cut


def _is_page_line(line: Line) -> bool:
    return len(line) <= 40 and _PAGE_LINE.fullmatch(line.head) is not None


def _pages(lines: list[Line]) -> list[range]:
    """Return the pages as ranges of line numbers; where no line is left there is none."""
    starts = [i for i, line in enumerate(lines) if i == 0 or line.page]
    return [range(a, b) for a, b in pairwise([*starts, len(lines)])]


def _repeated(lines: list[Line], pages: list[range]) -> Iterator[int]:
    """Yield the lines that open, or close, most pages alike but for their numbers."""
    for edge, first in ((_tops, 1), (_bottoms, 0)):
        for depth in range(_EDGE):
            at = [page[edge(depth)] for page in pages if len(page) > depth + 1]
            counts = Counter(_shape(lines[i]) for i in at)
            needed = max(_OFTEN, _SHARE * len(pages))
            common = {shape for shape, count in counts.items() if count >= needed}
            if not common:
                break
            alike = (i for i in at if _shape(lines[i]) in common and i >= pages[first].start)
            yield from (i for i in alike if not _CONTENT.fullmatch(lines[i].head))


def _tops(depth: int) -> int:
    return depth


def _bottoms(depth: int) -> int:
    return -1 - depth


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.head)


def _numbers(lines: list[Line], pages: list[range]) -> Iterator[int]:
    """Yield lone numbers at pages' edges that count the pages."""
    if len(pages) < 2:
        return
    for edge in (_tops, _bottoms):
        found = dict(_lone(lines, pages, edge(0)))
        offsets = Counter(found.values())
        yield from (i for i, offset in found.items() if offset == 0 or offsets[offset] > 1)


def _lone(lines: list[Line], pages: Iterable[range], at: int) -> Iterator[tuple[int, int]]:
    """Yield lines that hold a number only, with how far it is from the page's own."""
    for number, page in enumerate(pages, 1):
        line = lines[page[at]]
        match = _LONE_NUMBER.fullmatch(line.head) if len(page) > 1 and len(line) < 12 else None
        if match:
            yield page[at], int(match.group(1)) - number


def _without_count(text: str, line: Line) -> Line:
    match = _AT_END.search(line.tail) if "side" in line.tail[-30:].lower() else None
    return line.cut(text, line.end - (len(line.tail) - match.start())) if match else line
