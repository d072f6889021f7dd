"""What is made of the facts: checks, identity decisions, entities, and the record of a document."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from referatgraf.model.document import Document
from referatgraf.model.facts import Fact


class Severity(StrEnum):
    """Name the SHACL severities that a result can have (SHACL 2.1.4)."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Carry one SHACL result, traced to the words that caused it.

    ``focus`` and ``path`` are IRIs; ``shape`` is the IRI of the shape; ``graph`` the IRI of the
    graph that was checked. ``file``, ``line`` and ``column`` say where the evidence of the focus
    node stands (None where it has none, as in the reference graph); ``source`` is the id of its
    document, ``start`` and ``end`` are the offsets of ``quote`` in that document's stored text.
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
    source: str | None = None
    start: int | None = None
    end: int | None = None


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
    Violation and so stay out of the merged graph; ``words_shown`` of its ``words`` a model read.
    """

    document: Document
    facts: tuple[Fact, ...]
    quads: str
    violations: tuple[Violation, ...] = ()
    withheld: frozenset[str] = field(default_factory=frozenset)
    words: int = 0
    words_shown: int = 0

    def publishable(self) -> Iterator[Fact]:
        """Yield the facts that may be merged: neither unsure nor withheld."""
        return (f for f in self.facts if not f.unsure and f.id not in self.withheld)
