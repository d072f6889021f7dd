"""End agendas whose last line an export glued to the first item: "4. Eventuelt1. Åbning"."""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_UPPER = "A-ZÆØÅ"
_HEADED = re.compile(
    rf"(?<=[^\n\d(§/-])(?P<number>\d{{1,8}})\.[ \t]?(?=[{_UPPER}»\"])"
    r"(?=(?P<title>[^\n]{2,300})$)",
    re.MULTILINE,
)
_LONGEST_NUMBER = 4


def agendas_ended(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a line at a heading which stands as a line of its own above.

    The figures before a number may be those of a year: "… den 4. juni 202049. Godkendelse".
    """
    seen, at = set[str](), 0
    for match in _HEADED.finditer(text):
        if match.start() > at:
            seen.update(line.strip() for line in text[at : match.start()].split("\n"))
            at = text.rfind("\n", 0, match.start()) + 1
        glued = match.start() + text[match.start() - 1].isspace()
        for start in range(glued, match.end("number")):
            heading = text[start : match.end("title")].strip()
            if match.end("number") - start <= _LONGEST_NUMBER and heading in seen:
                yield Edit(start, start, "\n")
                break
