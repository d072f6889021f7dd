"""Tell officials of the body's own municipality, listed last, from the members above them."""

import re
from dataclasses import replace

from referatgraf.extraction.chairs import CHAIRS
from referatgraf.extraction.draft import Draft
from referatgraf.extraction.house import house_listed
from referatgraf.extraction.phrase import parse
from referatgraf.extraction.slots import Phrase
from referatgraf.layouts.section import AttendanceList, Sections, Source
from referatgraf.lexicon import titles
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.organisations import organisation_type
from referatgraf.lexicon.words import fold
from referatgraf.model import Attendance, OrganisationType

_FROM = re.compile(r"(?:[Dd]eltagere )?[Ff]ra\s")
_LEGAL = re.compile(r"\s{1,4}(?:a/s|i/s|aps|p/s|k/s|a\.?m\.?b\.?a\.?|f\.?m\.?b\.?a\.?)$")
_HEAD_WIDTH = 1_000
_BOARD_OF = re.compile(r"\w{0,30}(?:bestyrelsen|kommissionen|repræsentantskabet) (?:for|i) ", re.I)
_COMPANIES = frozenset({OrganisationType.COMPANY, OrganisationType.AUTHORITY})
_SERVES = frozenset({OrganisationType.AUTHORITY, OrganisationType.OTHER})


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
    if at and _means_house(draft, draft.piece(at).text):
        return True
    own = draft.organisations.get(draft.owner).name if draft.owner else _own_company(draft)
    if at is None or not _FROM.match(draft.piece(one.group.label).text):
        return False
    if own is None:
        return _is_letterhead(draft, draft.piece(at).text)
    name = _short(own)
    start, end = draft.sections.head
    head = draft.text[start : min(end, start + _HEAD_WIDTH, one.group.label[0])]
    return _short(draft.piece(at).text) == name and name in fold(head)


def _means_house(draft: Draft, word: str) -> bool:
    """Tell whether a noun alone ("Fra museet") means the institution whose board meets."""
    house = house_listed(draft) if word.islower() and " " not in word else None
    noun = head_of(word) if house else None
    if noun is None or not noun.definite:
        return False
    own = map(head_of, draft.organisations.get(house or "").name.split())
    return any(other is not None and other.stem == noun.stem for other in own)


def _is_letterhead(draft: Draft, name: str) -> bool:
    """Tell whether an authority or an office is named so on whose paper the minutes are written.

    It serves a body of others: "Arbejdsmarkedskontor Nord" above the minutes of a council.
    """
    opening = draft.text.lstrip(" \n#*_\t").split("\n", 1)[0].strip(" *_\t")
    return organisation_type(name) in _SERVES and fold(opening) == fold(name)


def _own_company(draft: Draft) -> str | None:
    """Return the name of the company that meets, or whose board or commission does."""
    if draft.body is None:
        return None
    name = draft.organisations.get(draft.body).name
    owner = draft.organisations.owner(draft.body)
    board = _BOARD_OF.match(name)
    own = draft.organisations.get(owner).name if owner else ""
    whole = name[board.end() :] if board else name
    return next((one for one in (own, whole) if organisation_type(one) in _COMPANIES), None)


def _short(name: str) -> str:
    """Return a folded name without the legal form of a company, which lists leave out."""
    return _LEGAL.sub("", fold(name))


def _is_seated(phrase: Phrase) -> bool:
    """Tell whether an entry is a politician's or a chair's, who has a seat."""
    held = (office.role for office in phrase.offices)
    return phrase.party is not None or any(
        role in CHAIRS or titles.is_elected(role) or titles.is_stand_in(role) for role in held
    )
