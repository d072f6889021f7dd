"""Part an item's title from what is told behind it: "2. Ny bro: Godkendt.", "3. Eventuelt. Intet."

Such lines read as sentences, and the agenda is known by its numbers, which count on, and by titles
that nearly every agenda has.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.layouts import entries, fields, item_numbers, unnumbered
from referatgraf.layouts.headings import opens_sentence
from referatgraf.layouts.lines import Line
from referatgraf.layouts.numbered import announced_lists
from referatgraf.layouts.parts import USUAL, is_part
from referatgraf.lexicon import outcomes
from referatgraf.lexicon.words import LETTER, UPPER

# Where a title ends: at a colon, at a full stop behind a word, in front of a capital or the end.
_END = re.compile(
    rf"\s?:(?=\s{{1,4}}\S|\s?$)|[,;](?=\s?$)|(?:(?<=[{LETTER})\"”»])|(?<=\d{{4}}))"
    # "2. behandling" begins no text.
    rf"\.(?=\s{{1,4}}(?:[{UPPER}]|\d(?!\d?\.\s[a-zæøå]))|\s?$)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:nr|vedr|ang|pkt|evt|mv|jf|m\.m|m\.v|o\.l|bl\.a|A/S)|\bv)$", re.I
)
_FEWEST = 3
_USUAL_LABELS = 2  # of titles without numbers
_LONGEST = 12  # words
_LONGEST_ALONE = 20  # words, where nothing is told behind
_SKIPPED = 3  # numbers, of items behind closed doors
_WIDTH = 200  # characters


@dataclass(frozen=True, slots=True)
class _Title:
    """Hold the place of a line, its number, where its title begins and ends, where text begins."""

    line: int
    number: int
    start: int
    end: int
    told: int


def cut(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which such titles stand on lines of their own; others as they are."""
    numbered = [t for i in range(len(lines)) if (t := _title(lines, i))]
    listed = announced_lists(lines, {t.line for t in numbered})
    found = {t.line: t for t in _run([t for t in numbered if t.line not in listed])}
    if not _are_usual(lines, found, 1):
        found = {t.line: t for i in range(len(lines)) if (t := _labelled(lines, i))}
        if not _are_usual(lines, found, _USUAL_LABELS):
            return tuple(lines)
    return tuple(part for i, line in enumerate(lines) for part in _parts(line, found.get(i)))


def _are_usual(lines: Sequence[Line], found: dict[int, _Title], fewest: int) -> bool:
    """Tell whether enough of the titles are such as nearly every agenda has."""
    usual = sum(USUAL.match(lines[i].body[t.start : t.end]) is not None for i, t in found.items())
    return len(found) >= _FEWEST and usual >= fewest


def _run(found: Sequence[_Title]) -> list[_Title]:
    """Return the longest run whose numbers count on, but for a few; of equal ones the first."""
    runs: list[list[_Title]] = []
    for title in found:
        step = title.number - runs[-1][-1].number if runs else 0
        if title.number > 1 and 0 < step <= _SKIPPED:
            runs[-1].append(title)
        else:
            runs.append([title])
    return max(runs, key=len, default=[])


def _title(lines: Sequence[Line], i: int) -> _Title | None:
    """Return the title of a numbered line with or without text behind it."""
    line = lines[i]
    match = item_numbers.SHORT.match(line.body)
    sure = match and (match["dot"] or match["word"] or match["sep"].strip())
    if not match or not sure or entries.is_numbered_person(match["title"]):
        return None
    found = _ended(line.body, match.start("title"))
    numbers = item_numbers.figures(match["number"])
    if found is None or len(numbers) != 1:
        return None
    return _Title(i, numbers[0], match.start("title"), *found)


def _labelled(lines: Sequence[Line], i: int) -> _Title | None:
    """Return the title that a line apart opens with, before a colon and what is told."""
    line = lines[i]
    if not line.gap or line.bullet or is_part(line):
        return None
    if fields.is_field(line) or unnumbered.heads_list(line):
        return None
    found = _ended(line.body, 0)
    if found is None or line.body[found[0] : found[0] + 1] != ":":
        return None
    return _Title(i, 0, 0, *found)


def _ended(body: str, start: int) -> tuple[int, int] | None:
    """Return where the title from ``start`` ends and text begins; None where it reads as text."""
    stop = len(body)
    for match in _END.finditer(body, start, start + _WIDTH):
        if not _ABBREVIATED.search(body, start, match.start()):
            stop = match.start()
            break
    title = body[start:stop]
    longest = _LONGEST if stop < len(body) - 1 else _LONGEST_ALONE
    named = title[:1].isupper() and 0 < len(title.split()) <= longest
    if not named or len(title) > _WIDTH or opens_sentence(title):
        return None
    return (stop, min(stop + 1, len(body))) if outcomes.outcome(title) is None else None


def _parts(line: Line, title: _Title | None) -> Iterator[Line]:
    if title is None or title.end == len(line.body):
        yield line
        return
    end = len(line.body[: title.end].rstrip())
    yield replace(line, end=line.start + end, body=line.body[:end], gap=True)
    told = line.body[title.told :].lstrip(" :\t")
    if told:
        at = line.start + len(line.body) - len(told)
        yield replace(line, start=at, body=told, gap=False, bullet=False, heading=False)
