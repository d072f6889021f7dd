"""The number in front of a deputy is part of the office, not a list's."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Nordly Byråd den 3. maj 2022 kl. 17.00\n\n"


def _titles(made: Any, person: str) -> set[str | None]:
    return {title for who, _, title in made.held("entry-title") if who == person}


@pytest.mark.parametrize(
    ("listed", "title"),
    [
        ("Borgmester Viggo Lund (V)\n1. viceborgmester Karla Nørby (A)\n", "1. viceborgmester"),
        ("Viggo Lund (V)\n2. næstformand Karla Nørby (A)\nIda Holm (C)\n", "2. næstformand"),
        ("1. viceborgmester Viggo Lund (V)\n2. viceborgmester Karla Nørby (A)\n",
         "2. viceborgmester"),
        ("Navn           Titel              Parti\n"
         "Viggo Lund     Borgmester         V\n"
         "Karla Nørby    1. viceborgmester  A\n", "1. viceborgmester"),
    ],
)  # fmt: skip
def test_the_rank_stays(listed: str, title: str, found: Find) -> None:
    made = found(f"{_HEAD}Deltagere\n{listed}\nDagsorden\n1. Sag\nGodkendt.\n")
    assert _titles(made, "Karla Nørby") == {title}


@pytest.mark.parametrize(
    "listed",
    [
        "1. Borgmester Viggo Lund (V)\n2. Viceborgmester Karla Nørby (A)\n3. Ida Holm (C)\n",
        "1. Viceborgmester Karla Nørby (A)\n2. Viggo Lund (V)\n3. Ida Holm (C)\n",
    ],
)
def test_a_numbered_list_ranks_nobody(listed: str, found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\n{listed}\n\nDagsorden\n1. Sag\nGodkendt.\n")
    assert _titles(made, "Karla Nørby") == {"Viceborgmester"}
