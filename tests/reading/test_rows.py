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
        "Til stede: Karla Nørby, Agnes Marie\nJensen, Lars Bo og Ida Holm",
        "Endvidere deltog direktør Karla Nørby og sekretær Agnes\nThorup (referent).",
        "Desuden deltog direktør Karla Nørby, fagchef Bo Lind og konsulent Xerxina\nQvortrup.",
        "Til stede: Rådmand Karla Nørby, Skive Kommune (formand), udvalgsformand\nBo Lind, Lemvig "
        "Kommune, og rådmand Ida Holm, Struer Kommune.",
        "Afbud: Borgmester Karla Nørby Holm, Skive Kommune, og udvalgsformand Bo Lind,\n"
        "Lemvig Kommune.",
        "Ida Holm (A) (formand), Bo Lind (V) (næstformand), Karla\nNørby (C)",
        "Ida Holm (A) (formand), Bo Lind (V), Viggo Lund (C), Xerxina\nQvortrup (C)",
    ],
)
def test_name_that_the_line_cuts_goes_on(stored: str) -> None:
    assert _joined(stored)


@pytest.mark.parametrize(
    "stored",
    [
        "Til stede: Karla Nørby, Viggo Lund, Bo Lind\nAgnes Thorup, Ida Holm",
        "Karla Nørby, Herning\nViggo Lund, Skive",
        "Ida Holm (A) (formand)\nBo Lind (V) (næstformand)\nKarla Nørby (C)",
        "Ida Holm (A) (formand), Bo Lind (V)\nKarla Nørby (C) (kasserer), Viggo Lund (A)",
        "Ida Holm (A) (formand), Skive\nBo Lind (V) (næstformand), Lemvig",
        "Karla Nørby, Viggo Lund, Skive\nAgnes Thorup, Bo Lind",
        "Karla Nørby, Skive Byråd, Skive Kommune, formand\nViggo Lund, Lemvig Kommune, kasserer",
        "Direktør Karla Nørby, Skive Kommune, Skive\nViggo Lund, Lemvig Kommune, Lemvig",
        "Borgmester Karla Nørby (V), Skive Kommune, næstformand\nByrådsmedlem Bo Lind (A), Lemvig",
        "Skive Kommune, borgmester Karla Nørby,\nLemvig Kommune, borgmester Bo Lind",
        "Hos direktør Karla Nørby og sekretær Agnes\nThorup Holm, Skive",
        "Karla Nørby, formand, Skive\nThorup, Bo",
        "Til stede: Karla Nørby, Viggo Lund, Agnes\nAfbud: Bo Lind",
        "Til stede: Karla Nørby, Viggo Lund, Agnes\n\nThorup, Bo Lind",
    ],
)
def test_whole_names_stay_on_their_lines(stored: str) -> None:
    assert not _joined(stored)


@pytest.mark.parametrize(
    "stored",
    [
        "Karla Nørby (A), Haderslev, næstformand for KKR\nSyddanmark",
        "Tillidsrepræsentant Karla Nørby, Dansk\nSygeplejeråd, deltog",
        "Karla Nørby, Region\nHovedstaden (afbud)",
        "Rådmand Karla Nørby (B), Vejle, på vegne af borgmester Jens-Otto\nQvortrup (V), Vejle",
        "Karla Nørby (B), Vejle, stedfortræder for rådmand\nViggo Qvortrup (V), Vejle",
    ],
)
def test_name_of_whom_they_speak_for_goes_on(stored: str) -> None:
    assert _joined(stored)


@pytest.mark.parametrize(
    "stored",
    [
        "Karla Nørby, Dansk\nSygeplejeråd Viggo Lund",  # two cells of a table
        "Karla Nørby, Region\nHovedstaden: Viggo Lund",
        "Karla Nørby, Region\nViggo Lund, Struer",
        "Karla Nørby, på vegne af Vejlauget\nQvortrup (V), Vejle",
        "Karla Nørby, på vegne af Viggo Lund\nQvortrup, Bo (V), Vejle",
        "Karla Nørby, stedfortræder for formanden\nViggo Lund, Vejle",
        "Karla Nørby i stedet for sundhedschefen\nViggo Lund, Vejle",
    ],
)
def test_somebody_else_begins_a_line(stored: str) -> None:
    assert not _joined(stored)
