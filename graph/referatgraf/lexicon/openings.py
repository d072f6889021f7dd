"""Tell what opens at a place in a line: a person, with a title in front or without."""

import re
from collections.abc import Sequence

from referatgraf.lexicon import names, titles

_OPENING = 100  # characters in which title and name must stand
_PLACE = re.compile(r",\s{1,4}[A-ZÆØÅ][\w-]{2,30}(?:\sKommune)?(?=\s?[,;.]|\s(?:og|samt)\s|$)")


def person_at(text: str, at: int) -> bool:
    """Tell whether a name stands at an offset, or a title and a name.

    >>> person_at("Til stede: borgmester Ida Holm", 11), person_at("Afbud: ingen", 7)
    (True, False)
    """
    words = text[at : at + _OPENING].lstrip(" \t")
    title = titles.leading_title(words)
    start = title.end if title else 0
    start += len(words[start:]) - len(words[start:].lstrip(" \t"))
    return any(name.start == start for name in names.find_names(words, listed=True)[:2])


def is_of_place(held: Sequence[titles.TitleMatch], tail: str) -> bool:
    """Tell whether a mayor's or councillor's entry goes on with a place: "Bo Lind, Nordly".

    Such offices are of a municipality, so that whatever stands between title and place is a name.
    """
    role = held[-1].role if held else None
    municipal = titles.is_municipal(role) and titles.is_elected(role)
    return municipal and _PLACE.match(tail) is not None
