"""Two bodies meet: the first named is whose minutes these are, and each has its own chair."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "\nTil stede:\nFra {}: Bo Lind (formand), Ea Munk\nFra {}: Ole Dam (formand), Ida Holm\n"
_ITEM = "\n1. Sag\nGodkendt\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Dialogmøde mellem Børne- og Skoleudvalget og Idrætsrådet", "Børne- og Skoleudvalget"),
        ("Referat af fællesmøde mellem Teknisk Udvalg og Ældrerådet", "Teknisk Udvalg"),
        ("Referat af dialogmøde mellem KKR Sjælland og Region Sjælland", "KKR Sjælland"),
        # Not: one body, with "og" in its name.
        ("Møde i Børne- og Skoleudvalget", "Børne- og Skoleudvalget"),
    ],
)
def test_who_is_named_first_called_the_meeting(head: str, body: str, found: Find) -> None:
    made = found(f"{head}\nDato: 4. maj 2021\n\nTil stede:\nBo Lind\n{_ITEM}")
    assert made.name(made.meeting.body) == body


def test_each_side_has_its_chair(found: Find) -> None:
    sides = ("Kulturudvalget", "Idrætsrådet")
    made = found(
        f"Møde mellem {sides[0]} og {sides[1]}\nDato: 4. maj 2021\n{_LIST.format(*sides)}{_ITEM}"
    )
    assert {(who, of) for who, of, title in made.held("entry-title")} == {
        ("Bo Lind", "Kulturudvalget"),
        ("Ole Dam", "Idrætsrådet"),
    }


def test_one_chair_alone_is_that_of_the_body(found: Find) -> None:
    made = found(
        "Skolerådet\nReferat af møde den 4. maj 2021\n"
        + _LIST.format("Kulturudvalget", "Idrætsrådet").replace("Ole Dam (formand)", "Ole Dam")
        + _ITEM
    )
    assert {(who, of) for who, of, title in made.held("entry-title")} == {("Bo Lind", "Skolerådet")}
