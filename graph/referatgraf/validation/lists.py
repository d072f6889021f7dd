"""Tell whom the lists of a meeting name, and for which municipality each may be there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cached_property

from referatgraf.validation.view import View
from referatgraf.vocabulary import (
    ATTENDANCE,
    ATTENDANCE_DETAIL,
    ELIDL,
    ORG,
    RG,
    ROLE,
    SKOS,
    concept,
)

SEATS, PRESENT = ELIDL + "had_participation", concept(ATTENDANCE, "present")

_PERSON = ELIDL + "had_participant_person"
_GUEST, _ABSENT = concept(ATTENDANCE, "guest"), concept(ATTENDANCE, "absent")
_SUBSTITUTE = concept(ATTENDANCE_DETAIL, "substitute")
_SUBSTITUTES = frozenset(concept(ROLE, name) for name in ("stedfortraeder", "suppleant"))
_GOVERNING = (" kommune", " byråd", " kommunalbestyrelse", " borgerrepræsentation")


def short_name(label: str) -> str:
    """Return by what to compare names of municipalities: without a genitive, in small letters.

    >>> short_name("Københavns Kommune"), short_name("København"), short_name("Randers Byråd")
    ('københavn', 'københavn', 'rander')
    """
    name = label.casefold().strip()
    return name.removesuffix(next(filter(name.endswith, _GOVERNING), "")).removesuffix("s")


class Lists:
    """Hold who is on the lists of a meeting, guests left out.

    ``towns`` are the municipalities in question with their short names.
    """

    def __init__(self, graph: View, meeting: str, towns: Mapping[str, str]) -> None:
        self.meeting, self.towns = meeting, towns
        self._graph = graph
        self._by_name = {name: town for town, name in towns.items()}
        seats = graph.values(meeting, SEATS)
        self._seats = [seat for seat in seats if _GUEST not in self._status(seat)]

    def towns_of(self, roles: Set[str]) -> set[str]:
        """Return in which municipalities those listed, or whom they sit for, hold an office.

        An office that names none ("stedfortræder for borgmester Bo Lind") is held where its holder
        comes from.
        """
        return {
            town
            for seat in self._seats
            for person in self._people(seat)
            for office in self._offices(person)
            if not roles.isdisjoint(self._roles(office))
            for town in self._held_in(office, seat, person)
        }

    def filled(self) -> set[str]:
        """Return for whom substitutes sit who do not say whose place they take: it may be this."""
        return {
            town
            for seat in self._seats
            if self._is_substitute(seat) and not self._graph.values(seat, RG + "substitutesFor")
            for town in self._homes(seat, self._one(seat))
        }

    def excused(self) -> set[str]:
        """Return whence those come who are absent and of whom no office is told: it may be this."""
        return {
            town
            for seat in self._seats
            if _ABSENT in self._status(seat) and self._is_untitled(self._one(seat))
            for town in self._homes(seat, self._one(seat))
        }

    def unplaced(self, roles: Set[str]) -> int:
        """Return how many may hold the office without a word on where they come from.

        They hold it somewhere, or nothing at all is told of them, and they are absent or on a list
        together with others who hold it.
        """
        people = {self._one(seat): seat for seat in self._seats if self._one(seat)}
        found = [p for p, seat in people.items() if not self._comes_from_somewhere(seat, p)]
        return sum(self._may_hold(people[person], person, roles) for person in found)

    def _may_hold(self, seat: str, person: str, roles: Set[str]) -> bool:
        if not self._is_untitled(person):
            return not self._roles_of(person).isdisjoint(roles)
        groups = self._graph.values(seat, RG + "attendanceGroup")
        beside = (self._roles_by_list.get(group, frozenset()) for group in groups)
        return _ABSENT in self._status(seat) or any(roles & held for held in beside)

    @cached_property
    def _roles_by_list(self) -> Mapping[str, Set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for seat in self._seats:
            for group in self._graph.values(seat, RG + "attendanceGroup"):
                found[group] |= self._roles_of(self._one(seat))
        return found

    def _roles_of(self, person: str) -> set[str]:
        return {role for office in self._offices(person) for role in self._roles(office)}

    def _comes_from_somewhere(self, seat: str, person: str) -> bool:
        return bool(self._senders(seat)) or any(
            self._graph.values(office, ORG + "organization")
            and (self._roles(office) or any(self._homes_by(office)))
            for office in self._offices(person)
        )

    def _status(self, seat: str) -> list[str]:
        return self._graph.values(seat, RG + "attendance")

    def _people(self, seat: str) -> Iterator[str]:
        for name in (_PERSON, RG + "substitutesFor"):
            yield from self._graph.values(seat, name)

    def _one(self, seat: str) -> str:
        return next(iter(self._graph.values(seat, _PERSON)), "")

    def _offices(self, person: str) -> list[str]:
        return self._graph.subjects(ORG + "member", person)

    def _roles(self, office: str) -> list[str]:
        return self._graph.values(office, ORG + "role")

    def _held_in(self, office: str, seat: str, person: str) -> set[str]:
        if self._graph.values(office, ORG + "organization"):
            return set(self._homes_by(office))
        return self._homes(seat, person)

    def _senders(self, seat: str) -> list[str]:
        return self._graph.values(seat, ELIDL + "participation_in_name_of")

    def _homes(self, seat: str, person: str) -> set[str]:
        """Return the municipalities that a seat or its holder is said to belong to."""
        own = {town for office in self._offices(person) for town in self._homes_by(office)}
        return own.union(filter(None, map(self._town, self._senders(seat))))

    def _homes_by(self, office: str) -> Iterator[str]:
        for organisation in self._graph.values(office, ORG + "organization"):
            if town := self._town(organisation):
                yield town

    def _town(self, organisation: str) -> str | None:
        """Return which municipality is meant by an organisation, by its name where need be."""
        if organisation in self.towns:
            return organisation
        labels = self._graph.values(organisation, SKOS + "prefLabel")
        return next((t for x in labels if (t := self._by_name.get(short_name(x)))), None)

    def _is_substitute(self, seat: str) -> bool:
        held = self._roles_of(self._one(seat))
        told = self._graph.values(seat, RG + "attendanceDetail")
        return _SUBSTITUTE in told or not held.isdisjoint(_SUBSTITUTES)

    def _is_untitled(self, person: str) -> bool:
        return not any(self._roles(o) or self._titles(o) for o in self._offices(person))

    def _titles(self, office: str) -> list[str]:
        return self._graph.values(office, RG + "titleAsWritten")
