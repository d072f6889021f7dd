"""Buttons and page counts go from lines, and sentences that speak of them stay."""

import pytest

from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize(
    ("stored", "made"),
    [
        ("Punkt 1: Nye stier Åbn punkt\nVedtaget.", "Punkt 1: Nye stier\nVedtaget."),
        ("Godkendt. Vis bilag (3) Kopier link til punkt", "Godkendt."),
        ("Deltagere Vis alle Karla Nørby (A)", "Deltagere\nKarla Nørby (A)"),
        ("Karla Nørby (A) [Vis mere] Viggo Lund (V) Luk", "Karla Nørby (A)\nViggo Lund (V)"),
        ("Attendees Show all Karla Nørby Back to top", "Attendees\nKarla Nørby"),
    ],
)
def test_buttons_part_lines(stored: str, made: str) -> None:
    assert text(stored) == made


@pytest.mark.parametrize(
    "line",
    [
        "Man kan trykke på Vis mere Under fanen ligger resten.",
        "Knappen Åbn punkt blev flyttet.",
        "Udvalget fandt, at Læs mere, Vis alle og Luk forvirrer.",
        "Vi gik til toppen",
        "Stien går helt til toppen af bakken.",
        "Vis bilag (3) frem på mødet, bad Karla Nørby om.",
        "Luk er en by i Sverige, sagde Viggo Lund.",
        "Åbent punkt",
        "Afbud",
        "Print af bilag koster 2 kr.",
        "Privatlivspolitik",
        "Nej",
    ],
)
def test_words_that_are_no_buttons_stay(line: str) -> None:
    assert text(f"Karla Nørby bød velkommen.\n{line}\nViggo Lund takkede.").split("\n")[1] == line


@pytest.mark.parametrize(
    "line",
    [
        "[Lyt til siden] [Print] [Del siden]",
        "Udskriv Download PDF Lyt Del siden",
        "* Til toppen",
        "Gå til hovedindhold Søg Menu Selvbetjening",
        "Var denne side nyttig? Ja Nej",
        "Luk menu",
        "Åbn alle punkter Luk alle punkter",
        "Om cookies | Privatlivspolitik | Tilgængelighedserklæring",
    ],
)
def test_lines_of_buttons_go(line: str) -> None:
    assert text(f"Godkendt.\n{line}\nAfbud") == "Godkendt.\nAfbud"


@pytest.mark.parametrize(
    ("stored", "made"),
    [
        ("Karla Nørby (A) Side 1 af 7 Viggo Lund (V)", "Karla Nørby (A) Viggo Lund (V)"),
        ("Udvalget bad Side 1 af 9 om mere og Side 2 af 9 fik det.",
         "Udvalget bad om mere og fik det."),
        ("Approved. Page 3 of 9 Karla Nørby spoke.", "Approved. Karla Nørby spoke."),
        ("Fejlen på Side 3 af 12 Rettes.", "Fejlen på Side 3 af 12 Rettes."),
        ("Planen, Side 3 af 12 Afsnit 2, rettes.", "Planen, Side 3 af 12 Afsnit 2, rettes."),
        ("Kortet viser Side 3 af 4 huse", "Kortet viser Side 3 af 4 huse"),
    ],
)  # fmt: skip
def test_page_counts_inside_lines(stored: str, made: str) -> None:
    assert text(stored) == made


def test_offsets_are_right_behind_buttons() -> None:
    made = read("Deltagere Vis alle Karla Nørby (A) Vis mere Viggo Lund".encode(), ["a.txt"])
    for name in ("Karla Nørby", "Viggo Lund"):
        start = made.text.index(name)
        assert made.quote(made.span(start, start + len(name))) == name
