"""The entries of a list, one for each person."""

import pytest

from referatgraf.layouts.entries import entries_on, split_people
from referatgraf.layouts.lines import lines
from referatgraf.model import Document, Run


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Karla Nørby, Viggo Lund og Agnes Thorup",
         ["Karla Nørby", "Viggo Lund", "Agnes Thorup"]),
        ("Karla Nørby (A), Viggo Lund (V)", ["Karla Nørby (A)", "Viggo Lund (V)"]),
        ("Karla Nørby, direktør, Skive Havn A/S", ["Karla Nørby, direktør, Skive Havn A/S"]),
        ("Karla Nørby (for Viggo Lund, Agnes Thorup)",
         ["Karla Nørby (for Viggo Lund, Agnes Thorup)"]),
        ("Karla Nørby, Randers Kommune", ["Karla Nørby, Randers Kommune"]),
        ("Karla Nørby og , ", ["Karla Nørby"]),
        ("Karla Nørby Direktør Viggo Lund Økonomichef Agnes Thorup",
         ["Karla Nørby Direktør", "Viggo Lund Økonomichef", "Agnes Thorup"]),
        ("Karla Nørby Formand for Havnerådet (A) Viggo Lund (V)",
         ["Karla Nørby Formand for Havnerådet (A)", "Viggo Lund (V)"]),
        ("Karla Nørby direktør Nordlys A/S Viggo Lund chefkonsulent Skive Kommune Agnes Thorup",
         ["Karla Nørby direktør Nordlys A/S", "Viggo Lund chefkonsulent Skive Kommune",
          "Agnes Thorup"]),
        ("Formand Karla Nørby Næstformand Viggo Lund Sekretær Agnes Thorup",
         ["Formand Karla Nørby", "Næstformand Viggo Lund", "Sekretær Agnes Thorup"]),
        ("Karla Nørby stedfortræder for Viggo Lund Agnes Thorup",
         ["Karla Nørby stedfortræder for Viggo Lund", "Agnes Thorup"]),
        ("Karla Nørby formand for Viggo Lund", ["Karla Nørby formand for Viggo Lund"]),
        ("Direktør Karla Nørby, Skive Kommune Konsulent Viggo Lund, Region Midtjylland",
         ["Direktør Karla Nørby, Skive Kommune", "Konsulent Viggo Lund, Region Midtjylland"]),
        ("Karla Nørby, Skive Kommune Viggo Lund, Lemvig Kommune Bo Lind, FOA",
         ["Karla Nørby, Skive Kommune", "Viggo Lund, Lemvig Kommune", "Bo Lind, FOA"]),
        ("Karla Nørby – rektor – Skive Kommune Viggo Lund – konsulent – Dansk Erhverv",
         ["Karla Nørby – rektor – Skive Kommune", "Viggo Lund – konsulent – Dansk Erhverv"]),
        ("Direktør Karla Nørby, Skive Kommune (for direktør Viggo Lund, Lemvig Kommune)",
         ["Direktør Karla Nørby, Skive Kommune (for direktør Viggo Lund, Lemvig Kommune)"]),
        ("Karla Nørby, Skive Kommune for Viggo Lund, Lemvig",
         ["Karla Nørby, Skive Kommune for Viggo Lund, Lemvig"]),
        ("Borgmester Karla Nørby, Skive Kommune, rådmand Xerxina Lund, Lemvig Kommune",
         ["Borgmester Karla Nørby, Skive Kommune", "rådmand Xerxina Lund, Lemvig Kommune"]),
        ("Karla Nørby, direktør Nørre Lund, Lemvig", ["Karla Nørby, direktør Nørre Lund, Lemvig"]),
        ("Konsulent Karla Nørby, Nære Tilbud (referent)",
         ["Konsulent Karla Nørby, Nære Tilbud (referent)"]),
        ("Konsulent Karla Nørby (referent), Xerxina Qvort (tolk)",
         ["Konsulent Karla Nørby (referent)", "Xerxina Qvort (tolk)"]),
        ("Karla Nørby, Xerxina Qvort (tolk)", ["Karla Nørby", "Xerxina Qvort (tolk)"]),
        ("Direktør Karla Kaplan Nørby, Skive, direktør P.C. Lund, Hals",
         ["Direktør Karla Kaplan Nørby, Skive", "direktør P.C. Lund, Hals"]),
        ("Karla á Lakjuni, Viggo í Dali", ["Karla á Lakjuni", "Viggo í Dali"]),
    ],
)  # fmt: skip
def test_people_are_split_and_their_remarks_are_not(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in split_people(text)] == parts


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("| Karla Nørby | formand | Skive Kommune |",
         [["Karla Nørby", "formand", "Skive Kommune"]]),
        ("| A | Karla Nørby |", [["Karla Nørby", "A"]]),
        ("|---|:--|", []),
        ("Udvalget drøftede sagen", []),
        ("Nordlys Energi A/S", []),
    ],
)  # fmt: skip
def test_rows_put_the_person_first(text: str, entries: list[list[str]]) -> None:
    (line,) = lines(Document("x", "0" * 64, ("a",), text, text, (Run(0, 0, len(text)),)))
    found = [[text[a:b] for a, b in entry.pieces] for entry in entries_on(line)]
    assert found == entries
