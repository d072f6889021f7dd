"""A margin note: a finding of the shapes beside the words of the minutes that it is about."""

import hashlib
import json
from bisect import bisect_right
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from referatgraf.model import Severity, Violation

if TYPE_CHECKING:
    from referatgraf.notes.decision import Decision
    from referatgraf.notes.rules import Told

_DIGITS = 16


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Hold by what a note is known again: the rule, the text and its words; no offset, no run.

    ``source`` is the SHA-256 of the file, ``quote`` the words with single blanks, ``before`` and
    ``after`` the words around them, ``about`` the names of what is wrong. ``file`` only helps to
    find the note again in a changed text.
    """

    shape: str
    path: str = ""
    value: str = ""
    source: str = ""
    file: str = ""
    before: str = ""
    quote: str = ""
    after: str = ""
    about: str = ""

    @property
    def id(self) -> str:
        """Return 16 hexadecimal digits (64 bits of SHA-256) that name the note."""
        words = [*astuple(self)[:4], *astuple(self)[5:]]
        text = json.dumps(words, ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class Source:
    """Hold the stored text of one source, and where its lines begin."""

    id: str
    sha256: str
    file: str
    text: str
    starts: tuple[int, ...]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset."""
        line = bisect_right(self.starts, min(offset, len(self.text)))
        return line, offset - self.starts[line - 1] + 1

    def page(self, offset: int) -> int | None:
        """Return the page, from 1, where form feeds part the text into pages; else None."""
        return self.text.count("\f", 0, offset) + 1 if "\f" in self.text else None


@dataclass(frozen=True, slots=True)
class Note:
    """Carry all results of one rule about the same words, and what was decided about them.

    ``source`` is None where nothing in any text stands for them; ``carried`` tells that the
    decision was made on an earlier state of the text.
    """

    key: Key
    results: tuple[Violation, ...]
    source: Source | None = None
    page: int | None = None
    decision: "Decision | None" = None
    carried: bool = False

    @property
    def first(self) -> Violation:
        """Return the result that speaks for all: they share rule and place."""
        return self.results[0]

    @property
    def settled(self) -> bool:
        """Tell whether somebody overruled the note, so that it no longer counts."""
        return self.decision is not None and self.decision.overrules

    @property
    def span(self) -> tuple[int, int] | None:
        """Return the offsets of the marked words, None where a note is about a whole source."""
        start, end = self.first.start, self.first.end
        return None if start is None or end is None else (start, end)


@dataclass(frozen=True, slots=True)
class Margin:
    """Hold all notes on a built folder, in the order of files and places.

    ``lost`` are the decisions whose note is no longer found: mended, or the text has changed.
    """

    base: str
    run: str
    version: str
    rules: "tuple[Told, ...]"
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    lost: "tuple[Decision, ...]" = ()

    @property
    def conforms(self) -> bool:
        """Tell whether no Violation is left that nobody overruled."""
        return not any(n.first.severity is Severity.VIOLATION and not n.settled for n in self.notes)

    def of(self, source: Source | None) -> tuple[Note, ...]:
        """Return the notes on one source; None: those that stand in no text."""
        wanted = source.id if source else None
        return tuple(n for n in self.notes if (n.source.id if n.source else None) == wanted)
