"""What is told may stand on a title's own line; what is only told is no title."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = "Referat af møde i Havnerådet\n\nTil stede: Ida Holm, Bo Lind\n\n"
_TITLES = ["Godkendelse af dagsorden", "Ny mole", "Eventuelt"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Godkendelse af dagsorden: Den blev godkendt.\n2. Ny mole: Dyr.\n3. Eventuelt: Intet.",
        "1. Godkendelse af dagsorden. Den blev godkendt.\n\n2. Ny mole. Bo Lind er\nimod.\n\n"
        "3. Eventuelt. Intet.",
        "Ad 1. Godkendelse af dagsorden: Fint.\n\nAd 2. Ny mole: Dyr.\n\nAd 3. Eventuelt: Nej.",
        "Punkt 1. Godkendelse af dagsorden.\nFint.\n\nPunkt 2. Ny mole.\nDyr.\n\n"
        "Punkt 3. Eventuelt.\nNej.",
        "1. Godkendelse af dagsorden.\n\nFint.\n\n2. Ny mole.\n\nDyr.\n\n3. Eventuelt.\n\nIntet.",
        "Dagsorden:\n1. Godkendelse af dagsorden.\n2. Ny mole.\n3. Eventuelt.\n\nAd 1.\nFint.\n\n"
        "Ad 2.\nDyr.\n\nAd 3.\nIntet.",
        "Dagsorden: 1) Godkendelse af dagsorden, 2) Ny mole, 3) Eventuelt.\n\nAlt blev godkendt.",
        "1. Godkendelse af dagsorden\nFint.\n\n2. Ny mole: Den er dyr.\n\n3. Eventuelt\nIntet.",
    ],
)
def test_titles_with_a_number(text: str, parts: Parts) -> None:
    found = parts(_HEAD + text + "\n").items
    assert [(n, title.rstrip(" .")) for n, title, _ in found] == list(
        zip("123", _TITLES, strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Godkendelse af dagsorden:\nDen blev godkendt.\n\nNy mole:\nDen er dyr.\n\n"
        "Eventuelt:\nIntet nyt.",
        "Godkendelse af dagsorden: Fint.\n\nNy mole: Den er dyr.\n\nEventuelt: Intet.",
    ],
)
def test_titles_without_a_number(text: str, parts: Parts) -> None:
    assert [title for _, title, _ in parts(_HEAD + text + "\n").items] == _TITLES


@pytest.mark.parametrize(
    "text",
    [
        "Ad 1. Godkendt.\nAd 2. Taget til efterretning.\nAd 3. Bo Lind orienterede om molen.",
        "Rådet foreslår:\n1. Molen: Der bygges en ny.\n2. Kajen: Den males.\n3. Kranen: Den går.",
        "Orientering: Bo Lind talte om molen.\n\nAnsvarlig: Ida Holm\n\nFrist: 1. juni",
    ],
)
def test_what_is_told_alone_is_no_agenda(text: str, parts: Parts) -> None:
    assert parts(_HEAD + text + "\n").items == []


def test_an_announced_list_fills_no_gap_of_the_agenda(parts: Parts) -> None:
    text = (
        "1. Godkendelse af dagsorden\nFint.\n\n2. Molen\nDer er tre veje:\n1. Lukning: Luk den.\n"
        "2. Ombygning: Den bygges om.\n3. Eventuelt: Noget andet.\n\n4. Eventuelt\nIntet.\n"
    )
    assert [number for number, _, _ in parts(_HEAD + text).items] == ["1", "2", "4"]
