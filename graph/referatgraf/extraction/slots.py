"""Hold what one person's entry says, slot by slot."""

from dataclasses import dataclass, field

from referatgraf.extraction.pieces import Piece
from referatgraf.model import Attendance


@dataclass(frozen=True, slots=True)
class Office:
    """Hold a title as written, its role id, and the words for the organisation it is held in."""

    title: Piece
    role: str | None
    organisation: Piece | None = None


@dataclass(slots=True)
class Phrase:
    """Hold the slots of one entry; filled by ``parse`` and read only after."""

    span: tuple[int, int]
    name: Piece | None = None
    confidence: float = 0.0
    party: Piece | None = None
    offices: list[Office] = field(default_factory=list)
    affiliated: list[Piece] = field(default_factory=list)
    nominated: list[Piece] = field(default_factory=list)
    homes: list[Piece] = field(default_factory=list)
    appointer: tuple[int, int] | None = None  # the cell of a column of those who sent people
    substitutes_for: Piece | None = None
    replaced_by: Piece | None = None
    deputy: Piece | None = None
    of_deputy: "Phrase | None" = None  # what the deputy's own cell says
    replaced: "Phrase | None" = None
    detail: str | None = None
    attendance: Attendance | None = None
    unsure: bool = False
