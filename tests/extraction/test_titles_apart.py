"""A title that opens a sentence and what it is of lead to the name behind a comma."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Skive Kommune\nMiljøudvalget\nReferat af møde den 4. maj 2021\n\nTil stede: Ea Munk\n\n"


@pytest.mark.parametrize(
    ("sentence", "who", "of"),
    [
        ("Formand for Nordby Vandværk, Karl Busk, deltog.", "Karl Busk", "Nordby Vandværk"),
        ("Leder af Jobcenter Skive, Hanne Birk, orienterede.", "Hanne Birk", "Jobcenter Skive"),
        ("Formand for Ældrerådet, Pia Hede (FOA), deltog.", "Pia Hede", "Ældrerådet"),
    ],
)
def test_title_and_name_set_apart(sentence: str, who: str, of: str, found: Find) -> None:
    made = found(f"{_HEAD}1. Sag\n{sentence}\nGodkendt.\n")
    assert (who, of) in {(one, where) for one, where, _ in made.held("prose-office")}


def test_the_title_behind_a_name_is_of_that_name(found: Find) -> None:
    made = found(
        f"{_HEAD}1. Sag\nKarl Busk, formand for Nordby Vandværk, Hanne Birk og andre kom.\n"
    )
    assert "Hanne Birk" not in {who for who, _, _ in made.held("prose-office")}
