"""Read apologies from sentences: "X, Y og Z har meldt afbud", "X deltog ikke i mødet"."""

import re

from referatgraf.extraction.draft import Attending, Draft, Range
from referatgraf.lexicon.names import find_names
from referatgraf.model import Attendance

_AFTER_NAMES = re.compile(
    r"(?:har|havde)\s{1,4}(?:meldt|sendt)\s{1,4}afbud|"
    r"\b(?:var|er)\s{1,4}(?:fraværende|forhindre(?:t|de)|ikke til stede)|"
    r"meldte afbud|deltog ikke i mødet",
    re.IGNORECASE,
)
_BEFORE_NAMES = re.compile(
    r"(?:der (?:er|var) (?:meldt |modtaget )?afbud fra|"
    r"afbud (?:er |var )?(?:modtaget )?fra)\s{0,4}:?\s{0,4}",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"\.(?:\s|$)")

_LONGEST_PROOF = 300
# Cheap to seek, and in every sentence that a pattern can match.
_NEEDED = ("afbud", "fraværende", "forhindre", "ikke til stede", "deltog ikke i mødet")


def relate(draft: Draft) -> None:
    """Add an absence for each person whom a sentence excuses and no list names otherwise."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        folded = text.casefold()
        if any(word in folded for word in _NEEDED):
            _in_prose(draft, start, text)


def _in_prose(draft: Draft, start: int, text: str) -> None:
    """Add the absences that one stretch of prose states."""
    for match in _AFTER_NAMES.finditer(text):
        begin = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        _excuse(draft, start, (begin, match.start()), match.span())
    for match in _BEFORE_NAMES.finditer(text):
        stop = _SENTENCE_END.search(text, match.end())
        names_end = stop.start() if stop else len(text)
        _excuse(draft, start, (match.end(), names_end), match.span())


def _excuse(draft: Draft, offset: int, names: Range, words: Range) -> None:
    """Add an absence for each name in a range, proved by the words that excuse it."""
    for name in find_names(draft.text[offset + names[0] : offset + names[1]]):
        at = (offset + names[0] + name.start, offset + names[0] + name.end)
        person = draft.people.add(draft.piece(at), name.confidence)
        if not draft.capacities(person):
            whole = min(at[0], offset + words[0]), max(at[1], offset + words[1])
            span = whole if whole[1] - whole[0] < _LONGEST_PROOF else at
            draft.attend(
                Attending(
                    person,
                    Attendance.ABSENT,
                    [span],
                    "absence-sentence",
                    detail="excused",
                    confidence=0.9,
                )
            )
