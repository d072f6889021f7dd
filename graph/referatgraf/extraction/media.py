"""Find papers and stations that no head noun of ``organisation_heads`` tells: "Radio Nordby"."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from referatgraf.extraction.name_words import Word, is_person, words_of
from referatgraf.extraction.short_forms import is_place
from referatgraf.lexicon.words import LETTER, UPPER

Range: TypeAlias = tuple[int, int]

_CAP = rf"[{UPPER}][{LETTER}]+(?:-[{UPPER}][{LETTER}]+)?"
# "Midtlands Avis", "Nordby Amts Tidende"
_PAPER = re.compile(rf"(?<![\w-])(?:{_CAP} ){{1,3}}(?:Avis|Tidende|Venstreblad)(?![\w-])")
# "Midtjyske Medier" of a part of the country; "Grønne Nyheder" is a heading.
_PARTS = "jysk|jydsk|fynsk|sjællandsk|bornholmsk|lollandsk|falstersk|himmerlandsk"
_REGIONAL = re.compile(
    rf"(?<![\w-])(?:{_CAP} )?(?:[{UPPER}][{LETTER}]*(?:{_PARTS})|{_PARTS.title()})e? "
    r"(?:Nyheder|Medier|Bolig|Boliger|Erhverv|Revision|Turisme)(?![\w-])"
)
_RADIO = re.compile(rf"(?<![\w-])Radio {_CAP}(?: {_CAP})?(?![\w-])")
_TELEVISION = re.compile(rf"(?<![\w-])(?:TV ?2|TV|P4)[ /-](?P<place>{_CAP})(?![\w-])")
# "statsaut. revisor Bo Lind, Nordby Revision": elsewhere it is mostly a piece of work.
_AUDITOR = re.compile(r"\b[Rr]evisor\b[^\n;:]{0,60}?(?:,|\bfra|\bhos)\s{1,4}")
_AUDITORS = re.compile(rf"{_CAP}(?: {_CAP}| &){{0,3}} Revision(?![\w-])")
# Words that a paper's or station's name ends in or opens with.
_WRITTEN_IN = re.compile(
    r"(?:blad|avis|avisen|tidende|nyheder|medier|posten|vestkysten|bladet|berlingske|altinget)$"
    r"|^(?:radio|tv|p4|dagbladet|folkebladet|ugeavisen|lokalavisen)\b",
    re.IGNORECASE,
)
_NO_PAPER = frozenset({"gratis", "digital", "lokal", "ny", "egen"})
_NO_STATION = frozenset({"tv", "og", "avis", "avisen", "internet"})


def media(text: str) -> Iterator[Range]:
    """Yield the range of each paper, station or auditing firm, in no order."""
    for pattern in (_PAPER, _REGIONAL):
        for match in pattern.finditer(text):
            if at := _without_openers(text, match.span()):
                yield at
    for match in _RADIO.finditer(text):
        called = match.group().partition(" ")[2]
        if called.partition(" ")[0].casefold() not in _NO_STATION and not is_person(called):
            yield match.span()
    for match in _TELEVISION.finditer(text):
        if is_place(match["place"].removesuffix("s")):
            yield match.span()
    for match in _AUDITOR.finditer(text):
        if name := _AUDITORS.match(text, match.end()):
            yield name.span()


def is_medium(name: str) -> bool:
    """Tell whether a name is that of a paper or station, in which people are written of.

    >>> is_medium("Nordby Folkeblad"), is_medium("Nordby Bibliotek")
    (True, False)
    """
    return _WRITTEN_IN.search(name) is not None


def _without_openers(text: str, at: Range) -> Range | None:
    """Return the range without what opens its sentence; None where no name is left."""
    words = words_of(text, *at)
    while words and _opens(words[0]):
        words = words[1:]
    return (words[0].start, at[1]) if len(words) > 1 else None


def _opens(word: Word) -> bool:
    return word.common or word.text.casefold() in _NO_PAPER
