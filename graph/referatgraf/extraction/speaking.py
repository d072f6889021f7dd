"""State in which capacity somebody speaks: as a member, or as a guest and for whom."""

import re

from referatgraf.extraction.chairs import CHAIRS
from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.extraction.house import LEADERS, lead_body
from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon import parties, titles
from referatgraf.lexicon.organisations import is_municipal_body
from referatgraf.model import Attendance, Basis

_MEMBER = re.compile(
    r"\b(?:(?:råds|udvalgs|bestyrelses|kommissions|nævns)?medlem(?:met|merne)?"
    r"|(?:medarbejder|forældre|elev|bruger)repræsentant)\s{1,4}$",
    re.IGNORECASE,
)
_CITIZEN = re.compile(
    r"\b(?:borger|beboer|nabo|tilhører|forælder|gæst)(?:en)?,?\s{1,4}$", re.IGNORECASE
)
_FOR_OTHERS = re.compile(
    r"(?:,[^,.]{3,60},)?\s{1,4}(?:fra\s[^,.;]{2,60}\s)?"
    r"(?:(?:fik|havde|har)\s{1,4}foretræde|var\s{1,4}inviteret"
    r"|(?:[^\W\d_]{3,20}\s{1,4})?(?:på\s{1,4}vegne\s{1,4}af|som\s{1,4}borger)\s"
    r"(?P<others>[^,.;]{2,60}?)(?=[,.;]|\s[a-zæøå]{3}))"
)
_BEFORE_WIDTH = 40


def attend_speaker(
    draft: Draft, person: str, at: Range, employer: Piece | None, *, outsider: bool
) -> None:
    """Add the speaker as guest for the employer, or as present where a member speaks.

    Whoever has a job, speaks for others or stands in none of the lists of a body (``outsider``) is
    no member.
    """
    held = draft.holdings_of(person)
    if not (outsider or employer):
        lead_body(draft, held, at[1])
    jobs = [h for h in held if h.title and not titles.is_elected(h.role)]
    chaired = [h for h in held if h.title and h.role in CHAIRS and h.organisation != draft.owner]
    office = next((h for h in (*jobs, *chaired) if h.organisation), None)
    comes = bool(outsider or jobs or employer) or _comes_for_others(draft.text, at)
    member = _is_member(draft, held) or not comes or _called_member(draft.text, at[0])
    own = member and draft.owner is not None
    behalf = None if own else _behalf(draft, office, employer)
    draft.attend(
        Attending(
            person,
            Attendance.PRESENT if member else Attendance.GUEST,
            [at],
            "speaker",
            on_behalf_of=behalf,
            basis=Basis.EMPLOYED if behalf else None,
            detail=None if member else "presenter",
            confidence=0.8,
        )
    )


def _is_member(draft: Draft, held: list[Holding]) -> bool:
    """Tell whether somebody sits for a party, leads the body or has an office in the own one."""
    own = draft.body and is_municipal_body(draft.organisations.get(draft.body).name)
    offices = [h for h in held if h.title and h.organisation == draft.body and draft.body]
    leads = any(h.role in LEADERS for h in offices)
    # A municipality's mayor sits in its council, and in no committee by that.
    seated = own and any(titles.is_elected(h.role) and h.organisation == draft.owner for h in held)
    return leads or bool(own and (offices or seated)) or any(h.extractor == "party" for h in held)


def _called_member(text: str, at: int) -> bool:
    """Tell whether a name stands behind the word "medlem": "rådsmedlem X", "medlemmerne X og Y"."""
    return _MEMBER.search(text, max(0, at - _BEFORE_WIDTH), at) is not None


def _comes_for_others(text: str, at: Range) -> bool:
    """Tell whether somebody was let in to speak, or speaks for others: "X havde foretræde"."""
    citizen = _CITIZEN.search(text, max(0, at[0] - _BEFORE_WIDTH), at[0])
    told = _FOR_OTHERS.match(text, at[1])
    party = told is not None and parties.is_party(told["others"] or "")
    return citizen is not None or (told is not None and not party)


def _behalf(draft: Draft, office: Holding | None, employer: Piece | None) -> str | None:
    if office and office.organisation != draft.body:
        return office.organisation
    return draft.organisations.add(employer.text, employer.range) if employer else None
