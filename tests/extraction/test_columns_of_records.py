"""Lists side by side whose entries take several lines: title, name, and whom they speak for."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Region Nordjylland\n\nReferat\nPolitisk klyngemøde i Sundhedsklynge Skive\n3. maj 2022\n\n"
_END = "\n\n1. Budget\nGodkendt.\n\n2. Valg\nIntet.\n"
_LEFT = ["Deltagere fra regionen", "", "Regionsrådsmedlem", "Ida Holm (V),", "formand"]
_RIGHT = ["Sekretariat", "", "Chefkonsulent", "Viggo Lund,", "Skive Kommune"]


def _side_by_side(left: list[str], right: list[str], width: int) -> str:
    return "\n".join(f"{a:<{width}}{b}".rstrip() for a, b in zip(left, right, strict=True))


@pytest.mark.parametrize("width", [28, 36, 44])
def test_records_of_several_lines_stand_in_their_own_column(width: int, found: Find) -> None:
    made = found(_HEAD + _side_by_side(_LEFT, _RIGHT, width) + _END)
    assert {(who, status) for who, status, _ in made.attendance} == {
        ("Ida Holm", "present"), ("Viggo Lund", "guest"),
    }  # fmt: skip
    assert {
        ("Ida Holm", "Region Nordjylland", "Regionsrådsmedlem"),
        ("Viggo Lund", "Skive Kommune", "Chefkonsulent"),
    } <= made.held()


def test_a_row_of_other_words_ends_the_columns(found: Find) -> None:
    left = [*_LEFT[:3], "Ida Holm (V), formand", "", "Salen"]
    right = [*_RIGHT[:2], "Per Krogh, KL", "", "", "Kaffen"]
    made = found(_HEAD + _side_by_side(left, right, 36) + _END)
    assert {(who, title) for who, _, title in made.held() if title} == {
        ("Ida Holm", "Regionsrådsmedlem"), ("Ida Holm", "formand"),
    }  # fmt: skip


@pytest.mark.parametrize("regions", ["Region Nordjylland", "Region Nordjylland og Region Sjælland"])
def test_a_regions_member_in_a_sentence(regions: str, found: Find) -> None:
    text = f"Fjordrådet\n\nReferat\n3. maj 2022\n\n1. Besøg\n{regions} betaler.\n"
    made = found(text + "Regionsrådsmedlem Ida Holm bød velkommen.\n\n2. Valg\nIntet.\n")
    region = regions if " og " not in regions else None
    assert ("Ida Holm", region, "Regionsrådsmedlem") in made.held()
