"""A municipality beside one name of a list is that person's, not the body's."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "Til stede:\nBo Lind, leder, Skive Kommune\nIda Holm, Ældre Sagen\nOle Dam, formand\n"
_ITEM = "\n1. Sag\nGodkendt\n"


def _tied(made: Any) -> set[str]:
    return {who for who, of, _ in made.held("own-council") if of == "Skive Kommune"}


@pytest.mark.parametrize(
    "head",
    [
        "Fjordrådet\nReferat af møde den 4. maj 2021\n\n",
        "Havneforum Nordly\nReferat af møde den 4. maj 2021\n\n",
        "Referat af møde i Ældrerådet den 4. maj 2021\n\n",
    ],
)
def test_an_employer_in_the_list_is_not_the_municipality_of_the_body(
    head: str, found: Find
) -> None:
    assert _tied(found(head + _LIST + _ITEM)) == set()


@pytest.mark.parametrize(
    "head",
    [
        "Skive Kommune\nÆldrerådet\nReferat af møde den 4. maj 2021\n\n",
        "Referat af møde i Ældrerådet i Skive Kommune den 4. maj 2021\n\n",
    ],
)
def test_a_municipality_named_as_the_bodys_own_holds_for_its_members(
    head: str, found: Find
) -> None:
    assert _tied(found(head + _LIST + _ITEM)) == {"Ida Holm", "Ole Dam"}


def test_who_sits_for_another_municipality_is_not_tied_to_the_bodys_own(found: Find) -> None:
    made = found(
        "Fællesudvalget i Struer Kommune\nReferat af møde den 4. maj 2021\n\nMedlemmer:\n"
        f"Skive Kommune: Bo Lind (A), Ea Munk (V)\nStruer Kommune: Ole Dam (C)\n{_ITEM}"
    )
    tied = {(who, of) for who, of, _ in made.held("own-council")}
    assert ("Bo Lind", "Struer Kommune") not in tied
