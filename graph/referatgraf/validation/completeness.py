"""Find who is missing from the lists of a meeting by the rules of its body (constraint 14).

SHACL could say it in SPARQL, but pySHACL took 16 seconds for one set of minutes; this takes
milliseconds, whatever the engine.
"""

from collections import Counter
from collections.abc import Iterator

from referatgraf.model import Violation
from referatgraf.validation.engine import RawResult
from referatgraf.validation.view import View
from referatgraf.vocabulary import (
    ATTENDANCE,
    ATTENDANCE_DETAIL,
    ELIDL,
    NIF,
    ORG,
    PROV,
    RDF,
    RG,
    concept,
)

SHAPE = "https://w3id.org/referatgraf/shape/meeting-mayors"
COMPONENT = RG + "CompletenessConstraintComponent"

_SEATS, _PERSON = ELIDL + "had_participation", ELIDL + "had_participant_person"
_GUEST, _PRESENT = concept(ATTENDANCE, "guest"), concept(ATTENDANCE, "present")
_SUBSTITUTE = concept(ATTENDANCE_DETAIL, "substitute")


def missing_offices(graph: View, rules: View) -> Iterator[RawResult]:
    """Yield a result for each municipality whose holder of an office the lists leave out.

    ``graph`` is a source graph, ``rules`` what the reference graph says of its bodies. A list that
    names fewer of the offices than ``rg:judgedFrom`` says is an excerpt, or tells no offices.
    """
    for rule in rules.subjects(RDF + "type", RG + "BodyRule"):
        for body in rules.values(rule, RG + "ruleOf"):
            for meeting in graph.subjects(ELIDL + "had_responsible_organization", body):
                if _in_force(rules, rule, graph.values(meeting, ELIDL + "activity_date")):
                    yield from _missing(graph, rules, rule, meeting)


def told_at(result: RawResult | Violation, graph: View) -> str:
    """Return the node at whose place a result is best told, instead of its focus node.

    Where a meeting's participations are at fault that is the one found, else the list of members.
    """
    if result.path != _SEATS:
        return result.focus
    if result.value in graph.values(result.focus, _SEATS):
        return result.value or result.focus
    return _members_list(graph, result.focus) or result.focus


def _in_force(rules: View, rule: str, dates: list[str]) -> bool:
    """Tell whether a rule holds in the year of a meeting; without a date it does."""
    years = [date[:4] for date in dates]
    begun = all(year >= start for year in years for start in rules.values(rule, RG + "validFrom"))
    return begun and all(y <= end for y in years for end in rules.values(rule, RG + "validTo"))


def _missing(graph: View, rules: View, rule: str, meeting: str) -> Iterator[RawResult]:
    towns = set(rules.values(rule, RG + "officeIn"))
    seats = [s for s in graph.values(meeting, _SEATS) if _GUEST not in _said(graph, s)]
    holding = towns & _held(graph, seats, set(rules.values(rule, RG + "expectedRole")))
    least = min(map(int, rules.values(rule, RG + "judgedFrom")), default=0)
    if len(holding) >= max(1, least):
        deputies = _held(graph, seats, set(rules.values(rule, RG + "deputyRole")))
        for town in sorted(towns - holding - deputies - _filled(graph, seats)):
            yield RawResult(meeting, SHAPE, COMPONENT, _SEATS, town)


def _said(graph: View, seat: str) -> list[str]:
    return graph.values(seat, RG + "attendance")


def _held(graph: View, seats: list[str], roles: set[str]) -> set[str]:
    """Return in which organisations those who sit, or whom they sit for, hold one of the roles.

    An office that names none ("stedfortræder for borgmester Bo Lind") is held where the seat is.
    """
    return {
        organisation
        for seat in seats
        for name in (_PERSON, RG + "substitutesFor")
        for person in graph.values(seat, name)
        for office in graph.subjects(ORG + "member", person)
        if roles.intersection(graph.values(office, ORG + "role"))
        for organisation in graph.values(office, ORG + "organization") or _sent_by(graph, seat)
    }


def _sent_by(graph: View, seat: str) -> list[str]:
    return graph.values(seat, ELIDL + "participation_in_name_of")


def _filled(graph: View, seats: list[str]) -> set[str]:
    """Return for whom substitutes sit who do not say whose place they take: it may be this one."""
    return {
        town
        for seat in seats
        if _SUBSTITUTE in graph.values(seat, RG + "attendanceDetail")
        and not graph.values(seat, RG + "substitutesFor")
        for town in _sent_by(graph, seat)
    }


def _members_list(graph: View, meeting: str) -> str | None:
    """Return the list with half of those present or more, else the first one; None without."""
    present = [s for s in graph.values(meeting, _SEATS) if _PRESENT in _said(graph, s)]
    lists = Counter(g for seat in present for g in graph.values(seat, RG + "attendanceGroup"))
    if not lists:
        return None
    longest = max(sorted(lists), key=lists.__getitem__)
    if 2 * lists[longest] >= len(present):
        return longest
    return min(sorted(lists), key=lambda group: _begins(graph, group))


def _begins(graph: View, node: str) -> int:
    spans = graph.values(node, PROV + "wasDerivedFrom")
    begins = (n for span in spans for n in graph.values(span, NIF + "beginIndex"))
    return min((int(n) for n in begins if n.isdecimal()), default=0)
