"""The types that pass between the stages; nothing else crosses a stage's border.

``read`` gives a Document, ``sections`` its Sections, ``extract`` its Facts; ``source_quads`` turns
Facts into a source graph, ``validate`` gives Violations, ``resolve`` gives Judgements and Entities.
"""

from referatgraf.model.decisions import (
    Commitment,
    Decision,
    Dissent,
    DissentKind,
    Outcome,
    Recusal,
    Vote,
)
from referatgraf.model.document import (
    Document,
    Note,
    NoteKind,
    Run,
    Span,
)
from referatgraf.model.facts import (
    AgendaItem,
    Attendance,
    AttendanceGroup,
    Basis,
    Fact,
    Meeting,
    Membership,
    Organisation,
    OrganisationType,
    Participation,
    Person,
    certainty,
)
from referatgraf.model.record import (
    Entity,
    Judgement,
    Record,
    Severity,
    Verdict,
    Violation,
)

__all__ = [
    "AgendaItem",
    "Attendance",
    "AttendanceGroup",
    "Basis",
    "Commitment",
    "Decision",
    "Dissent",
    "DissentKind",
    "Document",
    "Entity",
    "Fact",
    "Judgement",
    "Meeting",
    "Membership",
    "Note",
    "NoteKind",
    "Organisation",
    "OrganisationType",
    "Outcome",
    "Participation",
    "Person",
    "Record",
    "Recusal",
    "Run",
    "Severity",
    "Span",
    "Verdict",
    "Violation",
    "Vote",
    "certainty",
]
