"""What a SHACL engine must offer: its rules, and the results for a text of N-Quads."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from referatgraf.model import Severity
from referatgraf.validation.statements import Texts


class Profile(StrEnum):
    """Name the two kinds of graph that the shapes are written for (rg:profile).

    One source is checked as it is taken in, the merged graph before it is published: elsewhere such
    profiles are called ingest and publish.
    """

    SOURCE = "source"
    MERGED = "merged"


class Level(StrEnum):
    """Name how mature a graph is that breaks no rule of the level and of those before it."""

    STRUCTURE = "structure"
    LINKED = "linked"
    EVIDENCED = "evidenced"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Rule:
    """Carry what a shape says about itself: its number, its severity and its two messages.

    ``constraint`` is the number in mission anchors 5.5; ``profiles`` the graphs that it fits;
    ``level`` the maturity that it stands for.
    """

    shape: str
    constraint: int
    severity: Severity
    profiles: frozenset[Profile]
    level: Level
    message_da: str
    message_en: str


@dataclass(frozen=True, slots=True, order=True)
class RawResult:
    """Hold one SHACL result as an engine gives it, terms as text; not yet traced to a source.

    ``suggestion`` is what a check in code would put in the place of ``value``, as text.
    """

    focus: str
    shape: str
    component: str
    path: str | None = None
    value: str | None = None
    suggestion: str | None = None


class Engine(Protocol):
    """Validate graphs; the shapes are given when the engine is made."""

    @property
    def name(self) -> str:
        """Return the engine's name and version."""
        ...

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules that can give a result, by the IRI of the shape."""
        ...

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads, all named graphs taken together, in no fixed order.

        Raises SyntaxError for text that is not N-Quads.
        """
        ...

    def validate_large(self, texts: Texts, profile: Profile) -> list[RawResult]:
        """Return the same for N-Quads of plain lines in several texts (statements.py).

        Raises SyntaxError for text that is not N-Quads.
        """
        ...
