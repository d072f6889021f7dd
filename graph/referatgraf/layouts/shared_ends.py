"""Find what the end of a row says of them all: "Ida Holm, Bo Lind og Per Dam (alle Y)"."""

import re
from collections.abc import Sequence

from referatgraf.layouts.section import Range
from referatgraf.lexicon import statuses

_OF_ALL = re.compile(
    r"(?:\s{0,4},\s{1,4}|\s{0,4}\(\s{0,2}|\s{1,4})(?P<of>alle|begge)\s{1,4}"
    r"(?:(?:fra|ved|hos|ansat i|ansat hos)\s{1,4})?(?P<by>[A-ZÆØÅ][^()]{1,80}?)\)?\s{0,2}\.?$"
)
_TWO = 2
_TAIL = 120  # characters
_OWN = frozenset(",(")  # behind which an entry says more of its own


def said_of_all(text: str, parts: Sequence[Range]) -> tuple[Range | None, ...]:
    """Return for each part of text what the last one says of it, too: of both, or of all.

    Nothing is said of those in front of somebody who has words of his own.
    """
    said: list[Range | None] = [None] * len(parts)
    match = (
        _OF_ALL.search(text, max(parts[-1][0], parts[-1][1] - _TAIL), parts[-1][1])
        if parts
        else None
    )
    if not match or statuses.status(match["by"]) is not None:
        return tuple(said)
    first = len(parts) - _TWO if match["of"] == "begge" else 0
    for n in range(len(parts) - 2, first - 1, -1):
        if not _OWN.isdisjoint(text[slice(*parts[n])]):
            break
        said[n] = match.span("by")
    return tuple(said)
