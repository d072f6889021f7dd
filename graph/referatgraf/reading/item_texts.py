"""Begin a line at the parts behind an item's title: "Sag 2 Nye stier Beslutning Godkendt.".

An export that lost line ends prints title, case number and what was decided in one.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.known_titles import SENTENCE
from referatgraf.reading.tape import Edit
from referatgraf.reading.unjoined import MARK

_UPPER = "A-ZÆØÅ"
# The forms of case numbers that no other figures have.
_CASE = re.compile(
    r"(?<![\w/-])(?:SAG-\d{4}-\d{3,6}|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}"
    r"|\d{2}-\d{5,7}|\d{2}/\d{2,7}(?:-\d{1,4})?|EMN-\d{4}-\d{4,6})(?![\w/-])"
)
_ITEM = re.compile(rf"^[ \t]{{0,8}}(?:#{{1,6}} )?(?:{MARK.pattern})", re.MULTILINE)
_PARTS = (
    r"(?:Beslutning(?:er)?|Indstilling|Sagsfremstilling|Resumé|Resume|Sagsresumé|Baggrund"
    r"|Sagsbeskrivelse|Fremstilling|Sagsprocedure|Beslutningstema|Konklusion|Sagsforløb)"
)
# A part's label is followed by its words, and no title goes on with a capital behind it.
_PART = re.compile(rf"(?<=[\w.)]) {{1,2}}(?={_PARTS}(?::| [{_UPPER}]|$))", re.MULTILINE)
_LABELLED_CASE = re.compile(
    r"(?<=[\w.)]) {1,2}(?=(?:Sagsnr|Sagsnummer|Sags-id|Journalnr|J\.nr|Acadre|Sag)\.?:? ?"
    r"[\d-]{2}[\w./-])"
)
_RESOLVED = re.compile(
    r"(?<=[\w)]) {1,2}(?=(?:Godkendt|Vedtaget|Taget til|Tages til|Anbefales|Anbefalet|Udsat"
    r"|Tiltrådt|Udgår|Udgik|Drøftet|(?:Dagsordenen|Referatet) (?:blev|er)|Intet\b|Ingen\b)"
    r"[^.\n]{0,80}(?:\.|$))",
    re.MULTILINE,
)
_INITIALS = re.compile(r" {1,2}[a-zæøå]{2,5}$", re.MULTILINE)
_LONGEST_TITLE = 200
_TEXT_BEHIND = re.compile(rf"\)? {{1,2}}(?=[{_UPPER}])")


def parts_apart(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a line at the first part behind each item's title."""
    for item in _ITEM.finditer(text):
        stop = text.find("\n", item.end())
        stop = len(text) if stop < 0 else stop
        yield from _parted(text, item.end(), stop)


def _parted(text: str, start: int, stop: int) -> Iterator[Edit]:
    """Yield the edits for the line of an item's title: at its case number, and at its parts."""
    reach = min(stop, start + _LONGEST_TITLE)
    seams = (rule.search(text, start + 3, reach) for rule in (_LABELLED_CASE, _PART, _RESOLVED))
    first = min((m for m in seams if m), key=lambda m: m.start(), default=None)
    end = first.start() if first else reach
    case = _CASE.search(text, start + 3, end)
    if SENTENCE.search(text[start : case.start() if case else end]) or not (first or case):
        return
    if case:
        yield from _behind_case(text, case, stop)
    for part in _PART.finditer(text, start + 3, stop):
        yield Edit(part.start(), part.end(), "\n")
    if first:
        yield Edit(first.start(), first.end(), "\n")


def _behind_case(text: str, case: re.Match[str], stop: int) -> Iterator[Edit]:
    """Yield the edits that end a title's line behind its case number, or before "22-1234 abc"."""
    behind = _TEXT_BEHIND.match(text, case.end(), stop)
    if behind:
        begin = behind.start() + (text[behind.start()] == ")")
        yield Edit(begin, behind.end(), "\n")
    elif _INITIALS.match(text, case.end(), stop) and text[case.start() - 1] == " ":
        yield Edit(case.start() - 1, case.start(), "\n")
