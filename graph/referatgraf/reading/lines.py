"""See a text as lines with what stands between them: blank lines, indents, page breaks."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from referatgraf.reading.characters import SOFT_HYPHEN

_WORDS = re.compile(r"[^ \t\n\f][^\n\f]*")
_SPACED = re.compile(r"\n[ \t]+\n")
_REACH = 300  # characters of a line that the rules look at, from its start and from its end


@dataclass(frozen=True, slots=True)
class Line:
    """Hold the range of one line's words and what stands around them.

    ``indent`` and ``trail`` count blanks before and behind the words, ``blanks`` the blank lines
    above; ``spaced`` says that one of those held spaces, ``page`` that a page ends above.
    """

    start: int
    end: int
    head: str
    tail: str
    indent: int = 0
    trail: int = 0
    blanks: int = 0
    spaced: bool = False
    page: bool = False

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str, end: int) -> "Line":
        """Return the line as it ends at an earlier offset."""
        return replace(
            self, end=end, head=head(text, self.start, end), tail=tail(text, self.start, end)
        )

    def below(self, dropped: "Line", *, page: bool) -> "Line":
        """Return the line as it stands when the line above it is gone."""
        return replace(
            self,
            blanks=self.blanks + dropped.blanks,
            spaced=self.spaced or dropped.spaced,
            page=self.page or dropped.page or page,
        )


def head(text: str, start: int, end: int) -> str:
    """Return the first characters of a range."""
    return text[start : min(end, start + _REACH)]


def tail(text: str, start: int, end: int) -> str:
    """Return the last characters of a range."""
    return text[max(start, end - _REACH) : end]


def parse(text: str) -> list[Line]:
    """Return the lines that hold words."""
    found: list[Line] = []
    done = 0
    for match in _WORDS.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip(" \t"))
        if not text[start:end].strip(SOFT_HYPHEN):
            continue
        between = text[done:start]
        last_break = max(between.rfind("\n"), between.rfind("\f"))
        found.append(
            Line(
                start,
                end,
                head(text, start, end),
                tail(text, start, end),
                indent=len(between) - last_break - 1,
                trail=match.end() - end,
                blanks=max(0, between.count("\n") - (1 if found else 0)),
                spaced=_SPACED.search(between) is not None,
                page="\f" in between,
            )
        )
        done = match.end()
    return found


def without(lines: list[Line], dropped: Collection[int], *, page: bool) -> list[Line]:
    """Return the lines but those dropped, by index; with ``page``, a page ends at each of these."""
    kept: list[Line] = []
    above: list[Line] = []
    for i, line in enumerate(lines):
        if i in dropped:
            above.append(line)
            continue
        for gone in reversed(above):
            line = line.below(gone, page=page)
        above = []
        kept.append(line)
    return kept
