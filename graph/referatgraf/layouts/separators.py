"""Find what may part two entries on one line: commas, semicolons, slashes, dots, "og"."""

import re

from referatgraf.layouts.section import Range

_OPEN, _CLOSE = "([", ")]"
_AND = re.compile(r"\s{1,12}(?:og|samt|&)\s{1,12}")
_AND_FROM = re.compile(_AND.pattern + r"fra\s{1,4}")  # "Afbud fra Ida Holm og fra Bo Lind"
_SLASH = re.compile(r"\s{1,12}[/|·]\s{1,12}")
_BLANKS = re.compile(r"\s*")
_SOME_BLANKS = re.compile(r"\s+")


def separators_in(text: str) -> list[Range]:
    """Return the ranges of commas, semicolons, slashes and "og" outside all brackets."""
    found, depth = [], 0
    origin = text.find(" fra ")  # behind the first one, "og fra" may name where somebody is from
    for i, char in enumerate(text):
        depth += (char in _OPEN) - (char in _CLOSE and depth > 0)
        if depth == 0 and char in ",;":
            blanks = _BLANKS.match(text, i + 1)
            found.append((i, blanks.end() if blanks else i + 1))
        elif depth == 0 and char == ")" and (blanks := _SOME_BLANKS.match(text, i + 1)):
            found.append((i + 1, blanks.end()))  # "Name (A) Name (B)", run together
        elif depth == 0 and char == " " and (match := _joint(text, i, from_too=i < origin)):
            found.append(match.span())
    return found


def _joint(text: str, at: int, *, from_too: bool) -> re.Match[str] | None:
    """Return the word or sign that joins two entries at an offset."""
    behind = _AND_FROM.match(text, at) if from_too else None
    return behind or _AND.match(text, at) or _SLASH.match(text, at)
