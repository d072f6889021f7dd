"""Tie people to a municipality: by what stands beside the name, or by sitting in its own body."""

from referatgraf.extraction.draft import Draft, Holding, Listed
from referatgraf.lexicon import organisations as lexicon
from referatgraf.model import Attendance, OrganisationType


def relate(draft: Draft) -> None:
    """Add a membership in the municipality unless an office in it says so already."""
    for entry in draft.listed:
        for piece in [
            *entry.phrase.affiliated,
            *entry.phrase.nominated,
            *(o.organisation for o in entry.phrase.offices),
        ]:
            if piece and lexicon.organisation_type(piece.text) == OrganisationType.MUNICIPALITY:
                organisation = draft.organisations.add(piece.text, piece.range)
                _seat(draft, entry.person, organisation, piece.range, "entry-municipality")
    if draft.municipality and draft.body:
        _own_members(draft)


def _own_members(draft: Draft) -> None:
    """Tie every member of a municipality's own body to it; guests are not tied by being there."""
    for attending in draft.attending:
        if (
            attending.attendance not in (Attendance.PRESENT, Attendance.ABSENT)
            or draft.municipality is None
        ):
            continue
        at = attending.evidence[0]
        organisation = draft.organisations.add_known(draft.municipality, at, mentioned=False)
        _seat(draft, attending.person, organisation, at, "own-council")


def _seat(
    draft: Draft, person: str, organisation: str, at: tuple[int, int], extractor: str
) -> None:
    if not any(h.person == person and h.organisation == organisation for h in draft.holdings):
        draft.holdings.append(Holding(person, organisation, [at], extractor, confidence=0.95))


def is_member(draft: Draft, entry: Listed) -> bool:
    """Tell whether an entry stands on a list of members."""
    return draft.group(entry.group).attendance != Attendance.GUEST
