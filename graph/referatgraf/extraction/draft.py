"""The draft that the relations fill while one document is read; it becomes Facts at the end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from referatgraf.extraction.organisations import Organisations
from referatgraf.extraction.people import People
from referatgraf.extraction.phrase import Phrase
from referatgraf.extraction.pieces import Piece
from referatgraf.layouts.section import Group, Sections
from referatgraf.lexicon.organisations import Known
from referatgraf.model import Attendance, Basis, Document

Range: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Listed:
    """Hold one entry of an attendance list: who, what the entry says, and under which heading."""

    person: str
    phrase: Phrase
    group: int


@dataclass(slots=True)
class Attending:
    """Hold one way in which a person takes part; several make several participations."""

    person: str
    attendance: Attendance | None
    evidence: list[Range]
    extractor: str
    group: int | None = None
    on_behalf_of: str | None = None
    basis: Basis | None = None
    detail: str | None = None
    substitutes_for: str | None = None
    confidence: float = 0.9


@dataclass(slots=True)
class Holding:
    """Hold one office, seat, party or employment of a person."""

    person: str
    organisation: str | None
    evidence: list[Range]
    extractor: str
    title: str | None = None
    role: str | None = None
    confidence: float = 0.9


@dataclass(slots=True)
class Draft:
    """Hold what has been found so far in one document.

    ``body`` is the local id of the organisation that meets, ``owner`` that of the ``municipality``
    that the text says it belongs to, ``year`` the year of the meeting.
    """

    document: Document
    sections: Sections
    people: People
    organisations: Organisations
    body: str | None = None
    municipality: Known | None = None
    owner: str | None = None
    year: int | None = None
    times: dict[str, tuple[str, Range]] = field(default_factory=dict)
    listed: list[Listed] = field(default_factory=list)
    attending: list[Attending] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the working text."""
        return self.document.text

    def piece(self, at: Range) -> Piece:
        """Return the piece of the working text at a range."""
        return Piece(at[0], at[1], self.document.text)

    def group(self, index: int) -> Group:
        """Return the heading of the list with that index."""
        return self.sections.lists[index].group

    def present_in_lists(self, person: str) -> bool:
        """Tell whether a person stands in any attendance list."""
        return any(a.person == person and a.attendance for a in self.attending)

    def hold(self, holding: Holding) -> None:
        """Add an office unless the same one is there; then only its evidence is added.

        Two titles are one office when organisation and role agree (or the words, without a role);
        an office without an organisation is the same as one with.
        """
        for other in self.holdings:
            if _same_office(other, holding):
                other.evidence.extend(e for e in holding.evidence if e not in other.evidence)
                other.organisation = other.organisation or holding.organisation
                return
        self.holdings.append(holding)


def _same_office(a: Holding, b: Holding) -> bool:
    if a.person != b.person:
        return False
    if a.title is None or b.title is None:
        return a.title == b.title and a.organisation == b.organisation
    same_title = a.title.casefold() == b.title.casefold() or (
        a.role is not None and a.role == b.role
    )
    return same_title and (
        a.organisation == b.organisation or None in (a.organisation, b.organisation)
    )


def ranges(pieces: Iterable[Piece | None]) -> list[Range]:
    """Return the ranges of the pieces that are there."""
    return [p.range for p in pieces if p is not None]
