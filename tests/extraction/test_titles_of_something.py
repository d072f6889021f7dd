"""A title may say what it is of in small letters, and two titles may stand in a row."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 3. maj 2022\n\nTil stede:\n"
_ITEM = "\n\n1. Sag\nGodkendt.\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Centerchef for sundhed Bo Lind, Struer Kommune", "Centerchef"),
        ("Leder af jobcentret Bo Lind, Struer Kommune", "Leder"),
        ("Chef for børn og unge Bo Lind, Struer Kommune", "Chef"),
        ("Direktør Bo Lind, Struer Kommune", "Direktør"),
    ],
)
def test_each_line_is_somebody_of_their_own(line: str, title: str, found: Find) -> None:
    made = found(
        f"{_HEAD}Direktør Karla Nørby, Skive Kommune\n{line}\nKonsulent Ida Holm, KL{_ITEM}"
    )
    assert {person for person, _, _ in made.attendance} == {"Karla Nørby", "Bo Lind", "Ida Holm"}
    assert {(of, t) for who, of, t in made.held("entry-title") if who == "Bo Lind"} == {
        ("Struer Kommune", title)
    }


@pytest.mark.parametrize(
    ("line", "offices"),
    [
        ("Næstformand borgmester Bo Lind, Struer Kommune",
         {("Havneforum Nordly", "Næstformand"), ("Struer Kommune", "borgmester")}),
        ("Formand rådmand Bo Lind, Struer Kommune",
         {("Havneforum Nordly", "Formand"), ("Struer Kommune", "rådmand")}),
        # Not: behind a comma the title may be of the person before it.
        ("Karla Nørby (A), formand, rådmand Bo Lind, Struer Kommune",
         {("Struer Kommune", "rådmand")}),
    ],
)  # fmt: skip
def test_two_titles_in_front_of_a_name(
    line: str, offices: set[tuple[str, str]], found: Find
) -> None:
    made = found(f"{_HEAD}{line}\nKonsulent Ida Holm, KL{_ITEM}")
    assert {(of, t) for who, of, t in made.held("entry-title") if who == "Bo Lind"} == offices


def test_whom_a_deputy_sits_for_is_not_what_a_title_is_of(found: Find) -> None:
    made = found(
        f"{_HEAD}Karla Nørby, Skive Kommune, stedfortræder for borgmester Bo Lind, Struer Kommune\n"
        f"Konsulent Ida Holm, KL{_ITEM}"
    )
    assert ("Bo Lind", "Struer Kommune", "borgmester") in set(made.held("entry-title"))
    assert {who: came for who, came, _ in made.attendance}["Bo Lind"] == "absent"


@pytest.mark.parametrize("line", ["Formand for udvalget bød velkommen", "Leder af jobcentret"])
def test_words_without_a_name_are_nobody(line: str, found: Find) -> None:
    made = found(f"{_HEAD}Direktør Karla Nørby, KL\nKonsulent Ida Holm, KL\n\n{line}.{_ITEM}")
    assert {person for person, _, _ in made.attendance} == {"Karla Nørby", "Ida Holm"}
