from dataclasses import replace
from typing import Any

import pytest

from referatgraf.model import OrganisationType, Record
from referatgraf.resolution.published import published


def test_all_sure_facts_are_published_in_order(two_hats: Record) -> None:
    found = published(replace(two_hats, facts=two_hats.facts[::-1]))
    assert list(found) == sorted(f.id for f in two_hats.facts)


def test_doubt_runs_along_a_chain_of_pointers(minutes: Any) -> None:
    m = minutes("a")
    owner = m.organisation("Ejer", unsure=True)
    body = m.organisation("Bestyrelsen", OrganisationType.BODY, part_of=owner)
    m.meeting(body)
    m.item("Økonomi", 1)
    person = m.person("Karla Nørby")
    m.membership(person, None, title="Formand")
    assert list(published(m.record())) == ["membership/1", "person/1"]


def test_a_pointer_to_nothing_is_no_proof(minutes: Any) -> None:
    m = minutes("a")
    m.membership("person/9", None)
    assert published(m.record()) == {}


@pytest.mark.parametrize("fate", [{"unsure": True}, {}])
def test_nothing_of_a_meeting_stays_without_it(minutes: Any, fate: dict[str, bool]) -> None:
    m = minutes("a")
    meeting = m.meeting(None, **fate)
    person = m.person("Karla Nørby")
    m.participation(person)
    found = published(m.record(*([] if fate else [meeting])))
    assert list(found) == [person]
