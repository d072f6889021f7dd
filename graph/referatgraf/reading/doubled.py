"""Halve line ends that a converter doubled: an empty line more behind each line and each gap."""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_BREAK = re.compile(r"\n(?:[ \t]*\n)*")
_FEWEST = 8  # line ends
_LONGER = 3  # of them stand for an empty line, which is now three
_SHARE = 0.97  # of all: how many are even


def halved(text: str) -> Iterator[Edit]:
    """Yield the edits that take every other line end, where all but a few come in pairs.

    Paragraphs parted by empty lines come in pairs, too; a wider gap among them tells the two apart:
    one empty line more makes three line ends, a doubled one makes four.
    """
    breaks = [match for match in _BREAK.finditer(text.rstrip()) if match.start()]
    counts = [match.group().count("\n") for match in breaks]
    even = sum(count % 2 == 0 for count in counts)
    longer = sum(count >= 4 and count % 2 == 0 for count in counts)
    if len(counts) < _FEWEST or longer < _LONGER or even < _SHARE * len(counts):
        return
    for match, count in zip(breaks, counts, strict=True):
        if count % 2 == 0:
            yield Edit(match.start(), match.end(), "\n" * (count // 2))
