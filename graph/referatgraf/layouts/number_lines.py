"""Put item numbers that stand on lines of their own together with the titles below them.

A converter that writes a table's cells one below the other, and many a template, part them: "2" /
"Budget 2024". Only numbers that count on from 1 through the document are an agenda's; behind a word
("SAG NR. 51") they may go on from the meeting before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.layouts import entries, heads, parts
from referatgraf.layouts.agenda_columns import WIDEST, joined
from referatgraf.layouts.lines import Line
from referatgraf.lexicon import numbers, outcomes

# A case number may stand on the number's line.
_BEHIND = (
    r"(?:\s{1,8}(?:(?:sags?\s?-?\s?nr|j\.?\s?nr|journalnr)\.?:?\s{1,4})?"
    rf"(?=\S{{6}})(?:{'|'.join(numbers.CASE_FORMS)}))?"
)
_NUMBER = re.compile(
    r"(?:(?:pkt|punkt|nr)\.?\s)?(?P<number>\d{1,2})(?P<mark>[.)]?)"
    rf"{_BEHIND}",
    re.IGNORECASE,
)
_CELLS = re.compile(
    rf"(?P<ahead>\d{{1,3}}[.)]?\t(?=\S{{6}})(?:{'|'.join(numbers.CASE_FORMS)}))\t(?=\S)"
)
_WORDED = re.compile(
    r"(?:(?:(?:sag|punkt|pkt|dagsordenspunkt|emne)\.?\s{0,4}(?:nr\.?|nummer)?)|nr\.?)\s{0,4}(?P<number>\d{1,3})"
    rf"(?P<mark>[.):]?){_BEHIND}",
    re.IGNORECASE,
)
_SAME = r"(?:\w{2,16}\.?\s{0,4}(?:nr\.?\s{0,4})?)?%d\s{0,2}[.):–-]?\s{1,4}\S"
_ITEM = re.compile(
    r"(?:(?:ad|pkt|punkt|sag)\.?\s{0,2}(?:nr\.?\s?)?)?1\s?[.):–-]\s{0,4}\S", re.IGNORECASE
)
_FEWEST = 3  # items
_FEWEST_WORDED = 2
_SKIPPED = 3  # numbers, of items behind closed doors
_FEW_WORDS = 6  # of a title that ends in a full stop
_HEAD = 4  # lines that name the document
_LONGEST = 120  # characters of a title


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each such number and the title below it are one heading."""
    places = _counted(lines)
    titles = {lines[_title_of(lines, i)].body for i in places}
    first = min(places, default=0)
    # A page's number stands above its head, which is the same on all.
    head = {line.body for line in lines[: min(first, _HEAD)]}
    repeated = 2 * len(titles) <= len(places) or bool(head & titles)
    inside = any(_ITEM.match(line.body) for line in lines[:first])  # an item of another agenda
    if len(places) < _FEWEST or repeated or inside:
        places = _worded(lines)
    return tuple(_paired(lines, places)) if places else tuple(lines)


def join_cells(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which a number's case and title are one cell: "2.", tab, "21/1299 Ny bro"."""
    return tuple(
        replace(line, body=f"{match['ahead']} {line.body[match.end() :]}")
        if "\t" in line.body and (match := _CELLS.match(line.body))
        else line
        for line in lines
    )


def _paired(lines: Sequence[Line], places: frozenset[int]) -> Iterator[Line]:
    for i, line in enumerate(lines):
        if i in places:
            at = _title_of(lines, i)
            yield joined(line, lines[at])
            yield from (replace(case, gap=False) for case in lines[i + 1 : at])
        elif not _is_taken(lines, i, places):
            yield line


def _title_of(lines: Sequence[Line], i: int) -> int:
    """Return the index of the title below a number: a case number may stand between."""
    return i + 2 if i + 2 < len(lines) and _is_case(lines[i + 1]) else i + 1


def _is_taken(lines: Sequence[Line], i: int, places: frozenset[int]) -> bool:
    """Tell whether line i stands with the number above it already."""
    return i - 1 in places or (i - 2 in places and _title_of(lines, i - 2) == i)


def _is_case(line: Line) -> bool:
    """Tell whether a line holds nothing but a case number, with or without its label."""
    found = numbers.leading_case(line.body) or numbers.labelled_case(line.body)
    return found is not None and found[1] == len(line.body)


def _worded(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of numbers behind a word that rise, none of an agenda above them."""
    found = [
        (i, int(match["number"]))
        for i, line in enumerate(lines[:-1])
        if (match := _WORDED.fullmatch(line.body))
    ]
    counted = [number for _, number in found]
    rising = all(a < b <= a + _SKIPPED for a, b in pairwise(counted))
    titles = [lines[_title_of(lines, i)] for i, _ in found]
    titled = all(_is_title(title) and not parts.is_part(title) for title in titles)
    if len(found) < _FEWEST_WORDED or not rising or not titled:
        return frozenset()
    same = re.compile(_SAME % counted[0], re.IGNORECASE)
    above = any(_is_item(same, line) for line in lines[: found[0][0]])
    return frozenset() if above else frozenset(i for i, _ in found if _stands_apart(lines, i))


def _is_item(same: re.Pattern[str], line: Line) -> bool:
    """Tell whether a line above has the first number, and numbers no person with it."""
    match = same.match(line.body)
    return match is not None and not entries.opens_with_person(line.body[match.end() - 1 :])


def _counted(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of numbers above titles that count on from 1, none left out.

    In a table whose cells stand below each other only a mark tells them from other cells: then a
    title at least must be usual.
    """
    if found := _counting(lines, apart=True):
        return found
    found = _counting(lines, apart=False)
    usual = any(parts.USUAL.match(lines[_title_of(lines, i)].body) for i in found)
    return found if usual and len(found) >= _FEWEST else frozenset()


def _counting(lines: Sequence[Line], *, apart: bool) -> frozenset[int]:
    found: list[int] = []
    for i, line in enumerate(lines[:-1]):
        match = _NUMBER.fullmatch(line.body)
        if not match or not _is_title(lines[_title_of(lines, i)]):
            continue
        if _stands_apart(lines, i) if apart else _is_marked(lines, i, match["mark"]):
            number = int(match["number"])
            if number == len(found) + 1:
                found.append(i)
            elif found and number > len(found):
                return frozenset()
    return frozenset(found)


def _is_marked(lines: Sequence[Line], i: int, mark: str) -> bool:
    """Tell whether a number with a mark stands right above its title."""
    title = lines[_title_of(lines, i)]
    return bool(mark) and not title.gap and title.start - lines[i].start <= WIDEST


def _stands_apart(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a blank line or the end of a text stands above a number, close to its title."""
    title = lines[_title_of(lines, i)]
    # Below a page's number stands a blank line; a word or a mark makes it an item's.
    apart = title.gap and lines[i].body.isdigit()
    close = not apart and title.start - lines[i].start <= WIDEST
    return close and (not i or lines[i].gap or lines[i - 1].body.endswith((".", ":")))


def _is_title(line: Line) -> bool:
    body = line.body
    named = body[:1].isupper() or body[:1].isdigit()
    named = named and not body.rstrip(".)").isdigit()
    if not named or line.bullet or parts.is_agenda_heading(line) or heads.is_sure_person(body):
        return False
    stopped = body.endswith(".") and len(body.split()) > _FEW_WORDS
    stopped |= outcomes.outcome(body) is not None
    return len(body) <= _LONGEST and not stopped and not body.endswith((":", ","))
