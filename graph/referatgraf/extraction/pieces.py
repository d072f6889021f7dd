"""Pieces of the working text, and the cutting of an entry into them."""

import re
from dataclasses import dataclass


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

    def stripped(self, marks: re.Pattern[str]) -> "Piece":
        """Return the piece without what ``marks`` matches at its two ends."""
        text, start, end = self.text, self.start, self.end
        lead = marks.match(text)
        if lead:
            start += lead.end()
        tail = next(
            (m for m in marks.finditer(text) if m.end() == len(text) and m.start() > 0), None
        )
        if tail:
            end -= len(text) - tail.start()
        return Piece(min(start, end), end, self.source, self.paren)

    def until(self, other: "Piece") -> "Piece":
        """Return the piece from here to the end of a later one."""
        return Piece(self.start, other.end, self.source, self.paren)


_DASH = re.compile(r"\s+[-–—]\s+")
_COLON = re.compile(r":\s+")


def chunks(text: str, start: int, end: int) -> list[Piece]:
    """Cut a range at commas, semicolons, colons and spaced dashes outside brackets, and at brackets.

    What stands in brackets becomes pieces of its own, cut at its commas; a comma behind a hyphen
    ("Kultur-, Borger- og Eventafdelingen") cuts nothing.
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
    blank = re.compile(r"\s+")
    return [p for p in (piece.stripped(blank) for piece in found) if p.text]


def _cut_width(text: str, i: int, end: int, *, in_brackets: bool) -> int:
    """Return how many characters a separator at offset i takes, 0 where there is none."""
    char = text[i]
    if char in ",;|\t":
        return 0 if text[i - 1 : i] == "-" and char == "," else 1
    for pattern in (_DASH, _COLON):
        if char in (" " if in_brackets else " :") and (match := pattern.match(text, i, end)):
            return match.end() - i
    return 0
