"""Let whoever came late take part, though the minutes list the person as absent before.

Of a member who was there all along the sentence says that he came late, or left early.
"""

import re

from referatgraf.extraction.draft import Attending, Draft
from referatgraf.extraction.names_in_prose import people_in
from referatgraf.extraction.occasion import elsewhere, sentence_start
from referatgraf.extraction.other_days import of_other_day
from referatgraf.model import Attendance

# "X, som kom til mødet kl. 18.10", "X (A) ankom under punkt 3", "X mødte kl. 17.20"
_CAME = re.compile(
    r"(?:\s\([^()]{1,30}\))?,?\s{1,4}(?:som\s|der\s|først\s){0,2}"
    r"(?:kom(?:\sførst)?\s(?:til mødet|til stede|kl\.?\s?\d|under punkt|under pkt)|"
    r"ankom\b(?!\s{1,4}(?:ikke|aldrig)\b(?!\s{1,4}før))|"
    r"mødte\s(?:op\s)?(?:kl\.?\s?\d|under punkt)|indfandt sig)"
)
# "X forlod mødet kl. 17.10": not who came back, nor who left the room for one item.
_LEFT = re.compile(
    r"(?:\s\([^()]{1,30}\))?,?\s{1,4}(?:som\s|der\s)?(?:måtte\s)?(?:forlod|forlade)\s{1,4}mødet\s{1,4}"
    r"(?:kl\.?\s?\d|(?:før|efter)\s{1,4}(?:punkt|pkt|sag))(?![^\n]{0,120}\b(?:tilbage|igen|inhabil))"
)
# Cheap to seek, and in every sentence that the patterns can match.
_NEEDED = ("kom ", "ankom", "mødte", "indfandt", "forlod", "forlade")


def relate(draft: Draft) -> None:
    """Let each person who is said to have come be late instead of absent; note who left early."""
    for start, end in draft.prose:
        text = draft.text[start:end]
        if not any(word in text for word in _NEEDED):
            continue
        for name in people_in(draft, start, text):
            came = _CAME.match(text, name.end)
            if came and not _at_another_meeting(draft, start, text, came):
                at = start + name.start, start + came.end()
                for attending in draft.capacities(name.person):
                    _arrive(attending, at)
            left = _LEFT.match(text, name.end)
            if left and not _at_another_meeting(draft, start, text, left):
                for attending in draft.capacities(name.person):
                    _note(attending, "left-early", (start + name.start, start + left.end()))


def _at_another_meeting(draft: Draft, start: int, text: str, came: re.Match[str]) -> bool:
    """Tell whether a sentence tells of an earlier meeting, as one that corrects its minutes."""
    before = text[sentence_start(text, came.start()) : came.start()]
    return of_other_day(draft, before) or elsewhere(draft, start, text, came.end(), takes_part=True)


def _arrive(attending: Attending, at: tuple[int, int]) -> None:
    if attending.attendance == Attendance.ABSENT or attending.unsure:
        attending.attendance, attending.detail = Attendance.PRESENT, "late"
        attending.unsure = False
        attending.evidence.append(at)
    else:
        _note(attending, "late", at)


def _note(attending: Attending, detail: str, at: tuple[int, int]) -> None:
    """Note how a member took part of whom no list says it."""
    if attending.attendance == Attendance.PRESENT and attending.detail is None:
        attending.detail = detail
        attending.evidence.append(at)
