"""Set the items of an agenda that stand joined in one line on lines of their own.

Text copied from a page or a PDF without its layout keeps a paragraph's words but not its line
ends: "Dagsorden 1. Åbning 2. Valg 3. Budget". Numbers that count on tell where items begin.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from referatgraf.reading.tape import Edit, Range

_UPPER = "A-ZÆØÅ"
_OPENS = rf"(?=[ \t]{{1,30}}(?:\((?i:åben|åbent|lukket)\)[ ])?[{_UPPER}\"»“])"
MARK = re.compile(
    r"(?<!\S)(?P<word>(?:(?i:ad|sag|punkt|pkt\.?|top|ad (?:pkt\.|punkt))[ ](?:nr\.[ ])?)?)"
    rf"(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?|\d{{4,6}}(?=[.)]))(?P<dot>[.):]?){_OPENS}"
)
# "den 2. Januar", "§ 4. Formålet", "bilag 3. Budget": a number that is no item's
_REFERRED = re.compile(
    r"(?:\b(?:den|d\.|nr\.|punkt|punkterne|pkt\.|bilag|kap\.|kapitel|stk\.|kl\.|side|sag|ad|til|og)"
    r"|[§/–-])[ \t]{1,4}$",
    re.IGNORECASE,
)
_BEFORE = 16
# What an agenda may stand behind, in the same line.
_AGENDA = re.compile(
    r"(?<!\w)(?:Dagsorden(?:spunkter)?|DAGSORDEN|Indhold(?:sfortegnelse)?|Punkter|Sagsoversigt)"
    r"\s?:?[ \t]{1,8}"
    r"(?:(?:Punkt|Side|Sagsnr\.|Sag(?:[ ]nr\.)?|Indhold|Titel|Emne)[ \t]{1,60}){0,3}$"
)
_HEADING_WIDTH = 80
_LINE_START = re.compile(r"(?:^|[\n\f])[ \t#*•-]{0,60}$")
_LINE = re.compile(r"[^\n\f]+")
_FEWEST = 3  # numbers that count on, so that no two sentences with figures are an agenda
_SHORTEST = 40  # a shorter line holds no three items

Style = tuple[str, str, bool]


class _Mark(NamedTuple):
    """Hold where an item's number begins, its figures, and how it is printed."""

    at: int
    figures: tuple[int, ...]
    style: Style


def items_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a new line at each number that counts on inside a line."""
    for line in _LINE.finditer(text):
        if line.end() - line.start() >= _SHORTEST:
            starts = _starts(text, line.span())
            yield from _headed(text, line.start(), starts[0]) if starts else ()
            for at in starts:
                yield Edit(blanks_before(text, at), at, "\n")


def _headed(text: str, begin: int, at: int) -> Iterator[Edit]:
    """Yield the edit that sets the agenda's heading apart from what stands before it in the line.

    "… suppleant: Bo Lind Dagsorden 1. Åbning": the word is no part of the last entry.
    """
    heading = _AGENDA.search(text[max(begin, at - _HEADING_WIDTH) : at])
    start = max(begin, at - _HEADING_WIDTH) + heading.start() if heading else begin
    if not opens_line(text, start):
        yield Edit(blanks_before(text, start), start, "\n")


def _starts(text: str, line: Range) -> list[int]:
    """Return where items begin inside a line, but for one that begins with it."""
    chains: dict[Style, list[list[_Mark]]] = {}
    for mark in _marks(text, line):
        runs = chains.setdefault(mark.style, [])
        if runs and _counts_on(runs[-1][-1].figures, mark.figures):
            runs[-1].append(mark)
        elif _may_open(text, line, mark, runs):
            runs.append([mark])
    found = (mark.at for runs in chains.values() for mark in _counted(text, runs))
    return sorted(at for at in found if not opens_line(text, at))


def _counted(text: str, runs: Sequence[list[_Mark]]) -> Iterator[_Mark]:
    """Yield the marks of counts that are long, or begin as the first long one: its item again."""
    first = next((run for run in runs if len(run) >= _FEWEST), None)
    words = text[first[0].at : first[1].at].rstrip() if first else ""
    for run in runs:
        if len(run) >= _FEWEST or (words and text.startswith(words, run[0].at)):
            yield from run


def _marks(text: str, line: Range) -> Iterator[_Mark]:
    """Yield the numbers that may be items', each nested one in the style of that above it."""
    last: dict[str, Style] = {}
    for match in MARK.finditer(text, *line):
        if match["word"] or not is_referred(text, match.start()) or _is_headed(text, match.start()):
            figures = tuple(int(n) for n in match["number"].split("."))
            wide = text[match.end() : match.end() + 2].isspace()
            word = match["word"].casefold()
            style = word, match["dot"], wide and not match["dot"]
            above = last.get(word) if len(figures) > 1 else None  # "1." and "1.1"
            last[word] = above or style
            yield _Mark(match.start(), figures, above or style)


def is_referred(text: str, at: int) -> bool:
    """Tell whether the words before a number make it another than an item's."""
    return _REFERRED.search(text[max(0, at - _BEFORE) : at]) is not None


def _is_headed(text: str, at: int) -> bool:
    """Tell whether an agenda's heading and those of its columns end there ("… Indhold Side")."""
    return _AGENDA.search(text[max(0, at - _HEADING_WIDTH) : at]) is not None


def _may_open(text: str, line: Range, mark: _Mark, runs: Sequence[list[_Mark]]) -> bool:
    """Tell whether a count may begin: with its line, behind its heading, or anew."""
    again = bool(runs) and len(runs[-1]) >= _FEWEST and mark.figures == runs[-1][0].figures
    return again or _is_headed(text, mark.at) or opens_line(text, mark.at)


def opens_line(text: str, at: int) -> bool:
    """Tell whether nothing but marks stands before an offset in its line."""
    return _LINE_START.search(text[max(0, at - _HEADING_WIDTH) : at]) is not None


def _counts_on(last: tuple[int, ...], now: tuple[int, ...]) -> bool:
    """Tell whether one number comes right behind another: 2 or 1.1 behind 1, 2 behind 1.3."""
    return now in (
        (*last[:-1], last[-1] + 1),
        (*last, 1),
        (last[0] + 1,),
        (last[0] + 1, 0),
        (last[0] + 1, 1),
    )


def blanks_before(text: str, at: int) -> int:
    """Return where the blanks before an offset begin."""
    while text[at - 1] in " \t":
        at -= 1
    return at
