"""State the offices that list entries give, and the organisation each is held in."""

import re

from referatgraf.extraction.appointing import only_appoints
from referatgraf.extraction.chairs import (
    CHAIRS,
    OF_THE_MEETING,
    chaired_elsewhere,
    chairs_own_group,
    is_sent_guest,
    joined,
    shared_chairs,
    sits_beside_chair,
    stands_beside,
)
from referatgraf.extraction.draft import Draft, Holding, Listed, ranges
from referatgraf.extraction.house import GUESTS, closing_staff, house_worked_for
from referatgraf.extraction.own_region import only_region
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Office
from referatgraf.layouts.section import Source
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.lexicon.organisation_heads import is_department
from referatgraf.lexicon.words import fold
from referatgraf.model import Attendance, OrganisationType

# Have no chair of their own: a chair listed under "Region X:" is that of the body.
_STAFF = re.compile(
    r"administration|forvaltning|embeds|sekretariat|direktion|\bselskabet|medarbejdere|ansatte|"
    r"\bledelsen|organisationen",
    re.IGNORECASE,
)
_OWN_STAFF = re.compile(
    r"(?P<owner>(?-i:[A-ZÆØÅ]).{2,80}?)s "
    r"(?:administration|forvaltning|ledelse|direktion|sekretariat|embedsværk|stab|personale|ansatte)",
    re.IGNORECASE,
)
_STAFF_OF = re.compile(
    r"(?:administrationen|forvaltningen|ledelsen|direktionen|sekretariatet) (?:i|hos|for|fra) "
    r"(?P<owner>(?-i:[A-ZÆØÅ]).{2,80})",
    re.IGNORECASE,
)
_EMPLOYERS = frozenset(
    {OrganisationType.COMPANY, OrganisationType.OTHER, OrganisationType.ASSOCIATION}
)
_PARENTS = frozenset({OrganisationType.REGION, OrganisationType.MUNICIPALITY})
# Titles that their holders have in the body itself where nothing else is named beside them.
_IN_THE_BODY = re.compile(
    r"(?:suppleant|stedfortræder|referet|protokolfører|kasserer|kass\.?|tovholder|kontaktperson|kirkeværge|talsperson|"
    r"(?<!tillids)(?<!miljø)(?<!sikkerheds)(?<!salgs)repræsentant)$"
)
# Professions that nobody has in a municipality's body by sitting there.
_PROFESSION = re.compile(
    r"advokat|læge|revisor|landmand|ejer|indehaver|partner|studerende|elev|præst|"
    r"journalist|borger|professor|lektor|minister"
)
# Who has a trade of his own is sent by an association, and not employed there.
_OWN_TRADE = re.compile(
    r"(?:gård|hotel|kro|skov|gods|butiks|virksomheds)ejer$|(?:land|vogn|køb|fisker)mand$|"
    r"(?:murer|tømrer|maler|smede|snedker|bager|slagter)mester$|^kørelærer$"
)
_SEAT = re.compile(r"repræsentant|medlem")
_OF_SCHOOL = re.compile(
    r"skoleleder|afdelingsleder|lærer|pædagog|sfo-leder|assistent|pedel|serviceleder|"
    r"administrativ leder|souschef|sekretær|børnehaveklasseleder"
)
_SCHOOL_BOARD = re.compile(r"(?:skole|forældre|institutions)bestyrelse", re.IGNORECASE)
_COUNCIL = re.compile(r"byråd|kommunalbestyrelse", re.IGNORECASE)
_REGIONAL = frozenset({"regionsraadsmedlem", "regionsraadsformand"})


def relate(draft: Draft) -> None:
    """Add a holding for each title in an entry, and for a title that heads a list."""
    draft.shared_chairs = shared_chairs(draft)
    for entry in draft.listed:
        for office in entry.phrase.offices:
            _add(draft, entry, office)
        heading = draft.group(entry.group).role
        for piece in joined(draft.piece(heading)) if heading else ():
            _add(draft, entry, Office(piece, titles.role_id(piece.text)), of_body=True)


def _add(draft: Draft, entry: Listed, office: Office, *, of_body: bool = False) -> None:
    """Add an office; a secretary by a heading (``of_body``) or in brackets is the body's."""
    secretary = office.role == "sekretaer" and (of_body or office.title.paren)
    # "Formand" above a member: whatever stands beside the name, the chair is the body's.
    chair = of_body and office.role in CHAIRS and not _is_visiting(draft, entry)
    own = _body(draft, entry) if secretary or chair else None
    held_in = own if secretary or own else organisation_of(draft, entry, office)
    draft.hold(
        Holding(
            entry.person,
            held_in,
            ranges([office.title.until(office.organisation or office.title)]),
            "entry-title",
            title=titles.base_form(office.title.text),
            role=office.role,
            confidence=0.95,
        )
    )


def _body(draft: Draft, entry: Listed) -> str | None:
    """Return the body that meets, or the one of several whose members a list holds."""
    return draft.body_at(draft.group(entry.group).label[0])


def organisation_of(draft: Draft, entry: Listed, office: Office) -> str | None:
    """Return the organisation that an office is held in, by the entry, its heading or its kind."""
    if office.organisation and not stands_beside(office):
        found = draft.organisations.add(office.organisation.text, office.organisation.range)
        return draft.organisations.owner(found) or found if _is_board_chair(office) else found
    body = None if _is_visiting(draft, entry) else _body(draft, entry)
    if office.role in OF_THE_MEETING:
        return _body(draft, entry)
    if _IN_THE_BODY.search(fold(titles.base_form(office.title.text))):
        return body or _board(draft, entry)
    if office.role in _REGIONAL and (region := draft.organisations.meant_by("regionen")):
        return draft.organisations.add(region, office.title.range, mentioned=False)
    if office.role == "sekretaer" and (served := closing_staff(draft, entry, office)):
        return served
    if office.role == "sekretaer" and body and sits_beside_chair(draft, entry):
        return body
    if titles.is_municipal(office.role):
        if titles.is_elected(office.role):
            return municipality_of(draft, entry)
        employer = _employer(draft, entry) or _sender(draft, entry)
        chairs = fold(office.title.text).endswith("formand")
        owner = municipality_of(draft, entry) if chairs or not entry.phrase.party else None
        employer = employer or owner or staff_of(draft, entry.group)
        return employer or house_worked_for(draft, entry, office)
    if office.role in CHAIRS or _is_board_chair(office):
        member = _is_member(draft, entry) and not chairs_own_group(draft, entry, office)
        board = None if member else _board(draft, entry)
        own = None if is_sent_guest(draft, entry, office) else body
        return chaired_elsewhere(draft, entry, office) or board or own
    employer = _employer(draft, entry) or _sender(draft, entry) or staff_of(draft, entry.group)
    employer = (
        employer or _told_home(draft, entry, office) or house_worked_for(draft, entry, office)
    )
    if not employer and _OF_SCHOOL.search(fold(office.title.text)):
        employer = _school(draft)
    if employer and _OWN_TRADE.search(fold(office.title.text)):
        kind = draft.organisations.get(employer).type
        return None if kind == OrganisationType.ASSOCIATION else employer
    private = _is_private(office) or entry.phrase.party  # "Konsulent Ida Holm (A)": her own job
    return employer or (None if private else draft.owner)


def _told_home(draft: Draft, entry: Listed, office: Office) -> str | None:
    """Return the municipality beside somebody who has a job ("It-chef", below "Kommune" a town)."""
    private = _is_private(office) or _OWN_TRADE.search(fold(office.title.text))
    return next(filter(None, map(draft.home, () if private else entry.phrase.homes)), None)


def _school(draft: Draft) -> str | None:
    """Return the school whose board meets."""
    name = draft.organisations.get(draft.body).name if draft.body else ""
    own = _SCHOOL_BOARD.match(name) is not None and draft.body
    return draft.organisations.owner(own) if own else None


def _is_visiting(draft: Draft, entry: Listed) -> bool:
    """Tell whether an item lists somebody as its guest, who has no office in the body itself."""
    return draft.group(entry.group).source == Source.INVITED


def employer_named(piece: Piece) -> Piece:
    """Return the owner alone of "Nordly Kommunes administration", "administrationen i Nordly"."""
    match = _OWN_STAFF.fullmatch(piece.text) or _STAFF_OF.fullmatch(piece.text)
    return piece.cut(*match.span("owner")) if match else piece


def _sender(draft: Draft, entry: Listed) -> str | None:
    """Return the organisation of the heading, unless it is a board: no job is held in that."""
    at = draft.group(entry.group).organisation
    found = _board(draft, entry)
    guest = draft.group(entry.group).attendance == Attendance.GUEST
    if found == draft.body and not (guest or draft.meets):  # "Medlemmer af X": X employs nobody
        return None
    if found and at and _COUNCIL.search(draft.piece(at).text):
        return None  # whom a council sends the municipality employs
    if (
        found
        and at
        and not guest
        and draft.organisations.owner(draft.organisations.add(draft.piece(at).text, at))
    ):
        return None
    return found


def default_organisation(draft: Draft, role: str | None) -> str | None:
    """Return where an office is held that a sentence names without an organisation.

    An office of the meeting or its chair: the body; a municipal one: the body's municipality.
    """
    if role in OF_THE_MEETING or role in CHAIRS:
        return draft.body
    if role == "regionsraadsmedlem":  # a chair that is spoken of may be another region's
        return only_region(draft)
    return draft.owner if titles.is_municipal(role) else None


def _is_private(office: Office) -> bool:
    """Tell whether nobody has a title in a municipality's body by sitting there."""
    title = office.title.text
    return is_profession(title) or _is_seat(title) or fold(title).endswith("lærer")


def is_profession(title: str) -> bool:
    """Tell whether a title is that of a profession, which nobody needs an organisation to have."""
    return _PROFESSION.search(fold(title)) is not None and not _is_seat(title)


def _is_seat(title: str) -> bool:
    return _SEAT.search(fold(title)) is not None


def _is_board_chair(office: Office) -> bool:
    return fold(office.title.text).startswith("bestyrelses")


def municipality_of(draft: Draft, entry: Listed) -> str | None:
    """Return the municipality beside the name, else the one whose body this is, else None."""
    phrase = entry.phrase
    for piece in [*phrase.affiliated, *phrase.nominated, *(o.organisation for o in phrase.offices)]:
        if piece and lexicon.organisation_type(piece.text) == OrganisationType.MUNICIPALITY:
            return draft.organisations.add(piece.text, piece.range)
    at = draft.group(entry.group).organisation
    heading = draft.piece(at) if at else None
    if heading and lexicon.organisation_type(heading.text) == OrganisationType.MUNICIPALITY:
        return draft.organisations.add(heading.text, heading.range)
    return next((home for piece in phrase.homes if (home := draft.home(piece))), draft.owner)


def _is_member(draft: Draft, entry: Listed) -> bool:
    """Tell whether a heading lists members of the body that meets, whoever sent them.

    A region or municipality in a heading has no chair of its own either.
    """
    group = draft.group(entry.group)
    if group.organisation is None:
        return True
    kind = lexicon.organisation_type(draft.piece(group.organisation).text)
    return kind in _PARENTS or group.attendance != Attendance.GUEST


def staff_of(draft: Draft, index: int) -> str | None:
    """Return whose staff a list holds ("Fra forvaltningen"): a municipality's or a company's."""
    group = draft.group(index)
    label = draft.piece(group.label).text
    if group.attendance != Attendance.GUEST or GUESTS.search(label):
        return None
    if draft.owner:
        return draft.owner if _STAFF.search(label) else None
    body = draft.organisations.get(draft.body) if draft.body else None
    kind = lexicon.organisation_type(body.name) if body else None
    owner = draft.organisations.owner(draft.body) if draft.body else None
    if owner and _STAFF.search(label):
        return owner  # of "Bestyrelsen for X"
    staff = kind == OrganisationType.COMPANY or _STAFF.search(label)
    return draft.body if staff and kind in _EMPLOYERS else None


def _board(draft: Draft, entry: Listed) -> str | None:
    """Return the organisation whose board heads the list ("Gæster fra Xs bestyrelse" is X)."""
    at = draft.group(entry.group).organisation
    name = employer_named(draft.piece(at)).text if at else ""
    kind = lexicon.organisation_type(name)
    guest = draft.group(entry.group).attendance == Attendance.GUEST
    named = kind == OrganisationType.BODY or (guest and is_department(name))
    small = bool(name) and name[:1].islower() and not named
    if at is None or small or _STAFF.match(name) or (kind is None and not guest):
        return None
    found = draft.organisations.add(name, (at[0], at[0] + len(name)))
    return draft.organisations.owner(found) or found


def _employer(draft: Draft, entry: Listed) -> str | None:
    pieces = [
        p
        for p in (*entry.phrase.affiliated, *entry.phrase.nominated)
        if titles.leading_title(p.text) is None and not only_appoints(draft, entry.phrase, p)
    ]
    if not pieces:
        return None
    best = pieces[0]
    if (
        lexicon.organisation_type(best.text) == OrganisationType.OTHER
        and not lexicon.known(best.text)
        and len(pieces) > 1
    ):
        best = pieces[1]
    return draft.organisations.add(best.text, best.range)
