"""The list that names a person says whether the person came."""

from collections.abc import Callable
from typing import Any

import pytest


def test_heading_gives_the_status(meeting: Callable[[str], Any]) -> None:
    made = meeting("Deltagere:\nKarla Nørby\n\nAfbud:\nViggo Lund\n\nGæster:\nAgnes Thorup\n")
    assert made.attendance == {
        ("Karla Nørby", "present", None),
        ("Viggo Lund", "absent", "excused"),
        ("Agnes Thorup", "guest", None),
    }


def test_absence_outweighs_the_list_of_members(meeting: Callable[[str], Any]) -> None:
    made = meeting("Medlemmer:\nKarla Nørby\nViggo Lund\n\nFraværende:\nViggo Lund\n")
    assert ("Viggo Lund", "absent", "excused") in made.attendance
    assert len(made.attendance) == 2


def test_late_arrival_outweighs_the_list_of_the_absent(meeting: Callable[[str], Any]) -> None:
    made = meeting("Medlemmer:\nViggo Lund (kom kl. 17.10)\n\nAfbud:\nViggo Lund\n")
    assert made.attendance == {("Viggo Lund", "present", "late")}


def test_guest_is_not_made_absent_by_standing_on_no_other_list(
    meeting: Callable[[str], Any],
) -> None:
    made = meeting("Deltagere:\nKarla Nørby\n\nGæster:\nAgnes Thorup\n")
    assert ("Agnes Thorup", "guest", None) in made.attendance


_MEMBERS = "Medlemmer:\nKarla Nørby\nViggo Lund\nBo Lind\n\n"


@pytest.mark.parametrize(
    ("items", "away"),
    [
        # Printed below each item: who is not named by each of them was there for the others.
        ("1. Åbning\nGodkendt.\nFraværende: Viggo Lund\n\n"
         "2. Havn\nGodkendt.\nFraværende: Viggo Lund, Bo Lind\n", {"Viggo Lund"}),
        ("1. Åbning\nGodkendt.\nFraværende: Viggo Lund\n\n"
         "2. Havn\nGodkendt.\nFraværende: Bo Lind\n", set()),
        # Not: the one item that tells of absence speaks of the meeting.
        ("1. Åbning\nGodkendt.\nFraværende: Viggo Lund\n\n2. Havn\nGodkendt.\n", {"Viggo Lund"}),
    ],
)  # fmt: skip
def test_absence_printed_by_items_is_that_of_all_who_are_in_each(
    items: str, away: set[str], meeting: Callable[[str], Any]
) -> None:
    made = meeting(_MEMBERS + items)
    assert {who for who, status, _ in made.attendance if status == "absent"} == away
