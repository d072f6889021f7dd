"""Lines of status below each name open a list, though no heading stands above it."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 4. maj 2021\n\n"
_ITEM = "\n\n1. Sag\nGodkendt\n"


@pytest.mark.parametrize(
    "lines",
    [
        "Bo Lind\nTil stede\n\nIda Holm\nAfbud\n\nOle Dam\nTil stede",
        "Bo Lind\nMødt\nIda Holm\nAfbud\nOle Dam\nMødt",
        "Bo Lind\nDeltog\n\nIda Holm\nFraværende med afbud\n\nOle Dam\nDeltog",
    ],
)
def test_a_list_begins_with_the_first_name_that_a_status_follows(lines: str, found: Find) -> None:
    made = found(_HEAD + lines + _ITEM)
    assert {who: came for who, came, _ in made.attendance} == {
        "Bo Lind": "present",
        "Ida Holm": "absent",
        "Ole Dam": "present",
    }


def test_a_place_below_the_day_is_still_one(found: Find) -> None:
    made = found(
        "Referat af møde den 4. maj 2021\nKl. 10\nMarie Kruses Skole\n\nTil stede: Bo Lind" + _ITEM
    )
    assert {who for who, _, _ in made.attendance} == {"Bo Lind"}
    assert made.meeting.place == "Marie Kruses Skole"


@pytest.mark.parametrize(
    "table",
    [
        "Medlemmer\tStedfortrædere\nBo Lind\tIda Skov\nOle Dam\tEa Munk",
        "Til stede:\n| Medlem | Personlig stedfortræder |\n|---|---|\n"
        "| Bo Lind | Ida Skov |\n| Ole Dam | Ea Munk |",
    ],
)
def test_deputies_beside_the_members_have_the_office_and_did_not_come(
    table: str, found: Find
) -> None:
    made = found(_HEAD + table + _ITEM)
    assert {who for who, _, _ in made.attendance} == {"Bo Lind", "Ole Dam"}
    assert {(who, of) for who, of, t in made.held("substitute") if t == "stedfortræder"} == {
        ("Ida Skov", "Havneforum Nordly"),
        ("Ea Munk", "Havneforum Nordly"),
    }


def test_who_beside_a_member_came_for_him_has_no_such_office(found: Find) -> None:
    table = "| Medlem | Mødende stedfortræder |\n|---|---|\n| Bo Lind | Ida Skov |\n| Ole Dam | |"
    made = found(_HEAD + table + _ITEM)
    assert {who: came for who, came, _ in made.attendance}["Ida Skov"] == "present"
