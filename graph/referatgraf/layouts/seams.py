"""Find where entries of people meet that no separator parts: NAME TITLE NAME TITLE, TITLE NAME …"""

import re
from collections.abc import Sequence
from dataclasses import replace
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
_STATUS = ("afbud",)
# "Ida Holm (A) stedfortræder Bo Lind": who came for her, unless he has an office as well.
_STAND_IN = re.compile(r"\s{1,4}(?:stedfortræder|suppleant)\s{1,4}")
_ENDED = re.compile(r"(?:\s{0,2}\([^()]{1,24}\))?\s{0,2}(?:[.,;]|$|\s(?:og|samt)\s)")


def seams(text: str) -> list[Range]:
    """Return the ranges of the blanks between entries: between two names, or around titles.

    Where text begins with a name, an entry begins at each name behind a title; where it begins
    with a title, at each title in front of a name. Where names stand right behind whole entries
    again and again, one begins at any name that no small word leads to.
    """
    found = [_without_employer(text, n) for n in names.find_names(text, listed=True)]
    title_first = bool(found) and _begins_with_title(text, found[0])
    cuts = [(a, b, _seam(text, a.end, b, title_first)) for a, b in pairwise(found)]
    bare = sum(_is_bare(text[a.end : b.start]) for a, b, _ in cuts) >= _FEWEST
    if bare or sum(cut is not None for _, _, cut in cuts) >= _FEWEST:
        cuts = [(a, b, cut or _weak_seam(text, a.end, b, in_row=bare)) for a, b, cut in cuts]
    return [cut for _, _, cut in cuts if cut]


def _without_employer(text: str, name: names.NameMatch) -> names.NameMatch:
    """Return a name without the last word of an employer: "KKR Nordly Ida Holm"."""
    first, _, rest = name.text.partition(" ")
    if " " not in rest or names.is_given(first) or not names.is_given(rest.split(" ")[0]):
        return name
    at = name.start + len(first)
    slot = _SLOT.split(text[max(0, at - _OPENING) : at])[-1].strip()
    known = organisations.known(slot) or organisations.organisation_type(slot)
    return replace(name, start=at + 1, text=rest) if known else name


def _is_bare(between: str) -> bool:
    """Tell whether nothing but a party, or a bracket, stands between two entries, and no comma."""
    bracket = _BRACKET.match(between)
    return not between[bracket.end() if bracket else 0 :].strip()


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
        if next_title := _next_title(between, start):
            return next_title
        return _behind_slots(between, start) if _SLOT_NEXT.match(text, name.end) else None
    party = _PARTY.match(between)
    at = party.end() if party else 0
    if _STAND_IN.fullmatch(between, at) and _ENDED.match(text, name.end):
        return None
    return _before_title(between, at, start) if title_first else _behind_title(between, at, start)


def _before_title(between: str, at: int, offset: int) -> Range | None:
    """Return the blanks before the title that leads to the next name."""
    last = next(reversed(titles.find_titles(between)), None)
    if not last or between[last.end :].strip() or last.start < at:
        return None
    words = between[: last.start].rstrip()
    held = between[last.start].isupper() and _ends_told(words)
    if words[at:].strip() and _LEADS.search(words) and not held:
        return None
    return offset + len(words), offset + last.start


def _ends_told(words: str) -> bool:
    """Tell whether an entry ends with an office of its own, or with what became of the person."""
    held = titles.find_titles(words)
    return words.endswith(_STATUS) or bool(held and held[-1].end == len(words))


def _next_title(between: str, offset: int) -> Range | None:
    """Return the blanks before a title with a capital, right behind the last person's own office.

    "…, byrådsmedlem Direktør Bo Lind": both cannot be one person's.
    """
    last = next(reversed(titles.find_titles(between)), None)
    words = between[: last.start].rstrip() if last else ""
    whole = last and between[last.start].isupper() and not between[last.end :].strip()
    return (
        (offset + len(words), offset + last.start) if last and whole and _ends_told(words) else None
    )


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


def _weak_seam(text: str, start: int, name: names.NameMatch, *, in_row: bool) -> Range | None:
    """Return the blanks before a known given name that begins an entry in a line that runs on.

    ``in_row`` says that entries stand in a row without commas, so that a comma opens a slot.
    """
    words = text[start : name.start].rstrip()
    end = start + len(words)
    near = name.start - start <= _LONGEST_GAP and words.count("(") == words.count(")")
    led = not words or (_LEADS.search(words) is not None and not (in_row and _ends_slot(words)))
    behind = in_row or _SLOT_NEXT.match(text, name.end)
    known = names.is_given(name.text.split()[0]) and behind
    return (end, name.start) if near and known and not led and end < name.start else None


def _ends_slot(words: str) -> bool:
    """Tell whether an office stands between a comma and the end: "(V), borgmester"."""
    last = _SLOT.split(words)[-1].strip() if _SLOT.search(words) else ""
    title = titles.leading_title(last)
    return bool(title and title.end == len(last))


def without_offices(text: str, separators: Sequence[Range], met: Sequence[Range]) -> list[Range]:
    """Return separators without those before an office behind which the next entry begins."""
    ends = {start for start, _ in met}
    opened = ((s, titles.leading_title(text[s[1] : s[1] + _OPENING])) for s in separators)
    return [s for s, title in opened if not (title and s[1] + title.end in ends)]


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
