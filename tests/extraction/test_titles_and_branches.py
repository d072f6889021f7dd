"""The title names the body, brackets an office of the meeting, a branch its place."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.lexicon.organisations import organisation_type

Find = Callable[[str], Any]
_LIST = "\n\nTil stede:\nKarla Nørby (sekretær), Movia\n\n1. Sag\nGodkendt."


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Styrelsen for Havne\n\nReferat af møde i Det Regionale Havneråd for Vestkysten\n"
            "den 4. maj 2021",
            "Det Regionale Havneråd for Vestkysten",
        ),
        ("Styrelsen for Havne\n\nOrdinært møde i Vejforum Nord den 4. maj 2021", "Vejforum Nord"),
        ("Styrelsen for Havne\n\nReferat fra den 4. maj 2021", "Styrelsen for Havne"),
        ("Kanalrådet Syd\n\nReferat af møde i Skive den 4. maj 2021", "Kanalrådet Syd"),
    ],
)
def test_the_title_names_the_body_before_the_letterhead(head: str, body: str, found: Find) -> None:
    made = found(head + _LIST)
    assert made.name(made.meeting.body) == body
    assert ("Karla Nørby", body, "sekretær") in made.held("entry-title")


def test_a_secretary_without_brackets_is_the_employers(meeting: Find) -> None:
    made = meeting("Til stede:\nKarla Nørby, sekretær, Movia\n\n1. Sag\nGodkendt.")
    assert ("Karla Nørby", "Movia", "sekretær") in made.held("entry-title")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("HK Fyn", "association"), ("3F Odsherred", "association"), ("BUPL Nord Vest", "association"),
     ("XQ Fyn", None), ("HK og", None)],
)  # fmt: skip
def test_a_union_with_a_place_is_a_branch(name: str, kind: str | None) -> None:
    assert organisation_type(name) == kind


def test_a_row_without_a_person_heads_nothing_and_ends_nothing(meeting: Find) -> None:
    made = meeting(
        "Kommune            Navn                 Parti\n"
        "Aalborg Kommune    Karla Nørby          A\n"
        "Lemvig Kommune     -                    -\n"
        "Struer Kommune     Viggo Juul           V\n\n1. Sag\nGodkendt."
    )
    assert {(person, of) for person, of, _ in made.represents} == {
        ("Karla Nørby", "Aalborg Kommune"),
        ("Viggo Juul", "Struer Kommune"),
    }


def test_a_shop_steward_in_two_letters_is_no_organisation(meeting: Find) -> None:
    made = meeting(
        "Til stede:\nKarla Nørby, TR, 3F Odsherred\nTove Rask (TR)\n"
        "Viggo Lund, FTR, HK Fyn\n\n1. Sag"
    )
    assert made.held("entry-title") == {
        ("Karla Nørby", "3F Odsherred", "TR"),
        ("Viggo Lund", "HK Fyn", "FTR"),
    }
    assert "TR" not in made.organisations
