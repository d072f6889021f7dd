"""End the titles of items that an export glued to the text behind: "1. ÅbningFormanden bød …".

A web page prints title and text as two cells, and who copies it may lose what stood between. One
capital inside a word may be a firm's; in lines that count on, one in each ends a title.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from referatgraf.reading.tape import Edit

_UPPER = "A-ZÆØÅ"
_LOWER = "a-zæøåéöü"
_LINE = re.compile(
    rf"^[ \t]{{0,4}}(?P<number>\d{{1,3}})(?P<dot>[.)]?)[ \t]{{0,4}}(?=[{_UPPER}»\"§])[^\n\f]*",
    re.MULTILINE,
)
# "1 Åbning........ 1": where an agenda tells the titles, no capital need be asked.
_LISTED = re.compile(
    rf"^[ \t]{{0,4}}(?P<number>\d{{1,3}})[.)]?[ \t]{{0,4}}(?P<title>[{_UPPER}»\"§][^\n.]{{2,150}}?)"
    r"[ \t]{0,4}\.{3,}[ \t.]{0,200}\d{0,3}[ \t]{0,4}$",
    re.MULTILINE,
)
# Two small letters in front, as neither "iPad" nor "eBoks" have, or a figure.
_SEAM = re.compile(
    rf"(?:(?<=[{_LOWER}]{{2}})|(?<=\d)|(?<=[{_LOWER}][)?!]))(?=[{_UPPER}][{_LOWER}]*[ ,:.])"
)
_WORD = re.compile(r"(?<!\w)\w{2,60}(?!\w)")  # bounded: an endless word must not cost its square
_CAPITAL_INSIDE = re.compile(rf"[{_LOWER}\d][{_UPPER}]")
_LETTERS_BEFORE = re.compile(r"\w*$")
_LETTERS_BEHIND = re.compile(r"\w*")
_WORD_ENDS = re.compile(rf"[{_UPPER}][{_LOWER}]*")
_TEXT_BEHIND = re.compile(rf"[{_UPPER}»\"\d]")
_REACH = 200  # characters of a title
_LONGEST_WORD = 60
_FEWEST = 3  # items that count on, and a title glued to its text in half of them


class _Item(NamedTuple):
    """Hold a numbered line: its number, where the words begin, and where its title ends."""

    line: re.Match[str]
    begin: int
    title_end: int | None


def titles_unglued(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a line behind each title that stands glued to its text."""
    listed = {int(m["number"]): m["title"] for m in _LISTED.finditer(text)}
    words = Counter(word for word in _WORD.findall(text) if _CAPITAL_INSIDE.search(word))
    for run in _runs([m for m in _LINE.finditer(text) if not _LISTED.match(text, m.start())]):
        found = [_item(text, line, listed, words) for line in run] if len(run) >= _FEWEST else []
        glued = [item for item in found if item.title_end is not None]
        if found and 2 * len(glued) >= len(found):
            for item in found:
                yield from _edits(item)


def _runs(lines: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the lines that count on, each run from its first number."""
    run: list[re.Match[str]] = []
    for line in lines:
        if run and int(line["number"]) != int(run[-1]["number"]) + 1:
            yield run
            run = []
        run.append(line)
    yield run


def _item(text: str, line: re.Match[str], listed: Mapping[int, str], words: Counter[str]) -> _Item:
    begin = line.end("dot")
    begin += len(text[begin : line.end()]) - len(text[begin : line.end()].lstrip(" \t"))
    title = listed.get(int(line["number"]), "")
    if title and text.startswith(title, begin):
        end = begin + len(title)
        return _Item(line, begin, end if _TEXT_BEHIND.match(text, end, line.end()) else None)
    ends = (m.start() for m in _SEAM.finditer(text, begin + 2, min(line.end(), begin + _REACH)))
    return _Item(line, begin, next((end for end in ends if not _is_own(text, end, words)), None))


def _is_own(text: str, at: int, words: Counter[str]) -> bool:
    """Tell whether the word around a capital stands so elsewhere, too, as a firm's name does."""
    before = _LETTERS_BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
    behind = _LETTERS_BEHIND.match(text, at, at + _LONGEST_WORD)
    ends = _WORD_ENDS.match(text, at)
    first, rest = before.group() if before else "", behind.group() if behind else ""
    name = first + (ends.group() if ends else "")
    return words[name] > (name == first + rest)


def _edits(item: _Item) -> Iterator[Edit]:
    at = item.line.end("number")
    if item.begin == at:
        yield Edit(at, at, ". ")
    if item.title_end is not None:
        yield Edit(item.title_end, item.title_end, "\n")
