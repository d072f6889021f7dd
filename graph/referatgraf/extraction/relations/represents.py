"""State on whose behalf a listed person takes part, and on what ground.

In this order: the body or organisation in brackets (it nominated the person); organisations beside
the name; the municipality of a member of an intermunicipal body; the employer; the organisation
that the list's heading names. A member of a municipality's own council represents nothing by that.
"""

import re
from dataclasses import replace
from typing import TypeAlias

from referatgraf.extraction.appointing import of_appointer
from referatgraf.extraction.draft import Attending, Draft, Listed
from referatgraf.extraction.house import house_served
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.offices import employer_named, staff_of
from referatgraf.extraction.senders import appointer_in
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon.organisation_heads import is_department
from referatgraf.lexicon.titles import leading_title
from referatgraf.lexicon.words import LOWER, UPPER
from referatgraf.model import Attendance, Basis, OrganisationType

_SENT_BY = re.compile(
    r"for\s|(?:repræsentant(?:er)?|medlem(?:mer)?) for\s"
    r"|(?:[\w-]{3,30}\s)?(?:(?:udpeget|valgt|indstillet|nomineret) af"
    r"|efter indstilling (?:fra|af))\s",
    re.I,
)
_SENT_ABOVE = re.compile(
    r"(?:(?:udpeget|valgt|indstillet|nomineret) af|efter indstilling (?:fra|af))\s{1,4}$",
    re.IGNORECASE,
)
_NAMED_SO = frozenset(
    {OrganisationType.BODY, OrganisationType.MUNICIPALITY, OrganisationType.REGION}
)
_OPENER = 26  # characters
# "Lokale foreninger", "Faglige organisationer": whoever they are, they are no one organisation.
_KIND = re.compile(
    r"(?:[A-ZÆØÅa-zæøå-]{2,30}e )?(?:[a-zæøå-]{2,30} (?:og|eller|samt) )?[a-zæøå]{0,20}"
    r"(?:foreninger|organisationer|myndigheder|virksomheder|institutioner|klubber|skoler)(?:ne)?"
)
# "Praktiserende Musikere", "Danske Døve": a name by its capitals, and no kind of people ("-ne").
_TITLED = re.compile(
    rf"[{UPPER}][{LOWER}]{{2,30}}(?: (?:[{UPPER}][{LOWER}]{{2,30}}|og|i|for|af|&)){{1,5}}"
)
_DEFINITE = re.compile(r"(?:ne|en|et|s)\b")
_FROM = re.compile(r"fra\s", re.IGNORECASE)
_COUNCIL = re.compile(
    r"(?:.{2,30}\s)?(?:byråd|kommunalbestyrelse|borgerrepræsentation)", re.IGNORECASE
)
# "Netpartner – Ida Holm", "Netpartner v/ Ida Holm": nothing but a sender stands ahead so.
_SENDS = re.compile(r"\s{1,4}(?:[-–—]\s|v/|ved\s)")
Behalf: TypeAlias = tuple[str, Basis, Piece | None]


def relate(draft: Draft) -> None:
    """Fill ``on_behalf_of`` of each attending; a second organisation makes a second one."""
    for entry in draft.listed:
        behalves = _behalves(draft, entry)
        capacities = draft.capacities(entry.person)
        mine = [a for a in capacities if a.group == entry.group]
        target = mine[0] if mine else next(iter(capacities), None)
        if target is None:
            continue
        taken = {a.on_behalf_of for a in capacities if a.group == target.group}
        for organisation, basis, piece in behalves:
            if organisation not in taken:
                _state(draft, entry, target, (organisation, basis, piece))
                taken.add(organisation)


def _state(draft: Draft, entry: Listed, attending: Attending, behalf: Behalf) -> None:
    """State on whose behalf an entry lets a person take part, with that entry as the proof.

    The first organisation fills the person's capacity, each other one makes a capacity of its own.
    """
    organisation, basis, piece = behalf
    own = entry.phrase.span
    evidence = [own]
    if piece and not own[0] <= piece.start <= piece.end <= own[1]:
        evidence.append(piece.range)
    if attending.on_behalf_of is None:
        rest = [at for at in attending.evidence if at != own]
        attending.on_behalf_of, attending.basis = organisation, basis
        attending.evidence = evidence + rest
        return
    if attending.evidence[0] != own:  # another entry's capacity, which this one does not prove
        attending.evidence = [at for at in attending.evidence if at != own]
    other = replace(attending, evidence=evidence, on_behalf_of=organisation, basis=basis)
    draft.attend(other)


def _behalves(draft: Draft, entry: Listed) -> list[Behalf]:
    phrase = entry.phrase
    nominated = [
        (_organisation(draft, p), Basis.NOMINATED, p)
        for p in phrase.nominated
        if _is_organisation(p)
    ]
    homes = [(h, p) for p in phrase.homes if (h := draft.home(p)) and h != draft.owner]
    guest = draft.group(entry.group).attendance == Attendance.GUEST
    beside = [
        b
        for p in _beside(entry)
        if (b := _beside_behalf(draft, p, guest=guest or p.range == phrase.appointer))
    ]
    beside += [(home, Basis.MUNICIPALITY, piece) for home, piece in homes]
    if nominated or beside:
        own = nominated + [b for b in beside if b[0] != draft.body]
        own = own or (beside[:1] if guest else [])  # the body's own staff
        return own + [b for b in _sender(draft, entry) if b[0] not in {o[0] for o in own}]
    employer = _employer(draft, entry)
    heading = _heading(draft, entry)
    if not (heading or employer) and (staff := staff_of(draft, entry.group)):
        return [(staff, Basis.EMPLOYED, draft.piece(draft.group(entry.group).label))]
    if not (heading or employer) and (house := _house(draft, entry)):
        return [(house, Basis.EMPLOYED, None)]
    found = (
        [*heading, *employer]
        if not heading or (employer and heading[0][0] != employer[0][0])
        else heading
    )
    return [b for b in found[:1] if guest or b[0] != draft.body]


def _house(draft: Draft, entry: Listed) -> str | None:
    served = (house_served(draft, entry, office) for office in entry.phrase.offices)
    return next((house for house in served if house), None)


def _is_organisation(piece: Piece) -> bool:
    """Tell whether a bracket names an organisation and no title or place alone."""
    return leading_title(piece.text) is None


def _beside(entry: Listed) -> list[Piece]:
    """Return the organisations beside the name: the first names the employer's part after it."""
    phrase = entry.phrase
    sent = [p for p in phrase.affiliated if of_appointer(phrase, p)]
    pieces = sent or list(phrase.affiliated)  # whoever employs those whom others sent
    municipal = [
        o.organisation
        for o in phrase.offices
        if o.organisation and _is_municipality(o.organisation)
    ]
    kept: list[Piece] = [m for m in municipal if m]
    for piece in pieces:
        department = (
            kept
            and piece.text.isupper()
            and len(piece.text) <= 5
            and lexicon.known(piece.text) is None
        )
        if not department:
            kept.append(piece)
    return _last_of_chain(kept)


def _last_of_chain(pieces: list[Piece]) -> list[Piece]:
    """Drop a unit named before the organisation it belongs to ("Sekretariatet, KUFA")."""
    if (
        len(pieces) == 2
        and lexicon.organisation_type(pieces[0].text) == OrganisationType.OTHER
        and not lexicon.known(pieces[0].text)
    ):
        return pieces[1:]
    return pieces


def _is_municipality(piece: Piece) -> bool:
    return lexicon.organisation_type(piece.text) == OrganisationType.MUNICIPALITY


def _beside_behalf(draft: Draft, piece: Piece, *, guest: bool) -> Behalf | None:
    organisation = _organisation(draft, piece)
    if _is_municipality(piece):
        # In its own council a municipality is not represented: its members are the council.
        own = organisation == draft.owner or (
            draft.municipality is not None
            and draft.organisations.get(organisation).authority == draft.municipality.path
        )
        return None if own and not guest else (organisation, Basis.MUNICIPALITY, piece)
    return organisation, Basis.AFFILIATED, piece


def _employer(draft: Draft, entry: Listed) -> list[Behalf]:
    """Return the organisation of an office where nothing else says whom a person speaks for."""
    guest = draft.group(entry.group).attendance == Attendance.GUEST
    if not draft.meets and _is_council(draft):
        return []  # a page of its members tells all their offices
    for office in entry.phrase.offices:
        if office.organisation and (guest or not _is_municipality(office.organisation)):
            held_in = _organisation(draft, office.organisation)
            if held_in == draft.body and guest:  # "sekretær for rådet": a guest of the body
                continue
            return [(held_in, Basis.EMPLOYED, office.organisation)]
    return []


def _is_council(draft: Draft) -> bool:
    return (
        draft.body is not None
        and _COUNCIL.match(draft.organisations.get(draft.body).name) is not None
    )


def _sender(draft: Draft, entry: Listed) -> list[Behalf]:
    """Return who sent those under a heading ("For Y:"), whoever employs each of them."""
    group = draft.group(entry.group)
    label = draft.piece(group.label).text
    at = group.organisation[0] if group.organisation else 0
    member = group.attendance != Attendance.GUEST
    sent = (
        _SENT_BY.match(label)
        or (member and (_FROM.match(label) or group.organisation == group.label))
        or _SENT_ABOVE.search(draft.text, max(0, at - _OPENER), at)
    )
    return _heading(draft, entry) if sent else []


def _heading(draft: Draft, entry: Listed) -> list[Behalf]:
    at = draft.group(entry.group).organisation
    if at is None:
        return []
    piece = appointer_in(employer_named(draft.piece(at)))
    guest = draft.group(entry.group).attendance == Attendance.GUEST
    named = piece.text[:1].isupper() or is_department(piece.text)
    ahead = draft.group(entry.group).label == at and _stands_ahead(draft, piece)
    if (guest or ahead) and named and len(piece.text) > 2:
        pass  # "Fra Nordkontoret": whoever comes from somewhere works there
    elif draft.organisations.meant_by(piece.text) is None and not _names_one(piece.text):
        return []
    organisation = _organisation(draft, piece)
    if organisation == draft.body and draft.group(entry.group).attendance != Attendance.GUEST:
        return []
    return [(draft.organisations.owner(organisation) or organisation, Basis.GROUP, piece)]


def _stands_ahead(draft: Draft, piece: Piece) -> bool:
    """Tell whether words stand ahead of those they send, and are no town's."""
    parted = _SENDS.match(draft.text, piece.end) is not None
    return parted and lexicon.municipality_called(piece.text) is None


def _names_one(words: str) -> bool:
    """Tell whether a heading's words name an organisation, not a kind of people."""
    kind = lexicon.organisation_type(words)
    if _KIND.fullmatch(words) and lexicon.known(words) is None:
        return False
    if words[:1].islower() and kind != OrganisationType.BODY:
        return False
    if words.isupper() and " " in words and kind not in _NAMED_SO:  # "FRA FORENINGERNE I BYEN"
        return lexicon.known(words) is not None
    return lexicon.known(words) is not None or kind is not None or _is_titled(words)


def _is_titled(words: str) -> bool:
    """Tell whether the capitals of words show that they are a name: "Praktiserende Musikere"."""
    capitals = sum(word[0].isupper() for word in words.split())
    return capitals > 1 and bool(_TITLED.fullmatch(words)) and not _DEFINITE.search(words)


def _organisation(draft: Draft, piece: Piece) -> str:
    return draft.organisations.add(piece.text, piece.range)
