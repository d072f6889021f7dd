"""Recusals: who took no part because of a conflict of interest."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Recusal

Find = Callable[[str], Any]
_HEAD = (
    "Referat af møde i Byrådet den 6. juni 2023\n\nDeltagere:\nKarla Nørby (A)\nViggo Lund (V)\n"
    "Agnes Thorup (Ø)\n\n1. Havnen\nBeslutning\n"
)


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Viggo Lund erklærede sig inhabil og forlod mødet.", {"Viggo Lund"}),
        ("Viggo Lund (V) deltog ikke på grund af inhabilitet.", {"Viggo Lund"}),
        ("Byrådet erklærede Viggo Lund for inhabil.", {"Viggo Lund"}),
        ("Lund forlod lokalet, da han er inhabil.", {"Viggo Lund"}),
        ("Karla Nørby og Viggo Lund var inhabile.", {"Karla Nørby", "Viggo Lund"}),
        ("Inhabile: Karla Nørby og Viggo Lund.", {"Karla Nørby", "Viggo Lund"}),
        ("Agnes Thorup oplyste, at Viggo Lund er inhabil.", {"Viggo Lund"}),
        ("Viggo Lund bor ved havnen. Han blev erklæret inhabil.", {"Viggo Lund"}),
        ("Viggo Lund bor ved havnen. Byrådet fandt ham inhabil.", {"Viggo Lund"}),
        ("Viggo Lund bor ved havnen. Han blev ikke fundet inhabil.", set()),
        ("Byrådet hørte Karla Nørby og Viggo Lund. Han var inhabil.", set()),
        ("Viggo Lund forlod mødet af habilitetsgrunde.", {"Viggo Lund"}),
        ("Viggo Lund er ikke inhabil.", set()),
        ("Byrådet fandt Viggo Lund habil.", set()),
        ("Viggo Lund spurgte, om han er inhabil.", set()),
        ("Agnes Thorup spurgte, om Viggo Lund er inhabil.", set()),
        ("Reglerne om inhabilitet blev gennemgået.", set()),
        ("Viggo Lund forlod mødet.", set()),
        ("Agnes Thorup bemærkede, at Viggo Lund i en tidligere sag var inhabil.", set()),
        ("Viggo Lund var inhabil på sidste møde.", set()),
    ],
)
def test_recused(sentence: str, people: set[str], found: Find) -> None:
    made = found(_HEAD + sentence + "\n")
    assert {made.name(r.by) for r in made.of(Recusal)} == people


def test_recused_stay_present(found: Find) -> None:
    made = found(_HEAD + "Viggo Lund erklærede sig inhabil og forlod mødet.\n")
    assert ("Viggo Lund", "present", None) in made.attendance
