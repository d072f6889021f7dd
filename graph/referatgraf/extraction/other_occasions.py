"""Give back to the prose the sentences that list people of another occasion than the meeting.

"Desuden deltog Ida Holm i julefrokosten" opens as sentences do that say who came. What tells them
apart is known only here: the body that meets, and the day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.occasion import of_other_place
from referatgraf.extraction.other_days import of_other_day
from referatgraf.layouts.section import AttendanceList, Headed, Sections
from referatgraf.lexicon.names import find_names

# Then the sentence says itself that it is of this meeting.
_OF_THE_MEETING = re.compile(
    r"\b(?:mødet|punkt|punktet|mødt|fremmødt|til ?stede|inviteret)\b", re.IGNORECASE
)
# A label without a colon that was cut from its sentence opens one, too.
_OPENS = re.compile(r"\b(?:deltog|deltager|mødte|møder)$", re.IGNORECASE)
_CHUNK = re.compile(r",(?=\s{1,4}(?:i|på|ved|under)\s)")
_STOP = re.compile(r"[ \t.]{0,4}")


def without_other_occasions(draft: Draft) -> Sections:
    """Return the parts of the document, each such sentence as prose instead of a list."""
    kept: list[AttendanceList] = []
    told: list[AttendanceList] = []
    for one in draft.sections.lists:
        (told if _is_of_other_occasion(draft, one) else kept).append(one)
    if not told:
        return draft.sections
    prose = sorted([*draft.sections.prose, *(_sentence(draft, one) for one in told)])
    return replace(draft.sections, lists=tuple(kept), prose=tuple(_joined(prose)))


def _is_of_other_occasion(draft: Draft, listed: AttendanceList) -> bool:
    """Tell whether a sentence places those whom it names elsewhere or at another time."""
    if not _is_sentence(draft, listed):
        return False
    opening = draft.text[slice(*listed.group.label)]
    if of_other_day(draft, opening):
        return True
    ends = (at for entry in listed.entries for at in _ends(draft, entry.pieces[0]))
    return _OF_THE_MEETING.search(opening) is None and any(_is_elsewhere(draft, at) for at in ends)


def _is_sentence(draft: Draft, listed: AttendanceList) -> bool:
    """Tell whether a list stands in a sentence, not below or behind a heading."""
    if listed.group.headed == Headed.SENTENCE:
        return True
    begin, label_end = listed.group.label
    first = min((entry.pieces[0][0] for entry in listed.entries), default=label_end)
    opens = _OPENS.search(draft.text[begin:label_end])
    return opens is not None and draft.text[label_end:first].strip(" \t") == ""


def _ends(draft: Draft, piece: Range) -> Iterator[int]:
    """Yield where a name of an entry ends, and where a place may stand behind what he is."""
    words = draft.text[slice(*piece)]
    names = find_names(words, listed=True)[:1]
    yield from (piece[0] + name.end for name in names)
    yield from (piece[0] + comma.end() for comma in _CHUNK.finditer(words))


def _is_elsewhere(draft: Draft, at: int) -> bool:
    return of_other_place(draft, 0, draft.text, at, takes_part=True)


def _sentence(draft: Draft, listed: AttendanceList) -> Range:
    """Return the range of a list's sentence with its full stop."""
    end = max(stop for entry in listed.entries for _, stop in entry.pieces)
    stop = _STOP.match(draft.text, end)
    return listed.group.label[0], stop.end() if stop else end


def _joined(ranges: Sequence[Range]) -> Iterator[Range]:
    """Yield sorted ranges, those that touch or overlap as one."""
    waiting = ranges[0]
    for start, end in ranges[1:]:
        if start <= waiting[1]:
            waiting = waiting[0], max(waiting[1], end)
        else:
            yield waiting
            waiting = start, end
    yield waiting
