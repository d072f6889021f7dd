"""The side that sends people comes off the people behind it; sentences and names stay whole."""

import pytest

from referatgraf.layouts.side_labels import side_cut


def side(line: str) -> str | None:
    cut = side_cut(line)
    return line[slice(*cut)].rstrip() if cut else None


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Udpeget af KKR Sjælland Borgmester Knud Holm (V), Køge", "Udpeget af KKR Sjælland"),
        ("Fra Region Midtjylland Helle Lind (A), formand Bo Holm (V)", "Fra Region Midtjylland"),
        ("Valgt af Skive Byråd Karla Nørby (V)", "Valgt af Skive Byråd"),
        ("Ledelsessiden Direktør Bo Lind Skoleleder Ida Holm", "Ledelsessiden"),
        ("Fra kommunerne Peer Holm (V), borgmester", "Fra kommunerne"),
    ],
)
def test_a_side_comes_off(line: str, label: str) -> None:
    assert side(line) == label


@pytest.mark.parametrize(
    "line",
    [
        "Fra Skive Kommune deltog Karla Nørby",
        "For Venstre stemte Karla Nørby, som ikke er medlem",
        "Fra Karla Nørby",
        "Fra Skive Kommune Karla Nørby fremlagde planen.",
        "Fra kl. 17 Karla Nørby (A)",
        "Medarbejdersiden ønsker nye lokaler",
        "Valgt af byrådet i 2022: Karla Nørby (A)",
    ],
)
def test_other_lines_stay_whole(line: str) -> None:
    assert side(line) is None
