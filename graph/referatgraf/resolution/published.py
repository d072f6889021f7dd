"""Decide which facts of a record may be merged: the sure ones that point to sure ones only."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Commitment,
    Decision,
    Dissent,
    Fact,
    Meeting,
    Membership,
    Organisation,
    Participation,
    Person,
    Record,
    Recusal,
    Vote,
)

# The fields that hold the id of another fact; a test proves that mapping.RULES agrees.
POINTERS: Mapping[type[Fact], tuple[str, ...]] = MappingProxyType(
    {
        Organisation: ("municipality", "part_of"),
        Person: (),
        Meeting: ("body",),
        AttendanceGroup: ("organisation",),
        Participation: ("person", "group", "on_behalf_of", "substitutes_for"),
        Membership: ("person", "organisation"),
        AgendaItem: ("parent",),
        Decision: ("item",),
        Vote: ("item", "favor", "against", "abstained"),
        Dissent: ("item", "by"),
        Recusal: ("item", "by"),
        Commitment: ("item", "by"),
    }
)
# Facts that say something of the meeting, and say nothing without it.
ON_ITEM = (Decision, Vote, Dissent, Recusal, Commitment)
OF_MEETING = (AgendaItem, AttendanceGroup, Participation, *ON_ITEM)


def pointers(fact: Fact) -> Iterator[str]:
    """Yield the ids of the facts that a fact points to."""
    for field in POINTERS[type(fact)]:
        value = getattr(fact, field)
        yield from value if isinstance(value, tuple) else () if value is None else (value,)


def meeting_of(facts: Mapping[str, Fact]) -> Meeting | None:
    """Return the meeting that a document is about: the first in order of id."""
    return min((f for f in facts.values() if isinstance(f, Meeting)), key=_id, default=None)


def _id(fact: Fact) -> str:
    return fact.id


def published(record: Record) -> dict[str, Fact]:
    """Return the facts of a record that may be merged, by local id, in order of id.

    A fact that points to an unsure, withheld or missing fact goes with it, as does what belongs to
    a meeting that goes.
    """
    stays = {fact.id: fact for fact in sorted(record.publishable(), key=_id)}
    held_meeting = meeting_of({f.id: f for f in record.facts})
    if held_meeting is not None and held_meeting.id not in stays:
        stays = {i: f for i, f in stays.items() if not isinstance(f, OF_MEETING)}
    while lost := [i for i, f in stays.items() if any(p not in stays for p in pointers(f))]:
        for i in lost:
            del stays[i]
        if held_meeting is not None and held_meeting.id in lost:
            stays = {i: f for i, f in stays.items() if not isinstance(f, OF_MEETING)}
    return stays
