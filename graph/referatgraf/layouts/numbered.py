"""Tell people and points that a list numbers from agenda items, which are numbered alike."""

import re
from collections.abc import Collection, Sequence

from referatgraf.layouts import heads
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import announces_agenda, is_part
from referatgraf.lexicon import titles

_NUMBER = re.compile(r"(?P<number>\d{1,6})[.)]\s{1,8}(?=\S)")
_SUBJECT = re.compile(
    r"^(?:velkom|meddelelse|orientering|godkendelse|siden sidst|eventuelt|formalia)"
    r"|\s(?:af|om|for|til|fra|og|på|i|ved|vedr|med)\s",
    re.IGNORECASE,
)
_FEWEST = 2  # people, or numbers of a list
_SHARE = 2 / 3  # of the numbered lines look like people; names may be long or misspelt

_SENTENCE = 3  # words
_LONGEST_LABEL = 9  # words


def numbered_people(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the lines that a list's heading and the names on them make people's.

    No register need know the names: the heading says what is listed.
    """
    found: set[int] = set()
    for i, line in enumerate(lines):
        if i and line.body[:2] in ("1.", "1)"):
            run = _counted(lines, i) if heads.is_list_heading(lines[i - 1]) else range(0)
            for counted in (run, _counted_over_labels(lines, i)):
                people = sum(heads.is_person(_words(lines[k])) for k in counted)
                if len(counted) >= _FEWEST and people >= _SHARE * len(counted):
                    found.update(counted)
    return frozenset(found)


def is_counted(lines: Sequence[Line], i: int) -> bool:
    """Tell whether line i is numbered as one beside it is, which opens with no ranked office.

    "1. borgmester Ida Holm" above "2. viceborgmester Bo Lind" counts people, not deputies.
    """
    number = _number(lines[i])
    if number is None:
        return False
    beside = [(k, lines[k]) for k in (i - 1, i + 1) if 0 <= k < len(lines)]
    return any(
        _number(line) == number + k - i and not titles.opens_with_rank(line.body)
        for k, line in beside
    )


def _counted(lines: Sequence[Line], i: int) -> range:
    """Return the indexes of the lines from i whose numbers count from 1."""
    at = i
    while at < len(lines) and _number(lines[at]) == at - i + 1:
        at += 1
    while at > i and _is_title(_words(lines[at - 1])):
        at -= 1
    return range(i, at)


def _counted_over_labels(lines: Sequence[Line], i: int) -> Sequence[int]:
    """Return the indexes of the lines that count from 1 under the labels of several groups.

    "Udpeget af X:" / "1. Ida Holm" / "Udpeget af Y:" / "2. Bo Lind": such a label heads them, too.
    """
    found: list[int] = []
    at = i
    while at < len(lines) and _number(lines[at]) == len(found) + 1:
        found.append(at)
        at += 1 + (_number(lines[at + 1]) is None if at + 1 < len(lines) else False)
        if at - found[-1] > 1 and not _is_label(lines[at - 1]):
            break
    grouped = bool(found) and len(found) < found[-1] - found[0] + 1
    return found if grouped and _is_label(lines[i - 1]) else ()


def _is_label(line: Line) -> bool:
    """Tell whether a line may head a group of people: short, with the colon of a label."""
    return line.body.endswith(":") and len(line.body.split()) <= _LONGEST_LABEL


def _is_title(words: str) -> bool:
    """Tell whether words are an item's: the agenda may count on from the people above it."""
    named = heads.is_person(words) or titles.leading_title(words) is not None
    return not named and _SUBJECT.search(words) is not None


def announced_lists(lines: Sequence[Line], headings: Collection[int]) -> frozenset[int]:
    """Return the indexes of the lines of lists that an item's text announces with a colon.

    ``headings`` are the lines that look like an item's: above all of them such a line announces the
    agenda itself.
    """
    found: set[int] = set()
    within = False
    for i, line in enumerate(lines):
        first = within and i not in found and _number(line) is not None
        run = _run(lines, i) if first and _announces(lines[i - 1], line) else ()
        found.update(run if len(run) >= _FEWEST else ())
        within = within or i in headings
    return frozenset(found)


def _announces(above: Line, line: Line) -> bool:
    """Tell whether a line with a colon announces the list that opens below it.

    Over an empty line only a sentence does, as the label of an empty part or list stands there too.
    """
    if not above.body.endswith(":") or announces_agenda(above):
        return False
    if not line.gap:
        return True
    sentence = len(above.body.split()) >= _SENTENCE and not is_part(above)
    return sentence and not heads.is_list_heading(above)


def _number(line: Line) -> int | None:
    match = _NUMBER.match(line.body)
    return int(match["number"]) if match else None


def _run(lines: Sequence[Line], i: int) -> range:
    """Return the indexes of the lines from i, close below each other, whose numbers count on."""
    at, first = i + 1, _number(lines[i])
    while at < len(lines) and first is not None and not lines[at].gap:
        if _number(lines[at]) != first + at - i:
            break
        at += 1
    return range(i, at)


def _words(line: Line) -> str:
    match = _NUMBER.match(line.body)
    return line.body[match.end() :] if match else line.body
