"""Choose, among numbered lines of one style, those whose numbers rise as an agenda's do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from referatgraf.layouts.headings import Heading

_JUMP = 30
_SURE = 2  # numbers with parts of an item below them; then the minutes print such parts
_WIDEST = 80  # chains that the next heading may join
_TABLE = frozenset({"bare", "wide"})  # told apart by what stands below them only


@dataclass(frozen=True, slots=True)
class _Link:
    """Hold the best chain that ends in ``head``.

    ``score`` counts the headings that have an item's part below them, then all, then what the
    numbers skip.
    """

    head: Heading
    before: "_Link | None"
    first: Heading
    score: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Page:
    """Hold the numbered lines by place, and where each number of a style stands free last."""

    lines: Mapping[int, Heading]
    free: Mapping[tuple[int, ...], int]
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
    top: _Link | None = None
    for head in found:
        before = (k for k in best.values() if _follows(k, head, page))
        longest = max(before, key=lambda k: _score(k, head), default=None)
        link = _joined(longest, head, sure=sure and _is_sure(head, page))
        old = best.pop(head.figures, None)
        best[head.figures] = old if old and old.score >= link.score else link
        top = link if top is None or link.score > top.score else top
        if len(best) > _WIDEST:
            del best[next(iter(best))]
    return list(_heads(top))[::-1]


def _page(found: Sequence[Heading], lines: Mapping[int, Heading]) -> _Page:
    alone = {h.figures: h.line for h in found if _above(h, lines) is None}
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
    return not _goes_on_with_list(link.head, head, page)


def _goes_on_with_list(last: Heading, head: Heading, page: _Page) -> bool:
    """Tell whether a heading belongs to the list above it, and its number stands free below."""
    above = _above(head, page.lines)
    if above is None or above == last or head.confirmed:
        return False
    return page.free.get(head.figures, head.line) > head.line


def _joined(link: _Link | None, head: Heading, *, sure: bool) -> _Link:
    if link is None:
        return _Link(head, None, head, (int(sure), 1, 0))
    told, length, skipped = _score(link, head)
    return _Link(head, link, link.first, (told + sure, length + 1, skipped))


def _score(link: _Link, head: Heading) -> tuple[int, int, int]:
    """Return a chain's score together with what is skipped between it and the next heading."""
    told, length, skipped = link.score
    return told, length, skipped - max(0, head.figures[0] - link.head.figures[0] - 1)


def _heads(link: _Link | None) -> Iterator[Heading]:
    while link:
        yield link.head
        link = link.before
