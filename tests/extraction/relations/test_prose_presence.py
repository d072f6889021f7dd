"""Attendance that stands in sentences, without a list."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = "Referat af møde i Styregruppen for Havnen den 6. juni 2023\n\n"
_ITEM = "\n\n1. Status\nGodkendt.\n"
_KARLA = ("Karla Nørby", "Nordly Vand A/S", "affiliated")
_VIGGO = ("Viggo Lund", "Fjordnet A/S", "affiliated")


@pytest.mark.parametrize(
    "sentence",
    [
        "På vegne af Nordly Vand A/S mødte direktør Karla Nørby, og for Fjordnet A/S mødte "
        "konsulent Viggo Lund.",
        "Nordly Vand A/S var repræsenteret ved direktør Karla Nørby, mens Fjordnet A/S havde sendt "
        "konsulent Viggo Lund.",
        "I mødet deltog fra Nordly Vand A/S: direktør Karla Nørby; fra Fjordnet A/S: konsulent "
        "Viggo Lund.",
        "Foruden formanden deltog direktør Karla Nørby fra Nordly Vand A/S og konsulent Viggo Lund "
        "fra Fjordnet A/S.",
        "Fra Nordly Vand A/S deltog direktør Karla Nørby. Fra Fjordnet A/S deltog konsulent "
        "Viggo Lund.",
    ],
)
def test_opening_tells_by_sender_who_is_present(sentence: str, found: Callable[[str], Any]) -> None:
    made = found(_HEAD + sentence + _ITEM)
    assert {(who, status) for who, status, _ in made.attendance} == {
        ("Karla Nørby", "present"),
        ("Viggo Lund", "present"),
    }
    assert {(who, whom) for who, whom, _ in made.represents} == {_KARLA[:2], _VIGGO[:2]}
    assert made.held() == {
        ("Karla Nørby", "Nordly Vand A/S", "direktør"),
        ("Viggo Lund", "Fjordnet A/S", "konsulent"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Nordly Vand A/S havde sendt direktør Karla Nørby til konferencen i Odense.",
        "Nordly Vand A/S har sendt direktør Karla Nørby et brev.",
        "Nordly Vand A/S var ikke repræsenteret ved direktør Karla Nørby.",
        "Nordly Vand A/S er repræsenteret ved direktør Karla Nørby i Bestyrelsen for Kysten.",
        "Ved indvielsen den 3. maj var Nordly Vand A/S repræsenteret ved direktør Karla Nørby.",
        "På mødet den 19. maj deltog desuden Karla Nørby fra Nordly Vand A/S.",
        "På sidste møde deltog fra Nordly Vand A/S direktør Karla Nørby.",
        "Mødet i Kystrådet den 3. maj: På vegne af Nordly Vand A/S mødte direktør Karla Nørby.",
        "Konsulent Karla Nørby fra Nordly Vand A/S sluttede sig til forslaget.",
        "Fra 2020 deltog Karla Nørby i alle møder.",
        "For at spare tid mødte direktør Karla Nørby tidligt.",
    ],
)
def test_other_occasions_let_nobody_come(sentence: str, found: Callable[[str], Any]) -> None:
    assert found(_HEAD + sentence + _ITEM).attendance == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "På vegne af Nordly Vand A/S mødte direktør Karla Nørby op på havnen.",
        "Nordly Vand A/S var repræsenteret ved direktør Karla Nørby.",
        "Ved behandlingen i Økonomiudvalget deltog direktør Karla Nørby.",
    ],
)
def test_what_an_item_tells_of_senders_is_no_presence(
    sentence: str, found: Callable[[str], Any]
) -> None:
    assert found(f"{_HEAD}1. Havnen\n{sentence}\n").attendance == set()


def test_visitors_of_an_item_are_guests_of_the_employer_behind_both(
    found: Callable[[str], Any],
) -> None:
    text = "Til dette punkt kom direktør Karla Nørby og konsulent Viggo Lund fra Nordly Vand A/S."
    made = found(f"{_HEAD}1. Havnen\n{text}\n")
    assert {a[:2] for a in made.attendance} == {("Karla Nørby", "guest"), ("Viggo Lund", "guest")}
    assert made.represents == {_KARLA, ("Viggo Lund", "Nordly Vand A/S", "affiliated")}


def test_beside_members_on_a_list_the_sent_are_guests(found: Callable[[str], Any]) -> None:
    listed = "Deltagere:\nViggo Lund\nBo Lind\n\n"
    text = listed + "På vegne af Nordly Vand A/S mødte direktør Karla Nørby."
    made = found(_HEAD + text + _ITEM)
    assert ("Karla Nørby", "guest", None) in made.attendance


@pytest.mark.parametrize(
    ("sentence", "pairs"),
    [
        ("Nordly Vand A/S havde sendt konsulent Karla Nørby i stedet for direktør Viggo Lund.",
         {("Karla Nørby", "Viggo Lund")}),
        ("Nordly Vand A/S var repræsenteret ved Karla Nørby i stedet for Viggo Lund.",
         {("Karla Nørby", "Viggo Lund")}),
        ("Nordly Vand A/S havde sendt konsulent Karla Nørby i stedet for at aflyse.", set()),
    ],
)  # fmt: skip
def test_sent_instead_of_somebody(
    sentence: str, pairs: set[tuple[str, str]], found: Callable[[str], Any]
) -> None:
    made = found(_HEAD + sentence + _ITEM)
    assert made.substitutes == pairs
    assert ("Karla Nørby", "present", None) in made.attendance


@pytest.mark.parametrize(
    "sentence",
    [
        "Afbud var modtaget fra Karla Q. Nørby, direktør i Nordly Vand A/S, og fra Region "
        "Sjællands konsulent Viggo Lund.",
        "Der var afbud fra direktør Karla Q. Nørby, Nordly Vand A/S, og konsulent Viggo Lund fra "
        "Region Sjælland.",
    ],
)
def test_excused_people_are_missed_by_their_employers(
    sentence: str, found: Callable[[str], Any]
) -> None:
    made = found(_HEAD + sentence + _ITEM)
    assert {who for who, status, _ in made.attendance if status == "absent"} == {
        "Karla Q. Nørby",
        "Viggo Lund",
    }
    assert {r[:2] for r in made.represents} == {
        ("Karla Q. Nørby", "Nordly Vand A/S"),
        ("Viggo Lund", "Region Sjælland"),
    }


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Styregruppens formand, direktør Karla Nørby fra Nordly Vand A/S, bød velkommen.",
         {("Styregruppen for Havnen", "formand"), ("Nordly Vand A/S", "direktør")}),
        ("Kystrådets formand, direktør Karla Nørby fra Nordly Vand A/S, har skrevet.",
         {("Kystrådet", "formand"), ("Nordly Vand A/S", "direktør")}),
        ("Styregruppens formand, direktør og medlemmer roste Karla Nørby fra Nordly Vand A/S.",
         set()),
    ],
)  # fmt: skip
def test_chair_by_genitive_has_a_job_of_his_own(
    sentence: str, held: set[tuple[str, str]], found: Callable[[str], Any]
) -> None:
    made = found(_HEAD + sentence + _ITEM)
    assert {office[1:] for office in made.held()} == held


def test_chair_who_welcomes_is_present(found: Callable[[str], Any]) -> None:
    text = "Styregruppens formand, direktør Karla Nørby fra Nordly Vand A/S, bød velkommen."
    assert {a[:2] for a in found(_HEAD + text + _ITEM).attendance} == {("Karla Nørby", "present")}


@pytest.mark.parametrize(
    ("sentence", "listed"),
    [
        ("Der var oplæg ved journalist Karla Nørby.", True),
        ("Formanden foreslog et oplæg ved journalist Karla Nørby.", False),
        ("I april 2024 holdes et møde med oplæg ved journalist Karla Nørby.", False),
    ],
)
def test_planned_talk_makes_nobody_a_guest(
    sentence: str, listed: bool, found: Callable[[str], Any]
) -> None:
    assert bool(found(f"{_HEAD}1. Havnen\n{sentence}\n").attendance) == listed
