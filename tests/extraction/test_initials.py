"""Initials and short names of people are not taken for organisations of the same letters."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Støjrådet den 6. juni 2023\n\nDeltagere:\n"
_MARKED = "Bente Lund (BL)\nFrederik Holm (FH)\nKarla Lind (KL)\nDorte Toft Ulrich (DTU)\n"
_BARE = "Bente Lund\nFrederik Holm\nKarla Lind\nDorte Toft Ulrich\nPeter Falck\n"


def _sure(made: Any) -> set[str]:
    return {o.name for o in made.organisations.values() if not o.unsure} - {"Støjrådet"}


@pytest.mark.parametrize(
    ("people", "behalf"),
    [
        (_MARKED, set()),
        ("Bente Lund (BL)\n", set()),
        ("Bente Lund – BL\nFrederik Holm – FH\n", set()),
        ("Bente Lund, BL\nFrederik Holm, FOA\n", {"BL - Danmarks Almene Boliger", "FOA"}),
        ("Bente Lund, BL\n", {"BL - Danmarks Almene Boliger"}),
        ("Karla Lind (KL)\nBo Holm (DI)\nIda Berg (FOA)\n", {"KL", "Dansk Industri", "FOA"}),
        ("Bo Holm (KL)\n", {"KL"}),
    ],
)
def test_initials_beside_a_name_are_the_persons(people: str, behalf: set[str], found: Find) -> None:
    made = found(f"{_HEAD}{people}\n1. Regnskab\nGodkendt.\n")
    assert {o for _, o, _ in made.represents} == behalf
    assert _sure(made) == behalf


@pytest.mark.parametrize(
    ("people", "words", "sure"),
    [
        (_MARKED, "BL: sagde ja. Opgaven tages af FH og DTU.", set()),
        (_MARKED, "Referent: FH. Ansvarlig: KL.", set()),
        (_MARKED, "Orientering v/DTU og ved KL.", set()),
        (_MARKED, "Indstillet af BL.", set()),
        (_BARE, "Opgaven tages af FH og DTU.", set()),
        (_BARE, "Ansvarlig: DTU", set()),
        (_BARE, "Orientering v/KL.", set()),
        (_BARE, "Falck svarede.", set()),
        (_BARE, "KL har sendt en vejledning.", {"KL"}),
        (_BARE, "KL's vejledning følges.", {"KL"}),
        (_BARE, "Svar fra DI er modtaget.", {"Dansk Industri"}),
        (_BARE, "Dansk Netværk (DN) har svaret. Brev fra DN.", {"Dansk Netværk"}),
    ],
)
def test_initials_in_the_text_are_a_listed_persons(
    people: str, words: str, sure: set[str], found: Find
) -> None:
    assert _sure(found(f"{_HEAD}{people}\n1. Regnskab\n{words}\n")) == sure


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Formand for Ida.", set()),
        ("Karla Lind repræsenterer IDA.", {"IDA"}),
        ("Ida og Noah følger op.", set()),
    ],
)
def test_given_name_is_no_organisation_in_capitals(
    words: str, named: set[str], found: Find
) -> None:
    assert _sure(found(f"{_HEAD}{_BARE}Ida Berg\n\n1. Regnskab\n{words}\n")) == named
