"""Sentences tell for whom members sit."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_RAAD = "Referat af møde i Kystrådet Nordfjord den 4. maj 2021\n\n1. Kysten\n"


@pytest.mark.parametrize(
    ("told", "sender"),
    [
        ("Ældre Sagens repræsentant, Ida Holm, spurgte til stien.", "Ældre Sagen"),
        ("Rådets medlem for Dansk Industri, Ida Holm, spurgte til stien.", "Dansk Industri"),
        ("Ida Holm, der i rådet repræsenterer Dansk Industri, spurgte til stien.",
         "Dansk Industri"),
        ("Ida Holm, som er valgt for Ældre Sagen, spurgte til stien.", "Ældre Sagen"),
        # Of another body, of nobody, of who is not there
        ("I Havneudvalget spurgte Ældre Sagens repræsentant, Ida Holm, til stien.", None),
        ("Ida Holm spurgte til Ældre Sagens repræsentant.", None),
        ("Ældre Sagens repræsentant, Ida Holm, er blevet syg.", None),
        ("Ida Holm, som mødte for Dansk Industri i retten, spurgte til stien.", None),
        ("Ida Holm, der er valgt for Ældre Sagen i rådet, spurgte til stien.", "Ældre Sagen"),
    ],
)  # fmt: skip
def test_a_member_sits_for_the_sender(told: str, sender: str | None, found: Find) -> None:
    sent = {of for who, of, _ in found(_RAAD + told + "\n").represents if who == "Ida Holm"}
    assert sent == ({sender} if sender else set())


@pytest.mark.parametrize(
    ("told", "sent"),
    [
        ("Borgmester Ida Holm (V), Skive Kommune, spurgte til stien.", {"Skive Kommune"}),
        ("Ida Holm (V) fra Skive Kommune spurgte til stien.", {"Skive Kommune"}),
        ("Afbud: borgmester Ida Holm (V), Skive Kommune.", {"Skive Kommune"}),
        ("Ida Holm (V) spurgte Skive Kommune, om stien er lukket.", set()),
    ],
)
def test_a_politician_speaks_for_the_municipality(told: str, sent: set[str], found: Find) -> None:
    made = found(f"KKR Nordjylland\nReferat af mødet den 4. maj 2021\n\n1. Kysten\n{told}\n")
    assert {of for who, of, _ in made.represents if who == "Ida Holm"} == sent


def test_a_listed_member_speaks_for_whom_a_sentence_names(found: Find) -> None:
    text = _RAAD.replace("1. Kysten", "Til stede: Ida Holm, Bo Lind\n\n1. Kysten")
    made = found(text + "Direktør Ida Holm fra Nordly Havn A/S spurgte til stien.\n")
    assert {(who, of) for who, of, _ in made.represents} == {("Ida Holm", "Nordly Havn A/S")}


def test_a_member_of_a_councils_own_committee_speaks_for_nobody(found: Find) -> None:
    text = "Skive Kommune\nTeknikudvalget\nReferat af mødet den 4. maj 2021\n\n1. Kysten\n"
    made = found(text + "Udvalgsformand Ida Holm (V), Skive Kommune, spurgte til stien.\n")
    assert made.represents == set()
