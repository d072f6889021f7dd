"""Part what stands behind a colon without a blank: "Udpeget af X:1. Ida Holm", "Sted:Rådhuset".

An export that printed label and value in two cells leaves the colon between them.
"""

import re
from collections.abc import Iterator

from referatgraf.reading.tape import Edit

_UPPER = "A-ZÆØÅ"
_COLON = re.compile(
    rf"(?<=[{_UPPER}a-zæøåé)]):(?=(?P<number>\d{{1,3}}\.[ \t]?)?[{_UPPER}][a-zæøåé]+[ .,-])"
)
_LONGEST_LABEL = 60  # characters; what is longer is a sentence, which goes on in its line
_FEWEST = 2  # such colons: a single one may be a slip, or belong to a code


def colons_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that put a blank behind a glued colon, or a line's end before a number."""
    found = list(_COLON.finditer(text))
    if len(found) >= _FEWEST:
        for match in found:
            heads = match["number"] and _opens_line(text, match.start())
            yield Edit(match.end(), match.end(), "\n" if heads else " ")


def _opens_line(text: str, at: int) -> bool:
    """Tell whether nothing but a label stands before a colon in its line."""
    return at - text.rfind("\n", max(0, at - _LONGEST_LABEL - 1), at) <= _LONGEST_LABEL
