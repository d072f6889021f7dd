"""End the lists of run-on pages behind the last name that the document has shown to end there.

"Ikke til stede: Ida Holm, Bo Lind Rådet drøftede sagen": elsewhere a comma or a bracket stands
behind "Bo Lind", so that "Rådet" is no part of the name.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from referatgraf.lexicon import names
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.reading.tape import Edit, Range

_WORD = rf"[{UPPER}][{LETTER}.'’-]*"
_SHOWN = re.compile(
    rf"(?:(?<=[,:)] )|(?<=\bog ))(?P<name>{_WORD}(?: {_WORD}){{1,4}})(?=,| ?\(| og )"
)
_LAST = re.compile(
    rf"(?:(?<=, )|(?<=\bog )|(?<=\bfor ))(?P<name>{_WORD}(?: {_WORD}){{1,4}})(?![,{LETTER}])"
)
_LABEL = re.compile(
    r"(?<![\w-])(?:Ikke til ?stede|Fraværende|Afbud(?: fra)?|Til ?stede|Deltagere|Mødedeltagere"
    r"|Fraværende med afbud)\s?:\s{1,4}"
)
_NEXT = re.compile(rf" (?=[{UPPER}])")
_JOINT = re.compile(r",\s{1,4}|\s(?:og|samt)\s")
_MOST = 200  # people of one document whose names are looked at


def glued_names(text: str, pages: Sequence[Range]) -> Iterator[Edit]:
    """Yield the edits that part names from what a page prints right behind them in its lists."""
    shown = {m["name"] for page in pages for m in _SHOWN.finditer(text, *page)}
    shown |= set(_stems([m["name"] for page in pages for m in _LAST.finditer(text, *page)]))
    known = sorted((n for n in sorted(shown)[:_MOST] if _is_name(n)), key=len, reverse=True)
    if not known:
        return
    person = re.compile("|".join(map(re.escape, known)) + rf"(?![{LETTER}])")
    for page in pages:
        for label in _LABEL.finditer(text, *page):
            yield from _list(text, label.end(), page[1], person)


def _stems(runs: Sequence[str]) -> Iterator[str]:
    """Yield what runs of capital words share that begin alike and go on differently.

    "Bo Lind Rådet", "Bo Lind Drøftet": nobody is called so twice.
    """
    by_opening: dict[tuple[str, ...], list[list[str]]] = {}
    for run in sorted(set(runs)):
        words = run.split(" ")
        by_opening.setdefault(tuple(words[:2]), []).append(words)
    for alike in by_opening.values():
        if len(alike) > 1:
            rows = zip(*alike, strict=False)
            yield " ".join(row[0] for row in takewhile(lambda row: len(set(row)) == 1, rows))


def _list(text: str, at: int, end: int, person: re.Pattern[str]) -> Iterator[Edit]:
    """Yield one list's edits: a comma between two known names, a blank line behind the last."""
    while match := person.match(text, at, end):
        at = match.end()
        if joint := _JOINT.match(text, at, end):
            at = joint.end()
        elif blank := _NEXT.match(text, at, end):
            again = person.match(text, blank.end(), end)
            yield Edit(at, blank.end(), ", " if again else "\n\n")
            at = blank.end()
        else:
            return


def _is_name(words: str) -> bool:
    found = names.find_names(words, listed=True)
    return len(found) == 1 and found[0].text == words
