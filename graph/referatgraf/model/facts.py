"""What one document says: things, and the capacities that tie them, each with its proof."""

from dataclasses import dataclass
from enum import StrEnum

from referatgraf.model.document import Span


class Attendance(StrEnum):
    """Name the attendance statuses of the data model's contract."""

    PRESENT = "present"
    ABSENT = "absent"
    GUEST = "guest"


class OrganisationType(StrEnum):
    """Name the organisation types of the annotation guide, one concept each in the ontology."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    BODY = "body"
    PARTY = "party"
    COMPANY = "company"
    ASSOCIATION = "association"
    AUTHORITY = "authority"
    EDUCATION = "education"
    OTHER = "other"


class Basis(StrEnum):
    """Name on what ground a participant represents an organisation (constraint 12)."""

    MUNICIPALITY = "municipality"  # listed with the municipality whose council the person sits on
    NOMINATED = "nominated"  # a nominating body or member organisation stands in parentheses
    EMPLOYED = "employed"  # an office or post in the organisation
    GROUP = "group"  # the heading of the list names the organisation
    SUBSTITUTE = "substitute"  # stands in for somebody who represents it
    AFFILIATED = "affiliated"  # the organisation stands beside the name, the ground is not said
    UNKNOWN = "unknown"


CERTAIN, LIKELY = 0.95, 0.8


def certainty(confidence: float) -> str:
    """Return a confidence in a word: certain from 0.95, likely from 0.8, else doubtful.

    >>> certainty(0.9)
    'likely'
    """
    if confidence >= CERTAIN:
        return "certain"
    return "likely" if confidence >= LIKELY else "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Say that one thing holds according to one document, and where its proof stands.

    ``id`` is local to the document ("participation/2"); other facts point to it by that text.
    ``evidence`` are spans of the stored text, in the order that proves best. ``extractor`` names
    the rule, ``confidence`` is the share of such facts that are right. A fact with ``unsure`` stays
    in its source graph and is never merged or published.
    """

    id: str
    evidence: tuple[Span, ...]
    extractor: str
    confidence: float = 1.0
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Fact):
    """Name an organisation in its fullest form in this document.

    ``authority`` is the shared node's path when a register row proves who it is
    ("municipality/0849", "region/1081", "party/venstre", "organisation/kkr-nordjylland"), else None
    and the document describes it. ``mentioned`` is False where only a letter
    stands for it ("(V)"); a bare place beside a politician names the municipality. ``letter`` and
    ``municipality`` (a local id) serve local lists, which mean nothing without them; ``part_of``
    is the local id of the owner (a board's company).
    """

    name: str
    type: OrganisationType
    authority: str | None = None
    variants: tuple[str, ...] = ()
    mentioned: bool = True
    letter: str | None = None
    municipality: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    """Name a person in the fullest form of this document; other spellings are variants."""

    name: str
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """State a meeting: body (local id), ISO date, HH:MM times, place; None if not given."""

    body: str | None = None
    date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceGroup(Fact):
    """State one list of the minutes with the heading that holds for it ("Gæster fra X")."""

    label: str
    attendance: Attendance
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Fact):
    """State that a person takes part in the meeting in one capacity, on behalf of at most one.

    ``detail`` is a finer status (slug of the ontology's attendance-detail scheme), ``attendance``
    None for a person on a page that lists members and holds no meeting.
    """

    person: str
    attendance: Attendance | None
    detail: str | None = None
    group: str | None = None
    on_behalf_of: str | None = None
    basis: Basis | None = None
    substitutes_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Fact):
    """State an office, a seat, a party or an employment: member, organisation, role.

    ``title`` is the office as written, ``role`` the register's role id where the title is known.
    """

    person: str
    organisation: str | None
    title: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Fact):
    """State an agenda item: number as printed, title, case number, place in the tree.

    ``order`` counts from 1 among the items of the same ``parent`` (local id or None).
    """

    title: str
    order: int
    number: str | None = None
    case: str | None = None
    parent: str | None = None
