"""The offices that a list entry gives, each held in an organisation."""

from collections.abc import Callable
from typing import Any

import pytest


def test_title_in_brackets_is_held_in_the_body(meeting: Callable[[str], Any]) -> None:
    made = meeting("Deltagere:\nKarla Nørby (formand)\n")
    assert made.held() == {("Karla Nørby", "Kulturudvalget", "formand")}


def test_title_before_the_name_is_held_in_the_organisation_behind(
    meeting: Callable[[str], Any],
) -> None:
    made = meeting("Deltagere:\nDirektør Agnes Thorup, Skive Havn A/S\n")
    assert made.held("entry-title") == {("Agnes Thorup", "Skive Havn A/S", "Direktør")}


def test_heading_gives_its_title_to_those_below(meeting: Callable[[str], Any]) -> None:
    made = meeting("Deltagere:\nKarla Nørby\n\nReferent: Holger Kvist\n")
    assert made.held() == {("Holger Kvist", "Kulturudvalget", "Referent")}


def test_mayor_holds_office_in_the_municipality(found: Callable[[str], Any]) -> None:
    head = "Referat af møde i Byrådet i Skive Kommune den 8. februar 2022\n\n"
    made = found(head + "Deltagere:\nBorgmester Viggo Lund\n")
    assert made.held("entry-title") == {("Viggo Lund", "Skive Kommune", "Borgmester")}


def test_hour_or_party_in_brackets_is_no_office(meeting: Callable[[str], Any]) -> None:
    assert (
        meeting("Deltagere:\nKarla Nørby (kl. 16)\nViggo Lund (V)\n").held("entry-title") == set()
    )


@pytest.mark.parametrize(
    ("heading", "title", "held_in"),
    [
        ("Forældrerepræsentanter", "Forældrerepræsentant", "Skolebestyrelsen"),
        ("Elevrepræsentanter", "Elevrepræsentant", "Skolebestyrelsen"),
        ("Lærere", None, None),
    ],
)
def test_those_who_represent_a_group_hold_that_office_in_the_body(
    heading: str, title: str | None, held_in: str | None, found: Callable[[str], Any]
) -> None:
    made = found(
        "Skolebestyrelsen\nReferat af møde den 6. juni 2023\n\nDeltagere:\n"
        f"{heading}: Karla Nørby\n\n1. Budget\nGodkendt.\n"
    )
    assert ({("Karla Nørby", held_in, title)} if title else set()) == made.held("entry-title")


@pytest.mark.parametrize(
    ("people", "held_in"),
    [
        ("Ida Holm, Skive Kommune\nFormand Bo Lind, Dansk Erhverv", "Dansk Erhverv"),
        ("Fra lægerne:\nFormand Bo Lind, Lægeforeningen Nord", "Lægeforeningen Nord"),
        ("Formand: Ida Holm\nFormand Bo Lind, Dansk Erhverv", "Dansk Erhverv"),
        ("Ida Holm, FOA\nAgnes Thorup, SF\nNæstformand Bo Lind, Dansk Erhverv", "Dansk Erhverv"),
        # Not: who leads the list has the chair of the body, and a municipality has none.
        ("Formand Bo Lind, Dansk Erhverv\nIda Holm, FOA", "Kulturudvalget"),
        ("Formand Ida Holm, FOA\nNæstformand Bo Lind, Dansk Erhverv", "Kulturudvalget"),
        ("Ida Holm, FOA\nFormand Bo Lind, Skive Kommune", "Kulturudvalget"),
        ("Ida Holm, FOA\nBo Lind, Dansk Erhverv, formand", "Kulturudvalget"),
    ],
)
def test_chair_before_a_name_may_be_that_of_the_association_behind_it(
    people: str, held_in: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"Deltagere:\n{people}\n")
    assert {where for who, where, _ in made.held("entry-title") if who == "Bo Lind"} == {held_in}
