"""Read rows of a table without its columns by the initials in them.

"Nordly Havn Bo Lind (BL)": they tell where the name begins. "Bo Lind", "BL", "Nordly Havn" on a
line each: what stands below them is said of the person above.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import heads
from referatgraf.layouts.lines import Line
from referatgraf.layouts.near_lines import names_one, runs
from referatgraf.layouts.section import Entry, Range
from referatgraf.lexicon import names, organisations, statuses, titles

# "Nordly Havn Bo Lind (BL) Afbud", "Nordly Havn Bo Lind (BL, referent)"
_ROW = re.compile(
    r"(?P<words>[^()|:;]{5,120}?)\s?\((?P<initials>[A-ZÆØÅ]{2,5})(?:,\s(?P<post>[^()]{2,40}))?\)"
    r"(?:[\s,:–-]{1,12}(?P<said>[^()]{2,60}))?"
)
_WORD = re.compile(r"\S+")
_FIRST_LETTERS = re.compile(r"(?<![^\s.-])[^\W\d_]")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,5}")
_FEWEST = 3  # rows
_LONGEST_CELL = 80
_SURE = 0.9
_MOST_NAMES = 5  # words of one name
_APART = 3  # lines from one row to the next


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each such row carries its entry, where there are three or more."""
    rows = {i: entry for i, line in enumerate(lines) if (entry := _entry(line))}
    near = {i for run in runs(sorted(rows), _APART) if len(run) >= _FEWEST for i in run}
    return tuple(
        replace(line, entry=rows[i]) if i in near else line for i, line in enumerate(lines)
    )


def join_cells(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which who stands above initials has the cell below them, too."""
    at = [i for i in range(len(lines) - 1) if _are_initials(lines[i], lines[i + 1])]
    if len(at) < _FEWEST:
        return tuple(lines)
    drop = {i + 1 for i in at}
    told = list(lines)
    for i in at:
        cell = lines[i + 2] if i + 2 < len(lines) and i + 3 not in drop else None
        if cell and _is_cell(cell):
            told[i] = replace(
                lines[i], entry=Entry(tuple((x.start, x.end) for x in (lines[i], cell)))
            )
            drop.add(i + 2)
    return tuple(line for i, line in enumerate(told) if i not in drop)


def _are_initials(name: Line, below: Line) -> bool:
    """Tell whether a line holds nothing but the initials of the person on the one above."""
    short = _INITIALS.fullmatch(below.body) is not None and not (name.entry or name.group)
    return short and name_by_initials(name.body, below.body) == 0 and names_one(name)


def _is_cell(line: Line) -> bool:
    """Tell whether a line may be a cell below initials: no heading, number, sentence or person."""
    words = line.body
    if line.entry or line.group or len(words) > _LONGEST_CELL or words.endswith((":", ".")):
        return False
    found = names.find_names(words, listed=True)
    sure = found and found[0].start == 0 and found[0].confidence >= _SURE
    return words[:1].isupper() and not sure and not heads.is_list_heading(line)


def _entry(line: Line) -> Entry | None:
    """Return the entry of a row that names an organisation in front of a person, else None."""
    match = None if line.entry or line.group else _ROW.fullmatch(line.body)
    at = name_by_initials(match["words"], match["initials"]) if match else None
    if not match or not at or not _is_sender(match["words"][:at].rstrip()):
        return None
    if not _is_name(match["words"][at:]):
        return None  # "Det Danske Spejderkorps (DS)"
    if match["said"] and statuses.status(match["said"]) is None:
        return None
    words = match["words"][:at].rstrip(" ,–-")
    pieces: list[Range] = [(at, match.end("words")), (0, len(words))]
    pieces += [match.span(slot) for slot in ("post", "said") if match[slot]]
    return Entry(tuple((line.start + a, line.start + b) for a, b in pieces))


def name_by_initials(words: str, initials: str) -> int | None:
    """Return where the name that initials stand for begins at the end of words, None if nowhere.

    >>> name_by_initials("Nordly Havn Bo-Erik Lind", "BEL"), name_by_initials("Nordly Havn", "BL")
    (12, None)
    """
    starts = [match.start() for match in _WORD.finditer(words)][-_MOST_NAMES:]
    for at in starts:
        letters = "".join(_FIRST_LETTERS.findall(words, at))
        alone = "".join(word[0] for word in words[at:].split())
        if initials in (letters.upper(), alone.upper()):
            return at
    return None


def _is_name(words: str) -> bool:
    """Tell whether words are nothing but a person's name, by their shape at least."""
    found = names.find_names(words, listed=True)
    whole = [(name.start, name.end) for name in found] == [(0, len(words))]
    return whole and organisations.organisation_type(words) is None


def _is_sender(words: str) -> bool:
    """Tell whether words in front of a name can be who sent its bearer: no title, no name."""
    if not words[:1].isupper() or titles.leading_title(words):
        return False
    found = names.find_names(words, listed=True)
    return not (found and found[0].start == 0 and found[0].confidence >= _SURE)
