"""Who sent somebody, by the group and by brackets; tables of voters; what is told of other days."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_ITEM = "\n\n1. Sag\nGodkendt."


@pytest.mark.parametrize(
    ("list_", "behalves"),
    [
        ("For Dansk Havneforening (DHF):\nKarla Nørby, HK Fyn", {"Dansk Havneforening", "HK Fyn"}),
        ("Udpeget af KL:\nKarla Nørby, Movia", {"KL", "Movia"}),
        ("Fra Nordly Havn deltog:\nKarla Nørby, Dansk Erhverv", {"Dansk Erhverv"}),
        ("Til stede:\nKarla Nørby (DA, KL)", {"Dansk Arbejdsgiverforening", "KL"}),
        ("Til stede:\nKarla Nørby (Danske Havne, DH)", {"Danske Havne"}),
    ],
)
def test_one_speaks_for_the_group_and_for_the_own_organisation(
    list_: str, behalves: set[str], meeting: Find
) -> None:
    made = meeting(list_ + _ITEM)
    assert {of for _, of, _ in made.represents} == behalves


def test_staff_of_the_own_municipality_represents_it_and_members_do_not(found: Find) -> None:
    made = found(
        "Skive Kommune\nReferat af møde i Teknikudvalget den 6. juni 2023\n\nTil stede:\n"
        "Karla Nørby, Skive Kommune\n\nDesuden deltog:\nDirektør Viggo Lund, Skive Kommune" + _ITEM
    )
    assert {(person, of) for person, of, _ in made.represents} == {("Viggo Lund", "Skive Kommune")}


_VOTERS = (
    "Kommune            Repræsentant                  Stemme\n"
    "Aalborg Kommune    Rådmand Karla Nørby (A)       1\n"
    "Lemvig Kommune     ved fuldmagt til Struer       -\n"
    "Struer Kommune     Borgmester Viggo Juul (A)     2\n"
)


def test_a_table_of_voters_lists_the_representatives(meeting: Find) -> None:
    made = meeting(_VOTERS + _ITEM)
    assert {(person, of) for person, of, _ in made.represents} == {
        ("Karla Nørby", "Aalborg Kommune"),
        ("Viggo Juul", "Struer Kommune"),
    }


def test_a_column_says_why_somebody_stayed_away(meeting: Find) -> None:
    made = meeting(
        "Navn              Organisation      Fremmøde\n"
        "Karla Nørby       Movia             Til stede\n"
        "Viggo Lund        Business Aarhus   Afbud (ferie)\n"
        "Ida Juul          Vejdirektoratet   Afbud, ingen afløser" + _ITEM
    )
    assert {person: status for person, status, _ in made.attendance} == {
        "Karla Nørby": "present", "Viggo Lund": "absent", "Ida Juul": "absent",
    }  # fmt: skip
    assert ("Viggo Lund", "Business Aarhus", "affiliated") in made.represents


@pytest.mark.parametrize(
    ("sentence", "guests"),
    [
        ("Næste møde er den 9. august, hvor havnechef Ida Juul fra Nordly Havn fortæller.", set()),
        ("Ved det møde fremlagde direktør Ida Juul, Region Sjælland, planen.", set()),
        ("På mødet fremlagde direktør Ida Juul, Region Sjælland, planen.", {"Ida Juul"}),
    ],
)
def test_who_speaks_at_another_meeting_is_no_guest(
    sentence: str, guests: set[str], meeting: Find
) -> None:
    made = meeting(f"Til stede:\nKarla Nørby\n\n1. Sag\n{sentence}\n")
    assert {person for person, status, _ in made.attendance if status == "guest"} == guests
