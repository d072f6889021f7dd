"""Read a line as the heading of an agenda item: number in any form, title, case number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from referatgraf.layouts import entries, item_numbers
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import (
    USUAL,
    announces_agenda,
    groups_items,
    is_agenda_heading,
    is_part,
    says_part,
)
from referatgraf.layouts.section import Range
from referatgraf.layouts.title_ends import slot_start
from referatgraf.lexicon import dates, numbers, outcomes
from referatgraf.lexicon.words import LETTER, UPPER, fold

LAST_SHORT = 999
_CONTENTS_TAIL = re.compile(r"(?:\s*\.{3,}\s*|\t\s*|\s{2,})(?P<page>\d{1,3})$")
_PAGE_BEHIND_TAB = re.compile(r"\t\s*\d{1,3}$")
# A leader is sought in the last columns only: to seek it everywhere is quadratic in runs of dots.
_TAIL_WIDTH = 250
_DOT_LEADER = re.compile(r"\s{0,12}\.{3,}.*$")
_CELL = re.compile(r"\s{3,}\S.*$|\t.*$")
# Whether the public may hear of an item is no part of its title.
_OPEN_OR_CLOSED = re.compile(
    r"\((?:åben|åbent|lukket|lukket punkt|åbent punkt)\)\s{1,4}(?=\S)", re.I
)
_POSTCODE = re.compile(r"\d{4}\s")
# A title may open with an ordinal, a compound or a section: "1. udkast", "10-årsplan", "§ 60".
_FIGURE = re.compile(
    rf"\d{{1,2}}\. (?!(?:{'|'.join(dates.MONTHS)})\b)[a-zæøå]{{3,}}"
    r"|\d{1,4}-[a-zæøå]{3,}|§{1,2} ?\d|\d{1,3} km\b"
)
_UNIT = re.compile(r"(?:mio|kr|pct|%|procent|stk|år|uger|dage|m2|km)\b", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"(?:a\.m\.b\.a|m\.b\.a|A/S|mv|m\.v|m\.m|mm|osv|evt|o\.l|etc|inkl)\.$", re.I
)
_INNER_STOP = re.compile(rf"(?<=[{LETTER}]{{3}}[.])(?<!nr[.])\s{{1,4}}[{UPPER}]")
# The verbs that make words behind a number a sentence, not a title.
_VERB = re.compile(
    r"\b(?:at|er|bliver|blev|skal|kan|har|vil|var|\w{3,30}(?:tes|des|[^n]es))\b", re.IGNORECASE
)
_LONGEST_STOPPED = 12  # words of a title that ends in a full stop
_FIRST = 3
_LONG = 50  # characters; a shorter title is not printed on two lines
_LONGEST_DATE = 60
_LONGEST_TITLE = 1_000  # characters, where no part of an item stands below
_OPENS = "\"'»“[("
# A number and one space, as sentences open too: only an agenda that stands again is printed so.
LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Heading:
    """Hold an item's heading line: ranges of number, title and case, its number in figures.

    ``style`` is the form of the number; ``says`` that the line goes on to say what was done, so
    that it holds no title ("Ad 3. Godkendt."). ``detail`` is the line where the item is treated,
    which in an agenda with the minutes behind it is another than its own. ``confirmed`` says that
    an item's part or case number stands below, ``gap`` that nothing stands right above. ``words``
    are those of the title, folded.
    """

    line: int
    number: Range | None
    title: Range
    figures: tuple[int, ...]
    style: str
    contents: bool = False
    says: bool = False
    case: Range | None = None
    detail: int | None = None
    confirmed: bool = False
    gap: bool = False
    words: str = ""


def heading(lines: Sequence[Line], i: int, *, long: bool = False) -> Heading | None:
    """Return line i as an item's numbered heading, None where it is none.

    ``long`` says that the agenda counts beyond 999.
    """
    line = lines[i]
    match = (item_numbers.LONG if long else item_numbers.SHORT).match(line.body)
    if not match or _is_date_or_address(line.body, match, long=long):
        return None
    title = match["title"]
    if entries.is_numbered_person(title) or (len(title) < 3 and title[0] not in _OPENS):
        return None
    style = _style(lines, i, match)
    if style is None:
        return None
    tail = contents_tail(title) or _DOT_LEADER.search(title)
    width, case = trimmed(title[: tail.start()] if tail else title)
    base = line.start + match.start("title")
    opened = _OPEN_OR_CLOSED.match(title)
    start = line.start + match.start("title") + (opened.end() if opened else 0)
    return Heading(
        line=i,
        number=(line.start + match.start("number"), line.start + match.end("number")),
        title=(start, base + width),
        figures=item_numbers.figures(match["number"]),
        style=style,
        contents=tail is not None,
        says=_is_sentence(title) and not _is_stopped_title(lines, i, match),
        case=(base + case[0], base + case[1]) if case else _case_ahead(line, match),
        confirmed=_is_confirmed(lines, i) and outcomes.outcome(_opening(title)) is None,
        gap=line.gap,
        words=fold(title[:width]),
    )


def high_numbers(lines: Sequence[Line]) -> bool:
    """Tell whether headings with a mark behind or a word in front count on beyond 999."""
    high = (item_numbers.HIGH.match(line.body) for line in lines)
    found = [int(match["number"] or match["bare"]) for match in high if match]
    return any(
        b == a + 1 and c == b + 1 for a, b, c in zip(found, found[1:], found[2:], strict=False)
    )


def _case_ahead(line: Line, match: re.Match[str]) -> Range | None:
    """Return the range of the case number between an item's number and its title."""
    start, end = match.span("case")
    return (line.start + start, line.start + end) if start >= 0 else None


def _opening(title: str) -> str:
    """Return the words of a title that would say what was decided ("Godkendt", "Anbefales")."""
    return " ".join(title.split(maxsplit=2)[:2])


def trimmed(title: str) -> tuple[int, Range | None]:
    """Return how long a title is without the cells and the case number behind it, and the case."""
    found = numbers.trailing_case(title)
    if found is None:
        title = title[: slot_start(title)]
    cell = _CELL.search(title)
    if found is None and cell:
        found = numbers.trailing_case(title[: cell.start()])
    cut = min([len(title), *([found[0]] if found else []), *([cell.start()] if cell else [])])
    kept = numbers.without_empty_label(title[:cut]).rstrip()
    return len(kept) or len(title), (found[1], found[2]) if found else None


def _is_date_or_address(body: str, match: re.Match[str], *, long: bool) -> bool:
    found = dates.find_dates(body[:_LONGEST_DATE]) if match["case"] is None else []
    return (
        bool(found and found[0].start <= match.start("number"))
        or item_numbers.is_day(match)
        or (not long and _POSTCODE.match(body) is not None)
        or _UNIT.match(match["title"]) is not None
        or (match["title"][0].isdigit() and not _FIGURE.match(match["title"]))
    )


def _first_cell(title: str) -> str:
    """Return a title without the cells of a table behind it."""
    cell = _CELL.search(title)
    return title[: cell.start()] if cell else title


def opens_sentence(words: str) -> bool:
    """Tell whether words hold a verb, as a sentence does and a title does not."""
    return _VERB.search(words) is not None


def _is_sentence(title: str) -> bool:
    """Tell whether words behind a number are a sentence: closed by a full stop, or several."""
    title = _first_cell(title)
    closed = title.endswith(".") and not _ABBREVIATED.search(title) and "..." not in title
    return closed or _INNER_STOP.search(title) is not None


def _is_stopped_title(lines: Sequence[Line], i: int, match: re.Match[str]) -> bool:
    """Tell whether words with a full stop are a title: short, without a verb, a part below.

    Behind "Pkt. 2" any text below will do, as no list is numbered so.
    """
    title, word = _first_cell(match["title"]), match["word"] or ""
    worded = word[:2].casefold() not in ("", "ad")
    apart = (
        worded
        and i + 1 < len(lines)
        and (lines[i + 1].gap or not item_numbers.WORDED.match(lines[i + 1].body))
    )
    return (
        lines[i].gap
        and len(title.split()) <= _LONGEST_STOPPED
        and _VERB.search(title) is None
        and outcomes.outcome(title) is None
        and (apart or _is_confirmed(lines, i))
        and not (i and is_part(lines[i - 1]))
    )


def _style(lines: Sequence[Line], i: int, match: re.Match[str]) -> str | None:
    """Return the form of a numbered heading, None where the line is a sentence or a condition."""
    line, title = lines[i], match["title"]
    upper = title[:1].isupper() or title[0] in _OPENS or _FIGURE.match(title) is not None
    special = item_numbers.special_style(match)
    if match["word"] and not special:
        kind = "ad" if match["word"][:2].casefold() == "ad" else "word"
        return kind if upper or match["sep"].strip() or USUAL.match(title) else None
    title = _first_cell(title)
    if not upper or (len(title) > _LONGEST_TITLE and not _is_confirmed(lines, i)):
        return None
    if line.heading:
        return "hash"
    if match["number"][0].isalpha():
        return "roman" if item_numbers.is_roman(match["number"]) else "code"
    if title.endswith((",", ";")):
        return None
    if _is_sentence(title) and not line.bullet and not _is_stopped_title(lines, i, match):
        return None
    if _is_condition(lines, i, match["number"]):
        return None
    if line.bullet:
        dotted = match["dot"] == "." and line.gap and not _is_sentence(title)
        told = "." in match["number"] or dotted or _is_confirmed(lines, i)
        return "bullet" if told else None
    return special or _plain_style(lines, i, match)


def _plain_style(lines: Sequence[Line], i: int, match: re.Match[str]) -> str | None:
    """Return the form of a number that no word, hash or bullet opens."""
    line = lines[i]
    wide = len(match["sep"]) > 1 or "\t" in match["sep"]
    if match["dot"] or match["sep"].strip() or (wide and "." in match["number"]):
        return "indent" if line.indent else "dot"
    if _is_confirmed(lines, i):
        return "bare"
    if "." in match["number"]:
        return "nested"
    return "wide" if wide else LOOSE


def _is_condition(lines: Sequence[Line], i: int, number: str) -> bool:
    """Tell whether a line goes on a list that the line above announces, and no agenda."""
    above = lines[i - 1] if i else None
    return bool(
        above
        and not lines[i].gap
        and above.body.endswith((":", ",", ";") if _begins(number) else (",", ";"))
        and not is_agenda_heading(above)
        and not (number == "1" and announces_agenda(above))
        and not groups_items(above)
    )


def _begins(number: str) -> bool:
    """Tell whether a list may begin with a number: no label announces one with "108."."""
    return not number.isdigit() or int(number) <= _FIRST


def _is_confirmed(lines: Sequence[Line], i: int) -> bool:
    """Tell whether an item's part or case number stands below a heading, or below its wrap."""
    below = lines[i + 1 : i + 3]
    if below and _confirms(below[0]):
        return True
    return (
        len(below) > 1
        and len(lines[i].body) >= _LONG
        and below[0].body[:1].islower()
        and not below[0].gap
        and _confirms(below[1])
    )


def _confirms(line: Line) -> bool:
    return (
        numbers.leading_case(line.body) is not None
        or numbers.labelled_case(line.body) is not None
        or is_part(line)
        or says_part(line)
    )


def contents_tail(text: str) -> re.Match[str] | None:
    """Return the leader and page number that end a line of a table of contents."""
    return _CONTENTS_TAIL.search(text, max(0, len(text) - _TAIL_WIDTH))


def is_contents_line(line: Line) -> bool:
    """Tell whether a line belongs to a table of contents: words, a leader, a page number."""
    return ("..." in line.body and contents_tail(line.body) is not None) or (
        item_numbers.SHORT.match(line.body) is not None
        and _PAGE_BEHIND_TAB.search(line.body, max(0, len(line.body) - _TAIL_WIDTH)) is not None
    )
