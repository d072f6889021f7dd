"""Tell where lines were cut after so many characters, and what was cut there.

A mail program or an editor that wraps counts characters: each line but a paragraph's last has no
room left for the next one's first word. A list of short lines has that by chance only, so what
stands on both sides must still fit together.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from referatgraf import authority
from referatgraf.reading import listed, prose
from referatgraf.reading.lines import Line
from referatgraf.reading.spacing import goes_on

_SAMPLES = 4  # sentences that run on, which show where lines were cut
_SHARE = 0.5  # of those; the rest was cut before, or is a title over two lines
_NARROWEST = 40
_WIDEST = 120
_BEYOND = 0.08  # of all lines: tables and addresses that were not cut
_COLUMNS = re.compile(r"\S {3,}\S|\t|\|")
_COUNTED = re.compile(r"\S\s\(?\d{1,2}\.$|\bkl\.$|\s[–-]$")
_LAST_WORDS = re.compile(rf"(?:^|[,;:.(–-]\s|\s(?:og|samt|&)\s|[a-zæøå]\s)(?P<name>{prose.NAME})$")
_NAME_ENDS = re.compile(rf"{prose.NAME}(?:\s{prose.NAME}){{0,2}}(?=[\s,.;:(]|$)")
_TITLE_LAST = re.compile(r"(?:^|\s)(?P<title>[\w-]{4,40})$")
# "Orienteringen blev …" opens a sentence of its own.
_DEFINITE = re.compile(
    r"\w+(?:en|et|ne)\s(?:blev|bliver|er|var|har|havde|skal|kan|vil|tog|tager)\b"
)
_CAPITAL_WORD = re.compile(r"[A-ZÆØÅ][\w-]*")
_INNER_END = re.compile(r".*[a-zæøå)]\.\s")  # all but the last sentence of a line
# What no line begins with but behind the words that it belongs to.
_BEHIND = re.compile(r"\(|(?:Regionsk|K)ommunes?\b")
_UNFINISHED = re.compile(r"[a-zæøå0-9]$|[A-ZÆØÅ]$|,$")


def cut_after(lines: Sequence[Line]) -> int:
    """Return after how many characters lines were cut, 0 where they were not."""
    ranges = [
        (end, end + len(_first_word(below)))
        for above, below in pairwise(lines)
        if not (below.blanks or below.page or _COLUMNS.search(above.head))
        and _NARROWEST <= (end := above.indent + len(above)) <= _WIDEST
        and goes_on(above, below)
    ]
    low, high, most = _most_covered(ranges)
    width = max(
        (e for e in (line.indent + len(line) for line in lines) if low <= e <= high), default=low
    )
    beyond = sum(line.indent + len(line) > width for line in lines)
    sharp = most >= max(_SAMPLES, _SHARE * len(ranges)) and beyond <= _BEYOND * len(lines)
    return width if sharp else 0


def _most_covered(ranges: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    """Return the first and the last of the numbers that most ranges hold, and how many do."""
    steps = [0] * (_WIDEST + 2)
    for low, high in ranges:
        steps[low] += 1
        steps[min(high, _WIDEST) + 1] -= 1
    counts = list(accumulate(steps))
    most = max(counts)
    low = counts.index(most)
    high = next((i for i in range(low, len(counts)) if counts[i] < most), len(counts)) - 1
    return low, high, most


def _first_word(line: Line) -> str:
    return line.head.split(maxsplit=1)[0]


def has_no_room(above: Line, below: Line, width: int) -> bool:
    """Tell whether a line had no room for the next one's first word."""
    end = above.indent + len(above)
    return bool(width) and end <= width < end + 1 + len(_first_word(below)) and not _is_row(above)


def _is_row(line: Line) -> bool:
    return _COLUMNS.search(line.head) is not None


def runs_on(first: str, tail: str, head: str) -> bool:
    """Tell whether what stands above and below a cut fits together.

    ``first`` are the words that the line above began with when it was whole.
    """
    if prose.is_label(head) or listed.is_heading(head):
        return False
    if _COUNTED.search(tail):
        return True
    if prose.ends_sentence(tail):
        return False
    if prose.ends_hanging(tail) or _BEHIND.match(head):
        return True
    word = _CAPITAL_WORD.match(head)
    if word and listed.is_title(word.group()):
        return False  # another person's entry
    if _cuts_name(_INNER_END.sub("", first), _INNER_END.sub("", tail), head):
        return True
    return not _opens_entry(head) and not prose.ends_entry(tail) and _wants_more(first, tail)


def _cuts_name(first: str, tail: str, head: str) -> bool:
    """Tell a lone given name, or in a sentence a title or a name that goes on below."""
    if not _NAME_ENDS.match(head):
        return False
    last, title = _LAST_WORDS.search(tail), _TITLE_LAST.search(tail)
    if last and last["name"].casefold() in authority.folded_given_names():
        return True
    if title and listed.is_title(title["title"]):
        return not prose.names_somebody(tail) or listed.is_title(tail.split()[0])
    in_sentence = first != tail or not _opens_entry(tail)
    return in_sentence and prose.cuts_name(tail, head) and not _DEFINITE.match(head)


def _opens_entry(head: str) -> bool:
    return prose.names_somebody(head) or listed.is_person(head)


def _wants_more(first: str, tail: str) -> bool:
    """Tell whether a line is a person's entry, or a sentence, that breaks off."""
    entry = _opens_entry(first) or "," in first or prose.is_label(first)
    return entry and _UNFINISHED.search(tail) is not None
