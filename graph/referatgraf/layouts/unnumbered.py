"""Find the headings of items that have no numbers: by the part below them, or standing free."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts import entries, groups, loose, people_below
from referatgraf.layouts import further_lines as further
from referatgraf.layouts.headings import Heading
from referatgraf.layouts.lines import Line
from referatgraf.layouts.parts import USUAL, is_part, opens_item
from referatgraf.lexicon import numbers

_NO_ITEM = re.compile(
    r"(?:referat|dagsorden|deltager|underskrift|\w*møde (?:nr|den|d\.|i\b)|mødet\b|indhold)",
    re.IGNORECASE,
)
# Words that head a paragraph of reasoning, never what a meeting treats.
_REASONING = re.compile(
    r"(?:de\s)?(?:mulige\s)?(?:fordele|ulemper|muligheder|løsninger|løsningsmuligheder|scenarie[rt]?|"
    r"alternativ(?:er|et)?|model\s[A-H\d])(?:\s(?:og|ved|i|med)\s[\w ]{1,60}|\s[A-H\d])?\s{0,4}$",
    re.IGNORECASE,
)
# Where the meeting was, on a line of the head.
_ROOM = re.compile(r"mødelokale(?:t|\s)|lokale\s[A-ZÆØÅ]?\d|byrådssalen\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:afbud|fravær\w*|sagsid|beslutningskompetence|kompetence|sagsgang)\b[^:]{0,20}:", re.I
)
_LONGEST_FREE = 90
_SENTENCE = 45  # characters; a shorter line below a heading may be another heading


def opened(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return short lines that stand right before an item's first part ("Beslutning")."""
    found: list[Heading] = []
    for i in range(len(lines) - 1):
        line = lines[i]
        opened = opens_item(lines[i + 1]) or (
            line.gap and numbers.labelled_case(lines[i + 1].body) is not None
        )
        if not opened or is_part(line) or not is_title_like(line):
            continue
        if not (found and _continues(lines, found[-1].line, i)) or _is_usual(line):
            found.append(_plain(i, line))
    return tuple(found)


def _plain(i: int, line: Line) -> Heading:
    return Heading(i, None, (line.start, line.start + len(line.label)), (), "plain")


def _continues(lines: Sequence[Line], last: int, i: int) -> bool:
    """Tell whether line i is still text of the item at ``last``: its parts may hold short lines."""
    first_part = lines[last + 1].label.casefold()
    return lines[i + 1].label.casefold() != first_part


def _is_usual(line: Line) -> bool:
    """Tell whether a line apart is the whole title of an item that nearly every agenda has."""
    return line.gap and USUAL.match(line.body) is not None


def is_title_like(line: Line) -> bool:
    """Tell whether a line has the form of a title: short, with a capital, no sentence's end."""
    return (
        len(line.body) <= 120
        and not line.bullet
        and not line.body.endswith((".", ",", ";", "?"))
        and line.body[:1].isupper()
        and not (_ROOM.match(line.body) or _LABELLED.match(line.body))
    )


def free(lines: Sequence[Line], fewest: int) -> tuple[Heading, ...]:
    """Return short lines that stand free above paragraphs, where some are usual in agendas."""
    return _free(lines, fewest) or _free(lines, fewest, colon=True)


def _free(lines: Sequence[Line], fewest: int, *, colon: bool = False) -> tuple[Heading, ...]:
    """Return such lines, with ``colon`` those that end in one: then two titles must be usual."""
    found = [
        _with_case(_plain(i, lines[i]), lines[i])
        for i in range(len(lines) - 1)
        if _is_free(lines, i) and lines[i].body.endswith(":") == colon
    ]
    head = next((i for i, line in enumerate(lines) if heads_list(line)), -1)
    found = [h for h in found if h.line > head]
    usual = sum(USUAL.match(lines[h.line].body) is not None for h in found)
    first = next((k for k, h in enumerate(found) if USUAL.match(lines[h.line].body)), 0)
    if (
        usual < 1 + colon
        or len(found) < fewest
        or (usual == 1 and _mostly_people(lines, found, head))
    ):
        return ()
    kept = found[first if usual > 1 else 0 :]
    return tuple(h for h in kept if not _REASONING.match(lines[h.line].body))


def _mostly_people(lines: Sequence[Line], found: Sequence[Heading], head: int) -> bool:
    """Tell whether more short lines stand free above people than above text, as groups of them do.

    "Næste møde" stands on pages of members, too; an agenda has more than one of its usual titles.
    """
    above = {
        i
        for i in range(head + 1, len(lines) - 1)
        if lines[i].gap
        and loose.unknown_heading(lines[i])
        and people_below.people_follow(lines, i)
        and not further.is_sentence(lines[i + 1])
    }
    return len(above) > sum(h.line not in above for h in found)


def _is_free(lines: Sequence[Line], i: int) -> bool:
    line, below = lines[i], lines[i + 1]
    return (
        line.gap
        and is_title_like(line)
        and len(line.body) <= _LONGEST_FREE
        and ":" not in line.label
        and not _NO_ITEM.match(line.body)
        and (below.body.endswith(".") or len(below.body) > _SENTENCE)
        and not is_part(line)
        and not entries.entries_on(line)
        and not heads_list(line)
    )


def heads_list(line: Line) -> bool:
    """Tell whether a line heads a list of people."""
    return (
        groups.group_heading(line, within_list=False, within_item=False) is not None
        or loose.loose_heading(line, within_item=False) is not None
    )


def _with_case(found: Heading, line: Line) -> Heading:
    case = numbers.trailing_case(line.label)
    if case is None:
        return found
    return replace(
        found,
        title=(line.start, line.start + case[0]),
        case=(line.start + case[1], line.start + case[2]),
    )
