"""A row of names goes on behind a line's end that cuts a name; two people stay on two lines."""

import pytest

from referatgraf.reading import read


def _joined(stored: str) -> bool:
    return "\n" not in read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize(
    "stored",
    [
        "Til stede: Karla Nørby, Viggo Lund, Brigitte\nAagaard, Bo Lind og Agnes Thorup.",
        "Til stede: Karla Nørby, Viggo Lund, Mehmet\nArda Yilmaz og Bo Lind.",
        "Karla Nørby (A), Viggo Lund (V), Xerxina\nQvortrup (Ø), Bo Lind (C)",
        "Til stede: Karla Nørby, Viggo Lund, Agnes Marie\nJensen, Bo Lind",
        "Karla Nørby, Bo Lind og Viggo Lund samt Agnes\nThorup.",
    ],
)
def test_name_that_the_line_cuts_goes_on(stored: str) -> None:
    assert _joined(stored)


@pytest.mark.parametrize(
    "stored",
    [
        "Til stede: Karla Nørby, Viggo Lund, Bo Lind\nAgnes Thorup, Ida Holm",
        "Karla Nørby, Herning\nViggo Lund, Skive",
        "Karla Nørby, Viggo Lund, Skive\nAgnes Thorup, Bo Lind",
        "Karla Nørby, formand, Skive\nThorup, Bo",
        "Til stede: Karla Nørby, Viggo Lund, Agnes\nAfbud: Bo Lind",
        "Til stede: Karla Nørby, Viggo Lund, Agnes\n\nThorup, Bo Lind",
    ],
)
def test_whole_names_stay_on_their_lines(stored: str) -> None:
    assert not _joined(stored)
