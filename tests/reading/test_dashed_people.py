"""People whom dashes part inside a line get lines of their own; other dashes stay."""

import pytest

from referatgraf.reading.dashed_people import dashes_parted
from referatgraf.reading.tape import apply, blank


def parted(text: str) -> str:
    return apply(blank(text), dashes_parted(text)).text


@pytest.mark.parametrize(
    ("joined", "made"),
    [
        ("Nordly Museum Til stede: Ida Holm, formand - Bo Lind, Skive Byråd - Karla Nørby, Havnens "
         "Venner - Jens Krogh, Museumsforeningen Afbud fra: Lise Dam, Nordly Skole",
         "Nordly Museum\nTil stede: Ida Holm, formand\nBo Lind, Skive Byråd\nKarla Nørby, Havnens "
         "Venner\nJens Krogh, Museumsforeningen\nAfbud fra: Lise Dam, Nordly Skole"),
        ("Deltagere: Ida Holm (A) – Direktør Bo Lind, Havnen – Karla Nørby (V) – Jens Krogh (C) "
         "Fra museet: Inspektør Lise Dam Dagsorden 1. Åbning 2. Budget 3. Eventuelt og mere",
         "Deltagere: Ida Holm (A)\nDirektør Bo Lind, Havnen\nKarla Nørby (V)\nJens Krogh (C)\n"
         "Fra museet: Inspektør Lise Dam\nDagsorden 1. Åbning 2. Budget 3. Eventuelt og mere"),
    ],
)  # fmt: skip
def test_people_get_lines_of_their_own(joined: str, made: str) -> None:
    assert parted(joined) == made


@pytest.mark.parametrize(
    "line",
    [
        "Deltagere: Ida Holm - Formand, Bo Lind - Næstformand, Karla Nørby - Kasserer, Jens Krogh"
        " - Sekretær, Lise Dam - Suppleant for Hans Kjær, der havde meldt afbud",
        "Skolen bygges om - Ida Holm, rektor, fortalte - Bo Lind, Havnen, spurgte - Karla Nørby, "
        "Skive, svarede - Jens Krogh, Broen, tog det til efterretning",
    ],
)
def test_other_dashes_stay(line: str) -> None:
    assert parted(line) == line
