"""A chair beside who sent its holder is that of the body that meets."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Turistrådet den 3. maj 2022 kl. 17.00\n\n"
_END = "\n\nDagsorden\n1. Sag\nGodkendt.\n"


def _held(made: Any, person: str) -> set[tuple[str | None, str | None]]:
    return {(of, title) for who, of, title in made.held() if who == person and title}


@pytest.mark.parametrize(
    ("listed", "title"),
    [
        ("Karla Nørby, formand\n   Sønderborg Kommune\nBo Lind\n   Aabenraa Kommune", "formand"),
        ("Karla Nørby, formand Sønderborg Kommune\nBo Lind, Aabenraa Kommune", "formand"),
        ("Karla Nørby, stedfortræder Tønder Kommune\nBo Lind, Varde Kommune", "stedfortræder"),
        ("Karla Nørby, næstformand / Feriepartner Nordly\nBo Lind / Varde Kommune", "næstformand"),
    ],
)
def test_the_body_has_the_chair(listed: str, title: str, found: Find) -> None:
    made = found(f"{_HEAD}Til stede:\n{listed}{_END}")
    assert _held(made, "Karla Nørby") == {("Turistrådet", title)}


def test_a_chair_above_its_sender_in_one_of_two_columns(found: Find) -> None:
    made = found(
        f"{_HEAD}Til stede:                            Afbud:\n\n"
        "Karla Nørby, formand                  Ida Holm\n"
        "   Sønderborg Kommune                    Dansk Erhverv\n"
        "Viggo Lund, næstformand               Per Krogh\n"
        "   Nordly Bryghus A/S                    Museum Nordly\n"
        "Bo Lind\n   Aabenraa Kommune\n" + _END
    )
    assert _held(made, "Karla Nørby") == {("Turistrådet", "formand")}
    assert _held(made, "Viggo Lund") == {("Turistrådet", "næstformand")}
    assert {"Sønderborg Kommune", "Nordly Bryghus A/S"} <= {of for _, of, _ in made.represents}


@pytest.mark.parametrize(
    ("listed", "held"),
    [
        ("Karla Nørby, formand for Nordly Lystfiskerforening", "Nordly Lystfiskerforening"),
        ("Karla Nørby, formand, Nordly Lystfiskerforening", "Nordly Lystfiskerforening"),
        ("Karla Nørby, formand Nordly Lystfiskerforening", "Nordly Lystfiskerforening"),
        ("Karla Nørby, formand Tønder Kommune", None),
    ],
)
def test_a_guest_has_no_chair_of_the_body(listed: str, held: str | None, found: Find) -> None:
    made = found(f"{_HEAD}Til stede:\nViggo Lund\nBo Lind\n\nGæster:\n{listed}{_END}")
    assert _held(made, "Karla Nørby") == {(held, "formand")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Karla Nørby, HR-partner, Nordly Kommune", "HR-partner"),
        ("Karla Nørby, seniorpartner, Nordly Revision", "seniorpartner"),
        ("Karla Nørby, Boligpartner Nordly", None),
    ],
)
def test_most_compounds_of_partner_are_firms(text: str, held: str | None, found: Find) -> None:
    made = found(f"{_HEAD}Til stede:\n{text}\nBo Lind{_END}")
    assert {title for _, title in _held(made, "Karla Nørby")} == ({held} if held else set())
