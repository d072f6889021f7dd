"""Pieces of the working text, and the cutting of an entry into them."""

import re
from dataclasses import dataclass

# What ``\s`` of a pattern matches, for stripping together with marks.
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold words of the working text with their range; ``paren`` says they stood in brackets."""

    start: int
    end: int
    source: str
    paren: bool = False

    @property
    def text(self) -> str:
        """Return the words."""
        return self.source[self.start : self.end]

    @property
    def range(self) -> tuple[int, int]:
        """Return the working range."""
        return self.start, self.end

    def cut(self, start: int, end: int) -> "Piece":
        """Return the part between two offsets relative to this piece."""
        return Piece(self.start + start, self.start + end, self.source, self.paren)

    def stripped(self, marks: str = "") -> "Piece":
        """Return the piece without white space and ``marks`` at its two ends."""
        text = self.text
        lead = len(text) - len(text.lstrip(_SPACES + marks))
        tail = len(text) - len(text.rstrip(_SPACES + marks))
        return Piece(
            min(self.start + lead, self.end - tail), self.end - tail, self.source, self.paren
        )

    def behind(self, opener: re.Pattern[str]) -> "Piece":
        """Return the piece without what ``opener`` matches at its start."""
        match = opener.match(self.text)
        return self.cut(match.end(), len(self.text)) if match else self

    def until(self, other: "Piece") -> "Piece":
        """Return the piece from here to the end of a later one."""
        return Piece(self.start, other.end, self.source, self.paren)


_DASH = re.compile(r"\s{1,8}[-–—]\s{1,8}")
_LETTER_BEFORE = re.compile(r"\([A-ZÆØÅ]{1,2}\s?$")
_WIDE = re.compile(r" {3,200}")
_SLASH = re.compile(r"\s{1,8}(?=/\s)")  # the stroke stays: letters behind it may be a signature
_COLON = re.compile(r":\s{1,8}")


def chunks(text: str, start: int, end: int) -> list[Piece]:
    """Cut a range at brackets, and outside them at commas, semicolons, colons, spaced signs.

    Dashes and strokes between blanks are such signs. What stands in brackets becomes pieces of its
    own, cut at its commas; a comma behind a hyphen ("Natur-, Vej- og Parkafdelingen") cuts nothing.
    """
    found: list[Piece] = []
    begin, depth, i = start, 0, start
    while i < end:
        char = text[i]
        width = _cut_width(text, i, end, in_brackets=depth > 0)
        if char in "()[]" or width:
            found.append(Piece(begin, i, text, depth > 0))
            depth = max(0, depth + (char in "([") - (char in ")]"))
            i += max(width, 1)
            begin = i
        else:
            i += 1
    found.append(Piece(begin, end, text, depth > 0))
    return [p for p in (piece.stripped() for piece in found) if p.text]


def _cut_width(text: str, i: int, end: int, *, in_brackets: bool) -> int:
    """Return how many characters a separator at offset i takes, 0 where there is none."""
    char = text[i]
    if char == " " and not in_brackets and (wide := _WIDE.match(text, i, end)):
        return wide.end() - i  # a column of its own
    if char in ",;|\t":
        return 0 if text[i - 1 : i] == "-" and char == "," else 1
    if in_brackets and _LETTER_BEFORE.search(text, max(0, i - 4), i):
        return 0  # "(T - Nordlisten)" is one party
    for pattern in (_DASH, _COLON, _SLASH):
        if char in (" " if in_brackets else " :") and (match := pattern.match(text, i, end)):
            return match.end() - i
    return 0
