"""What an agenda item says of its decision, before it is understood."""

from dataclasses import dataclass
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold a sentence with its range in the working text and that of the line it stands in."""

    start: int
    end: int
    line: Range
    text: str

    @property
    def range(self) -> Range:
        """Return the working range."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Ruling:
    """Hold what an item (local id) says: its decision's lines, and the sentences around it.

    ``headed`` says that a heading names the decision; else it must be sought in ``told``, which
    holds the sentences that may tell of votes, too.
    """

    item: str
    decided: tuple[Range, ...]
    told: tuple[Sentence, ...]
    headed: bool
