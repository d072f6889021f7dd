"""Entries in a row without commas end behind their offices; commas part others as before."""

import pytest

from referatgraf.layouts.entries import split_people


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in split_people(text)]


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("Karla Nørby (V), borgmester Viggo Lund (A) Bo Holm (C) Ida Juul (F), 1. viceborgmester "
         "Per Lund (A)",
         ["Karla Nørby (V), borgmester", "Viggo Lund (A)", "Bo Holm (C)",
          "Ida Juul (F), 1. viceborgmester", "Per Lund (A)"]),
        ("Karla Nørby (V) - formand Viggo Lund (A) Bo Holm (C) Ida Juul (F)",
         ["Karla Nørby (V) - formand", "Viggo Lund (A)", "Bo Holm (C)", "Ida Juul (F)"]),
        ("Borgmester Bo Holm (A), formand Byrådsmedlem Ida Juul (V) Rådmand Per Lund (C)",
         ["Borgmester Bo Holm (A), formand", "Byrådsmedlem Ida Juul (V)", "Rådmand Per Lund (C)"]),
        ("Bo Holm (V), byrådsmedlem Direktør Ida Juul",
         ["Bo Holm (V), byrådsmedlem", "Direktør Ida Juul"]),
    ],
)  # fmt: skip
def test_offices_end_entries_in_a_row(row: str, people: list[str]) -> None:
    assert split(row) == people


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("Bo Holm (V), borgmester Ida Juul (A), direktør Per Lund",
         ["Bo Holm (V)", "borgmester Ida Juul (A)", "direktør Per Lund"]),
        ("Bo Holm, formand, Ida Juul, næstformand, Per Lund",
         ["Bo Holm, formand", "Ida Juul, næstformand", "Per Lund"]),
        ("Bo Holm, stedfortræder for Ida Juul", ["Bo Holm, stedfortræder for Ida Juul"]),
    ],
)  # fmt: skip
def test_commas_part_other_entries(row: str, people: list[str]) -> None:
    assert split(row) == people
