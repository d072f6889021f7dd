"""Let guests speak for whom they work for, where nothing else says for whom they came.

The staff of a municipality whose job a list of guests names are there for the municipality.
"""

from referatgraf.extraction.draft import Draft, Holding
from referatgraf.extraction.told_presence import employer_of
from referatgraf.model import Attendance, Basis


def relate(draft: Draft) -> None:
    """Fill on whose behalf a guest takes part by the job that the guest has."""
    for holding in draft.holdings:
        _lead_party(draft, holding)
    for attending in draft.attending:
        if attending.attendance != Attendance.GUEST:
            continue
        if any(capacity.on_behalf_of for capacity in draft.capacities(attending.person)):
            continue
        if employer := employer_of(draft, attending.person):
            attending.on_behalf_of, attending.basis = employer, Basis.EMPLOYED


def _lead_party(draft: Draft, holding: Holding) -> None:
    """Let "gruppeformand X (A)" lead the group of A: a council has none of its own."""
    if holding.role == "gruppeformand" and holding.organisation in (None, draft.body, draft.owner):
        own = (h for h in draft.holdings_of(holding.person) if h.extractor == "party")
        holding.organisation = next((h.organisation for h in own), holding.organisation)
