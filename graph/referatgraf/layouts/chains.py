"""Choose, among numbered lines of one style, those whose numbers rise as an agenda's do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from referatgraf.layouts.headings import Heading

_JUMP = 30
_SURE = 2  # numbers with parts of an item below them; then the minutes print such parts
_WIDEST = 80  # chains that the next heading may join
_TABLE = frozenset({"bare", "wide"})  # told apart by what stands below them only


_Score: TypeAlias = tuple[int, int, int, int]


@dataclass(slots=True)
class _Link:
    """Hold the best chain that ends in ``head``; lives only inside ``chain``.

    It counts the headings that have an item's part below them (``told``), the numbers left out
    that no list of an item explains (``strays``), all headings, and what the numbers skip.
    """

    head: Heading
    before: "_Link | None"
    first: Heading
    told: int
    strays: int
    length: int = 1
    skipped: int = 0

    @property
    def score(self) -> _Score:
        """Return what tells the better of two chains, what counts most first."""
        return self.told, -self.strays, self.length, -self.skipped

    def leave_out(self, begin: int | None) -> None:
        """Count a number that is left out: a list's, if its count began below the last head."""
        self.strays += begin is None or begin <= self.head.line


@dataclass(frozen=True, slots=True)
class _Page:
    """Hold the numbered lines by place, and where each number of a style stands free last."""

    lines: Mapping[int, Heading]
    free: Mapping[tuple[int, ...], Heading]
    zeros: bool


def chain(found: Sequence[Heading], candidates: Sequence[Heading]) -> list[Heading]:
    """Return those of ``found`` that make the best agenda: numbers rise, and parts stand below.

    A list inside an item goes on counting where the agenda's own numbers come later; those have
    their case number or "Beslutning" below. Of equal chains the first that begins is kept, so that
    a repeat of the agenda is left out. ``candidates`` are the numbered lines of all styles.
    """
    page = _page(found, {h.line: h for h in candidates})
    sure = len({h.figures for h in found if _is_sure(h, page)}) >= _SURE
    best: dict[tuple[int, ...], _Link] = {}
    counts = _counts(found)
    stray = 0  # numbers so far that no count from 1 leads to
    for head, begin in zip(found, counts, strict=True):
        before = (k for k in best.values() if _follows(k, head, page))
        longest = max(before, key=lambda k: _score(k, head), default=None)
        link = _joined(longest, head, stray=stray, sure=sure and _is_sure(head, page))
        stray += begin is None
        for passed in best.values():
            passed.leave_out(begin)
        old = best.pop(head.figures, None)
        best[head.figures] = old if old and old.score >= link.score else link
        if len(best) > _WIDEST:
            best = _without_oldest(best)
    top = max(best.values(), key=lambda k: k.score, default=None)
    return list(_heads(top))[::-1]


def _without_oldest(best: dict[tuple[int, ...], _Link]) -> dict[tuple[int, ...], _Link]:
    """Return the chains without the one that nothing has joined for longest, but for the best."""
    top = max(best, key=lambda f: best[f].score)
    oldest = next(f for f in best if f != top)
    return {f: k for f, k in best.items() if f != oldest}


def _counts(found: Sequence[Heading]) -> list[int | None]:
    """Return for each number the line where the count that leads to it begins with 1.

    None stands for a number that no such count leads to.
    """
    last: dict[int, int | None] = {}
    begins: list[int | None] = []
    for head in found:
        number = head.figures[0]
        if len(head.figures) == 1:
            last[number] = head.line if number == 1 else last.get(number - 1)
        begins.append(last.get(number) if len(head.figures) == 1 else head.line)
    return begins


def _page(found: Sequence[Heading], lines: Mapping[int, Heading]) -> _Page:
    alone = {h.figures: h for h in found if _above(h, lines) is None}
    zeros = any(len(h.figures) > 1 and h.figures[-1] == 0 for h in found)  # "1.0", "2.0"
    return _Page(lines, alone, zeros)


def _is_sure(head: Heading, page: _Page) -> bool:
    """Tell whether an item's part stands below a heading that ends no list of numbered lines."""
    above = _above(head, page.lines)
    return head.confirmed and (above is None or (head.gap and not above.gap))


def _above(head: Heading, lines: Mapping[int, Heading]) -> Heading | None:
    """Return the heading on the line above, if it looks alike and has the number before."""
    found = lines.get(head.line - 1)
    counts_on = found and head.figures == (*found.figures[:-1], found.figures[-1] + 1)
    alike = found and (found.style == head.style or {found.style, head.style} == _TABLE)
    return found if counts_on and alike else None


def _follows(link: _Link, head: Heading, page: _Page) -> bool:
    """Tell whether a heading may come next in a chain.

    A nested number stands below its parent, beside its like, or is one of a style of its own.
    """
    figures, last = head.figures, link.head.figures
    if not figures > last or figures[0] - last[0] > _JUMP:
        return False
    parented = last[: len(figures) - 1] == figures[:-1]
    if page.zeros and figures[-1] and not parented:
        return False
    if head.style == "nested" and not (parented or link.first.style == "nested"):
        return False
    return not (_goes_on_with_list(link.head, head, page) or _opens_list(head, page))


def _goes_on_with_list(last: Heading, head: Heading, page: _Page) -> bool:
    """Tell whether a heading belongs to the list above it, and its number stands free below.

    Where the chain's last heading stands free, one close below a list's number is that list's.
    """
    above = _above(head, page.lines)
    if above is None or above == last or head.confirmed:
        return False
    return _stands_free_below(head, page) or (last.gap and not head.gap)


def _opens_list(head: Heading, page: _Page) -> bool:
    """Tell whether the next number stands close below, and this one free below with other words."""
    below = page.lines.get(head.line + 1)
    close = below is not None and not below.gap and _above(below, page.lines) == head
    if not close or _above(head, page.lines) is not None:
        return False
    return _stands_free_below(head, page) and page.free[head.figures].words != head.words


def _stands_free_below(head: Heading, page: _Page) -> bool:
    free = page.free.get(head.figures)
    return free is not None and free.line > head.line


def _joined(link: _Link | None, head: Heading, *, stray: int, sure: bool) -> _Link:
    if link is None:
        return _Link(head, None, head, int(sure), stray)
    skipped = link.skipped + _between(link, head)
    return _Link(head, link, link.first, link.told + sure, link.strays, link.length + 1, skipped)


def _score(link: _Link, head: Heading) -> _Score:
    """Return a chain's score together with what is skipped between it and the next heading."""
    return link.told, -link.strays, link.length, -link.skipped - _between(link, head)


def _between(link: _Link, head: Heading) -> int:
    return max(0, head.figures[0] - link.head.figures[0] - 1)


def _heads(link: _Link | None) -> Iterator[Heading]:
    while link:
        yield link.head
        link = link.before
