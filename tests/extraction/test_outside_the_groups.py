"""Who belongs to no group stands below the groups, and is of none of them."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Nordby Byråd\nReferat af møde den 4. maj 2021\n\nTil stede:\nVenstre\nBo Lind\nEa Munk\n"
_ITEM = "\n1. Sag\nGodkendt\n"


@pytest.mark.parametrize("heading", ["Løsgænger", "Uden for parti", "UDEN FOR PARTIERNE"])
def test_heading_of_those_outside_ends_the_group(heading: str, found: Find) -> None:
    made = found(f"{_HEAD}{heading}\nOle Dam\n{_ITEM}")
    assert {who for who, _, _ in made.attendance} == {"Bo Lind", "Ea Munk", "Ole Dam"}
    assert made.represents == set()  # a party is sat for, not represented
    assert {who for who, _, _ in made.held("party")} == {"Bo Lind", "Ea Munk"}


def test_below_a_name_the_words_are_that_persons(found: Find) -> None:
    made = found(
        "Nordby Byråd\nReferat af møde den 4. maj 2021\n\nTil stede:\n"
        "Bo Lind (V)\nEa Munk, løsgænger\n"
        f"Ole Dam (A)\n{_ITEM}"
    )
    assert ("Ea Munk", "løsgænger") in {(who, title) for who, _, title in made.held("entry-title")}
