"""Tell officials of the body's own municipality, listed last, from the members above them."""

import re
from dataclasses import replace

from referatgraf.extraction.chairs import CHAIRS
from referatgraf.extraction.draft import Draft
from referatgraf.extraction.phrase import parse
from referatgraf.extraction.slots import Phrase
from referatgraf.layouts.section import AttendanceList, Sections, Source
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import fold
from referatgraf.model import Attendance

_FROM = re.compile(r"(?:[Dd]eltagere )?[Ff]ra\s")
_HEAD_WIDTH = 1_000


def with_own_staff(draft: Draft) -> Sections:
    """Return the sections with a last list "Fra X Kommune" of X's own officials as one of guests.

    In a body of several municipalities, which is nobody's own, such a list is of members.
    """
    lists = draft.sections.lists
    present = [i for i, one in enumerate(lists) if _lists_members(one)]
    if len(present) < 2 or not _is_own(draft, lists[present[-1]]):
        return draft.sections
    last = lists[present[-1]]
    phrases = [phrase for entry in last.entries if (phrase := parse(draft.text, entry))]
    if not any(phrase.offices for phrase in phrases) or any(map(_is_seated, phrases)):
        return draft.sections
    staff = replace(last, group=replace(last.group, attendance=Attendance.GUEST))
    done = (*lists[: present[-1]], staff, *lists[present[-1] + 1 :])
    return replace(draft.sections, lists=done)


def _lists_members(one: AttendanceList) -> bool:
    listed = one.group.source == Source.LISTED and bool(one.entries)
    return listed and one.group.attendance == Attendance.PRESENT


def _is_own(draft: Draft, one: AttendanceList) -> bool:
    """Tell whether a heading is "Fra X", where X is whose body meets by the head of the minutes."""
    at = one.group.organisation
    if at is None or draft.owner is None or not _FROM.match(draft.piece(one.group.label).text):
        return False
    name = fold(draft.organisations.get(draft.owner).name)
    start, end = draft.sections.head
    head = draft.text[start : min(end, start + _HEAD_WIDTH, one.group.label[0])]
    return fold(draft.piece(at).text) == name and name in fold(head)


def _is_seated(phrase: Phrase) -> bool:
    """Tell whether an entry is a politician's or a chair's, who has a seat."""
    held = (office.role for office in phrase.offices)
    return phrase.party is not None or any(
        role in CHAIRS or titles.is_elected(role) or titles.is_stand_in(role) for role in held
    )
