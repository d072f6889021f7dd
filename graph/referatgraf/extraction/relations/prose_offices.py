"""Read offices from sentences: "X, direktør for Y", "X … som formand for Y", "rektor X"."""

import re
from bisect import bisect_right

from referatgraf.extraction import antecedents
from referatgraf.extraction.antecedents import Told, whose
from referatgraf.extraction.bearers import named_before, named_behind
from referatgraf.extraction.bearers_in_rows import sharing
from referatgraf.extraction.chairs import CHAIRS, OF_THE_MEETING
from referatgraf.extraction.draft import Draft, Holding
from referatgraf.extraction.employers import employer_behind
from referatgraf.extraction.house import house_of, leads_house
from referatgraf.extraction.names_in_prose import Named, is_coupled, people_in
from referatgraf.extraction.occasion import is_denied
from referatgraf.extraction.office_names import organisation_behind
from referatgraf.extraction.own_posts import fills_another, own_post
from referatgraf.extraction.past_offices import is_over
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.offices import default_organisation
from referatgraf.extraction.told_offices import (
    delegated_to,
    opened_by,
    owner_ahead,
    seated_with,
    shared_behind,
    told_beside,
)
from referatgraf.extraction.told_senders import guests_of, sender_ahead, signed_for, told_by
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import Attendance, OrganisationType

_WITH_CHAIRS = frozenset(
    {OrganisationType.ASSOCIATION, OrganisationType.COMPANY, OrganisationType.BODY}
)
_ELECTING = frozenset({OrganisationType.REGION, OrganisationType.MUNICIPALITY})
# Whom others hire: "revisor X fra Nordpartner"; a farmer or barber comes from a place.
_HIRED = re.compile(
    r"(?:revisor|advokat|konsulent|rådgiver|arkitekt|ingeniør|direktør|chef|leder|manager|controller|"
    r"analytiker|partner|specialist|sekretær|koordinator|planlægger|entreprenør|imam|behandler)(?:en)?$",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"(?:formand|forkvinde|forperson)(?:en)?$", re.IGNORECASE)
_IS = re.compile(r"\ber\s{1,4}$")
_BOTH = re.compile(r",\s{1,4}begge\s")
_REGIONAL = frozenset({"regionsraadsmedlem", "regionsraadsformand"})
_OF_COLLEAGUES = frozenset({"tillidsrepraesentant", "arbejdsmiljoerepraesentant"})
# "Naturvejleder X fra forvaltningen": of the municipality whose minutes these are.
_OF_OWN_STAFF = re.compile(r"\s{1,4}fra\s{1,4}(?:forvaltningen|administrationen|kommunen)\b")
# "Psykolog X fra Nordly": that it is no municipal one is told, if not whose.
_FROM_ELSEWHERE = re.compile(rf"\s{{1,4}}(?:fra|hos|ved)\s{{1,4}}[{UPPER}]")
_PLACE = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?(?:,|\sfra)\s{{1,4}}(?P<place>[{UPPER}][{LETTER}-]+(?:\s[{UPPER}][{LETTER}-]+)?)\b"
)
_MUNICIPALITY = re.compile(rf"(?<![{LETTER}-])[{UPPER}][{LETTER}-]{{1,40}}\sKommune\b")

_SENT = re.compile(r"\s(?:fra|for|af)\s")  # "repræsentant fra Y" says for whom, and no office
_INSTEAD_OF = re.compile(r"\s(?:for|i stedet for)\s(?:ham|hende|denne|dem|vedkommende)\b")


def relate(draft: Draft) -> None:
    """Add an office for each title that a sentence ties to a person by its place."""
    for start, end in draft.prose:
        text = draft.text[start:end]
        named = people_in(draft, start, text)
        if named:
            for title in titles.find_titles(text):
                if start + title.start in draft.posted:
                    continue
                told = (
                    _is_office(title)
                    and not (title.role == "repraesentant" and _SENT.match(text, title.end))
                    and not _INSTEAD_OF.match(text, title.end)
                    and (whose(text, title) or not is_denied(text, title.start))
                )
                if told and not is_over(draft, text, title, named):
                    _tie(draft, start, text, title, named)


def _is_office(title: titles.TitleMatch) -> bool:
    """Tell whether a title is an office held today: "medlemmerne X og Y" only belong somewhere."""
    return not (title.former or titles.is_mere_membership(titles.base_form(title.text)))


def _tie(draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]) -> None:
    organisation = organisation_behind(draft, start, text, title.end, named)
    if organisation and any(n.start == organisation.start - start for n in named):
        organisation = None  # "stedfortræder for X": a person, no organisation
    behind = organisation is not None  # "borgmester i Nordly Kommune, X", whoever is named before
    person = named_before(text, title, named)
    home: str | None = None
    next_: Named | None = None
    ends = {title.end} | ({organisation.end - start} if organisation else set())
    if person is None and (next_ := named_behind(text, title, ends, named)):
        person = next_.person
        apart = title.role in CHAIRS and text[title.end : next_.start].strip()
        sent = told_by(draft, start, text, title)  # "Y v/ TITLE X, Z v/ …": X is not of Z
        if not apart and not sent:  # "Rådets formand, direktør X fra Y": Y has X as director
            organisation = organisation or _employer(draft, start, text, title, next_)
            organisation = organisation or _employer_of_both(
                draft, start, text, title, next_, named
            )
        home = None if behind else _home(draft, start, text, title, next_)
    if person is None:
        return
    told = None
    if organisation is None:
        told = _told(draft, start, text, title, named) or _beside_name(draft, text, title, next_)
        elsewhere = next_ is not None and text.startswith(" fra ", next_.end)
        told = told or (None if elsewhere else _announced(draft, start, title, person))
    held_in = home or _held_in(draft, title, organisation) or _own_chair(draft, title, person)
    bare = told is None and organisation is None
    if bare and home is None and fills_another(draft, start + title.start, title):
        held_in = None
    elif held_in is None and bare and person:
        held_in = own_post(draft, start, text, title, person, next_.end if next_ else title.end)
    if held_in is None and next_ and leads_house(draft, text, title, next_.end):
        held_in = house_of(draft)
    at = (
        start + title.start,
        organisation.end
        if organisation and organisation.end - start > title.end
        else start + title.end,
    )
    for bearer in [person, *(n.person for n in sharing(text, title, next_, named))]:
        draft.hold(
            Holding(
                bearer,
                told.organisation if told else held_in,
                [at],
                "prose-office",
                title=_normal_title(title, organisation),
                role=title.role,
                confidence=0.85,
            )
        )


def _told(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]
) -> Told | None:
    """Return the organisation that stands apart from a title; only a body's offices share one."""
    chairs = title.role in CHAIRS
    ahead = told_by(draft, start, text, title)
    ahead = ahead or owner_ahead(draft, start, text, title, chairs=chairs)
    ahead = ahead or told_beside(draft, start, text, title)
    ahead = ahead or delegated_to(draft, start + title.start, title)
    if _IS.search(text, max(0, title.start - 8), title.start):  # "Y, hvor X er TITLE"
        ahead = ahead or antecedents.chaired_where(draft, start, text, title.start)
    ahead = ahead or guests_of(draft, start, text, title, named)
    ahead = ahead or signed_for(draft, start, text, title)
    if ahead:
        return ahead
    if chairs or not (titles.is_elected(title.role) or title.role in OF_THE_MEETING):
        sent = sender_ahead(draft, start, text, title, chairs=chairs)
        if sent or not chairs:
            return sent
    elif title.role not in OF_THE_MEETING:
        return None
    shared = seated_with(draft, start, text, title.start)
    shared = shared or shared_behind(draft, start, text, title, named)
    return shared or opened_by(draft, start, text, title.start)


def _beside_name(
    draft: Draft, text: str, title: titles.TitleMatch, name: Named | None
) -> Told | None:
    """Return the employer of "TITLE X fra forvaltningen", an unknown one of "TITLE X fra Y"."""
    if name is None or title.role in OF_THE_MEETING or titles.is_elected(title.role):
        return None
    if draft.owner and _OF_OWN_STAFF.match(text, name.end):
        return Told(draft.owner)
    return Told(None) if _FROM_ELSEWHERE.match(text, name.end) else None


def _announced(draft: Draft, start: int, title: titles.TitleMatch, person: str) -> Told | None:
    """Return whose visit or letter the item's heading announces, for one who is no member here."""
    meeting = title.role in OF_THE_MEETING or titles.is_municipal(title.role)
    # "Formanden X læste brevet op": the chair, and no guest
    own = title.role in CHAIRS and titles.base_form(title.text) != title.text
    if meeting or own or draft.present_in_lists(person):
        return None
    chairs = _CHAIR.search(title.text) is not None
    return antecedents.comes_from(draft, start + title.start, chairs=chairs)


def _employer(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, name: Named
) -> Piece | None:
    """Return the organisation behind "TITLE X": what X works for, where the title is a job."""
    if title.role in OF_THE_MEETING:
        return None
    elected = titles.is_elected(title.role) and title.role not in _OF_COLLEAGUES
    if title.role not in CHAIRS and not elected:
        hired = _HIRED.search(title.text) is not None
        return employer_behind(draft, start, text, name.end, titled=True, hired=hired)
    # "Formand X fra Nordly Roklub", "regionsrådsmedlem X fra Region Nord": the form must tell it;
    # behind a comma stands as well whom a chair works for.
    found = employer_behind(draft, start, text, name.end)
    regional = title.role in _REGIONAL or title.text.casefold().startswith("amts")
    if not (text.startswith(" fra ", name.end) or (regional and found)):
        return None
    kind = lexicon.organisation_type(found.text) if found else None
    return found if kind in (_WITH_CHAIRS if title.role in CHAIRS else _ELECTING) else None


def _employer_of_both(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, name: Named, named: list[Named]
) -> Piece | None:
    """Return the employer of "TITLE X og TITLE Y, begge Z"."""
    i = bisect_right(named, name.end, key=lambda n: n.start)
    after = named[i] if i < len(named) else None
    both = after is not None and _BOTH.match(text, after.end) is not None
    if after is None or not both or not is_coupled(text, name, after):
        return None
    return _employer(draft, start, text, title, after)


def _held_in(draft: Draft, title: titles.TitleMatch, organisation: Piece | None) -> str | None:
    if organisation is None:
        return None if title.role in CHAIRS else default_organisation(draft, title.role)
    board = organisation.text[:1].islower()  # "bestyrelsen for X" names X
    found = draft.organisations.add(organisation.text, organisation.range, mentioned=not board)
    owner = draft.organisations.owner(found) if found != draft.body else None
    kind = draft.organisations.get(owner).type if owner else None
    # "formand for Xs bestyrelse" is the chair of X: the same office as "bestyrelsesformand i X".
    return found if kind in _ELECTING else owner or found


def _home(draft: Draft, start: int, text: str, title: titles.TitleMatch, name: Named) -> str | None:
    """Return the municipality of "borgmester X (A), Y", or the one that the sentence speaks of."""
    if not titles.is_municipal(title.role) or not titles.is_elected(title.role):
        return None
    place = _PLACE.match(text, name.end)
    piece = place and draft.piece((start + place.start("place"), start + place.end("place")))
    if piece and lexicon.municipality_called(piece.text):
        return draft.home(piece)
    if piece and lexicon.organisation_type(piece.text) == OrganisationType.MUNICIPALITY:
        return draft.organisations.add(piece.text, piece.range)
    begin = max(text.rfind(". ", 0, title.start), text.rfind("\n", 0, title.start), 0)
    spoken = list(_MUNICIPALITY.finditer(text, begin, title.start))
    if len(spoken) != 1:
        return None
    return draft.organisations.add(
        spoken[0].group(), (start + spoken[0].start(), start + spoken[0].end())
    )


def _own_chair(draft: Draft, title: titles.TitleMatch, person: str) -> str | None:
    """Return the body where a chair without more is one of its members."""
    member = any(
        a.attendance == Attendance.PRESENT and a.group is not None for a in draft.capacities(person)
    )
    return draft.body if title.role in CHAIRS and member else None


def _normal_title(title: titles.TitleMatch, organisation: Piece | None) -> str:
    if (
        organisation
        and organisation.text.casefold().endswith("bestyrelse")
        and title.role == "formand"
    ):
        return "bestyrelsesformand"
    return titles.base_form(title.text)
