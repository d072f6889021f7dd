"""Sentences that list people as a list does, and sentences that only begin so."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Desuden var jurist Karla Nørby og Viggo Lund til stede.", 2),
        ("Desuden var til stede: Karla Nørby og Viggo Lund.", 2),
        ("Fra havnen var Karla Nørby mødt.", 1),
        ("Fra Nordlys A/S er inviteret direktør Karla Nørby.", 1),
        ("Fra havnen deltog Karla Nørby.", 1),
        ("Til stede var Karla Nørby, Viggo Lund og Bo Lind.", 3),
        ("Deltagerne var Karla Nørby og Bo Lind.", 2),
        ("Til stede var: Karla Nørby, Viggo Lund og Bo Lind.", 3),
    ],
)
def test_sentence_says_who_came(sentence: str, people: int, parts: Parts) -> None:
    lists = parts(f"Havneudvalget\n6. juni 2023\n\n{sentence}\n").lists
    assert sum(len(entries) for _, entries in lists) == people


@pytest.mark.parametrize(
    "sentence",
    [
        "For foreningen er Karla Nørby en stor støtte.",
        "Desuden var Karla Nørby foreslået til prisen.",
        "Fra gammel tid er Nørby Bugt en god havn.",
        "Endvidere er Viggo Lund ansat som havnefoged.",
    ],
)
@pytest.mark.parametrize("above", ["", "1. Status\n"])
def test_sentence_about_somebody_lists_nobody(sentence: str, above: str, parts: Parts) -> None:
    assert parts(f"Havneudvalget\n6. juni 2023\n\n{above}{sentence}\n").lists == []
