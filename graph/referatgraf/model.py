"""The types that pass between the stages; nothing else crosses a stage's border.

``read`` gives a Document, ``sections`` its Sections, ``extract`` its Facts; ``source_quads`` turns
Facts into a source graph, ``validate`` gives Violations, ``resolve`` gives Judgements and Entities.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark a half-open range of Unicode code points, as RFC 5147 and NIF count them."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Run:
    """Map ``length`` characters of the working text to the same characters of the stored text.

    Where ``width`` is not 0, the characters are a repair and stand as a whole for ``width`` others
    of the stored text: "é" for an e and its accent, "fi" for a ligature, "ø" for "Ã¸".
    """

    text: int
    stored: int
    length: int
    width: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one rendering of minutes: the stored text that proofs quote, and a working text.

    ``stored`` is the file decoded, BOM removed, nothing else changed; every published offset counts
    in it. ``text`` is what the later stages read: line-end hyphens and wrapped lines undone, page
    furniture dropped, one logical line a line, an empty line between blocks. ``runs`` leads from
    ``text`` back to ``stored``; characters of ``text`` outside all runs were put in by the repair
    (the space that joins two wrapped lines).
    """

    id: str
    sha256: str
    file_names: tuple[str, ...]
    stored: str
    text: str
    runs: tuple[Run, ...]
    notes: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the stored range that covers working range ``start..end``.

        Raises ValueError where the range holds no character of the stored text.
        """
        first = self._run_at(start, forward=True)
        last = self._run_at(end - 1, forward=False)
        begin = first.stored + (0 if first.width else max(0, start - first.text))
        stop = last.stored + (last.width or min(last.length, end - last.text))
        if begin >= stop:
            raise ValueError(f"working range {start}..{end} stands nowhere in the stored text")
        return Span(begin, stop)

    def _run_at(self, offset: int, *, forward: bool) -> Run:
        """Return the run that holds a working offset, or the next (``forward``) or last before."""
        i = bisect_right(self.runs, offset, key=lambda run: run.text) - 1
        if i < 0 or (forward and offset >= self.runs[i].text + self.runs[i].length):
            i += 1
        if not 0 <= i < len(self.runs):
            raise ValueError(f"working offset {offset} stands nowhere in the stored text")
        return self.runs[i]

    def quote(self, span: Span) -> str:
        """Return the exact words at a span of the stored text."""
        return self.stored[span.start : span.end]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset in the stored text."""
        before = self.stored[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Say that one thing holds according to one document, and where its proof stands.

    ``id`` is local to the document ("participation/2"); other facts point to it by that text.
    ``evidence`` are spans of the stored text, in the order that proves best. ``extractor`` names
    the rule. A fact with ``unsure`` stays in its source graph and is never merged or published.
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
    and the document describes it. ``mentioned`` is False where only a letter or a bare place name
    stands for it ("(V)"). ``letter`` and ``municipality`` (a local id) serve local lists, which mean
    nothing without them; ``part_of`` is the local id of the owner (a board's company).
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
    """State a meeting: body (local id), ISO date, HH:MM times, place; None where the text is silent."""

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


class Severity(StrEnum):
    """Name the SHACL severities that a result can have (SHACL 2.1.4)."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Carry one SHACL result, traced to the words that caused it.

    ``focus`` and ``path`` are IRIs; ``shape`` is the IRI of the shape; ``graph`` the IRI of the graph
    that was checked. ``file``, ``line`` and ``column`` say where the evidence of the focus node
    stands (None where it has none, as in the reference graph).
    """

    focus: str
    shape: str
    component: str
    severity: Severity
    graph: str
    message_da: str
    message_en: str
    path: str | None = None
    value: str | None = None
    file: str | None = None
    line: int | None = None
    column: int | None = None
    quote: str | None = None


class Verdict(StrEnum):
    """Name what a resolver or a person decided about two mentions."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """Record one identity decision; source graphs are never edited by it.

    ``left`` < ``right`` are source node IRIs relative to the base ("source/4f2a…/person/2");
    ``by`` is the rule or the user; ``reason`` the evidence in words.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    by: str
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Stand for one real person, organisation or meeting behind its mentions.

    ``path`` is the canonical node below the base ("person/p7k2…"); ``members`` are the source nodes
    that it is derived from; ``name`` the fullest of their names, ``aliases`` the others.
    """

    path: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Keep all that one document gave: the unit of work, of caching and of erasure.

    ``quads`` is the source graph as N-Quads lines; ``withheld`` are local ids of facts that break a
    Violation and so stay out of the merged graph.
    """

    document: Document
    facts: tuple[Fact, ...]
    quads: str
    violations: tuple[Violation, ...] = ()
    withheld: frozenset[str] = field(default_factory=frozenset)

    def publishable(self) -> Iterator[Fact]:
        """Yield the facts that may be merged: neither unsure nor withheld."""
        return (f for f in self.facts if not f.unsure and f.id not in self.withheld)
