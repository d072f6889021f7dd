"""State what a sentence says of those whom somebody sent: presence, office, seat, substitution."""

from referatgraf.extraction.chairs import CHAIRS, OF_THE_MEETING
from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.told_rows import Sent
from referatgraf.lexicon import titles
from referatgraf.model import Attendance, Basis, OrganisationType

_LONGEST_PROOF = 300


def hold_at(draft: Draft, start: int, sent: Sent, organisation: str | None) -> None:
    """Let the titles before a name be held where the sentence says that its bearer comes from."""
    spans = {(start + title.start, start + title.end): title.role for title in sent.titles}
    kind = draft.organisations.get(organisation).type if organisation else None
    for holding in draft.holdings_of(sent.named.person):
        at = holding.evidence[0]
        if organisation is None or holding.organisation or at not in spans:
            continue
        elected = titles.is_elected(spans[at]) and kind in (None, OrganisationType.BODY)
        elected = elected and organisation != draft.body
        if not (elected or spans[at] in OF_THE_MEETING):
            holding.organisation = organisation


def employer_of(draft: Draft, person: str) -> str | None:
    """Return what somebody works for by a job that another sentence or rule tells."""
    held = draft.holdings_of(person)
    return next(
        (
            h.organisation
            for h in held
            if h.title
            and h.organisation not in (None, draft.body)
            and h.role not in CHAIRS
            and not titles.is_elected(h.role)
        ),
        None,
    )


def attend(
    draft: Draft, start: int, name: Named, begin: int, came: tuple[Attendance, str | None]
) -> None:
    """Add how somebody took part, unless that is known."""
    status, behalf = came
    if draft.present_in_lists(name.person):
        return
    on_behalf = _spoken_for(draft, status, behalf)
    at = start + min(begin, name.start), start + name.end
    proof = at if at[1] - at[0] < _LONGEST_PROOF else (start + name.start, at[1])
    draft.attend(
        Attending(
            name.person,
            status,
            [proof],
            "prose-presence",
            on_behalf_of=on_behalf,
            basis=Basis.AFFILIATED if on_behalf else None,
            confidence=0.85,
        )
    )
    seat(draft, name.person, on_behalf, proof)


def _spoken_for(draft: Draft, status: Attendance, behalf: str | None) -> str | None:
    """Return on whose behalf somebody comes: a member of a municipality's own body on nobody's."""
    own = behalf == draft.body or (status != Attendance.GUEST and behalf == draft.owner)
    return None if own else behalf


def seat(draft: Draft, person: str, organisation: str | None, proof: Range) -> None:
    """Tie whoever comes for a municipality to it, unless an office in it does."""
    kind = draft.organisations.get(organisation).type if organisation else None
    held = {holding.organisation for holding in draft.holdings_of(person)}
    if kind == OrganisationType.MUNICIPALITY and organisation not in held:
        draft.add_holding(Holding(person, organisation, [proof], "prose-seat", confidence=0.9))


def stand_in(draft: Draft, start: int, came: Named, stayed: Named, sender: str | None) -> None:
    """State that the one came in place of the other."""
    for attending in draft.capacities(came.person):
        attending.substitutes_for = stayed.person
    if not draft.present_in_lists(stayed.person):
        proof = start + came.start, start + stayed.end
        behalf = _spoken_for(draft, Attendance.ABSENT, sender)
        draft.attend(
            Attending(
                stayed.person,
                Attendance.ABSENT,
                [proof],
                "substituted",
                on_behalf_of=behalf,
                basis=Basis.AFFILIATED if behalf else None,
                detail="excused",
                confidence=0.85,
            )
        )
