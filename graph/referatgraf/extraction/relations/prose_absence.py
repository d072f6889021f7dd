"""Read apologies from sentences: "X, Y og Z har meldt afbud", "X deltog ikke i mødet"."""

import re

from referatgraf.extraction.draft import Attending, Draft
from referatgraf.lexicon.names import find_names
from referatgraf.model import Attendance

_AFTER_NAMES = re.compile(
    r"(?:har|havde)\s+(?:meldt|sendt)\s+afbud|(?:var|er)\s+(?:fraværende|forhindrede?|ikke til stede)|meldte afbud|deltog ikke i mødet",
    re.IGNORECASE,
)
_BEFORE_NAMES = re.compile(
    r"(?:der (?:er|var) (?:meldt |modtaget )?afbud fra|afbud (?:er |var )?(?:modtaget )?fra)\s*:?\s*",
    re.IGNORECASE,
)


def relate(draft: Draft) -> None:
    """Add an absence for each person whom a sentence excuses and no list names otherwise."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        for match in _AFTER_NAMES.finditer(text):
            begin = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
            _excuse(draft, start + begin, text[begin : match.start()], start + match.end())
        for match in _BEFORE_NAMES.finditer(text):
            stop = re.search(r"\.(?:\s|$)", text[match.end() :])
            tail = text[match.end() : match.end() + stop.start()] if stop else text[match.end() :]
            _excuse(draft, start + match.end(), tail, start + match.end() + len(tail))


def _excuse(draft: Draft, offset: int, text: str, end: int) -> None:
    for name in find_names(text):
        at = (offset + name.start, offset + name.end)
        person = draft.people.add(draft.piece(at), name.confidence)
        if not any(a.person == person for a in draft.attending):
            span = (at[0], max(at[1], end)) if end - at[0] < 300 else at
            draft.attending.append(
                Attending(
                    person,
                    Attendance.ABSENT,
                    [span],
                    "absence-sentence",
                    detail="excused",
                    confidence=0.9,
                )
            )
