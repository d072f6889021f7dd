"""Who sits for which municipality."""

from collections.abc import Callable
from typing import Any

import pytest

_COUNCIL = "Referat af møde i Byrådet i Skive Kommune den 8. februar 2022\n\n"


def test_member_of_the_own_council_sits_in_its_municipality(found: Callable[[str], Any]) -> None:
    made = found(_COUNCIL + "Deltagere:\nKarla Nørby\n\nAfbud:\nViggo Lund\n")
    assert made.held("own-council") == {
        ("Karla Nørby", "Skive Kommune", None),
        ("Viggo Lund", "Skive Kommune", None),
    }


def test_municipality_beside_the_name_is_where_the_person_sits(
    found: Callable[[str], Any],
) -> None:
    made = found("Referat af møde i KKR Midtjylland den 3. marts 2021\n\nDeltagere:\n"
                 "Karla Nørby, Randers Kommune\n")  # fmt: skip
    assert made.held() == {("Karla Nørby", "Randers Kommune", None)}


def test_guest_does_not_sit_in_the_municipality(found: Callable[[str], Any]) -> None:
    assert found(_COUNCIL + "Gæster:\nAgnes Thorup\n").held() == set()


def test_member_of_another_municipality_does_not_sit_here(found: Callable[[str], Any]) -> None:
    made = found(_COUNCIL + "Deltagere:\nViggo Lund, Randers Kommune\n")
    assert made.held() == {("Viggo Lund", "Randers Kommune", None)}


@pytest.mark.parametrize(
    ("entry", "tied"),
    [
        ("Tove Bech, konsulent, Byrådssekretariatet", True),
        ("Tove Bech, direktør for Teknik og Miljø", True),
        ("Tove Bech, konsulent, Salling Vand A/S", False),
    ],
)
def test_a_guest_from_a_department_belongs_to_its_municipality(
    entry: str, *, tied: bool, found: Callable[[str], Any]
) -> None:
    made = found(
        "Skive Kommune\nReferat af møde i Teknikudvalget den 6. juni 2023\n\n"
        f"Til stede:\nKarla Nørby (V)\n\nGæster:\n{entry}\n\n1. Veje\nGodkendt.\n"
    )
    assert (("Tove Bech", "Skive Kommune", None) in made.held("own-staff")) is tied
