"""Items are treated below "Ad 2" where the agenda stands above; other numbers lead nowhere."""

import pytest

from referatgraf.layouts import sections
from referatgraf.reading import read

_AGENDA = "Til stede: Ida Holm, Bo Lind\n\nDagsorden\n1. Valg\n2. Budget\n3. Evt.\n\n"


def _treated(text: str) -> list[str]:
    document = read(text.encode(), ["a.txt"])
    items = sections(document).items
    return [" ".join(document.text[slice(*item.body)].split()) for item in items]


@pytest.mark.parametrize("word", ["Ad {}", "Ad. {}:", "Punkt {}", "Pkt. {}.", "Ad pkt. {}"])
def test_items_are_treated_below_their_numbers(word: str) -> None:
    told = "\n\n".join(f"{word.format(i)}\nDet {i}. blev drøftet." for i in (1, 2, 3))
    found = _treated(_AGENDA + told)
    assert [f"Det {i}. blev" in body for i, body in enumerate(found, 1)] == [True, True, True]


@pytest.mark.parametrize(
    "told",
    [
        "Ad 3\nGodkendt.\n\nAd 1\nUdsat.",  # no order of an agenda
        "Ad 7\nGodkendt.\n\nAd 8\nUdsat.",  # another agenda's
        "Ad 2\nGodkendt.",
    ],
)
def test_other_numbers_lead_nowhere(told: str) -> None:
    assert _treated(_AGENDA + told)[0] == ""
