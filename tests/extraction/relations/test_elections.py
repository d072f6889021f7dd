"""Who is elected or appointed to what."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Karla Nørby blev valgt til formand.", "formand"),
        ("Karla Nørby (A) blev næstformand.", "næstformand"),
        ("Som dirigent valgtes Karla Nørby.", "dirigent"),
    ],
)
def test_election_gives_the_office(
    sentence: str, title: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Valg\n{sentence}\n")
    assert made.held("election") == {("Karla Nørby", "Kulturudvalget", title)}


@pytest.mark.parametrize(
    "sentence",
    ["Karla Nørby blev spurgt om valget.", "Valget af formand glædede Karla Nørby."],
)
def test_talk_of_elections_elects_nobody(sentence: str, meeting: Callable[[str], Any]) -> None:
    assert meeting(f"1. Valg\n{sentence}\n").held("election") == set()
