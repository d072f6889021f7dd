"""Find the facts that a broken rule keeps out of the merged graph."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Fact,
    Meeting,
    Organisation,
    Participation,
    Severity,
    Violation,
)
from referatgraf.resolution.published import pointers

_LOCAL = re.compile(r"/source/[^/#]+(?P<tail>.*)\Z", re.DOTALL)


def withheld(violations: Iterable[Violation], facts: Sequence[Fact]) -> frozenset[str]:
    """Return the local ids of the facts that break a Violation or rest on one that does.

    A broken text span withholds the facts it proves; a broken source or extraction all of them; a
    broken meeting its participations, lists and items. Warnings withhold nothing.
    """
    proved = _proved(facts)
    broken: set[str] = set()
    for violation in violations:
        if violation.severity is Severity.VIOLATION:
            broken.update(_facts_at(violation.focus, facts, proved))
    return _with_dependants(broken, facts)


def _facts_at(
    focus: str, facts: Sequence[Fact], proved: Mapping[str, Sequence[str]]
) -> Iterable[str]:
    """Return the facts that a focus node stands for."""
    match = _LOCAL.search(focus)
    if match is None:
        return [f.id for f in facts if isinstance(f, Organisation) and _is_shared(f, focus)]
    if match["tail"] in ("", "/extraction"):
        return [fact.id for fact in facts]
    return proved.get(match["tail"], ())


def _proved(facts: Sequence[Fact]) -> Mapping[str, Sequence[str]]:
    """Map the node of each fact, and each text span, to the facts that it stands for or proves."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for tail in (f"/{fact.id}", *_spans(fact)):
            found[tail].append(fact.id)
    return found


def _is_shared(fact: Organisation, focus: str) -> bool:
    return fact.authority is not None and focus.endswith(f"/{fact.authority}")


def _spans(fact: Fact) -> set[str]:
    return {f"#char={span.start},{span.end}" for span in fact.evidence}


def _with_dependants(broken: set[str], facts: Sequence[Fact]) -> frozenset[str]:
    dependants = _dependants(facts)
    found: set[str] = set()
    waiting = sorted(broken)
    while waiting:
        fact_id = waiting.pop()
        if fact_id not in found:
            found.add(fact_id)
            waiting.extend(dependants[fact_id])
    return frozenset(found)


def _dependants(facts: Sequence[Fact]) -> defaultdict[str, list[str]]:
    """Return for each fact those that point to it, and for a meeting all that it holds."""
    meetings = [fact.id for fact in facts if isinstance(fact, Meeting)]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for target in (*pointers(fact), *(meetings if _is_part_of_meeting(fact) else ())):
            found[target].append(fact.id)
    return found


def _is_part_of_meeting(fact: Fact) -> bool:
    if isinstance(fact, Participation):
        return fact.attendance is not None
    return isinstance(fact, AgendaItem | AttendanceGroup)
