"""Write what follows from the merged graph: who represents whom, who sits on both sides."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from referatgraf import nquads
from referatgraf.model import Attendance, Participation
from referatgraf.nquads import Graph
from referatgraf.resolution.merging import Merged
from referatgraf.resolution.names import opaque
from referatgraf.vocabulary import PROV, RG


def derived_quads(nodes: Sequence[Merged], base: str) -> str:
    """Return the derived graph: who represents whom, and who sits on both sides of a meeting."""
    graph = Graph(base + "graph/derived")
    taking_part = _participations(nodes)
    for one, _ in taking_part:
        if one.on_behalf_of is not None:
            target = nquads.iri(base + one.on_behalf_of)
            graph.add(base + one.person, RG + "represents", target)
    for meeting, person, hats in _two_hats(taking_part):
        node = f"{base}finding/{opaque('two-hats', meeting, person)}"
        graph.types(node, RG + "TwoHats")
        graph.add(node, RG + "onPerson", nquads.iri(base + person))
        graph.add(node, RG + "atMeeting", nquads.iri(base + meeting))
        graph.add(node, PROV + "wasDerivedFrom", *(nquads.iri(base + hat.id) for hat in hats))
    return graph.text()


def _participations(nodes: Sequence[Merged]) -> list[tuple[Participation, str | None]]:
    return [(m.fact, m.meeting) for m in nodes if isinstance(m.fact, Participation)]


def _two_hats(
    taking_part: Sequence[tuple[Participation, str | None]],
) -> Iterator[tuple[str, str, list[Participation]]]:
    """Yield meeting, person and seats of those who are guest in one list and member in another.

    Two organisations in one list, or two lists of one side, are no two hats.
    """
    seats: dict[tuple[str, str], list[Participation]] = defaultdict(list)
    for one, meeting in taking_part:
        if meeting is not None and one.group is not None:
            seats[meeting, one.person].append(one)
    for (meeting, person), held in sorted(seats.items()):
        sides = {side: {p.group for p in held if p.attendance is side} for side in Attendance}
        present, guest = sides[Attendance.PRESENT], sides[Attendance.GUEST]
        if present and guest and len(present | guest) > 1:
            yield meeting, person, [p for p in held if p.attendance is not Attendance.ABSENT]
