"""Find who shares a title in the plural: "Som delegerede udpeges X og Y", "rådmændene X og Y"."""

import re

from referatgraf.extraction.names_in_prose import Named
from referatgraf.lexicon import titles

# "Som delegerede udpeges X og Y": of several.
_PLURAL = re.compile(r"(?:e|er|ne|mænd)$", re.IGNORECASE)
_JOINT = re.compile(r"(?:\s{0,2}\([^()]{1,60}\))?(?:\s{0,4},|\s{1,4}(?:og|samt))\s{1,4}")


def row_of(
    text: str, named: list[Named], i: int, title: titles.TitleMatch, *, ahead: bool
) -> list[Named]:
    """Return the people of a row that a title in the plural is of, else the one beside it."""
    row, step = [named[i]], 1 if ahead else -1
    form = title.text.casefold()
    if not _PLURAL.search(form) or titles.base_form(form) == form:
        return row
    while 0 <= (i := i + step) < len(named):
        first, second = sorted((row[-1], named[i]), key=lambda name: name.start)
        if not _JOINT.fullmatch(text, first.end, second.start):
            break
        row.append(named[i])
    return row


def sharing(
    text: str, title: titles.TitleMatch, first: Named | None, named: list[Named]
) -> list[Named]:
    """Return who shares a title in the plural with the one right behind it: "rådmændene X og Y"."""
    return row_of(text, named, named.index(first), title, ahead=True)[1:] if first else []
