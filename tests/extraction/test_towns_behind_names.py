"""A town behind a name tells where somebody lives, not for whom the person came."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.lexicon.towns import is_town

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Lægerådet den 4. maj 2021\n\nTil stede:\n"


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Praktiserende læge Ida Holm, Ølgod", None),
        ("Ida Holm, praktiserende læge, Nykøbing Falster", None),
        ("Ida Holm, Kgs. Lyngby", None),
        ("Overlæge Ida Holm, Nordpartner", "Nordpartner"),
        ("Ida Holm, Ølgod Sygehus", "Ølgod Sygehus"),
    ],
)
def test_nobody_comes_for_a_town(line: str, organisation: str | None, found: Find) -> None:
    made = found(f"{_HEAD}{line}\nOverlæge Bo Lind, Nordly Sygehus\n")
    sent = {of for who, of, _ in made.represents if who == "Ida Holm"}
    assert sent == ({organisation} if organisation else set())


def test_a_town_in_a_sentence_employs_nobody(found: Find) -> None:
    made = found(_HEAD + "Bo Lind\n\n1. Oplæg\nLæge Ida Holm, Ølgod, fortalte om vagterne.\n")
    assert {of for who, of, _ in made.represents if who == "Ida Holm"} == set()
    assert "Ølgod" not in made.organisations


def test_towns_are_known_in_each_spelling() -> None:
    assert all(map(is_town, ("Aabenraa", "Åbenrå", "HOBRO", "Lyngby")))
    assert not any(map(is_town, ("Bornholms Regionskommune", "Novo Nordisk", "")))
