"""Behind "fra" stands whom a titled person works for, or where that person lives."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


def _employer(where: str, meeting: Find) -> set[str | None]:
    held = meeting(f"1. Sag\nKonsulent Ida Holm {where} fortalte.\n").held()
    return {of for _, of, title in held if title}


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("fra Nordpartner", "Nordpartner"),
        ("fra Port of Nordby", "Port of Nordby"),
        ("fra Nordplan", "Nordplan"),
        ("hos Lysbro Tegnestue", "Lysbro Tegnestue"),
    ],
)
def test_firm_employs(where: str, name: str, meeting: Find) -> None:
    assert _employer(where, meeting) == {name}


@pytest.mark.parametrize(
    "where",
    ["Havnstrup", "Nørre Snede", "Fjordmark", "Nordby Strand", "Skive", "Sverige", "Tyskland",
     "Skagen", "Thy"],
)  # fmt: skip
def test_town_and_land_employ_nobody(where: str, meeting: Find) -> None:
    assert _employer(f"fra {where}", meeting) == {None}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Vi drøftede borgmester Ida Fjordmarks udtalelser.", "Ida Fjordmark"),
        ("Borgmester Ida Fjordmarks nye forslag blev drøftet.", "Ida Fjordmark"),
        ("Efter borgmester Ida Fjordmarks afgang kom en ny.", "Ida Fjordmark"),
        ("Borgmester Ida Fjordmarks kom med et forslag.", "Ida Fjordmarks"),
        ("Borgmester Ida Thomas udtalelser blev drøftet.", "Ida Thomas"),
        ("Borgmester Ida Mathias forslag blev drøftet.", "Ida Mathias"),
    ],
)
def test_genitive_is_no_part_of_a_name(sentence: str, name: str, meeting: Find) -> None:
    assert meeting(f"1. Sag\n{sentence}\n").people == [name]


@pytest.mark.parametrize(
    ("body", "home"),
    [
        ("Dragør Ældreråd", "Dragør Kommune"),
        ("Ishøj Seniorråd", "Ishøj Kommune"),
        ("Skive Kommunes Ældreråd", "Skive Kommune"),
        ("Assens Ældreråd", "Assens Kommune"),
        ("Nordly Idrætsråd", None),
        ("Dansk Ældreråd", None),
        ("Skive Roklub", None),
    ],
)
def test_body_is_of_the_municipality_in_its_name(
    body: str, home: str | None, meeting: Find
) -> None:
    held = meeting(f"1. Sag\nIda Holm, formand for {body}, takkede.\n").held()
    assert {of for _, of, title in held if not title} == ({home} if home else set())
