"""Recognise headings inside a list that say for which party the people sit: "For Venstre: …".

Councils list their members by party as often as with a letter behind each name: the party's full
name, a list's letter or both, behind a colon or above the people.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from referatgraf.layouts import entries
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group, Range
from referatgraf.layouts.state import Walk
from referatgraf.lexicon import names, parties

_LEAD = (
    r"(?:(?:[Ff]or|[Ff]ra|[Vv]algt (?:for|på)|[Pp]arti|[Gg]ruppe|[Rr]epræsentanter for|"
    r"[Mm]edlemmer (?:af|for|fra))\s{0,3}:?\s{1,4})?"
)
_TAIL = r"(?:s?\s{1,4}(?:\w{3,30})?gruppen?)?"
_SEATS = r"(?:\s{0,4}(?:\(\d{1,2}\)|\(?\d{1,2}\s(?:mandat(?:er)?|medlem(?:mer)?)\)?))?"
_BESIDE = r"(?:\s{0,4}\((?P<beside>[^()]{1,40})\))?"
_WORDS = rf"{_LEAD}(?P<party>[A-ZÆØÅ][^:;()|\t]{{0,60}}?){_TAIL}{_SEATS}{_BESIDE}"
_AHEAD = re.compile(rf"{_WORDS}(?:\s{{0,4}}:\s{{0,60}}|\t\s{{0,60}}|\s{{3,60}}|\s[-–]\s)(?=\S)")
_ALONE = re.compile(rf"{_WORDS}\s{{0,4}}:?")
_OPENING = 160  # characters
_SEVERAL = re.compile(r"\s(?:og|samt|&|/)\s|,\s|/")
# "A: Ida Holm", "(V) Bo Lind", "C  Per Lund": a party's row, where no letters count rows or sides.
# "I Ida Holms sted" begins with a word.
_ONE_LETTER = re.compile(
    r"(?:[Ll]iste\s)?(?:\(([A-ZÆØÅ]{1,2})\)\s{0,8}|"
    r"(?!I\s\S)([A-ZÆØÅ])(?:\s?:\s{0,8}|\s[-–]\s|\s{1,60}))(?=\S)"
)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
_PARTIES_ONLY = frozenset("VCFOØÅÆIKM")


def lettered(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the lines that list people behind a party's letter ("V: Ida Holm")."""
    found = _letters(lines)
    letters = set(found.values())
    parties_ = len(letters) > 1 and letters & _PARTIES_ONLY and not _count(found)
    return frozenset(found if parties_ else ())


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which one person behind a letter is an entry, a party's letter its part."""
    found = _letters(lines)
    own, counted = lettered(lines), _count(found)
    return tuple(
        _row(line, named=i in own) if (i in own or (counted and i in found)) and not line.entry
        else line
        for i, line in enumerate(lines)
    )  # fmt: skip


def _letters(lines: Sequence[Line]) -> dict[int, str]:
    """Map the lines that a letter opens, with a person behind it, to the letter."""
    found = ((i, _letter_ahead(line)) for i, line in enumerate(lines))
    return {i: match[match.lastindex or 0] for i, match in found if match}


def _count(found: Mapping[int, str]) -> bool:
    """Tell whether letters count people ("A Ida Holm", "B Bo Lind", "C Per Lund")."""
    told = list(found.values())
    return len(told) > 2 and told == list(_ALPHABET[: len(told)])


def _row(line: Line, *, named: bool) -> Line:
    match = _letter_ahead(line)
    people = entries.entries_in(line, line.start + match.end()) if match else []
    if match is None or len(people) != 1:
        return line
    pieces = (*people[0].pieces, _letter_at(line, match)) if named else people[0].pieces
    return replace(line, entry=replace(people[0], pieces=pieces))


def _letter_ahead(line: Line) -> re.Match[str] | None:
    """Return the letter that opens a line of people, as the last group of what it matched."""
    match = _ONE_LETTER.match(line.body)
    return match if match and _opens_with_person(line, match.end()) else None


def _letter_at(line: Line, match: re.Match[str]) -> Range:
    begin, end = match.span(match.lastindex or 0)
    return line.start + begin, line.start + end


def heading(
    line: Line, below: Line | None, walk: Walk, *, by_letter: bool
) -> tuple[Group, int] | None:
    """Return the heading that a party makes for the people behind it or below.

    What the open list says of those listed holds on. ``by_letter`` says that a letter alone opens
    the line's people.
    """
    current, members = walk.lists[-1]
    if by_letter and (match := _letter_ahead(line)):
        return _group(current, line, match, _letter_at(line, match))
    if match := _ahead(line):
        return _group(current, line, match, _party(match, line))
    match = _ALONE.fullmatch(line.body)
    named = _party(match, line) if match else None
    packed = line.gap and below is not None and not below.gap
    if match and named and (packed or not members or current.party):
        return _group(current, line, match, named)
    return None


def people_at(line: Line) -> int | None:
    """Return where the people begin on a line that a party opens, or None."""
    match = _ahead(line) or _letter_ahead(line)
    return line.start + match.end() if match else None


def is_alone(line: Line) -> bool:
    """Tell whether a line is a party's name and no more."""
    match = _ALONE.fullmatch(line.body)
    return match is not None and _party(match, line) is not None


def with_party(group: Group, line: Line) -> Group:
    """Return a heading with the party that it names in place of an organisation."""
    if group.party or group.organisation is None:
        return group
    begin, end = (at - line.start for at in group.organisation)
    words = line.body[begin:end].rstrip(" :") if begin >= 0 else ""
    if _are_several(words):
        return replace(group, organisation=None)
    match = _ALONE.fullmatch(words)
    at = _party(match, line) if match else None
    if at is None:
        return group
    return replace(group, organisation=None, party=(at[0] + begin, at[1] + begin))


def _are_several(words: str) -> bool:
    """Tell whether words are a group of parties: which of them somebody sits for, none says."""
    parts = _SEVERAL.split(words)
    return len(parts) > 1 and all(parties.is_party(part.strip()) for part in parts)


def _group(current: Group, line: Line, match: re.Match[str], at: Range | None) -> tuple[Group, int]:
    label = line.start, line.start + len(match.group().rstrip(" :\t-–"))
    group = replace(current, label=label, organisation=None, role=None, one=False, party=at)
    return group, line.start + match.end()


def _ahead(line: Line) -> re.Match[str] | None:
    """Return the party that a line opens with, behind which people stand."""
    match = _AHEAD.match(line.body)
    if match and _party(match, line) and _opens_with_person(line, match.end()):
        return match
    return None


def _party(match: re.Match[str], line: Line) -> Range | None:
    """Return the range of the party that words name: one party, by its name or its letter."""
    words, beside = match["party"], match["beside"]
    own = parties.national(words) is not None
    if not own and (names.find_names(words, listed=True) or len(words.strip(" .")) == 1):
        return None
    own = own or (_SEVERAL.search(words) is None and parties.is_party(words))
    letter = parties.letter(beside) if beside else None
    if (beside and not (letter or parties.is_party(beside))) or not (own or letter):
        return None
    group = "party" if own and not (letter and parties.national(words) is None) else "beside"
    return line.start + match.start(group), line.start + match.end(group)


def _opens_with_person(line: Line, at: int) -> bool:
    return entries.opens_with_person(line.body[at : at + _OPENING])
