"""Guests whom an item lists, and what in a list is no organisation."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = (
    "Havneudvalget\nSkive Kommune\nReferat af møde den 6. juni 2023 kl. 9.00\n\n"
    "Deltagere\n- Karla Nørby\n- Viggo Lund\n\n1. Besøg\n\n"
)
_TAIL = "\n\n2. Eventuelt\n\nIntet.\n"


def _status(made: Any) -> dict[str | None, str | None]:
    return {person: status for person, status, _ in made.attendance}


@pytest.mark.parametrize(
    ("list_", "office"),
    [
        ("I mødet deltager fra Rohuset:\n\nBo Lind, formand\n\nAgnes Thorup", "Rohuset"),
        ("Til stede ved besøget fra Roklubben er: Bo Lind, formand, og Agnes Thorup.", "Roklubben"),
        ("Gæster under punktet:\n\nBo Lind, kasserer\n\nAgnes Thorup", None),
    ],
)
def test_visitors_are_guests_without_a_seat(list_: str, office: str | None, found: Find) -> None:
    made = found(_HEAD + list_ + _TAIL)
    assert _status(made)["Bo Lind"] == _status(made)["Agnes Thorup"] == "guest"
    held = {(person, organisation) for person, organisation, _ in made.held()}
    assert ("Bo Lind", office) in held
    assert {p for p, o in held if o == "Skive Kommune"} == {"Karla Nørby", "Viggo Lund"}


def test_member_in_an_items_list_stays_present(found: Find) -> None:
    made = found(_HEAD + "Under punktet deltog:\n\nKarla Nørby\n\nBo Lind, jurist" + _TAIL)
    assert _status(made) == {"Karla Nørby": "present", "Viggo Lund": "present", "Bo Lind": "guest"}


def test_list_in_the_first_item_names_the_members(found: Find) -> None:
    head = "Havneudvalget\nSkive Kommune\nReferat af møde den 6. juni 2023\n\n1. Fremmøde\n\n"
    made = found(head + "Til stede:\n\nKarla Nørby, formand\n\nViggo Lund" + _TAIL)
    assert _status(made) == {"Karla Nørby": "present", "Viggo Lund": "present"}
    assert ("Karla Nørby", "Havneudvalget", "formand") in made.held()


@pytest.mark.parametrize(
    ("entry", "behalf"),
    [
        ("Karla Nørby (formand for Roklubben), Lars (træner) og Hans (kasserer)", None),
        ("Karla Nørby, Engvej 4", None),
        ("Karla Nørby, Nordlys Havn, Engvej 4", "Nordlys Havn"),
        ("Karla Nørby, Lars Byg A/S", "Lars Byg A/S"),
    ],
)
def test_first_names_and_addresses_are_no_organisations(
    entry: str, behalf: str | None, found: Find
) -> None:
    made = found(f"Nordly Forum\n6. juni 2023\n\nDeltagere:\n{entry}\n\n1. Valg\nIntet.\n")
    named = {o for p, o, _ in made.represents if p == "Karla Nørby"} - {"Roklubben"}
    assert named == ({behalf} - {None})


@pytest.mark.parametrize(
    ("line", "behalf"),
    [
        ("Fritidscentret, lokale 3", None),
        ("Rådhuscentret, Engvej 12", None),
        ("Fritidscentret", "Fritidscentret"),
    ],
)
def test_room_below_the_last_entry_is_nobodys_employer(
    line: str, behalf: str | None, found: Find
) -> None:
    made = found(f"Nordly Forum\n6. juni 2023\n\nDeltagere\nViggo Lund\nKarla Nørby\n{line}\n")
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} == ({behalf} - {None})


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Deltog ikke i sagens behandling: Viggo Lund", "present"),
        ("Ikke til stede under punktet: Viggo Lund", "present"),
        ("Fraværende: Viggo Lund", "absent"),
        ("Deltog ikke: Viggo Lund", "absent"),
        ("Fraværende: Viggo Lund\n\nDeltog ikke i punktet: Viggo Lund", "absent"),
    ],
)
def test_who_leaves_for_one_item_was_there(heading: str, status: str, found: Find) -> None:
    assert _status(found(_HEAD + heading + _TAIL))["Viggo Lund"] == status


@pytest.mark.parametrize(
    ("entry", "behalf"),
    [
        ("Bo Lind, Foreningen Nordly er Nu", "Foreningen Nordly er Nu"),
        ("Bo Lind, Nordly Forening er inviteret", "Nordly Forening"),
        ("Bo Lind, er inviteret", None),
    ],
)
def test_verb_inside_a_name_stays(entry: str, behalf: str | None, found: Find) -> None:
    made = found(f"Nordly Forum\n6. juni 2023\n\nGæster:\n{entry}\n\n1. Valg\nIntet.\n")
    sent = {o for p, o, _ in made.represents if p == "Bo Lind"}
    assert sent == ({behalf} - {None})
