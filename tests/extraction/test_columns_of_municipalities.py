"""What a column of municipalities says by the town alone is the municipality."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Fjordvand I/S\n\nReferat af bestyrelsesmøde den 3. maj 2022 kl. 17.00\n\n"
_END = "\n\nDagsorden\n1. Sag\nGodkendt.\n"


@pytest.mark.parametrize(
    "table",
    [
        "Navn            Kommune     Til stede\nBo Lind         Skive       Ja\n"
        "Ida Holm        Viborg      Nej",
        "Deltagere\n| Navn | Ejerkommune | Funktion |\n|---|---|---|\n"
        "| Bo Lind | Skive | Formand |\n| Ida Holm | Viborg | |",
        "Kommune\tNavn\tFremmødt\nSkive\tBo Lind\tx\nViborg\tIda Holm\t",
    ],
)
def test_towns_below_kommune_are_municipalities(table: str, found: Find) -> None:
    made = found(_HEAD + table + _END)
    assert {(who, whom) for who, whom, _ in made.represents} == {
        ("Bo Lind", "Skive Kommune"), ("Ida Holm", "Viborg Kommune"),
    }  # fmt: skip


@pytest.mark.parametrize("head", ["Afdeling", "Organisation"])
def test_towns_below_other_heads_are_branches(head: str, found: Find) -> None:
    table = f"Navn            {head}     Til stede\nBo Lind         Skive           Ja\n"
    made = found(_HEAD + table + _END)
    assert {(who, whom) for who, whom, _ in made.represents} == {("Bo Lind", "Skive")}
