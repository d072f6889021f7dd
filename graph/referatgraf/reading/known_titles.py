"""End an item's title where the agenda has shown it to end: "1. Åbning Formanden bød velkommen".

An agenda lists its titles; where the same number and words stand again, what follows in the same
line is the item's text, which an export joined to it.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit
from referatgraf.reading.unjoined import MARK, blanks_before, is_referred, opens_line

_UPPER = "A-ZÆØÅ"
_LISTED = re.compile(
    rf"^[ \t#*•-]{{0,8}}(?:{MARK.pattern})[ \t]{{1,30}}(?P<title>(?:(?![ ]{{3}})[^\n\t]){{3,150}}?)"
    r"(?:[ \t]{0,4}\.{3,}[^\n]{0,20}|(?:\t|[ ]{3})[^\n]{0,40})?$",
    re.MULTILINE,
)
SENTENCE = re.compile(rf"[.:;]$|[a-zæøå]{{3}}\.\s[{_UPPER}]")
# No wider: a gap of more blanks is a column's.
_TEXT_BEHIND = re.compile(rf" {{1,2}}(?=[{_UPPER}]|\d{{1,2}}\.[a-zæøå\d])")
_GLUED = re.compile(rf"(?<=[a-zæøå])(?P<number>\d{{1,3}})\.[ ](?=[{_UPPER}])")
_WHOLE_LINE = re.compile(r"[ \t]*(?:\n|$)")
_MOST = 8  # titles of one number, so that no text of numbers alone takes long
_BLANKS = re.compile(r"[ \t]*")

_Figures = tuple[int, ...]


def titles_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that set a title which the agenda lists apart from what surrounds it."""
    known = _listed(text)
    yield from _unglued(text, known)
    for match in MARK.finditer(text) if known else ():
        blanks = _BLANKS.match(text, match.end())
        begin = blanks.end() if blanks else match.end()
        titles = known.get(figures(match), ())
        words = next((t for t in titles if text.startswith(t, begin)), "")
        if words:
            # "Punkt 3 Budget" may be spoken of, "Ad 3. Budget" is printed above its text.
            inner = match["word"].casefold() in ("", "ad ")
            yield from _apart(text, match.start(), begin + len(words), inner=inner)


def _unglued(text: str, known: dict[_Figures, list[str]]) -> Iterator[Edit]:
    """Yield the edits that part a listed title from the word in front: "Eventuelt1. Åbning"."""
    for match in _GLUED.finditer(text):
        titles = known.get((int(match["number"]),), ())
        if any(_WHOLE_LINE.match(text, match.end() + len(t)) for t in titles
               if text.startswith(t, match.end())):  # fmt: skip
            yield Edit(match.start(), match.start(), "\n\n")


def figures(mark: re.Match[str]) -> _Figures:
    """Return an item's number in figures, without the zero of "2.0"."""
    found = tuple(int(n) for n in mark["number"].split("."))
    return found[:-1] if len(found) > 1 and not found[-1] else found


def _listed(text: str) -> dict[_Figures, list[str]]:
    """Return the titles that stand on lines of their own by number, the longest first."""
    known: dict[_Figures, set[str]] = {}
    for match in _LISTED.finditer(text):
        if not SENTENCE.search(match["title"]):
            known.setdefault(figures(match), set()).add(match["title"])
    return {
        number: sorted(titles, key=lambda t: (-len(t), t))[:_MOST]
        for number, titles in known.items()
    }


def _apart(text: str, start: int, end: int, *, inner: bool) -> Iterator[Edit]:
    """Yield the edits that begin a line at an item's number, and one behind its title."""
    behind = _TEXT_BEHIND.match(text, end)
    line_ends = end == len(text) or text[end] in "\n\f"
    begins = opens_line(text, start)
    if behind and inner and not begins and not is_referred(text, start):
        yield Edit(blanks_before(text, start), start, "\n")
        begins = True
    if behind and begins and not line_ends:
        yield Edit(end, behind.end(), "\n")
