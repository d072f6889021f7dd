"""Piped tables of labels and of the agenda are read as headings and items."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = "Havneforum Nordly\nReferat af møde den 6. juni 2023\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        "| Dato | 6. juni 2023 |\n| Deltagere | Karla Nørby, Ole Dam |\n| Afbud | Viggo Lund |",
        "| | |\n|---|---|\n| **Til stede** | Karla Nørby (A), Ole Dam |\n"
        "| **Fravær** | Viggo Lund |",
        "| Deltagere: | Karla Nørby, FOA |\n| | Ole Dam, KL |\n| Afbud: | Viggo Lund |",
    ],
)
def test_a_label_in_a_cell_heads_the_people_beside_it(
    rows: str, parts: Callable[[str], Any]
) -> None:
    found = parts(f"{_HEAD}{rows}\n\n1. Sag\nGodkendt.\n")
    assert [len(people) for _, people in found.lists] == [2, 1]


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        ("| Punkt | Beslutning |\n|---|---|\n| 1. Havnen | Godkendt |\n| 2. Broen | Udsat |",
         ["Havnen", "Broen"]),
        ("| Nr. | Emne | Referat |\n|---|---|---|\n| 1 | Havnen | Godkendt |\n| 2 | Broen | |",
         ["Havnen", "Broen"]),
        ("| Pkt. | Sag | Konklusion | Ansvarlig |\n| 1 | Havnen | Ja | Karla Nørby |\n"
         "| 2 | Broen | Nej | Ole Dam |", ["Havnen", "Broen"]),
        # Not: sums, or an order that is no agenda's.
        ("| Nr. | Konto | Beløb |\n|---|---|---|\n| 1 | Havnen | 200 |\n| 2 | Broen | 300 |", []),
        ("| Punkt | Beslutning |\n|---|---|\n| 7 | Havnen |\n| 3 | Broen |", []),
    ],
)  # fmt: skip
def test_rows_of_an_agenda_are_items(
    rows: str, titles: list[str], parts: Callable[[str], Any]
) -> None:
    found = parts(f"{_HEAD}Deltagere: Karla Nørby, Ole Dam\n\n{rows}\n")
    assert [title for _, title, _ in found.items] == titles
    assert [len(people) for _, people in found.lists] == [2]


def test_a_table_of_people_stays_one(parts: Callable[[str], Any]) -> None:
    rows = "| Medlem | Afbud |\n|---|---|\n| Karla Nørby | |\n| Ole Dam | x |\n"
    found = parts(f"{_HEAD}{rows}\n1. Sag\nGodkendt.\n")
    assert [len(people) for _, people in found.lists] == [2]


def test_labels_below_those_who_came_are_of_another_meeting(parts: Callable[[str], Any]) -> None:
    rows = "| Deltagere | Viggo Lund, Ida Skov |\n| Afbud | Bo Friis |\n"
    found = parts(
        f"{_HEAD}Deltagere: Karla Nørby, Ole Dam\n\n1. Sag\nGodkendt.\n\n2. Næste møde\n\n{rows}"
    )
    assert [len(people) for _, people in found.lists if people] == [2]
