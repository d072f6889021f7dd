"""An item's parts begin lines behind its title; titles that name a part stay whole."""

import pytest

from referatgraf.reading.item_texts import parts_apart
from referatgraf.reading.tape import apply, blank


def parted(text: str) -> str:
    return apply(blank(text), parts_apart(text)).text


@pytest.mark.parametrize(
    ("joined", "made"),
    [
        ("1. Nye stier Beslutning Godkendt.", "1. Nye stier\nBeslutning Godkendt."),
        ("Punkt 4: Havnen Sagsnr. 22/1234 Indstilling: At planen godkendes.",
         "Punkt 4: Havnen\nSagsnr. 22/1234\nIndstilling: At planen godkendes."),
        ("Sag 2  Sygefravær (00.22.04-A00-1-22) Chefen fremlagde tallene.",
         "Sag 2  Sygefravær (00.22.04-A00-1-22)\nChefen fremlagde tallene."),
        ("1.1. Havnens budget SAG-2021-00200 abc", "1.1. Havnens budget\nSAG-2021-00200 abc"),
        ("3. Meddelelser Taget til orientering.", "3. Meddelelser\nTaget til orientering."),
    ],
)  # fmt: skip
def test_parts_begin_lines(joined: str, made: str) -> None:
    assert parted(joined) == made


@pytest.mark.parametrize(
    "line",
    [
        "1. Ny Beslutning om stier",
        "Udvalget så på Havnen Beslutning Godkendt.",
        "2. Udvalget drøftede stierne. Der var ros. Indstilling Godkendt.",
        "4. Indstilling om nye stier ved Havnen",
        "3. Havnens budget 22/1234",
    ],
)
def test_titles_stay_whole(line: str) -> None:
    assert parted(line) == line
