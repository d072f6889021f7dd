"""A board named by what it is belongs to what the letterhead names above it."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_END = "\n\n1. Budget\nGodkendt.\n\n2. Valg\nIntet.\n"


@pytest.mark.parametrize(
    ("head", "board", "owner"),
    [
        ("Fjordområdets Brandvæsen\nBeredskabskommissionen", "Beredskabskommissionen",
         "Fjordområdets Brandvæsen"),
        ("Nordby Museum\nRepræsentantskabet", "Repræsentantskabet", "Nordby Museum"),
        ("Skovby Forsyning A/S\n\nForretningsudvalget", "Forretningsudvalget",
         "Skovby Forsyning A/S"),
    ],
)  # fmt: skip
def test_the_secretariat_is_the_owners(head: str, board: str, owner: str, found: Find) -> None:
    made = found(
        f"{head}\n\nReferat\nDato: 3. maj 2022\n\nTil stede: Ida Holm (formand), Bo Lind\n"
        "Sekretariat: Direktør Viggo Lund" + _END
    )
    assert ("Ida Holm", board, "formand") in made.held()
    assert ("Viggo Lund", owner, "Direktør") in made.held()
    assert {(who, whom) for who, whom, _ in made.represents} == {("Viggo Lund", owner)}


def test_the_staff_on_a_school_board_is_the_schools(found: Find) -> None:
    made = found(
        "Blåskolen\nSkolebestyrelsen\n\nReferat\nDato: 3. maj 2022\n\nForældrevalgte\nIda Holm, "
        "formand\n\nElevrådet\nKarla Nørby, 9.b\nPer Krogh, 8. klasse\n\nLedelsen\n"
        "Bo Lind, skoleleder\nViggo Lund, administrativ leder" + _END
    )
    assert {
        ("Bo Lind", "Blåskolen", "skoleleder"),
        ("Viggo Lund", "Blåskolen", "administrativ leder"),
        ("Ida Holm", "Skolebestyrelsen", "formand"),
    } <= made.held()
    assert {(who, whom) for who, whom, _ in made.represents} == {
        ("Karla Nørby", "Elevrådet"), ("Per Krogh", "Elevrådet"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "Referat fra Blåskolen den 3. maj 2022\nKulturudvalget",
        "Ida Museum Holm\nBo Lind\nKulturudvalget",
        "Mødesal 3\nKulturudvalget",
    ],
)
def test_another_line_above_is_no_owner(head: str, found: Find) -> None:
    made = found(head + "\n\nTil stede: Ida Holm\nSekretariat: Direktør Viggo Lund" + _END)
    assert not made.represents
