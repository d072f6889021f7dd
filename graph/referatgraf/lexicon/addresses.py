"""Recognise where something is: a street with a number, a postal code, a room."""

import re

_ADDRESS = re.compile(
    r"\w(?:vej|gade|allé|alle|stræde|torv|plads|vænge|boulevard|park(?:en)?|bakke(?:n)?|kaj|havn)"
    r"\s\d{1,4}\s?[A-Za-z]?(?![\w/-])|(?:^|[\s,])(?:DK-)?\d{4}\s[a-zæøå]|"
    r"(?:^|[\s,])(?:møde)?(?:lokale|sal|rum)\s[\w.:-]{1,8}$|(?:^|[\s,])\d{1,2}\. ?(?:sal|etage)\b",
    re.IGNORECASE,
)


def is_address(text: str) -> bool:
    """Tell whether words say where something is, and name nobody's employer.

    >>> is_address("Engvej 4"), is_address("Fritidscentret, lokale 3"), is_address("Vejle 3F")
    (True, True, False)
    """
    return _ADDRESS.search(text) is not None
