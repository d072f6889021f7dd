"""Take off the marks that mail programs put before a forwarded text, and around who gets it.

Minutes sent on by mail stand behind "> " line by line, and no paragraph, list or number below such
a mark is seen for what it is.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_UPPER = "A-ZÆØÅÄÖÜÉ"
_MARK = re.compile(r"^[ \t]{0,3}(?:>[ ]?)+", re.MULTILINE)
# A quote of fewer lines stands in Markdown, too, or is an arrow of a menu.
_FEWEST = 3
_RECEIVERS = re.compile(r"^(?:Fra|Til|Cc|Bcc|Kopi|From|To)[ \t]*:[^\n]{3,2000}$", re.MULTILINE)
_QUOTED = re.compile(rf"(?<![\w'])'(?=(?P<name>[{_UPPER}][^'\n;<>]{{2,80}})'(?=[;,<\s]|$))")


def unquoted(text: str) -> Iterator[Edit]:
    """Yield the edits that take off the marks of lines quoted in a row, and receivers' quotes."""
    for run in _runs(text):
        yield from (Edit(*mark.span()) for mark in run)
    for line in _RECEIVERS.finditer(text):
        for match in _QUOTED.finditer(text, *line.span()):
            yield Edit(*match.span())
            yield Edit(match.end("name"), match.end("name") + 1)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the marks of lines that are quoted one below the other, where they are several."""
    run: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if run and text.find("\n", run[-1].end()) + 1 != mark.start():
            yield from [run] if len(run) >= _FEWEST else []
            run = []
        run.append(mark)
    yield from [run] if len(run) >= _FEWEST else []
