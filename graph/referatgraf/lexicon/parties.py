"""Recognise how minutes print a party: list letter, full name, local list."""

import re
from functools import cache

from referatgraf import authority
from referatgraf.lexicon import organisations
from referatgraf.lexicon.words import fold

_LETTER = re.compile(r"\(?(?:liste\s+)?([A-ZÆØÅ])\)?\.?", re.IGNORECASE)
_LIST_NAME = re.compile(r"[\w .&-]{0,60}(?:listen|borgerliste|fælleslisten)", re.IGNORECASE)


@cache
def _list_names() -> frozenset[str]:
    return frozenset(fold(row.name) for row in authority.local_lists())


@cache
def _list_letters() -> frozenset[str]:
    """Return the letters and letter pairs that local lists bear in the register."""
    return frozenset(row.letter for row in authority.local_lists() if row.letter.isalpha())


def letter(text: str) -> str | None:
    """Return the list letter that text is, or None.

    >>> letter("(Ø)"), letter("liste C"), letter("KL")
    ('Ø', 'C', None)
    """
    match = _LETTER.fullmatch(text.strip())
    if match and match[1].isupper() and match[1] != "X":  # X is a tick; it is given to nobody
        return match[1]
    bare = text.strip(" ().")
    return bare if len(bare) == 2 and bare in _list_letters() else None


def national(text: str) -> organisations.Known | None:
    """Return the national party that text names in full, or None."""
    return organisations.party_names().get(fold(text))


def is_local_list(text: str) -> bool:
    """Tell whether text names a local list: registered, or formed like one ("Nordlisten")."""
    return fold(text) in _list_names() or _LIST_NAME.fullmatch(text.strip()) is not None


def is_party(text: str) -> bool:
    """Tell whether text is a list letter, a party's full name or a local list's name."""
    return letter(text) is not None or national(text) is not None or is_local_list(text)
