"""Where everything stands: columns of people between the organisations they speak for.

Each person stands once. An organisation is repeated where its people fill more than one column, so
that every edge is short enough to follow. All is counted in rows; drawing turns rows into pixels.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from referatgraf.exports.picture.told import Body, Person

# Who sends a person stands on the left: the council first, a joint body last.
_RANK = ("municipality", "region", "association", "company", "education", "authority", "other")
_GAP = 0.45  # rows between the people of two organisations
_APART = 1.5  # rows between two organisations on the right
_WIDE = 36.0  # a panel is about as wide as this many rows are high
_SHAPE = 1.5  # how much wider than high the panels together should be


@dataclass(frozen=True, slots=True)
class Seated:
    """Put a person at a height, in rows from the top of the panel."""

    person: Person
    row: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Put an organisation at a height, in rows from the top of the panel."""

    body: Body
    row: float


@dataclass(frozen=True, slots=True)
class Panel:
    """Hold one column of people with the organisations on both sides."""

    left: tuple[Placed, ...]
    people: tuple[Seated, ...]
    right: tuple[Placed, ...]
    rows: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold the panels from left to right."""

    panels: tuple[Panel, ...]


Group = tuple[Body | None, list[Person]]


def plan(people: Iterable[Person]) -> Plan:
    """Lay people out; the same people give the same plan, whatever their order."""
    groups, second = order(people)
    total = sum(len(members) + _GAP for _, members in groups)
    count = max(1, round(math.sqrt(_SHAPE * total / _WIDE)))
    return Plan(tuple(_panel(part, second) for part in _fitted(groups, total / count, count)))


def order(people: Iterable[Person]) -> tuple[list[Group], set[Body]]:
    """Return the groups as they follow on each other, and the organisations right of people.

    What breaks them into columns may differ (a picture, a window); their order is always this one.
    """
    found = sorted(people, key=lambda p: (p.name.casefold(), p.iri))
    second = {body for person in found for body in _ranked(person)[1:]}
    return _groups(found, second), second


def _ranked(person: Person) -> list[Body]:
    """Return whom a person represents, the one that sends the person first."""
    return sorted(person.represents, key=lambda body: (_rank(body.kind), body))


def _rank(kind: str) -> int:
    return _RANK.index(kind) if kind in _RANK else len(_RANK)


def home(person: Person, second: set[Body]) -> Body | None:
    """Return the organisation on the left of a person, if there is one."""
    first = _ranked(person)[:1]
    return first[0] if first and first[0] not in second else None


def _groups(people: list[Person], second: set[Body]) -> list[Group]:
    """Return people by the organisation on their left, neighbours on the right together."""
    members: dict[Body | None, list[Person]] = {}
    for person in people:
        members.setdefault(home(person, second), []).append(person)
    groups: list[Group] = []
    for body, found in members.items():
        parts = [found] if body else _unsent(found)
        groups += [(body, sorted(part, key=lambda p: _others(p, second))) for part in parts]
    return sorted(groups, key=lambda group: _place(group, second))


def _unsent(people: list[Person]) -> list[list[Person]]:
    """Return people without an organisation on the left: those with one on the right apart."""
    parts = [[p for p in people if p.represents], [p for p in people if not p.represents]]
    return [part for part in parts if part]


def _others(person: Person, second: set[Body]) -> list[tuple[str, str]]:
    return [(b.label.casefold(), b.iri) for b in _ranked(person) if b in second]


def _place(group: Group, second: set[Body]) -> tuple[bool, str, bool, str, str]:
    """Sort by the organisation that most of the group also represent, then by name."""
    body, members = group
    seen = Counter(label for person in members for label, _ in _others(person, second))
    most = min(seen, key=lambda label: (-seen[label], label)) if seen else "\U0010ffff"
    nobody = not any(person.represents for person in members)
    label = body.label.casefold() if body else ""
    return nobody, most, body is None, label, body.iri if body else ""


def _fitted(groups: list[Group], limit: float, count: int) -> list[list[Group]]:
    """Return the groups in at most ``count`` columns of about the same height."""
    while len(columns := _split(groups, limit)) > count:
        limit += 1
    return columns


def _split(groups: list[Group], limit: float) -> list[list[Group]]:
    """Return the groups in columns of about ``limit`` rows; one that is too long is continued."""
    columns: list[list[Group]] = [[]]  # also nobody has a column
    used = 0.0
    for body, members in groups:
        rest = members
        while rest:
            room = limit + 0.5 - used
            if columns[-1] and len(rest) > room and (len(rest) <= 0.25 * limit or room < 3):
                columns.append([])
                used, room = 0.0, limit + 0.5
            taken = max(1, int(room))
            columns[-1].append((body, rest[:taken]))
            used += len(rest[:taken]) + _GAP
            rest = rest[taken:]
    return columns


def _panel(groups: list[Group], second: set[Body]) -> Panel:
    left: list[Placed] = []
    people: list[Seated] = []
    top = 0.0
    for body, members in groups:
        people += [Seated(person, top + n) for n, person in enumerate(members)]
        if body:
            left.append(Placed(body, top + (len(members) - 1) / 2))
        top += len(members) + _GAP
    right = _right(people, second)
    rows = max([top, *(placed.row + 1 for placed in right)])
    return Panel(tuple(left), tuple(people), right, rows)


def _right(people: list[Seated], second: set[Body]) -> tuple[Placed, ...]:
    """Return the organisations on the right, each near the middle of its people, none too close."""
    heights: dict[Body, list[float]] = {}
    for seated in people:
        for body in second & set(seated.person.represents):
            heights.setdefault(body, []).append(seated.row)
    middle = {body: sum(rows) / len(rows) for body, rows in heights.items()}
    order = sorted(middle, key=lambda body: (middle[body], body))
    rows = _apart([middle[body] for body in order], people[-1].row if people else 0.0)
    return tuple(Placed(body, row) for body, row in zip(order, rows, strict=True))


def _apart(wanted: list[float], last: float) -> list[float]:
    """Return sorted heights pushed apart, kept above ``last`` where there is room."""
    rows: list[float] = []
    for row in wanted:
        rows.append(max(row, rows[-1] + _APART) if rows else row)
    ceiling = max(last, _APART * (len(rows) - 1))
    for number in reversed(range(len(rows))):
        rows[number] = min(rows[number], ceiling)
        ceiling = rows[number] - _APART
    return rows
