"""People whose list lost its line ends get lines of their own; other lists stay as they are."""

import pytest

from referatgraf.reading.run_on_people import entries_parted
from referatgraf.reading.tape import apply, blank


def parted(text: str) -> str:
    return apply(blank(text), entries_parted(text)).text


@pytest.mark.parametrize(
    ("joined", "made"),
    [
        ("Møde i Havneforum Tilstede: Ida Holm, Skibsværftet Bo Lind, GS2 Nordic Karla Nørby, "
         "Skive Kommune Jens Krogh, Fiskerigruppen Afbud fra: Lise Dam, Maskinhandlen Dagsorden "
         "1. Åbning",
         "Møde i Havneforum\nTilstede:\nIda Holm, Skibsværftet\nBo Lind, GS2 Nordic\nKarla Nørby, "
         "Skive Kommune\nJens Krogh, Fiskerigruppen\nAfbud fra: Lise Dam, Maskinhandlen\nDagsorden "
         "1. Åbning"),
        ("Referat fra rådet Deltagere: Formand Ida Holm, 3F Skive KL: Borgmester Bo Lind, Skive "
         "Kommune Rådmand Karla Nørby, Aalborg Kommune Danske Regioner: Jens Krogh",
         "Referat fra rådet\nDeltagere:\nFormand Ida Holm, 3F Skive\nKL:\nBorgmester Bo Lind, "
         "Skive Kommune\nRådmand Karla Nørby, Aalborg Kommune\nDanske Regioner:\nJens Krogh"),
        ("Deltagere: Ida Holm, Dansk Byggeri Bo Lind, DI Nordvest Karla Nørby, Dansk Erhverv "
         "Afbud: Lise Dam, Havnekontoret Dagsorden: 1. Åbning af mødet 2. Valg",
         "Deltagere:\nIda Holm, Dansk Byggeri\nBo Lind, DI Nordvest\nKarla Nørby, Dansk Erhverv\n"
         "Afbud: Lise Dam, Havnekontoret\nDagsorden: 1. Åbning af mødet 2. Valg"),
    ],
)  # fmt: skip
def test_entries_get_lines_of_their_own(joined: str, made: str) -> None:
    assert parted(joined) == made


@pytest.mark.parametrize(
    "line",
    [
        "Deltagere: Ida Holm, Bo Lind, borgmester Karla Nørby, Jens Krogh, direktør Lise Dam, "
        "sekretær Hans Kjær, Ole Mark, næstformand Anna Skov, Per Dahl og Mette Lund",
        "Deltagere: Ida Holm, formand, Bo Lind, næstformand, Karla Nørby, kasserer, Jens Krogh, "
        "sekretær, Lise Dam, suppleant, Hans Kjær, medlem og Ole Mark, medlem",
        "Afbud: Ida Holm. Formanden fortalte, at skolen, som Bo Lind leder, får en ny hal, og at "
        "prisen, som Karla Nørby har fået oplyst, er steget med en tredjedel siden i maj.",
        "Ida Holm, Skibsværftet Bo Lind, GS2 Nordic Karla Nørby, Skive Kommune Jens Krogh stod på "
        "den liste, som forvaltningen havde sendt ud, og som rådet ikke har set før nu.",
    ],
)
def test_other_lists_and_prose_stay(line: str) -> None:
    assert parted(line) == line
