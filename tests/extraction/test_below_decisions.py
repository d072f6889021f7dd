"""Lines that council systems print below a decision tell who stayed away and who came instead."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Havneudvalget den 3. maj 2022 kl. 17.00\n\n1. Ny mole\n\nBeslutning\n\n"
_END = "\n\n2. Eventuelt\n\nIntet.\n"


def _status(made: Any, person: str) -> set[str | None]:
    return {status for who, status, _ in made.attendance if who == person}


@pytest.mark.parametrize(
    "told",
    [
        "Fraværende: Karla Nørby (V) - Viggo Lund (V) mødte som stedfortræder.",
        "Fraværende:\n\nViggo Lund (V) deltog i mødet i stedet for Karla Nørby (V).",
        "Fraværende: Viggo Lund (V) deltog i mødet i stedet for Karla Nørby (V).",
        "Fraværende: Bo Holm (A) og Karla Nørby (V).\n"
        "Viggo Lund (V) deltog som stedfortræder for Karla Nørby.",
        "Afbud fra Karla Nørby stedfortræder Viggo Lund",
        "Afbud: Karla Nørby suppleant Viggo Lund.",
        "Fraværende med afbud:\nBo Holm\nKarla Nørby, Viggo Lund deltog",
        "Karla Nørby er fraværende - Viggo Lund deltager som hendes suppleant.",
    ],
)
def test_who_sat_in_came_and_the_other_did_not(told: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\n{told}{_END}")
    assert _status(made, "Karla Nørby") == {"absent"}
    assert _status(made, "Viggo Lund") == {"present"}
    assert ("Viggo Lund", "Karla Nørby") in made.substitutes


@pytest.mark.parametrize(
    "told",
    [
        "Fraværende: Karla Nørby (V), Viggo Lund (V)",
        "Fraværende: Karla Nørby (V), stedfortræder for formanden, og Viggo Lund (V)",
        "Afbud fra Karla Nørby suppleant Viggo Lund formand",
    ],
)
def test_nobody_sits_in_who_is_only_named(told: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\n{told}{_END}")
    assert _status(made, "Viggo Lund") == {"absent"}
    assert not made.substitutes


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Karla Nørby til kl. 18.40 under punkt 2", "present"),
        ("Karla Nørby (V), fra kl. 21.30", "present"),
        ("Karla Nørby (V), rejser til Nordby", "absent"),
    ],
)
def test_who_missed_an_hour_was_there(told: str, status: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\nFraværende:\n{told}{_END}")
    assert _status(made, "Karla Nørby") == {status}


@pytest.mark.parametrize(
    "told",
    [
        "Medlemmerne var mødt, bortset fra Karla Nørby og Ida Juul, der havde meldt afbud.",
        "Karla Nørby udeblev uden afbud, og det samme gjorde Viggo Lund.",
    ],
)
def test_sentences_excuse_all_whom_they_name_first(told: str, found: Find) -> None:
    made = found(
        f"Referat af møde i Havneudvalget den 3. maj 2022\n\n{told}\n\n1. Ny mole\n\nGodkendt.\n"
    )
    assert _status(made, "Karla Nørby") == {"absent"}


def test_the_only_decision_of_a_page_is_of_its_meeting(found: Find) -> None:
    text = (
        "1.      Ny mole\n\nSagsnr.\n\n450-2018-4075\n\nSagsfremstilling\n\nMolen mangler.\n\n"
        "Beslutning i Byrådet 27. november 2018:\n\nFraværende:  Karla Nørby (V)\n\nGodkendt.\n"
    )
    made = found(text)
    assert _status(made, "Karla Nørby") == {"absent"}
    earlier = "Beslutning i Havneudvalget 2. november 2018:\n\nFraværende: Bo Holm (A)\n\n"
    two = found(text.replace("Beslutning i Byrådet", earlier + "Beslutning i Byrådet"))
    assert "Bo Holm" not in {who for who, status, _ in two.attendance if status == "absent"}
