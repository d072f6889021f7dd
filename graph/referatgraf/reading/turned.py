"""Turn the names of lists that put the surname first: "Holm, Ida Lund", "HOLM Ida Lund".

Only where several rows in a row are written so: a single "Holm, Ida" may be two people.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from referatgraf.lexicon.registered import is_given, is_surname, places
from referatgraf.lexicon.shouted import CAPITALS, calm, is_barred, is_joint, is_shouted
from referatgraf.lexicon.titles import is_title, leads
from referatgraf.lexicon.words import (
    ABBREVIATED,
    HYPHENATED,
    INITIAL,
    INITIALS,
    PARTICLE,
    UPPER,
)
from referatgraf.reading.tape import Edit

_WORD = rf"(?:{CAPITALS}|{HYPHENATED}(?!\w))"
_PART = rf"(?:{INITIALS}|{ABBREVIATED}|{INITIAL}|{_WORD}|[{UPPER}](?![\w.]))"
_FAMILY = rf"(?:{PARTICLE}[ ]){{0,2}}{_WORD}(?:[ ](?:{PARTICLE}[ ])?{_WORD}){{0,2}}"
_GIVEN = rf"{_PART}(?:[ ](?:{PARTICLE}(?![\w])|{_PART})){{0,3}}"
_SHOUTED_FAMILY = rf"(?:{PARTICLE}[ ]){{0,2}}{CAPITALS}(?:[ ]{CAPITALS}){{0,2}}"
_ENDS = r"(?=[ ]{0,4}(?:$|[|\t(),;:\n]|[ ][-–/][ ]|[ ]{2}))"
_TURNED = re.compile(
    rf"(?<![\w@./&-])(?:(?P<family>{_FAMILY}),[ ]{{1,2}}(?P<given>{_GIVEN})"
    rf"|(?P<shouted>{_SHOUTED_FAMILY})[ ]{{1,2}}(?P<called>(?![{UPPER}]{{2}}){_GIVEN})){_ENDS}",
    re.MULTILINE,
)
_OPENS = re.compile(r"(?:^|[]|\t;:*•·●▪–-]|[ ]{2}|\d[.)]|[☐☒☑✓])[ ]{0,4}$")
_NEXT = re.compile(rf"[ ]?,[ ](?P<word>{HYPHENATED})[ ]{HYPHENATED}[ ]?[,;\n(]")
_LINE = re.compile(r"[^\n\f]+")
_AROUND = 8  # characters
_FEWEST = 3  # rows that put the surname first
_APART = 2  # lines from one row to the next: details may stand between


@dataclass(frozen=True, slots=True)
class _Row:
    """Hold a name that may be turned: its line, range and parts.

    ``known`` says that a register has its surname; ``sure`` that it has, or that nothing but given
    names stands behind a word that is none.
    """

    line: int
    start: int
    end: int
    given: str
    family: str
    known: bool
    sure: bool


def names_turned(text: str) -> Iterator[Edit]:
    """Yield the edits that put the given names of a list's people in front.

    Where one list does so, single rows elsewhere in the text are written in the same way.
    """
    groups = _groups(_rows(text))
    lists = [group for group in groups if _is_list(group)]
    if not lists:
        return
    for group in groups:
        for row in group:
            if row.sure or group in lists:
                yield Edit(row.start, row.end, in_order(row.given, row.family), stands=True)


def _groups(rows: Iterable[_Row]) -> list[list[_Row]]:
    """Return rows in groups of neighbours."""
    groups: list[list[_Row]] = []
    for row in rows:
        if not groups or row.line > groups[-1][-1].line + _APART:
            groups.append([])
        groups[-1].append(row)
    return groups


def _is_list(group: Sequence[_Row]) -> bool:
    """Tell whether neighbours are a list that puts the surname first."""
    sure, known = sum(row.sure for row in group), sum(row.known for row in group)
    return len(group) >= _FEWEST and known > 0 and sure > 1 and 2 * sure >= len(group)


def in_order(given: str, family: str) -> str:
    """Return a name with its given names in front, capitals that are only typography aside.

    >>> in_order("Ida Lund", "HOLM")
    'Ida Lund Holm'
    """
    words = f"{given} {family}".split()
    return " ".join(calm(word) if is_shouted(word) else word for word in words)


def _rows(text: str) -> Iterator[_Row]:
    for number, line in enumerate(_LINE.finditer(text)):
        for match in _TURNED.finditer(text, *line.span()):
            row = _row(number, match, line)
            if row:
                yield row


def _row(number: int, match: re.Match[str], line: re.Match[str]) -> _Row | None:
    """Return what may be a name with the surname in front; an office may stand before it."""
    text = match.string
    whole = match["family"] or match["shouted"]
    words = whole.split()
    first = max((i for i, word in enumerate(words) if is_title(word)), default=-1) + 1
    family, given = words[first:], (match["given"] or match["called"]).split()
    start = match.start() + len(whole) - len(" ".join(family))
    before = text[max(line.start(), match.start() - _AROUND) : match.start()]
    opened = first or _OPENS.search(before) or leads(text, match.start())
    following = _NEXT.match(text, match.end())
    if not family or not opened or (following and is_given(following["word"])):
        return None
    if not _may_be(family, given):
        return None
    known = is_surname(family[-1]) and not is_given(family[-1])
    called = all(is_given(w) or is_joint(w) for w in given) and not is_given(family[-1])
    sure = known or called
    return _Row(number, start, match.end(), " ".join(given), " ".join(family), known, sure)


def _may_be(family: Sequence[str], given: Sequence[str]) -> bool:
    """Tell whether the words before the comma may be a surname and those behind it given names."""
    if not is_given(given[0] if not is_joint(given[0]) else given[-1]):
        return False
    if len(family) > 1 and is_given(family[0]) and not is_surname(family[0]):
        return False  # "Ida Holm, Bo"
    if is_given(family[-1]) and not is_surname(family[-1]):
        return False  # "Ida, Bo": two people
    town = " ".join(family).casefold() in places()
    barred = any(is_barred(word) for word in (*family, *given) if not is_joint(word))
    return not town and not barred and len(family[-1]) > 1
