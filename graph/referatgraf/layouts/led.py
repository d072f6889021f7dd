"""Cut "Nordly Vand v/ Ida Holm, Nordly Kommune ved Bo Lind": people behind those who sent them."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from referatgraf.layouts.section import Range
from referatgraf.lexicon import names, organisations
from referatgraf.lexicon.words import UPPER

_LED = re.compile(
    rf"(?:^|(?<=[,;]\s)|(?<=\sog\s)|(?<=\ssamt\s))\s{{0,4}}(?P<org>[{UPPER}\d][^,;:()\n]{{1,70}}?)"
    r"\s{0,4}(?:\sv/\s?|\sv\.\s|\sved\s)(?=\S)"
)
_JOINT = re.compile(r"(?:[\s,;]|\s(?:og|samt))*$")
_LONGEST_JOINT = 12
_SURE = 0.9
Split: TypeAlias = Callable[[str], Sequence[Range]]


def led_people(text: str, split: Split, opens: Callable[[str], bool]) -> list[tuple[Range, ...]]:
    """Return for each person the ranges of the entry and of who sent them, none for other text.

    The text begins with such an organisation. ``split`` parts several people, ``opens`` tells
    whether words begin with a person.
    """
    if " v" not in text:
        return []
    found = [match for match in _LED.finditer(text) if _leads(text, match, opens)]
    if not found or text[: found[0].start("org")].strip():
        return []
    stops = [match.start() for match in found[1:]] + [len(text)]
    done: list[tuple[Range, ...]] = []
    for match, stop in zip(found, stops, strict=True):
        own = text[match.end() : _end(text, match.end(), stop)]
        parts = [(match.end() + a, match.end() + b) for a, b in split(own)]
        done += [(part, match.span("org")) for part in parts if opens(text[slice(*part)])]
    return done


def _leads(text: str, match: re.Match[str], opens: Callable[[str], bool]) -> bool:
    """Tell whether words are an organisation's, not a person's, and lead to a person."""
    if not opens(text[match.end() : match.end() + 160]):
        return False
    known = organisations.known(match["org"]) or organisations.organisation_type(match["org"])
    people = names.find_names(match["org"], listed=True)
    return bool(known) or not any(n.start == 0 or n.confidence >= _SURE for n in people)


def _end(text: str, start: int, stop: int) -> int:
    """Return where an entry ends in front of what joins it to the next."""
    joint = _JOINT.search(text, max(start, stop - _LONGEST_JOINT), stop)
    return joint.start() if joint else stop
