"""Find names of organisations that no head noun tells: clubs, friends, municipalities in a row."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from referatgraf.extraction.media import media
from referatgraf.extraction.name_words import Word, is_person, words_of
from referatgraf.lexicon.organisations import Known, municipality_called
from referatgraf.lexicon.titles import leading_title
from referatgraf.lexicon.words import LETTER, LOWER, UPPER
from referatgraf.model import OrganisationType

Range: TypeAlias = tuple[int, int]
Found: TypeAlias = tuple[Range, OrganisationType, Known | None]

_CAP = rf"[{UPPER}][{LETTER}]+(?:-[{UPPER}][{LETTER}]+)?"
_SPORT = r"(?:IF|IK|BK|GF|GIF|UIF|SIF|G&IF|GU&IF|FC)"
# "Nordby IF", "Nordby G&IF"; "FC Nordby"
_CLUB = re.compile(
    rf"(?<![\w-]){_CAP}(?: {_CAP})? {_SPORT}(?![\w&/-])|(?<![\w&/-])(?:FC|BK|IK|IF) {_CAP}(?![\w-])"
)
_FRIENDS = re.compile(rf"(?<![\w-])(?:{_CAP} ){{0,2}}{_CAP}s Venner(?![\w-])")
# "revisionsfirmaet Nordby & Lund": a noun that says what the firm does is no part of its name.
_FIRM = re.compile(
    rf"(?<![{LETTER}-])(?![Aa]dvokat)"
    rf"(?:[{LOWER}]{{3,20}}(?:firmaet|bureauet|virksomheden)|[{UPPER}][{LOWER}]{{2,20}}firmaet|"
    r"[Vv]irksomheden|[Ff]irmaet|[Kk]onsulenthuset|[Mm]ediehuset|[Ff]ilmselskabet|"
    r"[Ll]everandøren,?) "
    rf"(?P<name>[{UPPER}][\w-]*(?: (?:& )?{_CAP}){{0,2}})(?![\w/]| [{UPPER}])"
)
# "Skive, Struer og Lemvig Kommuner"
_TOGETHER = re.compile(r"\s[Kk]ommuner(?:s|ne|nes)?\b")
_ROW = re.compile(rf"{_CAP}(?: {_CAP})?(?:,\s{_CAP}(?: {_CAP})?){{0,20}},?\s(?:og|samt|&)\s{_CAP}$")
_TOWN = re.compile(rf"{_CAP}(?: {_CAP})?")
_ROW_WIDTH = 300  # characters


def by_pattern(text: str) -> Iterator[Found]:
    """Yield range, type and, of a municipality, the register row of each such name."""
    for pattern in (_CLUB, _FRIENDS):
        for match in pattern.finditer(text):
            if at := _without_openers(text, match.span()):
                yield at, OrganisationType.ASSOCIATION, None
    for match in _FIRM.finditer(text):
        if not is_person(match["name"]):
            yield match.span("name"), OrganisationType.COMPANY, None
    for at in media(text):
        yield at, OrganisationType.COMPANY, None
    for match in _TOGETHER.finditer(text):
        yield from _towns(text, match.start())


def _without_openers(text: str, at: Range) -> Range | None:
    """Return the range of a name without what opens its sentence; None where too little is left."""
    words = words_of(text, *at)
    while words and (words[0].common or leading_title(words[0].text) or _opens_head(words[0])):
        words = words[1:]
    name = " ".join(word.text for word in words[:2])
    if len(words) < 2 or words[0].text.startswith("Omegn") or (len(words) > 2 and is_person(name)):
        return None
    return words[0].start, at[1]


def _opens_head(word: Word) -> bool:
    """Tell whether a word says what paper or meeting it is ("Bestyrelsesmøde Nordby IF")."""
    return word.text.casefold().endswith(("møde", "referat", "generalforsamling"))


def _towns(text: str, end: int) -> Iterator[Found]:
    """Yield each municipality of a row that ends before the word "Kommuner"."""
    begin = max(0, end - _ROW_WIDTH)
    row = _ROW.search(text[begin:end])
    for match in _TOWN.finditer(text, begin + row.start(), end) if row else ():
        if known := municipality_called(match.group()):
            yield match.span(), OrganisationType.MUNICIPALITY, known
