"""Withheld is what breaks a Violation, with all that rests on it, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Fact, Severity, Violation
from referatgraf.validation import withheld

BASE = "https://example.org/referatgraf/"
ON_ITEM = ("decision", "vote", "dissent", "recusal", "commitment")


def violation(focus: str, severity: Severity = Severity.VIOLATION) -> Violation:
    return Violation(BASE + focus, "shape", "component", severity, "graph", "da", "en")


def ids(facts: tuple[Fact, ...], *stems: str) -> set[str]:
    return {fact.id for fact in facts if fact.id.split("/")[0] in stems}


def test_sound_source_withholds_nothing(source: Any) -> None:
    assert withheld(source.validate(), source.facts) == frozenset()


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFO])
def test_warning_withholds_nothing(source: Any, severity: Severity) -> None:
    found = [violation(f"source/4f2a/{fact.id}", severity) for fact in source.facts]
    assert withheld(found, source.facts) == frozenset()


def test_fact_that_nothing_rests_on_is_withheld_alone(source: Any) -> None:
    found = withheld([violation("source/4f2a/membership/1")], source.facts)
    assert found == {"membership/1"}


def test_person_takes_along_what_points_to_them(source: Any) -> None:
    # person/1 takes part twice, and participation/2 stands in for them.
    found = withheld([violation("source/4f2a/person/1")], source.facts)
    expected = {"person/1", "membership/1", "membership/2", "recusal/1", "commitment/1"}
    assert found == expected | {f"participation/{n}" for n in (1, 2, 3)}


def test_meeting_takes_along_what_it_holds_and_leaves_people(source: Any) -> None:
    found = withheld([violation("source/4f2a/meeting/1")], source.facts)
    assert found == ids(source.facts, "meeting", "participation", "group", "item", *ON_ITEM)


def test_page_without_a_meeting_keeps_its_participations(minutes: Callable[[str], Any]) -> None:
    m = minutes("4f2e")
    meeting = m.meeting(None)
    part = m.participation(m.person("Viggo Lund"), None)
    assert part not in withheld([violation(f"source/4f2e/{meeting}")], m.facts)


def test_parent_takes_along_its_items(source: Any) -> None:
    found = withheld([violation("source/4f2a/item/1")], source.facts)
    assert found == {"item/1", "item/2"} | ids(source.facts, *ON_ITEM)


@pytest.mark.parametrize("focus", ["source/4f2a", "source/4f2a/extraction"])
def test_source_or_run_takes_along_everything(source: Any, focus: str) -> None:
    assert withheld([violation(focus)], source.facts) == {fact.id for fact in source.facts}


def test_span_takes_along_the_facts_it_proves(source: Any) -> None:
    span = next(f for f in source.facts if f.id == "membership/3").evidence[0]
    focus = f"source/4f2a#char={span.start},{span.end}"
    assert withheld([violation(focus)], source.facts) == {"membership/3"}


def test_shared_thing_takes_along_what_points_to_it(source: Any) -> None:
    found = withheld([violation("party/venstre")], source.facts)
    assert found == {"organisation/3", "membership/2", "vote/1"}


def test_focus_that_no_fact_stands_for_withholds_nothing(source: Any) -> None:
    strange = ["source/4f2a/person/99", "region/1081", "source/4f2a#char=0,0", "", "e/venstre"]
    assert withheld([violation(focus) for focus in strange], source.facts) == frozenset()
    blank = Violation("_:b", "s", "c", Severity.VIOLATION, "g", "da", "en")
    assert withheld([blank], source.facts) == frozenset()
