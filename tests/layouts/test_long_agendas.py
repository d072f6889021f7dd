"""An agenda goes on behind 999 items; elsewhere four figures are a year or a post code."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]

_MANY = 1_050


@pytest.mark.parametrize(
    "item",
    ["{}. Havn\n", "\n{}. Havn\nBeslutning\nGodkendt.\n", "\n{}   Havn\nBeslutning\nGodkendt.\n",
     "\nPunkt {}: Havn\nTekst.\n", "{}. Havn Beslutning Godkendt. "],
)  # fmt: skip
def test_agenda_counts_beyond_999(item: str, parts: Parts) -> None:
    found = parts("".join(item.format(i) for i in range(1, _MANY + 1))).items
    assert [number for number, *_ in found] == [str(i) for i in range(1, _MANY + 1)]


def test_numbered_people_go_on_beyond_999(parts: Parts) -> None:
    text = "Deltagere:\n" + "".join(f"{i}. Karla Nørby\n" for i in range(1, _MANY + 1))
    found = parts(text)
    assert not found.items
    assert [len(people) for _, people in found.lists] == [_MANY]


@pytest.mark.parametrize("line", ["2023. Regnskab", "4780   Stege", "1000: Havn", "1000. Havn"])
def test_four_figures_are_no_item_of_a_short_agenda(line: str, parts: Parts) -> None:
    found = parts(f"1. Formalia\n\n2. Havn\n\n3. Skole\n\n{line}\n\n4. Eventuelt\n").items
    assert [number for number, *_ in found] == ["1", "2", "3", "4"]
