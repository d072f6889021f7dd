"""What stands behind a colon without a blank is parted from it, where the text does so often."""

import pytest

from referatgraf.reading import read


@pytest.mark.parametrize(
    ("stored", "made"),
    [
        ("Valgt af foreningen:1. Karla Nørby\n2. Bo Lind\nValgt af havnen:3. Viggo Lund",
         "Valgt af foreningen:\n1. Karla Nørby\n2. Bo Lind\nValgt af havnen:\n3. Viggo Lund"),
        ("Fra havnen:Havnefoged Bo Lind\nFra klubben:Karla Nørby, leder",
         "Fra havnen: Havnefoged Bo Lind\nFra klubben: Karla Nørby, leder"),
        ("Ordstyrer:Karla Nørby\nFra brugerne:1. Bo Lind",
         "Ordstyrer: Karla Nørby\nFra brugerne:\n1. Bo Lind"),
        ("Fra havnen:Havnefoged Bo Lind", "Fra havnen:Havnefoged Bo Lind"),  # one may be a slip
        ("Se 10:Bilag her og 11:Bilag der", "Se 10:Bilag her og 11:Bilag der"),
        ("Kode AB:C1 og CD:E2", "Kode AB:C1 og CD:E2"),
    ],
)  # fmt: skip
def test_colons(stored: str, made: str) -> None:
    assert read(stored.encode(), ["a.txt"]).text == made


def test_below_a_label_of_people_each_side_has_its_line() -> None:
    stored = "DeltagereHavnen: Karla Nørby, Bo Lind\nKlubben: Viggo Lund\nSekretariatIda Juul"
    assert read(stored.encode(), ["a.txt"]).text == (
        "Deltagere:\nHavnen: Karla Nørby, Bo Lind\nKlubben: Viggo Lund\nSekretariat: Ida Juul"
    )
