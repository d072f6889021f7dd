"""Offices that a sentence gives apart from the name: by appointment, clause, pronoun or both."""

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Held: TypeAlias = set[tuple[str, str | None, str]]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Kystrådet får Karla Nørby, udpeget af Fjordnet A/S, som formand og Viggo Lund, udpeget "
         "af KL, som næstformand.",
         {("Karla Nørby", "Kystrådet", "formand"), ("Viggo Lund", "Kystrådet", "næstformand")}),
        ("Kystforeningen fik Karla Nørby som direktør.",
         {("Karla Nørby", "Kystforeningen", "direktør")}),
        ("Kystforeningen fik svar fra Karla Nørby, udpeget af Fjordnet A/S, om en ny formand.",
         set()),
    ],
)  # fmt: skip
def test_body_gets_an_officer(sentence: str, held: Held, meeting: Callable[[str], Any]) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == held


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Karla Nørby og Viggo Lund udgør gruppen, og førstnævnte er valgt som tovholder.",
         {("Karla Nørby", "tovholder")}),
        ("Karla Nørby og lektor Viggo Lund talte, og sidstnævnte er formand for Kystforeningen.",
         {("Viggo Lund", "lektor"), ("Viggo Lund", "formand")}),
        ("Kystforeningen og Karla Nørby udgør gruppen, og førstnævnte er valgt som tovholder.",
         set()),
    ],
)  # fmt: skip
def test_the_former_and_the_latter_of_two(
    sentence: str, held: set[tuple[str, str]], meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Status\n{sentence}\n")
    assert {(who, title) for who, _, title in made.held()} == held


@pytest.mark.parametrize(
    ("sentence", "organisations"),
    [
        ("Lektor Karla Nørby og rektor Viggo Lund, begge Nordly Skole, holdt oplæg.",
         {("Karla Nørby", "Nordly Skole"), ("Viggo Lund", "Nordly Skole")}),
        ("Lektor Karla Nørby og rektor Viggo Lund, begge fra Nordly Skole, holdt oplæg.",
         {("Karla Nørby", "Nordly Skole"), ("Viggo Lund", "Nordly Skole")}),
        ("Lektor Karla Nørby og rektor Viggo Lund, Nordly Skole, holdt oplæg.",
         {("Karla Nørby", None), ("Viggo Lund", "Nordly Skole")}),
    ],
)  # fmt: skip
def test_both_work_for_one_and_speak(
    sentence: str, organisations: set[tuple[str, str | None]], meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Status\n{sentence}\n")
    assert {(who, where) for who, where, _ in made.held()} == organisations
    assert {a[:2] for a in made.attendance} == {("Karla Nørby", "guest"), ("Viggo Lund", "guest")}


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("Havnen er tegnet af Fjordnet A/S, hvor ingeniør Karla Nørby står for planen.",
         "Fjordnet A/S"),
        ("Der var møde hos Fjordnet A/S, hvor ingeniør Karla Nørby talte.", None),
        ("Sagen blev drøftet i Kystrådet, hvor ingeniør Karla Nørby talte.", None),
    ],
)  # fmt: skip
def test_clause_of_place_names_the_employer(
    sentence: str, organisation: str | None, meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Status\n{sentence}\n").held()
    assert held == {("Karla Nørby", organisation, "ingeniør")}


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Udvalget besluttede at udpege Karla Nørby som udvalgets repræsentant i Kystrådet.",
         {("Karla Nørby", "Kystrådet", "repræsentant")}),
        ("Udvalget besluttede ikke at udpege Karla Nørby som udvalgets repræsentant i Kystrådet.",
         set()),
        ("Formanden for Kystrådet, Halime Østerlund Oguz, har skrevet.",
         {("Halime Østerlund Oguz", "Kystrådet", "Formand")}),
        ("Formanden for Kystrådet, Nordly Vandværk, har skrevet.", set()),
    ],
)  # fmt: skip
def test_representatives_and_chairs_of_other_bodies(
    sentence: str, held: Held, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == held


def test_unregistered_name_is_known_once_the_minutes_have_told_of_it(
    meeting: Callable[[str], Any],
) -> None:
    listed = "Deltagere:\nFormand J.C. Qvistenslev, Fjordnet A/S\nViggo Lund\n\n1. Status\n"
    held = meeting(f"{listed}J.C. Qvistenslev, der er formand for Kystforeningen, talte.\n").held()
    assert ("J.C. Qvistenslev", "Kystforeningen", "formand") in held
    other = meeting(f"{listed}Qvistens Slevang, der er formand for Kystforeningen, talte.\n")
    assert "Qvistens Slevang" not in other.people


@pytest.mark.parametrize(
    ("sentence", "came"),
    [
        (
            "Formanden var til møde i Kystrådet, hvor direktør Karla Nørby fortalte om kysten.",
            False,
        ),
        ("Formanden var den 5. maj i Odense, hvor direktør Karla Nørby fortalte om kysten.", False),
        ("Efter en pause, hvor direktør Karla Nørby fortalte om kysten, gik alle hjem.", True),
    ],
)
def test_who_spoke_where_the_sentence_has_been_is_no_guest(
    sentence: str, came: bool, meeting: Callable[[str], Any]
) -> None:
    assert bool(meeting(f"1. Status\n{sentence}\n").attendance) == came
