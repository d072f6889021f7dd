"""Sets of characters, as a part of a pattern may match them: rather too many than too few."""

from collections.abc import Iterable

LAST = 0x10FFFF
Range = tuple[int, int]
Letters = tuple[Range, ...]

ALL: Letters = ((0, LAST),)
_NEWLINE: Letters = ((10, 10),)
_SPACES: Letters = (
    (9, 13), (28, 32), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
)  # fmt: skip
_DIGITS: Letters = ((48, 57),)
_WORD: Letters = ((48, 57), (65, 90), (95, 95), (97, 122))


def joined(parts: Iterable[Letters]) -> Letters:
    """Return what is in any of the sets, as ranges that neither touch nor overlap."""
    found: list[Range] = []
    for low, high in sorted(one for part in parts for one in part):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return tuple(found)


def without(letters: Letters) -> Letters:
    """Return all other characters."""
    found, begin = [], 0
    for low, high in joined([letters]):
        if begin < low:
            found.append((begin, low - 1))
        begin = high + 1
    return (*found, (begin, LAST)) if begin <= LAST else tuple(found)


def overlap(one: Letters, other: Letters) -> bool:
    """Tell whether two sets, as ``joined`` gives them, have a character in common."""
    mine, yours = 0, 0
    while mine < len(one) and yours < len(other):
        (low, high), (begin, end) = one[mine], other[yours]
        if low <= end and begin <= high:
            return True
        mine, yours = (mine + 1, yours) if high < end else (mine, yours + 1)
    return False


NOT_NEWLINE = without(_NEWLINE)
_FOREIGN: Letters = ((0x80, LAST),)
# What an escape may match at most, and what it matches for certain (for [^\w], of which no more
# than that may be taken away): engines differ in which letters and digits Unicode has.
CLASSES: dict[str, tuple[Letters, Letters]] = {
    "d": (joined([_DIGITS, ((0x660, LAST),)]), _DIGITS),
    "w": (joined([_WORD, _FOREIGN]), _WORD),
    "s": (_SPACES, _SPACES),
    "D": (without(_DIGITS), without(joined([_DIGITS, ((0x660, LAST),)]))),
    "W": (without(_WORD), without(joined([_WORD, _FOREIGN]))),
    "S": (without(_SPACES), without(_SPACES)),
}


_ODD = joined([((73, 73), (75, 75), (83, 83), (105, 105), (107, 107), (115, 115))])  # I K S


def either_case(letters: Letters) -> Letters:
    """Return letters with their other case; beyond ASCII all, for folding knows odd pairs."""
    upper = [_shifted(low, high, 97, 122, -32) for low, high in letters]
    lower = [_shifted(low, high, 65, 90, 32) for low, high in letters]
    found = joined([letters, *upper, *lower])
    odd = overlap(found, _ODD) or overlap(found, _FOREIGN)
    return joined([found, _FOREIGN, _ODD]) if odd else found


def _shifted(low: int, high: int, first: int, last: int, by: int) -> Letters:
    begin, end = max(low, first), min(high, last)
    return ((begin + by, end + by),) if begin <= end else ()
