"""Tell where an item recounts how other meetings dealt with the matter ("Sagens forløb").

Who was absent, voted or spoke there did so at another meeting.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from referatgraf.layouts import groups, parts
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range
from referatgraf.lexicon import organisations
from referatgraf.lexicon.dates import find_dates
from referatgraf.lexicon.words import fold
from referatgraf.model import OrganisationType

_OPENING = re.compile(
    r"(?:sagens (?:tidligere )?(?:forløb|behandling|gang)|sagsforløb|historik|behandlingsforløb|"
    r"tidligere (?:(?:politisk(?:e)? )?behandling(?:er)?|beslutning(?:er)?|behandlet|møder))",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"(?:beslutning|behandling|behandlet|afgørelse|afgjort)\b", re.IGNORECASE)
# What stands around a day and a body.
_WORD = (
    r"(?:beslutning|behandling|behandlet|afgørelse|afgjort|møde[t]?|den|d\.|dato|i|fra|for|af|på|ved|"
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag(?:s|en)?|kl\.? ?[\d.:]{1,5}|"
    r"(?:punkt|pkt\.?|sag|dagsordenspunkt)(?: nr\.?)? ?\d{1,3})(?!\w)"
)
_GAP = r"[\s,.;:/|*_–—-]{0,8}"
_BEFORE = re.compile(rf"{_GAP}(?:{_WORD}{_GAP}){{0,6}}", re.IGNORECASE)
_BEHIND = re.compile(rf"(?<!\w)(?:{_WORD}{_GAP}){{1,6}}$", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]{1,30}\)")
_MARKS = " ,.;:-–—/|*_\t"
_LONGEST_HEAD = 14  # words


@dataclass(frozen=True, slots=True)
class Held:
    """Hold when a meeting was held, and the folded words for the body, empty where not said."""

    day: str
    body: str


@dataclass(slots=True)
class Account:
    """Follow the lines of an item that recount other meetings; lives only inside ``sections``.

    ``head`` is what stands above the first item, ``ranges`` are the lines found.
    """

    head: str = ""
    ranges: list[Range] = field(default_factory=list)
    _open: bool = False
    _other: bool = False
    _begun: bool = False

    def end(self) -> None:
        """Note that the account is over."""
        self._open = self._other = False

    def takes(self, line: Line) -> bool:
        """Tell whether a line of an item belongs to the account of another meeting."""
        held = meeting_named(line)
        if opens_history(line):
            self._open, self._other = True, False
        elif held and (self._open or says_decided(line)):
            own = is_this_meeting(held, self.head, in_account=self._open)
            self._other, self._begun = not own, False
        elif self._ends(line):
            self.end()
        elif self._other:
            self._begun = True
        if self._other:
            self.ranges.append((line.start, line.end))
        return self._other

    def _ends(self, line: Line) -> bool:
        """Tell whether a line heads what comes next; right below a day it is the account's own."""
        own = self._other and not self._begun and says_decided(line)
        signed = groups.signatures(line) is not None
        return signed or line.heading or (parts.is_part(line) and not own)


def with_own_day(head: str, lines: Sequence[Line]) -> str:
    """Return a head, where it gives no day with the only line that says who decided, and when.

    A page of one item, or of a council system that prints its head apart, tells no more.
    """
    if find_dates(head) or any(opens_history(line) for line in lines):
        return head
    told = [line.body for line in lines if says_decided(line) and meeting_named(line)]
    return f"{head}\n{told[0]}" if len(set(told)) == 1 else head


def opens_history(line: Line) -> bool:
    """Tell whether a line heads the account of how others dealt with the matter."""
    return _OPENING.fullmatch(line.label) is not None


def says_decided(line: Line) -> bool:
    """Tell whether a line begins as one above a decision does ("Beslutning i Byrådet den …")."""
    return _DECIDED.match(line.body) is not None


def meeting_named(line: Line) -> Held | None:
    """Return the meeting that a line names and tells nothing else of, or None."""
    if len(line.body.split()) > _LONGEST_HEAD:
        return None
    found = find_dates(line.body)
    if len(found) != 1:
        return None
    body = _body(f"{line.body[: found[0].start]} {line.body[found[0].end :]}")
    if body and organisations.organisation_type(body) != OrganisationType.BODY:
        return None
    return Held(found[0].value, fold(body))


def _body(words: str) -> str:
    """Return the words that may name a body, without those that only lead to it."""
    words = " ".join(_BRACKET.sub(" ", words).split())
    lead = _BEFORE.match(words)
    words = words[lead.end() :] if lead else words
    return _BEHIND.sub("", words).strip(_MARKS)


def is_this_meeting(held: Held, head: str, *, in_account: bool) -> bool:
    """Tell whether the head of the minutes gives the same day and body.

    Outside an account of other meetings the day is enough: a head may leave out the body.
    """
    days = {found.value for found in find_dates(head)}
    if not in_account and held.day in days:
        return True
    return (held.day in days or not days) and held.body in fold(head)
