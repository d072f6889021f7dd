"""In a row of nothing but names one that no register knows is a name, too."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]


def _entries(text: str, parts: Parts) -> list[str]:
    (lists,) = [people for _, people in parts(f"Havneudvalget\n6. juni 2023\n\n{text}\n").lists]
    return [str(person) for person in lists]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Til stede: Karla Nørby, Xerxina Qvoltrap, Viggo Lund og Bo Lind", 4),
        ("Til stede: Karla Nørby (A), Xerxina Qvoltrap (V), Viggo Lund (C)", 3),
        ("Til stede: Karla Nørby, Viggo Lund og Xerxina Qvoltrap.", 3),
        ("Afbud: Karla Nørby, Xerxina Qvoltrap", 2),
        ("Deltagere:\nKarla Nørby, Xerxina Qvoltrap, Viggo Lund", 3),
    ],
)
def test_unknown_name_among_names(text: str, people: int, parts: Parts) -> None:
    found = _entries(text, parts)
    assert len(found) == people
    assert any(person.startswith("Xerxina Qvoltrap") for person in found)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Gæster: Karla Nørby, Xerxina Qvoltrap, Viggo Lund", 2),
        ("Til stede: Karla Nørby, Nordlys Boldklub, Viggo Lund", 2),
        ("Til stede: Karla Nørby, formand, Xerxina Qvoltrap, Viggo Lund", 2),
        ("Til stede: Karla Nørby, Xerxina Qvoltrap, Zirkonia Blixemburg", 1),
        ("Deltagere:\nKarla Nørby, Xerxina Qvoltrap\nViggo Lund, Zirkonia Byg", 2),
        ("Til stede: Karla Nørby, Skive Midtby, Viggo Lund", 2),
    ],
)
def test_what_may_be_an_organisation_stays_with_its_person(
    text: str, people: int, parts: Parts
) -> None:
    assert len(_entries(text, parts)) == people
