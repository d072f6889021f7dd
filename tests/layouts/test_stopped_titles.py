"""A title may end in a full stop behind "Pkt. 2"; what only says what was decided is no title."""

import pytest

from referatgraf.layouts import sections
from referatgraf.reading import read

_LIST = "Referat af møde i Havnerådet\n\nTil stede: Ida Holm, Bo Lind\n\n"


def _titles(text: str) -> list[str]:
    document = read((_LIST + text).encode(), ["a.txt"])
    return [document.text[slice(*item.title)] for item in sections(document).items]


@pytest.mark.parametrize("word", ["Pkt. {}.", "Punkt {}.", "Sag {}."])
def test_a_title_may_end_in_a_full_stop(word: str) -> None:
    titles = ("Godkendelse af dagsorden.", "Budget 2007.", "Eventuelt.")
    text = "\n\n".join(
        f"{word.format(i)}  {title}\n\nBo Lind sagde noget om det."
        for i, title in enumerate(titles, 1)
    )
    assert _titles(text) == list(titles)


def test_a_case_number_stands_below_its_title() -> None:
    items = [
        f"Pkt. {i}.    {title}\n           J.nr. 00.0{i}A00-06/12\n\n           Godkendt."
        for i, title in enumerate(("Godkendelse af dagsorden.", "Ansættelse.", "Salg."), 1)
    ]
    document = read((_LIST + "\n\n".join(items)).encode(), ["a.txt"])
    found = sections(document).items
    cases = [document.text[slice(*item.case)] for item in found if item.case]
    assert cases == ["00.01A00-06/12", "00.02A00-06/12", "00.03A00-06/12"]


@pytest.mark.parametrize(
    "text",
    [
        "Pkt. 1. Godkendt.\n\nPkt. 2. Udsat.\n\nPkt. 3. Taget til efterretning.",
        "Ad 1. Intet nyt.\n\nDet var alt.\n\nAd 2. Ingen bemærkninger.\n\nFarvel.",
        "Pkt. 1. Bo Lind blev valgt.\n\nFint.\n\nPkt. 2. Ida Holm skal skrive.\n\nFint.",
    ],
)
def test_what_was_decided_is_no_title(text: str) -> None:
    assert _titles(text) == []
