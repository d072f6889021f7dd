"""Give the people of a list that lost its line ends lines of their own, with whom they come from.

"Deltagere: Ida Holm, Dansk Byggeri Bo Lind, Nordly Kommune KL: Karla Nørby": an export that joins
lines leaves the commas inside the entries and nothing between them.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from referatgraf.lexicon import organisation_heads, organisations, titles
from referatgraf.lexicon.registered import is_given, is_no_name, is_surname
from referatgraf.reading.tape import Edit, Range

_UPPER = "A-ZÆØÅ"
_LINE = re.compile(r"[^\n\f]+")
LIST_HEADING = re.compile(
    r"(?<![\w-])(?:(?i:til ?stede|(?:møde)?deltagere|medlemmer|mødt|afbud(?: fra)?|fraværende"
    r"|ikke til ?stede|gæst(?:er)?|observatør(?:er)?|(?:desuden|endvidere) deltog"
    r"|øvrige deltagere)\s?[:;][ ]{1,4}"
    r"|Fra (?:[a-zæøå]{2,20}(?:et|en|erne))\s?:[ ]{1,4}"
    r"|(?:Tilstede|Til stede|(?:Møded|D)eltagere|Medlemmer|Fraværende|Afbud)[ ](?=[A-ZÆØÅ]))"
)
# What stands behind a list.
BEHIND_LISTS = re.compile(
    r"(?<=\S)[ ]{1,4}(?=(?:Dagsorden|DAGSORDEN|Indholdsfortegnelse|Sagsoversigt|Referent|Ref\."
    r"|J\.nr|Sagsnr|Journalnr|Sted|Dato|Punkt|Pkt\.)(?![a-zæøå]))"
)
_SLOT = re.compile(r"(?P<words>(?:\([^()]{0,60}\)|[^,:;()]){1,160})(?P<end>[,:;]|$)")
_WORD = re.compile(r"\S+")
_NAME = re.compile(rf"[{_UPPER}](?:[\w'’-]{{1,30}}|\.|[a-z]\.)")
_BRACKETS = re.compile(r"(?:[ ]{0,2}\([^()]{0,60}\))+[ ]*$")
_SMALL = frozenset({"af", "for", "i", "og", "på", "til", "&", "-", "–", "/", "de", "den", "the"})
SHORTEST = 60  # characters of a line that may hold a list of several
LONGEST = 8_000  # and of one that is text of a page
_FEWEST = 2  # entries that open behind the organisation of the one before
_LONGEST_NAME = 4  # words
_LONGEST_SENDER = 7


class _Read(NamedTuple):
    """Hold where entries and senders' headings begin, and how entries were told.

    ``behind`` counts those right behind an organisation, ``plain`` those behind a comma alone.
    """

    starts: tuple[int, ...]
    behind: int
    plain: int

    @property
    def runs_on(self) -> bool:
        """Tell whether nothing parts the entries, as a comma does in most lists."""
        return self.behind >= _FEWEST and self.behind >= self.plain


def entries_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a line at each entry of lists in which nothing parts entries."""
    for line in _LINE.finditer(text):
        if SHORTEST <= line.end() - line.start() <= LONGEST:
            yield from _in_line(text, line.span())


def _in_line(text: str, line: Range) -> Iterator[Edit]:
    heads = list(LIST_HEADING.finditer(text, *line))
    ends = [*(m.start() for m in heads[1:]), *([line[1]] if heads else [])]
    found = [(m, end, _read(text, (m.end(), end))) for m, end in zip(heads, ends, strict=True)]
    if not any(read.runs_on for _, _, read in found):
        return
    for head, end, read in found:
        yield from line_begun(text, line[0], head.start())
        if read.runs_on or (read.behind and not read.plain):
            yield from (edit for at in read.starts for edit in line_begun(text, line[0], at))
        if stop := BEHIND_LISTS.search(text, head.end(), end):
            yield Edit(stop.start(), stop.end(), "\n")


def line_begun(text: str, begin: int, at: int) -> Iterator[Edit]:
    """Yield the edit that begins a line at an offset behind blanks."""
    start = at
    while start > begin and text[start - 1] in " \t":
        start -= 1
    if begin < start < at:
        yield Edit(start, at, "\n")


def _read(text: str, at: Range) -> _Read:
    """Return where the entries begin from behind a list's heading to the next one's."""
    stop = BEHIND_LISTS.search(text, *at)
    end = stop.start() if stop else at[1]
    starts, behind, plain = [at[0]], 0, 0
    slots = [m for m in _SLOT.finditer(text, at[0], end) if m["words"].strip()]
    for before, slot in pairwise([None, *slots]):
        if slot is None:
            continue
        after_comma = before is not None and before["end"] == ","
        if slot["end"] == ":":
            head = _sender_at(slot["words"], led=not after_comma)
            if head is None:
                continue
            behind += after_comma and bool(slot["words"][:head].strip())
            starts += [slot.start() + head, slot.end()]
        elif after_comma:
            person = _person_at(slot["words"])
            plain += person == 0
            if person:
                starts.append(slot.start() + person)
                behind += 1
    begins = sorted({_skip(text, s) for s in starts if s < end})
    return _Read(tuple(s for s in begins if s < end), behind, plain)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def _person_at(slot: str) -> int | None:
    """Return where the person begins who ends a slot, 0 where it holds nothing before.

    Only words that may name an organisation stand before, no title alone.
    """
    bracket = _BRACKETS.search(slot)
    stop = bracket.start() if bracket else len(slot)
    words = list(_WORD.finditer(slot, 0, stop))
    for i, word in enumerate(words):
        own = words[i:]
        if is_given(word.group().split("-")[0]) and _is_name([m.group() for m in own]):
            start = _with_title(slot, word.start())
            before = slot[:start].split()
            if not before or before == ["og"]:
                return 0
            return start if _may_be_sender(before) or _is_own_office(slot, start) else None
    return None


def _is_name(words: list[str]) -> bool:
    """Tell whether words are all a name's: from a given name to the last one."""
    if not 2 <= len(words) <= _LONGEST_NAME or organisations.municipality_called(" ".join(words)):
        return False
    return all(_NAME.fullmatch(w) for w in words) and not (
        is_no_name(words[-1]) or organisations.organisation_type(" ".join(words))
    )


def _with_title(slot: str, at: int) -> int:
    """Return where a title begins that leads to a name, else the offset of the name."""
    found = titles.find_titles(slot[:at])
    led = found and not slot[found[-1].end : at].strip()
    return found[-1].start if led else at


def _is_own_office(slot: str, at: int) -> bool:
    """Tell whether an office fills a slot up to another one, of the next person, with a capital.

    "…, Nordly Kommune, formand Borgmester Bo Lind", ", observatør, talsmand Havnens Venner Bo Lind"
    """
    held, end = titles.held(slot[:at].lstrip())
    behind = slot[:at].lstrip()[end:].split()
    return bool(held) and (_may_be_sender(behind) if behind else slot[at:] != slot[at:].lower())


def _may_be_sender(words: list[str]) -> bool:
    """Tell whether words may name an organisation: capitals, figures and small words between."""
    bare = [w for w in words if not (w.startswith("(") or w.endswith(")"))]
    if not bare or len(bare) > _LONGEST_SENDER or bare[-1].casefold() in _SMALL:
        return False
    shaped = all(w[:1].isupper() or w[:1].isdigit() or w.casefold() in _SMALL for w in bare)
    people = len(bare) == 1 and is_given(bare[0]) and not organisations.known(bare[0])
    return shaped and not people and not (is_given(bare[0]) and is_surname(bare[-1]))


def _sender_at(slot: str, *, led: bool) -> int | None:
    """Return where the heading of those whom one organisation sent begins at the end of a slot.

    ``led`` says that the slot opens with a person, behind whom a noun of its own tells it.
    """
    bracket = _BRACKETS.search(slot)
    stop = bracket.start() if bracket else len(slot)
    words = list(_WORD.finditer(slot, 0, stop))[-_LONGEST_SENDER:]
    known = (m.start() for m in words if organisations.known(slot[m.start() : stop].strip()))
    first = next(known, None)
    if first is not None or not led:
        return first
    nouns = (m for m in words[2:] if organisation_heads.head_of(m.group().casefold()))
    return next((m.start() for m in nouns), None)
