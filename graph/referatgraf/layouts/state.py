"""Hold what has been collected while the lines of a document are walked."""

from dataclasses import dataclass, field

from referatgraf.layouts import further_lines as further
from referatgraf.layouts.histories import Account
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Range
from referatgraf.model import Attendance


@dataclass(slots=True)
class Walk:
    """Collect parts while the lines are walked; lives only inside ``sections``.

    ``inline`` says that the open list has people on the line of its heading, ``told`` that a list
    above all items has told who was present; ``side`` is the last list that a label opened in a row
    of such ("Nordly Havn: Ida Holm"), ``sender`` who sent those below, each under a label;
    ``below`` are lines that tell who sent the person above them, ``lettered`` those that list
    people behind a party's letter, ``unheaded`` is where the list of members opens under words that
    no rule knows: the offset of its first line, the heading, and where its people begin;
    ``sentence_at`` is where the last line begins on which sentences followed a list, so that
    another heading may still stand below it.
    """

    lists: list[tuple[Group, list[Entry]]] = field(default_factory=list)
    prose: list[Range] = field(default_factory=list)
    open: bool = False
    inline: bool = False
    bullets: bool = False
    column: int | None = None
    side: int | None = None
    sender: Range | None = None
    strange: list[Line] = field(default_factory=list)
    skipped: list[Range] = field(default_factory=list)
    in_item: bool = False
    told: bool = False
    past: Account = field(default_factory=Account)
    below: frozenset[int] = frozenset()
    lettered: frozenset[int] = frozenset()
    unheaded: tuple[int, Group, int] | None = None
    sentence_at: int | None = None
    _seen: int = 0
    _absent: bool = False

    @property
    def told_above(self) -> bool:
        """Tell whether an agenda item is open and those present stand above all items."""
        return self.in_item and self.told

    def told_absent(self) -> bool:
        """Tell whether a list of the absent stands above; each list is looked at once."""
        new, self._seen = self.lists[self._seen :], len(self.lists)
        self._absent |= any(group.attendance == Attendance.ABSENT for group, _ in new)
        return self._absent

    def lists_again(self, heading: str) -> bool:
        """Tell whether a heading lists "Medlemmer" whom a list above has named already."""
        named = any(found and group.lists_members for group, found in self.lists)
        return named and heading.casefold().endswith("medlemmer")

    def begin(self, group: Group) -> None:
        """Open a list whose people are still to come."""
        self.close()
        self.lists.append((group, []))
        self.open, self.column = True, None

    def close(self) -> None:
        """Close the open list; what has an entry's form and names nobody is kept as skipped."""
        self.skipped += [(line.start, line.end) for line in self.strange if _looks_listed(line)]
        self.open, self.strange = False, []

    def note_told(self) -> None:
        """Note that a list above all items has told who was present."""
        group, members = self.lists[-1]
        self.told |= group.lists_present and bool(members) and not self.in_item


def _looks_listed(line: Line) -> bool:
    """Tell whether a line naming nobody has an entry's form: few words, a comma or bracket."""
    words = line.body.split()
    marked = "," in line.body or "(" in line.body
    return marked and len(words) <= further.LONGEST_ENTRY and not line.body.endswith((".", ":"))
