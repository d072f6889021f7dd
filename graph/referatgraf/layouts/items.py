"""Find the agenda: the headings that belong together, and where each item is treated."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from referatgraf.layouts import apart, bulleted, fronted, lettered, numbers_below, unnumbered
from referatgraf.layouts.bare_numbers import with_bare_numbers
from referatgraf.layouts.chains import chain
from referatgraf.layouts.details import loose_agenda, spaced_agenda, with_details
from referatgraf.layouts.headings import LAST_SHORT, LOOSE, Heading, heading, high_numbers
from referatgraf.layouts.lines import Line
from referatgraf.layouts.numbered import announced_lists, numbered_people
from referatgraf.layouts.second_agendas import parted
from referatgraf.layouts.section import Range
from referatgraf.lexicon import numbers

# How much a form of numbers tells of an agenda; "wide" and "nested" are also those of tables.
_WEIGHTS = {
    "word": 3, "hash": 3, "bare": 3, "code": 3, "ad": 3, "dot": 2, "roman": 2, "wide": 1,
    "indent": 1, "bullet": 1, "nested": 1, "section": 1, "year": 2, "short year": 1, "bracket": 1,
}  # fmt: skip
_NESTED = {
    ("bullet", "hash"), ("dot", "hash"), ("bullet", "dot"), ("indent", "dot"), ("nested", "dot"),
    ("nested", "wide"), ("nested", "hash"), ("nested", "word"), ("dot", "wide"),
}  # fmt: skip
_LATER_LETTER = re.compile(r"\d{1,3}[b-h]")
_DOUBTED = frozenset({"wide", "nested", "roman", "section", "short year", "bracket"})
_FILES = re.compile(r"\w\.(?:pdf|docx?|xlsx?|pptx?)$", re.IGNORECASE)
_LONGEST_FREE = 80  # characters of a title that has no part below; a page's head is longer
_FEWEST = 3  # headings without numbers, or numbers that may be a table's


def headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the item headings among lines, in order of the text.

    Numbered headings must belong to the style that makes the longest rising chain, so that a list
    of conditions inside an item is not taken for the agenda.
    """
    if by_letters := lettered.announced(lines):
        return with_details(lines, by_letters, lettered.again(lines, by_letters), ())
    if below := numbers_below.opened(lines):
        return below
    people = numbered_people(lines)
    plain_lines = [i for i in range(len(lines)) if i not in people]
    numbered = [h for i in plain_lines if (h := heading(lines, i))]
    if any(h.figures[0] == LAST_SHORT for h in numbered) or high_numbers(lines):
        numbered = [h for i in plain_lines if (h := heading(lines, i, long=True))]
    numbered = _without_announced(lines, numbered)
    rising = [h for part in parted(lines, numbered) for h in _rising(lines, part)]
    found = tuple(_without_orphans(lines, rising))
    if found and not _is_table(found):
        return found
    if not found and (by_letters := lettered.free(lines)):
        return by_letters
    found = found or spaced_agenda(numbered)
    plain = (
        apart.cased_above(lines)
        or unnumbered.opened(lines)
        or unnumbered.free(lines, _FEWEST - 1 if found else _FEWEST)
    )
    if found and not _encloses(plain, found):
        return found
    return fronted.opened(lines) or plain or bulleted.announced(lines)


def _without_orphans(lines: Sequence[Line], found: Sequence[Heading]) -> Iterator[Heading]:
    """Yield headings but for a number with a letter ("4c") whose letter before stands nowhere."""
    there = {h.figures for h in found}
    for head in found:
        body, begin = lines[head.line].body, lines[head.line].start
        number = body[head.number[0] - begin : head.number[1] - begin] if head.number else ""
        if (
            not _LATER_LETTER.fullmatch(number)
            or (*head.figures[:-1], head.figures[-1] - 1) in there
        ):
            yield head


def _without_announced(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """Return headings without the points of announced lists, but for one that the agenda lacks."""
    announced = announced_lists(lines, {h.line for h in found})
    own = {h.figures[0] for h in found if h.line not in announced}
    lacked = {n for n in range(2, max(own, default=0)) if n not in own and n + 1 in own}
    return [h for h in found if h.line not in announced or h.figures[0] in lacked]


def _is_table(found: Sequence[Heading]) -> bool:
    """Tell whether headings of a form that tables have too stand right below each other."""
    packed = found[-1].line - found[0].line == len(found) - 1
    return packed and found[0].style in _DOUBTED and not any(h.confirmed for h in found)


def _encloses(outer: Sequence[Heading], inner: Sequence[Heading]) -> bool:
    """Tell whether the inner headings stand all within one of the outer's items."""
    return any(a.line < inner[0].line and inner[-1].line < b.line for a, b in pairwise(outer))


def _rising(lines: Sequence[Line], numbered: list[Heading]) -> tuple[Heading, ...]:
    """Return the candidates of the best style, and those nested below its numbers."""
    candidates = [h for h in numbered if h.style != LOOSE]
    titled = [h for h in candidates if not h.says or h.style == "hash"]
    body = [h for h in titled if not h.contents] or titled
    styles = {
        style: [h for h in body if h.style == style or _is_nested(h, style)]
        for style in sorted({h.style for h in body})
    }
    found = {s: chain(of_style, body) for s, of_style in styles.items()}
    found = {s: c for s, c in found.items() if c and (s not in _DOUBTED or _is_sure(c))}
    found = {s: c for s, c in found.items() if not any(_is_within(c, o) for o in found.values())}
    if not found:
        return ()
    best = max(
        found,
        key=lambda s: (len({h.figures for h in found[s]}) >= 2, _WEIGHTS[s], len(found[s])),
    )
    fills = best == "bare" and len(found[best]) > 1
    chosen = _filled(found[best], numbered) if fills else found[best]
    above = _agenda_above(chosen, styles, best) or loose_agenda(lines, chosen, numbered)
    placed = with_details(lines, above or chosen, candidates, chosen if above else ())
    return with_bare_numbers(lines, placed)


def _is_within(inner: Sequence[Heading], outer: Sequence[Heading]) -> bool:
    """Tell whether a chain numbers the parts of one item of another chain that tells more."""
    told = [(sum(h.confirmed for h in c), len(c)) for c in (inner, outer)]
    return told[0] < told[1] and _encloses(outer, inner)


def _filled(found: list[Heading], numbered: Sequence[Heading]) -> list[Heading]:
    """Return a chain with the numbers that it lacks, of lines apart without a part below them.

    "1 Godkendelse af dagsorden" has no case, where those with one tell how the minutes number.
    """
    more = list(found)
    free = [h for h in numbered if h.style in ("wide", LOOSE) and len(h.figures) == 1]
    at = {h.line for h in numbered}
    free = [h for h in free if not h.says and len(h.words) <= _LONGEST_FREE]
    free = [h for h in free if (h.gap if h.style == LOOSE else not _beside(h, at))]
    for head in free:
        i = bisect_left(more, head.line, key=lambda h: h.line)
        before = more[i - 1].figures[0] if i else 0
        after = more[i].figures[0] if i < len(more) else head.figures[0] + 1
        if head.figures[0] == before + 1 and before + 1 < after:
            more.insert(i, head)
    return more


def _beside(head: Heading, at: Collection[int]) -> bool:
    """Tell whether a numbered line stands right above or below, as in a table."""
    return head.line - 1 in at or head.line + 1 in at


def _agenda_above(
    chosen: list[Heading], styles: Mapping[str, list[Heading]], best: str
) -> list[Heading]:
    """Return an agenda above the chosen chain that holds all its numbers, and more if other style.

    What is treated behind closed doors often stands in the agenda alone.
    """
    numbers_ = {h.figures for h in chosen}
    for style, of_style in styles.items():
        above = chain([h for h in of_style if h.line < chosen[0].line], of_style)
        own = {h.figures for h in above}
        holds = numbers_ < own or (style == best and numbers_ == own)
        if holds and len(above) <= 2 * len(chosen):
            return above
    return []


def _is_nested(heading_: Heading, style: str) -> bool:
    return len(heading_.figures) > 1 and (heading_.style, style) in _NESTED


def _is_sure(chain: list[Heading]) -> bool:
    """Tell whether numbers that may be a table's count on from 1, or below one meeting's number."""
    shortest = min(len(h.figures) for h in chain)
    firsts = [h.figures for h in chain if len(h.figures) == shortest]
    if shortest > 1 and firsts[0][-1] == 0:  # "1.0", "2.0", "2.1"
        firsts = [figures[:-1] for figures in firsts if figures[-1] == 0]
    lasts = [figures[-1] for figures in firsts]
    same = len({figures[:-1] for figures in firsts}) == 1
    return len(firsts) >= _FEWEST and same and lasts == list(range(lasts[0], lasts[0] + len(lasts)))


def cases_above(lines: Sequence[Line], heads: Sequence[Heading]) -> bool:
    """Tell whether the minutes print each item's case number on the line above its heading."""
    at = [h.line if h.detail is None else h.detail for h in heads]
    above = sum(_whole_case(lines[i - 1]) is not None for i in at if i)
    below = sum(_whole_case(lines[i + 1]) is not None for i in at if i + 1 < len(lines))
    return above > max(below, 1)


def case_above(lines: Sequence[Line], i: int) -> Range | None:
    """Return the range of the case number on the line above a heading."""
    found = _whole_case(lines[i - 1]) if i else None
    return (lines[i - 1].start + found[0], lines[i - 1].start + found[1]) if found else None


def _case_beside_journal(lines: Sequence[Line], at: int, stop: int) -> Range | None:
    """Return the case number right below a journal number, which tells the kind of cases."""
    below = lines[at + 1] if at + 1 < stop else None
    if below is None or not numbers.stands_below_journal(lines[at].body, below.body):
        return None
    found = numbers.labelled_case(below.body)
    return (below.start + found[0], below.start + found[1]) if found else None


def _whole_case(line: Line) -> Range | None:
    found = numbers.leading_case(line.body) or numbers.labelled_case(line.body)
    return found if found and found[1] == len(line.body) else None


def _repeats(line: Line, said: str) -> bool:
    """Tell whether a line says an item's number or title again, or names its files."""
    return line.label.casefold() in said or _FILES.search(line.body) is not None


def case_after(lines: Sequence[Line], i: int, stop: int) -> Range | None:
    """Return the range of the case number printed with the item whose heading is line i.

    A numbered heading in between is another item's, and so is the number below it.
    """
    said = lines[i].label.casefold()
    below = [at for at in range(i + 1, min(i + 9, stop)) if not _repeats(lines[at], said)]
    for at in below[:3]:
        line = lines[at]
        found = numbers.leading_case(line.body) or numbers.labelled_case(line.body)
        if found:
            own = _case_beside_journal(lines, at, stop)
            return own or (line.start + found[0], line.start + found[1])
        if len(line.body.split()) > 6 or heading(lines, at):
            return None
    return None
