"""Read what an entry says of whom its person sits for: "…, på vegne af borgmester Y (V)"."""

import re
from collections.abc import Callable, Sequence

from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Phrase
from referatgraf.lexicon import titles
from referatgraf.model import Attendance

_UNTIL_NAMED = re.compile(r".{0,60}?\b(?:for|af)\s{1,4}", re.DOTALL)


def read_replaced(
    phrase: Phrase, parts: Sequence[Piece], read: Callable[[Phrase, Piece], None]
) -> bool:
    """Fill a phrase of their own for whom the first of the parts names; tell whether it had one.

    Their title is in front of the name. What stands behind it is theirs where the entry's person
    has slots already, for who sits for a colleague is described first.
    """
    first, rest = parts[0], parts[1:]
    begun = _UNTIL_NAMED.match(first.text)
    if first.paren or phrase.substitutes_for is None or not begun:
        return False
    named = first.cut(begun.end(), len(first.text))
    theirs = rest if phrase.party or phrase.affiliated else ()
    if not theirs and not titles.leading_title(named.text):
        return False
    replaced = Phrase(named.range)
    for part in (named, *theirs):
        read(replaced, part)
        replaced.span = replaced.span[0], part.end
    replaced.attendance, replaced.detail = Attendance.ABSENT, replaced.detail or "excused"
    phrase.replaced = replaced if replaced.name else None
    return bool(theirs) and phrase.replaced is not None
