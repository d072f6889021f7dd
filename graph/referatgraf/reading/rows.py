"""Tell where a line's end cuts a name in a row: "Ida Holm, Per Lund, Karla" / "Nørby, …"."""

import re
from functools import cache

from referatgraf import authority
from referatgraf.reading.prose import NAME

_BETWEEN = re.compile(r"[,;]\s{1,4}|\s{1,4}(?:og|samt|&)\s{1,4}")
_WHOLE = re.compile(rf"{NAME}(?:\s{NAME}){{1,4}}(?:\s?\([^()]{{1,24}}\))?")
_BEGUN = re.compile(rf"{NAME}(?<!\.)(?P<more>\s{NAME}(?<!\.))?")
_ENDED = re.compile(
    rf"{NAME}(?<![.])(?P<more>(?:\s{NAME}(?<![.])){{1,2}})?"
    r"(?:\s?\([^()]{1,24}\))?(?:[,;]|\.?$|\.\s|\s(?:og|samt|&)\s)"
)
_ROW = 2  # whole names in front of the one that is cut


def cuts_listed_name(tail: str, head: str) -> bool:
    """Tell whether a row of names breaks off inside a name that the next line goes on with.

    A lone word at both ends is a name cut in two; where one end has more, the register must know
    its given name, for two people could stand on the two lines.
    """
    slots = _BETWEEN.split(tail.rsplit(":", 1)[-1])
    begun, ended = _BEGUN.fullmatch(slots[-1]), _ENDED.match(head)
    if len(slots) <= _ROW or not begun or not ended:
        return False
    if not all(_WHOLE.fullmatch(slot.strip()) for slot in slots[-1 - _ROW : -1]):
        return False
    if begun["more"]:
        return not ended["more"] and _is_known(slots[-1], _surnames(), head)
    return not ended["more"] or slots[-1].casefold() in _given_names()


def _is_known(begun: str, known: frozenset[str], head: str) -> bool:
    """Tell whether a name of two words lacks the family name that the next line begins with."""
    last = re.split(r"[\s,;.(]", head, maxsplit=1)[0].casefold()
    return begun.split()[0].casefold() in _given_names() and last in known


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row.name.casefold() for row in authority.given_names())


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row.name.casefold() for row in authority.surnames())
