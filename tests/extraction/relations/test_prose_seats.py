"""Municipalities that stand right behind a name in prose."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = "KKR Midtjylland\nReferat af møde den 6. juni 2023\n\nDeltagere:\nViggo Lund\nTove Bech\n\n"


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Karla Nørby fra Skive Kommune har skrevet til rådet.", True),
        ("Karla Nørby, Skive Kommune, har skrevet til rådet.", True),
        ("Karla Nørby har skrevet til Skive Kommune.", False),
        ("Karla Nørby fra Skive har skrevet til rådet.", False),
    ],
)
def test_a_municipality_right_behind_a_name_in_prose_ties(
    text: str, *, tied: bool, found: Callable[[str], Any]
) -> None:
    made = found(f"{_HEAD}1. Breve\n{text}\n2. Eventuelt\nIntet.\n")
    assert (("Karla Nørby", "Skive Kommune", None) in made.held("prose-seat")) is tied
