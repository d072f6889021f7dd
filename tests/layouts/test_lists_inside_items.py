"""Lists of measures, points and paragraphs inside an item take no number from the agenda."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
TOLD = "\n\nRådet talte om det.\n\n"
AGENDA = ["Velkomst", "Moler", "Takster", "Eventuelt"]


def _titles(parts: Parts, text: str) -> list[str]:
    return [title for _, title, _ in parts(text).items]


def _minutes(within: str) -> str:
    return f"1. Velkomst{TOLD}2. Moler\n\n{within}\n\n3. Takster{TOLD}4. Eventuelt{TOLD}"


@pytest.mark.parametrize(
    "within",
    [
        # The numbers go on with the agenda's.
        "Vedtægten siger\n\n3. Rådet vælger formand\n4. Rådet mødes fire gange\n\nVedtaget.",
        "Rådet vil have\n\n1. Lys\n2. Bænke\n3. Skilte\n4. Redningskranse\n\nDet koster lidt.",
        # More numbers than the agenda has, each on a paragraph of its own.
        "Planens mål er\n\n1. Lys\n\n2. Bænke\n\n3. Skilte\n\n4. Kranse\n\n5. Reb\n\n6. Både",
        # Announced by a colon.
        "Formanden foreslog disse tiltag:\n\n3. Lys\n4. Bænke\n5. Skilte",
        "Indstilling:\n1. Molen rettes op\n2. Prisen holdes\nBeslutning:\nTiltrådt.",
    ],
)
def test_list_inside_an_item_keeps_the_agenda_whole(within: str, parts: Parts) -> None:
    assert _titles(parts, _minutes(within)) == AGENDA


def test_list_in_the_first_item_outnumbers_no_agenda(parts: Parts) -> None:
    points = "".join(f"{n}. Mål nummer {n}\n" for n in range(1, 9))
    text = f"1. Plan\n\nRådet vedtog\n\n{points}\n2. Takster{TOLD}3. Eventuelt{TOLD}"
    assert _titles(parts, text) == ["Plan", "Takster", "Eventuelt"]


def test_list_below_an_agenda_that_starts_late_is_none(parts: Parts) -> None:
    text = f"15. Velkomst{TOLD}16. Puljen\n\n1. Koret\n2. Klubben\n3. Laget\n\n17. Takster{TOLD}"
    assert _titles(parts, text) == ["Velkomst", "Puljen", "Takster"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # Items close below each other, behind one that says more.
        (f"1. Velkomst{TOLD}2. Moler\n3. Takster\n4. Eventuelt\n", AGENDA),
        # The agenda itself is announced, and stands again below.
        ("Følgende punkter:\n1. Velkomst\n2. Moler\n3. Takster\n4. Eventuelt\n", AGENDA),
        ("Dagsorden\n1. Velkomst\n2. Moler\n3. Takster\n4. Eventuelt\n\n" + _minutes("Intet."),
         AGENDA),
        # An empty part stands above the next item; a list's last number is the agenda's.
        (f"1. Velkomst{TOLD}2. Moler\n\nBeslutning:\n\n3. Takster\n4. Eventuelt\n", AGENDA),
        ("1. Velkomst\nKort.\n2. Moler\nRådet vil:\n1. Male\n2. Rette\n3. Takster\nGodkendt.\n"
         "4. Eventuelt\nIntet.\n", AGENDA),
    ],
)  # fmt: skip
def test_items_that_look_like_a_list_stay_items(text: str, titles: list[str], parts: Parts) -> None:
    assert _titles(parts, text) == titles


@pytest.mark.parametrize("count", [3, 20, 60])
def test_long_title_is_an_item(count: int, parts: Parts) -> None:
    title = "Orientering om " + ", ".join(["havnens nye bolværk"] * count)
    text = f"1. Velkomst\n\nBeslutning\n\nJa.\n\n2. {title}\n\nBeslutning\n\nUdsat.\n\n3. Evt{TOLD}"
    assert _titles(parts, text) == ["Velkomst", title, "Evt"]
