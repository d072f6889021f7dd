"""Labels come off their values; words that begin like a label stay whole."""

import pytest

from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize(
    ("stored", "made"),
    [
        ("Mødedato3. maj 2022", "Mødedato: 3. maj 2022"),
        ("DeltagereKarla Nørby (A)", "Deltagere: Karla Nørby (A)"),
        ("MødestedRådhuset\nStedfortræderViggo Lund",
         "Mødested: Rådhuset\nStedfortræder: Viggo Lund"),
        ("Sagsnummer23/1234BeslutningGodkendt.", "Sagsnummer: 23/1234\nBeslutning: Godkendt."),
        ("ReferatUdvalget for Havne\nMødedato3. maj 2021",
         "Referat\nUdvalget for Havne\nMødedato: 3. maj 2021"),
        ("Punkt 1Nye stier\nPunkt 2Valg", "Punkt 1: Nye stier\nPunkt 2: Valg"),
        ("Punkter1Nye stier2Sommer 20233Valg", "Punkter\n1. Nye stier\n2. Sommer 2023\n3. Valg"),
        ("Skive ByrådMødedato:3. maj 2021Mødested:Skive",
         "Skive Byråd\nMødedato: 3. maj 2021\nMødested: Skive"),
        ("Afbud:Bo Lind\n7. Nye stierSagsnr.: 00.01.00-A00-1-16Åben sagBeslutningGodkendt.",
         "Afbud: Bo Lind\n7. Nye stier\n"
         "Sagsnr.: 00.01.00-A00-1-16\nÅben sag\nBeslutning: Godkendt."),
        ("Indholdsfortegnelse7. Åbning8. Valg af 3. medlem9. Budget 2017DeltagereBo Lind",
         "Indholdsfortegnelse\n7. Åbning\n"
         "8. Valg af 3. medlem\n9. Budget 2017\nDeltagere: Bo Lind"),
        ("Mødedato3. maj 2012MødestedSkive\n1. Budget 2012. Udvalget drøftede det",
         "Mødedato: 3. maj 2012\nMødested: Skive\n1. Budget 2012. Udvalget drøftede det"),
        ("Havneråd, møde 3. maj 2021Referat", "Havneråd, møde 3. maj 2021\nReferat"),
    ],
)  # fmt: skip
def test_labels_come_off(stored: str, made: str) -> None:
    assert text(stored) == made


@pytest.mark.parametrize(
    "line",
    [
        "Referatudkast",
        "Deltagerne mødte.",
        "Mødedatoer",
        "BilagsPortalen er lukket.",
        "ReferatGenerator er et program.",
        "StedNavn er et felt.",
        "Punkt 12A udgår",
        "Beslutninger",
        "BESLUTNING",
        "Indhold1a",
        "7. Budget for 2018. Udvalget",
        "Sagen om Mødested: uklart",
        "Se BeslutningÅben",
    ],
)
def test_other_words_stay_whole(line: str) -> None:
    assert text(f"Afbud\n{line}") == f"Afbud\n{line}"


def test_offsets_are_right_behind_a_label() -> None:
    made = read("DeltagereKarla Nørby (A)".encode(), ["a.txt"])
    start = made.text.index("Karla")
    assert made.quote(made.span(start, start + 11)) == "Karla Nørby"
