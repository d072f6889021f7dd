"""Find the institution whose board meets: its leaders are named by their title alone.

"Skolebestyrelsen ved Nordly Skole … Skoleleder Ida Holm gennemgik budgettet": who leads is the
school's, without the minutes saying so.
"""

import re

from referatgraf.extraction.chairs import CHAIRS, OF_THE_MEETING
from referatgraf.extraction.draft import Draft, Holding, Listed
from referatgraf.extraction.occasion import sentence_start
from referatgraf.extraction.slots import Office, Phrase
from referatgraf.layouts.section import Source
from referatgraf.lexicon import organisations, titles
from referatgraf.model import Attendance, OrganisationType

LEADERS = CHAIRS | {"bestyrelsesformand", "udvalgsformand"}
GUESTS = re.compile(r"gæst|observatør|oplæg|indbud|invitere", re.IGNORECASE)
_FROM = re.compile(r"\s{1,4}(?:fra|hos)\s")
# "Bruger- og pårørenderådet på Plejecenter Nordly", "Havnebestyrelsen for Nordly Havn"
_HOUSE = re.compile(
    r"[\w -]{0,40}(?:bestyrelsen|rådet|udvalget) (?:på|ved|for|i) (?P<house>.{3,120})",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"(?:bestyrelse|råd|udvalg|repræsentantskab|kommission|gruppe|klynge|forum|netværk|med)"
    r"(?:et|en|n)?\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:leder|direktør|chef|souschef|inspektør|forstander|rektor|bestyrer|forvalter)(?:en)?$",
    re.IGNORECASE,
)
_SERVES = re.compile(
    r"(?:leder|direktør|chef|souschef|inspektør|forstander|rektor|bestyrer|forvalter|"
    r"\wsekretær)$",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"medlem$|repræsentant$|suppleant$|kasserer$|formand$|^sekr(?:etær|\.)?$", re.IGNORECASE
)
_MEMBERS = 2
_INSTITUTIONS = frozenset(
    {OrganisationType.COMPANY, OrganisationType.EDUCATION, OrganisationType.OTHER}
)
# "X, Nordly Skole", "X fra gymnasiet", "X i forvaltningen"; "X i aften" says nothing of that kind.
_ELSEWHERE = re.compile(
    r"\s{0,4}(?:,|\s(?:fra|i|ved|hos|for|på))\s{1,4}(?=[^\W\d_a-zæøå])"
    r"|\s{1,4}(?:fra|hos)\s|\s{1,4}(?:i|ved|for|på)\s{1,4}(?!mødet|punktet)[a-zæøå]{5,30}(?:en|et)\b"
)
# "På Nordly Skole har skoleleder X", "brev fra skoleleder X"
_OTHER_HOUSE = re.compile(
    r"(?:I|På|Ved|Hos|Fra)\s{1,4}[A-ZÆØÅ]"
    r"|.{0,300}\b(?:brev|mail|hilsen|henvendelse|besøg|oplæg)\s{1,4}(?:fra|af|ved|hos)\s{1,4}$"
)
# Boards of parents and of users have no director; he is of another house.
_OF_PARENTS = re.compile(r"(?:skole|forældre|institutions|dagtilbuds)bestyrelse", re.IGNORECASE)
_DIRECTS = re.compile(r"(?:^|\s)(?:direktør|chef)(?:en)?$", re.IGNORECASE)


def house_of(draft: Draft) -> str | None:
    """Return the local id of the company or institution whose board meets, or that meets itself."""
    if draft.body is None or draft.owner is not None:
        return None
    body = draft.organisations.get(draft.body)
    if body.type == OrganisationType.COMPANY:
        return draft.body
    if owner := draft.organisations.owner(draft.body):
        return owner if draft.organisations.get(owner).type in _INSTITUTIONS else None
    match = _HOUSE.fullmatch(body.name)
    kind = organisations.organisation_type(match["house"]) if match else None
    if match is None or kind not in _INSTITUTIONS:
        return None
    start = next(iter(body.evidence))[0] + match.start("house")
    return draft.organisations.add(match["house"], (start, start + len(match["house"])))


def house_listed(draft: Draft) -> str | None:
    """Return the house for those whom a list names; by its name what meets may be one itself.

    Sentences speak of the directors of other houses, too; a list of "Nordly Museum" does not.
    """
    if house := house_of(draft):
        return house
    if draft.body is None or draft.owner is not None:
        return None
    name = draft.organisations.get(draft.body).name
    kind = None if _BOARD.search(name) else organisations.organisation_type(name)
    return draft.body if kind in _INSTITUTIONS else None


def leads_house(draft: Draft, text: str, title: titles.TitleMatch, name_end: int) -> bool:
    """Tell whether "TITLE X" names a leader and nothing around it says whose else."""
    leads = _LEADS.search(title.text) is not None and not titles.is_elected(title.role)
    if not leads or _ELSEWHERE.match(text, name_end):
        return False
    if _OTHER_HOUSE.match(text[sentence_start(text, title.start) : title.start]):
        return False
    name = draft.organisations.get(draft.body).name if draft.body else ""
    return not (_DIRECTS.search(title.text) and _OF_PARENTS.match(name))


def house_served(draft: Draft, entry: Listed, office: Office) -> str | None:
    """Return the company whose board meets, which a director among "Øvrige deltagere" leads."""
    group = draft.group(entry.group)
    serves = group.attendance == Attendance.GUEST and group.source != Source.INVITED
    if not serves or office.organisation or GUESTS.search(draft.piece(group.label).text):
        return None
    title = titles.base_form(office.title.text)
    return (
        house_listed(draft) if _LEADS.search(title) and not titles.is_elected(office.role) else None
    )


def house_worked_for(draft: Draft, entry: Listed, office: Office) -> str | None:
    """Return the house whose board meets for somebody with a job there, a guest or in its list."""
    return house_served(draft, entry, office) or closing_staff(draft, entry, office)


def closing_staff(draft: Draft, entry: Listed, office: Office) -> str | None:
    """Return the house whose board meets, where its staff close the list of the board's members.

    "Formand X; Y; Z; Adm. direktør V; Økonomichef W": who has nothing but a job there, behind
    members who have none, serves the house. Directors among the members have firms of their own.
    """
    if office.role in CHAIRS or not _SERVES.search(titles.base_form(office.title.text)):
        return None
    if draft.group(entry.group).attendance != Attendance.PRESENT:
        return None
    house = house_listed(draft) or _association_of(draft)
    return house if house and entry.person in _closing(draft, entry.group) else None


def _association_of(draft: Draft) -> str | None:
    """Return the association whose board meets."""
    owner = draft.organisations.owner(draft.body) if draft.body else None
    kind = draft.organisations.get(owner).type if owner else None
    return owner if kind == OrganisationType.ASSOCIATION else None


def _closing(draft: Draft, group: int) -> set[str]:
    """Return who close a list with a job, behind members at least two of whom have none."""
    listed = [one for one in draft.listed if one.group == group]
    last = len(listed)
    while last and _has_job_alone(listed[last - 1].phrase):
        last -= 1
    ahead = [one for one in listed[:last] if not any(map(_is_job, one.phrase.offices))]
    return {one.person for one in listed[last:]} if len(ahead) >= _MEMBERS else set()


def _has_job_alone(phrase: Phrase) -> bool:
    """Tell whether an entry gives a job and neither a party nor whom its person comes from."""
    of_others = phrase.affiliated or phrase.nominated or phrase.homes or phrase.party
    own = [office for office in phrase.offices if _is_job(office) and not office.organisation]
    return bool(own) and not of_others


def _is_job(office: Office) -> bool:
    post = office.role in CHAIRS | OF_THE_MEETING or titles.is_elected(office.role)
    return not (post or _SEAT.search(titles.base_form(office.title.text)))


def lead_body(draft: Draft, held: list[Holding], name_end: int) -> None:
    """Let a chair who speaks where no list names members lead the body that meets.

    "Formand X fra roklubben" is another body's.
    """
    if _FROM.match(draft.text, name_end):
        return
    for office in held:
        if office.title and office.role in LEADERS and office.organisation in (None, draft.owner):
            office.organisation = draft.body
