"""State who is present, absent or a guest, by the list that names them.

Someone on a members' list and on a list of the absent is absent; who came late was there.
"""

import re
from bisect import bisect_right
from collections import Counter

from referatgraf.extraction.draft import Attending, Draft, Listed
from referatgraf.extraction.pages import is_dated
from referatgraf.layouts.section import Source
from referatgraf.model import Attendance

_KKR = re.compile(r"organisation/kkr-")
_SECRETARY = re.compile(r"referent|sekretær", re.IGNORECASE)
_OPEN = 0.4  # what a list leaves open
_ONE_ITEM = re.compile(
    r"\b(?:sag(?:en|ens|s)?|punkt(?:et|ets)?|pkt\.?|behandling(?:en)?|drøftelse(?:n)?|afstemning(?:en)?)"
    r"(?!\w)",
    re.IGNORECASE,
)
_ARRIVAL = frozenset({"late", "left-early", "partly", "online"})
_ABSENCE = frozenset({"excused", "absent-unexcused"})
_CAME = frozenset({"late", "left-early"})  # said even under the heading of the absent

# Without date, hour and agenda only such a heading tells of a meeting: "Medlemmer" and "For X" also
# stand on pages that tell who belongs to a body.
_OF_MEETING = re.compile(
    r"delta[gk]|\bdelto|til ?stede|fremmød|\bmød|afbud|fravær|forfald|gæst|observatør|tilhører|"
    r"invitere|indbud|udeblev|underskr",
    re.IGNORECASE,
)
# "Øvrige deltagere i rådets møder": who comes to all of them, not to one.
_OF_ALL = re.compile(r"\b(?:i|til|ved) (?:[a-zæøå]{2,30}s )?møder(?:ne)?\b", re.IGNORECASE)


def relate(draft: Draft) -> None:
    """Add one attending a person and list; absences outweigh mere membership of a list."""
    arrived = {
        e.person for e in draft.listed if e.phrase.detail in _ARRIVAL and _is_there(draft, e)
    }
    told = {e.person for e in draft.listed if not e.phrase.unsure}
    meets = _holds_meeting(draft)
    draft.meets &= meets or not draft.listed  # what its news tell of members is of no meeting
    arrived |= _left_for_an_item(draft)
    away = [e for e in draft.listed if _status(draft, e) == Attendance.ABSENT]
    absent = {e.person for e in away if not e.phrase.unsure} - arrived
    apologised = {e.person for e in away if _is_above_items(draft, e)} & absent
    for entry in draft.listed:
        status = _status(draft, entry)
        if entry.phrase.unsure and entry.person in told:
            continue
        if status == Attendance.ABSENT and entry.person in arrived:
            continue
        if entry.person in absent and status == Attendance.PRESENT:
            status = Attendance.ABSENT
        if entry.person in apologised and _is_above_items(draft, entry):  # a guest of the meeting
            status = Attendance.ABSENT
        _add(draft, entry, status if meets else None)


def _is_above_items(draft: Draft, entry: Listed) -> bool:
    """Tell whether an entry stands in a list above all items, where guests are listed, too."""
    return draft.item_at(draft.group(entry.group).label[0]) is None


def _is_there(draft: Draft, entry: Listed) -> bool:
    return _status(draft, entry) != Attendance.ABSENT and not entry.phrase.unsure


def _left_for_an_item(draft: Draft) -> set[str]:
    """Return the members present who stayed away from single items and from nothing else."""
    present = {e.person for e in draft.listed if _status(draft, e) == Attendance.PRESENT}
    away = [e for e in draft.listed if _status(draft, e) == Attendance.ABSENT]
    some = _absent_from_some(draft, away)
    altogether = {
        e.person for e in away if not (_is_of_an_item(draft, e) or (e.person, e.group) in some)
    }
    return ({e.person for e in away} & present) - altogether


def _absent_from_some(draft: Draft, away: list[Listed]) -> set[tuple[str, int]]:
    """Return person and list where items print who was absent, and not each of them names him."""
    bodies = [item.body for item in draft.sections.items]
    printed: dict[int, set[str]] = {}
    for entry in away:
        label = draft.group(entry.group).label
        i = bisect_right(bodies, label[0], key=lambda body: body[0]) - 1
        if i >= 0 and label[0] < bodies[i][1]:
            printed.setdefault(entry.group, set()).add(entry.person)
    counts = Counter(person for people in printed.values() for person in people)
    return {
        (p, group) for group, people in printed.items() for p in people if counts[p] < len(printed)
    }


def _is_of_an_item(draft: Draft, entry: Listed) -> bool:
    """Tell whether a heading says who did not deal with one item ("Deltog ikke i punktet")."""
    label = draft.piece(draft.group(entry.group).label).text
    return entry.phrase.attendance is None and _ONE_ITEM.search(label) is not None


def _holds_meeting(draft: Draft) -> bool:
    """Tell whether the text is of a meeting, not a page that only lists a body's members."""
    if not draft.meets:
        return False
    if draft.sections.items or "start" in draft.times or is_dated(draft):
        return True
    lists = (draft.piece(lst.group.label).text for lst in draft.sections.lists)
    return any(_OF_MEETING.search(heading) and not _OF_ALL.search(heading) for heading in lists)


def _add(draft: Draft, entry: Listed, status: Attendance | None) -> None:
    """Add the entry; a repeat of the person on a list of the same kind only adds evidence."""
    for other in draft.capacities(entry.person):
        if _is_there_anyway(draft, other, entry) or (
            other.attendance == status and _same_side(draft, other, entry)
        ):
            other.evidence.append(entry.phrase.span)
            other.detail = other.detail or _detail(draft, entry, status)
            return
    draft.attend(
        Attending(
            entry.person,
            status,
            [entry.phrase.span],
            "list-entry",
            group=entry.group,
            detail=_detail(draft, entry, status),
            confidence=_OPEN if entry.phrase.unsure else 0.97,
            unsure=entry.phrase.unsure,
        )
    )


def _is_there_anyway(draft: Draft, other: Attending, entry: Listed) -> bool:
    """Tell whether an item's list of those who came names a member who was present all along."""
    group = draft.group(entry.group)
    invited = group.source == Source.INVITED and group.organisation is None
    return invited and other.attendance == Attendance.PRESENT


def _same_side(draft: Draft, other: Attending, entry: Listed) -> bool:
    """Tell whether two lists speak of one capacity: guests of two bodies are two."""
    if other.group is None or other.attendance != Attendance.GUEST:
        return True
    return draft.group(other.group).organisation == draft.group(entry.group).organisation


def _status(draft: Draft, entry: Listed) -> Attendance:
    """Return what the lists say of an entry; a secretary listed apart is staff."""
    if _heads_secretary(draft, entry):
        other = _elsewhere(draft, entry)
        if other == Attendance.GUEST or _is_employed(entry):
            return other or Attendance.GUEST
    if entry.phrase.attendance is None and entry.phrase.detail in _CAME:
        return _strongest(draft.group(entry.group).attendance)
    status = entry.phrase.attendance or draft.group(entry.group).attendance
    served = status == Attendance.PRESENT and _is_of_secretariat(draft, entry)
    return Attendance.GUEST if served else status


def _is_of_secretariat(draft: Draft, entry: Listed) -> bool:
    """Tell whether a list is of KL's people in a KKR: KL serves it, councils send its members."""
    at = draft.group(entry.group).organisation
    body = draft.organisations.get(draft.body).authority if draft.body else None
    return bool(at and body and _KKR.match(body) and draft.piece(at).text == "KL")


def _heads_secretary(draft: Draft, entry: Listed) -> bool:
    """Tell whether a person stands under a heading of one title ("Referent: …")."""
    role = draft.group(entry.group).role
    return role is not None and _SECRETARY.match(draft.piece(role).text) is not None


def _is_employed(entry: Listed) -> bool:
    """Tell whether an entry says for whom its person works, as no member's in that place does."""
    phrase = entry.phrase
    return bool(phrase.affiliated or phrase.offices or phrase.nominated)


def _elsewhere(draft: Draft, entry: Listed) -> Attendance | None:
    """Return what another list says of the person."""
    others = (e for e in draft.entries_of(entry.person) if e.group != entry.group)
    return next((draft.group(e.group).attendance for e in others), None)


def _strongest(status: Attendance) -> Attendance:
    return Attendance.PRESENT if status == Attendance.ABSENT else status


def _detail(draft: Draft, entry: Listed, status: Attendance | None) -> str | None:
    group, told = draft.group(entry.group), entry.phrase.detail
    if status == Attendance.ABSENT and group.attendance != Attendance.ABSENT:
        return told if told in _ABSENCE else "excused"
    if status == Attendance.ABSENT:
        return told if told == "absent-unexcused" else group.detail
    own = None if told in _ABSENCE else told
    return own or (group.detail if group.attendance == status else None)
