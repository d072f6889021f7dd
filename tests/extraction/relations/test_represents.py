"""On whose behalf a listed person takes part."""

from collections.abc import Callable
from typing import Any

_KKR = "Referat af møde i KKR Midtjylland den 3. marts 2021\n\n"


def test_municipality_beside_the_name_is_represented(found: Callable[[str], Any]) -> None:
    made = found(_KKR + "Deltagere:\nKarla Nørby, Randers Kommune\n")
    assert made.represents == {("Karla Nørby", "Randers Kommune", "municipality")}


def test_brackets_name_who_nominated(found: Callable[[str], Any]) -> None:
    made = found(_KKR + "Deltagere:\nKarla Nørby (KL)\n")
    assert made.represents == {("Karla Nørby", "KL", "nominated")}


def test_heading_names_whom_guests_come_from(found: Callable[[str], Any]) -> None:
    made = found(_KKR + "Gæster fra Nordlys Energi A/S:\nAgnes Thorup\n")
    assert made.represents == {("Agnes Thorup", "Nordlys Energi A/S", "group")}


def test_two_organisations_make_two_capacities(found: Callable[[str], Any]) -> None:
    made = found(_KKR + "Deltagere:\nKarla Nørby (KL), Randers Kommune\n")
    assert {org for _, org, _ in made.represents} == {"KL", "Randers Kommune"}


def test_party_or_remark_in_brackets_is_nobody_represented(found: Callable[[str], Any]) -> None:
    made = found(_KKR + "Deltagere:\nKarla Nørby (V)\nViggo Lund (online)\n")
    assert made.represents == set()


def test_own_municipality_is_not_represented_in_its_council(found: Callable[[str], Any]) -> None:
    head = "Referat af møde i Byrådet i Skive Kommune den 8. februar 2022\n\n"
    assert found(head + "Deltagere:\nKarla Nørby, Skive Kommune\n").represents == set()
