"""Offices in sentences."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Vi hilser på Karla Nørby, direktør for Viborg Museum.", ("Viborg Museum", "direktør")),
        ("Karla Nørby fortsætter som formand for Nordkredsens Idrætsforening.",
         ("Nordkredsens Idrætsforening", "formand")),
        ("Udvalget takkede rektor Karla Nørby for indlægget.", (None, "rektor")),
    ],
)  # fmt: skip
def test_sentence_ties_a_title_to_a_person(
    sentence: str, office: tuple[str | None, str], meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == {("Karla Nørby", *office)}


def test_organisation_ends_with_its_sentence(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Status\nKarla Nørby, direktør for Viborg Museum. Budgettet holder.\n")
    assert made.held() == {("Karla Nørby", "Viborg Museum", "direktør")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Udvalget takkede tidligere direktør Karla Nørby.",
        "Karla Nørby ønskede, at en ny direktør findes.",
        "Karla Nørby mente, at formanden tager fejl.",
    ],
)
def test_former_or_unrelated_title_is_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. Status\n{sentence}\n").held() == set()
