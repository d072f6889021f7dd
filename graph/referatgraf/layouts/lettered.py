"""Find the items of an agenda that counts by letters: "a. Velkomst", "b) Sti til havnen"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from referatgraf.layouts import entries
from referatgraf.layouts.headings import Heading, trimmed
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import announces_agenda, is_agenda_heading
from referatgraf.lexicon.words import UPPER, fold

_LETTERED = re.compile(rf"(?P<number>[A-Za-z])[.)]\s{{1,12}}(?P<title>[{UPPER}\"»“(].+)$")
# Titles that hardly a list inside an item has.
_USUAL = re.compile(
    r"(?:eventuelt|evt\b|velkomst|meddelelser|godkendelse af|"
    r"valg af (?:dirigent|ordstyrer|referent)|nyt fra|siden sidst|næste møde)",
    re.IGNORECASE,
)
_FEWEST = 3
_APART = 2  # lines from one title of an agenda to the next, which may be wrapped


def announced(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the lettered items right below the agenda's heading, with where they are treated."""
    found = _all(lines)
    for k, head in enumerate(found):
        above = lines[head.line - 1] if head.line else None
        if head.figures == (1,) and above and (is_agenda_heading(above) or announces_agenda(above)):
            run = list(_close(found[k:]))
            if len(run) >= _FEWEST:
                return tuple(run)
    return ()


def free(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the lettered lines that count on from the first, each free above its text.

    One title at least is usual in agendas, as a list inside an item may stand so, too.
    """
    found = [h for h in _all(lines) if h.gap]
    first = next((k for k, h in enumerate(found) if h.figures == (1,)), len(found))
    run = list(_counted(found[first:]))
    usual = any(_USUAL.match(h.words) for h in run)
    packed = all(b.line - a.line == 1 for a, b in pairwise(run))
    return tuple(run) if len(run) >= _FEWEST and usual and not packed else ()


def again(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """Return the lettered lines below an agenda whose titles repeat its own."""
    titles = {(h.figures, h.words) for h in found}
    below = (h for h in _all(lines) if h.line > found[-1].line)
    return [h for h in below if (h.figures, h.words) in titles]


def _close(found: Sequence[Heading]) -> Iterator[Heading]:
    """Yield the headings that count on, one close below the other."""
    last: Heading | None = None
    for head in _counted(found):
        if last and head.line - last.line > _APART:
            return
        yield head
        last = head


def _counted(found: Sequence[Heading]) -> Iterator[Heading]:
    """Yield the headings whose letters count on, written alike."""
    wanted, style = 1, ""
    for head in found:
        if head.figures == (wanted,) and style in ("", head.style):
            yield head
            wanted, style = wanted + 1, head.style


def _all(lines: Sequence[Line]) -> list[Heading]:
    return [head for i, line in enumerate(lines) if (head := _heading(line, i))]


def _heading(line: Line, i: int) -> Heading | None:
    match = _LETTERED.match(line.body)
    if (
        not match
        or entries.is_numbered_person(match["title"])
        or match["title"].endswith((",", ";"))
    ):
        return None
    width, case = trimmed(match["title"])
    letter, at = match["number"], line.start + match.start("title")
    return Heading(
        line=i,
        number=(line.start, line.start + 1),
        title=(at, at + width),
        figures=(ord(letter.lower()) - ord("a") + 1,),
        style="letter" if letter.islower() else "capital",
        case=(at + case[0], at + case[1]) if case else None,
        gap=line.gap,
        words=fold(match["title"][:width]),
    )
