"""Agendas printed as tables."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = "Teknisk Udvalg\nMøde den 9. marts 2023\n\n"
_ITEMS = [
    ("1", "Godkendelse af dagsorden", "23-001111"),
    ("2", "Ny cykelsti langs Skive Fjord", "23-001112"),
    ("3", "Eventuelt", "23-001113"),
]
_BODY = (
    "\n1   Godkendelse af dagsorden\nGodkendt.\n\n2   Ny cykelsti langs Skive Fjord\n"
    "Udvalget tiltrådte.\n\n3   Eventuelt\nIntet.\n"
)


@pytest.mark.parametrize("body", ["", _BODY])
@pytest.mark.parametrize(
    "table",
    [
        "Dagsorden                                   Sagsnr.\n\n"
        "1   Godkendelse af dagsorden                23-001111\n"
        "2   Ny cykelsti langs Skive Fjord           23-001112\n"
        "3   Eventuelt                               23-001113\n",
        "Sagsnr.\tDagsorden\n23-001111\t1\tGodkendelse af dagsorden\n"
        "23-001112\t2\tNy cykelsti langs Skive Fjord\n23-001113\t3\tEventuelt\n",
        "| Punkt | Emne | Sagsnr. |\n|---|---|---|\n| 1 | Godkendelse af dagsorden | 23-001111 |\n"
        "| 2 | Ny cykelsti langs Skive Fjord | 23-001112 |\n| 3 | Eventuelt | 23-001113 |\n",
        "Pkt.\nOverskrift\nSagsnr.\n\n1\nGodkendelse af dagsorden\n23-001111\n\n2\n"
        "Ny cykelsti langs\nSkive Fjord\n23-001112\n\n3\nEventuelt\n23-001113\n",
    ],
)
def test_each_item_keeps_its_case_number(
    parts: Callable[[str], Any], table: str, body: str
) -> None:
    assert parts(_HEAD + table + body).items == _ITEMS


def test_an_item_without_a_case_number_stays_without(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "Dagsorden\tSagsnr.\n1.\tGodkendelse af dagsorden\t22-001234\n2.\tNy cykelsti\t22-004321\n"
        "3.\tEventuelt\n\n1. Godkendelse af dagsorden\nGodkendt.\n\n2. Ny cykelsti\nTiltrådt.\n\n"
        "3. Eventuelt\nIntet.\n"
    )
    assert parts(text).items == [
        ("1", "Godkendelse af dagsorden", "22-001234"),
        ("2", "Ny cykelsti", "22-004321"),
        ("3", "Eventuelt", None),
    ]


def test_a_table_of_years_makes_no_items(parts: Callable[[str], Any]) -> None:
    text = _HEAD + "1   Veje       12.000\n2   Skoler     9.500\n"
    assert not any(case for _, _, case in parts(text).items)
