"""Labels without a colon head the people behind them; words of sentences do not."""

import pytest

from referatgraf.layouts.labels import label_cuts
from referatgraf.layouts.lines import lines
from referatgraf.model import Document, Run


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Deltagere Karla Nørby (A) Viggo Lund (V) Afbud Agnes Thorup (V)", ["Deltagere", "Afbud"]),
        ("Til stede Karla Nørby Direktør Administrationen Viggo Lund Chefkonsulent",
         ["Til stede", "Administrationen"]),
        ("Medlemmer Formand Karla Nørby Fraværende Viggo Lund", ["Medlemmer", "Fraværende"]),
        ("Karla Nørby (A) Viggo Lund (V) Afbud Agnes Thorup", ["Afbud"]),
        ("Attendees Karla Nørby Apologies Viggo Lund", ["Attendees", "Apologies"]),
        ("Medlemmer Karla Nørby og Viggo Lund ønskede sagen udsat.", []),
        ("Karla Nørby sagde, at Medlemmer Viggo Lund kom.", []),
        ("Deltagere i Karla Nørbys kursus", []),
        ("Udvalget drøftede Afbud Karla Nørby", []),
        ("Afbud Ingen", []),
        ("Deltagere: Karla Nørby. Afbud: ingen", [""]),
    ],
)  # fmt: skip
def test_labels_without_colon(text: str, labels: list[str]) -> None:
    assert [text[a:b].strip() for a, b in label_cuts(text)] == labels


def test_label_is_a_line_of_its_own() -> None:
    text = "Deltagere Karla Nørby (A) Afbud Viggo Lund"
    made = lines(Document("x", "0" * 64, ("a",), text, text, (Run(0, 0, len(text)),)))
    assert [line.body for line in made] == ["Deltagere", "Karla Nørby (A)", "Afbud", "Viggo Lund"]
    assert [text[line.start : line.end] for line in made] == [line.body for line in made]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Deltagere: Karla Nørby (A) Afbud: Viggo Lund",
         ["Deltagere: Karla Nørby (A)", "Afbud: Viggo Lund"]),
        ("Til stede: Karla Nørby. Gæster: Viggo Lund, chef.",
         ["Til stede: Karla Nørby.", "Gæster: Viggo Lund, chef."]),
        ("Medlemmer: Karla Nørby Direktør Fraværende Viggo Lund",
         ["Medlemmer: Karla Nørby Direktør", "Fraværende", "Viggo Lund"]),
        ("Sted: Rådhuset, lokale 3 Deltagere: Karla Nørby (A) og Ole Dam Afbud: Viggo Lund",
         ["Sted: Rådhuset, lokale 3", "Deltagere: Karla Nørby (A) og Ole Dam",
          "Afbud: Viggo Lund"]),
        ("Mødedato: 4. maj 2021 Til stede: Karla Nørby (A)",
         ["Mødedato: 4. maj 2021", "Til stede: Karla Nørby (A)"]),
        # Not: what is said of those who come names nobody.
        ("Sted: Rådhuset Deltagere: se bilag", ["Sted: Rådhuset Deltagere: se bilag"]),
    ],
)  # fmt: skip
def test_label_with_a_colon_stays_with_its_people(text: str, bodies: list[str]) -> None:
    made = lines(Document("x", "0" * 64, ("a",), text, text, (Run(0, 0, len(text)),)))
    assert [line.body for line in made] == bodies
