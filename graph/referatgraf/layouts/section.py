"""The parts of minutes that a layout tells apart."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from referatgraf.model import Attendance

Range: TypeAlias = tuple[int, int]


class Source(StrEnum):
    """Say how a list stands in the text, which decides what a name in it proves."""

    LISTED = "listed"  # an attendance list of the meeting
    SIGNED = "signed"  # those who signed, which counts where nothing else lists anybody
    INVITED = "invited"  # a list inside an agenda item ("Fra X deltager:")


class Headed(StrEnum):
    """Say what made words a list's heading, the surest first: it tells how sure the list is."""

    STRICT = "strict"  # a label that minutes use ("Til stede:")
    LOOSE = "loose"  # a line above people with a word about attendance
    SENTENCE = "sentence"  # the opening of a sentence ("Fra X deltog")
    UNKNOWN = "unknown"  # a few words free above people, or the head of a table


@dataclass(frozen=True, slots=True)
class Group:
    """Hold an attendance list's heading: its words, what it says of those listed, and of whom.

    ``organisation`` is the range of the organisation in the heading ("Gæster fra X"), ``role`` that
    of a title which the heading gives to those under it ("Referent: …"), and to the first alone
    where ``one`` is true, ``party`` that of the party or list that those under it sit for
    ("For Venstre: …"). ``headed`` says how sure the heading is. Ranges are working offsets.
    """

    label: Range
    attendance: Attendance
    detail: str | None = None
    organisation: Range | None = None
    role: Range | None = None
    one: bool = False
    source: Source = Source.LISTED
    headed: Headed = Headed.STRICT
    party: Range | None = None

    @property
    def lists_present(self) -> bool:
        """Tell whether this heads a list of who was present."""
        return self.attendance == Attendance.PRESENT and self.source == Source.LISTED

    @property
    def lists_members(self) -> bool:
        """Tell whether this heads a list of who was present as a member, not in one office."""
        return self.lists_present and self.role is None


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one person's entry as the ranges of its parts: one line, or the cells of a row.

    ``absent`` says that a column or box of the list marks the person as not there, ``unsure`` that
    what it says may mean either; ``detail`` is the finer status that a column gives by its head.
    ``stand_in`` is who came instead, by a column of substitutes, ``deputy`` who would; ``ticked``
    says whether the box before the name is filled in, None where there is no box; ``home`` is what
    stands in a column of municipalities, ``appointer`` in one of those who sent somebody, ``post``
    in one of titles, beside which another column tells the organisation.
    """

    pieces: tuple[Range, ...]
    absent: bool = False
    unsure: bool = False
    detail: str | None = None
    stand_in: Range | None = None
    deputy: Range | None = None
    ticked: bool | None = None
    home: Range | None = None
    appointer: Range | None = None
    post: Range | None = None


@dataclass(frozen=True, slots=True)
class AttendanceList:
    """Hold an attendance list: its heading and its entries in order."""

    group: Group
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """Hold an agenda item: number as printed, title, case number, and the range of its text."""

    title: Range
    body: Range
    number: Range | None = None
    case: Range | None = None


@dataclass(frozen=True, slots=True)
class Sections:
    """Hold a document's parts: head lines, attendance lists, agenda items, running text.

    ``head`` is the range before the first list or item, where body, date and place stand;
    ``labels`` maps a folded field label ("dato", "sted") to the range of its value; ``prose`` are
    the ranges whose sentences may speak of people; ``contents`` a table of contents;
    ``skipped`` are lines inside a list in which nobody was recognised, so that none is lost unseen;
    ``past`` are the lines of an item that tell of other meetings ("Sagens forløb").
    """

    head: Range
    labels: tuple[tuple[str, Range], ...]
    lists: tuple[AttendanceList, ...]
    items: tuple[Item, ...]
    prose: tuple[Range, ...]
    contents: tuple[Range, ...] = ()
    skipped: tuple[Range, ...] = ()
    past: tuple[Range, ...] = ()
