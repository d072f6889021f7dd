"""Titles that an export glued to their text end where the text begins; names stay whole."""

from collections.abc import Callable

import pytest

from referatgraf.reading import read
from referatgraf.reading.glued_titles import titles_unglued


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize(
    ("stored", "made"),
    [
        ("1. VelkomstKarla Nørby åbnede.\n2. Havnens regnskabViggo Lund talte.\n3. EventueltIntet.",
         "1. Velkomst\nKarla Nørby åbnede.\n2. Havnens regnskab\nViggo Lund talte.\n"
         "3. Eventuelt\nIntet."),
        ("1Nye kajerDer blev talt.\n\n2Plan for 2015Til orientering.\n\n3 LukketPunktet udgik.",
         "1. Nye kajer\nDer blev talt.\n\n2. Plan for 2015\nTil orientering.\n\n"
         "3 Lukket\nPunktet udgik."),
        ("Indhold\n1 Aftale med Nordly A/S....... 1\n2 Svar til EUN....... 2\n3 Valg....... 2\n\n"
         "1Aftale med Nordly A/SDirektøren talte.\n\n2Svar til EUNIngen talte.\n\n"
         "3ValgBo Lind blev valgt.",
         "Indhold\n1 Aftale med Nordly A/S....... 1\n2 Svar til EUN....... 2\n3 Valg....... 2\n\n"
         "1. Aftale med Nordly A/S\nDirektøren talte.\n\n2. Svar til EUN\nIngen talte.\n\n"
         "3. Valg\nBo Lind blev valgt."),
        ("1. Møde hos VejNordBo fra VejNord talte.\n2. VejNord svarerGodt nok.\n3. SlutTak.",
         "1. Møde hos VejNord\nBo fra VejNord talte.\n2. VejNord svarer\nGodt nok.\n3. Slut\nTak."),
    ],
)  # fmt: skip
def test_titles_end_where_their_text_begins(stored: str, made: str) -> None:
    assert text(stored) == made


@pytest.mark.parametrize(
    "stored",
    [
        "1. Besøg hos VejNord i dag\n2. Ny aftale\n3. Eventuelt",  # one in three may be a name
        "1. Brug af iPads, eBoks\n2. Indkøb af iPads, eBoks\n3. Salg af iPads, eBoks",
        "4. HavnenDer blev talt.\n9. KajenIntet nyt.",  # no count
        "1. MacDonald, lærer\n2. MacDonald, leder\n3. MacDonald, elev",  # a name of its own
        "1. Velkomst\nKarla Nørby åbnede.\n2. Regnskab\nGodkendt.\n3. Slut",
    ],
)
def test_other_lines_stay(stored: str) -> None:
    assert list(titles_unglued(stored)) == []


def test_cost_grows_linearly(
    cost_grows_linearly: Callable[[Callable[[str], object], str], None],
) -> None:
    cost_grows_linearly(lambda stored: list(titles_unglued(stored)), "1. KajenDer blev talt.\n")
