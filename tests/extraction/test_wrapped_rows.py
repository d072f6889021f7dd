"""Rows of a table of people that take two lines, below heads whose first is a side's name."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Nordly MED\nReferat af møde i Nordly MED den 3. maj 2022\n\n"
_ITEM = "\n\n1. Sag\nGodkendt.\n"


def _statuses(made: Any) -> dict[str, str]:
    return {person: status for person, status, _ in made.attendance}


@pytest.mark.parametrize(
    "side", ["A-SIDEN (ledelsen)  ", "Ledelse             ", "Medlemmer           "]
)
def test_first_head_is_the_side(side: str, found: Find) -> None:
    made = found(
        f"{_HEAD}{side}                         Til stede   Afbud\n\n"
        "Direktør Karla Nørby, Nordly Havn                X\n"
        "Fagchef Viggo Lund, Fjordnet A/S                           X\n"
        f"Konsulent Bo Lind, Nordly Havn                   X{_ITEM}"
    )
    assert _statuses(made) == {
        "Karla Nørby": "present",
        "Viggo Lund": "absent",
        "Bo Lind": "present",
    }


@pytest.mark.parametrize(
    ("rows", "sender"),
    [
        ("Fællestillidsrepræsentant Karla Nørby, Dansk\nSygeplejeråd"
         "                                                X\n", "Dansk Sygeplejeråd"),
        ("Fællestillidsrepræsentant Karla Nørby,\nFjordnet A/S"
         "                                                X\n", "Fjordnet A/S"),
        ("Fællestillidsrepræsentant Karla Nørby, Fjordnet A/S\n"
         "                                                            X\n", "Fjordnet A/S"),
    ],
)  # fmt: skip
def test_marks_stand_on_the_second_line(rows: str, sender: str, found: Find) -> None:
    made = found(
        f"{_HEAD}B-SIDEN                                          Til stede   Afbud\n"
        f"Direktør Ida Holm, Nordly Havn                   X\n{rows}"
        f"Konsulent Bo Lind, Nordly Havn                   X{_ITEM}"
    )
    assert _statuses(made) == {"Ida Holm": "present", "Karla Nørby": "absent", "Bo Lind": "present"}
    assert ("Karla Nørby", sender) in {(person, of) for person, of, _ in made.represents}


def test_a_person_on_the_next_line_is_no_rest(found: Find) -> None:
    made = found(
        f"{_HEAD}B-SIDEN                                          Til stede   Afbud\n"
        "Direktør Ida Holm, Nordly Havn                   X\n"
        "Fagchef Karla Nørby, Fjordnet A/S\n"
        f"Konsulent Bo Lind, Nordly Havn                             X{_ITEM}"
    )
    assert _statuses(made)["Bo Lind"] == "absent"
    assert _statuses(made)["Ida Holm"] == "present"
    assert ("Karla Nørby", "Nordly Havn") not in {(p, of) for p, of, _ in made.represents}
