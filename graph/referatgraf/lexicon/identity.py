"""Tell whether two names of one document can be one person's."""

import re
import unicodedata
from functools import lru_cache

from referatgraf import authority
from referatgraf.lexicon.words import fold, one_slip_apart

_PARTS = re.compile(r"[\s-]+|(?<=\.)(?=\w)")  # "H.C." is two initials, blank or not


@lru_cache(maxsize=1 << 14)  # a name is compared with many others
def name_key(name: str) -> tuple[str, ...]:
    """Return the parts of a name as variants of it share them: no case, accents or hyphens.

    >>> name_key("Hans-Åge Kjær") == name_key("Hans Aage Kjær")
    True
    """
    plain = unicodedata.normalize("NFKD", fold(name).replace("å", "aa").replace("ı", "i"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(part for part in _PARTS.split(bare) if part)


def same_person(left: str, right: str) -> bool:
    """Tell whether two names in one document can be one person's.

    The first and last parts agree (one letter may differ in a last part of five letters and more),
    and the middle parts of the shorter stand in the longer, in order, in full or as initials.

    >>> same_person("Anna Holm", "Anna M. Holm")
    True
    >>> same_person("Anna B. Holm", "Anna M. Holm")
    False
    """
    a, b = name_key(left), name_key(right)
    if len(a) > len(b):
        a, b = b, a
    if len(a) < 2 or not _first_agrees(a[0], b[0]) or not _last_agrees(a[-1], b[-1]):
        return False
    return _middle_agrees(a[1:-1], b[1:-1])


def spells(left: str, right: str) -> bool:
    """Tell whether two names are one but for hyphens, accents and parts written as initials.

    >>> spells("Hans-Åge N. Kjær", "Hans Aage Niels Kjær"), spells("Anna Holm", "Anna M. Holm")
    (True, False)
    """
    a, b = name_key(left), name_key(right)
    return len(a) == len(b) and all(
        x == y or ("." in x + y and _part_agrees(x, y)) for x, y in zip(a, b, strict=True)
    )


def is_part_of(left: str, right: str) -> bool:
    """Tell whether one of two names leaves off first or last parts of the other.

    >>> is_part_of("Anna Holm", "Anna Holm Juul"), is_part_of("Marie Holm", "Else Marie Holm")
    (True, True)
    """
    a, b = sorted((name_key(left), name_key(right)), key=len)
    return 2 <= len(a) < len(b) and a in (b[: len(a)], b[-len(a) :])


def _first_agrees(a: str, b: str) -> bool:
    return a == b or (len(a) > 3 and len(b) > 3 and a[0] == b[0] and _one_letter(a, b))


def _last_agrees(a: str, b: str) -> bool:
    return a == b or (len(a) > 4 and len(b) > 4 and _one_letter(a, b))


def _one_letter(a: str, b: str) -> bool:
    return one_slip_apart(a, b) and not {a, b} <= authority.folded_given_names()


def _middle_agrees(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_part_agrees(part, other) for other in rest) for part in short)


def _part_agrees(a: str, b: str) -> bool:
    if a.endswith(".") or b.endswith(".") or len(a) == 1 or len(b) == 1:
        return a.rstrip(".").startswith(b.rstrip(".")) or b.rstrip(".").startswith(a.rstrip("."))
    return _last_agrees(a, b)
