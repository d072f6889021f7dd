"""Recognise how minutes print a party: list letter, full name, local list."""

import re
from functools import cache

from referatgraf import authority
from referatgraf.lexicon import organisations
from referatgraf.lexicon.words import fold

_LETTER = re.compile(r"\(?(?:liste\s+)?([A-ZÆØÅ])\)?\.?", re.IGNORECASE)
# "T - Nordlisten", "liste T, Nordlisten": letter and name of one list.
_BOTH = re.compile(
    r"\(?(?:liste\s+)?(?P<letter>[A-ZÆØÅ]{1,2})\s{0,3}[-–:,]\s{0,3}(?P<name>[^()]{4,60})\)?"
)
_LIST_NAME = re.compile(
    r"[\w .&-]{0,60}(?:listen|borgerliste|lokalliste|\bliste)(?: (?:i|for|på) [\w -]{3,30})?",
    re.IGNORECASE,
)

# "Parti: Venstre", "Valgt for Nordlisten" below or beside a name.
TOLD = re.compile(
    r"(?:(?:[Pp]arti|[Pp]artigruppe|[Bb]yrådsgruppe|[Ll]iste)\s{0,3}(?::\s{0,8}|$)|"
    r"(?:[Vv]algt|[Oo]pstillet|[Ii]ndvalgt) (?:for|på)(?: [Ll]iste)?(?::?\s{1,4}|$))"
)

# Short forms that minutes print for parties with seats in most councils.
_COMMON = frozenset({"SF", "DF", "LA", "EL", "RV", "KF", "KD", "NB", "DD"})


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


@cache
def _short_forms() -> dict[str, organisations.Known]:
    """Map the short forms of two letters and more ("DF") to parties; one letter is a list's."""
    names = organisations.party_names()
    return {
        form: names[fold(row.name_da)]
        for row in authority.parties()
        for form in row.abbreviations
        if len(form) > 1 and form.isalpha()
    }


def national(text: str) -> organisations.Known | None:
    """Return the national party that text names in full or by its short form, or None."""
    return organisations.party_names().get(fold(text)) or _short_forms().get(text.strip(" ()."))


@cache
def _full_names() -> re.Pattern[str]:
    forms = {f for row in authority.parties() for f in (row.name_da, *row.aliases) if len(f) > 1}
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def named_at(text: str, at: int) -> int | None:
    """Return where a national party's name ends that begins at an offset, None without one.

    >>> named_at("for Venstre mødte", 4), named_at("for venstre", 4)
    (11, None)
    """
    match = _full_names().match(text, at)
    return match.end() if match else None


def is_common(text: str) -> bool:
    """Tell whether letters are so usual for a party that they are hardly a person's initials."""
    return text.strip(" ().") in _COMMON


def sign(text: str) -> str:
    """Return what two ways of printing one party share: its letter, else its name folded.

    >>> sign("(A)") == sign("Socialdemokratiet")
    True
    """
    both = letter_and_name(text)
    found = both[0] if both else letter(text)
    known = None if found else national(text)
    return found or (known and organisations.party_letters().get(known.path)) or fold(text)


def is_local_list(text: str) -> bool:
    """Tell whether text names a local list: registered, or formed like one ("Nordlisten")."""
    return fold(text) in _list_names() or _LIST_NAME.fullmatch(text.strip()) is not None


def letter_and_name(text: str) -> tuple[str, str] | None:
    """Return a list's letter and name where text gives both ("T - Nordlisten"), or None."""
    match = _BOTH.fullmatch(text.strip())
    if match and (is_local_list(match["name"]) or national(match["name"])):
        return match["letter"], match["name"].strip()
    return None


def is_told(text: str) -> bool:
    """Tell whether text names a party behind words that say so.

    >>> is_told("Parti: Venstre"), is_told("Parti: hvem ved"), is_told("Venstre")
    (True, False, False)
    """
    match = TOLD.match(text)
    return match is not None and is_party(text[match.end() :].split("(", maxsplit=1)[0].strip())


def is_party(text: str) -> bool:
    """Tell whether text is a list letter, a party's full name or a local list's name."""
    if letter_and_name(text):
        return True
    return letter(text) is not None or national(text) is not None or is_local_list(text)
