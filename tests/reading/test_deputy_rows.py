"""Members and the substitutes beside them take one line each, however many they were printed on."""

import pytest

from referatgraf.reading.deputy_rows import pairs_joined
from referatgraf.reading.tape import blank


def _text(*rows: tuple[str, str]) -> str:
    return "\n".join(f"{left:40}{right}".rstrip() for left, right in rows)


def _rows(text: str) -> list[str]:
    lines = pairs_joined(blank(text)).text.splitlines()
    return [" | ".join(c.strip() for c in line.split("   ") if c.strip()) for line in lines]


_HEADS = ("Medlemmer", "Personlige stedfortrædere")


def test_what_stands_below_each_name_is_said_of_it() -> None:
    text = _text(
        _HEADS, ("Ida Holm (A)", "Bo Lind (V)"), ("Skive Kommune", "Viborg Kommune"),
        ("", ""), ("Karla Nørby", "Per Kold"), ("Foreningen Nord-", "Dansk Byggeri,"),
        ("sjælland", "afdeling Vest"),
    )  # fmt: skip
    assert _rows(text)[1:] == [
        "Ida Holm (A), Skive Kommune | Bo Lind (V), Viborg Kommune",
        "",
        "Karla Nørby, Foreningen Nordsjælland | Per Kold, Dansk Byggeri, afdeling Vest",
    ]


def test_a_place_may_be_vacant() -> None:
    text = _text(
        _HEADS, ("Ida Holm (A)", ""), ("Skive Kommune", ""),
        ("Karla Nørby (V)", "Per Kold (V)"), ("Struer Kommune", "Lemvig Kommune"),
    )  # fmt: skip
    assert _rows(text)[1:] == [
        "Ida Holm (A), Skive Kommune",
        "Karla Nørby (V), Struer Kommune | Per Kold (V), Lemvig Kommune",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # A row each.
        [_HEADS, ("Ida Holm (A)", "Bo Lind (V)"), ("Karla Nørby (V)", "Per Kold (V)")],
        # Lists side by side of those who came and who did not.
        [("Til stede", "Afbud"), ("Ida Holm (A)", "Bo Lind (V)"), ("Skive Kommune", "Aarhus"),
         ("Karla Nørby", "Per Kold"), ("Struer Kommune", "Lemvig Kommune")],
        # One row alone is told more of: the line below may be of something else.
        [_HEADS, ("Ida Holm (A)", "Bo Lind (V)"), ("Næste møde", "kl. 17")],
    ],
)  # fmt: skip
def test_other_rows_stay_as_they_are(rows: list[tuple[str, str]]) -> None:
    text = _text(*rows)
    assert pairs_joined(blank(text)).text == text
