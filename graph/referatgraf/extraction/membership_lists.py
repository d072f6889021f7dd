"""Tell whether lists name who belongs to a body, or say themselves who came to the meeting.

"Medlemmer:" with "Der var afbud fra X" below leaves X away; "Til stede: X" would gainsay it.
"""

import re

from referatgraf.extraction.draft import Draft, Range
from referatgraf.layouts.section import AttendanceList
from referatgraf.model import Attendance

_SAYS_WHO_CAME = re.compile(
    r"delta[gk]|\bdelto|til ?stede|fremmød|\bmød(?:t|er|ende|edelt)|(?:^|\s)mødte", re.IGNORECASE
)
# Items in which a meeting states who is there.
_OPENS_MEETING = re.compile(
    r"afbud|fravær|fremmød|velkom|indledning|åbning|konstituering|godkendelse af (?:dagsorden|"
    r"referat)|dagsorden|navneopråb|beslutningsdygtig|formalia|præsentation",
    re.IGNORECASE,
)
_FIRST = 2  # items


def only_names_members(draft: Draft) -> bool:
    """Tell whether no list says of itself that those in it came, and no entry of its own does."""
    lists = [one for one in draft.sections.lists if one.entries and one.group.lists_present]
    return bool(lists) and not any(_says_who_came(draft, one) for one in lists)


def _says_who_came(draft: Draft, one: AttendanceList) -> bool:
    told = draft.piece(one.group.label).text
    marked = any(e.absent or e.unsure or e.ticked is not None for e in one.entries)
    return marked or not told or _SAYS_WHO_CAME.search(told) is not None


def opens_meeting(draft: Draft, at: Range) -> bool:
    """Tell whether words stand where a meeting states who is there: above or in its first items."""
    item = draft.item_at(at[0])
    if item is None or any(item is one for one in draft.sections.items[:1]):
        return True
    early = any(item is one for one in draft.sections.items[:_FIRST])
    return early and _OPENS_MEETING.search(draft.piece(item.title).text) is not None


def is_told_there(draft: Draft, person: str) -> bool:
    """Tell whether an entry itself says that a person came, if late."""
    return any(
        entry.phrase.attendance == Attendance.PRESENT or entry.phrase.detail
        for entry in draft.entries_of(person)
    )
