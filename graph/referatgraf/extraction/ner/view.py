"""What a model read of one document, what it found there, and how that fits what rules found."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from referatgraf.extraction.ner.labels import Entity, Kind
from referatgraf.lexicon.names import NameMatch

Range: TypeAlias = tuple[int, int]

_CONTRADICTS = 0.8  # so probable is what the model says instead, for it to speak against a rule


@dataclass(frozen=True, slots=True)
class View:
    """Hold a model's reading; all offsets count in the working text, all tuples are in order.

    ``read`` are the sentences that it was given, ``words`` how many words they have, ``names`` and
    ``organisations`` what it alone found and the rules take up.
    """

    read: tuple[Range, ...] = ()
    entities: tuple[Entity, ...] = ()
    names: tuple[NameMatch, ...] = ()
    organisations: tuple[Range, ...] = ()
    words: int = 0

    def names_in(self, at: Range) -> list[NameMatch]:
        """Return the names within a range that only the model knows, offsets relative to it."""
        first = bisect_right(self.names, at[0] - 1, key=lambda n: n.start)
        found = []
        for name in self.names[first:]:
            if name.end > at[1]:
                break
            start, end = name.start - at[0], name.end - at[0]
            found.append(NameMatch(start, end, name.text, name.confidence))
        return found

    def organisation_at(self, start: int) -> Range | None:
        """Return the organisation known only to the model that begins at an offset, or None."""
        i = bisect_right(self.organisations, start, key=lambda at: at[0]) - 1
        found = self.organisations[i] if i >= 0 else None
        return found if found and found[0] == start else None

    def sign(self, evidence: Iterable[Range], kind: Kind) -> str | None:
        """Return how the model's reading fits a name that stands at some ranges.

        "alone": only the model knows it; "same": it agrees; "other": it names something else there;
        "silent": it read all of them and saw no name; None: it read none, or not all.
        """
        told = {self._fit(at, kind) for at in evidence}
        if told <= {"alone", "same"} and "alone" in told:
            return "alone"
        return next((sign for sign in ("same", "other") if sign in told), None) or (
            "silent" if told == {"silent"} else None
        )

    def _fit(self, at: Range, kind: Kind) -> str | None:
        i = bisect_right(self.read, at[0], key=lambda read: read[0]) - 1
        if i < 0 or self.read[i][1] < at[1]:
            return None
        if self._knows(at, kind):
            return "alone"
        met = [e for e in self._around(at) if e.start < at[1] and at[0] < e.end]
        if any(e.kind is kind for e in met):
            return "same"
        return "other" if any(e.probability >= _CONTRADICTS for e in met) else "silent"

    def _knows(self, at: Range, kind: Kind) -> bool:
        if kind is Kind.ORGANISATION:
            return self.organisation_at(at[0]) is not None
        i = bisect_right(self.names, at[0], key=lambda n: n.start) - 1
        return i >= 0 and self.names[i].start == at[0]

    def _around(self, at: Range) -> tuple[Entity, ...]:
        """Return the entities that may overlap a range; they do not overlap each other."""
        first = bisect_right(self.entities, at[0], key=lambda e: e.start) - 1
        last = bisect_right(self.entities, at[1], key=lambda e: e.start)
        return self.entities[max(0, first) : last]


NOTHING = View()
