"""Who was called in as a substitute is present and holds that office."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("item", "person"),
    [
        ("1. Stedfortræder for Bo Lind\nKarla Nørby indkaldes.\n", "Karla Nørby"),
        ("1. Indkaldelse af suppleant\nKarla Nørby og Viggo Lund tiltrådt.\n", "Viggo Lund"),
        ("1. Stedfortrædere\nKarla Nørby (A) indtræder.\n", "Karla Nørby"),
    ],
)
def test_item_about_substitutes_calls_them_in(
    item: str, person: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(item)
    assert (person, "present", "substitute") in made.attendance
    assert person in {who for who, _, _ in made.held("stand-in")}


def test_letter_of_the_list_is_the_party(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Molen\n1. stedfortræder på liste C, Karla Nørby, foreslås.\n")
    assert {(who, party) for who, party, _ in made.held("party")} == {
        ("Karla Nørby", "Det Konservative Folkeparti")
    }


def test_item_about_something_else_calls_nobody_in(meeting: Callable[[str], Any]) -> None:
    assert meeting("1. Molen\nKarla Nørby deltager gerne.\n").held("stand-in") == set()
