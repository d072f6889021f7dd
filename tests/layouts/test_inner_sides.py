"""Sides inside a run-on line each begin a line; sentences and lone labels do not."""

import pytest

from referatgraf.layouts.inner_sides import side_starts

_ROW = "Karla Nørby (formand), Bo Lind, Agnes Thorup, Viggo Lund, Ida Juul, Per Holm, Lis Berg "


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (f"Forældrevalgte: {_ROW}Medarbejdervalgte: Ole Dam, Eva Krog Elevrådet: Siff Lund, 7.a "
         "og Nanna Boel, 8.b, som begge kom lidt for sent til mødet",
         ["Medarbejdervalgte", "Elevrådet"]),
        (f"Kl. 17 Brugerrepræsentanter: {_ROW}Fra plejehjemmets ledelse: leder Ole Dam, "
         "afdelingsleder Eva Krog og køkkenleder Siff Lund (referent)",
         ["Brugerrepræsentanter", "Fra plejehjemmets ledelse"]),
        (f"Valgt af husstandene: {_ROW}{_ROW}Suppleant for Bo Lind: Ole Dam",
         ["Suppleant for Bo Lind"]),
        (f"{_ROW}{_ROW}Elevrådet: Siff Lund", []),  # one label may be anything
        (f"Elevrådet: Siff Lund {_ROW}{_ROW} Fra skolen: Der er intet nyt", []),
        ("Elevrådet: Siff Lund Fra skolen: Ole Dam", []),  # no run-on line
    ],
)  # fmt: skip
def test_sides(text: str, sides: list[str]) -> None:
    assert [text[at:].split(":")[0] for at in side_starts(text)] == sides
