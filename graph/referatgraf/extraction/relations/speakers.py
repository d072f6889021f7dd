"""Let whoever presents or speaks at the meeting take part: an outsider as guest."""

import re

from referatgraf.extraction.draft import Attending, Draft
from referatgraf.extraction.names_in_prose import people_in
from referatgraf.lexicon.organisations import is_municipal_body
from referatgraf.model import Attendance, Basis

_SPOKE = re.compile(
    r"\s*(?:,[^,.]{3,80},)?\s+(?:fortalte|gennemgik|orienterede|præsenterede|fremlagde|redegjorde|viste|oplyste|supplerede|indledte|"
    r"holdt|gav|bød|spurgte|ville vide|bemærkede|fremhævede|efterlyste|åbnede|takkede|understregede|deltog|foreslog|stemte|svarede|"
    r"fulgte|kom til mødet)\b"
)
_SPOKE_BEFORE = re.compile(
    r"(?:^|\s)(?:fortalte|gennemgik|orienterede|præsenterede|fremlagde|redegjorde|viste|oplyste|supplerede|indledte|spurgte)\s+(?:\*\*)?$"
)
_TALK_BY = re.compile(
    r"(?:oplæg|præsentation|orientering|indlæg|gennemgang)\s+(?:ved|v/|af|fra)\s+(?:\*\*)?$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\s+deltog ikke")


def relate(draft: Draft) -> None:
    """Add an attending for each speaker whom no list names."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        for name in people_in(draft, start, text):
            spoke = _SPOKE.match(text, name.end) and not _NOT.match(text, name.end)
            before = text[: name.start]
            if (
                spoke or _SPOKE_BEFORE.search(before) or _TALK_BY.search(before)
            ) and not draft.present_in_lists(name.person):
                _attend(draft, name.person, (start + name.start, start + name.end))


def _attend(draft: Draft, person: str, at: tuple[int, int]) -> None:
    """Add the speaker as guest for the employer, or as present where this is the body's own member."""
    office = next(
        (h for h in draft.holdings if h.person == person and h.title and h.organisation), None
    )
    own = draft.body and is_municipal_body(draft.organisations.get(draft.body).name)
    party = bool(own and office is None) or any(h.person == person and h.extractor == "party" for h in draft.holdings)
    behalf = office.organisation if office and office.organisation != draft.body else None
    draft.attending.append(
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
