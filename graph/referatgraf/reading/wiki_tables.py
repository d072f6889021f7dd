"""Read the tables of MediaWiki source as rows of pipes, each on one line."""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_TABLE = re.compile(r"^[ \t:]{0,20}\{\|[^\n\f]{0,2000}$", re.MULTILINE)
_END = re.compile(r"^[ \t]{0,20}\|\}(?!\})", re.MULTILINE)
_LINE = re.compile(r"[^\n\f]+")
_SIGN = re.compile(r"[ \t]{0,20}(?P<sign>\|[-+]|[|!])")
_ATTRIBUTES = re.compile(r"[ \t]{0,20}[a-z-]{2,20}[ \t]?=[^\n\[\]|]{0,300}\|(?!\|)")
_BETWEEN = {
    "|": re.compile(r"[ \t]{0,20}\|\|[ \t]{0,20}"),
    "!": re.compile(r"[ \t]{0,20}(?:\|\||!!)[ \t]{0,20}"),
}
_LISTED = re.compile(r"[ \t]{0,20}(?:[*#:;]{1,8}[ \t]{0,20})?")
_BLANKS = re.compile(r"[ \t]{0,20}")
# What stands in front of a table's first cell, a further one, a further row, a row below a title.
_FIRST, _CELL, _ROW, _TITLED = "| ", " | ", " |\n| ", "\n| "


def tables(text: str) -> Iterator[Edit]:
    """Yield the edits that leave a table's rows one a line, its cells between pipes."""
    done = 0
    while opener := _TABLE.search(text, done):
        end = _END.search(text, opener.end())
        if not end:
            return
        yield from _table(text, opener, end)
        done = end.end()


def _table(text: str, opener: re.Match[str], end: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits between the words of a table's cells; each stands for the marks there."""
    last, parting = opener.start(), _FIRST
    for line in _LINE.finditer(text, min(opener.end() + 1, end.start()), end.start()):
        found = _SIGN.match(text, *line.span())
        sign = found["sign"] if found else ""
        begin = found.end() if found else line.start()
        if sign == "|-":
            parting = _ROW if parting == _CELL else parting
            continue
        if sign in ("|", "!"):
            yield Edit(last, _past_attributes(text, begin, line.end()), parting, stands=True)
            yield from _cells(text, begin, line.end(), sign)
            parting = _CELL
        elif sign == "|+":
            yield Edit(last, _past_blanks(text, begin, line.end()))
            parting = _TITLED
        elif parting == _CELL:
            yield Edit(last, _past_list_marks(text, *line.span()), "; ")
        else:
            continue
        last = line.end()
    yield Edit(last, end.end(), " |" if parting in (_CELL, _ROW) else "", stands=True)


def _cells(text: str, start: int, end: int, sign: str) -> Iterator[Edit]:
    """Yield the edits between cells on one line; "!!" parts those of heads only."""
    for between in _BETWEEN[sign].finditer(text, start, end):
        begin = _past_attributes(text, between.end(), end)
        yield Edit(between.start(), begin, _CELL, stands=True)


def _past_attributes(text: str, start: int, end: int) -> int:
    found = _ATTRIBUTES.match(text, start, end)
    return _past_blanks(text, found.end() if found else start, end)


def _past_blanks(text: str, start: int, end: int) -> int:
    found = _BLANKS.match(text, start, end)
    return found.end() if found else start


def _past_list_marks(text: str, start: int, end: int) -> int:
    found = _LISTED.match(text, start, end)
    return found.end() if found else start
