"""Let whoever presents or speaks at the meeting take part: an outsider as guest."""

import re

from referatgraf.extraction.draft import Attending, Draft
from referatgraf.extraction.names_in_prose import people_in
from referatgraf.lexicon.organisations import is_municipal_body
from referatgraf.model import Attendance, Basis

_TOLD = (
    r"fortalte|gennemgik|orienterede|præsenterede|fremlagde|redegjorde|viste|oplyste|"
    r"supplerede|indledte"
)
_SPOKE = re.compile(
    rf"\s{{0,4}}(?:,[^,.]{{3,80}},)?\s{{1,4}}(?:{_TOLD}|"
    r"holdt|gav|bød|spurgte|ville vide|bemærkede|fremhævede|efterlyste|åbnede|takkede|"
    r"understregede|deltog|deltager fra|foreslog|stemte|svarede|fulgte|kom til mødet)\b"
)
_SPOKE_BEFORE = re.compile(rf"(?:^|\s)(?:{_TOLD}|spurgte)\s{{1,4}}(?:\*\*)?$")
_TALK_BY = re.compile(
    r"(?:oplæg|præsentation|orientering|indlæg|gennemgang)"
    r"\s{1,4}(?:ved|v/|af|fra)\s{1,4}(?:\*\*)?$",
    re.IGNORECASE,
)
_BEFORE_WIDTH = 40
_NOT = re.compile(r"\s{1,4}deltog ikke")


def relate(draft: Draft) -> None:
    """Add an attending for each speaker whom no list names."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        for name in people_in(draft, start, text):
            spoke = _SPOKE.match(text, name.end) and not _NOT.match(text, name.end)
            told = spoke or _named_as_speaker(text, name.start)
            if told and not draft.present_in_lists(name.person):
                _attend(draft, name.person, (start + name.start, start + name.end))


def _named_as_speaker(text: str, at: int) -> bool:
    """Tell whether the words before a name make it a speaker's: "Derefter orienterede X"."""
    begin = max(0, at - _BEFORE_WIDTH)
    return any(p.search(text, begin, at) is not None for p in (_SPOKE_BEFORE, _TALK_BY))


def _attend(draft: Draft, person: str, at: tuple[int, int]) -> None:
    """Add the speaker as guest for the employer, or as present where a member speaks."""
    office = next((h for h in draft.holdings_of(person) if h.title and h.organisation), None)
    own = draft.body and is_municipal_body(draft.organisations.get(draft.body).name)
    party = bool(own and office is None) or any(
        h.extractor == "party" for h in draft.holdings_of(person)
    )
    behalf = office.organisation if office and office.organisation != draft.body else None
    draft.attend(
        Attending(
            person,
            Attendance.PRESENT if party else Attendance.GUEST,
            [at],
            "speaker",
            on_behalf_of=None if party else behalf,
            basis=Basis.EMPLOYED if behalf and not party else None,
            detail=None if party else "presenter",
            confidence=0.8,
        )
    )
