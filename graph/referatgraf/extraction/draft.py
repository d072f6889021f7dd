"""The draft that the relations fill while one document is read; it becomes Facts at the end."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.ner.view import NOTHING, View
from referatgraf.extraction.organisations import Organisations
from referatgraf.extraction.people import People
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.ruling import Ruling
from referatgraf.extraction.slots import Phrase
from referatgraf.extraction.spans import Spans
from referatgraf.layouts.section import Group, Item, Sections
from referatgraf.lexicon.former import merged_called
from referatgraf.lexicon.names import NameMatch, find_names
from referatgraf.lexicon.organisations import Known, municipality_called
from referatgraf.model import Attendance, Basis, Document, Fact

Range: TypeAlias = tuple[int, int]

_LAST_YEAR_BEFORE_MERGERS = 2006


@dataclass(frozen=True, slots=True)
class Listed:
    """Hold one entry of an attendance list: who, what the entry says, and under which heading."""

    person: str
    phrase: Phrase
    group: int


@dataclass(slots=True)
class Attending:
    """Hold one way in which a person takes part; several make several participations."""

    person: str
    attendance: Attendance | None
    evidence: list[Range]
    extractor: str
    group: int | None = None
    on_behalf_of: str | None = None
    basis: Basis | None = None
    detail: str | None = None
    substitutes_for: str | None = None
    confidence: float = 0.9
    unsure: bool = False


@dataclass(slots=True)
class Holding:
    """Hold one office, seat, party or employment of a person."""

    person: str
    organisation: str | None
    evidence: list[Range]
    extractor: str
    title: str | None = None
    role: str | None = None
    confidence: float = 0.9


@dataclass(slots=True)
class Draft:
    """Hold what has been found so far in one document.

    ``body`` is the local id of the organisation that meets, ``bodies`` those of a page that lists
    the members of several, with where the part of each begins, ``owner`` that of the
    ``municipality`` that the text says it belongs to, ``year`` the year of the meeting; ``meets``
    is false on a page that only lists members, where nobody attends anything; ``shared_chairs``
    are offices of a chair that people of several bodies hold in one list. ``posted`` are where
    titles begin that a list of posts gives to somebody; ``rulings`` are the parts of agenda items
    that tell of decisions, ``decided`` the facts made of them.
    ``mentions`` are the organisations that the text names, in order, whether or not a relation
    needs them; ``prose`` are the ranges of sentences, also of those that run over a line end;
    ``view`` is what a model read of them.
    """

    document: Document
    sections: Sections
    people: People
    organisations: Organisations
    mentions: tuple[Mention, ...] = ()
    prose: tuple[Range, ...] = ()
    view: View = NOTHING
    body: str | None = None
    municipality: Known | None = None
    bodies: list[tuple[int, str]] = field(default_factory=list)
    owner: str | None = None
    year: int | None = None
    meets: bool = True
    shared_chairs: frozenset[str] = frozenset()
    times: dict[str, tuple[str, Range]] = field(default_factory=dict)
    listed: list[Listed] = field(default_factory=list)
    attending: list[Attending] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    posted: set[int] = field(default_factory=set)
    rulings: list[Ruling] = field(default_factory=list)
    decided: list[Fact] = field(default_factory=list)
    _capacities: dict[str, list[Attending]] = field(default_factory=dict)
    _offices: dict[str, list[Holding]] = field(default_factory=dict)
    _bearers: dict[tuple[str | None, str | None], str] = field(default_factory=dict)
    _names: dict[Range, list[NameMatch]] = field(default_factory=dict)
    _shapes: dict[Range, list[NameMatch]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _entries: dict[str, list[Listed]] = field(default_factory=dict)
    _items: Spans | None = None
    _prose: Spans | None = None

    @property
    def text(self) -> str:
        """Return the working text."""
        return self.document.text

    def piece(self, at: Range) -> Piece:
        """Return the piece of the working text at a range."""
        return Piece(at[0], at[1], self.document.text)

    def names_in(self, at: Range) -> list[NameMatch]:
        """Return the names that prose at a range holds, with offsets relative to it."""
        if at not in self._names:
            self._names[at] = self._with_new(at, find_names(self.text[slice(*at)]))
        return self._names[at]

    def shapes_in(self, at: Range) -> list[NameMatch]:
        """Return what is formed like names in prose at a range, whoever knows them."""
        if at not in self._shapes:
            self._shapes[at] = find_names(self.text[slice(*at)], listed=True)
        return self._shapes[at]

    def named_in(self, at: Range) -> list[Mention]:
        """Return the organisations that a range of the working text names, in order."""
        first = bisect_left(self.mentions, at[0], key=lambda m: m.start)
        last = bisect_left(self.mentions, at[1], key=lambda m: m.start)
        return [m for m in self.mentions[first:last] if m.end <= at[1]]

    def lists_members(self) -> bool:
        """Tell whether a list names somebody who was present, and not only by his office there."""
        present = {a.group for a in self.attending if a.attendance == Attendance.PRESENT}
        return any(self.group(index).role is None for index in present if index is not None)

    def group(self, index: int) -> Group:
        """Return the heading of the list with that index."""
        return self.sections.lists[index].group

    def opens_list(self, entry: Listed, among: int) -> bool:
        """Tell whether an entry stands among the first ones of its list."""
        first = bisect_left(self.listed, entry.group, key=lambda e: e.group)
        return any(one is entry for one in self.listed[first : first + among])

    def body_at(self, offset: int) -> str | None:
        """Return the body whose members are listed at an offset."""
        i = bisect_left(self.bodies, offset, key=lambda b: b[0])
        return self.bodies[i - 1][1] if i else self.body

    def item_at(self, offset: int) -> Item | None:
        """Return the agenda item whose text holds an offset."""
        self._items = self._items or Spans(item.body for item in self.sections.items)
        return next((self.sections.items[i] for i in self._items.around(offset)), None)

    def learn(self, view: View, mentions: tuple[Mention, ...]) -> None:
        """Take up what a model found: its names stand beside those of the rules from now on."""
        self.view, self.mentions = view, mentions
        self._names = {at: self._with_new(at, found) for at, found in self._names.items()}

    def _with_new(self, at: Range, found: list[NameMatch]) -> list[NameMatch]:
        return sorted([*found, *self.view.names_in(at)], key=lambda name: name.start)

    def prose_in(self, at: Range) -> list[Range]:
        """Return the ranges of sentences that lie within a range, in the order of the prose."""
        self._prose = self._prose or Spans(self.prose)
        return [self.prose[i] for i in self._prose.inside(at)]

    def enlist(self, entry: Listed) -> None:
        """Add an entry of an attendance list."""
        self.listed.append(entry)
        self._entries.setdefault(entry.person, []).append(entry)

    def entries_of(self, person: str) -> Sequence[Listed]:
        """Return the entries of the lists that name a person, in order."""
        return self._entries.get(person, ())

    def attend(self, attending: Attending) -> None:
        """Add a capacity in which a person takes part, or on a page of members sits in the body."""
        if not self.meets:
            if attending.group is None and attending.on_behalf_of is None:
                return
            attending.attendance, attending.detail = None, None
        self.attending.append(attending)
        self._capacities.setdefault(attending.person, []).append(attending)

    def capacities(self, person: str) -> list[Attending]:
        """Return the capacities of a person, in the order in which they were added."""
        return list(self._capacities.get(person, ()))

    def settle(self, person: str, status: Attendance, detail: str, at: Range) -> None:
        """Make sure what a list left open of a person, by what another part of the minutes says."""
        for attending in self.capacities(person):
            if attending.unsure:
                attending.attendance, attending.detail, attending.unsure = status, detail, False
                attending.evidence.append(at)

    def holdings_of(self, person: str) -> list[Holding]:
        """Return the offices, seats and parties of a person, in the order of their adding."""
        return list(self._offices.get(person, ()))

    def bearer_of(self, organisation: str | None, role: str | None) -> str | None:
        """Return who was first found to have an office in an organisation, or None."""
        return self._bearers.get((organisation, role))

    def home(self, piece: Piece) -> str | None:
        """Return the municipality that a bare place name beside a politician stands for."""
        known = municipality_called(piece.text)
        if known is None and self.year and self.year <= _LAST_YEAR_BEFORE_MERGERS:
            known = merged_called(piece.text)
        return self.organisations.add_known(known, piece.range, mentioned=True) if known else None

    def present_in_lists(self, person: str) -> bool:
        """Tell whether a person stands in any attendance list."""
        return any(a.attendance for a in self.capacities(person))

    def fact_id(self, stem: str) -> str:
        """Return the next free id of a fact about an item ("vote/2")."""
        self._counts[stem] = self._counts.get(stem, 0) + 1
        return f"{stem}/{self._counts[stem]}"

    def add_holding(self, holding: Holding) -> None:
        """Add an office, seat or party, whatever is there already."""
        self.holdings.append(holding)
        self._bearers.setdefault((holding.organisation, holding.role), holding.person)
        self._offices.setdefault(holding.person, []).append(holding)

    def hold(self, holding: Holding) -> None:
        """Add an office unless the same one is there; then only its evidence is added.

        Two titles are one office when organisation and role agree (or the words, without a role);
        an office without an organisation is the same as one with.
        """
        for other in self.holdings_of(holding.person):
            if _same_office(other, holding):
                other.evidence.extend(holding.evidence)
                if (other.title or "").endswith("."):  # "ref.", and "Referent" elsewhere
                    other.title = holding.title
                other.organisation = other.organisation or holding.organisation
                self._bearers.setdefault((other.organisation, other.role), other.person)
                return
        self.add_holding(holding)


def _same_office(a: Holding, b: Holding) -> bool:
    if a.title is None or b.title is None:
        return a.title == b.title and a.organisation == b.organisation
    same_title = a.title.casefold() == b.title.casefold() or (
        a.role is not None and a.role == b.role
    )
    return same_title and (
        a.organisation == b.organisation or None in (a.organisation, b.organisation)
    )


def ranges(pieces: Iterable[Piece | None]) -> list[Range]:
    """Return the ranges of the pieces that are there."""
    return [p.range for p in pieces if p is not None]
