from dataclasses import fields, replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referatgraf.model import (
    AgendaItem,
    Commitment,
    Decision,
    Dissent,
    DissentKind,
    Fact,
    Meeting,
    Membership,
    Outcome,
    Participation,
    Person,
    Record,
    Recusal,
    Vote,
)
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import COMMON, Merged, merge


def merged(*records: Record) -> tuple[Merged, ...]:
    return merge(records, resolve(records))


def facts(kind: type[Fact], *records: Record) -> list[Any]:
    return [m.fact for m in merged(*records) if isinstance(m.fact, kind)]


def items(minutes: Any, i: str, *told: tuple[str | None, str, int]) -> Record:
    m = minutes(i)
    m.meeting(m.kkr())
    for number, title, order in told:
        m.item(title, order, number=number)
    return m.record()


def paths(*records: Record) -> list[str]:
    home = "meeting/kkr-nordjylland/2021-01-15/item/"
    return [f.id.removeprefix(home) for f in facts(AgendaItem, *records)]


def test_common_fields_are_those_of_every_fact() -> None:
    assert {f.name for f in fields(Fact)} == COMMON


def test_an_item_is_named_by_its_number(minutes: Any) -> None:
    assert paths(items(minutes, "a", ("1", "Nyt", 1), ("2.1", "Budget", 2))) == ["1", "2-1"]


def test_numbers_that_start_anew_are_told_apart(minutes: Any) -> None:
    found = paths(items(minutes, "a", ("1", "Nyt", 1), ("1", "Budget", 2), ("2", "Andet", 3)))
    assert len(set(found)) == 3
    assert "2" in found and "1" not in found


def test_items_without_number_are_told_apart_by_title(minutes: Any) -> None:
    assert len(set(paths(items(minutes, "a", (None, "Nyt", 1), (None, "Budget", 2))))) == 2


def test_two_renderings_give_one_item_each(minutes: Any) -> None:
    one = items(minutes, "a", ("1", "Nyt", 1), ("2", "Budget", 2))
    other = items(minutes, "b", ("1", "NYT", 1), ("2", "Budget", 2))
    assert paths(one, other) == ["1", "2"]


def test_order_is_unique_where_renderings_count_apart(minutes: Any) -> None:
    one = items(minutes, "a", ("1", "Nyt", 1), ("3", "Andet", 2))
    other = items(minutes, "b", ("1", "Nyt", 1), ("2", "Budget", 2), ("3", "Andet", 3))
    assert sorted(f.order for f in facts(AgendaItem, one, other)) == [1, 2, 3]


def test_order_stays_where_it_is_unique(minutes: Any) -> None:
    record = replace(
        items(minutes, "a", ("1", "Nyt", 1), ("2", "Budget", 2), ("3", "Andet", 3)),
        withheld=frozenset({"item/2"}),
    )
    assert sorted(f.order for f in facts(AgendaItem, record)) == [1, 3]


def test_what_one_source_is_silent_on_another_tells(minutes: Any) -> None:
    records = []
    for i, told in (("a", {"start_time": "08:00"}), ("b", {"place": "Teams"})):
        m = minutes(i)
        m.meeting(m.kkr(), **told)
        records.append(m.record())
    (meeting,) = facts(Meeting, *records)
    assert (meeting.start_time, meeting.place) == ("08:00", "Teams")


def test_the_surest_source_wins_where_two_differ(minutes: Any) -> None:
    records = []
    for i, place, confidence in (("a", "Rådhuset", 0.6), ("b", "Teams", 0.9)):
        m = minutes(i)
        m.meeting(m.kkr(), place=place, confidence=confidence)
        records.append(m.record())
    (meeting,) = facts(Meeting, *records)
    assert (meeting.place, meeting.confidence) == ("Teams", 0.9)


def test_a_person_gets_the_fullest_name_and_the_others_as_variants(minutes: Any) -> None:
    told = {"a": "BO LY", "b": "Bo Ly"}
    records = [minutes(i).seat(name, "0849").record() for i, name in told.items()]
    (person,) = facts(Person, *records)
    assert (person.name, person.variants) == ("Bo Ly", ("BO LY",))


def test_a_membership_is_observed_at_each_meeting(minutes: Any) -> None:
    records = []
    for i, day in (("a", "2021-01-15"), ("b", "2021-06-11"), ("c", None)):
        m = minutes(i)
        m.meeting(m.kkr(), day)
        m.membership(m.person("Bo Ly"), m.municipality("0849"), title="Borgmester")
        records.append(m.record())
    (membership,) = [m for m in merged(*records) if isinstance(m.fact, Membership)]
    assert membership.observed == ("2021-01-15", "2021-06-11")
    assert len(membership.members) == 3


def test_one_title_in_two_spellings_is_one_membership(minutes: Any) -> None:
    records = []
    for i, title in (("a", "Borgmester"), ("b", "borgmester")):
        m = minutes(i)
        m.membership(m.person("Bo Ly"), m.municipality("0849"), title=title)
        records.append(m.record())
    assert len(facts(Membership, *records)) == 1


def test_a_page_of_members_is_merged_without_a_meeting(minutes: Any) -> None:
    m = minutes("a")
    person = m.person("Bo Ly")
    m.participation(person, None, on_behalf_of=m.municipality("0849"))
    m.participation(person)  # present, but at no meeting: it says nothing
    (found,) = [n for n in merged(m.record()) if isinstance(n.fact, Participation)]
    assert found.meeting is None and found.fact.on_behalf_of == "municipality/0849"


def test_items_in_a_ring_end(minutes: Any) -> None:
    m = minutes("a")
    m.meeting(m.kkr())
    m.item("Nyt", 1, parent="item/2")
    m.item("Budget", 1, parent="item/1")
    assert facts(AgendaItem, m.record()) == []


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=13, max_size=13))
def test_merged_points_only_to_what_is_there(
    two_hats: Record, fates: list[tuple[bool, bool]]
) -> None:
    told = zip(two_hats.facts, fates, strict=False)
    changed = {f.id: replace(f, unsure=unsure and held) for f, (unsure, held) in told}
    held = frozenset(i for i, (_, h) in zip(changed, fates, strict=False) if h)
    rest = tuple(changed.get(f.id, f) for f in two_hats.facts)
    nodes = merged(replace(two_hats, facts=rest, withheld=held))
    known = {m.fact.id for m in nodes} | {"municipality/0849", "organisation/kkr-nordjylland"}
    for node in nodes:
        for name in ("person", "group", "on_behalf_of", "organisation", "body", "parent"):
            assert getattr(node.fact, name, None) in known | {None}
        assert node.meeting is None or node.meeting in known


def ruled(minutes: Any, i: str, text: str, *outcomes: Outcome, known: bool = True) -> Record:
    """Return minutes of one item with a decision, a vote and what goes with it."""
    m = minutes(i).seat("Karla Nørby", "0849", body="nordjylland").seat("Viggo Lund", "0849")
    karla, viggo = (f.id for f in m.facts if isinstance(f, Person))
    item = m.item("Budget", 1, number="2.1")
    m.decision(item, text, *outcomes, unsure=not known)
    m.vote(item, favor=(karla,), against=(viggo,), number_favor=7)
    m.dissent(item, viggo, DissentKind.RESERVATION)
    m.recusal(item, viggo)
    m.commitment(item, "Karla svarer.", "2021-03-01", by=karla)
    return m.record()


def test_what_is_decided_is_merged_on_its_item(minutes: Any) -> None:
    record = ruled(minutes, "a", "Godkendt.", Outcome.APPROVED)
    (item,) = facts(AgendaItem, record)
    people = {p.name: p.id for p in facts(Person, record)}
    for kind in (Decision, Vote, Dissent, Recusal, Commitment):
        (fact,) = facts(kind, record)
        assert fact.item == item.id
        assert fact.id.startswith(f"meeting/kkr-nordjylland/2021-01-15/{kind.__name__.lower()}/")
    (vote,) = facts(Vote, record)
    assert (vote.favor, vote.against) == ((people["Karla Nørby"],), (people["Viggo Lund"],))


def test_two_renderings_tell_of_one_decision(minutes: Any) -> None:
    one = ruled(minutes, "a", "Godkendt.", Outcome.APPROVED)
    other = ruled(minutes, "b", "God- kendt.")
    for kind in (Decision, Vote, Dissent, Recusal, Commitment):
        (node,) = (m for m in merged(one, other) if isinstance(m.fact, kind))
        assert {member.split("/")[1] for member in node.members} == {"a", "b"}
    (decision,) = facts(Decision, one, other)
    assert (decision.text, decision.outcomes) == ("Godkendt.", (Outcome.APPROVED,))


def test_vote_that_renderings_tell_differently_stays_two(minutes: Any) -> None:
    one, m = ruled(minutes, "a", "Godkendt."), minutes("b").seat("Karla Nørby", body="nordjylland")
    m.vote(m.item("Budget", 1, number="2.1"), number_favor=8)
    assert {v.number_favor for v in facts(Vote, one, m.record())} == {7, 8}


def test_decision_in_doubt_is_not_merged(minutes: Any) -> None:
    assert facts(Decision, ruled(minutes, "a", "Godkendt.", known=False)) == []
    withheld = replace(ruled(minutes, "a", "Godkendt."), withheld=frozenset({"item/1"}))
    assert facts(Decision, withheld) == facts(Vote, withheld) == []
