"""Find where entries of people meet that no separator parts: NAME TITLE NAME TITLE, TITLE NAME …"""

import re
from itertools import pairwise

from referatgraf.layouts.section import Range
from referatgraf.lexicon import names, organisations, parties, titles

_PARTY = re.compile(r"\s{0,4}\([^()]{1,24}\)")
# Behind such a word a name belongs to what stands before: "stedfortræder for Ida Holm".
_LEADS = re.compile(r"(?:(?<!\S)[a-zæøå/.]+|[,;:&–-])$")
_BRACKET = re.compile(r"\s{0,4}\((?P<words>[^()]{1,80})\)")
_SLOT = re.compile(r"[,;]|\s[–-]\s")
_FEWEST = 2  # entries that nothing parts, until a line is known to have run together
_SLOT_NEXT = re.compile(r"\s?[,;(]|\s[–-]\s|$")
_LONGEST_GAP = 120
_OPENING = 80


def seams(text: str) -> list[Range]:
    """Return the ranges of the blanks between entries: between two names, or around titles.

    Where text begins with a name, an entry begins at each name behind a title; where it begins
    with a title, at each title in front of a name. Where names stand right behind whole entries
    again and again, one begins at any name that no small word leads to.
    """
    found = names.find_names(text, listed=True)
    title_first = bool(found) and _begins_with_title(text, found[0])
    cuts = [(a, b, _seam(text, a.end, b, title_first)) for a, b in pairwise(found)]
    runs_on = sum(cut is not None for _, _, cut in cuts) >= _FEWEST
    weak = (_weak_seam(text, a.end, b) if runs_on and not cut else cut for a, b, cut in cuts)
    return [cut for cut in weak if cut]


def _begins_with_title(text: str, first: names.NameMatch) -> bool:
    title = titles.leading_title(text[:_OPENING])
    return title is not None and not text[title.end : first.start].strip()


def _seam(text: str, start: int, name: names.NameMatch, title_first: bool) -> Range | None:
    """Return the blanks behind one name where the next begins an entry of its own."""
    end = name.start
    between = text[start:end] if end - start <= _LONGEST_GAP else ""
    if start < end and not text[start:end].strip():
        return start, end
    if not between or between.count("(") > between.count(")"):
        return None
    if _SLOT.search(between):
        if title_first:
            return _before_title(between, 0, start)
        return _behind_slots(between, start) if _SLOT_NEXT.match(text, name.end) else None
    party = _PARTY.match(between)
    at = party.end() if party else 0
    return _before_title(between, at, start) if title_first else _behind_title(between, at, start)


def _before_title(between: str, at: int, offset: int) -> Range | None:
    """Return the blanks before the title that leads to the next name."""
    last = next(reversed(titles.find_titles(between)), None)
    if not last or between[last.end :].strip() or last.start < at:
        return None
    words = between[: last.start].rstrip()
    if words[at:].strip() and _LEADS.search(words):
        return None
    return offset + len(words), offset + last.start


def _behind_title(between: str, at: int, offset: int) -> Range | None:
    """Return the blanks before the next name, which stands behind the last one's title."""
    title = titles.leading_title(between[at:])
    words = between.rstrip()
    if not title or (len(words) > at + title.end and _LEADS.search(words)):
        return None
    return offset + len(words), offset + len(between)


def _behind_slots(between: str, offset: int) -> Range | None:
    """Return the blanks behind an entry with slots of its own, parted from the next by no comma.

    "NAME, ORGANISATION NAME, …": what stands before the cut must be whole, a bracket or the name
    of an organisation.
    """
    words = between.rstrip()
    last = _SLOT.split(words)[-1].strip()
    whole = words.endswith(")") or organisations.organisation_type(last) is not None
    if len(words) == len(between) or not whole:
        return None
    return offset + len(words), offset + len(between)


def _weak_seam(text: str, start: int, name: names.NameMatch) -> Range | None:
    """Return the blanks before a known given name that begins an entry in a line that runs on."""
    words = text[start : name.start].rstrip()
    end = start + len(words)
    near = name.start - start <= _LONGEST_GAP and words.count("(") == words.count(")")
    led = not words or _LEADS.search(words) is not None
    known = names.is_given(name.text.split()[0]) and _SLOT_NEXT.match(text, name.end)
    return (end, name.start) if near and known and not led and end < name.start else None


def same_brackets(before: str, tail: str) -> bool:
    """Tell whether an entry ends with as many brackets as stand behind the next name, alike.

    What opens with a title is then a person, whoever knows the name:
    "Ida Holm (A) (X Kommune), borgmester Xu Wei (V) (Y Kommune)".
    """
    behind = _brackets(tail, 0)
    opened = before.find("(")
    return (
        bool(behind) and opened >= 0 and _brackets(before.rstrip(), opened, to_end=True) == behind
    )


def in_brackets(before: str, tail: str) -> bool:
    """Tell whether a bracket behind words shows that they name a person.

    Behind "TITLE NAME," they may be an employer, unless a party or the same as before stands in it.
    """
    if tail[:1] != "(":
        return False
    led = titles.leading_title(before.lstrip()) is not None
    return not led or any(_brackets(tail, 0)) or same_brackets(before, tail)


def same_slots(before: str, name: names.NameMatch, tail: str) -> bool:
    """Tell whether a title and a name that no register knows go on a row of such entries.

    A known family name shows it: "Borgmester Ida Holm, X Kommune, rådmand Xerx Holm, Y Kommune".
    """
    led = titles.leading_title(before.lstrip())
    return led is not None and names.is_surname(name.text.split()[-1]) and tail.startswith(",")


def _brackets(text: str, at: int, *, to_end: bool = False) -> list[bool]:
    """Return of each bracket in a row whether a party stands in it; none unless the row fits."""
    found: list[bool] = []
    while match := _BRACKET.match(text, at):
        found.append(parties.is_party(match["words"]))
        at = match.end()
    return [] if to_end and at < len(text) else found
