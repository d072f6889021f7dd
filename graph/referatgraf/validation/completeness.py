"""Find who is missing from the lists of a meeting by the rules of its body (constraint 14).

SHACL could say it in SPARQL, but pySHACL took 16 seconds for one set of minutes; this takes
milliseconds, whatever the engine.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from referatgraf.model import Violation
from referatgraf.validation.descriptions import danish_names
from referatgraf.validation.engine import RawResult
from referatgraf.validation.lists import PRESENT, SEATS, Lists, short_name
from referatgraf.validation.view import View
from referatgraf.vocabulary import ELIDL, NIF, PROV, RDF, RG, SKOS

SHAPE = "https://w3id.org/referatgraf/shape/meeting-mayors"
COMPONENT = RG + "CompletenessConstraintComponent"

_RULE = f"<{RG}BodyRule>"


def missing_offices(graph: View, described: str, reference: str) -> Iterator[RawResult]:
    """Yield a result for each municipality whose holder of an office the lists leave out.

    ``graph`` is a source graph, ``described`` what the reference graph says of its bodies. A list
    that names fewer of the offices than ``rg:judgedFrom`` says is an excerpt, or tells no offices.
    """
    if _RULE not in described:
        return
    rules = View(described)
    for rule in rules.subjects(RDF + "type", RG + "BodyRule"):
        towns = _names(rules.values(rule, RG + "officeIn"), reference)
        for body in rules.values(rule, RG + "ruleOf"):
            for meeting in graph.subjects(ELIDL + "had_responsible_organization", body):
                if _in_force(rules, rule, graph.values(meeting, ELIDL + "activity_date")):
                    yield from _missing(Lists(graph, meeting, towns), rules, rule)


def told_at(result: RawResult | Violation, graph: View) -> str:
    """Return the node at whose place a result is best told, instead of its focus node.

    Where a meeting's participations are at fault that is the one found, else the list of members.
    """
    if result.path != SEATS:
        return result.focus
    if result.value in graph.values(result.focus, SEATS):
        return result.value or result.focus
    return _members_list(graph, result.focus) or result.focus


def _in_force(rules: View, rule: str, dates: list[str]) -> bool:
    """Tell whether a rule holds in the year of a meeting; without a date it does."""
    years = [date[:4] for date in dates]
    begun = all(year >= start for year in years for start in rules.values(rule, RG + "validFrom"))
    return begun and all(y <= end for y in years for end in rules.values(rule, RG + "validTo"))


def _names(towns: Sequence[str], reference: str) -> Mapping[str, str]:
    """Return the short names of municipalities, in small letters."""
    names = View(danish_names(towns, reference))
    labels = {town: names.values(town, SKOS + "prefLabel") for town in towns}
    return {town: short_name(next(iter(some), "")) for town, some in labels.items()}


def _missing(lists: Lists, rules: View, rule: str) -> Iterator[RawResult]:
    """Yield the municipalities of which nobody on the lists holds the office or may hold it.

    Where as many who may hold it do not say of which municipality, none is told: it may be theirs.
    """
    holding = lists.towns_of(set(rules.values(rule, RG + "expectedRole")))
    least = min(map(int, rules.values(rule, RG + "judgedFrom")), default=0)
    if len(holding) < max(1, least):
        return
    deputies = lists.towns_of(set(rules.values(rule, RG + "deputyRole")))
    missing = lists.towns.keys() - holding - deputies - lists.filled() - lists.excused()
    if len(missing) > lists.unplaced(set(rules.values(rule, RG + "expectedRole"))):
        for town in sorted(missing):
            yield RawResult(lists.meeting, SHAPE, COMPONENT, SEATS, town)


def _said(graph: View, seat: str) -> list[str]:
    return graph.values(seat, RG + "attendance")


def _members_list(graph: View, meeting: str) -> str | None:
    """Return the list with half of those present or more, else the first one; None without."""
    present = [s for s in graph.values(meeting, SEATS) if PRESENT in _said(graph, s)]
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
