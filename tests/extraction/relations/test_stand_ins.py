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


@pytest.mark.parametrize(
    "item",
    [
        "1. Suppleanter\nKarla Nørby deltager i rådets studietur.\n",
        "1. Suppleanter\nKarla Nørby indtræder i bestyrelsen for havnen den 1. juli 2023.\n",
        "1. Suppleant til Havnerådet\nKarla Nørby indtræder.\n",
    ],
)
def test_who_is_called_elsewhere_is_no_stand_in(item: str, meeting: Callable[[str], Any]) -> None:
    made = meeting(item)
    assert made.attendance == set()
    assert made.held("stand-in") == set()


def test_who_is_called_for_a_later_day_is_not_present(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Stedfortræder\nKarla Nørby indtræder i udvalget fra den 1. juli 2023.\n")
    assert made.attendance == set()
    assert made.held("stand-in") == {("Karla Nørby", "Kulturudvalget", "stedfortræder")}


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("For Karla Nørby er indkaldt næste navn på listen.", set()),
        ("I stedet for Karla Nørby er indkaldt den næste.", set()),
        ("Efter Karla Nørby indtræder den næste på listen.", set()),
        ("For en kort bemærkning: Karla Nørby er indkaldt.", {"Karla Nørby"}),
    ],
)
def test_who_is_stood_in_for_is_no_stand_in(
    words: str, called: set[str], meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Stedfortrædere\n{words}\n")
    assert {who for who, _, _ in made.held("stand-in")} == called


def test_title_that_tells_the_place_on_the_list_is_the_one_kept(
    meeting: Callable[[str], Any],
) -> None:
    made = meeting(
        "1. Stedfortrædere\n1. stedfortræder på liste C, Karla Nørby, foreslås.\n"
        "Karla Nørby tiltrådt.\n"
    )
    assert {title for _, _, title in made.held("stand-in")} == {"1. stedfortræder"}
