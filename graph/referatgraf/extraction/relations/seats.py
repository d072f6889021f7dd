"""Tie people to a municipality: by what stands beside the name, or by sitting in its own body."""

from referatgraf.extraction.draft import Draft, Holding, Range
from referatgraf.lexicon import organisations as lexicon
from referatgraf.model import Attendance, Basis, OrganisationType


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
                _seat(draft, entry.person, organisation, [piece.range], "entry-municipality")
        for piece in entry.phrase.homes:
            if home := draft.home(piece):
                _seat(draft, entry.person, home, [piece.range], "entry-municipality")
    if draft.owner:
        _own_members(draft, draft.owner)


def _own_members(draft: Draft, owner: str) -> None:
    """Tie every member of a municipality's own body to it; guests are not tied by being there."""
    named_at = next(iter(draft.organisations.get(owner).evidence))
    for attending in draft.attending:
        elsewhere = attending.basis == Basis.MUNICIPALITY
        if attending.attendance in (Attendance.PRESENT, Attendance.ABSENT) and not elsewhere:
            proof = [attending.evidence[0], named_at]
            _seat(draft, attending.person, owner, proof, "own-council")


def _seat(draft: Draft, person: str, organisation: str, proof: list[Range], extractor: str) -> None:
    if not any(h.organisation == organisation for h in draft.holdings_of(person)):
        draft.add_holding(Holding(person, organisation, proof, extractor, confidence=0.95))
