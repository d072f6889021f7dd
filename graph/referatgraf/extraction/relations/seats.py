"""Tie people to a municipality: by what stands beside the name, or by sitting in its own body."""

import re

from referatgraf.extraction.chairs import CHAIRS, OF_THE_MEETING
from referatgraf.extraction.draft import Attending, Draft, Holding, Listed, Range
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.offices import staff_of
from referatgraf.extraction.slots import Office, Phrase
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.model import Attendance, Basis, OrganisationType

_AS_MEMBER = (Attendance.PRESENT, Attendance.ABSENT)
# Such a body has members by their employment.
_OF_STAFF = re.compile(
    r"\bmed\b|-med\b|\b(?:hoved|center|område|lokal|fælles)med\b|"
    r"hovedudvalg|samarbejdsudvalg|arbejdsmiljø",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"(?:afdeling|forvaltning|sekretariat|stab|direktion|administration)(?:en|et)?$"
    r"|^Center for |^(?:Teknik|Børn|Kultur|Plan|Social|Økonomi|Sundhed|Miljø)\b.{0,20} (?:og|&) ",
    re.IGNORECASE,
)
_OUTSIDE = frozenset(
    {OrganisationType.ASSOCIATION, OrganisationType.COMPANY, OrganisationType.EDUCATION}
)
_COUNCIL_OF = re.compile(r"(?P<place>.{2,30}) (?:Byråd|Kommunalbestyrelse)s?", re.IGNORECASE)
# "Dragør Ældreråd", "Ishøj Seniorråd", "Tårnby Kommunes Sundhedsudvalg"
_BODY_OF = re.compile(
    r"(?P<place>.{2,30}?)(?:s? Kommunes (?:\w+(?:- og|,) ){0,2}\w*(?:råd|udvalg)|"
    r" (?:ældre|senior|handicap|ungdoms?|unge|integrations|udsatte|børne)råd)(?:et)?",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?:byråd|kommunalbestyrelse|borgerrepræsentation)", re.IGNORECASE)


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
            elif piece and (home := _of_council(draft, piece)):
                _seat(draft, entry.person, home, [piece.range], "entry-municipality")
        if at := draft.group(entry.group).organisation:
            _seat_by_heading(draft, entry, draft.piece(at))
        for piece in entry.phrase.homes:
            if home := draft.home(piece):
                _seat(draft, entry.person, home, [piece.range], "entry-municipality")
        if entry.phrase.of_deputy:
            _seat_deputy(draft, entry.phrase.of_deputy)
    for attending in draft.attending:
        _seat_by_employer(draft, attending)
    for entry in draft.listed:
        if (employer := staff_of(draft, entry.group)) and _is_municipality(draft, employer):
            _seat(draft, entry.person, employer, [entry.phrase.span], "own-staff")
    for holding in list(draft.holdings):
        if holding.title and holding.organisation and (home := _of_body(draft, holding)):
            _seat(draft, holding.person, home, holding.evidence[:1], "entry-municipality")
    if draft.owner:
        _own_members(draft, draft.owner)


def _seat_deputy(draft: Draft, phrase: Phrase) -> None:
    """Tie a deputy to the municipality that stands beside his own name."""
    person = draft.people.called(phrase.name.text) if phrase.name else None
    if person is None:
        return
    for piece in phrase.affiliated:
        if lexicon.organisation_type(piece.text) == OrganisationType.MUNICIPALITY:
            home = draft.organisations.add(piece.text, piece.range)
            _seat(draft, person, home, [piece.range], "entry-municipality")
    for piece in phrase.homes:
        if at := draft.home(piece):
            _seat(draft, person, at, [piece.range], "entry-municipality")


def _seat_by_employer(draft: Draft, attending: Attending) -> None:
    """Tie a guest to the municipality that he comes from, if only from one of its departments."""
    behalf, proof = attending.on_behalf_of, attending.evidence[:1]
    if not behalf or attending.attendance != Attendance.GUEST:
        return
    if attending.extractor == "speaker" and _is_municipality(draft, behalf):
        _seat(draft, attending.person, behalf, proof, "entry-municipality")
    elif draft.owner and _is_department(draft, behalf):
        _seat(draft, attending.person, draft.owner, proof, "own-staff")


def _seat_by_heading(draft: Draft, entry: Listed, heading: Piece) -> None:
    """Tie a person to the municipality in whose part of a list the name stands."""
    if lexicon.organisation_type(heading.text) == OrganisationType.MUNICIPALITY:
        organisation = draft.organisations.add(heading.text, heading.range)
        _seat(draft, entry.person, organisation, [entry.phrase.span], "group-municipality")


def _of_council(draft: Draft, piece: Piece) -> str | None:
    """Return the municipality whose council ("Varde Byråd") stands beside a name."""
    match = _COUNCIL_OF.fullmatch(piece.text)
    known = match and lexicon.municipality_called(match["place"].removesuffix("s"))
    known = known or (match and lexicon.municipality_called(match["place"]))
    return draft.organisations.add_known(known, piece.range, mentioned=False) if known else None


def _of_body(draft: Draft, holding: Holding) -> str | None:
    """Return the municipality that the name of a body says it is of ("Dragør Ældreråd")."""
    name = draft.organisations.get(holding.organisation or "").name
    match = _BODY_OF.fullmatch(name) if lexicon.is_municipal_body(name) else None
    known = match and lexicon.municipality_called(match["place"].removesuffix("s"))
    known = known or (match and lexicon.municipality_called(match["place"]))
    at = holding.evidence[0]
    return draft.organisations.add_known(known, at, mentioned=False) if known else None


def _is_municipality(draft: Draft, organisation: str) -> bool:
    return draft.organisations.get(organisation).type == OrganisationType.MUNICIPALITY


def _is_department(draft: Draft, organisation: str) -> bool:
    """Tell whether an organisation is a part of the administration, by its name alone."""
    found = draft.organisations.get(organisation)
    return not found.authority and _DEPARTMENT.search(found.name) is not None


def _own_members(draft: Draft, owner: str) -> None:
    """Tie every member of a municipality's own body to it; guests are not tied by being there.

    Nor is staff in the list of those present: who holds a job and no seat is tied by it alone.
    """
    staff = {e.person for e in draft.listed if _is_staff(draft, e)}
    named_at = next(iter(draft.organisations.get(owner).evidence))
    for attending in draft.attending:
        sender = attending.on_behalf_of
        elsewhere = attending.basis == Basis.MUNICIPALITY or (
            sender is not None and sender != owner and _is_municipality(draft, sender)
        )
        member = attending.attendance in _AS_MEMBER or _on_page_of_members(attending)
        if member and not (elsewhere or attending.person in staff):
            proof = [attending.evidence[0], named_at]
            _seat(draft, attending.person, owner, proof, "own-council")


def _on_page_of_members(attending: Attending) -> bool:
    return attending.attendance is None and attending.group is not None


def _is_staff(draft: Draft, entry: Listed) -> bool:
    """Tell whether an entry gives a job, and no party and no office that members hold.

    To a council proper only politicians belong, so that there an organisation tells it, too.
    """
    phrase = entry.phrase
    if draft.body and _OF_STAFF.search(draft.organisations.get(draft.body).name):
        return False
    if phrase.party or any(_of_a_member(o) for o in phrase.offices):
        return False
    council = draft.body and _COUNCIL.match(draft.organisations.get(draft.body).name)
    if not council and _comes_from_outside(phrase):
        return False
    return bool(phrase.offices or (council and (phrase.affiliated or phrase.nominated)))


def _comes_from_outside(phrase: Phrase) -> bool:
    """Tell whether an entry names an organisation that is no part of the administration.

    A committee's members may be sent by schools, societies and firms, whose posts they hold.
    """
    pieces = [*phrase.affiliated, *phrase.nominated, *(o.organisation for o in phrase.offices)]
    outer = [p.text for p in pieces if p and not _DEPARTMENT.search(p.text)]
    kinds = {lexicon.organisation_type(name) for name in outer}
    return bool(kinds & _OUTSIDE)


def _of_a_member(office: Office) -> bool:
    return office.role in CHAIRS or office.role in OF_THE_MEETING or titles.is_elected(office.role)


def _seat(draft: Draft, person: str, organisation: str, proof: list[Range], extractor: str) -> None:
    if not any(h.organisation == organisation for h in draft.holdings_of(person)):
        draft.add_holding(Holding(person, organisation, proof, extractor, confidence=0.95))
