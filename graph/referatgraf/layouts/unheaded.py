"""Find the people who stand in a row above the agenda where no words are known to head them.

Every publisher has words of its own for those who came. Where no list tells of those present, the
longest row of people above the agenda is theirs, under whatever words stand ahead of it that speak
of nothing else. It is as unsure as any list whose heading says nothing of attendance.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from referatgraf.layouts import asides, entries, loose, parts
from referatgraf.layouts import further_lines as further
from referatgraf.layouts import inner_headings as inner
from referatgraf.layouts.cells import part
from referatgraf.layouts.lines import RUN_ON, Line
from referatgraf.layouts.section import AttendanceList, Entry, Group, Headed, Range
from referatgraf.lexicon import names, occasions
from referatgraf.lexicon.words import UPPER
from referatgraf.model import Attendance

Opening = tuple[int, Group, int]

_FEWEST = 3  # people, of whom a register knows the names
_SURE = 0.9
_MANY = 5
_HEAD = 20_000  # characters, in which those who came are named
_MOST_LABELS = 8
_WINDOW = 600  # characters, in which three people stand
_NOT_HERE = re.compile(
    r"\b(?:syg\w*|ferie\w*|orlov|barsel|mangle\w*|undskyld\w*|blev|hjemme|ikke|ej|kunne|afbud|frav\w+|"
    r"består|kandidat\w*|stiller|opstill\w*|valgt|genvalgt|udtrådt|klage\w*|ansøg\w*|frivillig\w*|"
    r"kaffe\w*|vagt\w*|kopi|sendt|revisor\w*|suppleant\w*|tidligere|kommende)\b",
    re.IGNORECASE,
)
# "Ida Holm, Bo Lind og Per Dam deltog i mødet.": a sentence, which prose is read for.
_CAME = re.compile(
    r"\sog\s[^.:;]{3,60}?\s(?:(?:deltog|mødte)(?:\si\smødet)?|(?:var|er)\s(?:mødt|til\s?stede))\."
)
# "Ida Holm, Bo Lind og Per Dam deltog ikke i mødet."
_STAYED = re.compile(
    r"\sog\s[^.:;,]{3,60}?\s(?:deltog|deltager|mødte|møder|kom|er|var|har|havde|kunne)\s"
    r"(?:\w{2,12}\s){0,2}?"
    r"(?:ikke|afbud|forfald|fraværende|forhindre(?:t|de))\b"
)
_LETTER = re.compile(r"\s?\([A-ZÆØÅ]{1,2}\)")
_STRANGE = 2  # lines between two people: their title, their municipality
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:;(),.|]{1,60}?)(?:\s{0,4}:\s{0,60}|\s{2,60})(?=\S)")
# Inside a run-on line such words begin with a capital and go on without one.
_INNER = re.compile(
    rf"(?:^|(?<=\s))(?P<label>[{UPPER}][\w-]{{1,30}}(?:\s[a-zæøå][\w-]{{1,20}}){{0,3}}):\s{{1,8}}(?=\S)"
)


def opening(lines: Sequence[Line], told: Sequence[AttendanceList]) -> Opening | None:
    """Return where the list opens that no heading opened: where its line starts, heading, people.

    ``lines`` are those above the agenda, ``told`` the lists that were found there.
    """
    if any(one.entries and one.group.lists_members for one in told):
        return None
    held = sorted(piece for one in told for entry in one.entries for piece in entry.pieces)
    near = [line for line in lines if line.start < _HEAD]
    best = max(_rows(near, held), key=lambda row: row[1], default=None)
    return None if best is None or best[1] < _FEWEST else _headed(near, best[0])


def _rows(lines: Sequence[Line], held: Sequence[Range]) -> Iterator[tuple[int, int]]:
    """Yield each row of people as the line where it begins and how many are known by name."""
    taken = {i for i, line in enumerate(lines) if _holds(line, held)}
    naming = [(i, n) for i, line in enumerate(lines) if i not in taken and (n := _known(line))]
    begin, people = None, 0
    for (i, n), (after, _) in pairwise([*naming, (len(lines) + _STRANGE + 2, 0)]):
        begin, people = (i if begin is None else begin), people + n
        between = range(i + 1, min(after, len(lines)))
        if after - i > _STRANGE + 1 or any(k in taken or _ends(lines[k]) for k in between):
            yield begin, people
            begin, people = None, 0


def _holds(line: Line, held: Sequence[Range]) -> bool:
    """Tell whether a person of a list stands on a line."""
    i = bisect_left(held, (line.start, 0))
    return i < len(held) and held[i][0] < line.end


def _ends(line: Line) -> bool:
    """Tell whether no row of people goes on behind a line."""
    return parts.is_part(line) or parts.is_agenda_heading(line) or asides.stands_on(line)


def _known(line: Line) -> int:
    """Return how many people a line lists by names that a register knows."""
    if line.group or line.entry or _is_aside(line):
        return 0
    if _CAME.search(line.body) or _STAYED.search(line.body):
        return 0
    at = _label(line)[1]
    found = entries.entries_on(line) if at == line.start else entries.entries_in(line, at)
    people = sum(_is_known(line, entry) for entry in found)
    # "…, Nordly Kommune, der er formand, Per Lund, …": what is said of one tells of no other.
    return people if people >= _MANY or not further.is_sentence(line) else 0


def _is_known(line: Line, entry: Entry) -> bool:
    begin, end = (at - line.start for at in entry.pieces[0])
    found = names.find_names(line.body[begin:end][:80], listed=True)
    if not found:
        return False
    lettered = _LETTER.match(line.body, begin + found[0].end, end)
    return lettered is not None or found[0].confidence >= _SURE


def _label(line: Line) -> Range:
    """Return where words that may head the people of a line begin, and where the people do."""
    match = _LABEL.match(line.body) if len(line.body) < RUN_ON else _inner_label(line)
    if match is None or _is_of_others(match["label"]):
        return line.start, line.start
    return line.start + match.start(), line.start + match.end()


def _inner_label(line: Line) -> re.Match[str] | None:
    """Return the first words of a run-on line that people stand behind in a row."""
    for match in islice(_INNER.finditer(line.body), _MOST_LABELS):
        at = line.start + match.end()
        near = part(line, line.start, min(line.end, at + _WINDOW))
        if not _is_of_others(match["label"]) and len(entries.entries_in(near, at)) >= _FEWEST:
            return match
    return None


def _is_aside(line: Line) -> bool:
    """Tell whether people are named for another reason than that they came, in any line."""
    inner = _inner_label(line) if len(line.body) >= RUN_ON else None
    return asides.stands_on(line) or (inner is not None and asides.is_aside(inner["label"]))


def _is_of_others(words: str) -> bool:
    """Tell whether words ahead of people name a person, another meeting or who did not come."""
    other = occasions.names_other_meeting(words) or _NOT_HERE.search(words) is not None
    return other or bool(names.find_names(words, listed=True))


def _headed(lines: Sequence[Line], i: int) -> Opening:
    """Return the row that begins on line i with the words that head it, or none."""
    line = lines[i]
    start, at = _label(line)
    ahead = inner.organisation_ahead(line, _group((start, start)))
    # "Skive     Borgmester Ida Holm": who sends the first, and no heading of them all.
    if at > start and not (ahead and ahead[0].organisation):
        label = line.body[start - line.start : at - line.start].rstrip(" \t:")
        return line.start, _group((start, start + len(label))), at
    above = loose.unknown_heading(lines[i - 1]) if i else None
    if above and not _LABEL.match(lines[i - 1].body):
        return lines[i - 1].start, above[0], above[1]
    return line.start, _group((line.start, line.start)), line.start


def _group(label: Range) -> Group:
    return Group(label, Attendance.PRESENT, headed=Headed.UNKNOWN)
