"""Tell how the minutes of a body speak of it for short: "Rådet", "Museet", "Selskabet"."""

import re
from collections.abc import Iterator
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]

# What a body's name ends in, and the ending that makes it definite.
_DEFINITE = {
    "råd": "et", "udvalg": "et", "bestyrelse": "n", "kommission": "en", "styregruppe": "n",
    "arbejdsgruppe": "n", "følgegruppe": "n", "projektgruppe": "n", "nævn": "et",
    "netværk": "et", "klynge": "n", "forening": "en", "skole": "n", "fond": "en",
    "bibliotek": "et", "fællesskab": "et", "forbund": "et", "repræsentantskab": "et",
    "selskab": "et", "museum": "", "center": "",
}  # fmt: skip
_IRREGULAR = {"museum": "museet", "center": "centret"}
_KIND = re.compile(rf"(?P<front>.*?)(?P<kind>{'|'.join(_DEFINITE)})(?P<end>et|en|n)?s?", re.I)
_OF_MEETING = re.compile(r"s?-?møde", re.IGNORECASE)  # "Handicaprådsmøde", "MED-møde"
_COMPANY = re.compile(r"\b(?:A/S|ApS|I/S|K/S|P/S|a\.?m\.?b\.?a\.?)$", re.IGNORECASE)


def short_names(name: str) -> Iterator[str]:
    """Yield the definite forms by which a text may speak of the body of that name.

    >>> list(short_names("Nordby Byråd")), list(short_names("Skolebestyrelsen på Nordskolen"))
    (['Byrådet', 'Rådet'], ['Skolebestyrelsen', 'Bestyrelsen'])
    """
    if _COMPANY.search(name):
        yield "Selskabet"
    for word in name.split():
        if match := _KIND.fullmatch(word):
            kind = match["kind"].casefold()
            definite = _IRREGULAR.get(kind, kind + _DEFINITE[kind])
            whole = match["front"] + definite
            yield from dict.fromkeys((whole[0].upper() + whole[1:], definite.capitalize()))
            return


def definite_of(text: str, found: tuple[Range, str]) -> tuple[Range, str] | None:
    """Return where a text names the body of "Skolebestyrelsesmøde" itself: "Skolebestyrelsen".

    >>> text = "Ældrerådsmøde i dag. Ældrerådet drøftede busser."
    >>> definite_of(text, ((0, 8), "Ældreråd"))
    ((21, 31), 'Ældrerådet')
    """
    (_, end), name = found
    if not _OF_MEETING.match(text, end):
        return None
    match = re.search(rf"(?<!\w){re.escape(name)}e?[nt](?!\w)", text)
    return (match.span(), match.group()) if match else None
